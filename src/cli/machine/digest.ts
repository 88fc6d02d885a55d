import { createHash } from "node:crypto";

/** The digest of what is not there or cannot be read. */
export const NOTHING = "";

/** As `sha256sum` prints it. */
export const hexDigest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A digest of bytes; different bytes have different digests. */
export function digest(bytes: Uint8Array | string | undefined): string {
  return bytes === undefined ? NOTHING : createHash("sha256").update(bytes).digest("base64url");
}
