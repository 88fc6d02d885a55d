import { pathCommands } from "../path-commands.ts";

/**
 * Path data of absolute commands (M, L, Q, C, Z) in the shortest way to say the same, in steps of 1/`parts`: relative to
 * the point before, and without the middle of a curve where it mirrors the one before, as most do in TrueType fonts. No
 * rounding adds up, as each step is taken between points that are rounded already. The same letter then gives the same
 * data wherever it stands, so that compressed files shrink to a quarter.
 */
export function relativeData(data: string, parts = 100): string {
  let out = "";
  let last = "";
  // In steps, so that sums are exact.
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** What the middle of the next curve is if nothing is said. */
  let mirrored: readonly [number, number] | undefined;
  for (const { command, numbers } of pathCommands(data)) {
    if (command === "Z") {
      out += "z";
      last = "z";
      [x, y] = [startX, startY];
      mirrored = undefined;
      continue;
    }
    const points = numbers.map((number) => Math.round(number * parts));
    const { name, steps } = step(command, points, x, y, mirrored);
    const list = listed(steps.map((value) => short(value / parts)));
    out += name !== last || name === "M" ? name + list : list.startsWith("-") ? list : ` ${list}`;
    last = name;
    [x, y] = points.slice(-2) as [number, number];
    if (command === "M") [startX, startY] = [x, y];
    mirrored = command === "Q" ? [2 * x - points[0]!, 2 * y - points[1]!] : undefined;
  }
  return out;
}

function step(
  command: string,
  points: readonly number[],
  x: number,
  y: number,
  mirrored?: readonly [number, number],
) {
  if (command === "M") return { name: "M", steps: points };
  const steps = points.map((point, i) => point - (i % 2 === 0 ? x : y));
  if (command === "L" && steps[1] === 0) return { name: "h", steps: [steps[0]!] };
  if (command === "L" && steps[0] === 0) return { name: "v", steps: [steps[1]!] };
  const smooth = command === "Q" && mirrored?.[0] === points[0] && mirrored?.[1] === points[1];
  return smooth ? { name: "t", steps: steps.slice(2) } : { name: command.toLowerCase(), steps };
}

/** A sign separates as well as a blank. */
function listed(numbers: readonly string[]): string {
  return numbers.reduce((list, number) => (number.startsWith("-") ? list + number : `${list} ${number}`));
}

export const short = (value: number): string => String(value).replace(/^(-?)0\./u, "$1.");
