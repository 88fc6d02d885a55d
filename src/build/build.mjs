/**
 * Makes dist/: the library (index.js and its types), the command (hence.cjs, cli.cjs and V8's code cache),
 * fonts, WebAssembly and the JSON Schema. With --if-stale it does nothing when dist/ is up to date.
 *
 * It builds in a temporary folder and then swaps, so a failed build leaves the previous one in place.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundled, citationCore, COMMONJS } from "./commonjs.mjs";
import { cutFonts } from "./cut-fonts.mjs";
import { FONTS } from "./fonts.mjs";
import { COPIED, thirdPartyLicenses } from "./licenses.mjs";
import { playgroundFiles } from "./playground.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = join(root, "node_modules");
/** The folders whose types programs name, or whose types name those. */
const OUTER = ["", "element", "library", "markdown"];
const dist = join(root, "dist");
const stamp = inputsHash();
/** The parts of the Pandoc filter, in the order in which Lua has to meet them. */
const FILTER = ["base", "json", "target", "requests", "figures"];

if (process.argv.includes("--if-stale") && readStamp() === stamp) process.exit(0);
// npm prepares once more after `prepack`, which has built and made the fonts compact.
if (process.env.npm_lifecycle_event === "prepare" && /^(?:pack|publish)$/.test(process.env.npm_command))
  process.exit(0);

const work = join(modules, ".cache", `hence-build-${process.pid}`);
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
try {
  await build(work);
  swap();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function build(out) {
  const typesAreRight = node(join(modules, "typescript/bin/tsc"), "-p", "src/build", "--outDir", out);
  withoutComments(out);
  const { clientForEsbuild, clientModule, previewFiles } = await import("./page.mjs");
  writeFileSync(join(out, "browser", "client.js"), await clientModule());
  mkdirSync(join(out, "preview"));
  for (const [name, text] of Object.entries(await previewFiles()))
    writeFileSync(join(out, "preview", name), text);
  const inputs = await bundle(out, clientForEsbuild);
  inputs.push(...(await playgroundFiles(root, out, [clientForEsbuild])));
  await copyAssets(out);
  writeFileSync(join(out, "THIRD-PARTY-LICENSES"), thirdPartyLicenses(root, inputs, COPIED));
  warmUp(out);
  writeFileSync(join(out, "hence.schema.json"), hence(out, "schema"));
  writeFileSync(join(out, "hence-project.schema.json"), hence(out, "schema", "hence.yaml"));
  writeFileSync(join(out, "hence.1"), hence(out, "man"));
  hence(out, "playground", "-o", join(out, "hence.html"));
  // Without a stamp the next --if-stale builds again and reports the errors again.
  if (typesAreRight) writeFileSync(join(out, ".built-from"), stamp);
  else process.exitCode = 1;
}

/** Types that a program cannot name, without what they say to whoever works on them. */
function withoutComments(out) {
  const named = new Set(OUTER.flatMap((folder) => namedIn(join(out, folder))));
  for (const name of readdirSync(out, { recursive: true }).filter((one) => one.endsWith(".d.ts"))) {
    const file = join(out, name);
    if (named.has(file) || OUTER.includes(dirname(name).replace(/^\.$/u, ""))) continue;
    writeFileSync(file, readFileSync(file, "utf8").replace(/^ *\/\*\*(?:(?!\*\/)[^])*\*\/\n/gmu, ""));
  }
}

/** The files that the types right in a folder are taken from. */
function namedIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".d.ts"))
    .flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(/ from "(.+)\.[jt]s"/gu)])
    .map(([, path]) => join(folder, `${path}.d.ts`));
}

/** The command, with the language server, as one CommonJS file, as V8's code cache requires. */
async function bundle(out, ...plugins) {
  const inputs = [
    ...(await bundleFile("src/bundle.ts", join(out, "cli.cjs"), plugins)),
    ...(await bundleFile("src/cli/machine/quoted/bibtex.cjs", join(out, "bibtex.cjs"), [citationCore(root)])),
  ];
  // Native modules and fonts are not in the bundle; the lock file identifies them.
  const id = createHash("sha256");
  for (const file of [join(out, "cli.cjs"), join(root, "package-lock.json")]) id.update(readFileSync(file));
  const build = JSON.stringify(id.digest("hex").slice(0, 12));
  await bundleFile("src/cli/launcher.ts", join(out, "hence.cjs"), plugins, { HENCE_BUILD: build });
  await library(out, build);
  chmodSync(join(out, "hence.cjs"), 0o755);
  return inputs;
}

