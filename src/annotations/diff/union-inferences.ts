import type { Inference, StatementId, Target } from "../../model/map.ts";
import { labelOf, weightText } from "../../outline/labels.ts";
import { revisionWordsFor, wordsFor } from "../../language/index.ts";
import type { InferenceNote, Note, UseNote } from "../annotation.ts";
import type { Changes } from "./changes.ts";
import { aimOf, reversed } from "./match.ts";
import type { Match } from "./match.ts";
import { inferenceNote, plainNote, REMOVED_PREMISE, useNote } from "./notes.ts";
import type { UseChange } from "./notes.ts";
import { mergedOrder } from "./order.ts";

/** The inferences of both versions: those of the new map, and each that it lacks beside what it stood beside. */
export function unionInferences(
  matched: Match,
  changes: Changes,
  ids: ReadonlyMap<StatementId, StatementId>,
): { readonly inferences: readonly Inference[]; readonly notes: ReadonlyMap<number, InferenceNote> } {
  const union = new Union(matched, ids);
  const notes = notesOf(matched, changes);
  const origins = reversed(matched.inferences);
  const found = new Map<number, Found>();
  for (const one of matched.after.inferences) {
    const before = matched.before.inferences[origins.get(one.index) ?? -1];
    const uses = before === undefined ? allUses(one.from, "kept") : union.uses(before, one);
    found.set(one.index, { one, uses, note: notes.live(one.index) });
  }
  for (const one of matched.before.inferences) {
    if (matched.inferences.has(one.index)) continue;
    found.set(gonePlace(one.index), { ...union.gone(one), note: notes.gone(one.index) });
  }
  const order = union.order();
  const places = new Map(order.map((place, index) => [place, index]));
  return {
    inferences: order.map((place, index): Inference => {
      const { one, uses } = found.get(place)!;
      const { target } = one;
      const from = liveOf(uses);
      const shown = uses.map(({ statement }) => statement);
      const placed = { ...one, index, from, ...(shown.length > from.length ? { shown } : {}) };
      if (target.kind !== "undercut") return placed;
      const aim = place < 0 ? union.place(target.inference) : target.inference;
      return { ...placed, target: { kind: "undercut", inference: places.get(aim)! } };
    }),
    notes: new Map(
      order.map((place, index) => {
        const { uses, note } = found.get(place)!;
        return [index, { ...note, uses: union.useNotes(uses, place >= 0) }];
      }),
    ),
  };
}

/** A premise in an inference, which it belongs to now, or did. */
interface Use {
  readonly statement: StatementId;
  readonly how: "kept" | UseChange;
}

/** An inference of one of the maps, the statements of its block in both versions, and what is said of it. */
interface Found {
  readonly one: Inference;
  readonly uses: readonly Use[];
  readonly note: Note;
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

  /** The premises of an inference in both versions. A statement that was removed from the map is drawn here like any other premise. */
  uses(before: Inference, after: Inference): readonly Use[] {
    const old = before.from.map((id) => this.#ids.get(id)!);
    const [had, has] = [new Set(old), new Set(after.from)];
    return mergedOrder(old, after.from).map((statement): Use => {
      if (has.has(statement)) return { statement, how: had.has(statement) ? "kept" : "added" };
      return { statement, how: this.#live.has(statement) ? "former" : "kept" };
    });
  }

  gone(one: Inference): Omit<Found, "note"> {
    const uses = one.from.map((id): Use => {
      const statement = this.#ids.get(id)!;
      return { statement, how: this.#live.has(statement) ? "gone" : "kept" };
    });
    const target: Target =
      one.target.kind === "undercut"
        ? one.target
        : { ...one.target, statement: this.#ids.get(one.target.statement)! };
    return { one: { ...one, target }, uses };
  }

  /** What is said of the uses; `goesOn`: the inference is one of the new map. */
  useNotes(uses: readonly Use[], goesOn: boolean): ReadonlyMap<StatementId, UseNote> {
    const words = revisionWordsFor(this.#matched.after.lang);
    return new Map(
      uses.flatMap(({ statement, how }): [StatementId, UseNote][] => {
        if (how !== "kept") return [[statement, useNote(how, words)]];
        return goesOn && !this.#live.has(statement) ? [[statement, REMOVED_PREMISE]] : [];
      }),
    );
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
      for (const place of mergedOrder(
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
function notesOf({ before, after }: Match, { inferences }: Changes) {
  const words = wordsFor(after.lang);
  const own = revisionWordsFor(after.lang);
  const name = (one: Inference) => `${labelOf(one, words)}${weightText(one)}`;
  const [live, gone] = [new Map<number, Note>(), new Map<number, Note>()];
  for (const change of inferences) {
    const names = {
      before: change.kind === "new" ? "" : name(change.before),
      after: change.kind === "removed" ? "" : name(change.after),
    };
    const note = inferenceNote(change, names, own);
    if (change.kind === "removed") gone.set(change.before.index, note);
    else live.set(change.after.index, note);
  }
  return {
    live: (index: number): Note => live.get(index) ?? plainNote([], name(after.inferences[index]!), own),
    gone: (index: number): Note =>
      gone.get(index) ?? plainNote(["removed"], name(before.inferences[index]!), own),
  };
}
