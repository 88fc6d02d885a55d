/** A comment, which readers of Markdown do not show. */
export const MD_SIGN = "<!-- Written by hence, ";

/** A text with a last line by which hence knows it as long as nobody has changed it. */
export const sealed = (text: string): string => `${text}\n${MD_SIGN}${digestOf(text)} -->\n`;

/** Whether it is as hence wrote it: a note that somebody has copied or written on is theirs. */
export function isSealed(file: Uint8Array): boolean {
  const text = new TextDecoder().decode(file).replace(/\r\n/gu, "\n");
  const at = text.lastIndexOf(`\n${MD_SIGN}`);
  return at >= 0 && text === sealed(text.slice(0, at));
}

/** FNV-1a, which tells apart texts that nobody has made alike on purpose. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
