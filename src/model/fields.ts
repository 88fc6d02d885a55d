import {
  ALLOWED,
  DIRECTIONS,
  DOCUMENT_NAMES,
  FORMAT_NAMES,
  PAPER_NAMES,
  STANCES,
  STANDARDS,
  STANDARD_NAMES,
  STYLES,
  STYLE_NAMES,
  THEME_NAMES,
  TYPE_SIZES,
  explained,
} from "./choices.ts";
import type { Field, Space } from "./field.ts";

/**
 * The fields of everything in a map, each declared once: the model's types, the reader, the JSON Schema, the YAML
 * writer, the comparison of two maps, its JSON, and hover and completion in editors all come from these tables.
 * What holds ids of other inferences or premises in place is not a field, and stands where it is read.
 */
type Fields = Readonly<Record<string, Field>>;

export const MAP_FIELDS = {
  title: { is: "text", about: "The title above the figure." },
  subtitle: { is: "text", about: "A line under the title." },
  author: { is: "text", about: "Who made the map." },
  date: { is: "date", about: "When the map was made: a year, a month or a day." },
  caption: { is: "text", about: "A sentence or two under the figure." },
  main: {
    is: "references",
    to: "statement",
    alone: true,
    about: "The main line, from the main conclusion down: each statement leads to the one before it.",
  },
  circular: {
    is: "choice",
    words: ALLOWED,
    about: "`allowed` if a statement may be among its own reasons, as in a record of what people said.",
  },
} as const satisfies Fields;

export const FIGURE_FIELDS = {
  direction: { is: "choice", words: DIRECTIONS, about: "Where the main conclusion is drawn." },
  style: { is: "choice", words: STYLE_NAMES, about: explained(STYLES) },
  paper: { is: "choice", words: PAPER_NAMES, about: "The page that the figure has to fit." },
  width: { is: "length", about: "A column of text to fill instead of a page: 160mm, 16cm, 6.3in or 450pt." },
  type: { is: "number", ...TYPE_SIZES, about: "The size of type in that column, in pt." },
  "min-type": {
    is: "number",
    as: "minType",
    ...TYPE_SIZES,
    about: "The smallest type of statements on paper, in pt; 7 unless given.",
  },
  formats: { is: "choices", words: FORMAT_NAMES, about: "What is written: a format, or a list of them." },
  theme: { is: "choice", words: THEME_NAMES, about: "Colours and lines." },
  title: { is: "toggle", about: "Whether the figure shows the title." },
  legend: { is: "toggle", about: "Whether the figure explains its signs." },
  source: { is: "toggle", about: "Whether the figure names its sources." },
  verdicts: { is: "toggle", about: "Whether the figure shows what holds, what fails and what is open." },
} as const satisfies Fields;

export const SOURCE_FIELDS = {
  title: { is: "text", about: "The title, as it is printed in the source line." },
  authors: { is: "texts", about: "An author, or a list of them in their order." },
  date: { is: "date", about: "When it was published: a year, a month or a day." },
  short: { is: "text", about: "What it is called in citations: Rossi 2025." },
  publisher: { is: "text", about: "Who published it." },
  journal: { is: "text", about: "The journal or book that it appeared in." },
  doi: {
    is: "doi",
    about: "Its digital object identifier: 10.1000/182. It gives the link if there is no `url`.",
  },
  url: { is: "link", about: "Where to read it: an http, https, doi or mailto link." },
  file: {
    is: "path",
    about: "A local copy, relative to this file, to check quotes against. Never needed to draw.",
  },
  digest: {
    is: "text",
    about: "What `file` was when you read it; `hence sources --pin` writes it, and `check` compares it.",
  },
} as const satisfies Fields;

export const GROUP_FIELDS = {
  title: { is: "text", required: true, about: "The title of the panel." },
} as const satisfies Fields;

export const VIEW_FIELDS = {
  title: { is: "text", about: "The name of the figure." },
  caption: { is: "text", about: "A sentence or two under it, instead of the caption of the map." },
  group: { is: "reference", to: "group", about: "Only what is in this panel: an id under `groups`." },
  conclusion: { is: "reference", to: "statement", about: "Only what leads to this statement." },
  depth: {
    is: "number",
    from: 1,
    to: 1000,
    about: "How many steps from the conclusion, or from the main one.",
  },
  voice: { is: "reference", to: "voice", about: "Only what this voice says: an id under `voices`." },
  tags: { is: "texts", names: "tag", about: "Only what has one of these tags." },
  statements: { is: "references", to: "statement", about: "Only these statements, by their ids." },
} as const satisfies Fields;

