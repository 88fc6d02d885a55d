import type { AnswerWords, DocumentWords } from "./document-words.ts";

/** All words that `hence` adds to the author's, in one language; they carry typographic quotes and apostrophes. */
export interface Language {
  /** "German" */
  readonly english: string;
  /** "Deutsch" */
  readonly own: string;
  readonly direction: "ltr" | "rtl";
  readonly drawing: Words;
  readonly page: PageWords;
  readonly changes: RevisionWords;
  readonly prose: ProseWords;
  readonly documents: DocumentWords;
  readonly answers: AnswerWords;
  readonly verdicts: VerdictWords;
}

/** The few words that a drawing adds to the author's. */
export interface Words {
  /** Between an introduction and what it introduces, where that is not ": ". */
  readonly colon?: string;
  /** Between the items of a list, and between lists, where that is not ", " and "; ". */
  readonly comma?: string;
  readonly semicolon?: string;
  readonly because: string;
  readonly but: string;
  /** Before a premise that counts only together with the one above it. */
  readonly and: string;
  /** What a statement does elsewhere: stands before the numbers of what it leads to there. */
  readonly supports: string;
  readonly opposes: string;
  readonly questions: string;
  readonly see: string;
  readonly unstated: string;
  readonly source: string;
  readonly sources: string;
  /** Legend */
  readonly support: string;
  readonly together: string;
  readonly objection: string;
  readonly undercut: string;
  readonly main: string;
  /** One beside the main line. */
  readonly otherMain: string;
  /** What is only spoken against: its frame is that of a main conclusion. */
  readonly thesis: string;
  readonly mainLine: string;
  readonly unstatedPremise: string;
  readonly reference: string;
  /** After a sign: what a reason or an objection leads to, with its number for `{}`, where that does not stand right above. */
  readonly forNumber: string;
  readonly againstNumber: string;
  /** Of the main line, with the number and figure of a claim in another place for `{}`: where it comes from, and where it leads. */
  readonly lineFrom: string;
  readonly lineTo: string;
  /** Before the numbers of what leads to a statement in another place, and after its number there. */
  readonly moreReasons: string;
  readonly moreObjections: string;
  /** Behind the last premise of a step that something questions; and after the number of a statement whose reasons go on. */
  readonly questioned: string;
  /** Behind a step, of what questions it elsewhere: with the numbers of that for `{}`, and of what the step leads to for `{to}`. */
  readonly questionedBy: string;
  readonly continued: string;
  /** Legend: of a claim that stands again at the head of its further reasons. */
  readonly goesOn: string;
  /** At a statement, before the numbers of its rivals: of all these, at most one can hold; and in the legend. */
  readonly rivals: string;
  readonly rivalsLegend: string;
  readonly premise: string;
  readonly conclusion: string;
  /** "Figure 2" at the head of a figure and in references to it. */
  readonly figure: string;
  /** In place of "Figure" where the document around it numbers figures by itself. */
  readonly part: string;
  /** After that, which one and of how many, for each `{}`. */
  readonly ofFigures: string;
  readonly overview: string;
  /** Worksheets: lines at the head, the list of what was taken out. */
  readonly pupil: string;
  readonly date: string;
  /** Legend: before the strips of voices. */
  readonly speaks: string;
  /** On a blank, before a line for whoever says the statement. */
  readonly who: string;
  /** In place of the words of such a statement where it is referred to. */
  readonly there: string;
  readonly placeThese: string;
  /** Over the plan of a poster's sheets. */
  readonly assemble: string;
  /** What the reserved voice `map` is called at a statement, and at an inference. */
  readonly ourReading: string;
  readonly ourStep: string;
  /** Legend: of the number after the sign of a step; and that number in words. */
  readonly weight: string;
  readonly strength: string;
}

/** The words on buttons and headings of a page on the screen. `{}` stands for a number or name. */
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
  readonly close: string;
  readonly statement: string;
  readonly note: string;
  readonly because: string;
  readonly objections: string;
  readonly leadsTo: string;
  readonly against: string;
  readonly inFigure: string;
}

