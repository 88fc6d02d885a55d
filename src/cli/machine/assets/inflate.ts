import { inflateSync } from "node:zlib";
import { isCode } from "../../report/errors.ts";

/** What zlib has deflated, of at most this many bytes. */
export function inflated(bytes: Uint8Array, most: number): Uint8Array | "too-long" | "not-deflated" {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch (error) {
    return isCode(error, "ERR_BUFFER_TOO_LARGE") ? "too-long" : "not-deflated";
  }
}
