import type { Segment } from "../../scene/scene.ts";
import { pathCommands } from "../path-commands.ts";

/** A path as the template draws it: operators with their points, in pt. */
export type TemplatePath = readonly (readonly [operator: Operator, ...coordinates: number[]])[];
type Operator = "move" | "line" | "cubic" | "close";

/** px to pt */
type Length = (px: number) => number;

export function pathTemplate(segments: readonly Segment[], length: Length): TemplatePath {
  return segments.map((segment) => {
    if (segment.op === "close") return ["close"];
    const at = [length(segment.x), length(segment.y)];
    if (segment.op !== "cubic") return [segment.op, ...at];
    return ["cubic", ...[segment.x1, segment.y1, segment.x2, segment.y2].map(length), ...at];
  });
}

/** SVG path data of absolute commands in px, moved by `x` and `y` px, in pt. */
export function movedPath(data: string, x: number, y: number, length: Length): string {
  let pen: readonly number[] = [];
  return pathCommands(data)
    .map(({ command, numbers }) => {
      const given = numbers.map((number, i) => number + (i % 2 === 0 ? x : y));
      const points = command === "Q" ? raised(pen, given) : given;
      pen = points.slice(-2);
      return `${command === "Q" ? "C" : command}${points.map(length).join(" ")}`;
    })
    .join("");
}

/** A quadratic curve as the cubic one that PDF has; left to the engine, it would come with seven decimals. */
function raised(start: readonly number[], [cx, cy, x, y]: readonly number[]): number[] {
  const towards = (from: number, to: number) => from + ((to - from) * 2) / 3;
  return [towards(start[0]!, cx!), towards(start[1]!, cy!), towards(x!, cx!), towards(y!, cy!), x!, y!];
}
