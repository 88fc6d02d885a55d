/** What a printed page says to those who read it or work on it. */
export interface DocumentWords {
  /** Under the title of a brief: how to read its main line or, where there is none, its conclusions; and what stands in its margin. */
  readonly line: string;
  readonly claims: string;
  /** How to read the conclusions where their reasons and objections stand below them. */
  readonly claimsAbove: string;
  readonly margin: string;
  /** What a brief has no room for. */
  moreReasons(count: number): string;
  moreClaims(count: number): string;
  /** Before the numbers of these premises. */
  morePremises(count: number): string;
  /** Before the number of those that are left out. */
  readonly reasonsLeft: string;
  readonly objectionsLeft: string;
  readonly repliesLeft: string;
  /** Before the numbers of all statements that are not on the page. */
  readonly absent: string;
  /** The heading over several reasons for a statement. */
  reasons(conclusion: string): string;
  /** Who speaks, before what is said. */
  says(name: string): string;
  /** What is to be done on a worksheet, level by level. */
  place(letters: string): string;
  /** What is to be done at level 1 where blanks have no room for words. */
  placeLetters(letters: string): string;
  /** After a question. */
  readonly giveReasons: string;
  /** After `isReason`, and after `isGranted`: questions where the map has few of its own. */
  readonly askFollows: string;
  readonly askAccepted: string;
  /** In answers: of blanks whose statements can change places; of cards. */
  inAnyOrder(numbers: string): string;
  /** Of blanks that nothing but who says a statement, and where, tells apart. */
  toldByClues(numbers: string): string;
  readonly anyOrder: string;
  /** In answers: after the numbers of premises whose words have to be found. */
  readonly ownWords: string;
  /** What is a clue: who says a statement and where, or only one of these. */
  readonly clue: string;
  readonly clueWho: string;
  readonly clueWhere: string;
  readonly lookUp: string;
  readonly nameVoice: string;
  readonly findUnstated: string;
  readonly addObjection: string;
  /** Before a blank for the number of a statement. */
  readonly objectionTo: string;
  /** The heading over questions. */
  readonly discussion: string;
  /**
   * What a map says, in sentences that come before a question. One statement or several are named in them, and a language
   * that declines puts them where `blank` and `statements` need no other form.
   */
  readonly isReason: (premises: string, conclusion: string, several: boolean) => string;
  readonly isObjection: (premises: string, target: string) => string;
  /** After the sentence of a step: what speaks against that. */
  readonly isAgainstStep: (premises: string) => string;
  /** Of what speaks against an objection. */
  readonly isReply: (premises: string, objection: string) => string;
  readonly isGranted: (premise: string) => string;
  /** Questions after `isObjection` or `isAgainstStep`, and after `isReply`. */
  readonly askStrength: string;
  readonly askRemains: string;
  readonly askUnstated: (premise: string) => string;
  /** A statement of a worksheet that is left blank, and several statements, by their numbers. */
  readonly blank: (number: number) => string;
  readonly statements: (numbers: string) => string;
  /** What is to be done with a set of cards that has this many main conclusions; with objections, also to steps; with the rest. */
  cutOut(mains: number): string;
  readonly cutObjections: string;
  readonly cutUndercut: string;
  readonly cutTogether: string;
  readonly cutAgain: string;
  readonly cutArrow: string;
  /** After that, where there are objections. */
  readonly cutBar: string;
  /** What the card between rivals says is in quotation marks. */
  cutRivals(card: string): string;
  readonly cutOwn: string;
  /** How many cards there are to cut out, and on how many sheets. */
  readonly cutCount: (cards: number, sheets: number) => string;
  /** Over copies of a figure: how each of them is seen. */
  readonly seen: Readonly<Record<"colour" | "grey" | "deuteranopia" | "protanopia", string>>;
  /** The headings of the answers. */
  readonly worksheetKey: string;
  readonly cardsKey: string;
  /** The exercise on what follows: its heading, its question, the rules in short. */
  readonly whatIf: string;
  askDenied(number: string): string;
  /** For the teacher, where that is not asked: that more than plain rules counts, or that no premise changes a few statements. */
  readonly noWhatIf: Readonly<Record<"rivals" | "none", string>>;
  /** Sentences; of conclusions in two forms, the second where steps differ in strength. */
  readonly rulesOfVerdicts: Readonly<
    Record<
      "step" | "premise" | "holds" | "fails" | "holdsWeighed" | "failsWeighed" | "equal" | "open",
      string
    >
  >;
}

/** What the answers to a worksheet say of its map, in sentences, and in clauses that make one: what becomes of a statement, and why. */
export interface AnswerWords {
  readonly noAnswer: string;
  /** What the map says that bears on a question. */
  readonly touches: (statements: string) => string;
  readonly replies: (objection: string, by: string) => string;
  readonly noReply: (objection: string) => string;
  readonly ifDenied: (denied: string, what: string) => string;
  readonly noChange: string;
  readonly stepLost: (step: string) => string;
  /** Why a statement has its verdict: that no step for it counts; what counts for it or against it, and how that compares. */
  readonly lost: string;
  readonly pro: (numbers: string) => string;
  readonly con: (numbers: string) => string;
  readonly conRival: (numbers: string, rival: string) => string;
  readonly stronger: (numbers: string) => string;
  readonly equal: (numbers: string) => string;
  readonly little: (numbers: string) => string;
  readonly because: (clause: string) => string;
  /** Before all that speaks against it. */
  readonly becauseOf: (numbers: string) => string;
}
