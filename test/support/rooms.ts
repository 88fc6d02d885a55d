import type { FittedFigure } from "../../src/layout/figure.ts";
import type { Room } from "../../src/layout/paper.ts";
import { outline } from "../../src/outline/build.ts";
import type { Outline } from "../../src/outline/outline.ts";
import { mapNamed, mapOf } from "./map-files.ts";

/** A room of this size in px, with a margin of 10 around it. */
export const roomOf = (width: number, height: number): Room => ({
  sheet: { width: width + 20, height: height + 20 },
  x: 10,
  y: 10,
  width,
  height,
});

export const outlineOf = (file: string): Outline => outline(mapOf(file));
/** Of a map with its own main line, or with one of these claims. */
export const outlineIn = (yaml: string, main?: readonly string[]): Outline =>
  outline({ ...mapNamed("map.yaml", yaml), ...(main && { main }) });

/** A conclusion with so many reasons, each of one premise. */
export function fan(reasons: number): Outline {
  const each = (line: (i: number) => string) => Array.from({ length: reasons }, (_, i) => line(i)).join("\n");
  return outlineIn(`
premises:
${each((i) => `  p${i}: Reason number ${i} is that something or other holds.`)}
conclusions: { top: The conclusion that all of this leads to. }
inferences:
${each((i) => `  - { from: p${i}, to: top }`)}
`);
}

/** So many groups of reasons, each with a conclusion of its own. */
export function grouped(groups: number, reasons = 2): Outline {
  const all = Array.from({ length: groups }, (_, g) => g);
  const own = Array.from({ length: reasons }, (_, i) => i);
  return outlineIn(`
groups: { ${all.map((g) => `g${g}: Group ${g}`).join(", ")} }
premises:
${all.flatMap((g) => own.map((i) => `  p${g}-${i}: { text: Reason ${i} of group ${g} is that something holds., group: g${g} }`)).join("\n")}
conclusions:
${all.map((g) => `  c${g}: { text: The conclusion of the group with the number ${g}., group: g${g} }`).join("\n")}
inferences:
${all.flatMap((g) => own.map((i) => `  - { from: p${g}-${i}, to: c${g} }`)).join("\n")}
`);
}

/** Groups as above, all of which lead to the conclusion of the first. */
export function converging(groups: number, reasons: number): Outline {
  const { map } = grouped(groups, reasons);
  const others = map.groups.slice(1).map((_, g) => `c${g + 1}`);
  const index = map.inferences.length;
  const first = map.inferences[0]!;
  const last = { ...first, index, from: others, target: { kind: "support", statement: "c0" } as const };
  return outline({ ...map, inferences: [...map.inferences, last] });
}

/** A conclusion that is reached in so many steps. */
export function chainOf(steps: number): Outline {
  const all = Array.from({ length: steps }, (_, i) => i);
  return outlineIn(`
premises: { s0: The first of all these statements. }
conclusions:
${all.map((i) => `  s${i + 1}: Statement number ${i + 1} follows from the one before it.`).join("\n")}
inferences:
${all.map((i) => `  - { from: s${i}, to: s${i + 1} }`).join("\n")}
`);
}

/** What of a figure stands outside its room; empty if nothing does. */
export function outside({ sheet, figure: { width, height } }: FittedFigure, room: Room): string[] {
  const right = sheet.x + width * sheet.scale;
  const bottom = sheet.y + height * sheet.scale;
  return [
    ...(sheet.x < room.x - 0.01 ? ["left"] : []),
    ...(sheet.y < room.y - 0.01 ? ["above"] : []),
    ...(right > room.x + room.width + 0.01 ? ["right"] : []),
    ...(bottom > room.y + room.height + 0.01 ? ["below"] : []),
  ];
}
