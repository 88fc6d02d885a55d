import type { Size } from "../../geometry.ts";
import { chunk, SIGNATURE } from "./chunk.ts";
import { deflated } from "../zip.ts";

/** Pixels without transparency, four bytes each: red, green, blue, alpha. */
interface Pixels extends Size {
  readonly pixels: Uint8Array;
}

const COLOURS = 256;

/** A PNG of at most 256 colours: the most frequent ones, and for each other the nearest of them. */
export async function palettePng({ width, height, pixels }: Pixels): Promise<Uint8Array> {
  // Copied, as its first byte may stand anywhere in memory.
  const words = new Uint32Array(pixels.slice().buffer);
  const { palette, indexOf } = paletteOf(words);
  const rows = new Uint8Array((width + 1) * height);
  let [last, index] = [words[0], indexOf.get(words[0] ?? 0) ?? 0];
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    // Each row begins with its filter: none.
    to += 1;
    for (let x = 0; x < width; x++) {
      const word = words[from++]!;
      if (word !== last) [last, index] = [word, indexOf.get(word)!];
      rows[to++] = index;
    }
  }
  const parts = [
    SIGNATURE,
    chunk("IHDR", headerOf(width, height)),
    chunk("PLTE", Uint8Array.from(palette.flatMap(channels))),
    chunk("IDAT", await deflated(rows)),
    chunk("IEND", new Uint8Array()),
  ];
  const made = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}

/** Eight bits a pixel, of a palette, neither filtered by rule nor interlaced. */
function headerOf(width: number, height: number): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([8, 3, 0, 0, 0], 8);
  return data;
}

function paletteOf(words: Uint32Array) {
  const counts = new Map<number, number>();
  for (let from = 0; from < words.length;) {
    const word = words[from]!;
    let to = from + 1;
    while (words[to] === word) to += 1;
    counts.set(word, (counts.get(word) ?? 0) + to - from);
    from = to;
  }
  const colours = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([word]) => word);
  const palette = colours.slice(0, COLOURS);
  const indexOf = new Map(palette.map((word, index) => [word, index]));
  for (const word of colours.slice(COLOURS)) indexOf.set(word, nearest(word, palette));
  return { palette, indexOf };
}

function nearest(word: number, palette: readonly number[]): number {
  const far = (other: number) => {
    const [a, b] = [channels(word), channels(other)];
    return a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0);
  };
  let [best, least] = [0, Infinity];
  for (const [index, other] of palette.entries()) {
    const distance = far(other);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** Red comes first in memory, on every machine that Node runs on. */
const channels = (word: number) => [word & 255, (word >>> 8) & 255, (word >>> 16) & 255];
