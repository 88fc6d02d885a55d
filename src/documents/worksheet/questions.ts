import { pxOfMm } from "../../geometry.ts";
import type { Outline } from "../../outline/outline.ts";
import { targetStatement } from "../../outline/relations.ts";
import {
  capitalised,
  directionOf,
  documentWordsFor,
  listed,
  proseFor,
  wordsFor,
} from "../../language/index.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { box, dashed, line, move, shape, solid } from "../../scene/shapes.ts";
import { heading } from "../book/back-matter.ts";
import { heightOf } from "../book/flow.ts";
import type { Row } from "../book/flow.ts";
import { stepInWords, stepsWithOpenQuestions } from "../../schemes/open.ts";
import type { Setter, Words } from "../book/setter.ts";

/** px; from one line to write on to the next. */
const WRITING = pxOfMm(9);
/** Questions, at most: more than a lesson holds help nobody. */
const MOST = 8;
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
 * room for.
 */
export function discussion(outline: Outline, setter: Setter, theme: PaintedTheme, height: number): Row[] {
  const { map } = outline;
  const rows = heading(documentWordsFor(map.lang).discussion, "discussion", setter);
  let left = height - heightOf(rows) - rows[0]!.before;
  let asked = 0;
  for (const text of questionsOf(outline)) {
    const own = question(text, asked + 1, setter, theme);
    const needed = own.reduce((sum, row) => sum + row.before + row.height, 0);
    if (needed > left || asked === MOST) break;
    rows.push(...own);
    left -= needed;
    asked += 1;
  }
  return asked === 0 ? [] : rows;
}

function question(text: string, number: number, setter: Setter, theme: PaintedTheme): Row[] {
  const setting = { role: "paragraph", id: `ask.${number}`, before: GAP.question, keep: true } as const;
  return [
    ...setter.paragraph([{ text }], setting).map((row) => ({ ...row, keep: true })),
    {
      height: 2 * WRITING,
      before: 0,
      keep: false,
      pieces: [{ group: undefined, draw: (x, y) => rules(x, y, 2, setter.width, theme) }],
    },
  ];
}

/** Objections, unstated premises and what the schemes of the steps have open in turn, each in reading order. */
function questionsOf(outline: Outline): string[] {
  const { map, numbers } = outline;
  const words = documentWordsFor(map.lang);
  const prose = proseFor(map.lang);
  const listOf = (ids: readonly string[]) =>
    listed(
      ids.map((id) => numbers.get(id)!).toSorted((a, b) => a - b),
      prose,
    );
  const order = (ids: readonly string[]) => Math.min(...ids.map((id) => numbers.get(id)!));
  const objections = map.inferences
    .filter(({ target }) => target.kind !== "support")
    .toSorted((a, b) => order(a.from) - order(b.from))
    .flatMap((inference) => {
      const target = targetStatement(map, inference);
      if (target === undefined) return [];
      const step =
        inference.target.kind === "undercut" ? map.inferences[inference.target.inference] : undefined;
      const attacked = step === undefined ? String(numbers.get(target)) : stepInWords(step, outline);
      return [words.askObjection(listOf(inference.from), attacked)];
    });
  const unstated = map.statements
    .filter((one) => one.unstated)
    .map(({ id }) => numbers.get(id)!)
    .toSorted((a, b) => a - b)
    .map((number) => words.askUnstated(String(number)));
  const open = stepsWithOpenQuestions(outline).map(
    ({ step, questions: [first] }) => `${capitalised(stepInWords(step, outline))} · ${first!.text}`,
  );
  const kinds = [objections, unstated, open];
  return Array.from({ length: Math.max(...kinds.map(({ length }) => length)) }).flatMap((_, index) =>
    kinds.flatMap((kind) => kind.slice(index, index + 1)),
  );
}

const rules = (x: number, y: number, count: number, width: number, theme: PaintedTheme) =>
  Array.from({ length: count }, (_, index) =>
    shape(
      [move(x, y + (index + 1) * WRITING), line(x + width, y + (index + 1) * WRITING)],
      undefined,
      solid(theme.frame.rule, 0.8),
    ),
  );
