import { pxOfMm } from "../../geometry.ts";
import type { StatementId } from "../../model/map.ts";
import { labelTextOf } from "../../outline/labels.ts";
import type { Outline } from "../../outline/outline.ts";
import { targetStatement } from "../../outline/relations.ts";
import {
  capitalised,
  directionOf,
  documentWordsFor,
  introduced,
  proseFor,
  quoted,
  wordsFor,
} from "../../language/index.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { box, dashed, line, move, shape, solid } from "../../scene/shapes.ts";
import { heading } from "../book/back-matter.ts";
import { heightOf } from "../book/flow.ts";
import type { Row } from "../book/flow.ts";
import { namesInWords, objectedStep, stepInWords, stepsWithOpenQuestions } from "../../schemes/open.ts";
import type { Setter, Words } from "../book/setter.ts";

/** px; from one line to write on to the next. */
const WRITING = pxOfMm(9);
/** Questions, at most: more than a lesson holds help nobody. */
const MOST = 6;
/** Lines for an answer in sentences. */
const ANSWER = { least: 3, most: 5 };
/** Boxes for objections of one's own, and lines in each. */
const BOXES = 2;
const LINES = 3;
/** px */
const GAP = { question: 14, box: 14, pad: 10 };

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
    const height = GAP.pad + lead!.height + LINES * WRITING + GAP.pad;
    const [piece] = lead!.pieces;
    return {
      height,
      before: GAP.box,
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
 * Questions that the map's own objections and unstated premises ask, with lines for the answers: as many as there is
 * room for, and then as many lines as there is room for.
 */
export function discussion(
  outline: Outline,
  names: Names,
  setter: Setter,
  theme: PaintedTheme,
  height: number,
): Row[] {
  const head = heading(documentWordsFor(outline.map.lang).discussion, "discussion", setter);
  const all = questionsOf(outline, names).slice(0, MOST);
  const rowsOf = (count: number, lines: number) => [
    ...head,
    ...all.slice(0, count).flatMap((text, index) => question(text, `ask.${index + 1}`, lines, setter, theme)),
  ];
  const fit = (count: number, lines: number) => head[0]!.before + heightOf(rowsOf(count, lines)) <= height;
  let asked = all.length;
  while (asked > 0 && !fit(asked, ANSWER.least)) asked -= 1;
  if (asked === 0) return [];
  let lines = ANSWER.least;
  while (lines < ANSWER.most && fit(asked, lines + 1)) lines += 1;
  return rowsOf(asked, lines);
}

/** A question and lines for its answer, which stay on its page. */
export function question(
  text: string,
  id: string,
  lines: number,
  setter: Setter,
  theme: PaintedTheme,
): Row[] {
  const setting = { role: "paragraph", id, before: GAP.question, keep: true } as const;
  return [
    ...setter.paragraph([{ text }], setting).map((row) => ({ ...row, keep: true })),
    {
      height: lines * WRITING,
      before: 0,
      keep: false,
      pieces: [{ group: undefined, draw: (x, y) => rules(x, y, lines, setter.width, theme) }],
    },
  ];
}

/** What a pupil calls the statements of a sheet. */
export interface Names {
  readonly of: (id: StatementId) => string;
  readonly isBlank: (id: StatementId) => boolean;
}

/** A statement whose words are shown is called by its number and a few of them, another one by its number and its figure. */
export function namesOn(
  { map, numbers }: Outline,
  blanks: ReadonlySet<StatementId>,
  figureOf: (id: StatementId) => number | undefined,
): Names {
  const prose = proseFor(map.lang);
  const { figure } = wordsFor(map.lang);
  const texts = new Map(map.statements.map((one) => [one.id, labelTextOf(one)]));
  const isBlank = (id: StatementId) => blanks.has(id);
  return {
    isBlank,
    of(id) {
      const number = numbers.get(id)!;
      if (!isBlank(id)) return `${number}\u00a0${quoted(texts.get(id)!, prose)}`;
      const place = figureOf(id);
      const name = documentWordsFor(map.lang).blank(number);
      return place === undefined ? name : `${name} (${figure}\u00a0${place})`;
    },
  };
}

/**
 * Objections, unstated premises and what the schemes of the steps have open in turn; of each kind first those that name
 * the fewest blanks, in reading order.
 */
function questionsOf(outline: Outline, { of, isBlank }: Names): string[] {
  const { map, numbers } = outline;
  const words = documentWordsFor(map.lang);
  const order = (ids: readonly string[]) => Math.min(...ids.map((id) => numbers.get(id)!));
  const objections = map.inferences
    .filter(({ target }) => target.kind !== "support")
    .toSorted((a, b) => order(a.from) - order(b.from))
    .flatMap((inference): Asked[] => {
      const target = targetStatement(map, inference);
      if (target === undefined) return [];
      const step =
        inference.target.kind === "undercut" ? map.inferences[inference.target.inference] : undefined;
      const attacked = step === undefined ? of(target) : objectedStep(step, outline, of);
      const named = [...inference.from, ...(step?.from ?? []), target];
      return [{ text: words.askObjection(namesInWords(inference.from, outline, of), attacked), named }];
    });
  const unstated = map.statements
    .filter((one) => one.unstated)
    .toSorted((a, b) => numbers.get(a.id)! - numbers.get(b.id)!)
    .map(({ id }): Asked => ({ text: words.askUnstated(of(id)), named: [id] }));
  const open = stepsWithOpenQuestions(outline).map(({ step, questions: [first] }): Asked => {
    const target = targetStatement(map, step);
    return {
      text: introduced(stepInWords(step, outline, of), first!.text, wordsFor(map.lang)),
      named: [...step.from, ...(target === undefined ? [] : [target])],
    };
  });
  const blanksIn = ({ named }: Asked) => named.filter(isBlank).length;
  const kinds = [objections, unstated, open].map((kind) =>
    kind.toSorted((a, b) => blanksIn(a) - blanksIn(b)),
  );
  return Array.from({ length: Math.max(...kinds.map(({ length }) => length)) }).flatMap((_, index) =>
    kinds.flatMap((kind) => kind.slice(index, index + 1).map(({ text }) => capitalised(text))),
  );
}

interface Asked {
  readonly text: string;
  readonly named: readonly StatementId[];
}

const rules = (x: number, y: number, count: number, width: number, theme: PaintedTheme) =>
  Array.from({ length: count }, (_, index) =>
    shape(
      [move(x, y + (index + 1) * WRITING), line(x + width, y + (index + 1) * WRITING)],
      undefined,
      solid(theme.frame.rule, 0.8),
    ),
  );
