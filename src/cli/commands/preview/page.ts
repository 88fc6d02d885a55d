import { join } from "node:path";
import { json, markup } from "../../../formats/html/markup.ts";
import { pageWordsFor } from "../../../language/index.ts";
import { readAsset } from "../../machine/files.ts";
import type { Site } from "./routes.ts";

/** The page, its script and its styles, as the build made them. */
export function pageAssets(assets: string): Site["assets"] {
  const read = (name: string) => () => readAsset(join(assets, "preview", name));
  return {
    "/": { type: "text/html; charset=utf-8", body: () => page() },
    "/preview.js": { type: "text/javascript; charset=utf-8", body: read("preview.js") },
    "/preview.css": { type: "text/css; charset=utf-8", body: read("preview.css") },
  };
}

/** The page before it shows anything; its program asks for the rest. */
function page(): string {
  const words = pageWordsFor("en");
  return markup`<!doctype html>
<html lang="en" class="live preview">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>hence preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<style id="map-style"></style>
<script type="application/json" id="page-words">${json(words)}</script>
<script src="/preview.js" defer></script>
</head>
<body>
<a class="skip" href="#side">${words.skip}</a>
<header class="bar"><h1>hence preview</h1></header>
<main>
<div id="canvas"><div id="figures" class="stage" tabindex="0"></div></div>
<div id="side" class="side" tabindex="-1"><div id="in-words"></div></div>
</main>
<noscript>The preview follows every save with a program; to read a map without one, write it with -f html.</noscript>
</body>
</html>
`.text;
}
