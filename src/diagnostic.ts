/**
 * Problems of a map, as data.
 *
 * Lines and columns count from 1; a column counts UTF-16 code units, as editors do.
 * `offset` counts UTF-16 code units from 0.
 */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Half-open: `end` is the position behind the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const FIRST: Position = { offset: 0, line: 1, column: 1 };
/** Where a problem of a file as a whole is shown. */
export const WHOLE_FILE: Range = { start: FIRST, end: FIRST };

/** A value and where it stands in its file. */
export interface Located<T> {
  readonly value: T;
  readonly range: Range;
}

/** A hint is advice: nothing is wrong. It is given by `hence check` and in editors only. */
export type Severity = "error" | "warning" | "hint";

/** Every kind of problem a map can have. The codes are stable: tools may rely on them. */
export const CODES = {
  // The text of the file
  "yaml-syntax": "error",
  "yaml-tab": "error",
  "yaml-alias": "error",
  "yaml-comment-cut": "error",
  "yaml-anchor-text": "error",
  "yaml-colon-text": "error",
  "yaml-comma-text": "error",
  "yaml-not-text": "error",
  "control-character": "error",
  "too-large": "error",
  "too-deep": "error",
  "not-utf8": "error",
  // The text of a file in another notation
  "notation-syntax": "error",
  "notation-unknown": "error",
  // The shape of the map
  "not-a-map": "error",
  "unknown-key": "error",
  "duplicate-key": "error",
  "missing-key": "error",
  "wrong-type": "error",
  "wrong-value": "error",
  "empty-text": "error",
  "bad-id": "error",
  "bad-link": "error",
  // References
  "unknown-id": "error",
  "duplicate-id": "error",
  "unknown-voice": "error",
  "unknown-source": "error",
  "unknown-group": "error",
  "bibliography-unread": "error",
  "reserved-voice": "error",
  // Other files
  "use-unread": "error",
  "use-faulty": "error",
  "use-circular": "error",
  // The reasoning
  "no-statements": "error",
  "premise-concluded": "error",
  "conclusion-unsupported": "error",
  circular: "error",
  "inference-without-premises": "error",
  "inference-without-target": "error",
  "inference-two-targets": "error",
  "supports-and-attacks": "error",
  "attacks-itself": "error",
  "undercut-ring": "error",
  "quote-not-found": "error",
  "short-too-long": "error",
  "stance-of-conclusion": "error",
  "standard-of-premise": "error",
  "main-no-path": "error",
  "rivals-of-one": "error",
  "expect-unmet": "error",
  "unknown-role": "error",
  "unknown-question": "error",
  // What is asked of a drawing
  "impossible-wish": "error",
  // Warnings
  orphan: "warning",
  "same-text": "warning",
  "same-inference": "warning",
  "long-text": "warning",
  "quote-unchecked": "warning",
  "source-outside": "warning",
  "bibliography-entry": "warning",
  "source-changed": "warning",
  "date-ambiguous": "warning",
  "sign-left-over": "warning",
  "printed-as-written": "warning",
  "unknown-language": "warning",
  "language-without-words": "warning",
  "circular-allowed": "warning",
  "scheme-near": "warning",
  "question-open": "warning",
  "graph-fault": "warning",
  "step-incomplete": "warning",
  "not-carried-over": "warning",
  "unused-voice": "warning",
  "unused-group": "warning",
  "unused-source": "warning",
  "view-empty": "warning",
  "glyph-missing": "warning",
  "small-type": "warning",
  "high-figure": "warning",
  "other-sheets": "warning",
  // Advice
  "group-repeated": "hint",
  "premises-far": "hint",
  "two-thoughts": "hint",
  "quote-without-source": "hint",
  "authors-in-one": "hint",
  "tags-in-one": "hint",
  "raises-nothing": "hint",
  "weight-without-effect": "hint",
} as const satisfies Record<string, Severity>;

export type Code = keyof typeof CODES;

export const ALL_CODES = Object.keys(CODES) as readonly Code[];

/** The kinds of problems that a map may be drawn with. */
export const WARNINGS = ALL_CODES.filter((code) => CODES[code] !== "error");

/** A change to the text of a file: the range is replaced by the text. Edits of one fix do not overlap. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** What would mend a problem; `title` says it as a command: "Put the text in quotes". */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** It decides something for the author, so it is offered and never taken without asking. */
  readonly asks?: true;
  /** What it edits could not be read before, so it may add entries to what is read; it may not change any. */
  readonly reveals?: true;
  /** It changes an id that nothing uses to one that is missing; another problem may say better what is missing. */
  readonly changesUnused?: true;
}

/** What a problem is about, for code that compares problems; `message` is only for people. */
export type Subject =
  /** An id that is used and that nothing declares. */
  | { readonly kind: "undeclared"; readonly id: string }
  /** An id that is declared for two things, and not one that is used twice. */
  | { readonly kind: "declared-twice" }
  /** An inference with several targets. */
  | { readonly kind: "targets"; readonly count: number }
  /** An entry without an id in a section. */
  | { readonly kind: "without-id"; readonly section: string }
  /** What is wrong with the notation of a text, by its name. */
  | { readonly kind: "notation"; readonly fault: string }
  /** A kind of thing that a map cannot say. */
  | { readonly kind: "loss"; readonly what: string };

/** The way out of a problem: in words and, where that can be done mechanically, as a change. */
export interface Advice {
  readonly hint?: string;
  readonly fix?: Fix;
}

/** One problem. `message` is one sentence; `hint` says the way out, where one is known, and `fix` takes it. */
export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly hint?: string;
  readonly fix?: Fix;
  readonly subject?: Subject;
  /** Other places that have a part in it, for editors and scanners. */
  readonly related?: readonly Related[];
}

export interface Related {
  readonly range: Range;
  readonly message: string;
}

/** What a fallible stage returns: its value as far as it got, and what was wrong. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file as it was read. `path` is only for messages and for finding the files it names. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export function diagnostic<C extends Code>(
  code: C,
  range: Range,
  message: string,
  advice: string | Advice = {},
  subject?: Subject,
): Diagnostic<C> {
  const { hint, fix } = typeof advice === "string" ? { hint: advice, fix: undefined } : advice;
  return {
    code,
    severity: CODES[code],
    range,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(fix === undefined ? {} : { fix }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/**
 * Thrown where a drawing is under way that cannot be had as it was asked for: because of the map, or of the machine.
 * It is told by what it has and not by its class, of which each part of the program that is loaded on its own has one.
 */
export abstract class Refusal extends Error {
  abstract readonly because: "map" | "machine";
}

export const refusalIn = (error: unknown): Refusal | undefined =>
  error instanceof Error && "because" in error && (error.because === "map" || error.because === "machine")
    ? (error as Refusal)
    : undefined;

/** The message, and the way out in brackets. */
export const withHint = ({ message, hint }: Pick<Diagnostic, "message" | "hint">): string =>
  hint === undefined ? message : `${message} (${hint})`;

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}

/** As a reader meets them: by place, then by code. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) => a.range.start.offset - b.range.start.offset || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
