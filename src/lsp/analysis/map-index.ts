import type { ArgumentMap, Inference, Statement, StatementId } from "../../model/map.ts";
import { outline } from "../../outline/build.ts";
import { usesOf } from "../../outline/relations.ts";
import { explainedVerdicts } from "../../reason/verdicts.ts";
import type { Explained } from "../../reason/verdicts.ts";
import type { Sentences } from "../../reason/sentences.ts";
import type { Uses } from "../../outline/relations.ts";
import { statementsOf } from "../../model/walk.ts";

/** Frequently needed facts about a map. */
export interface MapFacts {
  readonly map: ArgumentMap;
  readonly statements: ReadonlyMap<StatementId, Statement>;
  /** As in the figure. */
  readonly numbers: ReadonlyMap<StatementId, number>;
  readonly inferences: ReadonlyMap<string, Inference>;
  readonly uses: Uses;
  /** What follows, and why: also in words, with the numbers of statements. */
  readonly verdicts: () => Explained & { readonly inWords: Sentences };
}

export function factsOf(map: ArgumentMap): MapFacts {
  const { numbers } = outline(map);
  return {
    map,
    statements: statementsOf(map),
    numbers,
    inferences: new Map(map.inferences.flatMap((one) => (one.id === undefined ? [] : [[one.id, one]]))),
    uses: usesOf(map),
    verdicts: lazily(() => {
      const found = explainedVerdicts(map);
      return { ...found, inWords: found.sentences((id) => String(numbers.get(id) ?? "–")) };
    }),
  };
}

/** A value computed when first needed. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
