import { type Advice, type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { ANY_KEY, openAt } from "../flow/keys.ts";
import { indentOf, LONGEST_GUESSED } from "../indents.ts";

export const UNCLOSED = "This bracket is never closed.";

/** The most lines over which the contents of a bracket are followed. */
const MOST_LINES = 50;

/** A bracket that is best closed at the end of the lines that belong to it: those that are indented more than its key. */
export function unclosedBracket(start: number, lines: Lines): Diagnostic {
  const bracket = lines.text[start]!;
  const closer = bracket === "[" ? "]" : "}";
  const range = lines.range(start, start + 1);
  const plain = diagnostic("yaml-syntax", range, UNCLOSED, `add \`${closer}\``);
  const late = closedLate(start, lines);
  if (late !== undefined) return { ...plain, ...late };
  const end = endOf(start, lines);
  if (end === undefined || end - start > LONGEST_GUESSED) return plain;
  const open = openAt(lines.text.slice(start, end));
  if (open?.length !== 1 || open[0] !== 0) return plain;
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
