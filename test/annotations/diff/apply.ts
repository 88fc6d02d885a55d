import { isInPlace } from "../../../src/model/ids.ts";
import type { Changes } from "../../../src/annotations/diff/changes.ts";
import type { ArgumentMap, Citation, Inference, Statement, StatementId } from "../../../src/model/map.ts";
import type { Piece } from "../../../src/annotations/pieces.ts";

/** What a statement says, without where it stands. */
type Said = Record<string, unknown>;

const citation = ({ source, place }: Citation) => [source, place].filter(Boolean).join(" ");

export const said = (one: Statement): Said => ({
  id: isInPlace(one.id) ? undefined : one.id,
  text: one.text,
  short: one.short,
  role: one.role,
  voice: one.voices.length < 2 ? one.voices[0] : one.voices,
  cite: one.citations.map(citation),
  quote: one.quote,
  group: one.group,
  unstated: one.unstated,
  stance: one.stance,
  standard: one.standard,
  note: one.note,
  tags: one.tags,
});

const byText = (a: Said, b: Said) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

export const allSaid = ({ statements }: ArgumentMap): Said[] => statements.map(said).toSorted(byText);

/** The statements of the new map as the old one and the changes give them. */
export function appliedStatements(before: ArgumentMap, { statements }: Changes): Said[] {
  const found = new Map(before.statements.map((one) => [one.id, said(one)]));
  const added: Said[] = [];
  for (const change of statements) {
    if (change.kind === "removed") found.delete(change.before.id);
    else if (change.kind === "new") added.push(said(change.after));
    else {
      const { words, fields } = change;
      const now = { ...found.get(change.before.id)! };
      if (words !== undefined) now["text"] = newText(words);
      // Rivals are told of statements that the groups of the map name; `said` has what stands at a statement.
      for (const { field, after } of fields) if (field !== "rivals") now[field] = after;
      found.set(change.before.id, now);
    }
  }
  return [...found.values(), ...added].toSorted(byText);
}

/** Old ids of statements under their new names, as the changes tell them. */
function names(before: ArgumentMap, { statements }: Changes): ReadonlyMap<StatementId, StatementId> {
  const found = new Map(before.statements.map(({ id }) => [id, id]));
  for (const change of statements)
    if (change.kind === "changed") found.set(change.before.id, change.after.id);
  return found;
}

const step = (from: readonly string[], kind: string, { scheme, weight, note, id }: Partial<Inference>) =>
  JSON.stringify([[...from].toSorted(), kind, scheme, weight, note, id]);

/** Premises, kind and fields of each inference; premises in place as one, since their ids are nobody's. */
export const allSteps = ({ inferences }: ArgumentMap): string[] =>
  inferences.map((one) => step(one.from.map(plain), one.target.kind, one)).toSorted();

const plain = (id: StatementId) => (isInPlace(id) ? "~" : id);

export function appliedSteps(before: ArgumentMap, changes: Changes): string[] {
  const called = names(before, changes);
  const now = new Map(
    before.inferences.map((one) => [
      one.index,
      step(
        one.from.map((id) => plain(called.get(id)!)),
        one.target.kind,
        one,
      ),
    ]),
  );
  const added: string[] = [];
  for (const change of changes.inferences) {
    if (change.kind === "removed") now.delete(change.before.index);
    else if (change.kind === "new")
      added.push(step(change.after.from.map(plain), change.after.target.kind, change.after));
    else {
      const gone = new Set(change.removed);
      const from = [
        ...change.before.from.filter((id) => !gone.has(id)).map((id) => plain(called.get(id)!)),
        ...change.added.map(plain),
      ];
      const { scheme, weight, note, id } = change.before;
      const fields: Record<string, unknown> = { scheme, weight, note, id };
      for (const { field, after } of change.fields) fields[field] = after;
      const kind = change.retargeted || change.turned ? change.after.target.kind : change.before.target.kind;
      now.set(change.before.index, step(from, kind, fields));
    }
  }
  return [...now.values(), ...added].toSorted();
}

/** The new one of two versions of a text. */
export const newText = (pieces: readonly Piece[]): string =>
  pieces.map(({ how, text }) => (how === "deleted" ? "" : text)).join("");
