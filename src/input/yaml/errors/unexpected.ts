import { type Advice, type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { quoteAdvice } from "../../fix/correction.ts";
import { declaredIn } from "../../ids/used.ts";
import { nextContent } from "../../lines.ts";
import { dashFault, indentOf } from "../indents.ts";
import { CLOSES_NOTHING } from "../flow/crossed.ts";
import { indentedStart } from "../misplaced.ts";
import { withoutHeading } from "./no-heading.ts";
import type { FaultPlace } from "./fault-place.ts";

/** The library met a sign that it did not expect. */
export function unexpected(place: FaultPlace): Diagnostic {
  const { what, text, start, value, lineEnd } = place;
  if (what === "text after a block sign")
    return behindSign(place) ?? place.needsQuotes(`\`${text[value]}\``, value, lineEnd);
  if (what === "list in a line") return listInLine(place);
  if (what === "nothing before a comma")
    return place.say("There is nothing before this comma.", deletion("comma", place));
  const sign = text[start];
  if (sign === "]" || sign === "}") {
    const alone = value === start || /[[{]/.test(text[value]!);
    const advice = alone ? deletion("bracket", place) : place.quoteValue(start);
    return place.say(CLOSES_NOTHING, advice);
  }
  return behindValue(place);
}

function listInLine(place: FaultPlace): Diagnostic {
  const { text, lines, line, start, lineEnd } = place;
  const id = /^-\s+([\p{L}\p{N}_-]+)\s*$/u.exec(text.slice(start, lineEnd))?.[1];
  if (id !== undefined && /\bfrom:\s+$/u.test(text.slice(line.start, start))) {
    const fix = replacing("Put the id in brackets", lines.range(start, lineEnd), `[${id}]`);
    const advice = { hint: `write \`[${id}]\``, fix };
    return place.say("A list begins on a line of its own.", advice, start, lineEnd);
  }
  const ids = /^-\s+[\p{L}\p{N}_-]+(?:\s*[,;-]\s+[\p{L}\p{N}_-]+)*\s*$/u.test(text.slice(start, lineEnd))
    ? text
        .slice(start, lineEnd)
        .trim()
        .slice(1)
        .trim()
        .split(/\s*[,;-]\s+/u)
    : [];
  const declared = declaredIn(lines);
  if (
    /\b(?:from|main|rivals|tags):\s+$/u.test(text.slice(line.start, start)) &&
    ids.every((one) => declared.has(one)) &&
    ids.length > 0
  ) {
    const list = `[${ids.join(", ")}]`;
    const fix = replacing("Put the ids in brackets", lines.range(start, lineEnd), list);
    return place.say(
      "A list begins on a line of its own.",
      { hint: `write \`${list}\``, fix },
      start,
      lineEnd,
    );
  }
  const message = "A list begins on a line of its own, and a text that begins with `-` needs quotes.";
  return place.say(message, withoutDash(place) ?? quoteAdvice(lines, start));
}

/** `cheap: - It is cheap.` and `cheap: - text: It is cheap.`: a dash that lists one thing. */
function withoutDash({ text, lines, line, start, lineEnd }: FaultPlace): Advice | undefined {
  const [, said] = /^(?:- +)+(?:text: +)?(\p{L}(?:(?!:\s|\s#).)*)$/u.exec(text.slice(start, lineEnd)) ?? [];
  if (said === undefined) return undefined;
  const meant = said.trimEnd();
  return {
    hint: `delete the dash: ${text.slice(line.start, start).trim()} ${meant}`,
    fix: { ...replacing("Delete the dash", lines.range(start, lineEnd), meant), reveals: true },
  };
}

function behindValue(place: FaultPlace): Diagnostic {
  const { text, lines, line, start, value, lineEnd } = place;
  const before = text.slice(line.start, start).trimEnd().at(-1);
  const isLastComma = text.slice(start, lineEnd).trim() === ",";
  if (/["'\]}]/u.test(before ?? "") && isLastComma)
    return place.say("Nothing follows this comma.", deletion("comma", place));
  if (/[\]}]/u.test(before ?? "") && /^[.;]$/u.test(text.slice(start, lineEnd).trim()))
    return place.say(
      "Nothing may follow this bracket.",
      deletion(text[start] === "." ? "full stop" : "semicolon", place),
    );
  if (before === '"' || before === "'")
    return place.say("Text follows the closing quote.", place.quoteValue(start), start, lineEnd);
  if (/^[|>]\s+$/.test(text.slice(value, start))) return behindBlockSign(place);
  const dash = dashFault(line, lines);
  if (dash) return dash;
  const link = markdownLink(place);
  if (link !== undefined) return link;
  if (before === "]" || before === "}")
    return place.say("Text follows the closing bracket.", quoteBrackets(place), start, lineEnd);
  return (
    withoutHeading(lines, nextContent(text, line.start)) ??
    indentedStart(lines, start) ??
    place.say("This does not belong here.")
  );
}

/** `[audit](https://example.org)`; under `file`, any path. */
function markdownLink({ line, lines, start }: FaultPlace): Diagnostic | undefined {
  const isPath = /(?:^|[\s{,])(?:file|bibliography): *\[/u.test(line.text);
  const LINK = isPath ? /\[[^[\]]*\]\(([^\s()]+)\)/gu : /\[[^[\]]*\]\((https?:[^\s()]+)\)/gu;
  for (const { 0: whole, 1: address, index } of line.text.matchAll(LINK)) {
    const [from, to] = [line.start + index, line.start + index + whole.length];
    if (start < from || start >= to) continue;
    const fix = replacing("Write the address alone", lines.range(from, to), address!);
    return diagnostic("yaml-syntax", lines.range(from, to), "In a map, a link is an address alone.", {
      hint: `write \`${address}\``,
      fix,
    });
  }
  return undefined;
}

/** `text: > It is so.`, all of it on one line, where YAML's sign begins a text of several lines. */
function behindSign(place: FaultPlace): Diagnostic | undefined {
  const { text, lines, line, value, lineEnd } = place;
  const [sign] = /^[|>][+-]? +(?=\p{L})/u.exec(text.slice(value, lineEnd)) ?? [];
  const isText = /^ *(?:- +)?(?:text|note|caption|title|[\p{L}\p{N}_-]+): +$/u.test(
    text.slice(line.start, value),
  );
  if (sign === undefined || !isText || /^ *quote:/u.test(line.text)) return undefined;
  const fix = replacing("Delete the sign", lines.range(value, value + sign.length), "");
  const hint = `delete it: ${text.slice(line.start, value).trim()} ${text.slice(value + sign.length, lineEnd).trim()}`;
  const message = `\`${sign.trim()}\` begins a text that belongs on the lines below it.`;
  return place.say(message, { hint, fix: { ...fix, reveals: true } }, value, value + 1);
}

/** `> 40 fish`: with more lines below it, the sign was meant as YAML's. */
function behindBlockSign(place: FaultPlace): Diagnostic {
  const { text, lines, line, start, value, lineEnd } = place;
  const sign = `\`${text[value]}\``;
  const below = lines.around(nextContent(text, lineEnd));
  const depth = indentOf(below.text);
  if (below.start <= line.start || depth <= indentOf(line.text) || /^ *[^\s:]+:(?:\s|$)/.test(below.text))
    return behindSign(place) ?? place.needsQuotes(sign, value, lineEnd);
  const gap = lines.range(value + 1, start);
  const fix = replacing(`Begin a new line after ${sign}`, gap, lines.newline + " ".repeat(depth));
  const hint = `begin it on a line of its own, below ${sign}`;
  return place.say(`Nothing may follow ${sign} on its line.`, { hint, fix }, start, lineEnd);
}

/** `[sic] it says.` is surely a text; `[one, two]three` may be anything. */
function quoteBrackets({ text, lines, value, lineEnd }: FaultPlace): Advice {
  const { fix, ...hint } = quoteAdvice(lines, value);
  const isText = /^\[[^\],]*\]\s/.test(text.slice(value, lineEnd));
  return { ...hint, ...(fix && { fix: isText ? fix : { ...fix, asks: true as const } }) };
}

function deletion(what: string, { lines, start }: FaultPlace): Advice {
  const hint = /^(?:comma|bracket)$/u.test(what) ? "delete it" : `delete the ${what}`;
  return { hint, fix: replacing(`Delete the ${what}`, lines.range(start, start + 1), "") };
}
