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
const PLAIN = ["diagnostic.ts", "model"];
/** What stands in input/ itself comes before its folders but for `reading.ts`, `read-as.ts`, `notations.ts` and `index.ts`. */
const TEXTS = [...PLAIN, "input/lines.ts", "input/node.ts", "input/shape.ts", "input/words"];
const IDS = [...TEXTS, "input/fix"];
const YAML = [...IDS, "input/ids"];
const SCHEMA = [...YAML, "input/yaml"];
const FOREIGN = [...SCHEMA, "input/limits.ts", "input/notation.ts", "input/foreign", "schemes"];
const MAPS = [...SCHEMA, "input/schema"];
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
const MACHINE = ["cli/report", "cli/machine"];
const SESSION = [...CLI, ...MACHINE, "cli/session", "cli/progress.ts"];
/** What stands in cli/commands/ itself, beside the list of all commands. */
const FOR_COMMANDS = [
  ...["choices", "command", "command-line", "drawing-options", "files-from", "format-option", "http-answer"],
  ...["measures", "shard", "summary"],
].map((name) => `cli/commands/${name}.ts`);
/** A command imports no other command; `more` are folders that several share, and packages. */
const command = (...more) => [...SESSION, ...FOR_COMMANDS, "commander", ...more];
/** What stands in layout/ itself: the values that its folders exchange. */
const PLAIN_LAYOUT = ["figure.ts", "figure-layout.ts", "metrics.ts", "paper.ts"].map(
  (name) => `layout/${name}`,
);
const TREES = [...LAYOUT, "layout/metrics.ts", "layout/elk", "layout/cards", "layout/packing"];
const PANELS = [...TREES, "layout/trees", "layout/classic"];
const FIGURES = [...PANELS, ...PLAIN_LAYOUT, "layout/panels", "layout/furniture"];

/** Top-level folders whose folders are layers too: one of them has all it may import in its row, from its own top folder as well. */
export const LAYERED = ["cli", "input", "layout"];

