/** The map of a request: its body, or a part of its address. */
import type { IncomingMessage } from "node:http";
import { inflated } from "../../machine/assets/inflate.ts";

/** The bytes, or why there are none. */
export type Body = Uint8Array | "too-long" | "not-deflated" | "aborted";

/** ms that a map may take to come. */
const SLOWEST = 20_000;

/** At most this many bytes are ever held. */
export async function bodyOf(incoming: IncomingMessage, longest: number): Promise<Body> {
  if (Number(incoming.headers["content-length"] ?? 0) > longest) return "too-long";
  const parts: Buffer[] = [];
  let length = 0;
  const late = setTimeout(() => incoming.destroy(), SLOWEST);
  try {
    for await (const part of incoming as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > longest) return "too-long";
      parts.push(part);
    }
  } catch {
    return "aborted";
  } finally {
    clearTimeout(late);
  }
  return Buffer.concat(parts);
}

/** Of the end of an address: base64url of what zlib has deflated. */
export function bodyInAddress(text: string, longest: number): Body {
  if (!/^[\w-]+={0,2}$/u.test(text)) return "not-deflated";
  return inflated(Buffer.from(text, "base64url"), longest);
}
