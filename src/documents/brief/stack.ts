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

/** In their order, in this many columns, of which the highest is as low as possible. */
export function inColumns<T extends Part>(
  parts: readonly T[],
  count: number,
  gap: number,
): readonly (readonly T[])[] {
  const filled = (most: number): readonly T[][] => {
    const columns: T[][] = [];
    let used = Infinity;
    for (const part of parts) {
      if (used + gap + part.height > most) {
        columns.push([part]);
        used = part.height;
      } else {
        columns.at(-1)!.push(part);
        used += gap + part.height;
      }
    }
    return columns;
  };
  let [low, high] = [
    Math.max(0, ...parts.map(({ height }) => height)),
    parts.reduce((sum, { height }) => sum + height + gap, 0),
  ];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (filled(middle).length <= count) high = middle;
    else low = middle;
  }
  return filled(high);
}
