import {
  DIRECTIONS,
  DOCUMENT_NAMES,
  PAPER_NAMES,
  STYLE_NAMES,
  THEME_NAMES,
  TYPE_SIZES,
} from "../model/choices.ts";
import type { DrawingOption } from "./option.ts";
import { MOST_SHEETS } from "./sheets.ts";

/** Pixels per inch, unless given. */
export const DEFAULT_DPI = 300;

const TYPE_SIZE = { is: "number", ...TYPE_SIZES, unit: "pt" } as const;
const OF_PICTURE = { about: "the sheet that the picture must fit" } as const;

/**
 * Every option of a drawing, by its name on the command line and in the order of help. The command line with its help,
 * completion and manual, the library, fences, attributes and requests all take theirs from here.
 */
export const OPTIONS = {
  format: {
    // Words that each command has of its own.
    kind: { is: "text" },
    short: "f",
    value: "<list>",
    about: "what to write, with commas",
    commands: {
      render: true,
      diff: { about: "how to list the changes, and what to draw them as, with commas" },
      whatif: { about: "how to tell it, and what to draw it as, with commas" },
      check: { about: "how to report them", value: "<name>" },
      convert: { about: "the notation to write", value: "<name>" },
      questions: { about: "how to tell them", value: "<name>" },
      verdicts: { about: "how to tell them", value: "<name>" },
    },
    elsewhere: [],
    as: false,
  },
  as: {
    kind: { is: "choice", words: DOCUMENT_NAMES },
    value: "<names>",
    about: "what to make of a map, with commas",
    commands: { render: true },
    elsewhere: ["program", "element"],
  },
  changed: {
    kind: { is: "flag" },
    about: "draw only what changed and what is next to it",
    commands: { diff: true },
    elsewhere: ["program"],
  },
  paper: {
    kind: { is: "choice", words: PAPER_NAMES },
    value: "<name>",
    about: "the sheet that the figure must fit",
    commands: { render: true, diff: OF_PICTURE, whatif: OF_PICTURE },
    elsewhere: ["program", "element"],
  },
  "min-type": {
    kind: TYPE_SIZE,
    value: "<pt>",
    about:
      "the smallest type of statements on paper, from 4 to 40 pt, small print a tenth less; a map that needs more room gets more pages (default: 7)",
    commands: {
      render: true,
      diff: { about: "the smallest type of statements on paper, from 4 to 40 pt (default: 7)" },
    },
    elsewhere: ["program", "element"],
  },
  view: {
    kind: { is: "text" },
    value: "<names>",
    about: "views of the map, with commas, instead of the whole",
    commands: {
      render: true,
      preview: { about: "a view of the maps, instead of the whole", value: "<name>" },
    },
    elsewhere: ["program", "element", "embed", "obsidian"],
  },
  duplex: {
    kind: { is: "flag" },
    about: "wide inner margins, for a handout printed on both sides",
    commands: { render: true },
    elsewhere: ["program"],
  },
  blank: {
    kind: { is: "text" },
    value: "<what>",
    about:
      "what a worksheet leaves blank: premises, conclusions, objections, all, ids with commas, or a share such as 30% (default: 50%)",
    commands: { render: true },
    elsewhere: ["program"],
    own: true,
  },
  level: {
    kind: { is: "number", from: 1, to: 4, whole: true, digits: 1 },
    value: "<n>",
    about:
      "what a worksheet asks: 1 to place statements, 2 also who says them, 3 also what is unstated, 4 also an objection (default: 1)",
    commands: { render: true },
    elsewhere: ["program"],
    demands: "goes from 1 to 4",
    own: true,
  },
  seed: {
    kind: { is: "number", from: 0, to: 999_999_999, whole: true, digits: 9 },
    value: "<n>",
    about:
      "another number, another choice and order in worksheets and cards, of each map its own (default: 1)",
    commands: { render: true },
    elsewhere: ["program"],
    demands: "needs a whole number of at most nine digits",
    own: true,
  },
  sheets: {
    kind: { is: "sheets" },
    value: "<n>x<m>",
    about:
      "how many sheets of a poster lie across and down, such as 2x2 (default: as few as type of 14 pt needs)",
    commands: { render: true },
    elsewhere: ["program"],
    demands: `needs how many sheets lie across and down, at most ${MOST_SHEETS} in all, such as 2x2`,
    own: true,
  },
  width: {
    kind: { is: "length" },
    value: "<length>",
    about: "a column of text to fill, such as 160mm, 16cm, 6.3in or 450pt",
    commands: { render: true, diff: { about: "a column of text to fill, such as 160mm" } },
    elsewhere: ["program", "element", "embed", "obsidian"],
    own: true,
  },
  height: {
    kind: { is: "length" },
    value: "<length>",
    about:
      "the most that a figure in that column is high; what would be higher is divided (default: 240mm, or one and a half times the width)",
    commands: { render: true },
    elsewhere: ["program", "embed"],
    ofColumn: "how high a figure in a column may be",
    own: true,
  },
  type: {
    kind: TYPE_SIZE,
    value: "<pt>",
    about: "the size of type in that column (default: up to 10, at least 7)",
    commands: { render: true, diff: { about: "the size of type in that column" } },
    elsewhere: ["program", "element", "embed", "obsidian"],
    ofColumn: "the size of type in a column",
  },
  caption: {
    kind: { is: "text" },
    value: "<text>",
    about: "the caption under the figure, instead of the map's own",
    commands: { render: true },
    elsewhere: ["program", "element", "embed"],
  },
  number: {
    kind: { is: "number", from: 1, to: 9999, whole: true },
    about: "its number among the figures of a report",
    commands: {},
    elsewhere: ["program"],
  },
  "number-figures": {
    kind: { is: "flag" },
    about: "number the figures in their order, as those of one report",
    commands: { render: true },
    elsewhere: [],
    as: false,
  },
  title: {
    kind: { is: "toggle" },
    about: "leave the title out, for a figure under a heading of its own",
    commands: { render: true },
    elsewhere: ["program", "element", "embed", "obsidian"],
  },
  legend: {
    kind: { is: "toggle" },
    about: "leave out what explains the signs",
    commands: { render: true },
    elsewhere: ["program", "element", "embed", "obsidian"],
  },
  source: {
    kind: { is: "toggle" },
    about: "leave the sources out",
    commands: { render: true },
    elsewhere: ["program", "element", "embed", "obsidian"],
  },
  verdicts: {
    kind: { is: "flag" },
    about: "show what holds, what fails and what is open",
    commands: { render: true },
    elsewhere: ["program", "element"],
  },
  dpi: {
    kind: { is: "number", from: 72, to: 1200, whole: true },
    value: "<n>",
    about: `pixels per inch of {pixels}, from 72 to 1200 (default: ${DEFAULT_DPI})`,
    commands: { render: true, diff: true },
    elsewhere: ["program", "embed"],
  },
  proof: {
    kind: { is: "flag" },
    about: "short for --as proof",
    commands: { render: true },
    elsewhere: [],
    as: false,
  },
  direction: {
    kind: { is: "choice", words: DIRECTIONS },
    value: "<side>",
    about: "where the main conclusion is drawn",
    commands: { render: true, diff: true, whatif: true },
    elsewhere: ["program", "element", "embed", "obsidian"],
  },
  style: {
    kind: { is: "choice", words: STYLE_NAMES },
    value: "<name>",
    about: "how inferences are drawn",
    commands: { render: true, diff: true, whatif: true },
    elsewhere: ["program", "embed", "obsidian"],
  },
  theme: {
    kind: { is: "choice", words: THEME_NAMES },
    value: "<name>",
    about: "colours and lines",
    commands: { render: true, diff: true, whatif: true, preview: true },
    elsewhere: ["program", "element", "embed", "obsidian"],
  },
  "id-prefix": {
    kind: { is: "prefix" },
    about: "what the ids in the picture begin with, so that several fit in one page",
    commands: {},
    elsewhere: ["program"],
  },
} as const satisfies Readonly<Record<string, DrawingOption>>;

export type OptionName = keyof typeof OPTIONS;

/** Options that only some documents can meet. */
export type OwnOption = {
  [Name in OptionName]: (typeof OPTIONS)[Name] extends { readonly own: true } ? Name : never;
}[OptionName];

type NamedOption = readonly [name: string, option: DrawingOption];

/** Every option with its name, in the order of help. */
export const allOptions = (): readonly NamedOption[] => Object.entries<DrawingOption>(OPTIONS);

/** Options by what programs call them: `minType`. */
export const byWish = (): ReadonlyMap<string, DrawingOption> =>
  new Map(optionsFor("program").map(([name, option]) => [wishName(name), option]));

export const optionsFor = (where: DrawingOption["elsewhere"][number]): readonly NamedOption[] =>
  allOptions().filter(([, { elsewhere }]) => elsewhere.includes(where));

/** "min-type" as `minType`. */
export const wishName = (name: string): string =>
  name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());

export const isToggle = ({ kind }: DrawingOption): boolean => kind.is === "toggle";
