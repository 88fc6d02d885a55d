import { directionOf, wordsFor } from "../../language/index.ts";
import { textLayout } from "../../layout/finish.ts";
import type { StatementId } from "../../model/map.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import { add } from "../../model/lists.ts";
import { labelOf, labelTextOf } from "../../outline/labels.ts";
import type { Block, Cell, Outline, Panel } from "../../outline/outline.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { xmlId } from "../../scene/ids.ts";
import { textItems } from "../../scene/text.ts";
import type { Row } from "../book/flow.ts";
import type { Setter, Words } from "../book/setter.ts";

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
  const byId = new Map(map.statements.map((one) => [one.id, one]));
  return outline.panels.flatMap(placesIn).flatMap(({ cell, block, premise, depth }): Row[] => {
    const statement = byId.get(cell.statement)!;
    const { id } = statement;
    const letter = answers.letters.get(id);
    const isFull = cell.kind === "full";
    const own = { tone: isFull && answers.asked.has(id) ? "text" : "muted" } as const;
    const sign = block === undefined ? "" : premise === 0 ? signOf(block, words) : words.and;
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
      depth: depth + 1,
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

interface Place {
  readonly cell: Cell;
  readonly block: Block | undefined;
  readonly premise: number;
  readonly depth: number;
}

/** Each statement of a panel before all that leads to it, and this before the next one. */
function placesIn({ heads, blocks }: Panel): readonly Place[] {
  const onto = new Map<string, Block[]>();
  for (const block of blocks) add(onto, block.target.id, block);
  const places: Place[] = [];
  type Step = Place | { readonly opens: Block; readonly depth: number };
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

const signOf = ({ inference, role }: Block, words: ReturnType<typeof wordsFor>): string =>
  role === "undercut" ? `${labelOf(inference, words)} ${words.undercut}:` : labelOf(inference, words);
