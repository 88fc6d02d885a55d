import { MAP_LIMIT } from "./files.ts";

/** A map from standard input; reading stops once it is too large. */
export async function readStdin(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAP_LIMIT) break;
  }
  return Buffer.concat(chunks);
}
