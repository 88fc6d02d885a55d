import { type Advice, type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import { quoteAdvice, quotedText } from "../fix/correction.ts";
import { type Line, oddIndent } from "./indents.ts";
import type { Lines } from "../lines.ts";
import type { Comment } from "../node.ts";
import { unclosedBracket } from "./errors/unclosed.ts";
import { crossed } from "./flow/crossed.ts";
import { quoteGoesOn } from "./joined/quote-goes-on.ts";
import { faultOf, isOfKind } from "./faults/kinds.ts";
import { type Sigil, sigilFault } from "./faults/sigils.ts";

/** With these control characters the lexer announces what comes next; they have no width. */
const FLOW_BROKEN = "\x18";
const SCALAR_NEXT = "\x1f";

/** More in each other are not due to lines that cannot be read. */
const MOST_BRACKETS = 20;

interface Bracket {
  readonly bracket: string;
  readonly start: number;
}

/** What the stream of lexemes shows and the finished tree does not: anchors, aliases, tags, and what is never closed. */
export class LexemeWatch {
  readonly comments: Comment[] = [];
  readonly #lines: Lines;
  readonly #anchors: Set<string>;
  readonly #found: Diagnostic[] = [];
  readonly #sigils: Sigil[] = [];
  #open: Bracket[] = [];
  /** Where one of another kind has closed a bracket, with all that follows in doubt. */
  #isCrossed = false;
  #isScalarNext = false;
  #tooDeep: { readonly at: number; readonly inBrackets: boolean } | undefined;

  /** `anchors` are the names that this file has given so far. */
  constructor(lines: Lines, anchors: Set<string>) {
    this.#lines = lines;
    this.#anchors = anchors;
  }

  see(lexeme: string, start: number): void {
    if (this.#isScalarNext || lexeme === SCALAR_NEXT) {
      if (this.#isScalarNext) this.#seeScalar(lexeme, start);
      this.#isScalarNext = !this.#isScalarNext;
      return;
    }
    switch (lexeme[0]) {
      case "#":
        this.comments.push({ offset: start, text: lexeme.trimEnd() });
        break;
      case "[":
      case "{":
        this.#open.push({ bracket: lexeme, start });
        break;
      case "]":
      case "}":
        this.#close(lexeme[0], start);
        break;
      case FLOW_BROKEN:
        this.#reportUnclosed();
        break;
      case "'":
      case '"':
        this.#reportOpenQuote(lexeme, start);
        break;
      case "&":
      case "*":
      case "!":
        if (lexeme[0] === "&") this.#anchors.add(lexeme.slice(1));
        this.#sigils.push({ word: lexeme, start, inFlow: this.#open.length > 0 });
        break;
      default:
    }
  }

  /** Takes down that reading stops here, because what is read is nested too deep. */
  stop(at: number): void {
    this.#tooDeep = { at, inBrackets: this.#open.length > MOST_BRACKETS };
  }

  get tooDeep(): { readonly at: number; readonly inBrackets: boolean } | undefined {
    return this.#tooDeep;
  }

  /** Whether what the library reads from here on may be misread. */
  get hasFound(): boolean {
    return this.#found.length > 0;
  }

  finish(): Diagnostic[] {
    this.#reportUnclosed();
    return [...this.#found, ...this.#sigils.map((sigil) => sigilFault(sigil, this.#lines, this.#anchors))];
  }

  /** A key can begin with a blank that YAML does not take for a space. */
  #seeScalar(lexeme: string, start: number): void {
    const { text } = this.#lines;
    const isKey =
      /^[\u{a0}\u{2000}-\u{200a}\u{202f}\u{3000}]/u.test(lexeme) && text[start + lexeme.length] === ":";
    const fault = isKey && this.#open.length === 0 ? oddIndent(this.#lines) : undefined;
    if (fault) this.#found.push(fault);
  }

  /** What follows the first that is closed by another kind is in doubt, up to where none is open. */
  #close(bracket: "]" | "}", start: number): void {
    const line = this.#lines.around(start);
    const outermost = this.#open.find((one) => one.start >= line.start) ?? this.#open[0];
    const closed = this.#open.pop();
    if (closed && closerOf(closed.bracket) !== bracket && !this.#isCrossed) {
      this.#isCrossed = true;
      this.#found.push(crossed(closed.start, start, outermost!.start, this.#lines));
    }
    if (this.#open.length === 0) this.#isCrossed = false;
  }

  /** Reports only the first bracket: the others are open because it is. */
  #reportUnclosed(): void {
    const [first] = this.#open;
    const isTold = this.#isCrossed || this.#found.some((fault) => isOfKind(fault, "open-quote"));
    this.#open = [];
    this.#isCrossed = false;
    // A quote that is not closed takes what closes the brackets with it.
    if (first && !isTold)
      this.#found.push(this.#cutByComment(first) ?? unclosedBracket(first.start, this.#lines));
  }

  #cutByComment({ bracket, start }: Bracket): Diagnostic | undefined {
    const line = this.#lines.around(start);
    const end = line.start + line.text.length;
    const cut = this.comments.find(
      ({ offset, text }) => offset > start && offset < end && text.includes(closerOf(bracket)),
    );
    if (cut === undefined) return undefined;
    const message = "A `#` after a space begins a comment, so the bracket before it is not closed.";
    const range = this.#lines.range(cut.offset, cut.offset + cut.text.length);
    return diagnostic("yaml-comment-cut", range, message, cutAdvice(line.text));
  }

  #reportOpenQuote(lexeme: string, start: number): void {
    const mark = lexeme[0]!;
    if (lexeme.length > 1 && lexeme.endsWith(mark)) return;
    const lines = this.#lines;
    const around = lines.around(start);
    const line = around.text.trim();
    // A double quote was meant as one; a single one is more likely an apostrophe.
    const close = mark === '"' && line.length < 200;
    const END = { "[": IN_BRACKETS, "{": IN_BRACES }[this.#open.at(-1)?.bracket ?? ""] ?? /\s*$/u;
    const to = END.exec(around.text)?.index;
    const end = around.start + (to ?? 0);
    const whole =
      goingOn(around, start, mark, lines) ??
      (this.#open.length === 0 ? quoteGoesOn(around, start, lines) : undefined) ??
      beforeKey(around, start, lines) ??
      doubled(around, start, lines) ??
      otherMark(around, start, mark, lines);
    const advice =
      whole ??
      (close && to !== undefined
        ? {
            hint: `close it: ${around.text.slice(0, to).trim()}"${around.text.slice(to).trimEnd()}`,
            fix: replacing("Close the quote", lines.range(end, end), '"'),
          }
        : quoteAdvice(lines, start, this.#open.length > 0 && to !== undefined ? end : undefined));
    const range = lines.range(start, start + 1);
    this.#found.push(faultOf("open-quote", range, advice));
  }
}

/** Where a quoted text ends whose quote is not closed. */
const IN_BRACES = /\s*(?:,\s*[\p{L}_-]+:\s.*|[\]}][\s\]},]*)$/u;
const IN_BRACKETS = /\s*(?:\]?\s*,\s*[\p{L}_-]+:\s.*|[\]}][\s\]},]*)$/u;

