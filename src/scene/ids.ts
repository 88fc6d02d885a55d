/** An id that is valid in XML, in a link and in CSS, and different for different ids. */
export function xmlId(prefix: string, id: string): string {
  const safe = id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}_`);
  return `${prefix}-${safe}`;
}
