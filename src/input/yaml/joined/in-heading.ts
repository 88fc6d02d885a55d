import { type Advice, type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import { indentOf } from "../indents.ts";
import { HEADINGS, lineBelow } from "../near.ts";
import { about } from "../faults/kinds.ts";

/** The most lines of a section that are examined. */
const MOST_LINES = 1000;
const HEADED = new RegExp(
  `^(${[...HEADINGS].join("|")}):( +)(?:([\\p{L}\\p{N}_-]+):(?:\\s.*)?|(- +)\\S.*)$`,
  "u",
);

/** `premises: cheap:` and `inferences: - from: cheap`, with what belongs to it and other entries below. */
export function inHeading(lines: Lines, offset: number): Diagnostic | undefined {
  let own = lines.around(offset);
  for (let count = 0; count < 2 && indentOf(own.text) > 0 && own.start > 0; count += 1)
    own = lines.around(own.start - 1);
  const [, heading, gap, id, dash] = HEADED.exec(own.text) ?? [];
  if (heading === undefined || gap === undefined || (dash !== undefined) !== (heading === "inferences"))
    return undefined;
  const columns: number[] = [];
  for (let line = lineBelow(own, lines); line && columns.length < MOST_LINES; line = lineBelow(line, lines)) {
    if (indentOf(line.text) === 0) break;
    columns.push(indentOf(line.text));
  }
  if (columns.length === 0) return undefined;
  const isAlone = id !== undefined && new Set(columns).size === 1 && own.text.trimEnd().endsWith(":");
  const depth = Math.max(1, Math.min(...columns) - (isAlone ? 2 : 0));
  const at = own.start + heading.length + 1;
  const from = at + gap.length;
  const what = id === undefined ? "This inference" : `\`${id}\``;
  const range = lines.range(from, from + (id?.length ?? 1));
  const advice: Advice = {
    hint: `begin it on a line of its own, indented by ${depth === 1 ? "one space" : `${depth} spaces`}`,
    fix: {
      title: "Begin it on a line of its own",
      edits: [
        { range: lines.range(at, at), text: lines.newline + " ".repeat(depth) },
        { range: lines.range(at, from), text: "" },
      ],
      reveals: true,
    },
  };
  const message = `${what} is on the line of its heading.`;
  return diagnostic("yaml-syntax", range, message, advice, about("in-heading"));
}

/** The text with the entry put out of the way, and what that takes. */
export function withoutEntryOf(
  { range, fix }: Diagnostic,
  text: string,
): { readonly text: string; readonly lost: string } {
  const depth = fix!.edits[0]!.text.replace(/^\r?\n/u, "").length;
  const from = range.start.offset;
  const own = (text.indexOf("\n", from) + 1 || text.length + 1) - 1;
  let end = own;
  while (end < text.length) {
    const next = (text.indexOf("\n", end + 1) + 1 || text.length + 1) - 1;
    const line = text.slice(end + 1, next);
    if (line.trim() !== "" && indentOf(line) <= depth) break;
    end = next;
  }
  const lost = text.slice(from, end);
  const kept = lost.replaceAll(/[^\r\n]/gu, (sign) => " ".repeat(sign.length));
  return { text: text.slice(0, from) + kept + text.slice(end), lost };
}
