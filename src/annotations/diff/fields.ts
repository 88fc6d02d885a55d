import { add } from "../../model/lists.ts";
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

/** The new ids of what is named by statements and inferences, by the old ones. */
export interface Renames {
  readonly sources: ReadonlyMap<string, string>;
  readonly voices: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

export const renamesIn = (before: ArgumentMap, after: ArgumentMap): Renames => ({
  sources: renamedEntries(before.sources, after.sources, told(SOURCE_FIELDS)),
  voices: renamedEntries(before.voices, after.voices, nameOf),
  groups: renamedEntries(before.groups, after.groups, told(GROUP_FIELDS)),
});

const nameOf = ({ name }: Voice): Fields => ({ name });

/** Fields in which what has a new id is called by it. */
function withNames(fields: Fields, { sources, voices, groups }: Renames): Fields {
  const named = (value: Value, names: ReadonlyMap<string, string>): Value =>
    typeof value === "string"
      ? value.replace(/^[\p{L}\p{N}_-]+/u, (id) => names.get(id) ?? id)
      : Array.isArray(value)
        ? value.map((one) => named(one as string, names) as string)
        : value;
  return {
    ...fields,
    ...(fields["cite"] !== undefined && { cite: named(fields["cite"], sources) }),
    ...(fields["voice"] !== undefined && { voice: named(fields["voice"], voices) }),
    ...(fields["group"] !== undefined && { group: named(fields["group"], groups) }),
  };
}

/** All but the text. */
export function statementFields(before: Statement, after: Statement, renames: Renames): FieldChange[] {
  const fields = (one: Statement): Fields => ({
    id: isInPlace(one.id) ? undefined : one.id,
    role: one.role,
    ...told(STATEMENT_FIELDS)(one),
    text: undefined,
  });
  return differing(withNames(fields(before), renames), fields(after));
}

/** All but premises and target. */
export function inferenceFields(before: Inference, after: Inference, renames: Renames): FieldChange[] {
  const fields = (one: Inference): Fields => ({ id: one.id, ...told(INFERENCE_FIELDS)(one) });
  return differing(withNames(fields(before), renames), fields(after));
}

export const sourceChanges = (before: ArgumentMap, after: ArgumentMap) =>
  entryChanges(before.sources, after.sources, told(SOURCE_FIELDS));

/** Their order is not shown. */
export const voiceChanges = (before: ArgumentMap, after: ArgumentMap) =>
  entryChanges(before.voices, after.voices, nameOf).filter(hasSubstance);

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
  const names = renamedEntries(before, after, fieldsOf);
  const old = new Map(before.map((one) => [names.get(one.id) ?? one.id, one]));
  const young = new Map(after.map((one) => [one.id, one]));
  const [ids, newIds] = [[...old.keys()], [...young.keys()]];
  const moved = outOfOrder(ids, newIds);
  return mergedOrder(ids, newIds).flatMap((id): EntryChange[] => {
    const [one, other] = [old.get(id), young.get(id)];
    const ofId = one !== undefined && other !== undefined && one.id !== id;
    const fields = [
      ...(ofId ? [{ field: "id", before: one.id, after: id }] : []),
      ...differing(one === undefined ? {} : fieldsOf(one), other === undefined ? {} : fieldsOf(other)),
    ];
    const kind = one === undefined ? "new" : other === undefined ? "removed" : "changed";
    if (kind === "changed" && fields.length === 0 && !moved.has(id)) return [];
    return [{ kind, id, moved: moved.has(id), fields: fields.filter(isTold) }];
  });
}

/** The new ids of entries that say what only one of the others says, by their old ids. */
function renamedEntries<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  fieldsOf: (entry: T) => Fields,
): ReadonlyMap<string, string> {
  const ids = (all: readonly T[]) => new Set(all.map(({ id }) => id));
  const [were, are] = [ids(before), ids(after)];
  const bySaying = (all: readonly T[], others: ReadonlySet<string>): Map<string, T[]> => {
    const found = new Map<string, T[]>();
    for (const one of all.filter(({ id }) => !others.has(id))) add(found, JSON.stringify(fieldsOf(one)), one);
    return found;
  };
  const young = bySaying(after, were);
  return new Map(
    [...bySaying(before, are)].flatMap(([said, [one, ...others]]): [string, string][] => {
      const [other, ...more] = young.get(said) ?? [];
      if (one === undefined || other === undefined || others.length + more.length > 0) return [];
      return [[one.id, other.id]];
    }),
  );
}

/** An empty list counts as nothing. */
const isTold = ({ before, after }: FieldChange) =>
  [before, after].some((value) => value !== undefined && !(Array.isArray(value) && value.length === 0));
