import type { Item } from "../../scene/scene.ts";

/** Something that is set to a width: how high it is, and how it is drawn with its top left there. Lengths in px. */
export interface Part {
  readonly height: number;
  draw(x: number, y: number): Item[];
}

/** One below the other. */
export function stacked(parts: readonly Part[], gap: number): Part {
  const height = parts.reduce((sum, part) => sum + part.height, Math.max(0, parts.length - 1) * gap);
  return {
    height,
    draw: (x, y) => {
      let at = y;
      return parts.flatMap((part) => {
        const items = part.draw(x, at);
        at += part.height + gap;
        return items;
      });
    },
  };
}

/** With this much blank space above it. */
export const spaced = (part: Part, above: number): Part => ({
  height: part.height + above,
  draw: (x, y) => part.draw(x, y + above),
});
