import fc from "fast-check";
import {
  DIRECTIONS,
  FORMAT_NAMES,
  PAPER_NAMES,
  STANCES,
  STANDARD_NAMES,
  STYLE_NAMES,
} from "../../src/model/choices.ts";
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
  isShort: sometimes(fc.constant(true), false, 1),
  voices: several(pick, 2, 1),
  citations: several(citation, 2, 1),
  quote: maybe(shortText, 1),
  group: maybe(pick, 2),
  unstated: sometimes(fc.constant(true), false, 1),
  stance: maybe(fc.constantFrom(...STANCES), 1),
  standard: maybe(fc.constantFrom(...STANDARD_NAMES), 1),
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
  short: maybe(shortText, 1),
  raises: maybe(shortText, 1),
  voice: maybe(pick, 1),
  weight: maybe(fc.constantFrom(0.25, 1, 0.5, 1e-7), 1),
  note: maybe(shortText, 1),
});

const date = fc.constantFrom("2025", "0090", "2025-07-02", "约公元前3世纪");

const furniture: fc.Arbitrary<MapPlan["furniture"]> = fc.record({
  title: maybe(shortText, 3),
  subtitle: maybe(shortText, 1),
  author: maybe(shortText, 1),
  date: maybe(date, 1),
  caption: maybe(statementText, 1),
  lang: fc.constantFrom("en", "en", "en", "de", "zh", "ar", "fa"),
  figure: fc.record({
    direction: maybe(fc.constantFrom(...DIRECTIONS), 1),
    style: maybe(fc.constantFrom(...STYLE_NAMES), 1),
    paper: maybe(fc.constantFrom(...PAPER_NAMES), 1),
    formats: maybe(fc.subarray([...FORMAT_NAMES], { minLength: 1 }), 1),
    legend: maybe(fc.boolean(), 1),
    source: maybe(fc.boolean(), 1),
  }),
  sources: fc.array(
    fc.record({
      title: maybe(shortText, 3),
      authors: fc.array(shortText, { maxLength: 3 }),
      date: maybe(date, 1),
      short: maybe(shortText, 1),
      publisher: maybe(shortText, 1),
      journal: maybe(shortText, 1),
      doi: maybe(fc.constant("10.1000/182"), 1),
      url: maybe(fc.constantFrom("https://example.org/?a=1&b=2", "doi:10.1000/182"), 1),
      file: maybe(fc.constant("texts/article.txt"), 1),
      digest: maybe(fc.constant("sha256-0123"), 1),
    }),
    { maxLength: 2 },
  ),
  voices: fc.array(shortText, { maxLength: 3 }),
  groups: several(shortText, 4, 2),
});
