import type { Annotation } from "../../../annotations/annotation.ts";
import type { Statement, StatementId } from "../../../model/map.ts";
import { endsSentence } from "../../../model/sentences.ts";
import type { Cell, Outline, Panel, TextPart } from "../../../outline/outline.ts";
import { treesOf } from "../../../outline/division/split-panels.ts";
import { breaks } from "../../../text/breaking/breaks.ts";

/** Shares of what fits on a page: a text longer than the first is divided into parts of about the second. */
const LONG = 0.5;
const PART = 0.3;
/** By what share a part may be shorter so that it ends with a sentence. */
const SENTENCE = 0.2;

/**
 * The map with texts in parts that would leave little room on a page for anything else: what is left of a text goes on
 * at the head of a tree of its own. What an annotation words differently stays whole.
 *
 * @param fits Characters of text that fit on a page in the type that is wanted.
 */
export function withLongTextsParted(outline: Outline, fits: number, { statements }: Annotation): Outline {
  const long = new Map<StatementId, readonly TextPart[]>();
  for (const { id, text } of outline.map.statements.filter(isLong(fits))) {
    const note = statements.get(id);
    if (note?.text === undefined && note?.instead === undefined) long.set(id, partsOf(text, fits * PART));
  }
  return long.size === 0
    ? outline
    : { ...outline, panels: outline.panels.map((panel) => parted(panel, long)) };
}

const isLong =
  (fits: number) =>
  ({ text, outside }: Statement): boolean =>
    outside === undefined && text.length > fits * LONG;

function parted(panel: Panel, long: ReadonlyMap<StatementId, readonly TextPart[]>): Panel {
  const partsFor = ({ kind, statement }: Cell) => (kind === "full" ? long.get(statement) : undefined);
  const begun = (cell: Cell): Cell => {
    const [part] = partsFor(cell) ?? [];
    return part === undefined ? cell : { ...cell, part };
  };
  const heads = treesOf(panel).flatMap((tree) => [
    ...tree.heads.map(begun),
    ...[...tree.heads, ...tree.blocks.flatMap(({ cells }) => cells)].flatMap((cell) =>
      (partsFor(cell) ?? []).slice(1).map((part): Cell => ({
        id: `${cell.id}.${part.from}`,
        statement: cell.statement,
        kind: "rest",
        main: false,
        part,
      })),
    ),
  ]);
  return {
    ...panel,
    heads,
    blocks: panel.blocks.map((block) => ({ ...block, cells: block.cells.map(begun) })),
  };
}

/** A text in parts of about the same length, at most about `most` characters each; they end with a sentence if they can. */
export function partsOf(text: string, most: number): readonly TextPart[] {
  const ends = [...breaks(text)].filter(({ bond }) => bond === 0).map(({ position }) => position);
  const length = text.length / Math.ceil(text.length / most);
  const parts: TextPart[] = [];
  let from = 0;
  /** The first end behind that place: a long text has too many to look through all of them for each part. */
  let next = 0;
  while (text.length - from > most) {
    while (next < ends.length && ends[next]! <= from) next += 1;
    let behind = next;
    while (behind < ends.length && ends[behind]! <= from + length) behind += 1;
    const possible = ends.slice(next, behind);
    const after = from + length * (1 - SENTENCE);
    const sentence = possible.findLast(
      (end) => end >= after && endsSentence(text.slice(from, end).trimEnd()),
    );
    const to = sentence ?? possible.at(-1) ?? ends[next] ?? text.length;
    if (to >= text.length) break;
    parts.push({ from, to });
    from = to;
  }
  return [...parts, { from, to: text.length }];
}
