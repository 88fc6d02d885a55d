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
