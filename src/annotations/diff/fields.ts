import { plainFields } from "../../model/field.ts";
import type { Field, ValuesOf } from "../../model/field.ts";
import {
  FIGURE_FIELDS,
  GROUP_FIELDS,
  INFERENCE_FIELDS,
  MAP_FIELDS,
  SOURCE_FIELDS,
  STATEMENT_FIELDS,
  VIEW_FIELDS,
} from "../../model/fields.ts";
import type { ArgumentMap, Inference, Statement, Voice } from "../../model/map.ts";
import type { EntryChange, FieldChange, Value } from "./changes.ts";
import { isInPlace } from "../../model/ids.ts";
import { mergedOrder, outOfOrder } from "./order.ts";

type Fields = Readonly<Record<string, Value>>;

/** The fields in which two things differ, in the order in which they are listed. */
function differing(before: Fields, after: Fields): FieldChange[] {
  return Object.keys({ ...before, ...after }).flatMap((field) => {
    const change: FieldChange = { field, before: before[field], after: after[field] };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

function isSame(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** All that is declared of a kind of thing, for comparison. */
const told =
  <F extends Readonly<Record<string, Field>>>(fields: F) =>
  (of: Partial<ValuesOf<F>>): Fields =>
    Object.fromEntries(plainFields(fields, of));

export function mapFields(before: ArgumentMap, after: ArgumentMap): FieldChange[] {
  const fields = (map: ArgumentMap): Fields => ({
    ...told(MAP_FIELDS)(map),
    lang: map.lang,
    ...Object.fromEntries(
      plainFields(FIGURE_FIELDS, map.figure).map(([key, value]) => [
        Object.hasOwn(MAP_FIELDS, key) ? `figure.${key}` : key,
        value,
      ]),
    ),
    rivals: map.rivals.map((group) => group.join(", ")),
    expect: map.expect.map(({ statement, verdict }) => `${statement}: ${verdict}`),
  });
  return differing(fields(before), fields(after));
}

/** All but the text. */
export function statementFields(before: Statement, after: Statement): FieldChange[] {
  const fields = (one: Statement): Fields => ({
    id: isInPlace(one.id) ? undefined : one.id,
    role: one.role,
    ...told(STATEMENT_FIELDS)(one),
    text: undefined,
  });
  return differing(fields(before), fields(after));
}

/** All but premises and target. */
export function inferenceFields(before: Inference, after: Inference): FieldChange[] {
  const fields = (one: Inference): Fields => ({ id: one.id, ...told(INFERENCE_FIELDS)(one) });
  return differing(fields(before), fields(after));
}

export const sourceChanges = (before: ArgumentMap, after: ArgumentMap) =>
  entryChanges(before.sources, after.sources, told(SOURCE_FIELDS));

/** Their order is not shown. */
export const voiceChanges = (before: ArgumentMap, after: ArgumentMap) =>
  entryChanges(before.voices, after.voices, ({ name }: Voice) => ({ name })).filter(hasSubstance);

export const groupChanges = (before: ArgumentMap, after: ArgumentMap) =>
  entryChanges(before.groups, after.groups, told(GROUP_FIELDS));

export const viewChanges = (before: ArgumentMap, after: ArgumentMap) =>
  entryChanges(before.views, after.views, told(VIEW_FIELDS)).filter(hasSubstance);

const hasSubstance = ({ kind, fields }: EntryChange) => kind !== "changed" || fields.length > 0;

function entryChanges<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  fieldsOf: (entry: T) => Fields,
): EntryChange[] {
  const [old, young] = [before, after].map((all) => new Map(all.map((one) => [one.id, one])));
  const [ids, newIds] = [[...old!.keys()], [...young!.keys()]];
  const moved = outOfOrder(ids, newIds);
  return mergedOrder(ids, newIds).flatMap((id): EntryChange[] => {
    const [one, other] = [old!.get(id), young!.get(id)];
    const fields = differing(
      one === undefined ? {} : fieldsOf(one),
      other === undefined ? {} : fieldsOf(other),
    );
    const kind = one === undefined ? "new" : other === undefined ? "removed" : "changed";
    if (kind === "changed" && fields.length === 0 && !moved.has(id)) return [];
    return [{ kind, id, moved: moved.has(id), fields: fields.filter(isTold) }];
  });
}

/** An empty list counts as nothing. */
const isTold = ({ before, after }: FieldChange) =>
  [before, after].some((value) => value !== undefined && !(Array.isArray(value) && value.length === 0));
