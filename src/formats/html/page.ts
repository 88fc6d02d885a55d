import { pageWordsFor } from "../../language/index.ts";
import { Markup, markup, json } from "./markup.ts";
import type { PageParts } from "./parts.ts";

/** The page's program and its style sheet. */
interface Client {
  readonly script: string;
  /** "sha256-…" of the script: only this one may run. */
  readonly hash: string;
  readonly style: string;
}

/** The whole page. It may load nothing, from anywhere. */
export function pageMarkup(parts: PageParts, { script, hash, style }: Client): string {
  const { lang, direction, title, figures, words } = parts;
  const own = pageWordsFor(lang);
  const policy = `default-src 'none'; script-src '${hash}'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="${lang}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="hence">
<title>${title}</title>
<style>${new Markup(style)}</style>
<style id="map-style">${new Markup(parts.style)}</style>
</head>
<body class="${parts.titled ? "titled" : "untitled"}">
<a class="skip" href="#words">${own.skip}</a>
<header class="bar">
<h1>${title}</h1>
</header>
<main>
<div id="figures" class="stage">
${figures}</div>
<div id="side" class="side">
${words}</div>
</main>
<script type="application/json" id="page-words">${json(own)}</script>
<script>${new Markup(script)}</script>
</body>
</html>
`.text;
}
