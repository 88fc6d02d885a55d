import type { ArgumentMap, StatementId, Verdict } from "../../model/map.ts";
import {
  directionOf,
  introduced,
  listed,
  proseFor,
  semicolonOf,
  verdictWordsFor,
  wordsFor,
} from "../../language/index.ts";
import { add } from "../../model/lists.ts";
import type { Outline } from "../../outline/outline.ts";
import { evaluate, named } from "../../reason/evaluate.ts";
import { networkOf } from "../../reason/network.ts";

/** What becomes of a map if one of its premises is denied. */
export interface Denial {
  readonly denied: StatementId;
  /** In reading order, without the premise itself. */
  readonly changes: readonly Change[];
}

interface Change {
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
  const order = [...numbers.keys()];
  const premises = new Set(
    map.statements
      .filter(({ role, stance }) => role === "premise" && stance !== "denied")
      .map(({ id }) => id),
  );
  const before = own();
  if (!areEqual(before, plain())) return [];
  const found = order
    .filter((id) => premises.has(id))
    .slice(0, MOST_TRIED)
    .flatMap((denied): Denial[] => {
      const after = own(denied);
      if (!areEqual(after, plain(denied))) return [];
      const changes = changesIn(order, denied, before, after);
      return changes.length === 0 || changes.length > MOST_CHANGES ? [] : [{ denied, changes }];
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
export function denier({ map, numbers }: Outline): (denied: StatementId) => Denial {
  const judge = judgeOf(map);
  const before = judge();
  const order = [...numbers.keys()];
  return (denied) => ({ denied, changes: changesIn(order, denied, before, judge(denied)) });
}

const changesIn = (
  order: readonly StatementId[],
  denied: StatementId,
  before: Verdicts,
  after: Verdicts,
): readonly Change[] =>
  order.flatMap((id): Change[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (id === denied || was === undefined || is === undefined || was === is) return [];
    return [{ id, before: was, after: is }];
  });

/** "4 denied: 1 and 2 (holds → fails)", by what changes in the same way; "4 denied: no change". */
export function denialAnswer({ map, numbers }: Outline, { denied, changes }: Denial): string {
  const words = verdictWordsFor(map.lang);
  const drawn = wordsFor(map.lang);
  const arrow = directionOf(map.lang) === "rtl" ? "←" : "→";
  const kinds = new Map<string, number[]>();
  for (const { id, before, after } of changes)
    add(kinds, `${words[before]} ${arrow} ${words[after]}`, numbers.get(id)!);
  const text = [...kinds]
    .map(([kind, own]) => `${listed(own, proseFor(map.lang))} (${kind})`)
    .join(semicolonOf(drawn));
  return introduced(`${numbers.get(denied)} ${words.denied}`, text === "" ? words.nothing : text, drawn);
}

type Verdicts = ReadonlyMap<StatementId, Verdict>;

/** The verdicts of a map, or those that it would have if a premise were denied. */
function judgeOf(map: ArgumentMap): (denied?: StatementId) => Verdicts {
  const network = networkOf(map);
  return (denied) => {
    const stances = new Map(denied === undefined ? [] : [[denied, "denied"] as const]);
    return named(network, evaluate(network, { stances, undercut: new Set() })).statements;
  };
}

const withoutStandards = (map: ArgumentMap): ArgumentMap => ({
  ...map,
  rivals: [],
  statements: map.statements.map((one) => ({ ...one, standard: undefined })),
});

const areEqual = (one: Verdicts, other: Verdicts) =>
  [...one].every(([id, verdict]) => other.get(id) === verdict);
