import { type Fix, type Range, diagnostic } from "../../diagnostic.ts";
import { soundsInstitutional } from "../../model/sources/institution.ts";
import type { Check } from "../check.ts";

/** One text that names several people, so that they are cited as if they were one. */
export const authorsInOne: Check<"authors-in-one"> = ({ sources }, { source: { text } }) =>
  sources.flatMap(({ authors, authorsAt }) => {
    const [written, ...others] = authors;
    if (written === undefined || others.length > 0 || authorsAt === undefined) return [];
    const names = peopleIn(written);
    if (names === undefined) return [];
    const list = `[${names.map((name) => (/[,:#]/u.test(name) ? JSON.stringify(name) : name)).join(", ")}]`;
    const fix = asList(list, authorsAt, text);
    const message = `\`${written}\` names ${names.length} authors in one text.`;
    return [
      diagnostic("authors-in-one", authorsAt, message, {
        hint: `write a list: ${list}`,
        ...(fix && { fix }),
      }),
    ];
  });

/** Only where the text itself is the value, and no item of a list. */
function asList(list: string, range: Range, text: string): Fix | undefined {
  if (
    range.start.line !== range.end.line ||
    !/authors: +$/u.test(text.slice(0, range.start.offset).slice(-32))
  )
    return undefined;
  return { title: "Write a list", edits: [{ range, text: list }], asks: true };
}

/** `Roy`, `Ana M. Roy`, `Ludwig van Beethoven`, `Roy, A. M.` */
const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|da|de|del|den|der|di|la|le|ten|van|von|zu))*`;
const PERSON = new RegExp(`^${NAME}(?:, ${NAME})?$`, "u");
const BETWEEN = /\s*;\s*(?:and |& )?|,? +(?:and|&|und|et|y) +/u;

/** Undefined where it may be the name of one person or institution. */
function peopleIn(written: string): readonly string[] | undefined {
  const parts = written.split(BETWEEN);
  const names = parts.length === 1 || written.includes(";") ? parts : parts.flatMap(inCommas);
  if (
    names.length < 2 ||
    written.split(/[\s,;]+/u).some(soundsInstitutional) ||
    !names.every((name) => PERSON.test(name))
  )
    return undefined;
  // Firms are called by two family names.
  return written.includes("&") && names.every((name) => !name.includes(" ")) ? undefined : names;
}

/** `Ana Roy, Ben Rossi` before an “and”; `Roy, A.` is one name. */
function inCommas(part: string): readonly string[] {
  const names = part.split(/, */u);
  return names.every((name) => /\p{Ll}\S* \S|^\p{Lu}\p{Ll}+$/u.test(name) && !name.endsWith("."))
    ? names
    : [part];
}
