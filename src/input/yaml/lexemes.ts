import { type Advice, type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import { quoteAdvice, quoteInFlow, valueStart } from "../fix/correction.ts";
import type { Lines } from "../lines.ts";
import type { Comment } from "../node.ts";

/** What the stream of lexemes shows and the finished tree does not: anchors, aliases, tags, and what is never closed. */
export interface Watch {
  readonly comments: readonly Comment[];
  see(lexeme: string, offset: number): void;
  finish(): Diagnostic[];
}

/** The lexer says by these control characters what comes next; they have no width. */
const FLOW_BROKEN = "\x18";
const SCALAR_NEXT = "\x1f";

interface Sigil {
  readonly word: string;
  readonly start: number;
  readonly inFlow: boolean;
}

interface Bracket {
  readonly bracket: string;
  readonly start: number;
}

/** `anchors` are the names that this file has given so far. */
export function watchLexemes(lines: Lines, anchors: Set<string>): Watch {
  const found: Diagnostic[] = [];
  const sigils: Sigil[] = [];
  const open: Bracket[] = [];
  const comments: Comment[] = [];
  /** What a bracket of another kind closes. */
  let crossed: Bracket | undefined;
  let scalarNext = false;

  function unclosed(): void {
    if (open[0]) found.push(unclosedBracket(open[0], crossed, comments, lines));
    open.length = 0;
  }

  return {
    comments,
    see(lexeme, start) {
      if (scalarNext || lexeme === SCALAR_NEXT) {
        scalarNext = !scalarNext;
        return;
      }
      switch (lexeme[0]) {
        case "#":
          comments.push({ offset: start, text: lexeme.trimEnd() });
          break;
        case "[":
        case "{":
          open.push({ bracket: lexeme, start });
          break;
        case "]":
        case "}": {
          const closed = open.pop();
          if (closed?.bracket === "[" && lexeme[0] === "}") crossed ??= closed;
          break;
        }
        case FLOW_BROKEN:
          unclosed();
          break;
        case "'":
        case '"':
          if (lexeme.length < 2 || !lexeme.endsWith(lexeme[0]))
            found.push(unclosedQuote(lexeme[0], start, open.length > 0, lines));
          break;
        case "&":
        case "*":
        case "!":
          if (lexeme[0] === "&") anchors.add(lexeme.slice(1));
          sigils.push({ word: lexeme, start, inFlow: open.length > 0 });
          break;
        default:
      }
    },
    finish() {
      unclosed();
      return [...found, ...sigils.map((sigil) => sigilFault(sigil, lines, anchors))];
    },
  };
}

/** The outermost bracket that is open where all have to be closed. */
function unclosedBracket(
  { bracket, start }: Bracket,
  crossed: Bracket | undefined,
  comments: readonly Comment[],
  lines: Lines,
): Diagnostic {
  const closer = bracket === "[" ? "]" : "}";
  const line = lines.around(start);
  const cut = comments.find(
    ({ offset, text }) => offset > start && offset < line.start + line.text.length && text.includes(closer),
  );
  if (cut !== undefined) {
    const message = "A `#` after a space begins a comment, so the bracket before it is not closed.";
    const range = lines.range(cut.offset, cut.offset + cut.text.length);
    return diagnostic("yaml-comment-cut", range, message, "delete the `#`, or put the text in quotes");
  }
  const list = bracket === "{" && crossed ? unclosedList(crossed.start, lines) : undefined;
  if (list !== undefined) return list;
  const range = lines.range(start, start + 1);
  return diagnostic("yaml-syntax", range, "This bracket is never closed.", `add \`${closer}\``);
}

function unclosedQuote(mark: string, start: number, inFlow: boolean, lines: Lines): Diagnostic {
  const { start: lineStart, text } = lines.around(start);
  const line = text.trim();
  // A double quote was meant as one; a single one is more likely an apostrophe.
  const close = mark === '"' && !inFlow && line.length < 200;
  const end = lineStart + text.trimEnd().length;
  const advice = close
    ? { hint: `close it: ${line}"`, fix: replacing("Close the quote", lines.range(end, end), '"') }
    : quoteAdvice(lines, start);
  return diagnostic("yaml-syntax", lines.range(start, start + 1), "This quote is never closed.", advice);
}

/** `{ from: [rain, rot, to: paint }`: the list ends before the next key of an inference. */
function unclosedList(start: number, lines: Lines): Diagnostic | undefined {
  const { start: from, text } = lines.around(start);
  const [items, gap, key] = LIST.exec(text.slice(start - from)) ?? [];
  if (items === undefined || key === undefined) return undefined;
  const at = start + items.length - gap!.length;
  const hint = `add \`]\` before \`, ${key}:\``;
  const fix = { ...replacing("Close the list", lines.range(at, at), "]"), reveals: true as const };
  const range = lines.range(start, start + 1);
  return diagnostic("yaml-syntax", range, "This bracket is never closed.", { hint, fix });
}

const LIST = /^\[[^[\]{}"':#]*?( *, *)(?=(id|to|from|against|scheme):\s)/u;

/** Sharing by anchors and aliases is refused, because nearly always it is prose that has got into it: `*star`, `&co`. */
function sigilFault({ word, start, inFlow }: Sigil, lines: Lines, anchors: ReadonlySet<string>): Diagnostic {
  const end = start + word.length;
  const line = lines.around(start);
  const before = line.text.slice(0, start - line.start);
  const behind = line.text.slice(end - line.start).trim();
  const shared = anchors.has(word.slice(1)) && (word.startsWith("*") || behind === "");
  const advice =
    shared || /<<\s*:\s*$/.test(before)
      ? "write out again what is used twice"
      : inFlow
        ? quoteInFlow(lines, start)
        : quoteValue(lines, start);
  const [code, kind] = SIGILS[word[0] as keyof typeof SIGILS];
  return diagnostic(
    code,
    lines.range(start, end),
    `\`${word}\` is a YAML ${kind} here, not a part of the text.`,
    advice,
  );
}

/** Elsewhere than at the start of a value, there is no telling what it belongs to. */
function quoteValue(lines: Lines, start: number): Advice {
  const { hint, fix } = quoteAdvice(lines, start);
  return { ...(hint !== undefined && { hint }), ...(fix && valueStart(lines, start) === start && { fix }) };
}

const SIGILS = {
  "&": ["yaml-anchor-text", "anchor"],
  "*": ["yaml-alias", "alias"],
  "!": ["yaml-syntax", "tag"],
} as const;
