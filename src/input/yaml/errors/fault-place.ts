import { type Advice, type Code, type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { quoteAdvice, quoteInFlow, quotedText, valueStart } from "../../fix/correction.ts";
import type { Lines } from "../../lines.ts";
import { type LibraryError, type LibraryFault, libraryFaultOf } from "../faults/library.ts";
import type { Line } from "../indents.ts";

/** Where the library reports an error, and how to describe it there. */
export class FaultPlace {
  readonly text: string;
  readonly lines: Lines;
  /** What the library reports, where its code does not say that. */
  readonly what: LibraryFault | undefined;
  readonly start: number;
  readonly end: number;
  readonly line: Line;
  readonly lineEnd: number;
  /** Where the value of the line begins. */
  readonly value: number;

  constructor(error: LibraryError, text: string, lines: Lines) {
    const [start, end] = error.pos;
    this.text = text;
    this.lines = lines;
    this.what = libraryFaultOf(error);
    this.start = start;
    this.end = end;
    this.line = lines.around(start);
    this.lineEnd = this.line.start + this.line.text.length;
    this.value = valueStart(lines, start) ?? start;
  }

  say(
    message: string,
    advice?: string | Advice,
    from = this.start,
    to = this.end,
    code: Code = "yaml-syntax",
  ): Diagnostic {
    return diagnostic(code, this.lines.range(from, to), message, advice);
  }

  /** The value that an offset is in; in brackets, only what stands there itself. */
  quoteValue(at: number): Advice {
    const { value, text, lines } = this;
    if (value < at && /[[{]/.test(text[value]!)) return quoteInFlow(lines, at);
    return this.#quoteJson() ?? quoteAdvice(lines, value);
  }

  /** `"id": "A "text"",`: the comma is none of it. */
  #quoteJson(): Advice | undefined {
    const { line, value, lines } = this;
    const [, written] = /^ *"[^"]*": +(".*"), *$/u.exec(line.text) ?? [];
    if (written === undefined) return undefined;
    const text = quotedText(written);
    return {
      hint: `put the text in quotes: ${(line.text.slice(0, value - line.start) + text).trim()}`,
      fix: replacing("Put the text in quotes", lines.range(value, this.lineEnd), text),
    };
  }

  needsQuotes(sign: string, from: number, to: number): Diagnostic {
    const marked = /^ *quote: +(?=>)/u.exec(this.line.text)?.[0].length;
    if (this.value === from && marked !== undefined) {
      const behind = /^>+ */u.exec(this.text.slice(from, this.lineEnd))![0].length;
      const fix = {
        ...replacing("Delete it", this.lines.range(from, from + behind), ""),
        reveals: true as const,
        asks: true as const,
      };
      return this.say(
        "A quote has no sign before it here.",
        { hint: `delete \`>\`: quote: ${this.text.slice(from + behind, this.lineEnd).trim()}`, fix },
        from,
        to,
      );
    }
    if (this.value === from && /^[?-]+$/u.test(this.text.slice(from, this.lineEnd).trim()))
      return this.say(
        `Nothing is said here but ${sign}.`,
        "write what belongs here, or delete its key",
        from,
        to,
      );
    if (this.value <= from)
      return this.say(`A text that begins with ${sign} needs quotes.`, this.quoteValue(from), from, to);
    const fix = replacing(`Delete ${sign}`, this.lines.range(from, to), "");
    const advice = { hint: "delete it", fix: { ...fix, asks: true } as const };
    return this.say(`A key cannot begin with ${sign}.`, advice, from, to);
  }
}
