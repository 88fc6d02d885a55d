/**
 * What npm runs before it packs (`prepack`): makes the large fonts of dist/ compact, which takes a minute, removes white
 * space and comments from the modules of the library, and the types that nothing leads to which the package exports. The command and the library read either form of a font, so
 * dist/ works as before.
 */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { transformSync } from "esbuild";

/** Smaller ones a browser has sooner as they are than unpacked. */
const LARGE = 160 * 1024;
/** In nearly every map, so never unpacked. */
const AS_IT_IS = /^SourceSans3-/u;

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const fonts = join(dist, "fonts");
const cache = fileURLToPath(new URL("../../node_modules/.cache/hence-fonts/", import.meta.url));
mkdirSync(cache, { recursive: true });
// oxlint-disable-next-line hence/layers -- what the build has compiled
const { compact } = await import(pathToFileURL(join(dist, "text/fonts/compact.js")));

for (const name of readdirSync(fonts).filter((file) => file.endsWith(".ttf"))) {
  const file = join(fonts, name);
  if (statSync(file).size < LARGE || AS_IT_IS.test(name)) continue;
  const font = readFileSync(file);
  const kept = join(cache, createHash("sha256").update(font).digest("hex"));
  if (!existsSync(kept)) writeFileSync(kept, packed(compact(font)));
  copyFileSync(kept, `${file}.compact.br`);
  rmSync(file);
}

// A module that has types is one of the library's. Names stay, for stack traces.
for (const name of readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".js"))) {
  const file = join(dist, name);
  if (!existsSync(file.replace(/\.js$/u, ".d.ts"))) continue;
  const { code } = transformSync(readFileSync(file, "utf8"), {
    minifySyntax: true,
    minifyWhitespace: true,
    charset: "utf8",
  });
  // Not written in place: the file may be shared.
  rmSync(file);
  writeFileSync(file, code);
}

const { exports } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const types = new Set(
  Object.values(exports).flatMap(({ types: file }) => (file === undefined ? [] : [join(dist, "..", file)])),
);
for (const file of types)
  for (const [, path] of readFileSync(file, "utf8").matchAll(
    /(?:from|import|import\()\s*"(\.[^"]+)\.[jt]s"/gu,
  ))
    types.add(join(file, "..", `${path}.d.ts`));
for (const name of readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".d.ts")))
  if (!types.has(join(dist, name))) rmSync(join(dist, name));

function packed(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}
