/** A map in the fragment of an address, deflated, so that a link holds all of it and no server sees it. */
import { unzlibSync, zlibSync } from "fflate";

const NAME = "map=";

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
    const bytes = unzlibSync(Uint8Array.from(binary, (sign) => sign.charCodeAt(0)));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { why: "The map in this address is not complete: the link was cut. Ask for it again." };
  }
}
