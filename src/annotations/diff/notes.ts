import { NBSP } from "../../language/index.ts";
import type { RevisionWords } from "../../language/index.ts";
import { isUnseen } from "../../model/field.ts";
import { INFERENCE_FIELDS, STATEMENT_FIELDS } from "../../model/fields.ts";
import { USUAL } from "../annotation.ts";
import type { LegendRow, LookName, Note, StatementNote, Tag, UseNote } from "../annotation.ts";
import type { Piece } from "../pieces.ts";
import { namesOf } from "./changes.ts";
import type { EntryChange, InferenceChange, StatementChange } from "./changes.ts";
import { CHANGES, SIGNS } from "./kinds.ts";
import type { Change, Unseen } from "./kinds.ts";
import { replaced, unchanged, wordChanges } from "./words.ts";

// What is said of each thing that changed.

const tag = (kind: Change, words: string): Tag => ({ kind, text: `${SIGNS[kind]}${NBSP}${words}` });

/** What is unchanged is dimmed; what is new or removed has a look of its own. */
function lookOf([first]: readonly Change[]): LookName {
  if (first === undefined) return "quiet";
  return first === "new" || first === "removed" ? first : USUAL;
}

function noteOf(
  changes: readonly Change[],
  unseen: readonly Unseen[],
  text: readonly Piece[],
  words: RevisionWords,
): Note {
  const details = unseen.length === 0 ? "" : `: ${unseen.map((one) => words[one]).join(", ")}`;
  const last = changes.length - 1;
  return {
    tags: changes.map((change, index) => tag(change, words[change] + (index === last ? details : ""))),
    text,
    look: lookOf(changes),
    spoken: { lead: changes.map((change) => words[change]) },
  };
}

/** What a statement says in both versions. */
export interface MarkedVersions {
  readonly text: readonly Piece[];
  readonly attribution: readonly Piece[];
}

/** `was` is the number that a removed statement had. */
export function statementNote(
  change: StatementChange,
  { text, attribution }: MarkedVersions,
  all: RevisionWords,
  was: number | undefined,
): StatementNote {
  const changes = namesOf(change);
  const words =
    was === undefined ? all : { ...all, removed: `${all.removed}, ${all.was.replace("{}", String(was))}` };
  const changed = change.kind === "changed" ? change : undefined;
  const { spoken, ...note } = noteOf(changes, changed === undefined ? [] : unseenIn(changed), text, words);
  const tail = changed?.words === undefined ? {} : { tail: `; ${words.before}: ${changed.before.text}` };
  return {
    ...note,
    attribution,
    bar: changes[0]!,
    spoken: { ...spoken!, ...tail },
    ...(changes[0] === "removed" ? { struck: true } : {}),
    // Where a statement that is new or has moved stands, it is not also marked as new in the inference.
    ...(changes.some((one) => one === "new" || one === "moved") ? { coversUse: true } : {}),
  };
}

/** Changes that a drawing does not show by itself. */
function unseenIn({ after, fields }: StatementChange & { readonly kind: "changed" }): Unseen[] {
  return fields.flatMap(({ field }): Unseen[] => {
    if (field === "role") return [after.role];
    return field === "id" || field === "rivals" || isUnseen(STATEMENT_FIELDS, field) ? [field] : [];
  });
}

/** The note of an inference that changed, with its label in each version. */
export function inferenceNote(
  change: InferenceChange,
  name: { readonly before: string; readonly after: string },
  words: RevisionWords,
): Note {
  const changes = namesOf(change);
  if (change.kind === "new") return noteOf(changes, [], unchanged(name.after), words);
  if (change.kind === "removed") return noteOf(changes, [], replaced(name.before, ""), words);
  const unseen = change.fields.flatMap(({ field }): Unseen[] =>
    field === "id" || field === "roles" || isUnseen(INFERENCE_FIELDS, field) ? [field] : [],
  );
  return noteOf(changes, unseen, wordChanges(name.before, name.after), words);
}

/** The note of an inference that only moved, or that was removed with everything it led to. */
export const plainNote = (changes: readonly Change[], name: string, words: RevisionWords): Note =>
  noteOf(changes, [], unchanged(name), words);

export function groupNote({ kind, moved, fields }: EntryChange, words: RevisionWords): Note {
  const [before, after] = [fields[0]?.before ?? "", fields[0]?.after ?? ""].map(String);
  if (kind !== "changed")
    return noteOf([kind], [], kind === "new" ? unchanged(after!) : replaced(before!, ""), words);
  const changes = [
    ...(fields.length > 0 ? (["reworded"] as const) : []),
    ...(moved ? (["moved"] as const) : []),
  ];
  return noteOf(changes, [], wordChanges(before!, after!), words);
}

/** A premise that the inference gained, one that it lost, or one that remains while the inference was removed. */
export type UseChange = "added" | "former" | "gone";

export function useNote(how: UseChange, words: RevisionWords): UseNote {
  if (how === "added")
    return { tags: [tag("new", words.added)], look: USUAL, bar: "new", spoken: { lead: [words.added] } };
  const struck = { look: "removed", bar: "removed", struck: true } as const;
  return how === "former"
    ? {
        tags: [tag("removed", words.former)],
        ...struck,
        spoken: { lead: [words.former] },
        unnamed: true,
      }
    : { tags: [], ...struck, spoken: { lead: [words.removed] } };
}

/** A removed statement in an inference that goes on. */
export const REMOVED_PREMISE: UseNote = { tags: [], unnamed: true };

const LEGEND_SIGNS: Partial<Record<Change, NonNullable<LegendRow["sign"]>>> = {
  removed: "struck",
  reworded: "replaced",
  moved: "moved",
};

export function legendRows(words: RevisionWords): readonly LegendRow[] {
  const texts = { ...words, reworded: words.rewordedLegend, changed: words.changedLegend };
  const rows = CHANGES.map((kind): LegendRow => {
    const sign = LEGEND_SIGNS[kind];
    return {
      kind,
      text: `${SIGNS[kind]} ${texts[kind]}`,
      look: lookOf([kind]),
      ...(sign === undefined ? {} : { sign }),
    };
  });
  return [...rows, { kind: undefined, text: words.unchanged, look: "quiet" }];
}
