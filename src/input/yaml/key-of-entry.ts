import type { Advice, Range } from "../../diagnostic.ts";
import { INFERENCE_FIELDS } from "../../model/fields.ts";
import { replacing } from "../fix/advice.ts";
import { declaredIn } from "../ids/used.ts";
import { sectionsDeclaring } from "../../model/fields.ts";
import type { Lines } from "../lines.ts";
import { type Line, indentOf, lineAbove, sectionAt } from "./indents.ts";
import { ENTRY } from "./near.ts";

/** The most lines of an entry that are examined. */
const MOST_LINES = 50;
const SECTIONS = (["statement", "source"] as const).flatMap((space) =>
  sectionsDeclaring(space).map((name) => ENTRY.get(name)!),
);

/** `cite act §3` and `text It is so.` in the column of the keys of an entry that has no such key: the key, without its colon. */
export function keyOfEntry(line: Line, lines: Lines): string | undefined {
  const key = /^ +([\p{L}_-]+) +[^\s:]/u.exec(line.text)?.[1];
  if (key === undefined || !SECTIONS.some((keys) => keys.has(key))) return undefined;
  const depth = indentOf(line.text);
  let above = lineAbove(line.start, lines);
  for (let count = 0; above && indentOf(above.text) >= depth && count < MOST_LINES; count += 1) {
    if (new RegExp(`^ {${depth}}${key}:`, "u").test(above.text)) return undefined;
    above = lineAbove(above.start, lines);
  }
  return /^ +[\p{L}\p{N}_-]+:\s*$/u.test(above?.text ?? "") ? key : undefined;
}

/** `- from a`, `to good` and `against [a, b]` among inferences: the key, without its colon, and how far in it stands. */
const STEP = /^( *(?:- +)?)([\p{L}_-]+) +([^\s:=].*?)\s*$/u;
/** What leads from and to statements names nothing else. */
const NAMES_IDS: ReadonlySet<string> = new Set(["from", "to", "against"]);

function colonInStep(line: Line, lines: Lines): Advice | undefined {
  const [, lead, key, said] = STEP.exec(line.text) ?? [];
  if (key === undefined || !(NAMES_IDS.has(key) || Object.hasOwn(INFERENCE_FIELDS, key))) return undefined;
  if (sectionAt(line.start, lines) !== "inferences") return undefined;
  const isFirst = lead!.includes("-");
  const namesIds =
    NAMES_IDS.has(key) && said!.match(/[\p{L}\p{N}_-]+/gu)?.every((id) => declaredIn(lines).has(id));
  const above = lineAbove(line.start, lines);
  const goesOnText = !isFirst && !/^ *(?:- +)?(?:from|to|against|id|weight):/u.test(above?.text ?? "");
  const at = line.start + lead!.length + key.length;
  return withColon(key, lines.range(at, at), namesIds === true || !goesOnText);
}

/** A text that goes on may begin with the word of a key, but hardly a citation with the id of a source. */
export function colonAfterKey(line: Line, lines: Lines): Advice | undefined {
  const key = keyOfEntry(line, lines);
  if (key === undefined) return colonInStep(line, lines);
  const at = line.start + indentOf(line.text) + key.length;
  const said = line.text.slice(at - line.start).trim();
  const isFirst = indentOf(lineAbove(line.start, lines)!.text) < indentOf(line.text);
  const isSure = isFirst || (key === "cite" && declaredIn(lines).has(/^[^\s,;]+/u.exec(said)![0]));
  return withColon(key, lines.range(at, at), isSure);
}

function withColon(key: string, at: Range, isSure: boolean): Advice {
  return {
    hint: `put a colon after the key: \`${key}: …\``,
    fix: {
      ...replacing("Put a colon after the key", at, ":"),
      reveals: true,
      ...(!isSure && { asks: true }),
    },
  };
}
