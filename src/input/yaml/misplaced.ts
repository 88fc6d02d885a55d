import { type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { sectionNamed } from "../../model/fields.ts";
import { type Lines, nextContent } from "../lines.ts";
import { indentOf, lineAbove } from "./indents.ts";
import type { Line } from "./indents.ts";
import { ENTRY, HEADINGS, MOST_TEXT, ROOT, around, faultsIn, lineBelow, oddKeys } from "./near.ts";
import { faultOf } from "./faults/kinds.ts";

/** The most characters of a file in which this is tried. */
const COUNTED = 100_000;
/** How far from the fault a line may be out of place: the library often notices it late, and never early. */
const SUSPECTS = [0, -1, -2];

/**
 * The line near a fault that stands too far to the left or right: with it in another column, what is around it can be
 * read, and says what a map can say. Undefined where no line is of that kind.
 */
export function misplaced(lines: Lines, offset: number): Diagnostic | undefined {
  const { near, at } = around(lines, offset);
  if (near.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT) return undefined;
  const before = faultsIn(near);
  if (before.length === 0) return undefined;
  const columns = new Set(near.flatMap(({ text }) => [indentOf(text), contentOf(text)]));
  const begin = lines.text.slice(0, COUNTED);
  const counts = new Map([...columns].map((depth) => [depth, linesAt(depth, begin)]));

  const atLeft = near.findLastIndex(({ text }, index) => index <= at && indentOf(text) === 0);
  const found = [...new Set([...SUSPECTS.map((step) => at + step), 1, atLeft])]
    .filter((index) => index > 0 && index <= at)
    .flatMap((index) =>
      [...new Set([index + 1, endOfItem(near, index), endOfDashes(near, index)])].flatMap((end) =>
        [...columns].flatMap((depth): Move[] => {
          const by = depth - indentOf(near[index]!.text);
          if (by === 0 || near.slice(index, end).some(({ text }) => indentOf(text) + by < 0)) return [];
          if (!belongs(near[index]!.text, depth) || isBareSign(near[index - 1]!.text)) return [];
          const moved = near.map((line, i) => (i >= index && i < end ? shifted(line, by) : line));
          const faults = faultsIn(moved);
          if (faults.length >= before.length || faults.some((line) => line <= at)) return [];
          return [
            { index, end, depth, by, left: faults.length, odd: oddKeys(moved), usual: counts.get(depth)! },
          ];
        }),
      ),
    )
    .toSorted(
      (a, b) => a.left - b.left || a.odd - b.odd || a.end - a.index - (b.end - b.index) || b.usual - a.usual,
    );
  const best = found.find(
    ({ index, end, odd }) => odd <= oddKeys([...near.slice(0, index), ...near.slice(end)]),
  );
  return best === undefined ? undefined : moving(near.slice(best.index, best.end), best, lines);
}

/** A question mark alone makes what is further in below it a key: which of the two lines is wrong, only the author knows. */
const isBareSign = (text: string): boolean => text.trim() === "?";

/** What stands after a heading, above what is declared under it. */
export function behindHeading(lines: Lines, offset: number): Diagnostic | undefined {
  const above = lineAbove(lines.around(offset).start, lines);
  const [, heading, gap, text] = /^([^\s:#]+):( +)(\S.*)$/.exec(above?.text ?? "") ?? [];
  if (above === undefined || heading === undefined || !HEADINGS.has(heading)) return undefined;
  const from = above.start + heading.length + 1 + gap!.length;
  return diagnostic(
    "yaml-syntax",
    lines.range(from, from + text!.trimEnd().length),
    `Nothing may follow the heading \`${heading}:\` on its line.`,
    {
      hint: "delete it, or make it a comment: put `# ` before it",
      fix: {
        title: "Make it a comment",
        edits: [{ range: lines.range(from, from), text: "# " }],
        reveals: true,
      },
    },
  );
}

/** The first lines of a file, where they are indented and the others are not. */
export function indentedStart(lines: Lines, offset: number): Diagnostic | undefined {
  const first = lines.around(nextContent(lines.text, 0));
  const by = indentOf(first.text);
  const own = lines.around(offset).start;
  if (by === 0 || first.start >= own) return undefined;
  const moved: Line[] = [];
  for (let line: Line | undefined = first; line && line.start < own; line = lineBelow(line, lines)) {
    if (indentOf(line.text) < by || moved.length > MOST_MOVED) return undefined;
    moved.push(line);
  }
  return moving(moved, { depth: 0, by: -by }, lines);
}

const MOST_MOVED = 1000;

/** What a short form stands for, where more is said below it: `id: A text.` with `voice:` under it. */
export function underShortForm(lines: Lines, offset: number): Diagnostic | undefined {
  const { near, at } = around(lines, offset);
  const [own, above] = [near[at]!, near[at - 1]];
  const section = near[0]?.text.replace(/:\s*$/, "") ?? "";
  const long = sectionNamed(section)?.lead;
  const [, indent, key, text] = /^( +)([^\s:#]+):\s+(\S.*)$/.exec(above?.text ?? "") ?? [];
  const name = /^ *([^\s:#]+):(?:\s|$)/.exec(own.text)?.[1];
  const known = ENTRY.get(section);
  if (above === undefined || long === undefined || name === undefined || !known?.has(name)) return undefined;
  if (indent === undefined || key === undefined || text === undefined || known.has(key)) return undefined;
  const depth = indentOf(own.text);
  if (depth <= indent.length) return undefined;
  const from = above.start + indent.length + key.length + 1;
  const [said, end] = [above.start + above.text.length - text.length, own.start + depth + name.length];
  // Together with the key, which is then part of the edit's text.
  const wish = `${lines.newline}${" ".repeat(depth)}${long}: ${lines.text.slice(said, end)}`;
  return diagnostic(
    "yaml-syntax",
    lines.range(own.start + depth, end),
    `\`${name}\` is indented under the text of \`${key}\`.`,
    {
      hint: `write \`${key}:\` alone, and \`${long}: …\` below it beside \`${name}\``,
      fix: {
        title: `Write the text under \`${long}\``,
        edits: [{ range: lines.range(from, end), text: wish }],
        reveals: true,
      },
    },
  );
}

/** These lines, from one index to another, into another column. */
interface Move {
  readonly index: number;
  readonly end: number;
  readonly depth: number;
  readonly by: number;
  /** How many faults there would still be. */
  readonly left: number;
  /** How much there would be that a map cannot say. */
  readonly odd: number;
  /** How many lines of the file stand in this column. */
  readonly usual: number;
}

function moving(moved: readonly Line[], { depth, by }: Pick<Move, "depth" | "by">, lines: Lines): Diagnostic {
  const [{ start, text }] = moved as [Line];
  const range = lines.range(start + indentOf(text), start + text.trimEnd().length);
  const wish =
    depth === 0
      ? "begin it at the very left"
      : `indent it by ${depth === 1 ? "one space" : `${depth} spaces`}`;
  const title = depth === 0 ? "Begin it at the very left" : wish.replace("indent", "Indent");
  const edits = moved.map((line) => ({
    range: lines.range(line.start, line.start + indentOf(line.text)),
    text: " ".repeat(indentOf(line.text) + by),
  }));
  const hint = moved.length === 1 ? wish : `${wish}, and with it what is below it`;
  return faultOf("indented-unlike", range, { hint, fix: { title, edits, reveals: true } });
}

const linesAt = (depth: number, text: string): number =>
  text.match(new RegExp(`^ {${depth}}[^\\s#]`, "gm"))?.length ?? 0;

/** The column of what stands after a dash. */
const contentOf = (text: string): number => /^ *(?:- +)*/.exec(text)![0].length;

/** Where what is indented below a line ends. */
function endOfItem(near: readonly Line[], index: number): number {
  const depth = indentOf(near[index]!.text);
  const end = near.findIndex(({ text }, i) => i > index && indentOf(text) <= depth);
  return end < 0 ? near.length : end;
}

/** Where the items without keys end that stand in one column. */
function endOfDashes(near: readonly Line[], index: number): number {
  const item = /^ *- +[^\s:{}]+$/;
  const depth = indentOf(near[index]!.text);
  let end = index + 1;
  if (!item.test(near[index]!.text)) return end;
  while (end < near.length && item.test(near[end]!.text) && indentOf(near[end]!.text) === depth) end += 1;
  return end;
}

/** At the very left there are only keys of a map, and headings stand nowhere else. */
function belongs(text: string, depth: number): boolean {
  const key = /^ *([^\s:#]+):/.exec(text)?.[1];
  if (depth === 0) return key !== undefined && ROOT.has(key);
  return !(HEADINGS.has(key ?? "") && /:\s*$/.test(text));
}

const shifted = ({ start, text }: Line, by: number): Line => ({
  start,
  text: by < 0 ? text.slice(-by) : " ".repeat(by) + text,
});
