import { pxOfMm } from "../../geometry.ts";
import type { Outline } from "../../outline/outline.ts";
import { directionOf, documentWordsFor, wordsFor } from "../../language/index.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { box, dashed, line, move, shape, solid } from "../../scene/shapes.ts";
import { heading } from "../book/back-matter.ts";
import { heightOf, keptWithNext } from "../book/flow.ts";
import type { Row } from "../book/flow.ts";
import type { Setter, Words } from "../book/setter.ts";
import type { Leaf } from "../single-sheet.ts";
import { inMapOrder, questionsOf } from "./asked.ts";
import type { Asked } from "./asking/asker.ts";
import type { Names } from "./names.ts";

/** px; from one line to write on to the next. */
const WRITING = pxOfMm(9);
/** The most questions: a lesson has no time for more. */
const MOST_QUESTIONS = 6;
/** Lines for an answer in sentences. */
const ANSWER = { least: 3, most: 5 };
/** Boxes for objections of one's own, and lines in each. */
const BOXES = 2;
const LINES = 3;
/** px */
const GAP = { question: 36, close: 24, boxes: 26, box: 14, pad: 10, foot: 18 };
/** px; between a heading and the first question below it. */
export const FIRST_GAP = 11;

/** Empty boxes for objections to any statement of the map. */
export function ownObjections({ map }: Outline, setter: Setter, theme: PaintedTheme): Row[] {
  const { but } = wordsFor(map.lang);
  const { objectionTo } = documentWordsFor(map.lang);
  const inset = directionOf(map.lang) === "rtl" ? -GAP.pad : GAP.pad;
  return Array.from({ length: BOXES }, (_, index): Row => {
    const words: Words[] = [
      { text: `${but} `, weight: "semibold" },
      { text: ` ${objectionTo}`, tone: "muted" },
      { text: " ______", tone: "muted" },
    ];
    const [lead] = setter.paragraph(words, { role: "paragraph", id: `own.${index + 1}`, before: 0 });
    const height = GAP.pad + lead!.height + LINES * WRITING + GAP.foot;
    const [piece] = lead!.pieces;
    return {
      height,
      before: index === 0 ? GAP.boxes : GAP.box,
      keep: false,
      pieces: [
        {
          group: undefined,
          draw: (x, y) => [
            shape(
              box({ x, y, width: setter.width, height }, { top: 6, bottom: 6 }, "bevel"),
              undefined,
              dashed(theme.frame.objection, 1.2, [5, 3]),
            ),
            ...rules(x + GAP.pad, y + GAP.pad + lead!.height, LINES, setter.width - 2 * GAP.pad, theme),
          ],
        },
        { ...piece!, draw: (x, y, before) => piece!.draw(x + inset, y + GAP.pad, before) },
      ],
    };
  });
}

/**
 * Questions that the map's own objections, unstated premises and schemes ask, with lines for the answers: as many as
 * there is room for on these sheets one after the other, and then as many lines as there is room for.
 */
