import type { Advice } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { quotedText } from "../../fix/correction.ts";
import { isWanted } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { ANY_KEY } from "../flow/keys.ts";
import { type Line, indentOf } from "../indents.ts";
import { ROOT } from "../near.ts";

/** The most lines of one text. */
const MOST_LINES = 20;
const OF_FORMAT = new RegExp(`^ *(?:${ANY_KEY}|${[...ROOT].join("|")}):(?:\\s|$)`, "u");
/** A dash, a comment, a quote, a bracket, or an id before its text. */
const BEGINS_ANEW = /^ *(?:[-*•–]\s|[#"'[\]{}]|[\p{L}\p{N}_-]+:(?:\s|$)|$)/u;

/** `fair: "Who keeps a book` with `when others wait: harms us.` below it: a text in quotes that are never closed, on more lines than one. */
export function quoteGoesOn(first: Line, start: number, lines: Lines): Advice | undefined {
  const [lead] = /^ *(?:- +)?(?:[\p{L}\p{N}_-]+: +)?/u.exec(first.text)!;
  const mark = lines.text[start]!;
  const written = first.text.slice(start - first.start).trim();
  if (first.start + lead.length !== start || !/\s/u.test(written)) return undefined;
  const column = /^ *(?:- +)?/u.exec(lead)![0].length;
  const rest: Line[] = [];
  for (let line = next(first, lines); line && rest.length < MOST_LINES; line = next(line, lines)) {
    if (!isMore(line, column, lines)) break;
    rest.push(line);
  }
  const last = rest.at(-1);
  if (last === undefined) return undefined;
  const end = last.start + last.text.trimEnd().length;
  const all = lines.text.slice(start, end);
  const text = quotedText(mark === '"' ? all.slice(1) : all);
  const { line } = lines.position(last.start);
  return {
    hint: `if its text goes on down to line ${line}, close it there, and write it on one line`,
    fix: {
      ...replacing("Write all of the text in quotes, on one line", lines.range(start, end), text),
      reveals: true,
      asks: true,
    },
  };
}

function isMore({ text }: Line, column: number, lines: Lines): boolean {
  const depth = indentOf(text);
  if (BEGINS_ANEW.test(text) && !(depth > column && /^ *[\p{L}\p{N}_-]+:\s/u.test(text))) return false;
  if ((depth === 0 && /:\s*$/u.test(text)) || OF_FORMAT.test(text)) return false;
  const word = /^ *([\p{L}\p{N}_-]+)/u.exec(text)?.[1];
  if (word === undefined || isWanted(word, lines.text)) return false;
  return depth > column || /^\p{Ll}/u.test(text.trimStart());
}

function next({ start, text }: Line, lines: Lines): Line | undefined {
  const at = start + text.length + 1;
  return at >= lines.text.length ? undefined : lines.around(at);
}
