import { type Diagnostic, type Fix, type Range, diagnostic } from "../../diagnostic.ts";
import { soundsInstitutional } from "../../model/sources/institution.ts";
import type { Check } from "../check.ts";

/** One text that names several people, so that they are cited as if they were one. */
export const authorsInOne: Check<"authors-in-one"> = ({ sources }, { source: { text } }) =>
  sources.flatMap(({ authors, authorsAt }) => {
    const [written, ...others] = authors;
    if (written === undefined || authorsAt === undefined) return [];
    if (others.length > 0) return inParts(authors, authorsAt, text);
    const isPlain = text[authorsAt.start.offset] === written[0];
    const names = peopleIn(written) ?? (isPlain ? peopleInCommas(written) : undefined);
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

const FAMILY = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;
const INITIALS = /^(?:\p{Lu}\.[ -]?)+$/u;

/** `[Roy, A.]`, `[Roy, Ana]`: a comma of “Roy, Ana” has made two authors of one, as initials or the map's own words show. */
function inParts(
  authors: readonly string[],
  range: Range,
  text: string,
): readonly Diagnostic<"authors-in-one">[] {
  const pairs = authors.flatMap((family, nth) =>
    nth % 2 === 0 ? [[family, authors[nth + 1] ?? ""] as const] : [],
  );
  const isGiven = (family: string, given: string): boolean =>
    INITIALS.test(given) || (FAMILY.test(given) && text.includes(`${given} ${family}`));
  // Of four names or more, each alone, some are given names; two may be the family names of two people.
  const areAlone = pairs.length > 1 && authors.length % 2 === 0 && authors.every((name) => FAMILY.test(name));
  if (!areAlone && !pairs.every(([family, given]) => FAMILY.test(family) && isGiven(family, given)))
    return [];
  const names = pairs.map(([family, given]) => JSON.stringify(`${family}, ${given}`));
  const hint = names.length === 1 ? `write ${names[0]!}, in quotes` : `write [${names.join(", ")}]`;
  const message = `\`${authors.join("`, `")}\` are ${authors.length} authors here; a comma within a name needs quotes.`;
  return [diagnostic("authors-in-one", range, message, { hint })];
}

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

/** `Ana Roy, Ben Rossi`: with two words each, they are hardly the parts of one name; in quotes, they are meant so. */
function peopleInCommas(written: string): readonly string[] | undefined {
  const names = written.split(/, */u);
  const isPerson = (name: string) =>
    /^\p{Lu}[\p{L}\p{M}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}\p{M}'’-]+$/u.test(name);
  if (names.length < 2 || !names.every(isPerson)) return undefined;
  return written.split(/[\s,]+/u).some(soundsInstitutional) ? undefined : names;
}

/** `Ana Roy, Ben Rossi` before an “and”; `Roy, A.` is one name. */
function inCommas(part: string): readonly string[] {
  const names = part.split(/, */u);
  return names.every((name) => /\p{Ll}\S* \S|^\p{Lu}\p{Ll}+$/u.test(name) && !name.endsWith("."))
    ? names
    : [part];
}
