import {
  answerWordsFor,
  commaOf,
  listed,
  proseFor,
  saidOf,
  semicolonOf,
  verdictWordsFor,
  wordsFor,
} from "../../language/index.ts";
import { add } from "../../model/lists.ts";
import type { ArgumentMap, StatementId } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import { numbersInWords, stepInWords } from "../../schemes/open.ts";
import type { Change, Denial, Judged, Unchanged } from "./denials.ts";
import { reasonOf as why } from "./reasons.ts";

/**
 * "If 4 is denied, 1 and 2 fail, because no reason is left; 3 still holds, thanks to 5.", by what changes in the same way for the
 * same reason; "If 4 is denied, the step from 4 and 5 to 1 no longer counts; 1 stays open, because 7 is open."
 */
export function denialAnswer(outline: Outline, denial: Denial): string {
  const { map, numbers } = outline;
  const { ifDenied, noChange } = answerWordsFor(map.lang);
  const { still } = verdictWordsFor(map.lang);
  const kinds = new Map<string, Change[]>();
  for (const one of denial.changes)
    add(kinds, `${one.after} ${reasonOf(outline, denial, one.id) ?? ""}`, one);
  // What fails is mostly why others are open.
  const inOrder = [...kinds.values()].toSorted(([a], [b]) => ORDER[a!.after] - ORDER[b!.after]);
  const changes = inOrder.map((alike) => {
    const [{ id, after }] = alike as [Change];
    const names = listed(
      alike.map((one) => numbers.get(one.id)!),
      proseFor(map.lang),
    );
    return reasoned(saidOf(after, alike.length, names, map.lang), reasonOf(outline, denial, id), map.lang);
  });
  const unchanged = unchangedIn(denial).map(({ id, verdict }) =>
    reasoned(
      still[verdict].replace("{}", String(numbers.get(id)!)),
      verdict === "holds" ? reasonOf(outline, denial, id) : stillFor(outline, denial, id),
      map.lang,
    ),
  );
  const isOther = changes.length > 0 || unchangedIn(denial).some(({ verdict }) => verdict === "holds");
  const told = isOther ? changes : [lostSteps(outline, denial) ?? noChange];
  return ifDenied(
    String(numbers.get(denial.denied)),
    [...told, ...unchanged].join(semicolonOf(wordsFor(map.lang))),
  );
}

const reasonOf = (outline: Outline, { after: { explainer } }: Denial, id: StatementId) =>
  why(outline, explainer, id);

const ORDER = { fails: 0, open: 1, holds: 2 };

/** "1 fails, because no reason is left" */
const reasoned = (clause: string, reason: string | undefined, lang: string): string =>
  reason === undefined ? clause : clause + commaOf(wordsFor(lang)) + reason;

/** "the step from 2, 4 and 5 to 1 no longer counts": what is lost where no verdict tells. */
function lostSteps({ map, numbers }: Outline, { denied, before, after }: Denial): string | undefined {
  const lost = map.inferences.filter(
    ({ from, index }) =>
      from.includes(denied) && before.steps[index] !== "out" && after.steps[index] === "out",
  );
  if (lost.length === 0) return undefined;
  const { stepLost } = answerWordsFor(map.lang);
  return listed(
    lost.map((step) => stepLost(stepInWords(step, { map, numbers }))),
    proseFor(map.lang),
  );
}

/** Of those that are no other than before, this many of each verdict. */
const MOST_UNCHANGED = 3;

const unchangedIn = ({ unchanged }: Denial): readonly Unchanged[] =>
  (["holds", "open", "fails"] as const).flatMap((verdict) =>
    unchanged.filter((one) => one.verdict === verdict).slice(0, MOST_UNCHANGED),
  );

/** Why a statement is open or fails, whatever is denied: "because of 6 and 8", what speaks against what it rests on. */
function stillFor(outline: Outline, denial: Denial, id: StatementId): string | undefined {
  if (denial.before.verdicts.get(id) === "open") return reasonOf(outline, denial, id);
  const against = speakingAgainst(outline.map, denial.before, id);
  if (against.length === 0) return undefined;
  return answerWordsFor(outline.map.lang).becauseOf(numbersInWords(against, outline));
}

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
