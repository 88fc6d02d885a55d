import type { ArgumentMap, Group, Statement, StatementId } from "../../model/map.ts";
import { isInPlace } from "../../model/ids.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import { revisionWordsFor, wordsFor } from "../../language/index.ts";
import type { Annotated, StatementNote } from "../annotation.ts";
import type { Changes, StatementChange } from "./changes.ts";
import { changesIn, outlinesOf } from "./compare.ts";
import type { Outlines } from "./compare.ts";
import { match } from "./match.ts";
import type { Match } from "./match.ts";
import { groupNote, legendRows, statementNote } from "./notes.ts";
import type { MarkedVersions } from "./notes.ts";
import { mergedOrder } from "./order.ts";
import { unionInferences } from "./union-inferences.ts";
import { replaced, unchanged, wordChanges } from "./words.ts";

/**
 * One map of both versions: the new one, and what was removed, in its old place; and the annotation that says what changed.
 * `name` says which versions these are.
 */
export function unionOf(before: ArgumentMap, after: ArgumentMap, name?: string): Annotated {
  const matched = match(before, after);
  const outlines = outlinesOf(matched);
  const changes = changesIn(matched, outlines);
  const ids = idsInUnion(matched);
  const words = revisionWordsFor(after.lang);
  const { statements, notes } = unionStatements(matched, changes, ids, outlines.before.numbers);
  const union = unionInferences(matched, changes, ids);
  return {
    map: {
      ...after,
      groups: unionGroups(before, after),
      statements,
      inferences: union.inferences,
      views: [],
    },
    annotation: {
      statements: notes,
      inferences: union.notes,
      groups: new Map(changes.groups.map((change) => [change.id, groupNote(change, words)])),
      title: wordChanges(before.title ?? "", after.title ?? ""),
      caption: wordChanges(before.caption ?? "", after.caption ?? ""),
      rest: "quiet",
      numbers: unionNumbers(matched, outlines, ids),
      ...(name === undefined ? {} : { name }),
      legend: legendRows(words),
    },
  };
}

/** What a statement of the old map is called in the union; an id in place may belong to another premise now. */
function idsInUnion({ before, statements }: Match): ReadonlyMap<StatementId, StatementId> {
  return new Map(
    before.statements.map(({ id }) => [id, statements.get(id) ?? (isInPlace(id) ? `~-${id}` : id)]),
  );
}

/** The numbers of the new map, and after them new ones for removed statements, so that no number means two statements. */
function unionNumbers(
  { statements }: Match,
  { before, after }: Outlines,
  ids: ReadonlyMap<StatementId, StatementId>,
): ReadonlyMap<StatementId, number> {
  const gone = [...before.numbers.keys()].filter((id) => !statements.has(id));
  const first = Math.max(0, ...after.numbers.values()) + 1;
  return new Map([
    ...after.numbers,
    ...gone.map((id, index): [StatementId, number] => [ids.get(id)!, first + index]),
  ]);
}

function unionGroups(before: ArgumentMap, after: ArgumentMap): readonly Group[] {
  const groups = new Map([...before.groups, ...after.groups].map((group) => [group.id, group]));
  const [old, young] = [before, after].map((map) => map.groups.map(({ id }) => id));
  return mergedOrder(old!, young!).map((id) => groups.get(id)!);
}

function unionStatements(
  { before, after }: Match,
  changes: Changes,
  ids: ReadonlyMap<StatementId, StatementId>,
  oldNumbers: ReadonlyMap<StatementId, number>,
): { readonly statements: readonly Statement[]; readonly notes: ReadonlyMap<StatementId, StatementNote> } {
  const words = wordsFor(after.lang);
  const [oldVoices, voices] = [voiceNames(before), voiceNames(after)];
  const oldAside = (one: Statement) => asideText(before, one, oldVoices, words);
  const aside = (one: Statement) => asideText(after, one, voices, words);

  function versions(change: StatementChange): MarkedVersions {
    if (change.kind === "new")
      return { text: unchanged(change.after.text), attribution: unchanged(aside(change.after)) };
    const { before: one } = change;
    if (change.kind === "removed")
      return { text: replaced(one.text, ""), attribution: replaced(oldAside(one), "") };
    const { after: other } = change;
    return {
      text: change.words ?? unchanged(other.text),
      attribution: wordChanges(oldAside(one), aside(other)),
    };
  }

  const byId = new Map(after.statements.map((one) => [one.id, one]));
  const notes = new Map<StatementId, StatementNote>();
  for (const change of changes.statements) {
    const statement =
      change.kind === "removed" ? { ...change.before, id: ids.get(change.before.id)! } : change.after;
    byId.set(statement.id, statement);
    const was = change.kind === "removed" ? oldNumbers.get(change.before.id) : undefined;
    notes.set(statement.id, statementNote(change, versions(change), revisionWordsFor(after.lang), was));
  }
  const order = mergedOrder(
    before.statements.map(({ id }) => ids.get(id)!),
    after.statements.map(({ id }) => id),
  );
  return { statements: order.map((id) => byId.get(id)!), notes };
}
