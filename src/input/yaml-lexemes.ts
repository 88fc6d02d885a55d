import { type Diagnostic, diagnostic } from "../diagnostic.ts";
import { quoteHint, withQuotes } from "./correction.ts";
import type { Lines } from "./lines.ts";

/** What the stream of lexemes shows and the finished tree does not: anchors, aliases, tags, and what is never closed. */
export interface Watch {
  see(lexeme: string, offset: number): void;
  finish(): Diagnostic[];
}

/** The parser is told by these control characters what comes next; they have no width. */
const FLOW_BROKEN = "\x18";
const SCALAR_NEXT = "\x1f";

export function watchLexemes(text: string, lines: Lines): Watch {
  const found: Diagnostic[] = [];
  const sigils: { readonly word: string; readonly start: number; readonly inFlow: boolean }[] = [];
  const anchors = new Set<string>();
  const open: { readonly bracket: string; readonly start: number }[] = [];
  let scalarNext = false;

  function unclosed(): void {
    const first = open[0];
    if (first) {
      const range = lines.range(first.start, first.start + 1);
      const closing = first.bracket === "[" ? "]" : "}";
      found.push(diagnostic("yaml-syntax", range, `This bracket is never closed.`, `add \`${closing}\``));
    }
    open.length = 0;
  }

  function seeQuoted(lexeme: string, start: number): void {
    const mark = lexeme[0]!;
    if (lexeme.length > 1 && lexeme.endsWith(mark)) return;
    const { text: line } = lines.around(start);
    const closed = mark === '"' && open.length === 0 && line.length < 200 ? `close it: ${line.trim()}"` : undefined;
    const range = lines.range(start, start + 1);
    found.push(diagnostic("yaml-syntax", range, "This quote is never closed.", closed ?? quoteHint(lines, start)));
  }

  return {
    see(lexeme, start) {
      if (scalarNext || lexeme === SCALAR_NEXT) {
        scalarNext = !scalarNext;
        return;
      }
      switch (lexeme[0]) {
        case "[":
        case "{":
          open.push({ bracket: lexeme, start });
          break;
        case "]":
        case "}":
          open.pop();
          break;
        case FLOW_BROKEN:
          unclosed();
          break;
        case "&":
        case "*":
        case "!":
          if (lexeme[0] === "&") anchors.add(lexeme.slice(1));
          sigils.push({ word: lexeme, start, inFlow: open.length > 0 });
          break;
        case "'":
        case '"':
          seeQuoted(lexeme, start);
      }
    },

    finish() {
      unclosed();
      for (const { word, start, inFlow } of sigils) {
        const end = start + word.length;
        const rest = lines.around(end).text.slice(end - lines.around(end).start);
        const shared = anchors.has(word.slice(1)) && (word[0] === "*" || rest.trim() === "");
        const merge = /<<\s*:\s*$/.test(text.slice(Math.max(0, start - 16), start));
        const hint =
          shared || merge
            ? "write out again what is used twice"
            : inFlow || withQuotes(lines, start) === undefined
              ? "put the text in quotes"
              : quoteHint(lines, start);
        const [code, kind] =
          word[0] === "*"
            ? (["yaml-alias", "alias"] as const)
            : word[0] === "&"
              ? (["yaml-anchor-text", "anchor"] as const)
              : (["yaml-syntax", "tag"] as const);
        found.push(
          diagnostic(
            code,
            lines.range(start, end),
            `\`${word}\` is a YAML ${kind} here, not a part of the text.`,
            hint,
          ),
        );
      }
      return found;
    },
  };
}
