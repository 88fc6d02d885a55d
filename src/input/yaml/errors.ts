import { type Advice, type Code, type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import { quoteAdvice, quoteInFlow, valueStart } from "../fix/correction.ts";
import { type Lines, nextContent } from "../lines.ts";
import { withoutTabs } from "../fix/tabs.ts";
import { noColon } from "./no-colon.ts";
import { INDENTED_UNLIKE, behindHeading, indentedStart, misplaced, underShortForm } from "./misplaced.ts";
import { dashFault, indentLike, indentOf, lineAbove, oddIndent } from "./indents.ts";

/** An error as the YAML library gives it. */
export interface LibraryError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Says in a sentence of ours what the YAML library complains about. Undefined: something else has said it already. */
export function explain(error: LibraryError, text: string, lines: Lines): Diagnostic | undefined {
  const [start, end] = error.pos;
  const line = lines.around(start);
  const lineEnd = line.start + line.text.length;
  const value = valueStart(lines, start) ?? start;

  function say(
    message: string,
    advice?: string | Advice,
    from = start,
    to = end,
    code: Code = "yaml-syntax",
  ): Diagnostic {
    return diagnostic(code, lines.range(from, to), message, advice);
  }
  /** The value that an offset is in; in brackets, only what stands there itself. */
  const quoteValue = (at: number) =>
    value < at && /[[{]/.test(text[value]!) ? quoteInFlow(lines, at) : quoteAdvice(lines, value);
  function needsQuotes(sign: string, from: number, to: number): Diagnostic {
    if (value <= from)
      return say(`A text that begins with ${sign} needs quotes.`, quoteValue(from), from, to);
    const fix = replacing(`Delete ${sign}`, lines.range(from, to), "");
    return say(
      `A key cannot begin with ${sign}.`,
      { hint: "delete it", fix: { ...fix, asks: true } },
      from,
      to,
    );
  }

  const odd = oddIndent(lines);
  if (odd !== undefined && odd.range.start.offset <= start) return odd;
  const indent = /^[ \t]*/.exec(line.text)![0];
  if (indent.includes("\t")) {
    const from = line.start + indent.indexOf("\t");
    const to = line.start + indent.lastIndexOf("\t") + 1;
    return say("A tab cannot indent a line in YAML.", withoutTabs(lines), from, to, "yaml-tab");
  }

  switch (error.code) {
    case "TAB_AS_INDENT":
      return say("YAML does not allow a tab here.", spaceForTab(), start, end, "yaml-tab");
    case "BLOCK_AS_IMPLICIT_KEY":
      if (error.message.startsWith("A block sequence")) return noColon(line, lines);
      return text[start] === "?" ? needsQuotes("`?`", start, start + 1) : colonInText(lineEnd);
    case "BLOCK_IN_FLOW":
      return colonInText(end);
    case "MULTILINE_IMPLICIT_KEY":
    case "KEY_OVER_1024_CHARS":
      return noColon(line, lines);
    case "BAD_INDENT":
      if (error.message.startsWith("Flow")) return undefined;
      if (error.message.startsWith("Block"))
        return say("The empty first lines of this text are indented more than it.");
      return badIndent();
    case "BAD_SCALAR_START":
      return needsQuotes(text[start] === "`" ? "a backtick" : `\`${text[start]}\``, start, start + 1);
    case "BAD_DQ_ESCAPE": {
      const hint = "write `\\\\` for a backslash, or use single quotes";
      const fix = replacing("Write `\\\\` for a backslash", lines.range(start, start + 1), "\\\\");
      return say(
        `\`${text.slice(start, start + 2)}\` means nothing in double quotes.`,
        { hint, fix },
        start,
        start + 2,
      );
    }
    case "BAD_DIRECTIVE":
      return say(
        "A line that begins with `%` is a YAML directive, and maps have none.",
        "put the text in quotes",
      );
    case "RESOURCE_EXHAUSTION":
      return say("Lists and mappings are nested too deep here.", undefined, start, end, "too-deep");
    case "MISSING_CHAR":
      return missing();
    case "UNEXPECTED_TOKEN":
      return unexpected();
    // Of anchors, aliases and tags, and each of those is refused already.
    case "ALIAS_PROPS":
    case "BAD_ALIAS":
    case "BAD_PROP_ORDER":
    case "BAD_COLLECTION_TYPE":
    case "MULTIPLE_ANCHORS":
    case "MULTIPLE_TAGS":
    case "TAG_RESOLVE_FAILED":
      return undefined;
    default:
      return say("This cannot be read as YAML.");
  }

  function missing(): Diagnostic | undefined {
    const { message } = error;
    if (/^(?:Missing closing|Tags and anchors)/.test(message)) return undefined;
    if (message.startsWith("Implicit map keys")) return noColon(line, lines);
    if (message.startsWith("Comments"))
      return say("This `#` follows a value without a space.", {
        hint: "put a space before a comment",
        fix: replacing("Put a space before the comment", lines.range(start, start), " "),
      });
    if (message.startsWith("Missing ,")) return say("A comma is missing before this.");
    if (message.startsWith("Missing space")) return say("A space is missing after this colon.");
    if (message.startsWith("Block collection")) return say("The map begins on the line after `---`.");
    return misplaced(lines, start) ?? say(INDENTED_UNLIKE, indentLike(line, lines));
  }

  function unexpected(): Diagnostic {
    const { message } = error;
    const sign = text[start];
    if (message.startsWith("Block scalar header")) return needsQuotes(`\`${text[value]}\``, value, lineEnd);
    if (message.startsWith("Unexpected block-seq-ind")) {
      const id = /^-\s+([\p{L}\p{N}_-]+)\s*$/u.exec(text.slice(start, lineEnd))?.[1];
      if (id !== undefined && /\bfrom:\s+$/u.test(text.slice(line.start, start))) {
        const fix = replacing("Put the id in brackets", lines.range(start, lineEnd), `[${id}]`);
        return say("A list begins on a line of its own.", { hint: `write \`[${id}]\``, fix }, start, lineEnd);
      }
      return say(
        "A list begins on a line of its own, and a text that begins with `-` needs quotes.",
        quoteAdvice(lines, start),
      );
    }
    if (message.includes(" in flow ")) return say("There is nothing before this comma.", deletion("comma"));
    if (sign === "]" || sign === "}") {
      const alone = value === start || /[[{]/.test(text[value]!);
      return say("This bracket closes nothing.", alone ? deletion("bracket") : quoteValue(start));
    }
    const before = text.slice(line.start, start).trimEnd().at(-1);
    if (before === '"' || before === "'")
      return say("Text follows the closing quote.", quoteValue(start), start, lineEnd);
    const dash = dashFault(line, lines);
    if (dash) return dash;
    if ((before === "]" || before === "}") && text.slice(start, lineEnd).trim() === ",")
      return say("Nothing follows this comma.", deletion("comma"));
    if (before === "]" || before === "}")
      return say("Text follows the closing bracket.", quoteBrackets(), start, lineEnd);
    return indentedStart(lines, start) ?? say("This does not belong here.");
  }

  /** `text: Note: it works`; or a key that is indented under a text, which the library reads as going on to its colon. */
  function colonInText(to: number): Diagnostic {
    const word = /^[\p{L}\p{N}_-]+:$/u.exec(text.slice(start, to).trim())?.[0];
    if (word !== undefined) {
      const colon = start + text.slice(start, to).indexOf(":");
      const fix = replacing("Delete the colon", lines.range(colon, colon + 1), "");
      return say(
        "A colon behind a word makes it a key.",
        { hint: "delete the colon", fix },
        start,
        colon + 1,
        "yaml-colon-text",
      );
    }
    if (/:(?:\s|$)/.test(text.slice(start, to))) {
      const { fix, ...hint } = quoteAdvice(lines, start, to);
      // Brackets behind the colon were hardly meant as prose.
      const isProse = !/[[{]/.test(text.slice(start, to));
      const advice = { ...hint, ...(fix && { fix: isProse ? fix : { ...fix, asks: true as const } }) };
      return say("A colon and a space make this a key, not a text.", advice, start, to, "yaml-colon-text");
    }
    const next = nextContent(text, lineEnd);
    const moved = behindHeading(lines, next) ?? underShortForm(lines, next) ?? misplaced(lines, next);
    if (moved) return moved;
    const key = /^[^\s:]*/.exec(text.slice(next, next + 64))![0];
    const hint = "indent it like the key above, or quote the text if it goes on here";
    return say("This key is indented under a text.", hint, next, next + key.length);
  }

  /** The library points after the last line that it could place. */
  function badIndent(): Diagnostic {
    const above = lineAbove(line.start, lines);
    const dash = dashFault(lines.around(nextContent(text, line.start)), lines);
    if (dash) return dash;
    const cut = above && /\s(#[^\s#].*)$/.exec(above.text)?.[1];
    if (above && cut !== undefined && !/[[{]/.test(text[valueStart(lines, above.start) ?? 0]!))
      return cutText(above, cut);
    if (above && !/:(?:\s|$)|^\s*-\s/.test(above.text)) return noColon(above, lines);
    const from = nextContent(text, line.start);
    const { start: lineStart, text: said } = lines.around(from);
    const moved = misplaced(lines, from);
    if (moved) return moved;
    const isKey = /^ *[^\s:#]+:/.test(said) && above && indentOf(above.text) === indentOf(said);
    if (isKey && /^ *- /.test(above.text)) return noColon(above, lines);
    return say(
      INDENTED_UNLIKE,
      indentLike({ start: lineStart, text: said }, lines),
      from,
      lineStart + said.length,
    );
  }

  /** The text would go on here if its last line did not end in a comment. */
  function cutText({ start: lineStart, text: said }: typeof line, cut: string): Diagnostic {
    const to = lineStart + said.length;
    const advice = quoteAdvice(
      lines,
      valueStart(lines, lineStart) ?? lineStart,
      endOfLines(lineStart, lines),
    );
    return say(
      "The `#` makes the rest of this line a comment.",
      advice,
      to - cut.length,
      to,
      "yaml-comment-cut",
    );
  }

  /** `[sic] it says.` is surely a text; `[one, two]three` may be anything. */
  function quoteBrackets(): Advice {
    const { fix, ...hint } = quoteAdvice(lines, value);
    return {
      ...hint,
      ...(fix && {
        fix: /^\[[^\],]*\]\s/.test(text.slice(value, lineEnd)) ? fix : { ...fix, asks: true as const },
      }),
    };
  }

  function spaceForTab(): Advice {
    const tabs = /^\t+/.exec(text.slice(start, lineEnd))?.[0].length;
    const fix = tabs && replacing("Use a space", lines.range(start, start + tabs), " ");
    return { hint: "use a space", ...(fix && { fix }) };
  }

  function deletion(what: string): Advice {
    return { hint: "delete it", fix: replacing(`Delete the ${what}`, lines.range(start, start + 1), "") };
  }
}

/** Where a text ends that goes on from its first line to those that are indented more. */
function endOfLines(lineStart: number, lines: Lines): number {
  const depth = indentOf(lines.around(lineStart).text);
  let { start, text } = lines.around(lineStart);
  let end = start + text.trimEnd().length;
  while (start + text.length < lines.text.length) {
    ({ start, text } = lines.around(lines.text.indexOf("\n", start) + 1));
    if (text.trim() === "" || indentOf(text) <= depth || /\s#(?:\s|$)|^\s*#|:(?:\s|$)/.test(text)) break;
    end = start + text.trimEnd().length;
    if (!lines.text.includes("\n", start)) break;
  }
  return end;
}
