import type { Located } from "../../diagnostic.ts";
import { nameOf } from "../../model/field.ts";
import type { Field, Space, ValuesOf } from "../../model/field.ts";
import type { Citation } from "../../model/map.ts";

/** Turns words into what they name. A word that names nothing is reported, and gives undefined. */
export interface Names {
  readonly lookUp: (wanted: Located<string>, space: Space) => string | undefined;
  readonly cite: (citation: Located<string>) => Citation;
}

/** The fields of an entry as the model has them, ids resolved. */
export function resolved<F extends Readonly<Record<string, Field>>>(
  fields: F,
  entry: object | undefined,
  names: Names,
): ValuesOf<F> {
  const read = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const values = Object.entries(fields).map(([key, field]) => [
    nameOf(key, field),
    resolve(field, read[key], names),
  ]);
  return Object.fromEntries(values) as ValuesOf<F>;
}

function resolve(field: Field, read: unknown, { lookUp, cite }: Names): unknown {
  const one = read as Located<unknown> | undefined;
  const many = (read ?? []) as readonly Located<string>[];
  switch (field.is) {
    case "texts":
    case "choices":
      return many.map(({ value }) => value);
    case "citations":
      return many.map(cite);
    case "flag":
      return one?.value ?? false;
    case "reference":
      return one && lookUp(one as Located<string>, field.to);
    case "references":
      return [...new Set(many.flatMap((wanted) => lookUp(wanted, field.to) ?? []))];
    default:
      return one?.value;
  }
}