export const STATEMENT_FIELDS = {
  text: { is: "text", required: true, long: true, about: "What is claimed, in one sentence." },
  short: { is: "text", about: "The same in about six words, for where the statement is referred to." },
  voice: {
    is: "references",
    to: "voice",
    as: "voices",
    alone: true,
    about:
      "Who says it: an id under `voices`, a list of them, or `map` for your own reading. Without it, the author of the source.",
  },
  cite: {
    is: "citations",
    as: "citations",
    about: "Where it is said: a source and a place (`article ¶2`), or a list of such.",
  },
  quote: { is: "text", long: true, exact: true, unseen: true, about: "The words of the source, exactly." },
  group: {
    is: "reference",
    to: "group",
    unseen: true,
    wordless: true,
    about: "The panel it belongs to: an id under `groups`.",
  },
  unstated: { is: "flag", wordless: true, about: "Whether the author relies on it without saying it." },
  stance: {
    is: "choice",
    words: STANCES,
    unseen: true,
    wordless: true,
    about: "Of a premise: whether you accept it.",
  },
  standard: {
    is: "choice",
    words: STANDARD_NAMES,
    unseen: true,
    wordless: true,
    about: `Of a conclusion: when it holds. ${explained(STANDARDS)}`,
  },
  note: { is: "text", long: true, unseen: true, about: "A remark of yours." },
  tags: { is: "texts", names: "tag", unseen: true, about: "Words to find it by." },
} as const satisfies Fields;

export const INFERENCE_FIELDS = {
  scheme: {
    is: "text",
    names: "scheme",
    about: "What kind of step this is: consequences, analogy, expert opinion, …",
  },
  short: { is: "text", unseen: true, about: "The step in about six words; no drawing shows it." },
  raises: { is: "text", unseen: true, about: "Of an objection: the critical question that it asks." },
  voice: {
    is: "reference",
    to: "voice",
    about: "Who makes the step: an id under `voices`, or `map` for your own reading.",
  },
  weight: {
    is: "number",
    unseen: true,
    from: 0,
    above: true,
    to: 1,
    about: "How strong you take it to be: above 0 and up to 1, which it has unless you say so.",
  },
  note: { is: "text", long: true, unseen: true, about: "A remark of yours." },
} as const satisfies Fields;

export const SCHEME_FIELDS = {
  name: { is: "text", about: "What the step is called, if not by its id." },
} as const satisfies Fields;

export const QUESTION_FIELDS = {
  text: { is: "text", required: true, about: "What is asked." },
  exception: {
    is: "flag",
    about: "Whether who asks must show why; otherwise who takes the step must be able to answer.",
  },
} as const satisfies Fields;

/** Of an entry under `outputs` in a folder's `hence.yaml`. */
export const OUTPUT_FIELDS = {
  folder: { is: "path", required: true, about: "Where the files go, relative to this file." },
  formats: { is: "choices", words: FORMAT_NAMES, about: "What is written: a format, or a list of them." },
  as: { is: "choice", words: DOCUMENT_NAMES, about: "What to make of a map; its figure unless given." },
  paper: { is: "choice", words: PAPER_NAMES, about: "The page that it has to fit." },
  width: { is: "length", about: "A column of text to fill instead of a page." },
  view: { is: "text", about: "A view to draw instead of the whole, of each map that has it." },
} as const satisfies Fields;

/** A part of a map in which things are declared by their ids, or listed. */
interface Section {
  /** The word for one of them. */
  readonly one: string;
  /** What its ids name. */
  readonly space?: Space;
  readonly fields?: Fields;
  /** The field that an entry is the short form of. */
  readonly lead?: string;
}

const STATEMENTS = { space: "statement", fields: STATEMENT_FIELDS, lead: "text" } as const;

/** In the order in which they are written. */
export const SECTIONS = {
  sources: { one: "source", space: "source", fields: SOURCE_FIELDS, lead: "title" },
  voices: { one: "voice", space: "voice" },
  groups: { one: "group", space: "group", fields: GROUP_FIELDS, lead: "title" },
  views: { one: "view", space: "view", fields: VIEW_FIELDS },
  premises: { one: "premise", ...STATEMENTS },
  conclusions: { one: "conclusion", ...STATEMENTS },
  inferences: { one: "inference" },
} as const satisfies Readonly<Record<string, Section>>;

export const sectionNamed = (name: string): Section | undefined =>
  Object.hasOwn(SECTIONS, name) ? SECTIONS[name as keyof typeof SECTIONS] : undefined;

/** Where things of a kind are declared. */
export const sectionsDeclaring = (space: Space): readonly string[] =>
  Object.keys(SECTIONS).filter((name) => sectionNamed(name)!.space === space);

export const isOfStatements = (section: string): boolean => sectionNamed(section)?.space === "statement";

/** Sections of what statements name, in the order in which they are written. */
export const NAMED_SECTIONS: readonly string[] = (["source", "voice", "group"] as const).flatMap(
  sectionsDeclaring,
);
