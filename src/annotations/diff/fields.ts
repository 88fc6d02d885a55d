import type {
  ArgumentMap,
  Citation,
  Group,
  Inference,
  SourceEntry,
  Statement,
  View,
  Voice,
} from "../../model/map.ts";
import type { EntryChange, FieldChange, Value } from "./changes.ts";
import { isInPlace } from "./match.ts";
import { merged, outOfOrder } from "./order.ts";

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

export function mapFields(before: ArgumentMap, after: ArgumentMap): FieldChange[] {
  const fields = ({ title, caption, lang, figure }: ArgumentMap): Fields => ({
    title,
    caption,
    lang,
    direction: figure.direction,
    style: figure.style,
    paper: figure.paper,
  });
  return differing(fields(before), fields(after));
}

/** All but the text. */
export function statementFields(before: Statement, after: Statement): FieldChange[] {
  const fields = ({ id, role, voice, citations, quote, group, unstated, note, tags }: Statement): Fields => ({
    id: isInPlace(id) ? undefined : id,
    role,
    voice,
    cite: citations.map(citationField),
    quote,
    group,
    unstated,
    note,
    tags,
  });
  return differing(fields(before), fields(after));
}

const citationField = ({ source, place }: Citation) => [source, place].filter(Boolean).join(" ");

/** All but premises and target. */
export function inferenceFields(before: Inference, after: Inference): FieldChange[] {
  const fields = ({ id, scheme, weight, note }: Inference): Fields => ({ id, scheme, weight, note });
  return differing(fields(before), fields(after));
}

export const sourceChanges = (before: ArgumentMap, after: ArgumentMap) =>
  entryChanges(before.sources, after.sources, ({ title, authors, date, url, file }: SourceEntry) => ({
    title,
    authors,
    date,
    url,
    file,
  }));

/** Their order is nowhere to be seen. */
export const voiceChanges = (before: ArgumentMap, after: ArgumentMap) =>
  entryChanges(before.voices, after.voices, ({ name }: Voice) => ({ name })).filter(hasSubstance);

export const groupChanges = (before: ArgumentMap, after: ArgumentMap) =>
  entryChanges(before.groups, after.groups, ({ title }: Group) => ({ title }));

export const viewChanges = (before: ArgumentMap, after: ArgumentMap) =>
  entryChanges(before.views, after.views, (view: View) => ({
    title: view.title,
    group: view.group,
    conclusion: view.conclusion,
    depth: view.depth,
    voice: view.voice,
    tags: view.tags,
    statements: view.statements,
  })).filter(hasSubstance);

const hasSubstance = ({ kind, fields }: EntryChange) => kind !== "changed" || fields.length > 0;

function entryChanges<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  fieldsOf: (entry: T) => Fields,
): EntryChange[] {
  const [old, young] = [before, after].map((all) => new Map(all.map((one) => [one.id, one])));
  const [ids, newIds] = [[...old!.keys()], [...young!.keys()]];
  const moved = outOfOrder(ids, newIds);
  return merged(ids, newIds).flatMap((id): EntryChange[] => {
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

/** An empty list is nothing to tell. */
const isTold = ({ before, after }: FieldChange) =>
  [before, after].some((value) => value !== undefined && !(Array.isArray(value) && value.length === 0));
