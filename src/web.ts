/** The part of the library that fetches: the typesetter in a browser, with the fonts that a map needs. */
import { lateTypesetter } from "./library/late-faces.ts";
import { FACES } from "./text/faces.ts";
import type { FaceId } from "./text/faces.ts";
import { expanded } from "./text/fonts/compact.ts";
import type { Typesetter } from "./text/typesetter.ts";
import type { Patterns } from "./text/breaking/syllables.ts";

export interface WebOptions {
  /** Where hyphenation's patterns come from; without them, words are parted only where they do not fit. */
  readonly patterns?: Patterns;
  /** Instead of the browser's own. */
  readonly fetch?: (address: string) => Promise<Response>;
}

/**
 * The typesetter, with `dist/` of this package at an address: `typesetter("/hence/")`. Of the fonts only those are fetched
 * that the maps need. It rejects if a file is not there.
 */
export async function typesetter(
  address: string | URL,
  { patterns, fetch: ask = (at) => fetch(at) }: WebOptions = {},
): Promise<Typesetter> {
  const here = typeof location === "undefined" ? undefined : location.href;
  const base = new URL(String(address).replace(/\/?$/u, "/"), here);
  const get = async (path: string): Promise<Response> => ask(new URL(path, base).href);
  const bytesOf = async (path: string): Promise<Uint8Array> => bytes(await get(path), path);

  async function face(id: FaceId): Promise<Uint8Array> {
    const path = `fonts/${FACES.find((one) => one.id === id)!.file}`;
    const plain = await get(path);
    // Some servers send their first page instead of what is not there.
    return plain.ok && !isPage(plain) ? bytes(plain, path) : unpacked(await get(`${path}.compact.br`), path);
  }
  return lateTypesetter(
    { face, shape: () => bytesOf("harfbuzz.wasm"), subset: () => bytesOf("harfbuzz-subset.wasm") },
    patterns,
  );
}

const isPage = ({ headers }: Response): boolean => /^text\/html\b/iu.test(headers.get("content-type") ?? "");

async function bytes(response: Response, path: string): Promise<Uint8Array> {
  if (!response.ok) throw new Error(`Cannot fetch ${path}: the server says ${response.status}.`);
  if (isPage(response)) throw new Error(`Cannot fetch ${path}: the server sends a page instead.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A large font as it lies in the package. */
async function unpacked(response: Response, path: string): Promise<Uint8Array> {
  const packed = await bytes(response, path);
  // Few browsers unpack Brotli for a program, though all do what a server calls encoded, as some do for `.br`.
  const { decompress } = await import("brotli/decompress");
  try {
    return expanded(decompress(packed));
  } catch {
    // It has come unpacked, or damaged.
  }
  try {
    return expanded(packed);
  } catch {
    throw new Error(`${path} is damaged.`);
  }
}
