import type { Advice } from "../../../diagnostic.ts";
import { isOfStatements, STATEMENT_FIELDS } from "../../../model/fields.ts";
import { mayEndSentence } from "../../../model/sentences.ts";
import { replacing } from "../../fix/advice.ts";
import { quotedText, withoutComment } from "../../fix/correction.ts";
import { declaredIn } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { isOfProse, NAMING } from "../flow/keys.ts";
import { sectionAt } from "../indents.ts";
import { ENTRY } from "../near.ts";

const ID = /^ *([\p{L}\p{N}_-]+): +$/u;
const KEYS = Object.keys(STATEMENT_FIELDS).filter((key) => key !== "text");
const FIELD = new RegExp(`( *[,;] +| +)(${KEYS.join("|")}): +(?=\\S)`, "gu");

/** `fair: It is fair. voice: ann`: the text of a premise, and what may be a field of it or more of the text. */
export function fieldInText(start: number, end: number, lines: Lines): Advice | undefined {
  const line = lines.around(start);
  const id = ID.exec(line.text.slice(0, start - line.start))?.[1];
  const section = sectionAt(line.start, lines);
  if (id === undefined || !isOfStatements(section) || ENTRY.get(section)?.has(id)) return undefined;
  const said = withoutComment(lines.text.slice(start, end)).trimEnd();
  if (/[\n"'{}]/u.test(said)) return undefined;
  const found = [...said.matchAll(FIELD)].find((field) => isField(field, said, lines));
  if (found === undefined) return undefined;
  const [{ length }, , key] = found as unknown as readonly [string, string, string];
  const value = said.slice(found.index + length);
  const meant = `{ text: ${quotedText(said.slice(0, found.index))}, ${key}: ${isOfProse(key) ? quotedText(value) : value} }`;
  const fix = replacing("Put it in braces", lines.range(start, start + said.length), meant);
  return {
    hint: `if \`${key}\` is a key, put it in braces: ${id}: ${meant}; if it is a word of the text, put all of it in quotes`,
    fix: { ...fix, reveals: true, asks: true },
  };
}

/** What names something that is declared, or another key behind a comma or a sentence that is over. */
function isField(
  { 0: { length }, 1: gap, 2: key, index }: RegExpMatchArray,
  said: string,
  lines: Lines,
): boolean {
  const before = said.slice(0, index);
  if (!NAMING.has(key!)) return gap!.trim() !== "" || mayEndSentence(before);
  const named = /^\[? *([\p{L}\p{N}_-]+)/u.exec(said.slice(index! + length))?.[1];
  return named !== undefined && declaredIn(lines).has(named);
}
