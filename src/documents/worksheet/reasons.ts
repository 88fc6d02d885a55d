import { answerWordsFor, saidOf } from "../../language/index.ts";
import type { AnswerWords } from "../../language/document-words.ts";
import type { StatementId } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Explainer, Grounds } from "../../reason/why.ts";
import { numbersInWords } from "../../schemes/open.ts";

/** Steps that may be open one because of the other. */
const MOST_OPEN = 50;

/** Why a statement has its verdict: "because no reason is left", "because the objection from 5 is stronger" */
export function reasonOf(outline: Outline, explainer: Explainer, id: StatementId): string | undefined {
  const { lang } = outline.map;
  const words = answerWordsFor(lang);
  const found = explainer.statement(id);
  switch (found?.why) {
    case "supported":
      return words.pro(numbersOf(outline, found.by));
    case "unsupported":
      return words.lost;
    case "outweighed":
      return against(outline, found.by, words.stronger);
    case "tied":
      return against(outline, found.by, words.equal);
    case "below-standard":
      return words.little(numbersOf(outline, found.pro));
    case "attacked":
    case "may-be-attacked":
      return against(outline, found.by, words.con);
    case "undecided": {
      const open = openPremise(explainer, found.by.step);
      if (open !== undefined)
        return words.because(saidOf("open", 1, String(outline.numbers.get(open)), lang));
      return found.side === "pro"
        ? words.pro(numbersOf(outline, found.by))
        : against(outline, found.by, words.con);
    }
    default:
      return undefined;
  }
}

/** The premise that leaves a step open, or what questions it, or what questions that. */
function openPremise(explainer: Explainer, step: number | undefined): StatementId | undefined {
  let at = step;
  for (let count = 0; at !== undefined && count < MOST_OPEN; count++) {
    const found = explainer.step(at);
    if (found.why === "premise-open") return found.premise;
    at = found.why === "may-be-undercut" ? found.by : undefined;
  }
  return undefined;
}

/** What counts against a statement; where that speaks for a rival, by its name. */
function against(outline: Outline, by: Grounds, said: AnswerWords["con"]): string {
  const numbers = numbersOf(outline, by);
  return by.step === undefined || by.rival === undefined
    ? said(numbers)
    : answerWordsFor(outline.map.lang).conRival(numbers, String(outline.numbers.get(by.rival)));
}

/** What counts, by the numbers of its premises. */
const numbersOf = (outline: Outline, { step, rival }: Grounds): string =>
  numbersInWords(step === undefined ? [rival!] : outline.map.inferences[step]!.from, outline);