/** The words of a drawing of differences. */
export interface RevisionWords {
  readonly new: string;
  readonly removed: string;
  /** After that: the number of a statement in the version that had it, for `{}`. */
  readonly was: string;
  readonly reworded: string;
  readonly moved: string;
  readonly changed: string;
  /** Of a premise in an inference that goes on: it belongs to it now, or did. */
  readonly added: string;
  readonly former: string;
  /** Legend */
  readonly rewordedLegend: string;
  readonly changedLegend: string;
  readonly unchanged: string;
  /** Before an old text, for readers who cannot see it struck through. */
  readonly before: string;
  /** What changed without a trace in the drawing. */
  readonly quote: string;
  readonly note: string;
  readonly tags: string;
  readonly group: string;
  readonly stance: string;
  readonly standard: string;
  readonly rivals: string;
  readonly raises: string;
  /** Of a step: what its premises do in its scheme. */
  readonly roles: string;
  readonly short: string;
  readonly weight: string;
  readonly id: string;
  readonly premise: string;
  readonly conclusion: string;
}

/** The words and turns of phrase with which a document puts an argument into sentences. */
export interface ProseWords {
  /** The heading of the argument in words. */
  readonly inWords: string;
  readonly voices: string;
  readonly quotes: string;
  /** Quotation marks around the exact words of somebody else. */
  readonly marks: readonly [open: string, close: string];
  /** Between the items of a list, and before its last one. */
  readonly comma: string;
  readonly and: string;
  reason(conclusion: string): string;
  /** `target` is a number or a step. */
  objection(target: string): string;
  readonly step: (premises: string, conclusion: string) => string;
  /** A step that speaks against a statement or another step. */
  readonly stepAgainst: (premises: string, target: string) => string;
  /** How a step begins as the target of an objection and how where it stands by itself, if a language tells them apart. */
  readonly stepAlone?: readonly [governed: string, alone: string];
  /** What questions an objection: `target` are the numbers of that. */
  reply(target: string): string;
  /** The heading over what speaks for a statement and against it. */
  forAndAgainst(statement: string): string;
  /** The heading over several objections. */
  objections(target: string): string;
}

/** What follows from what, and what it depends on. */
export interface VerdictWords {
  /** Of a statement. */
  readonly holds: string;
  readonly fails: string;
  readonly open: string;
  /** Of a premise that the author neither grants nor denies, beside who says it. */
  readonly leftOpen: string;
  /** Of a step: it does not apply. */
  readonly out: string;
  /** Of a step that is open: the same word as of a statement would be read as said of the premise behind it. */
  readonly outOrNot: string;
  /** As sentences; `{}` stands for a statement: its number, what it says, or the conclusion. */
  readonly said: Readonly<Record<"holds" | "fails" | "open", string>>;
  readonly saidOfSeveral: Readonly<Record<"holds" | "fails" | "open", string>>;
  /** That all other statements hold, or all. */
  readonly rest: Readonly<Record<"others" | "all", string>>;
  /** Of one statement, where it is no other than before. */
  readonly still: Readonly<Record<"holds" | "fails" | "open", string>>;
  /** The conclusion, with its number for `{}`. */
  readonly theConclusion: string;
  /** Legend */
  readonly turnedLegend: string;
  /** The list of what an argument takes for granted: its heading, how to read it, what is so now (`{}` stands for that). */
  readonly assumptions: string;
  readonly reading: string;
  /** What it means that a conclusion holds, fails or is open: a sentence. */
  readonly readingOfConclusions: string;
  /** That a conclusion that fails is not for that reason false: a sentence. */
  readonly readingOfFailing: string;
  readonly verdictNow: string;
  /** The headings over what the conclusion `{}` depends on, and over the rest. */
  readonly decisive: string;
  readonly others: string;
  /** Before sets of premises that change the conclusion `{}` only together. */
  readonly together: string;
  /** The columns, beside `premise` and `source` of a drawing. */
  readonly saidBy: string;
  readonly stance: string;
  readonly granted: string;
  readonly denied: string;
  /** The column that tells what the map takes a premise for, and what stands in it. */
  readonly takenAs: string;
  readonly taken: Readonly<Record<"granted" | "open" | "denied", string>>;
  readonly ifFails: string;
  readonly ifOpen: string;
  readonly yourView: string;
  readonly nothing: string;
  /** A button on a page: without what the reader supposes. */
  readonly asInMap: string;
  /** The heading over what main conclusions come to. */
  readonly inTheEnd: string;
}
