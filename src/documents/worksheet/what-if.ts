import {
  capitalised,
  documentWordsFor,
  introduced,
  listed,
  proseFor,
  saidOf,
  semicolonOf,
  verdictWordsFor,
  wordsFor,
} from "../../language/index.ts";
import type { ArgumentMap, StatementId, Verdict } from "../../model/map.ts";
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

/** From this level on, a sheet asks what would be if. */
export const LEVEL_OF_DENIALS = 3;

/** Lines for an answer that is a few numbers. */
const LINES = 2;

/** px; between rules. */
const RULE_GAP = 4;

/**
 * "What if?": what would change if a premise were denied, with the rules in short and what the map says as it stands. The
 * numbers go on from those of the questions asked before.
 */
export function whatIf(
  outline: Outline,
  denials: readonly Denial[],
  nameOf: (id: StatementId) => string,
  setter: Setter,
  theme: PaintedTheme,
  before: number,
): Row[] {
  if (denials.length === 0) return [];
  const { map } = outline;
  const words = documentWordsFor(map.lang);
  const said = (text: string, id: string, more: Partial<TextStyle>) =>
    setter.paragraph([{ text }], { role: "paragraph", id, before: 8, keep: true, ...more });
  return [
    ...heading(words.whatIf, "what-if-title", setter),
    ...rulesFor(map).flatMap((rule, index) =>
      said(rule, `what-if.${index + 1}`, {
        lead: `${index + 1}.`,
        before: index === 0 ? FIRST_GAP : RULE_GAP,
      }),
    ),
    ...said(asItStands(outline), "what-if", {}),
    ...denials.flatMap(({ denied }, index) =>
      question(
        {
          number: before + index + 1,
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

type TextStyle = Parameters<Setter["paragraph"]>[1];

/** Where all steps are equally strong, nothing is said of strength. */
function rulesFor({ lang, inferences }: ArgumentMap): readonly string[] {
  const { step, premise, holds, fails, holdsWeighed, failsWeighed, equal, open } =
    documentWordsFor(lang).rulesOfVerdicts;
  const isWeighed = inferences.some(({ weight }) => weight !== undefined);
  const ofConclusions = isWeighed ? [holdsWeighed, failsWeighed, equal] : [holds, fails];
  return [step, premise, ...ofConclusions, open].map(capitalised);
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

/** Why nothing is asked, in a sentence. */
export function noDenials({ map }: Outline): string {
  const { noWhatIf } = documentWordsFor(map.lang);
  const isPlain = map.rivals.length === 0 && map.statements.every(({ standard }) => standard === undefined);
  return isPlain ? noWhatIf.none : noWhatIf.rivals;
}

/** What becomes of each that is denied, and why. */
export const denialAnswers = (outline: Outline, denials: readonly Denial[]): string[] =>
  denials.map((denial) => denialAnswer(outline, denial));
