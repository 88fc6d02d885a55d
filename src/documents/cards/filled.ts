import { directionOf, wordsFor } from "../../language/index.ts";
import { textLayout } from "../../layout/finish.ts";
import type { StatementId } from "../../model/map.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import { add } from "../../model/lists.ts";
import { labelOf, labelTextOf } from "../../outline/labels.ts";
import type { Block, Cell, Outline, Panel } from "../../outline/outline.ts";
import { targetStatement } from "../../outline/relations.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { xmlId } from "../../scene/ids.ts";
import { textItems } from "../../scene/text.ts";
import type { Row } from "../book/flow.ts";
import type { Setter, Words } from "../book/setter.ts";
import { statementsOf } from "../../model/walk.ts";

/** What the answers show of each statement. */
interface Answers {
  /** By what pupils call it: the letter of a card, or of an entry in a list. */
  readonly letters: ReadonlyMap<StatementId, string>;
  /** Those that pupils had to find; the others only help to find one's way. */
  readonly asked: ReadonlySet<StatementId>;
  /** Whether statements have numbers on the sheets that the answers belong to. */
  readonly numbered: boolean;
}

/** px */
const GAP = { head: 10, line: 3 };
/** What the deepest reason is indented by takes at most this share of the width; px; and a step of indent is no less than that. */
const INDENT = { share: 0.35, least: 9 };

/** The whole argument as it should come out: each reason below its claim, further in, with its letter at the margin. */
export function filledOutline(
  outline: Outline,
  answers: Answers,
  setter: Setter,
  theme: PaintedTheme,
): Row[] {
  const { map, numbers } = outline;
  const words = wordsFor(map.lang);
  const rtl = directionOf(map.lang) === "rtl";
  const voices = voiceNames(map);
  const byId = statementsOf(map);
  const nameOf = (id: StatementId) => (answers.numbered ? String(numbers.get(id)) : answers.letters.get(id));
  const places = outline.panels.flatMap(placesIn);
  const indent = indentOf(
    places.reduce((most, { depth }) => Math.max(most, depth), 0),
    setter,
  );
  return places.flatMap(({ cell, block, premise, depth }): Row[] => {
    const statement = byId.get(cell.statement)!;
    const { id } = statement;
    const letter = answers.letters.get(id);
    const isFull = cell.kind === "full";
    const own = { tone: isFull && answers.asked.has(id) ? "text" : "muted" } as const;
    // Where the indent goes no further, words say what it would say.
    const goal =
      block === undefined || depth <= indent.deepest ? undefined : targetStatement(map, block.inference);
    const aim = goal === undefined ? undefined : nameOf(goal);
    const sign =
      block === undefined ? "" : premise === 0 ? signOf(block, words, aim) : andFor(block, words, aim);
    const number = answers.numbered ? String(numbers.get(id)) : isFull ? "" : (letter ?? "");
    const aside = isFull ? asideText(map, statement, voices, words) : "";
    const spans: Words[] = [
      ...(sign === ""
        ? []
        : // A space at the end of a run from right to left would stand before it.
          [{ text: sign, weight: "semibold", size: "small", ...own } as const, { text: " ", ...own }]),
      ...(isFull ? [] : [{ text: `${words.see}\u00a0`, ...own }]),
      ...(number === "" ? [] : [{ text: `${number}\u00a0`, weight: "semibold", tone: "number" } as const]),
      { text: isFull ? statement.text : labelTextOf(statement), ...own },
      ...(aside === "" ? [] : [{ text: ` ${aside}`, size: "small", tone: "muted" } as const]),
    ];
    const [first, ...others] = setter.paragraph(spans, {
      role: "paragraph",
      id: `key.${cell.id}`,
      before: depth === 0 ? GAP.head : GAP.line,
      inset: setter.column + Math.min(depth, indent.deepest) * indent.step,
    });
    if (letter === undefined || !isFull) return [first!, ...others];
    const shaped = setter.shaped([{ text: letter, weight: "semibold", tone: "number" }]);
    const width = shaped.maxWidth + 1;
    const draw = (x: number, y: number) => {
      const at = { x: rtl ? x + setter.width - width : x, y, width, height: shaped.leading };
      return textItems(textLayout(shaped, at), theme);
    };
    const group = { id: xmlId("letter", id), role: "reference", label: letter } as const;
    return [{ ...first!, pieces: [{ group, draw }, ...first!.pieces] }, ...others];
  });
}

interface OrderedCell {
  readonly cell: Cell;
  readonly block: Block | undefined;
  readonly premise: number;
  readonly depth: number;
}

/** Each statement of a panel before all that leads to it, and this before the next one. */
function placesIn({ heads, blocks }: Panel): readonly OrderedCell[] {
  const onto = new Map<string, Block[]>();
  for (const block of blocks) add(onto, block.target.id, block);
  const places: OrderedCell[] = [];
  type Step = OrderedCell | { readonly opens: Block; readonly depth: number };
  const blocksOnto = (id: string, depth: number): Step[] =>
    (onto.get(id) ?? []).map((opens) => ({ opens, depth }));
  const stack: Step[] = [];
  const push = (steps: readonly Step[]) => {
    for (const step of steps.toReversed()) stack.push(step);
  };
  push(heads.map((cell) => ({ cell, block: undefined, premise: 0, depth: 0 })));
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { depth } = step;
    if ("opens" in step) {
      const { opens } = step;
      const premises = opens.cells.filter(({ kind }) => kind !== "rest");
      push([
        ...premises.map((cell, premise) => ({ cell, block: opens, premise, depth })),
        ...blocksOnto(opens.id, depth + 1),
      ]);
    } else {
      places.push(step);
      push(blocksOnto(step.cell.id, depth + 1));
    }
  }
  return places;
}

/** px for each level, and the deepest level that is indented. */
function indentOf(
  deepest: number,
  { width, column }: Setter,
): { readonly step: number; readonly deepest: number } {
  const most = width * INDENT.share;
  const step = Math.min(column, Math.max(INDENT.least, Math.floor(most / Math.max(1, deepest))));
  return { step, deepest: Math.floor(most / step) };
}

/** "because · sign", "but · questions the step:"; with what it leads to, where only words tell that. */
function signOf({ inference, role }: Block, words: DrawnWords, aim: string | undefined): string {
  const label = labelOf(inference, words);
  if (role === "undercut")
    return `${label} ${aim === undefined ? words.undercut : `${words.questions} ${aim}`}:`;
  return aim === undefined ? label : `${label} ${aimed(role, words, aim)}:`;
}

const andFor = ({ role }: Block, words: DrawnWords, aim: string | undefined): string =>
  aim === undefined ? words.and : `${words.and} (${aimed(role, words, aim)})`;

const aimed = (role: Block["role"], words: DrawnWords, aim: string): string =>
  role === "undercut"
    ? `${words.questions} ${aim}`
    : words[role === "support" ? "forNumber" : "againstNumber"].replace("{}", aim);

type DrawnWords = ReturnType<typeof wordsFor>;
