/** What a closing sign closes. */
const OPENING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["”", "“„"],
  ["}", "{"],
  ["]", "["],
  [")", "("],
]);

/** What word processors write for `"`. */
const TYPOGRAPHIC = /^[“„”](?<inside>[^“„”"]*)[“”"]$/u;

/** What typographic quotation marks enclose, if they enclose all of a text. */
export function inTypographic(value: string): string | undefined {
  const inside = TYPOGRAPHIC.exec(value)?.groups?.["inside"];
  return inside?.trim() === "" ? undefined : inside;
}

/** More closing signs at the end of a text are no slip; each is looked for in the whole of it. */
const MOST_SIGNS = 6;

/** How many characters at the end of a text are left over from something else. */
export function leftOver(value: string, isProse = false): number {
  let kept = value;
  for (let signs = 0; signs < MOST_SIGNS; signs += 1) {
    const sign = kept.at(-1) ?? "";
    if (!OPENING.has(sign) || isOpened(kept.slice(0, -1), sign)) break;
    kept = kept.slice(0, -1).trimEnd();
  }
  if (kept !== value) return value.length - kept.length;
  const comma = (isProse ? /(?<=[.!?])\s*[,;]$/u : /\s*[,;]$/u).exec(value);
  return comma?.[0].length ?? 0;
}

/** Whether what stands before a closing sign opens it. */
function isOpened(before: string, sign: string): boolean {
  if (sign === '"') return before.split('"').length % 2 === 0;
  const opening = OPENING.get(sign)!;
  let depth = 1;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const each = before[at]!;
    if (each === sign) depth += 1;
    else if (opening.includes(each)) depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}

/** Whether a text without quotes would be asked whether all of its signs are meant. */
export const looksLeftOver = (value: string): boolean =>
  inTypographic(value) !== undefined || leftOver(value) > 0;