/** A module that loads the library from the command's bundle, by the names of what it exports. */
async function library(out, build) {
  const file = join(out, "cli.cjs");
  const { library: load } = createRequire(file)(file);
  const names = Object.keys(await load()).toSorted();
  const { build: esbuild } = await import("esbuild");
  await esbuild({
    stdin: {
      contents: `import { loadLibrary } from ${JSON.stringify(join(root, "src/cli/library.ts"))};
export const { ${names.join(", ")} } = await loadLibrary(import.meta.url, ${build});`,
      resolveDir: root,
      loader: "ts",
    },
    outfile: join(out, "library.js"),
    ...COMMONJS,
    format: "esm",
  });
  await esbuild({
    absWorkingDir: root,
    entryPoints: {
      remark: "src/markdown/remark.ts",
      "markdown-it": "src/markdown/markdown-it.ts",
      "markdown-thread": "src/markdown/thread.ts",
    },
    outdir: out,
    ...COMMONJS,
    // Where a site is built, Node shows the line of the source that an error comes from.
    minifyWhitespace: false,
    format: "esm",
    // What both plugins need is there once.
    splitting: true,
    chunkNames: "markdown-[hash]",
    plugins: [{ name: "library", setup: libraryFromBundle }],
    define: { HENCE_BUILD: build },
  });
}

/**
 * The modules beside the bundle load the library from it, not through `library.js`: programs that turn plugins into
 * CommonJS, as Docusaurus does, cannot load a module with a top-level await.
 */
function libraryFromBundle({ onLoad }) {
  onLoad({ filter: /[\\/]loaded-library\.ts$/ }, () => ({
    contents: `import { loadLibrary } from ${JSON.stringify(join(root, "src/cli/library.ts"))};
let loaded;
export const loadedLibrary = () => (loaded ??= loadLibrary(import.meta.url, HENCE_BUILD));`,
  }));
}

/** Writes a bundle, and returns the files that it is made of. */
async function bundleFile(entry, outfile, plugins, define = {}) {
  const { code, inputs } = await bundled(root, entry, plugins, define);
  writeFileSync(outfile, code);
  return inputs;
}

async function copyAssets(out) {
  for (const file of ["harfbuzz.wasm", "harfbuzz-subset.wasm"]) {
    copyFileSync(join(modules, "harfbuzzjs", "dist", file), join(out, file));
  }
  copyFileSync(join(root, "src", "formats", "pdf", "no-fonts.conf"), join(out, "no-fonts.conf"));
  // What other programs take; a Quarto extension is a folder with all that it needs.
  const reports = join(out, "reports");
  const sources = join(root, "src", "reports");
  for (const name of ["latex", "quarto", "typst"])
    cpSync(join(sources, name), join(reports, name), { recursive: true });
  // One file, since a filter cannot find others beside it in every program that loads it.
  const filter = FILTER.map((part) => readFileSync(join(sources, "pandoc", `${part}.lua`), "utf8")).join("");
  mkdirSync(join(reports, "pandoc"));
  for (const folder of ["pandoc", join("quarto", "_extensions", "hence")])
    writeFileSync(join(reports, folder, "hence.lua"), filter);
  mkdirSync(join(out, "fonts"));
  for (const [name, from] of Object.entries(FONTS))
    copyFileSync(join(modules, from), join(out, "fonts", name));
  const cut = await cutFonts((name) => readFileSync(join(modules, FONTS[name])), out);
  for (const [name, bytes] of cut) writeFileSync(join(out, "fonts", name), bytes);
}

/** Draws a map once, so that the launcher keeps what V8 compiled for it. */
function warmUp(out) {
  hence(
    out,
    "render",
    join(root, "src", "build", "sample.yaml"),
    "-f",
    "svg,pdf",
    "-o",
    join(out, "sample") + "/",
  );
  rmSync(join(out, "sample"), { recursive: true });
}

function hence(out, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(out, "hence.cjs"), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`hence ${args[0]} failed in the build: ${stderr}`);
  return stdout;
}

function node(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;
}

function swap() {
  const old = `${work}-old`;
  try {
    renameSync(dist, old);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  renameSync(work, dist);
  rmSync(old, { recursive: true, force: true });
}

function readStamp() {
  try {
    return readFileSync(join(dist, ".built-from"), "utf8");
  } catch {
    return undefined;
  }
}

/** Everything that dist/ is made from. */
function inputsHash() {
  const hash = createHash("sha256");
  for (const file of [
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    ...filesIn("src"),
    ...filesIn("maps"),
  ]) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}
