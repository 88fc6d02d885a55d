import { documentWordsFor, introduced, wordsFor } from "../../language/index.ts";
import type { StatementId } from "../../model/map.ts";
import { cellsOf } from "../../outline/cells.ts";
import type { Outline } from "../../outline/outline.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { Row } from "../book/flow.ts";
import type { Setter } from "../book/setter.ts";
import { WishError } from "../document.ts";
import type { Request } from "../document.ts";
import { chance, letterOf, seedOf, shuffled } from "../random.ts";
import { taskOf } from "../worksheet/task.ts";
import { filledOutline } from "./filled.ts";

/**
 * The statements in the order of their letters, which gives nothing away: those that a worksheet lists come `first`, so that
 * a letter is the same on both.
 */
export function cardOrder(
  { map, panels, numbers }: Outline,
  seed = 1,
  first: readonly StatementId[] = [],
): readonly StatementId[] {
  const shown = new Set(panels.flatMap(cellsOf).map(({ statement }) => statement));
  const ids = [...numbers.keys()].filter((id) => shown.has(id));
  const known = first.filter((id) => shown.has(id));
  return [...new Set([...known, ...shuffled(ids, chance(seedOf(map, seed)))])];
}

/** What the worksheet lists that the same wishes make, if all of it stands in one list; none where they make none. */
export function listedFirst(request: Request, outline: Outline): readonly StatementId[] {
  try {
    return taskOf(request, outline).given;
  } catch (error) {
    if (error instanceof WishError) return [];
    throw error;
  }
}

/** The arrangement of the cards, by their letters in this order. */
export function cardsKeyRows(
  outline: Outline,
  order: readonly StatementId[],
  setter: Setter,
  theme: PaintedTheme,
): Row[] {
  const letters = new Map(order.map((id, index) => [id, letterOf(index)]));
  const answers = { letters, asked: new Set(order), numbered: false };
  const { anyOrder } = documentWordsFor(outline.map.lang);
  const drawn = wordsFor(outline.map.lang);
  const small = (text: string, id: string): Row[] =>
    setter.paragraph([{ text, size: "small", tone: "muted" }], { role: "paragraph", id, before: 0 });
  return [
    ...small(anyOrder, "any-order"),
    ...outline.map.rivals.flatMap((ids, index) => {
      const shown = ids.flatMap((id) => letters.get(id) ?? []);
      return shown.length < 2
        ? []
        : small(introduced(drawn.rivals, shown.join(" – "), drawn), `rivals.${index}`);
    }),
    ...filledOutline(outline, answers, setter, theme),
  ];
}
