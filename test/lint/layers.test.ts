import { readFileSync, readdirSync } from "node:fs";
import { builtinModules } from "node:module";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { linted } from "../support/linted.ts";

type Entry = string | { readonly types: string };

const { LAYERS, LAYERED } = (await import(new URL("layers.mjs", import.meta.url).href)) as {
  LAYERED: readonly string[];
  LAYERS: Readonly<Record<string, readonly Entry[]>>;
};

const RULE = "hence(layers)";
const ROWS = Object.keys(LAYERS);
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
) as Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>;

const PACKAGES = [
  ...Object.keys({ ...dependencies, ...devDependencies }),
  ...builtinModules
    .filter((name) => !name.startsWith("_") && !name.includes("/"))
    .map((name) => `node:${name}`),
];
/** What a file may try to import: something in each folder that has a row, in a new folder, in src/ itself; a package. */
const TARGETS = [...ROWS, "new-folder", "new-file.ts", ...PACKAGES];

const fileOf = (row: string): string => (row.endsWith(".ts") ? row : `${row}/planted.ts`);
const isPackage = (target: string): boolean => PACKAGES.includes(target);

/** A file that imports one target a line. */
function planted(row: string, kind = "import"): string {
  const lines = TARGETS.map((target, i) => {
    if (isPackage(target)) return `${kind} * as x${i} from "${target}";`;
    const path = posix.relative(
      posix.dirname(fileOf(row)),
      target.endsWith(".ts") ? target : `${target}/other.ts`,
    );
    return `${kind} * as x${i} from "${path.startsWith(".") ? path : `./${path}`}";`;
  });
  return `${lines.join("\n")}\n`;
}

const plantedIn = (rows: readonly string[], kind?: string): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [`src/${fileOf(row)}`, planted(row, kind)]));

/** The targets that the linter objects to in the file of a row. */
const refusedIn = (said: ReadonlySet<string>, row: string): string[] =>
  TARGETS.filter((_, line) => said.has(`src/${fileOf(row)}:${line + 1}`));

const reaches = (entry: string, target: string): boolean =>
  target === entry || target.startsWith(`${entry}/`);

/** What the table refuses to a row, read without the plugin. */
function refused(row: string, onlyTypes: boolean): string[] {
  const [top = row] = row.split("/");
  const isLayered = LAYERED.includes(top);
  const own = isLayered ? [row] : row.includes("/") || !row.endsWith(".ts") ? [top] : [];
  /** What has a row of its own is not the folder's own. */
  const isApart = (target: string) =>
    isLayered && ROWS.some((other) => other !== row && reaches(row, other) && reaches(other, target));
  const entries = LAYERS[row]!.flatMap((entry) =>
    typeof entry === "string" ? [entry] : onlyTypes ? [entry.types] : [],
  );
  return TARGETS.filter((target) => {
    const inOwn = !isPackage(target) && own.some((folder) => reaches(folder, target)) && !isApart(target);
    return !inOwn && !entries.some((entry) => reaches(entry, target));
  });
}

/** What the linter says of every target in every folder. */
let said: ReadonlySet<string>;
beforeAll(() => {
  said = linted(RULE, plantedIn(ROWS));
});

test("the linter objects to every import that the table does not list, for each pair of folders", () => {
  const types = linted(RULE, plantedIn(ROWS, "import type"));
  for (const row of ROWS) {
    expect([row, refusedIn(said, row)]).toEqual([row, refused(row, false)]);
    expect([row, refusedIn(types, row)]).toEqual([row, refused(row, true)]);
  }
});

/** Nothing may import what stands on a later line; what stands on the same line has its own rules in the table. */
const ORDER = [
  ["diagnostic.ts", "geometry.ts"],
  ["model", "language", "text", "themes", "browser"],
  ["input", "checks", "outline"],
  ["annotations"],
  ["layout", "lsp"],
  ["scene"],
  ["documents", "formats"],
  ["pipeline.ts"],
  ["index.ts", "cli"],
];

const foldersOf = (folder: string): string[] =>
  readdirSync(fileURLToPath(new URL(`../../src/${folder}`, import.meta.url)), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);

/** Folders that several commands share, which are none themselves. */
const SHARED = ["cli/commands/judged", "cli/commands/pictures"];
const COMMANDS = foldersOf("cli/commands").filter((folder) => !SHARED.includes(folder));

