/** A map in the fragment of an address, deflated, so that a link holds all of it and no server sees it. */
import { Unzlib, zlibSync } from "fflate";

const NAME = "map=";
/** Bytes; no larger file is a map, and a short link can be made to hold gigabytes. */
const LONGEST = 8 * 1024 * 1024;
/** Of the packed bytes that are unpacked at a time; each gives at most about 1,000 times as many. */
const CHUNK = 4096;

export function fragmentOf(text: string): string {
  const bytes = zlibSync(new TextEncoder().encode(text), { level: 9 });
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `#${NAME}${base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "")}`;
}

/** The map of a fragment; undefined if it has none, and the sentence why if it cannot be read. */
export function mapIn(fragment: string): string | { readonly why: string } | undefined {
  const packed = fragment.replace(/^#/u, "");
  if (!packed.startsWith(NAME)) return undefined;
  try {
    const binary = atob(packed.slice(NAME.length).replaceAll("-", "+").replaceAll("_", "/"));
    const text = unpacked(Uint8Array.from(binary, (sign) => sign.charCodeAt(0)));
    return text ?? { why: "The map in this address is larger than 8 MiB." };
  } catch {
    return { why: "The map in this address is not complete: the link was cut. Ask for it again." };
  }
}

/** Undefined if it is too long; throws for what cannot be unpacked. */
function unpacked(packed: Uint8Array): string | undefined {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let length = 0;
  let isWhole = false;
  const stream = new Unzlib((part, isLast) => {
    length += part.length;
    isWhole = isLast;
    if (length <= LONGEST) text += decoder.decode(part, { stream: !isLast });
  });
  for (let at = 0; at < packed.length && length <= LONGEST; at += CHUNK)
    stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  if (length > LONGEST) return undefined;
  if (!isWhole) throw new Error("The packed bytes end too early.");
  return text;
}
