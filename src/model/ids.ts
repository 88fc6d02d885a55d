/** The id of a statement, inference, voice, source or group: letters and digits of any script, `_` and `-`. */
export const ID_PATTERN = "^[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_-]{0,63}$";

const ID = new RegExp(ID_PATTERN, "u");

/** Of a statement here or in another file: `claim`, `common#claim`. */
export const STATEMENT_ID_PATTERN = `^(?:${ID_PATTERN.slice(1, -1)}#)?${ID_PATTERN.slice(1)}`;

export function isId(text: string): boolean {
  return ID.test(text);
}

/**
 * The id of the nth premise that is written in place for a target.
 * It depends on the target and not on the line, so edits elsewhere do not change it.
 */
export function inPlaceId(target: string, nth: number): string {
  return `~${target}.${nth}`;
}

/** A premise written in place has no id of the author's. */
export const isInPlace = (id: string): boolean => id.startsWith("~");

/** `common#claim`: the statement `claim` of the file that a map uses as `common`. */
export interface OutsideId {
  readonly use: string;
  readonly statement: string;
}

export const outsideId = ({ use, statement }: OutsideId): string => `${use}#${statement}`;

/** Undefined for what is no id of a statement in another file. */
export function readOutsideId(text: string): OutsideId | undefined {
  const [use, statement, ...more] = text.split("#");
  if (use === undefined || statement === undefined || more.length > 0) return undefined;
  return isId(use) && isId(statement) ? { use, statement } : undefined;
}

/** Whether a text names a statement: one of the same file, or of another. */
export const isStatementId = (text: string): boolean => isId(text) || readOutsideId(text) !== undefined;

/** What has ids in a map. */
interface Named {
  readonly statements: readonly { readonly id: string }[];
  readonly inferences: readonly { readonly id: string | undefined }[];
}

/** Of the part of an id that names a target: ids have 64 characters at most. */
const LONGEST = 48;

/** Ids for the premises that are written in place, which programs can use: free ones that tell what they lead to. */
export function idsOfInPlace(
  { statements, inferences }: Named,
  others: Iterable<string> = [],
): ReadonlyMap<string, string> {
  const inPlace = statements.filter(({ id }) => isInPlace(id));
  const taken =
    inPlace.length === 0 ? [] : [...[...statements, ...inferences].map(({ id }) => id), ...others];
  return freeIds(inPlace, new Set(taken), ({ id }, number) => {
    const [target, nth] = parts(id);
    const name = `${target.replaceAll("#", "-").slice(0, LONGEST)}${target === "" ? "" : "-"}premise`;
    const count = nth + number - 1;
    return count === 1 ? name : `${name}-${count}`;
  });
}

function parts(id: string): readonly [target: string, nth: number] {
  const dot = id.lastIndexOf(".");
  const nth = Number(id.slice(dot + 1));
  return [id.slice(1, dot < 0 ? undefined : dot).replace(/^~+-?~?/u, ""), nth > 0 ? nth : 1];
}

/** An id for each that none has yet: the first free one of those that `named` gives for 1, 2, … */
export function freeIds<T extends { readonly id: string }>(
  statements: readonly T[],
  taken: Set<string | undefined>,
  named: (one: T, number: number) => string,
): ReadonlyMap<string, string> {
  return new Map(
    statements.map((one) => {
      let number = 1;
      while (taken.has(named(one, number))) number += 1;
      const id = named(one, number);
      taken.add(id);
      return [one.id, id] as const;
    }),
  );
}

/** The same data with other ids for the premises that are written in place. */
export function withPlainIds(data: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (ids.size === 0) return data;
  const named = (text: string): string => ids.get(text) ?? text;
  const plain = (value: unknown): unknown => {
    if (typeof value === "string") return named(value);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [named(key), plain(one)]));
  };
  return plain(data);
}
