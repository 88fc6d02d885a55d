import type { Advice, Diagnostic } from "../../../diagnostic.ts";
import { isOfStatements } from "../../../model/fields.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { ANY_KEY, openAt } from "../flow/keys.ts";
import { type Line, indentOf, lineAbove, LONGEST_GUESSED, sectionAt } from "../indents.ts";
import { lineBelow } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

/** The most lines over which the contents of a bracket are followed. */
const MOST_LINES = 50;

/** A bracket that is best closed at the end of the lines that belong to it: those that are indented more than its key. */
export function unclosedBracket(start: number, lines: Lines): Diagnostic {
  const bracket = lines.text[start]!;
  const closer = bracket === "[" ? "]" : "}";
  const range = lines.range(start, start + 1);
  const plain = faultOf("open-bracket", range, `add \`${closer}\``);
  const late = closedLate(start, lines);
  if (late !== undefined) return { ...plain, ...late };
  const wanting = begun(start, lines);
  if (wanting !== undefined) return { ...plain, ...wanting };
  const end = endOf(start, lines);
  if (end === undefined || end - start > LONGEST_GUESSED) return plain;
  const open = openAt(lines.text.slice(start, end));
  if (open?.length !== 1 || open[0] !== 0) return plain;
  const leadsNowhere = stepWithoutTarget(start, lines.text.slice(start, end), lines);
  if (leadsNowhere !== undefined) return { ...plain, ...leadsNowhere };
  const whole = lines.range(start, end);
  const { line } = whole.end;
  const written = lines.text.slice(start, end).replace(/\s*,$/u, "");
  const isRound = written.endsWith(")") && !written.includes("(");
  const said = isRound ? written.slice(0, -1).trimEnd() : written;
  const closed = `${said}${/^\{\s/u.test(said) ? " " : ""}${closer}`;
  const where = line > range.start.line ? ` at the end of line ${line}` : "";
  return {
    ...plain,
    hint: isRound ? `write \`${closer}\` in place of \`)\`${where}` : `${plain.hint}${where}`,
    fix: { ...replacing("Close the bracket", whole, closed), reveals: true },
  };
}

const LATE = new RegExp(`^(\\{[^[\\]{}]*\\[[^[\\]{}:]*?)( *, *(?:${ANY_KEY}): [^[\\]{},]*?) *\\] *$`, "u");

/** `{ from: [a, to: b ]`: the bracket of the list stands in the place of the brace. */
function closedLate(start: number, lines: Lines): Advice | undefined {
  const { start: from, text } = lines.around(start);
  const [all, list, rest] = LATE.exec(text.slice(start - from)) ?? [];
  if (all === undefined) return undefined;
  const meant = `${list}]${rest} }`;
  const whole = lines.range(start, start + all.trimEnd().length);
  return {
    hint: `write \`${meant}\``,
    fix: { ...replacing("Close the list before the next key", whole, meant), reveals: true },
  };
}

/** `- { from: cheap`, and nothing behind it. */
function stepWithoutTarget(start: number, said: string, lines: Lines): Advice | undefined {
  const isFrom = /^\{ *(?:id: *[\p{L}\p{N}_-]+ *, *)?from: *(?:[\p{L}\p{N}_-]+|\[[^[\]]*\]) *,?$/u.test(said);
  if (!isFrom || sectionAt(start, lines) !== "inferences") return undefined;
  return { hint: `say what it leads to, and close it: \`${said.replace(/ *,?$/u, "")}, to: … }\`` };
}

const LINE_OF_KEY = new RegExp(`^ +(?:${ANY_KEY}):(?:\\s.*)?[^,\\s]\\s*$`, "u");
const LEAD = /^( *(?:- +|[^\s:]+: +))\{\s*$/u;
/** The most lines between a brace and what the library reports of it. */
const MOST_BELOW = 12;

/** `quick: {` above keys on lines of their own, which need no braces. */
export function needlessBrace(lines: Lines, offset: number): Diagnostic | undefined {
  let line: Line | undefined = lines.around(offset);
  for (let count = 0; line && !LEAD.test(line.text) && count < MOST_BELOW; count += 1)
    line = lineAbove(line.start, lines);
  const lead = LEAD.exec(line?.text ?? "")?.[1];
  if (line === undefined || lead === undefined) return undefined;
  const rows = rowsBelow(line, lines);
  const isPlain = (row: string): boolean => LINE_OF_KEY.test(row) && openAt(row.trim())?.length === 0;
  if (rows.length < 2 || !rows.every(isPlain)) return undefined;
  const at = line.start + lead.length;
  const { start, text } = line;
  if (
    lines.text
      .slice(start)
      .split("\n", rows.length + 2)
      .at(-1)!
      .trimStart()
      .startsWith("}")
  )
    return undefined;
  const range = lines.range(start + lead.trimEnd().length, start + text.length);
  return faultOf("needless-brace", lines.range(at, at + 1), {
    hint: "delete it: keys on lines of their own need no braces",
    fix: { ...replacing("Delete the brace", range, ""), reveals: true },
  });
}

function rowsBelow(line: Line, lines: Lines): readonly string[] {
  const rows: string[] = [];
  let row = lineBelow(line, lines);
  for (; row && indentOf(row.text) > indentOf(line.text); row = lineBelow(row, lines)) rows.push(row.text);
  return rows;
}

/** `quick: {` and nothing behind it. */
function begun(start: number, lines: Lines): Advice | undefined {
  const line = lines.around(start);
  const lead = LEAD.exec(line.text)?.[1];
  const isStatement = isOfStatements(sectionAt(line.start, lines));
  if (lead === undefined || lead.includes("- ") || !isStatement || rowsBelow(line, lines).length > 0)
    return undefined;
  return { hint: `write the text, and close it: \`${lead.trim()} { text: … }\`` };
}

/** Where the last line inside a bracket ends; undefined if it is unclear whether a comment belongs to it. */
function endOf(start: number, lines: Lines): number | undefined {
  const first = lines.around(start);
  const key = /^ *(?:- +)*(?=[^\s[{-])|^ *(?=-)/u.exec(first.text)?.[0].length ?? 0;
  let last = first;
  for (let count = 0; count < MOST_LINES; count += 1) {
    const next = last.start + last.text.length + 1;
    if (next >= lines.text.length) break;
    const line = lines.around(next);
    const said = line.text.trimStart();
    if (said === "" || indentOf(line.text) <= key || /^(?:- |#)/u.test(said)) break;
    last = line;
  }
  const from = Math.max(start, last.start);
  const said = lines.text.slice(from, last.start + last.text.length);
  return said.includes("#") ? undefined : from + said.trimEnd().length;
}
