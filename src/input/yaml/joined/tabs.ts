import type { Advice, Edit } from "../../../diagnostic.ts";
import { type Lines, linesOf } from "../../lines.ts";
import { around, faultsIn, oddKeys } from "../near.ts";

const INDENT = /^[ \t]+/gm;
/** Blanks that a tab may stand for. */
const WIDTHS = [1, 2, 3, 4, 5, 6, 7, 8];
/** Columns of `- `. */
const DASH = 2;

/**
 * Blanks for the tabs that indent lines, all at once: one line alone would no longer fit the others.
 * Only where there is one way to read them.
 */
export function withoutTabs(lines: Lines): Advice {
  const sure = widthOfTabs(lines.text);
  const { width, isOnly } = sure === undefined ? widthThatFits(lines.text) : { width: sure, isOnly: true };
  if (width === undefined)
    return {
      hint: "indent with spaces only: beside lines that are indented with spaces, a tab can mean several depths",
    };
  const edits = tabbed(lines.text).map(({ indent, index }): Edit => ({
    range: lines.range(index, index + indent.length),
    text: " ".repeat(columnsOf(indent, width)),
  }));
  const fix = {
    title: "Indent with spaces",
    edits,
    reveals: true as const,
    ...(!isOnly && { asks: true as const }),
  };
  return { hint: hintFor(edits, lines.text), fix };
}

function hintFor([first, ...others]: readonly Edit[], text: string): string {
  if (first === undefined || others.length > 0) return "use spaces";
  const tabs = text.slice(first.range.start.offset, first.range.end.offset);
  const spaces = `${first.text.length} spaces`;
  if (!/^\t+$/u.test(tabs)) return `indent it by ${spaces}`;
  return `write ${spaces} in place of the ${tabs.length === 1 ? "tab" : "tabs"}`;
}

const tabbed = (text: string): readonly { readonly indent: string; readonly index: number }[] =>
  [...text.matchAll(INDENT)].flatMap(({ 0: indent, index }) =>
    indent.includes("\t") ? [{ indent, index }] : [],
  );

/** The most lines with tabs, and the longest text, in which every width is tried. */
const MOST_TRIED = 20;
const LONGEST_TRIED = 100_000;

interface Fitting {
  readonly width: number | undefined;
  /** With no other one can what is around the tabs be read. */
  readonly isOnly: boolean;
}

/** The one width with which what is around each tab can be read and says what a map can say. */
function widthThatFits(text: string): Fitting {
  const found = tabbed(text);
  if (found.length > MOST_TRIED || text.length > LONGEST_TRIED) return NO_WIDTH;
  const tried = WIDTHS.map((width) => {
    const plain = text.replaceAll(INDENT, (indent) => " ".repeat(columnsOf(indent, width)));
    return { width, depths: nesting(plain, 1)?.join() ?? plain, odd: oddIn(plain, rowsOf(text, found)) };
  });
  const least = Math.min(...tried.map(({ odd }) => odd));
  const best = tried.filter(({ odd }) => odd === least);
  const isOne = best.every(({ depths }) => depths === best[0]!.depths);
  if (least === Infinity || !isOne) return NO_WIDTH;
  const isOnly = tried.every(({ odd, depths }) => odd === Infinity || depths === best[0]!.depths);
  return { width: (best.find(({ width }) => width === DASH) ?? best[0]!).width, isOnly };
}

const NO_WIDTH: Fitting = { width: undefined, isOnly: false };

const rowsOf = (text: string, found: ReturnType<typeof tabbed>): readonly number[] =>
  found.map(({ index }) => text.slice(0, index).split("\n").length - 1);

/** How much a map cannot say around some rows; without end where it cannot be read. */
function oddIn(text: string, rows: readonly number[]): number {
  const lines = linesOf(text);
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  let odd = 0;
  for (const row of rows) {
    const { near } = around(lines, starts[row]!);
    odd += faultsIn(near).length > 0 ? Infinity : oddKeys(near);
  }
  return odd;
}

/** Undefined where it depends on the width what a line belongs to. */
function widthOfTabs(text: string): number | undefined {
  if (/^ +\t/m.test(text)) return undefined;
  const depths = nesting(text, WIDTHS[0]!);
  if (depths && WIDTHS.every((width) => sameNesting(nesting(text, width), depths))) {
    const inBlanks = [...text.matchAll(INDENT)].flatMap(([indent]) =>
      indent.includes("\t") ? [] : [indent.length],
    );
    return inBlanks.reduce((least, one) => Math.min(least, one), inBlanks[0] ?? DASH);
  }
  // Where each section has either tabs or blanks, tabs are counted; what is inside of an item has one more than its dash.
  return text.split(/^(?=[^\s#])/m).every(isUniform) ? DASH : undefined;
}

function isUniform(section: string): boolean {
  const indents = [...section.matchAll(INDENT)].map(([indent]) => indent);
  return indents.every((indent) => /^\t+$/.test(indent)) || indents.every((indent) => /^ +$/.test(indent));
}

function columnsOf(indent: string, width: number): number {
  let columns = 0;
  for (const character of indent) columns += character === "\t" ? width - (columns % width) : 1;
  return columns;
}

/**
 * For every key and every dash: which earlier one it is inside of, and whether it stands in line with others there.
 * Undefined if one stands between two depths.
 */
function nesting(text: string, width: number): readonly number[] | undefined {
  const found: number[] = [];
  const open: { readonly column: number; readonly place: number }[] = [];
  const LINE = /^([ \t]*)((?:- +)*)[^\s#]/gm;
  let place = 0;
  for (const [, indent, dashes] of text.matchAll(LINE)) {
    let column = columnsOf(indent!, width);
    // What follows a dash is inside its item.
    for (const step of [...dashes!.matchAll(/- +/g)].map(([dash]) => dash.length).concat(0)) {
      const before = open.length;
      while (open.length > 0 && open.at(-1)!.column > column) open.pop();
      const isInLine = open.at(-1)?.column === column;
      if (open.length < before && !isInLine) return undefined;
      if (isInLine) open.pop();
      found.push(open.at(-1)?.place ?? -1, isInLine ? 1 : 0);
      open.push({ column, place });
      place += 1;
      column += step;
    }
  }
  return found;
}

function sameNesting(one: readonly number[] | undefined, other: readonly number[]): boolean {
  return one !== undefined && one.length === other.length && one.every((each, i) => each === other[i]);
}
