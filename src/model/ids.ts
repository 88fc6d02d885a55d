/** What the author calls a statement, an inference, a voice, a source or a group: letters and digits of any script, `_` and `-`. */
export const ID_PATTERN = "^[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_-]{0,63}$";

const ID = new RegExp(ID_PATTERN, "u");

export function isId(text: string): boolean {
  return ID.test(text);
}

/**
 * The id of the nth premise that is written in place for a target.
 * It hangs on the target and not on the line, so that edits elsewhere leave it as it is.
 */
export function inPlaceId(target: string, nth: number): string {
  return `~${target}.${nth}`;
}
