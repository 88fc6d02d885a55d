import type { Advice } from "../../../diagnostic.ts";
import { isOfStatements } from "../../../model/fields.ts";
import { replacing } from "../../fix/advice.ts";
import { wantedIn } from "../../ids/used.ts";
import { type Lines, nextContent } from "../../lines.ts";
import { scalarText } from "../../words/scalar-style.ts";
import { type Line, indentOf, sectionAt } from "../indents.ts";
import { ROOT } from "../near.ts";

/** Shorter beginnings are those of many words. */
const SHORTEST = 3;

/** `conclu` for `conclusions:`, at the very left above what is indented. */
export function cutHeading(word: string, from: number, lines: Lines): Advice | undefined {
  const [only, ...others] = begunBy(word, [...ROOT]).filter(
    (key) => !new RegExp(`^${key}:`, "mu").test(lines.text),
  );
  return only === undefined || others.length > 0 ? undefined : written(only, word, from, lines);
}

/** `tins-so` for `tins-soldered:`, which inferences name and nothing declares. */
export function cutId(word: string, from: number, lines: Lines): Advice | undefined {
  const [only, ...others] = begunBy(word, wantedIn(sectionAt(from, lines), lines.text));
  return only === undefined || others.length > 0 ? undefined : written(only, word, from, lines);
}

const begunBy = (word: string, known: readonly string[]): readonly string[] =>
  known.filter((one) => word.length >= SHORTEST && one.length > word.length && one.startsWith(word));

/** With what stands below it, or alone. */
function written(meant: string, word: string, from: number, lines: Lines): Advice {
  const line = lines.around(from);
  const below = lines.around(nextContent(lines.text, line.start + line.text.length));
  const isHead = below.start > line.start && indentOf(below.text) > indentOf(line.text);
  const fix = replacing(`Write \`${meant}:\``, lines.range(from, from + word.length), `${meant}:`);
  return isHead
    ? { hint: `write \`${meant}:\``, fix: { ...fix, reveals: true, asks: true } }
    : { hint: `write \`${meant}:\` and its text` };
}

const SENTENCE = /^[\p{Lu}“"«(].*\s\S/u;

/** A premise in the column of ids, without an id, where one that inferences name is missing. */
export function textWithoutId({ start, text }: Line, lines: Lines): Advice | undefined {
  const content = text.trim();
  const section = sectionAt(start, lines);
  if (!isOfStatements(section) || !SENTENCE.test(content) || /:\s/u.test(content)) return undefined;
  const [only, ...others] = wantedIn(section, lines.text);
  if (only === undefined || others.length > 0) return undefined;
  const from = start + indentOf(text);
  const range = lines.range(from, from + content.length);
  const meant = `${only}: ${scalarText(content, false)}`;
  return {
    hint: `put its id before it: \`${only}: …\`, which inferences name`,
    fix: { ...replacing("Put the id before it", range, meant), reveals: true, asks: true },
  };
}

const HEAD =
  /^( *(?:- +)?)(?!(?:from|to|against|id|main|unstated|voice|group|scheme|weight|file|url|doi|lang|paper):)[\p{L}\p{N}_-]+: +(?=[^\s"'[{|>&*!#@%`])/u;

/** A single word at the very left, below a text that it may continue. */
export function wordGoesOn({ start, text }: Line, lines: Lines): Advice | undefined {
  if (start === 0 || !/^[\p{L}\p{N}][^\s:[\]{}]*\s*$/u.test(text)) return undefined;
  const lead = HEAD.exec(lines.around(start - 1).text);
  if (lead === null) return undefined;
  const depth = lead[1]!.length + 2;
  const range = lines.range(start, start);
  return {
    hint: `if this continues the text above, indent it by ${depth} spaces; if it is an entry of its own, write \`key: value\`; if it is a remark, begin it with \`#\``,
    fix: { ...replacing("Indent what continues the text", range, " ".repeat(depth)), asks: true },
  };
}
