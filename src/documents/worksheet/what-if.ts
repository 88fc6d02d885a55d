import {
  documentWordsFor,
  introduced,
  listed,
  proseFor,
  semicolonOf,
  verdictWordsFor,
  wordsFor,
} from "../../language/index.ts";
import type { StatementId } from "../../model/map.ts";
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
    ...(now === undefined ? [] : setter.paragraph([{ text: now, size: "small" }], style)),
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

/** "As in the map: fails 4; open 9": what holds is not listed. */
function asItStands({ map, numbers }: Outline): string | undefined {
  const words = verdictWordsFor(map.lang);
  const { statements } = verdictsOf(map);
  const parts = (["fails", "open"] as const).flatMap((verdict) => {
    const own = [...numbers.keys()].filter((id) => statements.get(id) === verdict);
    if (own.length === 0) return [];
    const all = listed(
      own.map((id) => numbers.get(id)!),
      proseFor(map.lang),
    );
    return [introduced(words[verdict], all, wordsFor(map.lang))];
  });
  const drawn = wordsFor(map.lang);
  return parts.length === 0 ? undefined : introduced(words.asInMap, parts.join(semicolonOf(drawn)), drawn);
}

/** What becomes of each that is denied, and why. */
export const denialAnswers = (outline: Outline, denials: readonly Denial[]): string[] =>
  denials.map((denial) => denialAnswer(outline, denial));
