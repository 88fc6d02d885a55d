import { type Code, type Diagnostic, diagnostic } from "../diagnostic.ts";
import { quoteHint, quoted, valueStart } from "./correction.ts";
import type { Lines } from "./lines.ts";

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
  const indent = /^[ \t]*/.exec(line.text)![0];
  const inValue = valueStart(lines, start);
  const quoteValue = quoteHint(lines, inValue ?? start);

  function say(
    message: string,
    hint?: string,
    from = start,
    to = end,
    code: Code = "yaml-syntax",
  ): Diagnostic {
    return diagnostic(code, lines.range(from, Math.max(from, Math.min(to, text.length))), message, hint);
  }

  if (error.code === "TAB_AS_INDENT" || indent.includes("\t")) {
    const from = line.start + indent.indexOf("\t");
    const to = line.start + indent.lastIndexOf("\t") + 1;
    if (indent.includes("\t"))
      return say("A tab cannot indent a line in YAML.", "use spaces", from, to, "yaml-tab");
    return say("A tab cannot separate these in YAML.", "use a space", start, end, "yaml-tab");
  }

  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW": {
      if (text[start] === "?")
        return say("A text that begins with `?` needs quotes.", quoteHint(lines, start));
      const oneLine =
        error.code === "BLOCK_IN_FLOW" ? text.slice(start, end) : line.text.slice(start - line.start);
      if (!/:(?:\s|$)/.test(oneLine)) return deeper();
      const to = error.code === "BLOCK_IN_FLOW" ? end : lineEnd;
      const hint = quoteHint(lines, start, to);
      return say("A colon and a space make this a key, not a text.", hint, start, to, "yaml-colon-text");
    }
    case "MULTILINE_IMPLICIT_KEY":
    case "KEY_OVER_1024_CHARS":
      return noColon();
    case "BAD_INDENT":
      if (error.message.startsWith("Flow")) return undefined;
      if (error.message.startsWith("Block"))
        return say("The empty first lines of this text are indented more than the text.");
      return say(
        "This line is indented unlike the others of its list or mapping.",
        undefined,
        line.start + indent.length,
        lineEnd,
      );
    case "BAD_SCALAR_START":
      return say(`A text that begins with \`${text[start]}\` needs quotes.`, quoteValue);
    case "BAD_DQ_ESCAPE": {
      const escape = text.slice(start, start + 2);
      const hint = "write `\\\\` for a backslash, or use single quotes";
      return say(`\`${escape}\` means nothing in double quotes.`, hint, start, start + 2);
    }
    case "BAD_DIRECTIVE":
      return say(
        "A line that begins with `%` is a YAML directive, and maps have none.",
        "put the text in quotes",
      );
    case "ALIAS_PROPS":
    case "BAD_ALIAS":
    case "BAD_PROP_ORDER":
    case "BAD_COLLECTION_TYPE":
    case "MULTIPLE_ANCHORS":
    case "MULTIPLE_TAGS":
    case "TAG_RESOLVE_FAILED":
      return undefined;
    case "RESOURCE_EXHAUSTION":
      return say("Lists and mappings are nested too deep here.", undefined, start, end, "too-deep");
    case "MISSING_CHAR":
      return missing();
    case "UNEXPECTED_TOKEN":
      return unexpected();
    default:
      return say("This is not YAML.");
  }

  function missing(): Diagnostic | undefined {
    const { message } = error;
    if (message.startsWith("Missing closing")) return undefined;
    if (message.startsWith("Tags and anchors")) return undefined;
    if (message.startsWith("Comments"))
      return say("This `#` stands right behind a value.", "put a space before a comment");
    if (message.startsWith("Implicit map keys")) return noColon();
    if (message.startsWith("Missing ,")) return say("A comma is missing before this.", quotesInFlow());
    if (message.startsWith("Missing space")) return say("A space is missing after this colon.");
    if (message.startsWith("Block collection")) return say("The map begins on the line after `---`.");
    return say("This is indented or placed where YAML expects something else.");
  }

  function unexpected(): Diagnostic {
    const { message } = error;
    const before = text.slice(0, start).trimEnd().at(-1);
    if (message.startsWith("Block scalar header")) {
      return say(
        `A text that begins with \`${text[inValue ?? start]}\` needs quotes.`,
        quoteValue,
        inValue ?? start,
        lineEnd,
      );
    }
    if (message.startsWith("Unexpected block-seq-ind")) {
      return say(
        "A text that begins with `- ` needs quotes; a list begins on a line of its own.",
        quoteHint(lines, start),
      );
    }
    if (message.includes(" in flow ")) return say("There is nothing before this comma.", "delete it");
    if (text[start] === "]" || text[start] === "}") {
      const hint = /[[{]/.test(text[inValue ?? start]!) ? "delete it" : quoteValue;
      return say("This bracket closes nothing.", hint);
    }
    if (message.endsWith("at node end") && (before === '"' || before === "'")) {
      return say("Text follows the closing quote.", quoteValue, start, lineEnd);
    }
    if (message.endsWith("at node end") && (before === "]" || before === "}")) {
      return say("Text follows the closing bracket.", quoteValue, start, lineEnd);
    }
    return say("This does not belong here.", undefined, start, Math.max(end, start + 1));
  }

  /** A line that was meant as `key: value` and has no colon, or no space behind it. */
  function noColon(): Diagnostic {
    const from = line.start + indent.length;
    if (text.slice(from).startsWith("- "))
      return say("A list item stands here among keys.", undefined, from, lineEnd);
    const tight = /^(\s*(?:- )?[^\s:]+):(?=[^\s/])/.exec(line.text);
    const hint = tight
      ? `put a space after the colon: ${tight[0].trim()} ${line.text.slice(tight[0].length)}`
      : "write `key: value`";
    return say("This line is no `key: value`.", hint, from, lineEnd);
  }

  /** `text: a` and then, deeper, `voice: b`. */
  function deeper(): Diagnostic {
    const next = /\n[ \t]*(?=\S)/g;
    next.lastIndex = start;
    const match = next.exec(text);
    const from = match ? match.index + match[0].length : start;
    const width = /^[^\s:]*/.exec(text.slice(from, from + 64))![0].length;
    return say(
      "This key is indented under a text.",
      "indent it like the key above, or quote the text if it goes on here",
      from,
      from + width,
    );
  }

  function quotesInFlow(): string | undefined {
    return /["']/.test(line.text) ? `quote the whole text: ${quoted("…")}` : undefined;
  }
}