/** @type {Readonly<Record<string, readonly (string | { readonly types: string })[]>>} */
export const LAYERS = {
  "diagnostic.ts": [],
  "geometry.ts": [],
  "pipeline.ts": PIPELINE,
  library: [...PIPELINE, "pipeline.ts"],
  "index.ts": [...PIPELINE, "pipeline.ts", "library"],
  "web.ts": ["library", "text", "brotli"],
  "node.ts": ["checks", "library", "cli/machine", "node:path", "node:url"],

  "bundle.ts": ["cli/main.ts", "loaded-library.ts"],
  "loaded-library.ts": ["library-exports.ts"],
  "library-exports.ts": ["index.ts", "node.ts", "markdown"],

  model: BASE,
  options: ["diagnostic.ts", "model", "input/words"],
  language: [],
  // Only the names that users choose from.
  themes: [types("model/choices.ts")],
  text: ["bidi-js", "linebreak", "hyphen"],

  schemes: ["model", "language", "reason"],
  input: [...MAPS, "input/foreign", "input/format", "input/headings", "input/resolve"],
  "input/words": [...PLAIN, "fastest-levenshtein"],
  "input/fix": [...TEXTS, "fastest-levenshtein"],
  "input/ids": IDS,
  "input/yaml": [...YAML, "yaml"],
  "input/schema": [...SCHEMA, "language", "schemes"],
  "input/headings": SCHEMA,
  "input/foreign": FOREIGN,
  "input/foreign/json": [...FOREIGN, "entities", "jsonc-parser"],
  "input/foreign/microtexts": [...FOREIGN, "@rgrove/parse-xml"],
  "input/bibliography": [...TEXTS, "input/foreign/json"],
  "input/resolve": [...MAPS, "input/bibliography", "schemes"],
  "input/project": [...MAPS, "input/reading.ts", "input/resolve"],
  "input/format": [...MAPS, "input/notation.ts", "input/read-as.ts"],
  "input/mending": [...MAPS, "input/notation.ts", "input/index.ts"],
  reason: [types("model/choices.ts")],
  checks: ["diagnostic.ts", "model", "input", "reason", "schemes"],
  uses: ["diagnostic.ts", "model", "input", "checks", "reason"],
  outline: ["diagnostic.ts", "model", "language"],
  annotations: ANNOTATIONS,
  "annotations/diff": [...ANNOTATIONS, "diff"],

  layout: [...PANELS, "layout/panels", "layout/furniture"],
  "layout/elk": [...LAYOUT, "elkjs"],
  "layout/cards": [...LAYOUT, "layout/metrics.ts", "layout/elk", types("layout/figure-layout.ts")],
  "layout/packing": [...LAYOUT, "layout/metrics.ts"],
  "layout/trees": TREES,
  "layout/classic": [...TREES, "layout/trees", types("layout/panels/panel.ts")],
  "layout/panels": PANELS,
  "layout/furniture": [...LAYOUT, "layout/metrics.ts", "layout/cards"],
  "layout/fitting": FIGURES,
  "layout/cropped": FIGURES,
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
  "lsp/server.ts": [...LSP, "node:stream", "vscode-languageserver"],
  "lsp/session.ts": [...LSP, "vscode-languageserver", "vscode-languageserver-textdocument"],
  "lsp/answers": [...LSP, "vscode-languageserver", "vscode-languageserver-textdocument"],
  "lsp/project-files.ts": [...LSP, "vscode-languageserver-textdocument"],
  "lsp/protocol.ts": [...LSP, "vscode-languageserver", "vscode-languageserver-textdocument"],

  cli: [...CLI, "cli"],
  "cli/program.ts": [...CLI, ...MACHINE, "cli/commands", "cli/after-help.ts", "cli/version.ts", "commander"],
  "cli/launcher.ts": ["cli/cached-script.ts", "node:path", "node:v8"],
  "cli/library.ts": ["cli/cached-script.ts", "node:module", "node:url"],
  "cli/cached-script.ts": ["cli/machine", "node:crypto", "node:fs", "node:path", "node:v8", "node:vm"],
  "cli/report": [...CLI, "cli/version.ts"],
  "cli/machine": [...CLI, "cli/report", "node:child_process", "node:fs", "node:module", "node:zlib"],
  "cli/session": [...SESSION, "browser/live/protocol.ts", "picomatch"],
  "cli/threads": SESSION,
  "cli/commands": [...SESSION, "cli/commands", "commander"],
  "cli/commands/http-answer.ts": [types("node:http")],
  "cli/commands/check": command(),
  "cli/commands/completion": command(),
  "cli/commands/convert": command(),
  "cli/commands/diff": command("cli/commands/pictures"),
  // It reads its options as `render` does.
  "cli/commands/embed": command("cli/commands/render/command.ts", "cli/threads", "fflate"),
  "cli/commands/explain": command(),
  "cli/commands/fmt": command(),
  "cli/commands/judged": [...SESSION],
  "cli/commands/lsp": command("cli/version.ts", "lsp"),
  "cli/commands/man": command("cli/after-help.ts"),
  "cli/commands/new": command(),
  "cli/commands/pictures": [...SESSION, "cli/commands/choices.ts"],
  "cli/commands/playground": command("cli/commands/preview/browser.ts"),
  "cli/commands/preview": command(
    "cli/threads",
    types("browser/live/protocol.ts"),
    "node:child_process",
    "node:http",
    "node:net",
  ),
  "cli/commands/questions": command("cli/commands/judged"),
  "cli/commands/rename": command("lsp"),
  "cli/commands/render": command("cli/threads"),
  "cli/commands/schema": command(),
  "cli/commands/serve": command("cli/threads", "node:http", "node:net"),
  "cli/commands/sources": command(),
  "cli/commands/verdicts": command("cli/commands/judged"),
  "cli/commands/whatif": command("cli/commands/judged", "cli/commands/pictures"),
  "cli/commands/where": command(),

  element: ["diagnostic.ts", "library", "options", "playground"],
  playground: [
    types("diagnostic.ts"),
    "diagnostic.ts",
    types("model/choices.ts"),
    "formats/index.ts",
    "geometry.ts",
    "input/notations.ts",
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
    "model/lists.ts",
    "library",
    "options",
    "text",
    "cli/machine",
    "loaded-library.ts",
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
