import type { ArgumentMap, Inference, StatementId } from "../../model/map.ts";
import { outline } from "../../outline/build.ts";
import type { Outline } from "../../outline/outline.ts";
import { rivalsOf } from "../../outline/relations.ts";
import type { Changes, FieldChange, Move, StatementChange } from "./changes.ts";
import { inferenceChanges } from "./compare-inferences.ts";
import {
  groupChanges,
  mapFields,
  sourceChanges,
  statementFields,
  viewChanges,
  voiceChanges,
} from "./fields.ts";
import { match, reversed } from "./match.ts";
import type { Match } from "./match.ts";
import { mergedOrder, outOfOrder } from "./order.ts";
import { wordChanges } from "./words.ts";

/** What changed from one map to the other. A pure function: the result depends on the two maps only. */
export function compareMaps(before: ArgumentMap, after: ArgumentMap): Changes {
  const matched = match(before, after);
  return changesIn(matched, outlinesOf(matched));
}

export interface Outlines {
  readonly before: Outline;
  readonly after: Outline;
}

export const outlinesOf = ({ before, after }: Match): Outlines => ({
  before: outline(before),
  after: outline(after),
});

export function changesIn(matched: Match, outlines: Outlines): Changes {
  const { before, after } = matched;
  return {
    fields: mapFields(before, after),
    sources: sourceChanges(before, after),
    voices: voiceChanges(before, after),
    groups: groupChanges(before, after),
    views: viewChanges(before, after),
    statements: statementChanges(matched, outlines),
    inferences: inferenceChanges(matched, outlines.before, outlines.after),
  };
}

function statementChanges(matched: Match, outlines: Outlines): StatementChange[] {
  const [old, young] = [matched.before, matched.after].map(
    ({ statements }) => new Map(statements.map((one) => [one.id, one])),
  );
  const origins = reversed(matched.statements);
  const moves = new Moves(matched, outlines);
  const removed = (id: StatementId) => `- ${id}`;
  const order = mergedOrder(
    readingOrder(outlines.before).map((id) => matched.statements.get(id) ?? removed(id)),
    readingOrder(outlines.after),
  );
  const gone = new Map(
    [...old!.values()].flatMap((one) => (matched.statements.has(one.id) ? [] : [[removed(one.id), one]])),
  );
  return order.flatMap((id): StatementChange[] => {
    const lost = gone.get(id);
    if (lost !== undefined) return [{ kind: "removed", before: lost }];
    const after = young!.get(id)!;
    const before = old!.get(origins.get(id) ?? "");
    if (before === undefined) return [{ kind: "new", after }];
    const words = before.text === after.text ? undefined : wordChanges(before.text, after.text);
    const moved = moves.of(before.id, id);
    const fields = [
      ...statementFields(before, after, matched.renames),
      ...rivalFields(matched, before.id, after.id),
    ];
    if (words === undefined && moved === undefined && fields.length === 0) return [];
    return [{ kind: "changed", before, after, words, moved, fields }];
  });
}

/** Its rivals in both versions, if they differ; a statement that has a new id counts as the same one. */
function rivalFields(
  { before, after, statements }: Match,
  old: StatementId,
  young: StatementId,
): FieldChange[] {
  const [then, now] = [rivalsOf(before, old), rivalsOf(after, young)];
  const same = new Set(renamed(then, statements));
  if (same.size === now.length && now.every((id) => same.has(id))) return [];
  return [{ field: "rivals", before: then, after: now }];
}

const readingOrder = ({ numbers }: Outline): StatementId[] =>
  [...numbers].toSorted(([, a], [, b]) => a - b).map(([id]) => id);

/** Which statements have moved. */
class Moves {
  /** By the index of an inference in the new map: its index in the old one. */
  readonly #origins: ReadonlyMap<number, number>;
  /** The inferences that use a statement; those of the old map under their names in the new one. */
  readonly #uses: readonly [ReadonlyMap<StatementId, Set<string>>, ReadonlyMap<StatementId, Set<string>>];
  /** By their ids in the new map. */
  readonly #reordered = new Set<StatementId>();

  constructor(matched: Match, outlines: Outlines) {
    const { before, after, inferences, statements } = matched;
    this.#origins = reversed(inferences);
    this.#uses = [
      usesIn(before, ({ index }) => `${inferences.get(index) ?? `-${index}`}`),
      usesIn(after, ({ index }) => `${index}`),
    ];
    for (const one of before.inferences) {
      const other = after.inferences[inferences.get(one.index) ?? -1];
      if (other !== undefined) this.#compare(renamed(one.from, statements), other.from);
    }
    // What stands alone at the head of a panel has no inference to show its order.
    const panels = new Map(outlines.before.panels.map(({ group, heads }) => [group, heads]));
    for (const { group, heads } of outlines.after.panels)
      this.#compare(
        renamed(
          (panels.get(group) ?? []).map(({ statement }) => statement),
          statements,
        ),
        heads.map(({ statement }) => statement),
      );
  }

  #compare(before: readonly StatementId[], after: readonly StatementId[]): void {
    for (const id of outOfOrder(before, after)) this.#reordered.add(id);
  }

  of(before: StatementId, after: StatementId): Move | undefined {
    const [old, young] = [this.#uses[0].get(before) ?? NONE, this.#uses[1].get(after) ?? NONE];
    const lost = [...old].filter((use) => !young.has(use));
    const gained = [...young].filter((use) => !old.has(use));
    const order = this.#reordered.has(after);
    const elsewhere = gained.length > 0 && (lost.length > 0 || (old.size === 0 && this.#joins(gained)));
    if (!elsewhere) return order ? { from: [], to: [], order } : undefined;
    return {
      from: lost.map((use) => (use.startsWith("-") ? Number(use.slice(1)) : this.#origins.get(Number(use))!)),
      to: gained.map(Number),
      order,
    };
  }

  /** What stood alone and now serves an inference that was there has moved; a new inference only uses it. */
  #joins(gained: readonly string[]): boolean {
    return gained.some((use) => this.#origins.has(Number(use)));
  }
}

const NONE: ReadonlySet<string> = new Set();

const renamed = (ids: readonly StatementId[], statements: ReadonlyMap<StatementId, StatementId>) =>
  ids.map((id) => statements.get(id) ?? `- ${id}`);

function usesIn(
  { inferences }: ArgumentMap,
  nameOf: (inference: Inference) => string,
): ReadonlyMap<StatementId, Set<string>> {
  const uses = new Map<StatementId, Set<string>>();
  for (const inference of inferences)
    for (const premise of inference.from) {
      const known = uses.get(premise);
      if (known === undefined) uses.set(premise, new Set([nameOf(inference)]));
      else known.add(nameOf(inference));
    }
  return uses;
}
