/**
 * The words that an author or the command line chooses among. The format, help and completion take them from here;
 * the tables that say what they mean have a row for each, or do not compile.
 */
import { PAPERS } from "../geometry.ts";

/** Where the main conclusion is drawn. */
export const DIRECTIONS = ["left", "right", "up"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How inferences are drawn. */
export const STYLES = { blocks: "a block for an inference", classic: "a box for a statement" } as const;
export type Style = keyof typeof STYLES;
export const STYLE_NAMES = Object.keys(STYLES) as readonly Style[];

/** Sheets to print on. */
export type PaperName = keyof typeof PAPERS;
export const PAPER_NAMES = Object.keys(PAPERS) as readonly PaperName[];

/** Sizes of type that may be asked for, pt. */
export const TYPE_SIZES = { from: 4, to: 40 } as const;

/** Colours and lines, in `themes/`. */
export const THEME_NAMES = ["plain", "print", "dark"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** The formats that hold the argument itself, in `formats/exchange/`. */
export const EXCHANGE_NAMES = [
  "yaml",
  "aif",
  "xaif",
  "argdown",
  "carneades",
  "csv",
  "graphml",
  "dot",
  "mermaid",
  "d2",
] as const;
export type ExchangeName = (typeof EXCHANGE_NAMES)[number];

/** What is written, in `formats/`. */
export const FORMAT_NAMES = [
  "svg",
  "pdf",
  "png",
  "webfont",
  "html",
  "md",
  "txt",
  "docx",
  "pptx",
  "facts",
  ...EXCHANGE_NAMES,
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** What is made of a map, in `documents/`. */
export const DOCUMENT_NAMES = [
  "figure",
  "brief",
  "handout",
  "assumptions",
  "worksheet",
  "cards",
  "steps",
  "poster",
  "proof",
] as const;
export type DocumentName = (typeof DOCUMENT_NAMES)[number];

/** How a folder's `hence.yaml` has the figures of a run. */
export const FIGURES = ["numbered"] as const;

/** What may be said about a kind of warning. */
export const LEVELS = ["off", "hint", "warning", "error"] as const;

/** What may be said of circles. */
export const ALLOWED = ["allowed"] as const;

/** How far a premise is accepted. */
export const STANCES = ["granted", "open", "denied"] as const;
export type Stance = (typeof STANCES)[number];

/** What is said of a statement where verdicts are drawn from what is granted. */
export const VERDICTS = ["holds", "fails", "open"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What stands for a verdict where a statement is a premise of another map. */
export const STANCE_OF: Readonly<Record<Verdict, Stance>> = {
  holds: "granted",
  fails: "denied",
  open: "open",
};

/** How strong the reasons for a conclusion must be beside those against it. */
export const STANDARDS = {
  balance: "the stronger side wins, and a tie is open (default)",
  preponderance: "the stronger side wins, and a tie fails",
  clear: "the strongest reason for it exceeds the strongest against it by 0.5 or more",
  "beyond-doubt": "the same, and what speaks against it is weaker than 0.3",
} as const;
export type Standard = keyof typeof STANDARDS;
export const STANDARD_NAMES = Object.keys(STANDARDS) as readonly Standard[];

/** Words that each have a meaning, as a sentence a word: "`blocks`: a block for an inference." */
export function explained(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([word, meaning]) => `\`${word}\`: ${meaning}.`)
    .join(" ");
}
