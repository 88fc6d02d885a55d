import type { TextItem } from "../../scene/scene.ts";

/**
 * Runs of a paragraph that take their places by themselves once the first one has its own: each follows the one before
 * without a gap, and each line begins at the same edge, the same pitch further down.
 */
export interface Strip {
  readonly direction: "ltr" | "rtl";
  /** px from baseline to baseline; 0 with a single line. */
  readonly pitch: number;
  readonly lines: readonly (readonly TextItem[])[];
}

/** px; what rounding may have moved. */
const TOLERANCE = 0.02;
/** The PDF engine's time grows with the square of how many lines stand in one strip. */
const MOST_LINES = 200;
/** em; no space is wider. A run's width may leave its last space out. */
const WIDEST_SPACE = 0.4;

/**
 * Cuts a paragraph into as few strips as possible: the fewer, the less there is to lay out.
 * A run from right to left is always a strip of its own, as it is anchored at its right edge.
 */
export function strips(runs: readonly TextItem[]): Strip[] {
  const done: Strip[] = [];
  let lines: TextItem[][] = [];
  let pitch = 0;
  const flush = () => {
    const first = lines[0]?.[0];
    if (first !== undefined) done.push({ direction: first.direction, pitch, lines });
    lines = [];
    pitch = 0;
  };
  for (const run of runs) {
    const line = lines.at(-1);
    const step = line === undefined ? 0 : run.y - line[0]!.y;
    if (line !== undefined && follows(line.at(-1)!, run)) {
      line.push(run);
    } else if (
      line !== undefined &&
      lines.length < MOST_LINES &&
      begins(lines[0]![0]!, run) &&
      (pitch === 0 ? step > 0 : near(step, pitch))
    ) {
      pitch ||= step;
      lines.push([run]);
    } else {
      flush();
      lines = [[run]];
    }
  }
  flush();
  return done;
}

function follows(before: TextItem, run: TextItem): boolean {
  if (before.direction === "rtl" || run.direction === "rtl" || !near(before.y, run.y)) return false;
  const gap = run.x - (before.x + before.width);
  return near(gap, 0) || (before.text.endsWith(" ") && gap > 0 && gap <= WIDEST_SPACE * before.size);
}

function begins(first: TextItem, run: TextItem): boolean {
  return first.direction === "ltr" && run.direction === "ltr" && near(first.x, run.x);
}

const near = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE;
