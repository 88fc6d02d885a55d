import { type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { mayEndSentence } from "../../../model/sentences.ts";
import { wantedIn } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { type Line, indentOf, lineAbove } from "../indents.ts";
import { HEADINGS, ROOT, lineBelow } from "../near.ts";

const NO_COLON = "This line is not a `key: value` pair.";

/** An id, or a key of a map, without its colon: with nothing behind it, a blank, or another sign. */
const LINE = /^( *)([\p{L}\p{N}_-]+)( *[;=](?= |$)| (?=[\p{L}\p{N}"'[{“„«(])|$)(.*)$/u;
/** The most lines of a section above an entry. */
const MOST_LINES = 2000;
/** Keys of a map whose value is prose that may go on below. */
const PROSE_HEAD = /^(?:title|subtitle|caption|author): +[^\s"'|>[{]/u;

/** `ice-stayed; The ice …`, `poison = Lead`, `author A. Analyst`: as the library points, or in the line beside. */
export function colonLost(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  return (
    inLine(own, lines) ?? inLine(lineBelow(own, lines), lines) ?? inLine(lineAbove(own.start, lines), lines)
  );
}

function inLine(line: Line | undefined, lines: Lines): Diagnostic | undefined {
  const [, indent, word, sign, rest] = LINE.exec(line?.text.trimEnd() ?? "") ?? [];
  if (line === undefined || word === undefined || sign === undefined || rest === undefined) return undefined;
  const isMeant = indent === "" ? isHead(line, word, sign, rest, lines) : isId(line, word, sign, lines);
  if (!isMeant) return undefined;
  const from = line.start + indent!.length;
  const end = from + word.length;
  const fix = {
    title: `Write \`${word}:\``,
    edits: [{ range: lines.range(end, end + sign.trimEnd().length), text: ":" }],
    reveals: true as const,
  };
  const isEmpty = rest.trim() === "";
  const hint = isEmpty
    ? `write \`${word}:\` and its text`
    : sign.trim() !== ""
      ? `write \`${word}:\``
      : `put a colon after ${indent === "" ? "it" : "the id"}: \`${word}: …\``;
  return diagnostic("yaml-syntax", lines.range(from, line.start + line.text.trimEnd().length), NO_COLON, {
    hint,
    fix: isEmpty ? { ...fix, asks: true } : fix,
  });
}

/** In the column of the entries of a section, where it is used and not declared. */
function isId(line: Line, word: string, sign: string, lines: Lines): boolean {
  const below = lineBelow(line, lines);
  if (sign === "" && indentOf(below?.text ?? "") > indentOf(line.text)) return false;
  let first = line;
  let above = lineAbove(line.start, lines);
  for (let count = 0; above && indentOf(above.text) > 0 && count < MOST_LINES; count += 1) {
    first = above;
    above = lineAbove(above.start, lines);
  }
  const section = /^([a-z]+):\s*(?:#.*)?$/u.exec(above?.text ?? "")?.[1] ?? "";
  if (!HEADINGS.has(section) || section === "inferences") return false;
  if (indentOf(first.text) !== indentOf(line.text)) return false;
  return wantedIn(section, lines.text).includes(word);
}

/** A key that the map does not have; what may be the end of a text above it has to look like a value. */
function isHead(line: Line, word: string, sign: string, rest: string, lines: Lines): boolean {
  if (!ROOT.has(word) || HEADINGS.has(word) || sign === "" || rest.trim() === "") return false;
  if (new RegExp(`^${word}\\s*:`, "mu").test(lines.text)) return false;
  if (sign.trim() !== "" || /^ *["'[{]/u.test(rest)) return true;
  const above = lineAbove(line.start, lines)?.text ?? "";
  return !PROSE_HEAD.test(above) || mayEndSentence(above.trimEnd()) || /^\p{Lu}/u.test(rest.trim());
}
