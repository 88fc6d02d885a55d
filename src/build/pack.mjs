/**
 * What npm runs before it packs (`prepack`): makes the large fonts of dist/ compact, which takes a minute, and the
 * library's modules few, and removes idle types. The command and the library read either form of a font, so dist/ works as before.
 */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { idleTypes, isMadeCompact, libraryFiles, libraryModules } from "./packed.mjs";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const cache = fileURLToPath(new URL("../../node_modules/.cache/hence-fonts/", import.meta.url));
mkdirSync(cache, { recursive: true });
// oxlint-disable-next-line hence/layers -- what the build has compiled
const { compact } = await import(pathToFileURL(join(dist, "text/fonts/compact.js")));

for (const name of readdirSync(join(dist, "fonts"))) {
  const file = join(dist, "fonts", name);
  if (!isMadeCompact(file)) continue;
  const font = readFileSync(file);
  const kept = join(cache, createHash("sha256").update(font).digest("hex"));
  if (!existsSync(kept)) writeFileSync(kept, packed(compact(font)));
  copyFileSync(kept, `${file}.compact.br`);
  rmSync(file);
}

const library = await libraryFiles(dist);
for (const file of libraryModules(dist)) rmSync(file);
for (const [name, code] of library) {
  mkdirSync(dirname(join(dist, name)), { recursive: true });
  writeFileSync(join(dist, name), code);
}

for (const file of idleTypes(dist)) rmSync(file);

function packed(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}
