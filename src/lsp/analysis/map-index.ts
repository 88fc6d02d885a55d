import type { ArgumentMap, Inference, Statement, StatementId } from "../../model/map.ts";
import { outline } from "../../outline/build.ts";
import { usesOf } from "../../outline/relations.ts";
import { explainedVerdicts } from "../../reason/verdicts.ts";
import type { Explained } from "../../reason/verdicts.ts";
import type { Uses } from "../../outline/relations.ts";

/** Frequently needed facts about a map. */
export interface Facts {
  readonly map: ArgumentMap;
  readonly statements: ReadonlyMap<StatementId, Statement>;
  /** As in the figure. */
  readonly numbers: ReadonlyMap<StatementId, number>;
  readonly inferences: ReadonlyMap<string, Inference>;
  readonly uses: Uses;
  /** What follows, and why. */
  readonly verdicts: () => Explained;
}

export function factsOf(map: ArgumentMap): Facts {
  return {
    map,
    statements: new Map(map.statements.map((one) => [one.id, one])),
    numbers: outline(map).numbers,
    inferences: new Map(map.inferences.flatMap((one) => (one.id === undefined ? [] : [[one.id, one]]))),
    uses: usesOf(map),
    verdicts: lazily(() => explainedVerdicts(map)),
  };
}

/** A value computed when first needed. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
