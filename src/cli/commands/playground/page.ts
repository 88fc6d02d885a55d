/** The playground as one file: its program, the worker's, the fonts of Latin letters and the WebAssembly. */
import { join } from "node:path";
import { PAPER_NAMES, THEME_NAMES } from "../../../model/choices.ts";
import { FACES } from "../../../text/faces.ts";
import { zipped } from "../../machine/assets/zip.ts";
import { readAsset } from "../../machine/files.ts";

/** Bold, italic and plain Latin, Greek and Cyrillic letters. */
const IN_PAGE = FACES.filter(({ id }) => id.startsWith("sans-"));

export function playgroundPage(assets: string): string {
  const text = (path: string) => new TextDecoder().decode(readAsset(join(assets, path)));
  const packed = (bytes: Uint8Array) => Buffer.from(zipped(bytes)).toString("base64");
  const asset = (id: string, bytes: Uint8Array) =>
    `<script type="text/plain" id="asset-${id}">${packed(bytes)}</script>`;
  const options = (words: readonly string[]) => words.map((word) => `<option>${word}</option>`).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Write an argument map and see it.">
<link rel="icon" href="data:,">
<title>hence</title>
<style>${text("playground/playground.css")}</style>
</head>
<body>
<header>
<h1>hence</h1>
<label>Example <select id="example"><option>choose…</option></select></label>
<label>View <select id="view" disabled><option value="">the whole map</option></select></label>
<label>Theme <select id="theme">${options(THEME_NAMES)}</select></label>
<label>Sheet <select id="sheet"><option value="">as large as it is</option>${options(PAPER_NAMES)}</select></label>
<label>Download <select id="download"></select></label>
<button id="save">Save</button>
<button id="share">Share</button>
</header>
<main id="editor" aria-label="Map in YAML"></main>
<section id="stage" aria-label="Picture" tabindex="0"></section>
<footer>
<p id="status" role="status"></p>
<ul id="problems" aria-label="Problems"></ul>
</footer>
${asset("worker", readAsset(join(assets, "playground/worker.js")))}
${asset("shape", readAsset(join(assets, "harfbuzz.wasm")))}
${asset("subset", readAsset(join(assets, "harfbuzz-subset.wasm")))}
${IN_PAGE.map(({ id, file }) => asset(`font-${id}`, readAsset(join(assets, "fonts", file)))).join("\n")}
<script type="module">${text("playground/main.js")}</script>
</body>
</html>
`;
}
