import { SOURCE_FIELDS, STATEMENT_FIELDS } from "../../../model/fields.ts";
import { ENTRY, INFERENCE } from "../near.ts";

/** The keys of what a map declares and of its inferences, for a pattern. */
export const ANY_KEY = [...new Set([...ENTRY.values(), INFERENCE].flatMap((keys) => [...keys]))].join("|");

/** Those whose value is prose. */
export const PROSE_KEY = Object.entries({ ...STATEMENT_FIELDS, ...SOURCE_FIELDS })
  .filter(([, { is }]) => is === "text")
  .map(([key]) => key)
  .join("|");

const PROSE_KEYS: ReadonlySet<string> = new Set(PROSE_KEY.split("|"));
export const isOfProse = (key: string): boolean => PROSE_KEYS.has(key);

/** Keys whose value begins with the id of something that the map declares. */
export const NAMING: ReadonlySet<string> = new Set(["voice", "cite", "group"]);

/** A text in which signs in quotes are letters, of the same length. */
const withoutQuoted = (text: string): string =>
  text.replaceAll(/(?<=[[{,:]\s*)(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*')/gu, (quoted) => "x".repeat(quoted.length));

/** The brackets that are open at the end of a text, by their places; undefined where one closes another kind. */
export function openAt(text: string): readonly number[] | undefined {
  const open: number[] = [];
  const said = withoutQuoted(text);
  for (const { 0: sign, index } of said.matchAll(/[[\]{}]/gu)) {
    if (sign === "[" || sign === "{") open.push(index);
    else if (said[open.pop() ?? -1] !== (sign === "]" ? "[" : "{")) return undefined;
  }
  return open;
}
