/** What becomes of the files of dist/ in the package. */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { build } from "esbuild";

/** Smaller fonts a browser has sooner as they are than unpacked. */
const LARGE = 160 * 1024;
/** In nearly every map, so never unpacked. */
const AS_IT_IS = /^SourceSans3-/u;

export const isMadeCompact = (file) =>
  file.endsWith(".ttf") && !AS_IT_IS.test(basename(file)) && statSync(file).size >= LARGE;

/**
 * The library's modules as the package has them: what `exports` names for browsers and bundlers, bundled, with parts that are
 * loaded only when they are used. By name in dist/.
 */
export async function libraryFiles(dist) {
  const files = exported(dist);
  const { outputFiles } = await build({
    entryPoints: libraryModules(dist).filter((file) => files.has(file)),
    absWorkingDir: dist,
    outdir: dist,
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    chunkNames: "parts/[hash]",
    packages: "external",
    format: "esm",
    platform: "neutral",
    minify: true,
    charset: "utf8",
    write: false,
  });
  return new Map(outputFiles.map(({ path, contents }) => [relative(dist, path), contents]));
}

/** A module that has types is one of the library's. */
export const libraryModules = (dist) =>
  readdirSync(dist, { recursive: true })
    .filter((name) => name.endsWith(".js"))
    .map((name) => join(dist, name))
    .filter((file) => existsSync(file.replace(/\.js$/u, ".d.ts")));

/** The files of dist/ that the package exports. */
function exported(dist) {
  const { exports } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const files = (of) => (typeof of === "string" ? [join(dist, "..", of)] : Object.values(of).flatMap(files));
  return new Set(files(exports));
}

/** The types that nothing leads to which the package exports. */
export function idleTypes(dist) {
  const types = new Set([...exported(dist)].filter((file) => file.endsWith(".d.ts")));
  for (const file of types)
    for (const [, path] of readFileSync(file, "utf8").matchAll(
      /(?:from|import|import\()\s*"(\.[^"]+)\.[jt]s"/gu,
    ))
      types.add(join(file, "..", `${path}.d.ts`));
  return readdirSync(dist, { recursive: true })
    .filter((name) => name.endsWith(".d.ts"))
    .map((name) => join(dist, name))
    .filter((file) => !types.has(file));
}
