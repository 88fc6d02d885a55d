import type { ArgumentMap, StatementId, Verdict } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import type { StepVerdict } from "../../reason/argument.ts";
import { evaluate, named } from "../../reason/evaluate.ts";
import { networkOf } from "../../reason/network.ts";
import { Explainer } from "../../reason/why.ts";

/** What becomes of a map if one of its premises is denied. */
export interface Denial {
  readonly denied: StatementId;
  /** In reading order, without the premise itself. */
  readonly changes: readonly Change[];
  /** Conclusions that rest on what is lost and are no other than before; only the premise itself, if it fails as it is. */
  readonly unchanged: readonly Unchanged[];
  /** Tell why, as the map stands and as it would be. */
  readonly before: Judged;
  readonly after: Judged;
}

export interface Unchanged {
  readonly id: StatementId;
  readonly verdict: Verdict;
}

export interface Change {
  readonly id: StatementId;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** The most changes that pupils can find in a lesson. */
const MOST_CHANGES = 6;
/** Premises that are tried, at most. */
const MOST_TRIED = 200;

/**
 * Premises to ask about, at most this many: first those whose words are shown, then those that change most. A premise is
 * left out if what changes does not follow from the plain rules alone, without standards of proof and rivals.
 */
export function denialsIn(
  { map, numbers }: Outline,
  blanks: ReadonlySet<StatementId>,
  most: number,
): Denial[] {
  const [own, plain] = [judgeOf(map), judgeOf(withoutStandards(map))];
  const premises = new Set(
    map.statements
      .filter(({ role, stance }) => role === "premise" && stance !== "denied")
      .map(({ id }) => id),
  );
  const before = own();
  if (!areEqual(before.verdicts, plain().verdicts)) return [];
  const found = [...numbers.keys()]
    .filter((id) => premises.has(id))
    .slice(0, MOST_TRIED)
    .flatMap((denied): Denial[] => {
      const after = own(denied);
      if (!areEqual(after.verdicts, plain(denied).verdicts)) return [];
      const one = denialOf({ map, numbers }, denied, before, after);
      return one.changes.length === 0 || one.changes.length > MOST_CHANGES ? [] : [one];
    });
  const told = new Set<string>();
  return found
    .toSorted(
      (one, other) =>
        Number(blanks.has(one.denied)) - Number(blanks.has(other.denied)) ||
        other.changes.length - one.changes.length,
    )
    .filter(({ changes }) => {
      // Two premises of one step change the same.
      const what = changes.map(({ id, after }) => `${id} ${after}`).join(" ");
      return !told.has(what) && told.add(what);
    })
    .slice(0, most);
}

/** What becomes of a map if any one of its premises is denied. */
export function denier({ map, numbers }: Told): (denied: StatementId) => Denial {
  const judge = judgeOf(map);
  const before = judge();
  return (denied) => denialOf({ map, numbers }, denied, before, judge(denied));
}

type Told = Pick<Outline, "map" | "numbers">;

function denialOf({ map, numbers }: Told, denied: StatementId, before: Judged, after: Judged): Denial {
  const changes = [...numbers.keys()].flatMap((id): Change[] => {
    const [was, is] = [before.verdicts.get(id), after.verdicts.get(id)];
    if (id === denied || was === undefined || is === undefined || was === is) return [];
    return [{ id, before: was, after: is }];
  });
  if (before.verdicts.get(denied) === "fails")
    return { denied, changes, unchanged: [{ id: denied, verdict: "fails" }], before, after };
  const lost = new Set([denied, ...changes.flatMap(({ id, after: is }) => (is === "holds" ? [] : id))]);
  const below = new Set(
    map.inferences.flatMap(({ from, target }) =>
      target.kind === "support" && from.some((id) => lost.has(id)) ? [target.statement] : [],
    ),
  );
  const unchanged = [...numbers.keys()].flatMap((id): Unchanged[] => {
    const [was, is] = [before.verdicts.get(id), after.verdicts.get(id)];
    return below.has(id) && is !== undefined && was === is ? [{ id, verdict: is }] : [];
  });
  return { denied, changes, unchanged, before, after };
}

type Verdicts = ReadonlyMap<StatementId, Verdict>;

export interface Judged {
  readonly verdicts: Verdicts;
  /** By the index of a step. */
  readonly steps: readonly StepVerdict[];
  readonly explainer: Explainer;
}

/** The verdicts of a map, or those that it would have if a premise were denied. */
function judgeOf(map: ArgumentMap): (denied?: StatementId) => Judged {
  const network = networkOf(map);
  return (denied) => {
    const stances = new Map(denied === undefined ? [] : [[denied, "denied"] as const]);
    const assumed = { stances, undercut: new Set<number>() };
    const values = evaluate(network, assumed);
    const { statements: verdicts, steps } = named(network, values);
    return {
      verdicts,
      steps,
      explainer: new Explainer(network, values, assumed),
    };
  };
}

const withoutStandards = (map: ArgumentMap): ArgumentMap => ({
  ...map,
  rivals: [],
  statements: map.statements.map((one) => ({ ...one, standard: undefined })),
});

const areEqual = (one: Verdicts, other: Verdicts) =>
  [...one].every(([id, verdict]) => other.get(id) === verdict);
