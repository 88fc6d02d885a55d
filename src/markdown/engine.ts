import { loadedLibrary } from "../loaded-library.ts";
import type { Fence, FreshFence } from "./fence.ts";

/** Draws a fence. The library is loaded when the first one has to be drawn. */
export async function drawnAfresh(fence: Fence): Promise<FreshFence> {
  const library = await loadedLibrary();
  const files: [string, string][] = [];
  const drawn = await library.drawFence(fence, await library.typesetter(), (...read) => files.push(read));
  return { drawn, files };
}
