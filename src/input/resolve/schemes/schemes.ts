import type { Located } from "../../../diagnostic.ts";
import { QUESTION_FIELDS, SCHEME_FIELDS } from "../../../model/fields.ts";
import type { ArgumentMap, OwnScheme } from "../../../model/map.ts";
import { mayAsk } from "../../../schemes/asked.ts";
import { keyElsewhere, plainName, schemesFor } from "../../../schemes/index.ts";
import type { Scheme, Schemes } from "../../../schemes/index.ts";
import { didYouMean } from "../../fix/advice.ts";
import type { ParsedMap, InferenceEntry } from "../../schema/schema.ts";
import type { Reading } from "../../shape.ts";
import { quoted, sameLetters } from "../../words/suggest.ts";
import { type Names, resolved } from "../fields.ts";
import { checkRoles } from "./roles.ts";

/** The author's own schemes. */
export function schemesOf(declared: ParsedMap["schemes"], names: Names): readonly OwnScheme[] {
  return (declared ?? []).flatMap(({ id, value }) =>
    value
      ? {
          id: id.value,
          ...resolved(SCHEME_FIELDS, value, names),
          roles: (value.roles ?? []).flatMap((role) =>
            role.value ? { id: role.id.value, says: role.value.value } : [],
          ),
          questions: (value.questions ?? []).flatMap((question) =>
            question.value
              ? { id: question.id.value, ...resolved(QUESTION_FIELDS, question.value, names) }
              : [],
          ),
          at: id.range,
        }
      : [],
  );
}

/** Reports roles and questions that do not exist, and schemes that seem misspelt. A scheme of any other name is free text. */
export function checkSchemes(
  map: Pick<ArgumentMap, "lang" | "schemes">,
  entries: readonly InferenceEntry[],
  reading: Reading,
): void {
  // A step without a scheme may have any role and any question.
  if (entries.every(({ scheme }) => scheme === undefined)) return;
  const schemes = schemesFor(map);
  const found = entries.map(({ scheme }) => scheme && schemes.find(scheme.value));
  entries.forEach((entry, index) => {
    const { scheme, raises } = entry;
    if (scheme && !found[index] && !isOfAnotherLanguage(scheme, map, reading))
      nearlyKnown(scheme, schemes, reading);
    if (found[index]) checkRoles(entry, found[index], schemes, reading);
    if (raises) checkQuestion(raises, attackedBy(entry, entries, found), schemes, reading);
  });
}

/** Returns whether this was reported. */
function isOfAnotherLanguage(
  { value, range }: Located<string>,
  { lang }: Pick<ArgumentMap, "lang">,
  { report }: Reading,
): boolean {
  const elsewhere = keyElsewhere(value);
  if (elsewhere === undefined) return false;
  const message = `\`${value}\` is a scheme in the language \`${elsewhere.lang}\`, and this map is in \`${lang}\`.`;
  const advice = didYouMean(value, elsewhere.key, range);
  report("scheme-near", range, message, { ...advice, fix: { ...advice.fix!, asks: true } });
  return true;
}

/** Letters */
const LONG_ENOUGH = 5;

function nearlyKnown(scheme: Located<string>, schemes: Schemes, reading: Reading): void {
  const name = plainName(scheme.value);
  const near = reading.suggest(name, schemes.known);
  // In a short word, one letter makes a different word, unless it is that of a plural.
  const isShort = near !== undefined && near.length < LONG_ENOUGH;
  if (near === undefined || (isShort && name !== `${near}s` && !sameLetters(name, near))) return;
  const message = `There is a scheme \`${near}\`, and this one is called \`${scheme.value}\`.`;
  const advice = didYouMean(scheme.value, near, scheme.range);
  // Any text may be the name of a scheme, and many words differ by a letter only, such as `clause` and `cause`.
  const isPhrase = near.includes(" ");
  reading.report("scheme-near", scheme.range, message, {
    ...advice,
    fix: isPhrase ? advice.fix! : { ...advice.fix!, asks: true },
  });
}

/** The schemes of the steps that an objection may ask about: the step that it undercuts, or steps from and to a statement. */
function attackedBy(
  { against }: InferenceEntry,
  entries: readonly InferenceEntry[],
  found: readonly (Scheme | undefined)[],
): readonly (Scheme | undefined)[] {
  if (!against) return [];
  return entries.flatMap(({ id, from = [], to }, index) => {
    const premises = from.flatMap((one) => (one?.kind === "id" ? one.id.value : []));
    const step = { id: id?.value, from: premises, to: to?.value };
    return mayAsk(against.value, step) ? [found[index]] : [];
  });
}

/** Where the scheme of such a step is not known, it may have any question. */
function checkQuestion(
  raises: Located<string>,
  asked: readonly (Scheme | undefined)[],
  schemes: Schemes,
  reading: Reading,
): void {
  if (asked.length === 0 || asked.includes(undefined)) return;
  const known = asked.flatMap((scheme) => scheme!.questions.map(({ id }) => id));
  if (known.includes(raises.value)) return;
  const near = reading.suggest(raises.value, known);
  const message = `The scheme \`${asked[0]!.name}\` has no question \`${raises.value}\`.`;
  const advice =
    near === undefined
      ? { hint: `its questions are ${quoted(known)}` }
      : didYouMean(raises.value, near, raises.range);
  // A question of another scheme is no slip: that scheme may be meant.
  const isForeign = schemes.names.some((name) =>
    schemes.find(name)?.questions.some(({ id }) => id === raises.value),
  );
  const { fix } = advice;
  reading.report("unknown-question", raises.range, message, {
    ...advice,
    ...(fix && { fix: isForeign ? { ...fix, asks: true } : fix }),
  });
}
