import type { ArgumentMap, Group, Statement, StatementId } from "../../model/map.ts";
import type { Piece, Revision, Unseen } from "../../model/revision.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import { outline } from "../../outline/build.ts";
import { wordsFor } from "../../language/index.ts";
import { namesOf } from "./changes.ts";
import type { Changes, EntryChange, StatementChange } from "./changes.ts";
import { changesIn } from "./compare.ts";
import { isInPlace, match } from "./match.ts";
import type { Match } from "./match.ts";
import { merged } from "./order.ts";
import { unionInferences } from "./union-inferences.ts";
import { replaced, unchanged, wordChanges } from "./words.ts";

/**
 * One map of both versions: the new one, and what it lacks in its old place. It draws like any map, and says of
 * everything what became of it. `name` says which versions these are.
 */
export function unionOf(before: ArgumentMap, after: ArgumentMap, name?: string): ArgumentMap {
  const matched = match(before, after);
  const changes = changesIn(matched);
  const ids = idsInUnion(matched);
  return {
    ...after,
    groups: unionGroups(before, after),
    statements: unionStatements(matched, changes, ids),
    inferences: unionInferences(matched, changes, ids),
    views: [],
    revision: {
      name,
      numbers: unionNumbers(matched, ids),
      title: wordChanges(before.title ?? "", after.title ?? ""),
      caption: wordChanges(before.caption ?? "", after.caption ?? ""),
      groups: new Map(changes.groups.map((change) => [change.id, groupRevision(change)])),
    },
  };
}

/** What a statement of the old map is called in the union; an id in place may belong to another premise now. */
function idsInUnion({ before, statements }: Match): ReadonlyMap<StatementId, StatementId> {
  return new Map(
    before.statements.map(({ id }) => [id, statements.get(id) ?? (isInPlace(id) ? `~-${id}` : id)]),
  );
}

function unionNumbers(
  { before, after, statements }: Match,
  ids: ReadonlyMap<StatementId, StatementId>,
): ReadonlyMap<StatementId, number> {
  const old = [...outline(before).numbers].filter(([id]) => !statements.has(id));
  return new Map([
    ...outline(after).numbers,
    ...old.map(([id, number]): [StatementId, number] => [ids.get(id)!, number]),
  ]);
}

function unionGroups(before: ArgumentMap, after: ArgumentMap): readonly Group[] {
  const groups = new Map([...before.groups, ...after.groups].map((group) => [group.id, group]));
  const [old, young] = [before, after].map((map) => map.groups.map(({ id }) => id));
  return merged(old!, young!).map((id) => groups.get(id)!);
}

function groupRevision({ kind, moved, fields }: EntryChange): Revision {
  const [before, after] = [fields[0]?.before ?? "", fields[0]?.after ?? ""].map(String);
  if (kind !== "changed") {
    const text = kind === "new" ? unchanged(after!) : replaced(before!, "");
    return { changes: [kind], unseen: [], text };
  }
  const changes = [
    ...(fields.length > 0 ? (["reworded"] as const) : []),
    ...(moved ? (["moved"] as const) : []),
  ];
  return { changes, unseen: [], text: wordChanges(before!, after!) };
}

function unionStatements(
  { before, after }: Match,
  changes: Changes,
  ids: ReadonlyMap<StatementId, StatementId>,
): readonly Statement[] {
  const words = wordsFor(after.lang);
  const [oldVoices, voices] = [voiceNames(before), voiceNames(after)];
  const oldAside = (one: Statement) => asideText(before, one, oldVoices, words);
  const aside = (one: Statement) => asideText(after, one, voices, words);

  function revised(change: StatementChange): Statement {
    if (change.kind === "new")
      return marked(change.after, change, unchanged(change.after.text), unchanged(aside(change.after)));
    const { before: one } = change;
    if (change.kind === "removed")
      return marked(
        { ...one, id: ids.get(one.id)! },
        change,
        replaced(one.text, ""),
        replaced(oldAside(one), ""),
      );
    const { after: other } = change;
    return marked(other, change, wordChanges(one.text, other.text), wordChanges(oldAside(one), aside(other)));
  }

  const byId = new Map(after.statements.map((one) => [one.id, one]));
  for (const change of changes.statements) {
    const statement = revised(change);
    byId.set(statement.id, statement);
  }
  const order = merged(
    before.statements.map(({ id }) => ids.get(id)!),
    after.statements.map(({ id }) => id),
  );
  return order.map((id) => byId.get(id)!);
}

function marked(
  statement: Statement,
  change: StatementChange,
  text: readonly Piece[],
  aside: readonly Piece[],
): Statement {
  const changed = change.kind === "changed" ? change : undefined;
  return {
    ...statement,
    revision: {
      changes: namesOf(change),
      unseen: changed === undefined ? [] : unseenIn(changed),
      text,
      aside,
      before: changed?.words === undefined ? undefined : changed.before.text,
    },
  };
}

/** Changes that a drawing does not show by itself. */
function unseenIn({ after, fields }: StatementChange & { readonly kind: "changed" }): Unseen[] {
  return fields.flatMap(({ field }): Unseen[] => {
    if (field === "role") return [after.role];
    const isUnseen =
      field === "id" || field === "quote" || field === "note" || field === "tags" || field === "group";
    return isUnseen ? [field] : [];
  });
}
