import fc from "fast-check";
import type { ArgumentMap } from "../../src/model/map.ts";
import { grown } from "./grow.ts";
import type { CitationPlan, MapPlan, StatementPlan, StepPlan } from "./grow.ts";
import { shortText, statementText } from "./texts.ts";

export { generated } from "./generated.ts";

/**
 * Any map that has no errors. It grows step by step, each step an inference whose premises are new statements or
 * ones that are there already; so it shrinks by losing steps.
 */
export function argumentMaps({ steps = 14 }: { readonly steps?: number } = {}): fc.Arbitrary<ArgumentMap> {
  const plan: fc.Arbitrary<MapPlan> = fc.record({
    furniture,
    statements: fc.array(statement, { minLength: 1, maxLength: steps * 3, size: "max" }),
    heads: sometimes(fc.integer({ min: 2, max: 4 }), 1, 1),
    steps: fc.array(step, { maxLength: steps, size: "max" }),
    ids: fc.constantFrom("s", "The-", "ключ_", "前提", "no-", "20"),
  });
  return plan.map(grown);
}

/** In so many of five cases; otherwise the plain value. */
const sometimes = <T, P>(arbitrary: fc.Arbitrary<T>, plain: P, often: 1 | 2 | 3 | 4) =>
  fc.oneof({ weight: 5 - often, arbitrary: fc.constant(plain) }, { weight: often, arbitrary });

const maybe = <T>(arbitrary: fc.Arbitrary<T>, often: 1 | 2 | 3 | 4) =>
  sometimes<T, T | undefined>(arbitrary, undefined, often);

const several = <T>(arbitrary: fc.Arbitrary<T>, most: number, often: 1 | 2): fc.Arbitrary<T[]> =>
  sometimes<T[], T[]>(fc.array(arbitrary, { maxLength: most }), [], often);

/** One of a list whose length is not known yet. */
const pick = fc.nat({ max: 1000 });

const citation: fc.Arbitrary<CitationPlan> = fc.record({
  source: maybe(pick, 3),
  place: fc.constantFrom("¶2", "p. 14, n. 3", ""),
});

const statement: fc.Arbitrary<StatementPlan> = fc.record({
  text: statementText,
  voice: maybe(pick, 1),
  citations: several(citation, 2, 1),
  quote: maybe(shortText, 1),
  group: maybe(pick, 2),
  unstated: sometimes(fc.constant(true), false, 1),
  note: maybe(shortText, 1),
  tags: several(shortText, 3, 1),
});

const step: fc.Arbitrary<StepPlan> = fc.record({
  kind: fc.constantFrom("support", "support", "support", "attack", "undercut"),
  at: fc.constantFrom("newest", "first", "any", "any"),
  target: pick,
  premises: fc.array(
    fc.record({ shared: sometimes(fc.constant(true), false, 1), which: pick, inPlace: fc.boolean() }),
    { minLength: 1, maxLength: 4 },
  ),
  named: fc.boolean(),
  scheme: maybe(shortText, 1),
  weight: maybe(fc.constantFrom(0, 1, 0.5, 1e-7), 1),
  note: maybe(shortText, 1),
});

const furniture: fc.Arbitrary<MapPlan["furniture"]> = fc.record({
  title: maybe(shortText, 3),
  caption: maybe(statementText, 1),
  lang: fc.constantFrom("en", "en", "en", "de", "zh", "ar", "he"),
  figure: fc.record({
    direction: maybe(fc.constantFrom("left", "right", "up"), 1),
    style: maybe(fc.constantFrom("blocks", "classic"), 1),
    paper: maybe(fc.constantFrom("a4", "letter", "a3"), 1),
  }),
  sources: fc.array(
    fc.record({
      title: maybe(shortText, 3),
      authors: fc.array(shortText, { maxLength: 3 }),
      date: maybe(fc.constantFrom("2025", "0090", "2025-07-02", "约公元前3世纪"), 1),
      url: maybe(fc.constantFrom("https://example.org/?a=1&b=2", "doi:10.1000/182"), 1),
      file: maybe(fc.constant("texts/article.txt"), 1),
    }),
    { maxLength: 2 },
  ),
  voices: fc.array(shortText, { maxLength: 3 }),
  groups: several(shortText, 4, 2),
});
