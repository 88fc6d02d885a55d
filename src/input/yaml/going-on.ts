import { type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { quotedText } from "../fix/correction.ts";
import { replacing } from "../fix/advice.ts";
import { isWanted } from "../ids/used.ts";
import type { Lines } from "../lines.ts";
import { indentOf, itemAdvice } from "./indents.ts";
import type { Line } from "./indents.ts";
import { keyOfEntry } from "./key-of-entry.ts";
import { faultOf } from "./faults/kinds.ts";

/** A key with prose after it, to the end of its line. */
const HEAD =
  /^( *(?:- +)?)(?!(?:from|to|against|id|main|unstated):)[\p{L}\p{N}_-]+: +(?=[^\s"'[{|>&*!#@%`].*\s\S)/u;
/** Prose, and no key: before a colon there are several words. */
const PROSE = /^ *(?![-*•–] |--|\/\/|<!--)[^\s"'[{}|>&*!#@%`](?:[^:]|:(?=\S))*(?:\s\S|[.!?…»”]\s*$)/u;
const KEY = /^ *[^\s:]+:(?:\s|$)/u;
/** A word and a colon with no blank after it. */
const TIGHT = /^ *(?:[\p{L}\p{N}_-]+:(?=[\p{L}\p{N}“"«[{])|[\w-]+：)/u;
/** A premise in the column of ids, with its number in the place of an id. */
const NUMBERED = /^ +(?:\([\p{L}]?\d{1,3}\)|[\p{L}]?\d{1,3}[.)]) +\p{L}.*\s\S/u;
/** The most lines of one text that are examined. */
const MOST_LINES = 50;

/** Lines of a text that are not indented below it, so that they are no entry, or a colon in them makes their words a key. */
export function textGoesOn(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  const below = next(own, lines);
  return (
    blockBelow(own, lines) ??
    itemBelow(own, lines) ??
    itemBelow(below, lines) ??
    goesOn(own, lines) ??
    goesOn(below, lines)
  );
}

const BLOCK_HEAD = /^( *(?:- +)?)[\p{L}\p{N}_-]+: +[|>][+-]?\s*$/u;

/** Lines below `>` or `|` that are not indented more than its key, or less than the first of them. */
function blockBelow(line: Line, lines: Lines): Diagnostic | undefined {
  if (!isProse(line.text)) return undefined;
  let first = line;
  let head: Line | undefined;
  for (let count = 0; count < MOST_LINES && first.start > 0; count += 1) {
    head = lines.around(first.start - 1);
    if (BLOCK_HEAD.test(head.text) || !isProse(head.text)) break;
    first = head;
  }
  const column = BLOCK_HEAD.exec(head?.text ?? "")?.[1]!.length;
  if (column === undefined) return undefined;
  const rest = [first];
  for (let below = next(first, lines); below && isProse(below.text); below = next(below, lines))
    if (rest.push(below) >= MOST_LINES) break;
  const depth = Math.max(column + 2, indentOf(first.text));
  const end = rest.at(-1)!.start + rest.at(-1)!.text.trimEnd().length;
  const meant = rest.map(({ text }) => " ".repeat(Math.max(depth, indentOf(text))) + text.trim());
  const fix = replacing(
    "Indent what continues the text",
    lines.range(first.start, end),
    meant.join(lines.newline),
  );
  const range = lines.range(line.start + indentOf(line.text), line.start + line.text.trimEnd().length);
  return diagnostic("yaml-syntax", range, "This line is not aligned with the text that it continues.", {
    hint: `indent it by ${depth} spaces${rest.length > 1 && line.start === first.start ? ", and with it the lines below it" : ""}`,
    fix: { ...fix, reveals: true },
  });
}

/** A premise after a dash, in the column of the keys above it: further in, it would become a part of their text. */
function itemBelow(line: Line | undefined, lines: Lines): Diagnostic | undefined {
  if (line === undefined || line.start === 0 || !/^ +- +[^\s"'[{|>&*!#@%`][^:]*$/u.test(line.text))
    return undefined;
  const above = lines.around(line.start - 1);
  const depth = indentOf(line.text);
  if (HEAD.exec(above.text)?.[1]!.length !== depth) return undefined;
  const range = lines.range(line.start + depth, line.start + line.text.trimEnd().length);
  return faultOf("item-among-keys", range, itemAdvice(line, lines));
}

function goesOn(line: Line | undefined, lines: Lines): Diagnostic | undefined {
  if (line === undefined || !isProse(line.text)) return undefined;
  const { head, first } = headOf(line, lines);
  const lead = HEAD.exec(head?.text ?? "");
  if (head === undefined || lead === null) return undefined;
  const column = lead[1]!.length;
  const rest = restFrom(first, column, lines);
  const all = [head.text.slice(lead[0].length), ...rest.map(({ text }) => text)];
  const hasColon = all.some((text) => /:(?:\s|$)/u.test(text));
  const isDeep = rest.every(({ text }) => indentOf(text) > column);
  // Indented deeper, it is read as it is meant; in the column of the key, with a colon, it may be a key.
  if (isDeep ? !hasColon : hasColon && rest.some(({ text }) => indentOf(text) === column)) return undefined;
  const word = /^ *([^\s:]+)/u.exec(first.text)?.[1] ?? "";
  if (!hasColon && isWanted(word, lines.text)) return undefined;
  if (/^ *[\w-]+：/u.test(first.text) || (indentOf(first.text) <= column && TIGHT.test(first.text)))
    return undefined;
  if (indentOf(first.text) < column && NUMBERED.test(first.text)) return undefined;
  if (indentOf(first.text) === column && keyOfEntry(first, lines) !== undefined) return undefined;
  return said(head.start + lead[0].length, rest, { column, hasColon, lines });
}

function said(
  value: number,
  rest: readonly Line[],
  { column, hasColon, lines }: { readonly column: number; readonly hasColon: boolean; readonly lines: Lines },
): Diagnostic {
  const [first, last] = [rest[0]!, rest.at(-1)!];
  const end = last.start + last.text.trimEnd().length;
  const isOwn = !/:\s/u.test(lines.text.slice(value, first.start));
  const begin = isOwn ? first.start + indentOf(first.text) : value;
  const range = lines.range(
    begin,
    (isOwn ? first.start : lines.around(value).start) + lines.around(begin).text.trimEnd().length,
  );
  const wish = `indent it by ${column + 2} spaces${rest.length > 1 ? ", and with it the lines below it" : ""}`;
  const [title, hint, from, text] = hasColon
    ? [
        "Put all of the text in quotes",
        "if this continues the text above, put all of it in quotes, on one line",
        value,
        quotedText(lines.text.slice(value, end)),
      ]
    : [
        "Indent what continues the text",
        `if this continues the text above, ${wish}; if it is an entry of its own, write \`key: value\`; if it is a remark, begin it with \`#\``,
        first.start,
        rest.map((line) => " ".repeat(column + 2) + line.text.trim()).join(lines.newline),
      ];
  const fix = { ...replacing(title, lines.range(from, end), text), asks: true as const };
  return diagnostic("yaml-syntax", range, "This line is not a `key: value` pair.", { hint, fix });
}

const isProse = (text: string): boolean =>
  PROSE.test(text) && !KEY.test(text) && !/^ *(?:\.{2,}|…)\s*$/u.test(text);

/** The key above some lines of prose, and the first of these. */
function headOf(line: Line, lines: Lines): { readonly head: Line | undefined; readonly first: Line } {
  let first = line;
  for (let count = 0; count < MOST_LINES; count += 1) {
    const above = first.start === 0 ? undefined : lines.around(first.start - 1);
    if (above === undefined || HEAD.test(above.text) || !isProse(above.text)) return { head: above, first };
    first = above;
  }
  return { head: undefined, first };
}

function restFrom(first: Line, column: number, lines: Lines): readonly Line[] {
  const rest = [first];
  for (let line = next(first, lines); line && rest.length < MOST_LINES; line = next(line, lines)) {
    if (!isProse(line.text) || (/:\s/u.test(line.text) && indentOf(line.text) === column)) break;
    rest.push(line);
  }
  return rest;
}

function next({ start, text }: Line, lines: Lines): Line | undefined {
  const at = lines.text.indexOf("\n", start + text.length);
  return at < 0 || at + 1 >= lines.text.length ? undefined : lines.around(at + 1);
}
