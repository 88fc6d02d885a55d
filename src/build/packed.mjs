/** What becomes of the files of dist/ in the package. */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { transformSync } from "esbuild";

/** Smaller fonts a browser has sooner as they are than unpacked. */
const LARGE = 160 * 1024;
/** In nearly every map, so never unpacked. */
const AS_IT_IS = /^SourceSans3-/u;

export const isMadeCompact = (file) =>
  file.endsWith(".ttf") && !AS_IT_IS.test(basename(file)) && statSync(file).size >= LARGE;

/** A module that has types is one of the library's: without white space and comments, with short names inside. */
export function smallModule(file) {
  if (!file.endsWith(".js") || !existsSync(file.replace(/\.js$/u, ".d.ts"))) return undefined;
  const options = { minify: true, charset: "utf8", format: "esm" };
  return transformSync(readFileSync(file, "utf8"), options).code;
}

/** The types that nothing leads to which the package exports. */
export function idleTypes(dist) {
  const { exports } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const types = new Set(
    Object.values(exports).flatMap(({ types: file }) => (file === undefined ? [] : [join(dist, "..", file)])),
  );
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
