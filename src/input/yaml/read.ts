import { type CST, Composer, Lexer, Parser } from "yaml";
import { type Code, type Diagnostic, type Source, diagnostic } from "../../diagnostic.ts";
import { type Lines, linesOf, nextContent } from "../lines.ts";
import type { Comment, Lost, Node, Tree } from "../node.ts";
import { nodeOf } from "./node-of.ts";
import { repair } from "./repair.ts";
import { reformed } from "./reformed.ts";
import { foreignSign } from "./foreign-signs.ts";
import { otherColumn } from "./errors/columns.ts";
import { explain } from "./errors/explain.ts";
import type { LibraryError } from "./errors/place.ts";
import { isWorkedAround } from "./stray/index.ts";
import { invisible } from "./stray/heads.ts";
import { markedThroughout } from "./stray/marked.ts";
import { argdown } from "./stray/other-notations.ts";
import { GOES_ON, anotherDocument } from "./stray/document.ts";
import { textGoesOn } from "./going-on.ts";
import { premisesBelow } from "./errors/premises-below.ts";
import { bracketsInText } from "./flow/prose.ts";
import { openQuoteInFlow } from "./flow/open-quote.ts";
import { noColonInBraces, unbraced } from "./flow/unbraced.ts";
import { wrapped } from "./flow/wrapped.ts";
import { keysTogether } from "./together.ts";
import { LONGEST_GUESSED } from "./indents.ts";
import { LexemeWatch } from "./lexemes.ts";

const MAX_LEXEMES = 1_000_000;
/** A map needs about ten levels. Composing the tree is recursive, so this limit protects the stack. */
const MAX_DEPTH = 40;
/** Text outside of any document is not a map, so only this much of it is read. */
const MAX_STRAY = 20;
/** Reading stops after this many faults of notation, or this much text that was read repeatedly. */
const MAX_FAULTS = 25;
const MAX_LENGTH_AGAIN = 2 * 1024 * 1024;

/** Scalars stay as written and keys are not resolved: the format decides what a value means. */
const OPTIONS = { schema: "failsafe", uniqueKeys: false, prettyErrors: false, merge: false } as const;

/** Why a file is not read any further. */
class Refusal extends Error {
  readonly code: Code;
  readonly offset: number;
  constructor(code: Code, offset: number, message: string) {
    super(message);
    this.code = code;
    this.offset = offset;
  }
}

/**
 * Reads YAML and never throws, whatever the text is. It works around one fault after another, to find all of them,
 * or as many as requested.
 */
export function readYaml({ text }: Source, lines: Lines, most = MAX_FAULTS): Tree {
  const whole = markedThroughout(lines) ?? argdown(lines);
  if (whole !== undefined) return { root: undefined, diagnostics: [whole], lost: [], comments: [], work: 0 };
  const faults: Diagnostic[] = [];
  const lost: Lost[] = [];
  let work = 0;
  const { stackTraceLimit } = Error;
  try {
    // The library makes an error of each fault, and the traces of many take most of the time.
    Error.stackTraceLimit = 0;
    const anchors = new Set<string>();
    const rows = new Set<number>();
    let rest = { text, lines };
    for (let round = 0; round < most && round * text.length <= MAX_LENGTH_AGAIN; round += 1) {
      work += text.length;
      const { root, problems, fault, comments, unread } = compose(rest.text, rest.lines, anchors);
      if (!fault)
        return { root, diagnostics: [...faults, ...problems], lost: [...lost, ...unread], comments, work };
      if (!rows.has(fault.range.start.line) && !faults.some((one) => isMendedWith(fault, one)))
        faults.push(fault);
      rows.add(fault.range.start.line);
      const repaired = repair(rest.text, rest.lines, fault);
      if (repaired.text === rest.text) break;
      if (repaired.lost !== "") lost.push({ at: fault.range.start.offset, text: repaired.lost });
      // A fix changes what the author wrote, not the text with faults worked around.
      rest = { text: repaired.text, lines: { ...linesOf(repaired.text), text } };
    }
  } catch (error) {
    const { code, offset, message } = error instanceof Refusal ? error : refusalFor(error);
    faults.push(diagnostic(code, lines.range(offset, offset + 1), message));
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return { root: undefined, diagnostics: faults, lost, comments: [], work };
}

/** Faults of one cause, such as the tabs of a file, have one fix; and what it writes anew is no fault of its own. */
function isMendedWith({ fix, range }: Diagnostic, other: Diagnostic): boolean {
  const at = range.start.offset;
  if (
    other.fix?.edits.some(
      ({ range: { start, end } }) => start.offset <= at && (at < end.offset || at === start.offset),
    )
  )
    return true;
  if (fix === undefined || other.fix?.edits.length !== fix.edits.length) return false;
  return fix.edits.every(({ range, text }, index) => {
    const edit = other.fix!.edits[index]!;
    return edit.range.start.offset === range.start.offset && edit.text === text;
  });
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof RangeError)
    return new Refusal("too-deep", 0, "This file is nested too deep to be a map.");
  return new Refusal("yaml-syntax", 0, "This file cannot be read as YAML.");
}

