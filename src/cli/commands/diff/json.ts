import { idsOfInPlace, withPlainIds } from "../../../model/ids.ts";
import { isSame, namesOf } from "../../../annotations/diff/changes.ts";
import type {
  EntryChange,
  FieldChange,
  InferenceChange,
  StatementChange,
} from "../../../annotations/diff/changes.ts";
import { verdictChanges } from "../../../annotations/diff/verdicts.ts";
import { plainFields } from "../../../model/field.ts";
import type { Field, ValuesOf } from "../../../model/field.ts";
import { INFERENCE_FIELDS, STATEMENT_FIELDS } from "../../../model/fields.ts";
import type { Citation, Inference, Statement, Target } from "../../../model/map.ts";
import { outline } from "../../../outline/build.ts";
import type { Compared } from "./compared.ts";
import { visibleJson } from "../../report/escape-control.ts";

/** The changes for programs. Keys are only ever added; what is not there is null. */
export function changesJson({ changes, before, after }: Compared): string {
  const [old, young] = [before.map, after.map].map((map) => outline(map).numbers);
  const [oldIds, youngIds] = [before.map, after.map].map((map) => idsOfInPlace(map));
  const then = (data: unknown) => withPlainIds(data, oldIds!);
  const now = (data: unknown) => withPlainIds(data, youngIds!);
  const statement = (change: StatementChange) => ({
    changes: namesOf(change),
    id: change.kind === "removed" ? null : now(change.after.id),
    number: change.kind === "removed" ? null : (young!.get(change.after.id) ?? null),
    was:
      change.kind === "new"
        ? null
        : {
            id: then(change.before.id),
            number: old!.get(change.before.id) ?? null,
            text: change.before.text,
          },
    text: change.kind === "removed" ? null : change.after.text,
    ...(change.kind === "changed"
      ? {
          words: change.words ?? null,
          moved: change.moved ?? null,
          fields: change.fields.map(field),
        }
      : { words: null, moved: null, fields: [] }),
    statement: change.kind === "removed" ? statementData(change.before) : statementData(change.after),
  });
  const inference = (change: InferenceChange) => ({
    changes: namesOf(change),
    index: change.kind === "removed" ? null : change.after.index,
    was: change.kind === "new" ? null : then({ index: change.before.index, ...inferenceData(change.before) }),
    added: now(change.kind === "changed" ? change.added : []),
    removed: then(change.kind === "changed" ? change.removed : []),
    fields: change.kind === "changed" ? change.fields.map(field) : [],
    inference: change.kind === "removed" ? null : now(inferenceData(change.after)),
  });
  return `${visibleJson({
    version: 1,
    same: isSame(changes),
    before: before.path,
    after: after.path,
    fields: changes.fields.map(field),
    sources: changes.sources.map(entry),
    voices: changes.voices.map(entry),
    groups: changes.groups.map(entry),
    views: changes.views.map(entry),
    statements: changes.statements.map(statement),
    inferences: changes.inferences.map(inference),
    verdicts: verdictChanges(before.map, after.map).map(({ because, ...one }) => ({
      ...(now(one) as typeof one),
      number: young!.get(one.id) ?? null,
      text: because((id) => youngIds!.get(id) ?? id),
    })),
  })}\n`;
}

const field = ({ field, before, after }: FieldChange) => ({
  field,
  before: before ?? null,
  after: after ?? null,
});

const entry = ({ kind, id, moved, fields }: EntryChange) => ({ kind, id, moved, fields: fields.map(field) });

const statementData = (one: Statement) => ({
  role: one.role,
  ...fieldsData(STATEMENT_FIELDS, one),
  cite: one.citations.map(({ source, place }: Citation) => ({ source: source ?? null, place })),
});

const inferenceData = (one: Inference) => ({
  id: one.id ?? null,
  from: one.from,
  roles: Object.fromEntries([...(one.roles ?? [])].map(([id, role]) => [role, id])),
  ...targetData(one.target),
  ...fieldsData(INFERENCE_FIELDS, one),
});

function fieldsData<F extends Readonly<Record<string, Field>>>(fields: F, of: Partial<ValuesOf<F>>) {
  return Object.fromEntries(plainFields(fields, of).map(([key, value]) => [key, value ?? null]));
}

/** An undercut inference is named by its index, since it need not have an id in a map that was built in code. */
function targetData(target: Target) {
  switch (target.kind) {
    case "support":
      return { to: target.statement, against: null, undercuts: null };
    case "attack":
      return { to: null, against: target.statement, undercuts: null };
    case "undercut":
      return { to: null, against: null, undercuts: target.inference };
  }
}
