import type { Annotation, Note } from "../../annotations/annotation.ts";
import { verdicts } from "../../annotations/verdicts/verdicts.ts";
import type { ArgumentMap, StatementId } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import { usesOf } from "../../outline/relations.ts";
import { mainsOf } from "../../outline/views.ts";
import type { Idea } from "./tour.ts";

/** The idea by which everything has been shown that a verdict depends on. */
interface Decided {
  readonly statements: ReadonlyMap<StatementId, number>;
  readonly steps: ReadonlyMap<number, number>;
}

const KINDS: ReadonlySet<string> = new Set(verdicts.tags);
const isJudged = ({ tags }: Note) => tags.some(({ kind }) => KINDS.has(kind));

/** For each idea what is said of the map by then: no verdict stands before what it follows from. */
export function toldIn(
  ideas: readonly Idea[],
  map: ArgumentMap,
  annotation: Annotation,
): readonly Annotation[] {
  const { statements, inferences } = annotation;
  if (![...statements.values(), ...inferences.values()].some(isJudged)) return ideas.map(() => annotation);
  const decided = decidedIn(ideas, map);
  return ideas.map((_, index) => ({
    ...annotation,
    statements: until(index, statements, decided.statements),
    inferences: until(index, inferences, decided.steps),
  }));
}

/** What is said at the end wherever verdicts are shown: what main conclusions come to, and statements that no later slide shows. */
export function outcomeOf(
  ideas: readonly Idea[],
  outline: Outline,
  { statements, legend }: Annotation,
): readonly Idea[] {
  if (!legend.some(({ kind }) => kind !== undefined && KINDS.has(kind))) return [];
  const judged = (id: StatementId) => {
    const note = statements.get(id);
    return note !== undefined && isJudged(note);
  };
  const decided = decidedIn(ideas, outline.map).statements;
  const last = new Map<StatementId, number>();
  ideas.forEach((idea, index) => {
    for (const id of toldBy(idea)) last.set(id, index);
  });
  const mains = new Set(mainsOf(outline));
  const left = (id: StatementId) => judged(id) && (decided.get(id) ?? 0) > (last.get(id) ?? 0);
  const claims = [...outline.numbers.keys()].filter((id) => mains.has(id) || left(id));
  return claims.length > 0 ? [{ kind: "outcome", claims }] : [];
}

const toldBy = (idea: Idea): readonly StatementId[] =>
  idea.kind === "claim"
    ? [idea.statement]
    : idea.kind === "step"
      ? [idea.goal, ...idea.block.cells.map(({ statement }) => statement)]
      : idea.claims;

/** Each is as late as the latest of what it depends on; they may depend on each other. */
function decidedIn(ideas: readonly Idea[], map: ArgumentMap): Decided {
  const statements = new Map<StatementId, number>();
  const steps = new Map<number, number>();
  ideas.forEach((idea, index) => {
    for (const id of toldBy(idea)) if (!statements.has(id)) statements.set(id, index);
    if (idea.kind === "step") steps.set(idea.block.inference.index, index);
  });
  const { undercuts, reasons } = usesOf(map);
  const late = <K>(known: Map<K, number>, key: K, causes: readonly number[]) => {
    const most = causes.reduce((one, other) => Math.max(one, other), known.get(key) ?? 0);
    const isLater = most > (known.get(key) ?? 0);
    if (isLater) known.set(key, most);
    return isLater;
  };
  const stepsAt = (all: readonly { readonly index: number }[] = []) =>
    all.map(({ index }) => steps.get(index) ?? 0);
  let changed = true;
  while (changed) {
    changed = false;
    for (const { index, from } of map.inferences.toReversed())
      if (
        late(steps, index, [...from.map((id) => statements.get(id) ?? 0), ...stepsAt(undercuts.get(index))])
      )
        changed = true;
    for (const [id, all] of reasons) if (late(statements, id, stepsAt(all))) changed = true;
    for (const rivals of map.rivals)
      for (const id of rivals)
        if (
          late(
            statements,
            id,
            rivals.map((one) => statements.get(one) ?? 0),
          )
        )
          changed = true;
  }
  return { statements, steps };
}

function until<K, N extends Note>(
  index: number,
  notes: ReadonlyMap<K, N>,
  decided: ReadonlyMap<K, number>,
): ReadonlyMap<K, N> {
  return new Map(
    [...notes].map(([key, note]) => [key, (decided.get(key) ?? 0) > index ? unjudged(note) : note]),
  );
}

function unjudged<N extends Note>(note: N): N {
  if (!isJudged(note)) return note;
  const { look: _, ...rest } = note;
  return {
    ...rest,
    spoken: undefined,
    tags: note.tags.filter(({ kind }) => !KINDS.has(kind)),
  } as unknown as N;
}
