import { type CST, Composer, Lexer, Parser } from "yaml";
import { type Code, type Diagnostic, type Source, diagnostic } from "../../diagnostic.ts";
import { type Lines, linesOf } from "../lines.ts";
import type { Comment, Lost, Node, Tree } from "../node.ts";
import { YAML_OPTIONS } from "./near.ts";
import { nodeOf } from "./node-of.ts";
import { repair } from "./repair.ts";
import { linesAlike } from "./errors/alike.ts";
import { firstFault } from "./errors/first-fault.ts";
import type { LibraryError } from "./faults/library.ts";
import { isWorkedAround } from "./stray/index.ts";
import { invisible } from "./stray/heads.ts";
import { wideSigns } from "./stray/wide.ts";
import { markedThroughout } from "./stray/marked.ts";
import { allProse } from "./stray/all-prose.ts";
import { unindented } from "./joined/unindented.ts";
import { argdown } from "./stray/other-notations.ts";
import { anotherDocument } from "./stray/document.ts";
import { LexemeWatch } from "./lexemes.ts";
import { isOfKind } from "./faults/kinds.ts";

const MAX_LEXEMES = 1_000_000;
/** A map needs about ten levels. Composing the tree is recursive, so this limit protects the stack. */
const MAX_DEPTH = 40;
/** Text outside of any document is not a map, so only this much of it is read. */
const MAX_STRAY = 20;
/** Reading stops after this many faults of notation, or this much text that was read repeatedly. */
const MAX_FAULTS = 25;
/** No more that are alike are looked for when so many faults are known. */
const MOST_TOLD = 1200;
const MAX_LENGTH_AGAIN = 2 * 1024 * 1024;

/** Scalars stay as written and keys are not resolved: the format decides what a value means. */

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
 * Reads YAML and refuses no text by throwing: what it throws is a bug of ours. It works around one fault after another, to find all of them,
 * or as many as requested.
 */
export function readYaml({ text }: Source, lines: Lines, most = MAX_FAULTS): Tree {
  const whole = markedThroughout(lines) ?? argdown(lines) ?? allProse(lines) ?? unindented(lines);
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
      const isNew = !rows.has(fault.range.start.line) && !faults.some((one) => isMendedWith(fault, one));
      if (isNew) faults.push(fault);
      rows.add(fault.range.start.line);
      let repaired = workedAround(rest, fault);
      // In a text of another length, nothing would be found where it stands.
      if (repaired === rest.text || repaired.length !== text.length) break;
      for (const other of isNew && faults.length < MOST_TOLD ? faultsAlike(fault, rest.lines, anchors) : []) {
        faults.push(other);
        rows.add(other.range.start.line);
        repaired = workedAround({ text: repaired, lines: rest.lines }, other);
      }
      // A fix changes what the author wrote, not the text with faults worked around.
      rest = { text: repaired, lines: { ...linesOf(repaired), text } };
    }
  } catch (error) {
    const { code, offset, message } = error instanceof Refusal ? error : refusalFor(error);
    faults.push(diagnostic(code, lines.range(offset, offset + 1), message));
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return { root: undefined, diagnostics: faults, lost, comments: [], work };

  function workedAround(from: { readonly text: string; readonly lines: Lines }, fault: Diagnostic): string {
    const repaired = repair(from.text, from.lines, fault);
    if (repaired.lost !== "") lost.push({ at: fault.range.start.offset, text: repaired.lost });
    return repaired.text;
  }
}

/** What is wrong in the same way with entries below a fault; each is read alone, below its heading. */
function faultsAlike(fault: Diagnostic, lines: Lines, anchors: Set<string>): readonly Diagnostic[] {
  const found = linesAlike(fault, lines);
  if (found === undefined) return [];
  const { heading, alike } = found;
  return alike.flatMap(({ start, text }): readonly Diagnostic[] => {
    const entry = `${heading.text}\n${text}\n`;
    const from = start - heading.text.length - 1;
    const watch = new LexemeWatch(lines, anchors);
    const errors: LibraryError[] = [];
    for (const document of new Composer(YAML_OPTIONS).compose(
      tokens(entry, watch, from),
      true,
      from + entry.length,
    ))
      errors.push(...document.errors, ...document.warnings);
    const one = firstFault(watch.finish(), errors, lines.text, lines, true);
    const isLike = one?.code === fault.code && one.range.start.line === lines.position(start).line;
    return isLike ? [one] : [];
  });
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

/** A text may be too deep for the stack; any other error is a bug of ours, and no fault of the text. */
function refusalFor(error: unknown): Refusal {
  // oxlint-disable-next-line hence/messages -- the machine has no other name for it
  if (error instanceof RangeError && /stack/iu.test(error.message))
    return new Refusal("too-deep", 0, "This file is nested too deep to be a map.");
  throw error;
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
  let isDivided = false;
  for (const document of new Composer(YAML_OPTIONS).compose(tokens(text, watch), true, text.length)) {
    documents += 1;
    if (documents > 1) {
      second = anotherDocument(document.range[0], lines);
      isDivided = isOfKind(second, "map-goes-on");
      if (!isDivided) problems.push(second);
      break;
    }
    errors = [...document.errors, ...document.warnings];
    if (document.contents) root = nodeOf(document.contents, { text, lines, problems });
  }
  const marks = [invisible(lines), wideSigns(lines)].filter(
    (mark): mark is Diagnostic => mark !== undefined && !isWorkedAround(mark, lines),
  );
  const seen = [...watch.finish(), ...marks];
  const fault = firstFault(seen, errors, text, lines) ?? (isDivided ? second : undefined);
  // What follows a line that cannot be read may seem to be inside it.
  if (watch.tooDeep !== undefined && (fault === undefined || watch.tooDeep.inBrackets))
    throw new Refusal("too-deep", watch.tooDeep.at, "Lists and mappings are nested too deep here.");
  const behind = second ? text.slice(second.range.end.offset) : "";
  const unread = behind.trim() === "" ? [] : [{ at: second!.range.start.offset, text: behind }];
  return { root, problems, fault, comments: watch.comments, unread };
}

function* tokens(text: string, watch: LexemeWatch, from = 0): Generator<CST.Token> {
  const parser = new Parser();
  parser.offset = from;
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
      watch.stop(offset);
      break;
    }
    for (const token of parser.next(lexeme)) {
      if ((token.type === "error" || token.type === "directive") && ++stray > MAX_STRAY) return;
      yield token;
    }
  }
  yield* parser.end();
}
