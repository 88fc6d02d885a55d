import type { Item } from "../scene/scene.ts";
import { textsIn } from "../scene/walk.ts";
import type { FaceId } from "../text/faces.ts";

/** The characters that are drawn in each face, by the faces' names. */
export function charactersIn(items: readonly Item[]): Map<FaceId, Set<number>> {
  const found = new Map<FaceId, Set<number>>();
  for (const { face, text } of textsIn(items)) {
    const own = found.get(face) ?? new Set();
    for (const character of text) own.add(character.codePointAt(0)!);
    found.set(face, own);
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
