import { type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { FIGURE_FIELDS } from "../../../model/fields.ts";
import { replacing } from "../../fix/advice.ts";
import { type Lines, nextContent } from "../../lines.ts";
import { type Line, indentOf, lineAbove, sectionAt } from "../indents.ts";
import { INFERENCE } from "../near.ts";
import { ANY_KEY } from "./keys.ts";

const VALUE = `(?:\\[[^[\\]{}"':#]*\\]|"[^"]*"|[^\\s,:;[\\]{}"'#][^,:;[\\]{}"'#]*)`;
const STEP_KEY = [...INFERENCE].join("|");
/** Two keys of an inference or more, in a line with commas between them. */
const STEP = new RegExp(
  `^( *(?:- +)?)((?:${STEP_KEY}): +${VALUE}(?: *, *(?:${STEP_KEY}): +${VALUE})+?)\\s*$`,
  "u",
);
const ENTRY = new RegExp(
  `^( +[^\\s:{}[\\]"',#]+: +)((?:text|title): +${VALUE}(?: *, *(?:${ANY_KEY}): +${VALUE})+?)\\s*$`,
  "u",
);

const FIGURE = new RegExp(
  `^(figure: +)((?:${Object.keys(FIGURE_FIELDS).join("|")}): +${VALUE}(?: *, *(?:${Object.keys(FIGURE_FIELDS).join("|")}): +${VALUE})*?)\\s*$`,
  "u",
);

/** `- from: a, to: b`, `cheap: text: It is cheap., voice: ann` */
export function unbraced(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const [, lead, said] = STEP.exec(text) ?? ENTRY.exec(text) ?? FIGURE.exec(text) ?? [];
  if (lead === undefined || said === undefined) return undefined;
  const isDashed = lead.includes("-") || lead.includes(":");
  if (!isDashed && sectionAt(start, lines) !== "inferences") return undefined;
  if (!isDashed && isInItem({ start, text }, lines))
    return onLines(start + lead.length, said, lead.length, lines);
  const below = lines.around(nextContent(lines.text, start + text.length));
  const range = lines.range(start + lead.length, start + lead.length + said.length);
  // With keys below it, in braces they would belong to nothing.
  if (below.start > start && indentOf(below.text) > indentOf(text))
    return lead.includes(":") ? undefined : onLines(range.start.offset, said, lead.length, lines);
  const isProse = ENTRY.test(text);
  const dash = isDashed ? "" : "- ";
  const fix = { ...replacing("Put the keys in braces", range, `${dash}{ ${said} }`), reveals: true as const };
  return diagnostic("yaml-syntax", range, "Several keys on one line need braces around them.", {
    hint: `write \`${`${lead}${dash}{ ${said} }`.trim()}\``,
    fix: isProse ? { ...fix, asks: true } : fix,
  });
}

/** Whether a line without a dash stands in the column of the keys of an item above it. */
function isInItem({ start, text }: Line, lines: Lines): boolean {
  const depth = indentOf(text);
  for (
    let line = lineAbove(start, lines);
    line && indentOf(line.text) > 0;
    line = lineAbove(line.start, lines)
  ) {
    const column = /^ *- +/u.exec(line.text)?.[0].length;
    if (column !== undefined) return column === depth && !/^ *- +\{/u.test(line.text);
    if (indentOf(line.text) < depth) return false;
  }
  return false;
}

/** Each key on a line of its own. */
function onLines(at: number, said: string, column: number, lines: Lines): Diagnostic {
  const commas = [...said.matchAll(new RegExp(` *, *(?=(?:${STEP_KEY}): )`, "gu"))];
  const edits = commas.map(({ 0: comma, index }) => ({
    range: lines.range(at + index, at + index + comma.length),
    text: lines.newline + " ".repeat(column),
  }));
  const hint = "write each key on a line of its own, without commas";
  return diagnostic("yaml-syntax", lines.range(at, at + said.length), "Several keys are on one line.", {
    hint,
    fix: { title: "Write each key on a line of its own", edits, reveals: true },
  });
}

/** `{ from [a, b], to: c }`, `{ title: It is so, authors [Ann, Bob] }` */
const NO_COLON =
  /(?<=^ *- +(?:\{|\{[^"']*,) *)(from|to|against)( +)(?=\[)|(?<=^ *(?:- +|[^\s:{}[\]]+: +)(?:\{|\{.*,) *)(from|authors|voice|cite|tags)( +)(?=\[[^[\]]*\] *[,}])/u;

export function noColonInBraces(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const found = NO_COLON.exec(text);
  const key = found?.[1] ?? found?.[3];
  if (found === null || key === undefined) return undefined;
  const from = start + found.index;
  const at = from + key.length;
  const fix = { ...replacing("Put a colon after it", lines.range(at, at), ":"), reveals: true as const };
  const hint = `put a colon after it: \`${key}:\``;
  return diagnostic("yaml-syntax", lines.range(from, at), `A colon is missing after \`${key}\`.`, {
    hint,
    fix,
  });
}
