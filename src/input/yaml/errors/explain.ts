import { type Advice, type Diagnostic, type Edit, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { withoutTabs } from "../joined/tabs.ts";
import type { Lines } from "../../lines.ts";
import { declaredIn } from "../../ids/used.ts";
import { oddIndent } from "../indents.ts";
import { BACKSLASHED, slashAdvice, withSlashes } from "../../fix/slashes.ts";
import { noColon } from "../no-colon.ts";
import { badIndent } from "./bad-indent.ts";
import { colonInText } from "./colon.ts";
import { missing } from "./missing.ts";
import type { LibraryError } from "../faults/library.ts";
import { FaultPlace } from "./fault-place.ts";
import { unexpected } from "./unexpected.ts";
import { faultOf } from "../faults/kinds.ts";

/** Says in our own words what the YAML library reports. Undefined if something else has said it already. */
export function explain(error: LibraryError, text: string, lines: Lines): Diagnostic | undefined {
  const odd = oddIndent(lines);
  if (odd !== undefined && odd.range.start.offset <= error.pos[0]) return odd;
  const place = new FaultPlace(error, text, lines);
  return tabInIndent(place) ?? byCode(error.code, place);
}

function tabInIndent(place: FaultPlace): Diagnostic | undefined {
  const { line, lines } = place;
  const indent = /^[ \t]*/.exec(line.text)![0];
  if (!indent.includes("\t")) return undefined;
  const from = line.start + indent.indexOf("\t");
  const to = line.start + indent.lastIndexOf("\t") + 1;
  return place.say("A tab cannot indent a line in YAML.", withoutTabs(lines), from, to, "yaml-tab");
}

function byCode(code: string, place: FaultPlace): Diagnostic | undefined {
  const { what, text, lines, line, start, end } = place;
  switch (code) {
    case "TAB_AS_INDENT":
      return place.say("YAML does not allow a tab here.", spaceForTab(place), start, end, "yaml-tab");
    case "BLOCK_AS_IMPLICIT_KEY":
      if (what === "list as a key") return noColon(line, lines);
      return text[start] === "?"
        ? place.needsQuotes("`?`", start, start + 1)
        : colonInText(place, place.lineEnd);
    case "BLOCK_IN_FLOW":
      return colonInText(place, end);
    case "MULTILINE_IMPLICIT_KEY":
    case "KEY_OVER_1024_CHARS":
      return noColon(line, lines);
    case "BAD_INDENT":
      if (what === "inside brackets") return undefined;
      return badIndent(place);
    case "BAD_SCALAR_START":
      if (/^ *% [^:]*$/u.test(line.text))
        return faultOf("odd-comment", lines.range(start, end), {
          hint: "write `#` in place of `%`",
          fix: replacing("Write it as a comment", lines.range(start, start + 1), "#"),
        });
      return (
        markedId(place) ??
        place.needsQuotes(text[start] === "`" ? "a backtick" : `\`${text[start]}\``, start, start + 1)
      );
    case "BAD_DQ_ESCAPE":
      return badEscape(place);
    case "BAD_DIRECTIVE":
      return place.say(
        "A line that begins with `%` is a YAML directive, and maps have none.",
        "put the text in quotes",
      );
    case "RESOURCE_EXHAUSTION":
      return place.say("Lists and mappings are nested too deep here.", undefined, start, end, "too-deep");
    case "MISSING_CHAR":
      return missing(place);
    case "UNEXPECTED_TOKEN":
      return unexpected(place);
    default:
      return REFUSED_ALREADY.has(code) ? undefined : place.say("This cannot be read as YAML.");
  }
}

/** `from: @cheap`, "`cheap`" */
function markedId(place: FaultPlace): Diagnostic | undefined {
  const { line, lines, start } = place;
  const [said, , id] =
    /^([@`%])([\p{L}\p{N}_-]+)\1?(?=\s*(?:[,\]}]|$))/u.exec(line.text.slice(start - line.start)) ?? [];
  if (said === undefined || id === undefined || !declaredIn(lines).has(id)) return undefined;
  if (!NAMED_HERE.test(line.text.slice(0, start - line.start))) return undefined;
  const end = start + said.length;
  const fix = replacing(`Write \`${id}\``, lines.range(start, end), id);
  const advice = { hint: `did you mean \`${id}\`?`, fix: { ...fix, reveals: true as const } };
  return place.say("An id has no sign before it.", advice, start, end);
}

const NAMED_HERE = /(?:from|to|against|main|rivals|voice|group): *(?:\[[^\]]*)?$/u;

/** Errors about anchors, aliases and tags, each of which is refused already. */
const REFUSED_ALREADY: ReadonlySet<string> = new Set([
  "ALIAS_PROPS",
  "BAD_ALIAS",
  "BAD_PROP_ORDER",
  "BAD_COLLECTION_TYPE",
  "MULTIPLE_ANCHORS",
  "MULTIPLE_TAGS",
  "TAG_RESOLVE_FAILED",
]);

function badEscape(place: FaultPlace): Diagnostic {
  const { text, lines, start, line } = place;
  const [, key, written] =
    /(?:^|[\s{,])(file|folder|bibliography|use): +(?:\{ *[^:]+: +)?("[^"]*")/u.exec(line.text) ?? [];
  const meant = written && withSlashes(written);
  if (key !== undefined && meant) {
    const from = line.start + line.text.indexOf(written);
    if (from <= start && start < from + written.length) {
      const range = lines.range(from, from + written.length);
      return diagnostic("yaml-syntax", range, BACKSLASHED, slashAdvice(meant, range));
    }
  }
  const hint = "write `\\\\` for a backslash, or use single quotes";
  const fix = { title: "Write `\\\\` for each backslash", edits: backslashes(place) };
  const message = `\`${text.slice(start, start + 2)}\` means nothing in double quotes.`;
  return place.say(message, { hint, fix }, start, start + 2);
}

/** All in the text that mean nothing in double quotes. */
function backslashes({ lines, start, line }: FaultPlace): readonly Edit[] {
  const ESCAPE = /\\(?:[0abtnvfre "/\\N_LP]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})|(\\)|(")/giu;
  const edits: Edit[] = [];
  const from = start - line.start;
  for (const { 1: odd, 2: closing, index } of line.text.slice(from).matchAll(ESCAPE)) {
    if (closing !== undefined) break;
    if (odd === undefined) continue;
    const at = start + index;
    edits.push({ range: lines.range(at, at + 1), text: "\\\\" });
  }
  return edits;
}

function spaceForTab({ text, lines, start, lineEnd }: FaultPlace): Advice {
  const tabs = /^\t+/.exec(text.slice(start, lineEnd))?.[0].length;
  const fix = tabs && replacing("Use a space", lines.range(start, start + tabs), " ");
  return { hint: "use a space", ...(fix && { fix }) };
}
