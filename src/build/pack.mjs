/**
 * What npm runs before it packs (`prepack`): makes the large fonts of dist/ compact, which takes a minute.
 * The command and the library read either form, so dist/ works as before.
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

function packed(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}
