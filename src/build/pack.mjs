/**
 * What npm runs before it packs (`prepack`): makes the large fonts of dist/ compact, which takes a minute, and removes
 * white space and comments from the modules of the library. The command and the library read either form of a font, so
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

const LARGE = 512 * 1024;

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const fonts = join(dist, "fonts");
const cache = fileURLToPath(new URL("../../node_modules/.cache/hence-fonts/", import.meta.url));
mkdirSync(cache, { recursive: true });
// oxlint-disable-next-line hence/layers -- what the build has compiled
const { compact } = await import(pathToFileURL(join(dist, "text/fonts/compact.js")));

for (const name of readdirSync(fonts).filter((file) => file.endsWith(".ttf"))) {
  const file = join(fonts, name);
  if (statSync(file).size < LARGE) continue;
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

function packed(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}
