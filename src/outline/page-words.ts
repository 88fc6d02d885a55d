/** The words on buttons and headings of a page on the screen, by language of the map. `{}` stands for a number or name. */
export interface PageWords {
  readonly skip: string;
  readonly figures: string;
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** The whole figure in view. */
  readonly fit: string;
  /** At its own size. */
  readonly actual: string;
  readonly find: string;
  readonly findHint: string;
  readonly next: string;
  readonly previous: string;
  /** "3 of 12" */
  readonly count: string;
  readonly nothing: string;
  readonly words: string;
  readonly details: string;
  readonly close: string;
  readonly statement: string;
  readonly note: string;
  readonly because: string;
  readonly objections: string;
  readonly leadsTo: string;
  readonly against: string;
  readonly inFigure: string;
}

const en: PageWords = {
  skip: "To the argument in words",
  figures: "Figures",
  tools: "View",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Whole figure",
  actual: "Actual size",
  find: "Find",
  findHint: "Find in statements",
  next: "Next match",
  previous: "Previous match",
  count: "{} of {}",
  nothing: "No match",
  words: "In words",
  details: "Details",
  close: "Close",
  statement: "Statement {}",
  note: "Note",
  because: "Because",
  objections: "But",
  leadsTo: "Leads to",
  against: "Speaks against",
  inFigure: "Show {} in the figure",
};

const WORDS: Readonly<Record<string, PageWords>> = { en };

/** The words for a BCP 47 tag; English where the language has none here. */
export function pageWordsFor(lang: string): PageWords {
  return WORDS[lang.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}