export function discussion(
  { outline, setter, theme }: RowContext,
  names: Names,
  sheets: readonly AskRoom[],
): readonly (readonly Row[])[] {
  const head = heading(documentWordsFor(outline.map.lang).discussion, "discussion", setter);
  const all = questionsOf(outline, names).slice(0, MOST_QUESTIONS);
  const rowsOf = (some: readonly Asked[], from: number, lines: number, between: number): Row[] => {
    const rows = some.flatMap(({ text }, index) => {
      const number = from + index + 1;
      const gap = index === 0 ? FIRST_GAP : between;
      return question({ number, text, before: gap }, `ask.${number}`, lines, setter, theme);
    });
    return some.length === 0 ? [] : [...head, ...rows];
  };
  // Nothing stands above the first row of a sheet, or of what is left of it.
  const fits = (rows: readonly Row[], { height, isBegun }: AskRoom) =>
    rows.length === 0 || (isBegun ? rows[0]!.before : 0) + heightOf(rows) <= height;
  /** How many each sheet holds, one after the other; all stand together after the last figure. */
  const shared = (some: readonly Asked[], gap: number): readonly number[] => {
    let from = 0;
    return sheets.map((sheet) => {
      if (sheet.isFollowed === true) return 0;
      let count = Math.min(some.length - from, sheet.most ?? Infinity);
      while (!fits(rowsOf(some.slice(from, from + count), from, ANSWER.least, gap), sheet)) count -= 1;
      from += count;
      return count;
    });
  };
  const set = (gap: number) => {
    let asked = inMapOrder(all);
    for (let count = all.length; sum(shared(asked, gap)) < asked.length; count--)
      asked = inMapOrder(all.slice(0, count - 1));
    return { asked, gap, counts: shared(asked, gap) };
  };
  const usual = set(GAP.question);
  const close = set(GAP.close);
  // No sheet for a single question, and none is left out, where a little less room between them is enough.
  const isSpared =
    usual.asked.length === all.length - 1 || (usual.counts.length > 1 && usual.counts.at(-1) === 1);
  const isBetter =
    close.asked.length > usual.asked.length ||
    (close.asked.length === usual.asked.length && close.counts.at(-1) === 0);
  const { asked, gap, counts } = isSpared && isBetter ? close : usual;
  let from = 0;
  return counts.map((count, index) => {
    const [own, first] = [asked.slice(from, from + count), from];
    from += count;
    const sheet = sheets[index]!;
    let lines = ANSWER.least;
    while (lines < ANSWER.most && fits(rowsOf(own, first, lines + 1, gap), sheet)) lines += 1;
    return rowsOf(own, first, lines, gap);
  });
}

const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);

/** What is left of a sheet for questions. */
export interface AskRoom {
  /** px */
  readonly height: number;
  /** Other questions stand above. */
  readonly isBegun: boolean;
  /** Figures follow on other sheets. */
  readonly isFollowed?: boolean;
  /** Questions, at most, where others are kept for the next sheet. */
  readonly most?: number;
}

/** The most questions for which a figure is drawn smaller. */
const FEW = 2;

/** px of these rows with as few lines as an answer has; undefined where they hold more than a few questions. */
export function leastHeight(rows: readonly Row[]): number | undefined {
  if (questionsIn(rows) > FEW || questionsIn(rows) === 0) return undefined;
  const most = ANSWER.least * WRITING;
  const isLined = ({ pieces }: Row) => pieces.every(({ group }) => group === undefined);
  return heightOf(rows.map((row) => (isLined(row) ? { ...row, height: Math.min(row.height, most) } : row)));
}

/** What rows are made of. */
type RowContext = Pick<Leaf, "outline" | "setter" | "theme">;

/** How many questions for discussion these rows hold. */
export const questionsIn = (rows: readonly Row[]): number =>
  new Set(
    rows.flatMap(({ pieces }) =>
      pieces.flatMap(({ group }) => (group?.id.startsWith("w-ask") === true ? [group.id] : [])),
    ),
  ).size;

/** What the map says to the first `count` questions, in their order. */
export const expected = (outline: Outline, names: Names, count: number): string[] =>
  inMapOrder(questionsOf(outline, names).slice(0, count)).map(({ answer }) => answer);

interface Numbered {
  readonly number: number;
  readonly text: string;
  /** px above it. */
  readonly before?: number;
}

/** What stands before an item of a list that is numbered by itself. */
export const itemLead = (number: number): string => `${number})`;

/** A question and lines for its answer, which stay on its page. */
export function question(
  { number, text, before = GAP.question }: Numbered,
  id: string,
  lines: number,
  setter: Setter,
  theme: PaintedTheme,
): Row[] {
  const style = { role: "paragraph", id, before, lead: itemLead(number) } as const;
  return [
    ...keptWithNext(setter.paragraph([{ text }], style)),
    {
      height: lines * WRITING,
      before: 0,
      keep: false,
      pieces: [{ group: undefined, draw: (x, y) => rules(x, y, lines, setter.width, theme) }],
    },
  ];
}

const rules = (x: number, y: number, count: number, width: number, theme: PaintedTheme) =>
  Array.from({ length: count }, (_, index) =>
    shape(
      [move(x, y + (index + 1) * WRITING), line(x + width, y + (index + 1) * WRITING)],
      undefined,
      solid(theme.frame.rule, 0.8),
    ),
  );