/** `"id: A text.`: with a quote at its end, the line would be one text. */
function beforeKey({ start, text }: Line, at: number, lines: Lines): Advice | undefined {
  const [all, lead, id] = /^( *(?:- +)?)["']([\p{L}\p{N}_-]+)(?=:\s)[^"']*$/u.exec(text) ?? [];
  if (all === undefined || start + lead!.length !== at) return undefined;
  const fix = replacing("Delete the quote", lines.range(at, at + 1), "");
  return { hint: `delete it: \`${id}: …\``, fix: { ...fix, reveals: true } };
}

/** `"2024'`: the only other quote on the line stands at its end. */
function otherMark({ start, text }: Line, at: number, mark: string, lines: Lines): Advice | undefined {
  const rest = text.slice(at - start + 1).trimEnd();
  const other = mark === '"' ? "'" : '"';
  if (mark !== '"' || rest.indexOf(other) !== rest.length - 1 || rest.length < 2) return undefined;
  if (rest.endsWith("s'")) return undefined;
  const end = at + rest.length;
  const fix = replacing(`Write \`${mark}\` in its place`, lines.range(end, end + 1), mark);
  return { hint: `close it with the same sign: ${mark}${rest.slice(0, -1)}${mark}`, fix };
}

/** `"A text."",` */
function doubled({ start, text }: Line, at: number, lines: Lines): Advice | undefined {
  const isClosed =
    /["'][^"']*["']$/u.test(text.slice(0, at - start)) && lines.text[at - 1] === lines.text[at];
  if (!isClosed || !/^[\s,]*$/u.test(text.slice(at - start + 1))) return undefined;
  return { hint: "delete it", fix: replacing("Delete the quote", lines.range(at, at + 1), "") };
}

/** A quoted text that goes on at the very left, where YAML does not look for its end. */
function goingOn(first: Line, start: number, mark: string, lines: Lines): Advice | undefined {
  let line = first;
  for (let count = 0; count < MOST_LINES; count += 1) {
    const at = line.start + line.text.length + 1;
    if (at >= lines.text.length) return undefined;
    line = lines.around(at);
    const said = line.text.trimEnd();
    if (/^ *(?:- |[^\s:]+:(?:\s|$))/u.test(said) || said === "") return undefined;
    if (!said.includes(mark)) continue;
    if (said.indexOf(mark) !== said.length - 1) return undefined;
    const range = lines.range(start, line.start + said.length);
    const text = lines.text.slice(start, range.end.offset).replace(/\s+/gu, " ");
    return {
      hint: "it goes on below, at the left of its key: write it on one line, or indent all of it",
      fix: { ...replacing("Write it on one line", range, text), reveals: true },
    };
  }
  return undefined;
}

const MOST_LINES = 20;

const closerOf = (bracket: string): string => (bracket === "[" ? "]" : "}");

/** `{ text: Child #2 is awake, voice: ann }` */
function cutAdvice(line: string): string {
  const [, key, text] =
    /[{,]\s*([\p{L}_-]+):\s+([^\s"'{}[\],][^"{}[\],]*\s#[^\s"{}[\]][^"{}[\]]*?)(?=,\s*[\p{L}_-]+:\s|\s*\}\s*$)/u.exec(
      line,
    ) ?? [];
  if (key === undefined || text === undefined) return "delete the `#`, or put the text in quotes";
  return `put the text in quotes: ${key}: ${quotedText(text)}`;
}
