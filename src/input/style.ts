/** Some YAML reads these as flags or as nothing. */
const WORDS = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** Begins as prose does; with a digit only if words follow, since numbers, dates and times are no texts. */
const PROSE = /^(?:[\p{L}“„‘«¿¡(¶§]|\d.* .*\p{L}{2})/u;
/** Ends a text or begins something else. */
const BREAKING = /: | #|:$|[\p{Cc}\u2028\u2029\ufeff]|^\s|\s$/u;

/** A value as it stands behind `key: ` or in brackets: in quotes only where it needs them. */
export function scalarText(value: string | number | boolean, inBrackets = false): string {
  if (typeof value !== "string") return String(value);
  const plain =
    PROSE.test(value) &&
    !WORDS.test(value) &&
    !BREAKING.test(value) &&
    !(inBrackets && /[,[\]{}]/.test(value));
  return plain ? value : JSON.stringify(value);
}
