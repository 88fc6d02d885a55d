import fc from "fast-check";
import { isInPlace } from "../../src/model/ids.ts";
import type { ArgumentMap, Inference, OwnScheme } from "../../src/model/map.ts";
import { verdictsOf } from "../../src/reason/evaluate.ts";
import { schemesFor } from "../../src/schemes/index.ts";
import type { Scheme } from "../../src/schemes/index.ts";
import { AT } from "./generated.ts";
import { argumentMaps } from "./maps.ts";
import { shortText, statementText } from "./texts.ts";

/** Roles and questions: words that YAML may take for something else, and that are no keys of a statement. */
const WORDS = ["rule", "past", "Rule_1", "前提", "2025", "no", "true", "a-b"] as const;

const pick = fc.nat({ max: 9999 });
const word = fc.constantFrom(...WORDS);

const ownScheme: fc.Arbitrary<OwnScheme> = fc.record({
  id: fc.constantFrom("record", "track-record", "1984", "null", "先例"),
  name: fc.option(shortText, { nil: undefined }),
  roles: fc.uniqueArray(fc.record({ id: word, says: shortText }), { selector: ({ id }) => id, maxLength: 5 }),
  questions: fc.uniqueArray(fc.record({ id: word, text: statementText, exception: fc.boolean() }), {
    selector: ({ id }) => id,
    maxLength: 4,
  }),
  at: fc.constant(AT),
});

interface StepPlan {
  /** Whose scheme a step has: the author's own, one of the catalogue, or any words. */
  readonly kind: "own" | "known" | "free";
  readonly which: number;
  readonly hasRoles: boolean;
}

const step: fc.Arbitrary<StepPlan> = fc.record({
  kind: fc.constantFrom("own", "known", "free"),
  which: pick,
  hasRoles: fc.boolean(),
});

/** Any map without errors whose steps have schemes, premises in roles and questions that are raised, and that expects some verdicts. */
export const schemedMaps = (): fc.Arbitrary<ArgumentMap> =>
  fc
    .record({
      map: argumentMaps(),
      schemes: fc.uniqueArray(ownScheme, { selector: ({ id }) => id, maxLength: 3 }),
      steps: fc.array(step, { minLength: 1, maxLength: 8 }),
      expected: fc.uniqueArray(pick, { maxLength: 4 }),
    })
    .map(({ map, schemes, steps, expected }) => ({
      ...map,
      schemes,
      inferences: withSchemes({ ...map, schemes }, steps),
      expect: expectations(map, expected),
    }));

function withSchemes(map: ArgumentMap, plans: readonly StepPlan[]): readonly Inference[] {
  const { known, find } = schemesFor(map);
  const own = map.schemes.flatMap(({ id, name }) => (name === undefined ? [id] : [id, name]));
  const planOf = ({ index }: Inference) => plans[index % plans.length]!;
  const named = map.inferences.map((one): Inference => {
    const { kind, which } = planOf(one);
    const names = kind === "own" ? own : kind === "known" ? known : [];
    return { ...one, scheme: names[which % names.length] ?? one.scheme };
  });
  const found = named.map(({ scheme }) => (scheme === undefined ? undefined : find(scheme)));
  return named.map((one) => {
    const plan = planOf(one);
    const roles = rolesOf(one, found[one.index], plan);
    return { ...one, ...(roles && { roles }), raises: questionOf(one, named, found, plan) };
  });
}

/** What each premise does, if the scheme has a role for each; without a known scheme, any word is one. */
function rolesOf({ from }: Inference, scheme: Scheme | undefined, { hasRoles, which }: StepPlan) {
  const names = scheme?.roles.map(({ id }) => id) ?? WORDS;
  if (!hasRoles || names.length < from.length) return undefined;
  return new Map(from.map((id, nth) => [id, names[(which + nth) % names.length]!]));
}

/** A question of what is attacked, where all of its schemes are known; otherwise what stood there. */
function questionOf(
  { target, raises }: Inference,
  all: readonly Inference[],
  found: readonly (Scheme | undefined)[],
  { which }: StepPlan,
): string | undefined {
  if (raises === undefined || target.kind === "support") return raises;
  const asked =
    target.kind === "undercut"
      ? [found[target.inference]]
      : all
          .filter(
            (one) =>
              one.from.includes(target.statement) ||
              (one.target.kind === "support" && one.target.statement === target.statement),
          )
          .map(({ index }) => found[index]);
  if (asked.length === 0 || asked.includes(undefined)) return raises;
  const questions = asked.flatMap((scheme) => scheme!.questions);
  return questions[which % questions.length]?.id;
}

function expectations(map: ArgumentMap, picks: readonly number[]): ArgumentMap["expect"] {
  const verdicts = verdictsOf(map).statements;
  const declared = map.statements.map(({ id }) => id).filter((id) => !isInPlace(id));
  const chosen = new Set(declared.length === 0 ? [] : picks.map((one) => declared[one % declared.length]!));
  return [...chosen].map((statement) => ({ statement, verdict: verdicts.get(statement)!, at: AT }));
}