interface Composed {
  readonly root: Node | undefined;
  /** Problems that do not affect the rest. */
  readonly problems: readonly Diagnostic[];
  /** The first fault that makes the library misread what comes after it. */
  readonly fault: Diagnostic | undefined;
  readonly comments: readonly Comment[];
  /** What stands behind the end of the map. */
  readonly unread: readonly Lost[];
}

function compose(text: string, lines: Lines, anchors: Set<string>): Composed {
  const watch = new LexemeWatch(lines, anchors);
  const problems: Diagnostic[] = [];
  let errors: readonly LibraryError[] = [];
  let root: Node | undefined;
  let documents = 0;
  let second: Diagnostic | undefined;
  for (const document of new Composer(OPTIONS).compose(tokens(text, watch), true, text.length)) {
    documents += 1;
    if (documents > 1) {
      second = anotherDocument(document.range[0], lines);
      if (second.message !== GOES_ON) problems.push(second);
      break;
    }
    errors = [...document.errors, ...document.warnings].map((error) => behindBlank(error, lines));
    if (document.contents) root = nodeOf(document.contents, { text, lines, problems });
  }
  const mark = invisible(lines);
  const seen = [...watch.finish(), ...(mark === undefined || isWorkedAround(mark, lines) ? [] : [mark])];
  const fault = firstFault(seen, errors, text, lines) ?? (second?.message === GOES_ON ? second : undefined);
  const behind = second ? text.slice(second.range.end.offset) : "";
  const unread = behind.trim() === "" ? [] : [{ at: second!.range.start.offset, text: behind }];
  return { root, problems, fault, comments: watch.comments, unread };
}

/** The library may point at a blank line above a fault. */
function behindBlank({ code, message, pos }: LibraryError, lines: Lines): LibraryError {
  const [at] = pos;
  const next = nextContent(lines.text, at);
  const isBlank = lines.around(at).text.trim() === "" && next < lines.text.length;
  return { code, message, pos: isBlank ? [next, next + 1] : pos };
}

/** The library may point before or after a fault, so the first fault is the one that it meets first. */
function firstFault(
  seen: readonly Diagnostic[],
  errors: readonly LibraryError[],
  text: string,
  lines: Lines,
): Diagnostic | undefined {
  const faults = [
    ...seen.map((fault) => ({ offset: fault.range.start.offset, explained: () => fault })),
    ...errors.map((error) => ({ offset: error.pos[0], explained: () => explain(error, text, lines) })),
  ];
  for (const { offset, explained } of faults.toSorted((a, b) => a.offset - b.offset)) {
    const fault = guessed(lines, offset) ?? explained();
    if (fault) return fault;
  }
  return undefined;
}

/** What the author may have meant by the line; its patterns take the square of its length, so a very long line has none. */
function guessed(lines: Lines, offset: number): Diagnostic | undefined {
  if (lines.around(offset).text.length > LONGEST_GUESSED) return undefined;
  return (
    wrapped(lines, offset) ??
    foreignSign(lines, offset) ??
    openQuoteInFlow(lines, offset) ??
    bracketsInText(lines, offset) ??
    keysTogether(lines, offset) ??
    unbraced(lines, offset) ??
    noColonInBraces(lines, offset) ??
    premisesBelow(lines, offset) ??
    textGoesOn(lines, offset) ??
    otherColumn(lines, offset) ??
    reformed(lines, offset)
  );
}

function* tokens(text: string, watch: LexemeWatch): Generator<CST.Token> {
  const parser = new Parser();
  let count = 0;
  let stray = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    watch.see(lexeme, offset);
    if (++count > MAX_LEXEMES)
      throw new Refusal(
        "too-large",
        0,
        `This file is too large to be a map: it has more than ${MAX_LEXEMES} words and signs.`,
      );
    if (parser.stack.length > MAX_DEPTH) {
      // What follows a bracket that is never closed seems to be inside what precedes it.
      if (watch.hasFound) return;
      throw new Refusal("too-deep", offset, "Lists and mappings are nested too deep here.");
    }
    for (const token of parser.next(lexeme)) {
      if ((token.type === "error" || token.type === "directive") && ++stray > MAX_STRAY) return;
      yield token;
    }
  }
  yield* parser.end();
}
