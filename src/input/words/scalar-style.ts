import { looksLeftOver } from "./left-over.ts";

/** The greatest width of a line that can be broken, in columns. */
export const LINE = 100;

/** Some YAML reads these as flags or as nothing. */
const WORDS = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** Begins like prose; with a digit only if words follow, since numbers, dates and times are not texts. */
const PROSE = /^(?:[\p{L}“„‘«¿¡(¶§]|\d.* .*\p{L}{2})/u;
/** Characters that need double quotes. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;
/** Ends a text or begins something else. */
const BREAKING = /: | #|:$|^\s|\s$/u;
/** Characters with a meaning inside brackets. */
const BRACKETS = /[,[\]{}]/;

/** A text as written after `key: ` or in brackets, in quotes only where needed. */
export function scalarText(value: string, inBrackets = false): string {
  const plain =
    PROSE.test(value) &&
    !WORDS.test(value) &&
    !BREAKING.test(value) &&
    !UNPRINTABLE.test(value) &&
    !looksLeftOver(value) &&
    !(inBrackets && BRACKETS.test(value));
  return plain ? value : inQuotes(value);
}

/** In the quotes in which it reads best. */
export function inQuotes(value: string): string {
  return !/["\\]/.test(value) || UNPRINTABLE.test(value)
    ? JSON.stringify(value)
    : `'${value.replaceAll("'", "''")}'`;
}

/** Whether a scalar without quotes can stay without them. */
export function staysPlain(value: string, inBrackets: boolean): boolean {
  return !/[\r\n]/.test(value) && !(inBrackets && BRACKETS.test(value));
}

/** A text in lines of at most this many columns, for `>-`; undefined if that style cannot express it. */
export function foldedLines(value: string, width: number): readonly string[] | undefined {
  if (UNPRINTABLE.test(value) || /^\s|\s$|\s\s/.test(value)) return undefined;
  const lines: string[] = [];
  for (const word of value.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
