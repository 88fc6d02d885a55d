/**
 * Who may import whom: for each folder or file of src/, everything it may import beside its own top-level folder.
 * The most specific row counts, so a sub-folder without a row has that of its parent; a new top-level folder has none
 * and may import nothing. An entry names a file or folder of src/, a package, or `node:` module.
 *
 * Order: diagnostic, geometry <- model <- input, checks, outline, options <- annotations; language, text <- layout <- scene
 * <- documents, formats <- pipeline <- cli.
 */

/** An entry of which only types may be imported. */
const types = (path) => ({ types: path });

const BASE = ["diagnostic.ts", "geometry.ts"];
const INPUT = ["diagnostic.ts", "model", "language", "schemes", "fastest-levenshtein"];
const ANNOTATIONS = ["diagnostic.ts", "model", "outline", "language", "reason"];
const LAYOUT = [...BASE, "model", "outline", "annotations", "language", "text"];
const SCENE = [...LAYOUT, "themes", "layout"];
const DRAWN = [...SCENE, "scene", "options", "reason", "schemes"];
const LSP = ["diagnostic.ts", "model", "input", "checks", "uses", "outline", "language", "reason", "schemes"];
const PIPELINE = [...DRAWN, "input", "checks", "uses", "documents", "formats"];
const NODE = [
  "node:crypto",
  "node:os",
  "node:path",
  "node:timers",
  "node:url",
  "node:v8",
  "node:worker_threads",
];
const CLI = [...PIPELINE, "pipeline.ts", "library", ...NODE];
const COMMANDS = [...CLI, "commander"];

/** @type {Readonly<Record<string, readonly (string | { readonly types: string })[]>>} */
export const LAYERS = {
  "diagnostic.ts": [],
  "geometry.ts": [],
  "pipeline.ts": PIPELINE,
  library: [...PIPELINE, "pipeline.ts"],
  "index.ts": [...PIPELINE, "pipeline.ts", "library"],
  "web.ts": ["library", "text", "brotli"],
  "node.ts": ["checks", "cli/machine", "node:path", "node:url"],

  model: BASE,
  options: ["diagnostic.ts", "model", "input/words"],
  language: [],
  // Only the names that users choose from.
  themes: [types("model/choices.ts")],
  text: ["bidi-js", "linebreak", "hyphen"],

  schemes: ["model", "language", "reason"],
  input: INPUT,
  "input/yaml": [...INPUT, "yaml"],
  "input/bibliography": [...INPUT, "jsonc-parser"],
  "input/foreign/json": [...INPUT, "entities", "jsonc-parser"],
  "input/foreign/microtexts": [...INPUT, "@rgrove/parse-xml"],
  reason: [types("model/choices.ts")],
  checks: ["diagnostic.ts", "model", "input", "reason", "schemes"],
  uses: ["diagnostic.ts", "model", "input", "checks", "reason"],
  outline: ["diagnostic.ts", "model", "language"],
  annotations: ANNOTATIONS,
  "annotations/diff": [...ANNOTATIONS, "diff"],

  layout: LAYOUT,
  "layout/elk": [...LAYOUT, "elkjs"],
  scene: SCENE,
  documents: DRAWN,

  formats: DRAWN,
  "formats/zip.ts": ["fflate"],
  "formats/svg": [...DRAWN, "@svgdotjs/svg.js", "@xmldom/xmldom"],
  "formats/pdf": [...DRAWN, "@myriaddreamin/typst-ts-node-compiler"],
  "formats/png": [...DRAWN, "@resvg/resvg-js"],
  "formats/exchange": [...DRAWN, "input"],
  "formats/html": [...DRAWN, "browser"],
  browser: [types("geometry.ts"), types("language/language.ts"), "reason"],

  lsp: LSP,
  "lsp/actions.ts": [...LSP, "vscode-languageserver", "vscode-languageserver-textdocument"],
  "lsp/capabilities.ts": [...LSP, "vscode-languageserver"],
  "lsp/server.ts": [...LSP, "vscode-languageserver", "vscode-languageserver-textdocument"],
  "lsp/project-files.ts": [...LSP, "vscode-languageserver-textdocument"],
  "lsp/protocol.ts": [...LSP, "vscode-languageserver", "vscode-languageserver-textdocument"],

  cli: CLI,
  "cli/program.ts": COMMANDS,
  "cli/launcher.ts": ["node:path", "node:v8"],
  "cli/library.ts": ["node:module", "node:url"],
  "cli/library-exports.ts": ["index.ts", "node.ts", "markdown"],
  "cli/cached-script.ts": ["node:crypto", "node:fs", "node:path", "node:v8", "node:vm"],
  "cli/machine": [...CLI, "node:child_process", "node:fs", "node:module", "node:zlib"],
  "cli/session": [...CLI, "browser/live/protocol.ts", "picomatch"],
  "cli/commands": COMMANDS,
  "cli/commands/embed": [...COMMANDS, "fflate"],
  "cli/commands/lsp": [...COMMANDS, "lsp"],
  "cli/commands/rename": [...COMMANDS, "lsp"],
  "cli/commands/serve": [...COMMANDS, "markdown/attributes.ts", "node:http", "node:net"],
  "cli/commands/preview": [
    ...COMMANDS,
    types("browser/live/protocol.ts"),
    "node:child_process",
    "node:http",
    "node:net",
  ],

  element: ["diagnostic.ts", "library", "options", "playground"],
  playground: [
    types("diagnostic.ts"),
    "diagnostic.ts",
    types("model/choices.ts"),
    "geometry.ts",
    "library",
    "lsp",
    "text",
    "web.ts",
    "../maps",
    "@codemirror/autocomplete",
    "@codemirror/lang-yaml",
    "@codemirror/lint",
    "@codemirror/view",
    "codemirror",
    "fflate",
  ],
  markdown: [
    "diagnostic.ts",
    "input/words/suggest.ts",
    "library",
    "options",
    "text",
    "cli",
    "hence",
    "node:fs",
    "node:path",
    "node:worker_threads",
  ],
  editors: [
    "options",
    "vscode",
    "obsidian",
    "vscode-languageclient",
    "node:child_process",
    "node:http",
    "node:path",
    "node:url",
  ],
  guides: [],
  docker: [],
  reports: [],
  build: [
    "esbuild",
    "@resvg/resvg-js",
    "node:child_process",
    "node:crypto",
    "node:fs",
    "node:module",
    "node:path",
    "node:url",
    "node:zlib",
  ],
};
