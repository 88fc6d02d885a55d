import type { AnswerWords, DocumentWords } from "./document-words.ts";
import { ar } from "./arabic/ar.ts";
import { fa } from "./arabic/fa.ts";
import { hi } from "./asian/hi.ts";
import { ja } from "./asian/ja.ts";
import { zh } from "./asian/zh.ts";
import { ru } from "./cyrillic/ru.ts";
import { uk } from "./cyrillic/uk.ts";
import type { Language, PageWords, ProseWords, RevisionWords, VerdictWords, Words } from "./language.ts";
import { de } from "./latin/de.ts";
import { en } from "./latin/en.ts";
import { es } from "./latin/es.ts";
import { fr } from "./latin/fr.ts";
import { it } from "./latin/it.ts";
import { nl } from "./latin/nl.ts";
import { pl } from "./latin/pl.ts";
import { pt } from "./latin/pt.ts";
import { tr } from "./latin/tr.ts";

export type { DocumentWords } from "./document-words.ts";
export type { Language, PageWords, ProseWords, RevisionWords, VerdictWords, Words } from "./language.ts";

/** A language is a file and a row here, by its BCP 47 language subtag. */
export const LANGUAGES = {
  en,
  ar,
  de,
  es,
  fa,
  fr,
  hi,
  it,
  ja,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  zh,
} as const satisfies Readonly<Record<string, Language>>;

/** A space at which no line breaks. */
export const NBSP = "\u00a0";

/** "de" of "de-CH". */
export const languageSubtag = (lang: string): string => lang.split("-")[0]!.toLowerCase();

/** The language of a BCP 47 tag; undefined where it has no words here. */
export function languageOf(lang: string): Language | undefined {
  const subtag = languageSubtag(lang);
  return Object.hasOwn(LANGUAGES, subtag) ? LANGUAGES[subtag as keyof typeof LANGUAGES] : undefined;
}

// English where the language of a map has no words here.
export const wordsFor = (lang: string): Words => (languageOf(lang) ?? en).drawing;
export const pageWordsFor = (lang: string): PageWords => (languageOf(lang) ?? en).page;
export const revisionWordsFor = (lang: string): RevisionWords => (languageOf(lang) ?? en).changes;
export const documentWordsFor = (lang: string): DocumentWords => (languageOf(lang) ?? en).documents;
export const answerWordsFor = (lang: string): AnswerWords => (languageOf(lang) ?? en).answers;
export const verdictWordsFor = (lang: string): VerdictWords => (languageOf(lang) ?? en).verdicts;
export const proseFor = (lang: string): ProseWords => (languageOf(lang) ?? en).prose;

/** Languages that run from right to left and have no words here. */
const RIGHT_TO_LEFT = /^(he|ur|yi|ps|sd|ug|dv|ckb)\b/i;

/** The direction in which a language's paragraphs run. */
export function directionOf(lang: string): "ltr" | "rtl" {
  return languageOf(lang)?.direction ?? (RIGHT_TO_LEFT.test(lang) ? "rtl" : "ltr");
}

/** Sentences as one text; Chinese and Japanese put no blank between them. */
export const sentences = (all: readonly string[], lang: string): string =>
  all.join(/^(?:zh|ja)/iu.test(lang) ? "" : " ");

/** The text with a capital letter at its beginning. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The signs that separate words, as a language has them. */
export type Signs = Pick<Words, "colon" | "comma" | "semicolon">;

/** "Source: the title" */
export const introduced = (lead: string, what: string, { colon = ": " }: Signs): string =>
  lead + colon + what;

/** What stands between the items of a list, and between lists. */
export const commaOf = ({ comma = ", " }: Signs): string => comma;
export const semicolonOf = ({ semicolon = "; " }: Signs): string => semicolon;

/** "4 fails", "8 and 9 fail": what is so of statements, by what this many of them are called. */
export function saidOf(
  verdict: "holds" | "fails" | "open",
  count: number,
  names: string,
  lang: string,
): string {
  const { said, saidOfSeveral } = verdictWordsFor(lang);
  return (count === 1 ? said : saidOfSeveral)[verdict].replace("{}", names);
}

/** A step in words, where no objection governs its case. */
export const standingAlone = (
  step: string,
  { stepAlone: [governed, alone] = ["", ""] }: ProseWords,
): string => (step.startsWith(governed) ? alone + step.slice(governed.length) : step);

/** "because · analogy · our step": the parts that are not empty; a line may end with the sign between them, and never begins with it. */
export const dotted = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join(`${NBSP}· `);

/** A step by what its premises are called. */
export interface SpokenStep {
  readonly premises: string;
  readonly supports: boolean;
}

/**
 * "the step from 5 against the step from 2 and 3 to 1", as the target of an objection: each step is against the next
 * one, and the last one bears on the goal.
 */
export const stepsInWords = (steps: readonly SpokenStep[], goal: string, prose: ProseWords): string =>
  steps.reduceRight(
    (target, { premises, supports }) =>
      supports ? prose.step(premises, target) : prose.stepAgainst(premises, target),
    goal,
  );

/** The most steps questioning each other that are named; a map may have thousands. */
export const MOST_STEPS = 4;

/** For each quotation mark, the one to use inside it; a mark that is not listed has none. */
const INNER: Readonly<Record<string, string>> = {
  "“": "‘",
  "”": "’",
  "„": "‚",
  "«": "“",
  "»": "”",
  "「": "『",
  "」": "』",
};

/** In quotation marks; marks that stand in the text become those within others. */
export function quoted(text: string, { marks: [open, close] }: ProseWords): string {
  const own = [open.trim(), close.trim()];
  const within = [...text].map((sign) => (own.includes(sign) ? (INNER[sign] ?? sign) : sign)).join("");
  return open + within + close;
}

/** "2, 3 and 5" */
export function listed(items: readonly (string | number)[], { comma, and }: ProseWords): string {
  const [last = "", ...before] = items.map(String).toReversed();
  return before.length === 0 ? last : before.toReversed().join(comma) + and + last;
}