/** Each library is wrapped in one place. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  elkjs: ["layout/elk"],
  yaml: ["input/yaml"],
  "bidi-js": ["text"],
  brotli: ["web.ts"],
  linebreak: ["text"],
  diff: ["annotations/diff"],
  fflate: ["formats/zip.ts", "cli/commands/embed", "playground"],
  picomatch: ["cli/session"],
  "@svgdotjs/svg.js": ["formats/svg"],
  "@xmldom/xmldom": ["formats/svg"],
  "@myriaddreamin/typst-ts-node-compiler": ["formats/pdf"],
  "@resvg/resvg-js": ["formats/png", "build"],
  "vscode-languageserver": [
    "actions.ts",
    "answers",
    "capabilities.ts",
    "protocol.ts",
    "server.ts",
    "session.ts",
  ].map((name) => `lsp/${name}`),
  commander: ["cli/program.ts", "cli/commands", ...COMMANDS],
  "node:fs": ["cli/cached-script.ts", "cli/machine", "markdown", "build"],
};

test("the table keeps the order of the layers, and each library in its place", () => {
  const level = (row: string): number => ORDER.findIndex((line) => line.includes(row.split("/")[0]!));
  for (const row of ROWS) {
    const refusals = refusedIn(said, row);
    const later = ROWS.filter((other) => level(row) >= 0 && level(other) > level(row));
    expect([row, later.filter((other) => !refusals.includes(other))]).toEqual([row, []]);
    const held = Object.entries(OWNERS).filter(([name]) => !refusals.includes(name));
    for (const [name, owners] of held) expect([name, owners]).toEqual([name, expect.arrayContaining([row])]);
  }
  for (const [name, owners] of Object.entries(OWNERS)) {
    for (const row of owners)
      expect([row, name, refusedIn(said, row).includes(name)]).toEqual([row, name, false]);
  }
});

test("a new folder may import nothing, not even itself", () => {
  const files = { "src/new-folder/a.ts": 'import "./b.ts";\nimport "../model/map.ts";\nimport "yaml";\n' };
  expect([...linted(RULE, files)]).toEqual([1, 2, 3].map((line) => `src/new-folder/a.ts:${line}`));
});

test("every form of import is looked at", () => {
  const forms = [
    'import x from "yaml";',
    'import "yaml";',
    'import type { Y } from "yaml";',
    'export { a } from "yaml";',
    'export * from "yaml";',
    'const z = import("yaml");',
    'type Q = import("yaml").Node;',
    'type T = typeof import("yaml");',
    'import r = require("yaml");',
    "const w = import(name);",
  ];
  const found = linted(RULE, { "src/model/a.ts": `${forms.join("\n")}\n` });
  expect([...found]).toEqual(forms.map((_, line) => `src/model/a.ts:${line + 1}`));
});

/** Each may import those before it, and none after it. */
const LAYERS_WITHIN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  cli: [["report"], ["machine"], ["session"], ["threads"], ["commands"]],
  input: [
    ["words"],
    ["fix"],
    ["ids"],
    ["yaml"],
    ["foreign", "headings", "schema"],
    ["bibliography"],
    ["resolve"],
    ["project", "format"],
    ["mending"],
  ],
  layout: [
    ["elk", "packing"],
    ["cards"],
    ["trees", "furniture"],
    ["classic"],
    ["panels"],
    ["fitting", "cropped"],
  ],
};

test("the folders of a layered one keep their order", () => {
  for (const top of LAYERED) {
    const order = LAYERS_WITHIN[top]!;
    for (const [level, names] of order.entries()) {
      const later = order.slice(level + 1).flat();
      for (const name of names)
        expect(refusedIn(said, `${top}/${name}`)).toEqual(
          expect.arrayContaining(later.map((other) => `${top}/${other}`)),
        );
    }
    const folders = order.flat().map((name) => `${top}/${name}`);
    expect(foldersOf(top).toSorted()).toEqual(folders.toSorted());
  }
});

test("a command imports no other command, and what commands share imports none", () => {
  for (const folder of [...COMMANDS, ...SHARED]) {
    const others = COMMANDS.filter((other) => other !== folder);
    expect([folder, ROWS.includes(folder)]).toEqual([folder, true]);
    expect(refusedIn(said, folder)).toEqual(expect.arrayContaining([...others, "cli/commands"]));
  }
});

test("every folder of src has a row", () => {
  const folders = readdirSync(fileURLToPath(new URL("../../src", import.meta.url)), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.name.endsWith(".ts"))
    .map(({ name }) => name);
  expect(folders.filter((name) => !(name in LAYERS))).toEqual([]);
});

test("no two top-level folders import each other", () => {
  const topOf = (path: string): string => path.split("/")[0]!;
  const imports = new Map<string, Set<string>>();
  for (const [row, entries] of Object.entries(LAYERS))
    for (const entry of entries) {
      const folder = topOf(typeof entry === "string" ? entry : entry.types);
      if (folder !== topOf(row)) imports.set(topOf(row), (imports.get(topOf(row)) ?? new Set()).add(folder));
    }
  const both = [...imports].flatMap(([one, others]) =>
    [...others]
      .filter((other) => imports.get(other)?.has(one) === true)
      .map((other) => [one, other].join(" ")),
  );
  expect(both).toEqual([]);
});
