/** The bundled fonts. An installed package has large ones in a compact form; once needed, they are kept unpacked. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { FACES } from "../../../text/faces.ts";
import type { FaceId, Fonts } from "../../../text/faces.ts";
import { expanded } from "../../../text/fonts/compact.ts";
import { cacheFolder } from "../cache-folder.ts";
import { readOwn, writeOwn } from "../disk/own.ts";
import { readAsset } from "../files.ts";

/** What the file of a compact font ends in. */
const COMPACT = ".compact.br";
/** Of an unpacked one; the largest has 11 MB. */
const AT_MOST = 64 * 2 ** 20;
const DIGEST_BYTES = 32;

/** A file is read when its face is first needed. */
export function bundledFonts(assets: string): Fonts {
  const files = new Map<FaceId, string>(FACES.map(({ id, file }) => [id, join(assets, "fonts", file)]));
  return { bytes: (id) => readFont(files.get(id)!) };
}

function readFont(file: string): Uint8Array {
  const compact = `${file}${COMPACT}`;
  return existsSync(compact) ? unpacked(readAsset(compact)) : readAsset(file);
}

/** Unpacking takes as long as drawing a map, so it is done once. */
function unpacked(packed: Uint8Array): Uint8Array {
  const top = cacheFolder(process);
  const key = sha256(packed).toString("base64url").slice(0, 24);
  const own = top === undefined ? undefined : { file: join(top, "fonts", `${key}.ttf`), top };
  const kept = own === undefined ? undefined : readOwn(own, AT_MOST);
  if (kept !== undefined && kept.length > DIGEST_BYTES) {
    const font = kept.subarray(DIGEST_BYTES);
    if (sha256(font).equals(kept.subarray(0, DIGEST_BYTES))) return font;
  }
  const font = expanded(brotliDecompressSync(packed));
  if (own !== undefined) writeOwn(own, Buffer.concat([sha256(font), font]), 0o700);
  return font;
}

const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
