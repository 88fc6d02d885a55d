import type { Inference, StatementId, Target } from "../../model/map.ts";
import type { InferenceRevision, Revision, Unseen, Use } from "../../model/revision.ts";
import { labelOf, weightText } from "../../outline/labels.ts";
import { wordsFor } from "../../language/index.ts";
import { namesOf } from "./changes.ts";
import type { Changes, InferenceChange } from "./changes.ts";
import { aimOf } from "./match.ts";
import type { Match } from "./match.ts";
import { merged } from "./order.ts";
import { replaced, unchanged, wordChanges } from "./words.ts";

/** The inferences of both versions: those of the new map, and each that it lacks beside what it stood beside. */
export function unionInferences(
  matched: Match,
  changes: Changes,
  ids: ReadonlyMap<StatementId, StatementId>,
): readonly Inference[] {
  const union = new Union(matched, ids);
  const revisions = revisionsOf(matched, changes);
  const origins = new Map([...matched.inferences].map(([before, after]) => [after, before]));
  const live = new Map(
    matched.after.inferences.map((one) => {
      const before = matched.before.inferences[origins.get(one.index) ?? -1];
      const uses = before === undefined ? allUses(one.from, "kept") : union.uses(before, one);
      return [one.index, { ...one, from: liveOf(uses), revision: { ...revisions.live(one.index), uses } }];
    }),
  );
  const gone = new Map(
    matched.before.inferences
      .filter(({ index }) => !matched.inferences.has(index))
      .map((one) => [gonePlace(one.index), union.gone(one, revisions.gone(one.index))]),
  );
  const order = union.order();
  const places = new Map(order.map((place, index) => [place, index]));
  return order.map((place, index) => {
    const one = live.get(place) ?? gone.get(place)!;
    const { target } = one;
    if (target.kind !== "undercut") return { ...one, index };
    const old = place < 0;
    const aim = old ? union.place(target.inference) : target.inference;
    return { ...one, index, target: { kind: "undercut", inference: places.get(aim)! } };
  });
}

/** Where an inference stands before all have their index: that of the new map, or a negative number for one that is gone. */
const gonePlace = (index: number) => -1 - index;

const allUses = (from: readonly StatementId[], how: Use["how"]): readonly Use[] =>
  from.map((statement) => ({ statement, how }));

/** The premises that are drawn in full somewhere because of this inference: not what it only had. */
const liveOf = (uses: readonly Use[]): readonly StatementId[] =>
  uses.flatMap(({ statement, how }) => (how === "kept" || how === "added" ? [statement] : []));

class Union {
  readonly #matched: Match;
  readonly #ids: ReadonlyMap<StatementId, StatementId>;
  readonly #live: ReadonlySet<StatementId>;

  constructor(matched: Match, ids: ReadonlyMap<StatementId, StatementId>) {
    this.#matched = matched;
    this.#ids = ids;
    this.#live = new Set(matched.after.statements.map(({ id }) => id));
  }

  /** The premises of an inference in both versions. What is gone altogether is drawn here as any other premise. */
  uses(before: Inference, after: Inference): readonly Use[] {
    const old = before.from.map((id) => this.#ids.get(id)!);
    const [had, has] = [new Set(old), new Set(after.from)];
    return merged(old, after.from).map((statement): Use => {
      if (has.has(statement)) return { statement, how: had.has(statement) ? "kept" : "added" };
      return { statement, how: this.#live.has(statement) ? "former" : "kept" };
    });
  }

  gone(one: Inference, revision: Revision): Inference & { readonly revision: InferenceRevision } {
    const uses = one.from.map((id): Use => {
      const statement = this.#ids.get(id)!;
      return { statement, how: this.#live.has(statement) ? "gone" : "kept" };
    });
    const from = liveOf(uses);
    const target: Target =
      one.target.kind === "undercut"
        ? one.target
        : { ...one.target, statement: this.#ids.get(one.target.statement)! };
    return { ...one, from, target, revision: { ...revision, uses } };
  }

  /** The place of an inference of the old map. */
  place(index: number): number {
    return this.#matched.inferences.get(index) ?? gonePlace(index);
  }

  /** Places in the order of the union. One that is gone stands behind the last that led to the same, or before the next. */
  order(): readonly number[] {
    const { before, after } = this.#matched;
    const lists = new Map<string, { readonly old: number[]; readonly young: number[] }>();
    const listOf = (aim: string) => {
      const list = lists.get(aim) ?? { old: [], young: [] };
      lists.set(aim, list);
      return list;
    };
    for (const one of before.inferences) listOf(this.#oldAim(one.target)).old.push(this.place(one.index));
    for (const one of after.inferences) listOf(aimOf(one.target)).young.push(one.index);
    /** What is gone, by the inference that it stands behind; at the beginning of its list, by the one before which. */
    const [behind, ahead] = [new Map<number, number[]>(), new Map<number, number[]>()];
    const last: number[] = [];
    for (const { old, young } of lists.values()) {
      let anchor: number | undefined;
      const early: number[] = [];
      const here = new Set(young);
      for (const place of merged(
        old.filter((one) => one < 0 || here.has(one)),
        young,
      )) {
        if (place >= 0) anchor = place;
        else if (anchor === undefined) early.push(place);
        else behind.set(anchor, [...(behind.get(anchor) ?? []), place]);
      }
      if (young[0] === undefined) last.push(...early);
      else if (early.length > 0) ahead.set(young[0], early);
    }
    const live = after.inferences.flatMap(({ index }) => [
      ...(ahead.get(index) ?? []),
      index,
      ...(behind.get(index) ?? []),
    ]);
    return [...live, ...last.toSorted((a, b) => b - a)];
  }

  #oldAim(target: Target): string {
    return target.kind === "undercut"
      ? `step ${this.place(target.inference)}`
      : `statement ${this.#ids.get(target.statement)}`;
  }
}

/** What there is to say of each inference: of one of the new map by its index, of one that is gone by its old one. */
function revisionsOf({ before, after }: Match, { inferences }: Changes) {
  const words = wordsFor(after.lang);
  const name = (one: Inference) => `${labelOf(one, words)}${weightText(one)}`;
  const [live, gone] = [new Map<number, Revision>(), new Map<number, Revision>()];
  for (const change of inferences) {
    if (change.kind === "removed") gone.set(change.before.index, revision(change, name));
    else live.set(change.after.index, revision(change, name));
  }
  const still = (one: Inference) => unchanged(name(one));
  return {
    live: (index: number): Revision =>
      live.get(index) ?? { changes: [], unseen: [], text: still(after.inferences[index]!) },
    gone: (index: number): Revision =>
      gone.get(index) ?? { changes: ["removed"], unseen: [], text: still(before.inferences[index]!) },
  };
}

function revision(change: InferenceChange, name: (one: Inference) => string): Revision {
  const changes = namesOf(change);
  if (change.kind === "new") return { changes, unseen: [], text: unchanged(name(change.after)) };
  if (change.kind === "removed") return { changes, unseen: [], text: replaced(name(change.before), "") };
  const unseen = change.fields.flatMap(({ field }): Unseen[] =>
    field === "id" || field === "note" ? [field] : [],
  );
  return { changes, unseen, text: wordChanges(name(change.before), name(change.after)) };
}
