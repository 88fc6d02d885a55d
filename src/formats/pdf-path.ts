import type { Segment } from "../scene/scene.ts";

/** A path as the template draws it: operators with their points, in pt. */
export type Path = readonly (readonly [operator: Operator, ...coordinates: number[]])[];
type Operator = "move" | "line" | "quad" | "cubic" | "close";

/** px to pt */
type Length = (px: number) => number;

export function pathOf(segments: readonly Segment[], length: Length): Path {
  return segments.map((segment) => {
    if (segment.op === "close") return ["close"];
    const at = [length(segment.x), length(segment.y)];
    if (segment.op !== "cubic") return [segment.op, ...at];
    return ["cubic", ...[segment.x1, segment.y1, segment.x2, segment.y2].map(length), ...at];
  });
}

const OPERATORS: Readonly<Record<string, Operator>> = { M: "move", L: "line", Q: "quad", C: "cubic", Z: "close" };

/** SVG path data of absolute commands, moved by `x` and `y` px. */
export function pathOfData(data: string, x: number, y: number, length: Length): Path {
  return [...data.matchAll(/([MLQCZ])([^MLQCZ]*)/gu)].map(([, command, numbers]) => {
    const coordinates = numbers!.trim() === "" ? [] : numbers!.trim().split(/[\s,]+/u).map(Number);
    return [OPERATORS[command!]!, ...coordinates.map((px, i) => length(px + (i % 2 === 0 ? x : y)))];
  });
}
