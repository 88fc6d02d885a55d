import type { Located } from "../../diagnostic.ts";
import { LANGUAGES, languageOf } from "../../language/index.ts";
import { isEmpty } from "../node.ts";
import { didYouMean } from "../fix/advice.ts";
import { type Reading, type Shape, wrongType } from "../shape.ts";
import { onlyItem } from "./meant/values.ts";
import { inWords } from "../../model/lists.ts";

const NAME = "a language tag";

/** BCP 47, in its canonical form. A language without words here is only a warning: the words added to the drawing are then English. */
export const language: Shape<Located<string>> = {
  name: NAME,
  read(node, reading) {
    if (node.kind !== "scalar" || isEmpty(node))
      return wrongType(node, NAME, reading, onlyItem(node, reading));
    const found = { value: node.value, range: node.range };
    const value = canonical(found.value);
    if (value !== undefined) {
      checkWords(value, found, reading);
      return { value, range: found.range };
    }
    const message = `\`${found.value}\` is not a language tag.`;
    const meant = canonical(found.value.replaceAll("_", "-"));
    const advice =
      meant === undefined
        ? "for example `en`, `de` or `zh-Hans`"
        : didYouMean(found.value, meant, node.range);
    reading.report("wrong-value", found.range, message, advice);
    return undefined;
  },
  schema: () => ({ type: "string", examples: ["en", "de", "zh-Hans"] }),
};

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // Intl rejects a tag with a RangeError.
    return undefined;
  }
}

function checkWords(tag: string, { value: written, range }: Located<string>, reading: Reading): void {
  if (languageOf(tag) !== undefined) return;
  const [subtag = ""] = tag.split("-");
  const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(subtag);
  const there = `there are words in ${inWords(Object.keys(LANGUAGES).map((each) => `\`${each}\``))}`;
  if (name !== undefined) {
    const message = `What hence adds to the drawing is in English: it has no words in ${name} (\`${subtag}\`).`;
    reading.report("language-without-words", range, message, there);
    return;
  }
  const meant = meantBy(written, reading);
  const message = `\`${written}\` is not a known language, so what hence adds to the drawing is in English.`;
  const advice = meant === undefined ? there : didYouMean(written, meant, range);
  reading.report("unknown-language", range, message, advice);
}

/** Most authors who do not write a tag write the name of the language: "german", "deutsch". */
function meantBy(written: string, { suggest }: Reading): string | undefined {
  const tags = new Map(
    Object.entries(LANGUAGES).flatMap(([tag, { english, own }]) => [
      [english.toLowerCase(), tag] as const,
      [own.toLowerCase(), tag] as const,
    ]),
  );
  const name = suggest(written.toLowerCase(), tags.keys());
  return name === undefined ? undefined : tags.get(name);
}
