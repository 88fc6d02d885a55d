import { documentWordsFor, introduced, wordsFor } from "../../language/index.ts";
import type { StatementId } from "../../model/map.ts";
import { cellsOf } from "../../outline/cells.ts";
import type { Outline } from "../../outline/outline.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { Row } from "../book/flow.ts";
import type { Setter } from "../book/setter.ts";
import { chance, letterOf, seedOf, shuffled } from "../random.ts";
import { filledOutline } from "./filled.ts";

/** The statements in the order of their letters, which gives nothing away. */
export function cardOrder({ map, panels, numbers }: Outline, seed = 1): readonly StatementId[] {
  const shown = new Set(panels.flatMap(cellsOf).map(({ statement }) => statement));
  const ids = [...numbers.keys()].filter((id) => shown.has(id));
  return shuffled(ids, chance(seedOf(map, seed)));
}

/** The arrangement of the cards. */
export function cardsKeyRows(
  outline: Outline,
  seed: number | undefined,
  setter: Setter,
  theme: PaintedTheme,
): Row[] {
  const order = cardOrder(outline, seed);
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
