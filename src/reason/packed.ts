import type { Argument, ReasonedStatement, ReasonedStep, Stance, Standard } from "./argument.ts";

/**
 * An argument for a page, as short as JSON can say it. A statement is its id, then for a conclusion `1` and its
 * standard, for a premise `0` and its stance; a step its premises, what it leads to (0 supports, 1 attacks, 2 undercuts)
 * and its weight. Places instead of ids.
 */
export interface Packed {
  readonly s: readonly (readonly [id: string, isConclusion: 0 | 1, more?: string])[];
  readonly i: readonly (readonly [from: readonly number[], kind: 0 | 1 | 2, to: number, weight?: number])[];
  readonly r: readonly (readonly number[])[];
}

/** `idOf`: what the page calls a statement. */
export function packed({ statements, inferences, rivals }: Argument, idOf: (id: string) => string): Packed {
  const places = new Map(statements.map(({ id }, place) => [id, place]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => places.get(id) ?? []);
  return {
    s: statements.map(({ id, role, stance, standard }) => {
      const more = role === "premise" ? stance : standard;
      return more === undefined
        ? [idOf(id), role === "premise" ? 0 : 1]
        : [idOf(id), role === "premise" ? 0 : 1, more];
    }),
    i: inferences.map(({ from, target, weight }) => {
      const [kind, to] =
        target.kind === "undercut"
          ? ([2, target.inference] as const)
          : ([target.kind === "support" ? 0 : 1, places.get(target.statement) ?? -1] as const);
      return weight === undefined ? [placesOf(from), kind, to] : [placesOf(from), kind, to, weight];
    }),
    r: rivals.map(placesOf),
  };
}

export function unpacked({ s, i, r }: Packed): Argument {
  const id = (place: number) => s[place]?.[0] ?? "";
  return {
    statements: s.map(([name, isConclusion, more]): ReasonedStatement =>
      isConclusion === 1
        ? { id: name, role: "conclusion", standard: more as Standard | undefined }
        : { id: name, role: "premise", stance: more as Stance | undefined },
    ),
    inferences: i.map(([from, kind, to, weight]): ReasonedStep => ({
      from: from.map(id),
      target:
        kind === 2
          ? { kind: "undercut", inference: to }
          : { kind: kind === 0 ? "support" : "attack", statement: id(to) },
      weight,
    })),
    rivals: r.map((group) => group.map(id)),
  };
}
