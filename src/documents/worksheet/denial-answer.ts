import {
  commaOf,
  directionOf,
  introduced,
  listed,
  proseFor,
  semicolonOf,
  verdictWordsFor,
  wordsFor,
} from "../../language/index.ts";
import { add } from "../../model/lists.ts";
import type { StatementId } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Grounds } from "../../reason/why.ts";
import { numbersInWords } from "../../schemes/open.ts";
import type { Denial } from "./denials.ts";

/**
 * "4 denied: 1 and 2 (holds → fails, no reason left); 3 (holds, for it: 5)", by what changes in the same way for the same
 * reason; "4 denied: no change".
 */
export function denialAnswer(outline: Outline, denial: Denial): string {
  const { map, numbers } = outline;
  const words = verdictWordsFor(map.lang);
  const drawn = wordsFor(map.lang);
  const comma = commaOf(drawn);
  const arrow = directionOf(map.lang) === "rtl" ? "←" : "→";
  const why = (id: StatementId) => [reasonOf(outline, denial, id)].filter((one) => one !== undefined);
  const kinds = new Map<string, number[]>();
  for (const { id, before, after } of denial.changes)
    add(kinds, [`${words[before]} ${arrow} ${words[after]}`, ...why(id)].join(comma), numbers.get(id)!);
  for (const id of denial.kept.slice(0, MOST_KEPT))
    add(kinds, [words.holds, ...why(id)].join(comma), numbers.get(id)!);
  const text = [...kinds]
    .map(([kind, own]) => `${listed(own, proseFor(map.lang))} (${kind})`)
    .join(semicolonOf(drawn));
  const lead = `${numbers.get(denial.denied)} ${words.denied}`;
  return introduced(lead, text === "" ? words.nothing : text, drawn);
}

/** Conclusions that still hold, at most. */
const MOST_KEPT = 3;

/** Why a statement has its verdict then, in a few words: "no reason left", "stronger against it: 5" */
function reasonOf(outline: Outline, { explainer }: Denial, id: StatementId): string | undefined {
  const { lang } = outline.map;
  const { why: said, said: verdicts } = verdictWordsFor(lang);
  const found = explainer.statement(id);
  const by = (lead: string, grounds: Grounds) =>
    introduced(lead, numbersOf(outline, grounds), wordsFor(lang));
  switch (found?.why) {
    case "supported":
      return by(said.pro, found.by);
    case "unsupported":
      return said.lost;
    case "outweighed":
      return by(said.stronger, found.by);
    case "tied":
      return by(said.equal, found.by);
    case "below-standard":
      return by(said.little, found.pro);
    case "attacked":
    case "may-be-attacked":
      return by(said.con, found.by);
    case "undecided": {
      const step = found.by.step === undefined ? undefined : explainer.step(found.by.step);
      return step?.why === "premise-open"
        ? verdicts.open.replace("{}", String(outline.numbers.get(step.premise)))
        : by(found.side === "pro" ? said.pro : said.con, found.by);
    }
    default:
      return undefined;
  }
}

/** What counts, by the numbers of its premises. */
const numbersOf = (outline: Outline, { step, rival }: Grounds): string =>
  numbersInWords(step === undefined ? [rival!] : outline.map.inferences[step]!.from, outline);
