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
import type { ArgumentMap, StatementId } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Grounds } from "../../reason/why.ts";
import { numbersInWords, stepInWords } from "../../schemes/open.ts";
import type { Denial, Judged, Unchanged } from "./denials.ts";

/**
 * "4 denied: 1 and 2 (holds → fails, no reason left); 3 (holds, for it: 5)", by what changes in the same way for the same
 * reason; "4 denied: the step from 4 and 5 to 1 (does not apply); 1 stays open (7 is open)", or "no change" where it did not apply before.
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
  const still: string[] = [];
  for (const { id, verdict } of unchangedIn(denial)) {
    const number = numbers.get(id)!;
    if (verdict === "holds") add(kinds, [words.holds, ...why(id)].join(comma), number);
    else
      still.push(
        words.still[verdict].replace("{}", String(number)) + inBrackets(stillFor(outline, denial, id)),
      );
  }
  const told = [...kinds].map(([kind, own]) => `${listed(own, proseFor(map.lang))} (${kind})`);
  const parts = [...(told.length === 0 ? [lostSteps(outline, denial) ?? words.nothing] : told), ...still];
  return introduced(`${numbers.get(denial.denied)} ${words.denied}`, parts.join(semicolonOf(drawn)), drawn);
}

/** "the step from 2, 4 and 5 to 1 (does not apply)": what is lost where no verdict tells. */
function lostSteps({ map, numbers }: Outline, { denied, before, after }: Denial): string | undefined {
  const lost = map.inferences.filter(
    ({ from, index }) =>
      from.includes(denied) && before.steps[index] !== "out" && after.steps[index] === "out",
  );
  if (lost.length === 0) return undefined;
  const steps = lost.map((step) => stepInWords(step, { map, numbers }));
  return listed(steps, proseFor(map.lang)) + inBrackets(verdictWordsFor(map.lang).out);
}

const inBrackets = (text: string | undefined): string => (text === undefined ? "" : ` (${text})`);

/** Of those that are no other than before, this many of each verdict. */
const MOST_UNCHANGED = 3;

const unchangedIn = ({ unchanged }: Denial): readonly Unchanged[] =>
  (["holds", "open", "fails"] as const).flatMap((verdict) =>
    unchanged.filter((one) => one.verdict === verdict).slice(0, MOST_UNCHANGED),
  );

/** Why a statement is open or fails, whatever is denied: "6 and 8" of what speaks against what it rests on. */
const stillFor = (outline: Outline, denial: Denial, id: StatementId): string | undefined =>
  denial.before.verdicts.get(id) === "open"
    ? reasonOf(outline, denial, id)
    : numbersOrNone(outline, speakingAgainst(outline.map, denial.before, id));

const numbersOrNone = (outline: Outline, ids: readonly StatementId[]): string | undefined =>
  ids.length === 0 ? undefined : numbersInWords(ids, outline);

/** What counts against a statement that fails, or against the steps and premises that are lost to it. */
function speakingAgainst(
  map: ArgumentMap,
  { explainer, steps }: Judged,
  failing: StatementId,
): StatementId[] {
  const against = new Set<StatementId>();
  const addAll = (ids: readonly StatementId[]) => ids.forEach((id) => against.add(id));
  const lost = new Set([failing]);
  for (const id of lost) {
    const why = explainer.statement(id);
    if (why !== undefined && "by" in why && why.by !== undefined)
      addAll(why.by.step === undefined ? [why.by.rival!] : map.inferences[why.by.step]!.from);
    if (why?.why !== "unsupported") continue;
    for (const step of why.out) {
      const undercuts = map.inferences.filter(
        ({ index, target }) =>
          target.kind === "undercut" && target.inference === step && steps[index] === "applies",
      );
      addAll(undercuts.flatMap(({ from }) => from));
      const said = explainer.step(step);
      if (said.why === "premise-fails") lost.add(said.premise);
    }
  }
  return [...against];
}

/** Why a statement has its verdict then, in a few words: "no reason left", "stronger against it: 5" */
function reasonOf(outline: Outline, { after: { explainer } }: Denial, id: StatementId): string | undefined {
  const { lang } = outline.map;
  const { why: said, said: verdicts } = verdictWordsFor(lang);
  const found = explainer.statement(id);
  const by = (lead: string, grounds: Grounds) =>
    introduced(lead, numbersOf(outline, grounds), wordsFor(lang)) + rivalOf(outline, grounds);
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

/** ", for its rival 11": whom it speaks for, where that is not a statement by itself. */
function rivalOf({ map, numbers }: Outline, { step, rival }: Grounds): string {
  if (step === undefined || rival === undefined) return "";
  return (
    commaOf(wordsFor(map.lang)) + verdictWordsFor(map.lang).forRival.replace("{}", String(numbers.get(rival)))
  );
}
