import type { Citation } from "./sources/citation.ts";

/** What ids stand for. Statements and inferences share one space, because `against` may name either. */
export type Space = "statement" | "voice" | "source" | "group" | "view" | "tag" | "scheme" | "use";

/** A field of a statement, an inference, a source, …: what it holds, and what it is for. */
export type Field = FieldFacts &
  (
    | {
        readonly is: "text" | "texts";
        /** It names something that is declared nowhere. */ readonly names?: Space;
      }
    | { readonly is: "date" | "link" | "doi" | "path" | "citations" }
    /** mm */
    | { readonly is: "length" }
    /** A flag is false unless it is given; a toggle may be left open. */
    | { readonly is: "flag" | "toggle" }
    | {
        readonly is: "number";
        readonly from: number;
        readonly to: number;
        /** `from` itself is too small. */ readonly above?: true;
      }
    | { readonly is: "choice" | "choices"; readonly words: readonly string[] }
    | { readonly is: "reference"; readonly to: Space }
    | {
        readonly is: "references";
        readonly to: Space;
        /** A single one is written and shown without a list. */ readonly alone?: true;
      }
  );

interface FieldFacts {
  /** A sentence for the author of a map. */
  readonly about: string;
  readonly required?: true;
  /** What it is called in the model, if not by its key. */
  readonly as?: string;
  /** It may have any length. */
  readonly long?: true;
  /** Another's words, exactly: no sign of it is questioned. */
  readonly exact?: true;
  /** A drawing does not show it, so a change of it is described in words. */
  readonly unseen?: true;
  /** It reveals nothing of the text, so it stays where the text is not shown. */
  readonly wordless?: true;
}

type Fields = Readonly<Record<string, Field>>;

type ValueOf<F extends Field> = F extends { readonly is: "texts" | "references" }
  ? readonly string[]
  : F extends { readonly is: "choices"; readonly words: readonly (infer Word)[] }
    ? readonly Word[]
    : F extends { readonly is: "citations" }
      ? readonly Citation[]
      : F extends { readonly is: "flag" }
        ? boolean
        : F extends { readonly is: "toggle" }
          ? boolean | undefined
          : F extends { readonly is: "number" | "length" }
            ? number | undefined
            : F extends { readonly is: "choice"; readonly words: readonly (infer Word)[] }
              ? Word | undefined
              : F extends { readonly required: true }
                ? string
                : string | undefined;

type NameOf<F extends Field, Key> = F extends { readonly as: infer Name } ? Name : Key;

/** What has these fields, in the model. */
export type ValuesOf<F extends Fields> = {
  readonly [Key in keyof F as NameOf<F[Key], Key> & string]: ValueOf<F[Key]>;
};

/** The value of a field, to be written, compared or shown; undefined where nothing was given. */
export type Plain = string | number | boolean | readonly string[] | undefined;

/** Every field by its key, with its plain value. Lists are lists, also empty ones. */
export function plainFields<F extends Fields>(
  fields: F,
  values: Partial<ValuesOf<F>>,
): readonly (readonly [key: string & keyof F, value: Plain, field: Field])[] {
  const given: Readonly<Record<string, unknown>> = values;
  return Object.entries<Field>(fields).map(([key, field]) => [
    key as string & keyof F,
    plain(field, given[nameOf(key, field)]),
    field,
  ]);
}

/** The keys of fields that a drawing does not show. */
export type UnseenOf<F extends Fields> = {
  [Key in keyof F]: F[Key] extends { readonly unseen: true } ? Key : never;
}[keyof F];

export const isUnseen = <F extends Fields>(fields: F, key: string): key is UnseenOf<F> & string =>
  fields[key]?.unseen === true;

/** Each field as it is where nothing is given; a text that is required is empty. */
export function unset<F extends Fields>(fields: F): ValuesOf<F> {
  const values = Object.entries(fields).map(([key, field]) => [nameOf(key, field), unsetValue(field)]);
  return Object.fromEntries(values) as ValuesOf<F>;
}

function unsetValue({ is, required }: Field): unknown {
  if (is === "texts" || is === "choices" || is === "references" || is === "citations") return [];
  if (is === "flag") return false;
  return required === true ? "" : undefined;
}

export const nameOf = (key: string, { as }: Field): string => as ?? key;

function plain(field: Field, value: unknown): Plain {
  if (value === undefined) return undefined;
  switch (field.is) {
    case "citations":
      return (value as readonly Citation[]).map(plainCitation);
    case "references": {
      const ids = value as readonly string[];
      return field.alone === true && ids.length < 2 ? ids[0] : ids;
    }
    case "length":
      return `${value as number}mm`;
    default:
      return value as Plain;
  }
}

/** "article ¶2" */
function plainCitation({ source, place }: Citation): string {
  return [source, place].filter((part) => part !== undefined && part !== "").join(" ");
}

/** Fields that hold prose, which is compared word by word. */
export const isProse = (field: Field): boolean => field.is === "text" && field.names === undefined;
