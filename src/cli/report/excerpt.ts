import type { Diagnostic } from "../../diagnostic.ts";
import { columns } from "../../text/columns.ts";
import { visible } from "./escape-control.ts";

interface Excerpt {
  readonly text: string;
  /** Greatest number of columns before the mark, and in it. */
  readonly before: number;
  readonly marked: number;
}

/** The first line of a range, shortened to the width but with the marked part visible. */
export function excerptOf(
  text: string,
  { start, end }: Diagnostic["range"],
  room: number,
): Excerpt | undefined {
  if (text === "") return undefined;
  const from = start.offset - start.column + 1;
  const lineEnd = text.indexOf("\n", from);
  const line = text.slice(from, lineEnd < 0 ? undefined : lineEnd).replace(/\r$/, "");
  const first = start.column - 1;
  const last = end.line > start.line ? line.length : end.column - 1;

  // Text far from the mark is not examined: a line may be megabytes long.
  const nearStart = Math.max(0, first - 2 * room);
  const near = line.slice(nearStart, last + 2 * room > line.length ? undefined : first + 4 * room);
  const cells = cellsOf(near, first - nearStart, last - nearStart);

  let before = 0;
  let marked = 0;
  for (const { width, mark } of cells) {
    if (mark === "in") marked += width;
    else if (mark === "before") before += width;
  }
  marked = Math.max(1, marked);

  const whole = nearStart === 0 && cells.reduce((sum, { width }) => sum + width, 0) <= room;
  if (whole) return { text: cells.map(({ text }) => text).join(""), before, marked };

  // A window that begins a little before the mark, cut between characters.
  const skip = before <= room / 2 ? 0 : before - Math.floor(room / 3);
  let out = skip > 0 || nearStart > 0 ? "…" : "";
  let at = 0;
  let shownBefore = out.length;
  let used = out.length;
  for (const { text, width, mark } of cells) {
    const hidden = at < skip;
    at += width;
    if (hidden) continue;
    if (used + width > room - 1) {
      out += "…";
      break;
    }
    out += text;
    used += width;
    if (mark === "before") shownBefore += width;
  }
  return { text: out, before: shownBefore, marked: Math.max(1, Math.min(marked, room - shownBefore)) };
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly mark: "before" | "in" | "after";
}

function cellsOf(line: string, first: number, last: number): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const character of line) {
    const text = character === "\t" ? "    " : visible(character);
    const width = text === character ? columns(character) : text.length;
    cells.push({ text, width, mark: at < first ? "before" : at < last ? "in" : "after" });
    at += character.length;
  }
  return cells;
}
