import { type Diagnostic, type Edit, diagnostic } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import { type Line, indentOf } from "../indents.ts";
import { faultOf } from "../faults/kinds.ts";

interface FollowedLine extends Line {
  /** Where the next line begins. */
  readonly next: number;
}

function rowsOf(lines: Lines, from = 0, most = Infinity): readonly FollowedLine[] {
  const rows: FollowedLine[] = [];
  for (let at = from; at < lines.text.length && rows.length < most;) {
    const row = lines.around(at);
    at = lines.text.indexOf("\n", row.start) + 1 || lines.text.length;
    rows.push({ ...row, next: at });
  }
  return rows;
}

const isBlank = ({ text }: Line): boolean => text.trim() === "";

/** Marks at the beginning of every line, which come with a text from elsewhere. */
export function markedThroughout(lines: Lines): Diagnostic | undefined {
  const begin = /^\s*(\S.)/u.exec(lines.text)?.[1] ?? "";
  // A map begins with a letter, so it is not searched.
  if (!/^(?:[>+\-@\d]|di|in|\\ )/u.test(begin) && !/^ \S/u.test(lines.text)) return undefined;
  const rows = rowsOf(lines);
  return quotedThroughout(rows, lines) ?? numbered(rows, lines) ?? diff(rows, lines);
}

function said(
  rows: readonly FollowedLine[],
  message: string,
  hint: string,
  edits: readonly Edit[],
  lines: Lines,
) {
  const { start, text } = rows.find((row) => !isBlank(row))!;
  return diagnostic("yaml-syntax", lines.range(start, start + text.length), message, {
    hint,
    fix: { title: hint.charAt(0).toUpperCase() + hint.slice(1), edits, reveals: true },
  });
}

function quotedThroughout(rows: readonly FollowedLine[], lines: Lines): Diagnostic | undefined {
  const own = rows.filter((row) => !isBlank(row));
  if (own.length < 2 || !own.every(({ text }) => text.startsWith(">"))) return undefined;
  const edits = own.map(({ start, text }) => ({
    range: lines.range(start, start + /^> ?/u.exec(text)![0].length),
    text: "",
  }));
  const message = "Every line begins with `>`, as in an e-mail that is quoted.";
  return said(rows, message, "delete it, and the blank after it", edits, lines);
}

const NUMBER = /^ *(\d+)(?:[:|.)]|(?=\s|$))/u;

function numbered(rows: readonly FollowedLine[], lines: Lines): Diagnostic | undefined {
  const own = rows.filter((row) => !isBlank(row));
  const found = own.map(({ text }) => NUMBER.exec(text));
  const first = Number(found[0]?.[1]);
  if (own.length < 3 || !found.every((one, nth) => one !== null && Number(one[1]) === first + nth))
    return undefined;
  const leads = found.map((one) => one![0].length);
  const rests = own.map(({ text }, nth) => text.slice(leads[nth]));
  const gap = rests.every((rest) => rest.trim() === "" || rest.startsWith("\t"))
    ? 1
    : Math.min(...rests.filter((rest) => rest.trim() !== "").map(indentOf));
  const edits = own.map(({ start, text }, nth) => ({
    range: lines.range(start, start + Math.min(text.length, leads[nth]! + gap)),
    text: "",
  }));
  const message = "Every line begins with its number.";
  return said(rows, message, "delete the numbers, and the blanks after them", edits, lines);
}

const DIFF = /^(?:[ +\-@\\]|diff |index |$)/u;

/** What git says of a change, from the first line to the last. */
function diff(rows: readonly FollowedLine[], lines: Lines): Diagnostic | undefined {
  if (!rows.every(({ text }) => DIFF.test(text)) || !rows.some(({ text }) => /^\+(?!\+\+ )/u.test(text)))
    return undefined;
  const hunks = rows.filter(({ text }) => text.startsWith("@@"));
  const { start, text } = rows.find((row) => !isBlank(row))!;
  const message = "This is the output of `git diff`, not a map.";
  const range = lines.range(start, start + text.trimEnd().length);
  if (hunks.length > 1 || !/^@@ -[01][, ]/u.test(hunks[0]?.text ?? "@@ -1 "))
    return diagnostic(
      "yaml-syntax",
      range,
      message,
      "take the map itself: a diff holds only the lines around a change",
    );
  const hint = "delete the lines that begin with `-` or `@@`, and the first sign of the others";
  const edits = fromDiff(rows, lines);
  const fix = { title: "Take the newer version", edits, asks: true, reveals: true } as const;
  return diagnostic("yaml-syntax", range, message, { hint, fix });
}

/** The newer version of what a diff shows. */
function fromDiff(rows: readonly FollowedLine[], lines: Lines): readonly Edit[] {
  return rows.flatMap(({ start, text, next }): Edit[] => {
    if (/^(?:-|\+\+\+ |@@|\\|diff |index )/u.test(text))
      return [{ range: lines.range(start, next), text: "" }];
    return text === "" ? [] : [{ range: lines.range(start, start + 1), text: "" }];
  });
}

/** The most lines of a change that are examined. */
const MOST_LINES = 200;

/** Lines of a diff in a map: at the very left, a sign and then a line. */
export function diffAmong(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  if (!/^[+\-@]/u.test(own.text)) return undefined;
  let from = own.start;
  for (let count = 0; from > 0 && count < MOST_LINES; count += 1) {
    const above = lines.around(from - 1);
    if (!SIGNED.test(above.text)) break;
    from = above.start;
  }
  const all = rowsOf(lines, from, MOST_LINES);
  const end = all.findIndex(({ text }) => !SIGNED.test(text));
  const rows = all.slice(0, end < 0 ? all.length : end);
  if (!rows.some(({ text }) => /^(?:\+ *\S|@@ )/u.test(text))) return undefined;
  const [{ start, text }] = rows as [FollowedLine];
  return faultOf("diff-lines", lines.range(start, start + text.trimEnd().length), {
    hint: "delete those that begin with `-` or `@@`, and the `+` of the others",
    fix: { title: "Take the newer version", edits: fromDiff(rows, lines), asks: true, reveals: true },
  });
}

const SIGNED = /^(?:\+|-(?! ?[\p{L}\p{N}"'{[])|@@ )/u;

const QUOTED = /^( *)(> +)+(?= *(?:- |[\p{L}\p{N}_-]+:(?:\s|$)))/u;

/** Some lines of an e-mail that is quoted, in the place of entries. */
export function quotedAmong(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  if (!QUOTED.test(own.text)) return undefined;
  const all = rowsOf(lines, own.start, MOST_LINES);
  const end = all.findIndex(({ text }) => !QUOTED.test(text));
  const edits = all.slice(0, end < 0 ? all.length : end).map(({ start, text }) => {
    const [lead, indent] = QUOTED.exec(text)!;
    return { range: lines.range(start + indent!.length, start + lead.length), text: "" };
  });
  return faultOf("quoted-lines", edits[0]!.range, {
    hint: `delete it${edits.length > 1 ? ", and that of the lines below it" : ""}`,
    fix: { title: "Delete `>`", edits, reveals: true },
  });
}
