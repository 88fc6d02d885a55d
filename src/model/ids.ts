/** The id of a statement, inference, voice, source or group: letters and digits of any script, `_` and `-`. */
export const ID_PATTERN = "^[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_-]{0,63}$";

const ID = new RegExp(ID_PATTERN, "u");

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
export const isInPlace = (id: string): boolean => !isId(id);
