import { gzipSync } from "node:zlib";

/** As small as gzip makes it. */
export const zipped = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9 });
