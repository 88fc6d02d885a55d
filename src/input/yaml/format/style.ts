/** The most columns that a line has which could be shorter. */
export const LINE = 100;

/** Some YAML reads these as flags or as nothing. */
const WORDS = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** Begins as prose does; with a digit only if words follow, since numbers, dates and times are no texts. */
const PROSE = /^(?:[\p{L}“„‘«¿¡(¶§]|\d.* .*\p{L}{2})/u;
/** What only double quotes can hold. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;
/** Ends a text or begins something else. */
const BREAKING = /: | #|:$|^\s|\s$/u;
/** What means something in brackets. */
const BRACKETS = /[,[\]{}]/;

/** A text as it stands behind `key: ` or in brackets: in quotes only where it needs them. */
export function scalarText(value: string, inBrackets = false): string {
  const plain =
    PROSE.test(value) &&
    !WORDS.test(value) &&
    !BREAKING.test(value) &&
    !UNPRINTABLE.test(value) &&
    !(inBrackets && BRACKETS.test(value));
  return plain ? value : inQuotes(value);
}

/** In the quotes in which it reads best. */
export function inQuotes(value: string): string {
  return !/["\\]/.test(value) || UNPRINTABLE.test(value)
    ? JSON.stringify(value)
    : `'${value.replaceAll("'", "''")}'`;
}

/** What stands without quotes in a file and may go on to do so. */
export function staysPlain(value: string, inBrackets: boolean): boolean {
  return !/[\r\n]/.test(value) && !(inBrackets && BRACKETS.test(value));
}

/** A text on lines of at most so many columns, for `>-`; undefined where that cannot hold it. */
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
