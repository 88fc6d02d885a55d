import {
  documentWordsFor,
  introduced,
  listed,
  proseFor,
  saidOf,
  semicolonOf,
  verdictWordsFor,
  wordsFor,
} from "../../language/index.ts";
import type { StatementId, Verdict } from "../../model/map.ts";
import { briefly } from "../../model/number-runs.ts";
import type { Outline } from "../../outline/outline.ts";
import { verdictsOf } from "../../reason/evaluate.ts";
import { heading } from "../book/back-matter.ts";
import type { Row } from "../book/flow.ts";
import type { Setter } from "../book/setter.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { denialAnswer } from "./denial-answer.ts";
import type { Denial } from "./denials.ts";
import { FIRST_GAP, question } from "./questions.ts";

/** Lines for an answer that is a few numbers. */
const LINES = 2;

/** "What if?": what would change if a premise were denied, with the rules in short and what the map says as it stands. */
export function whatIf(
  outline: Outline,
  denials: readonly Denial[],
  nameOf: (id: StatementId) => string,
  setter: Setter,
  theme: PaintedTheme,
): Row[] {
  if (denials.length === 0) return [];
  const { map } = outline;
  const words = documentWordsFor(map.lang);
  const style = { role: "paragraph", id: "what-if", before: 8, keep: true } as const;
  const now = asItStands(outline);
  return [
    ...heading(words.whatIf, "what-if-title", setter),
    ...setter.paragraph([{ text: words.ruleOfVerdicts, size: "small" }], style),
    ...setter.paragraph([{ text: now, size: "small" }], style),
    ...denials.flatMap(({ denied }, index) =>
      question(
        {
          number: index + 1,
          text: words.askDenied(nameOf(denied)),
          ...(index === 0 && { before: FIRST_GAP }),
        },
        `denied.${index + 1}`,
        LINES,
        setter,
        theme,
      ),
    ),
  ];
}

/** "As in the map: 8 and 9 fail; 1 is open; all others hold". */
function asItStands({ map, numbers }: Outline): string {
  const words = verdictWordsFor(map.lang);
  const { statements } = verdictsOf(map);
  const idsOf = (verdict: Verdict) => [...numbers.keys()].filter((id) => statements.get(id) === verdict);
  const told = (["fails", "open"] as const).flatMap((verdict) => {
    const own = idsOf(verdict).map((id) => numbers.get(id)!);
    if (own.length === 0) return [];
    return [saidOf(verdict, own.length, listed(briefly(own), proseFor(map.lang)), map.lang)];
  });
  const rest = idsOf("holds").length === 0 ? [] : [told.length === 0 ? words.rest.all : words.rest.others];
  const drawn = wordsFor(map.lang);
  return introduced(words.asInMap, [...told, ...rest].join(semicolonOf(drawn)), drawn);
}

/** What becomes of each that is denied, and why. */
export const denialAnswers = (outline: Outline, denials: readonly Denial[]): string[] =>
  denials.map((denial) => denialAnswer(outline, denial));
