/** How hints are followed that leave something to choose: the first way that they name. */
import type { Diagnostic } from "../../src/diagnostic.ts";
import { linesOf } from "../../src/input/lines.ts";

type Follow = (text: string, fault: Diagnostic, words: RegExpExecArray) => string;

const instead =
  (make: (words: RegExpExecArray) => string): Follow =>
  (text, { range }, words) =>
    text.slice(0, range.start.offset) + make(words) + text.slice(range.end.offset);

const removed = instead(() => "");

/** The line, without what is to be changed in it. */
const inLine =
  (change: (line: string, text: string) => string): Follow =>
  (text, { range }) => {
    const { start, text: said } = linesOf(text).around(range.start.offset);
    return text.slice(0, start) + change(said, text) + text.slice(start + said.length);
  };

const withoutLine: Follow = (text, { range }) => {
  const { start, text: said } = linesOf(text).around(range.start.offset);
  return text.slice(0, start) + text.slice(start + said.length + 1);
};

/** An item of a list in brackets with its comma, or the line of one. */
const withoutItem: Follow = (text, fault, words) => {
  const { start, end } = fault.range;
  const before = text.slice(0, start.offset);
  return /,\s*$/u.test(before)
    ? before.replace(/,\s*$/u, "") + text.slice(end.offset)
    : withoutLine(text, fault, words);
};

export const CHOOSING_WAYS: readonly (readonly [RegExp, Follow])[] = [
  [/^write a space$/, instead(() => " ")],
  [
    /^the tags of this map are `([^`]+)`/,
    (text, fault, [, tag]) =>
      inLine((line) => line.replace(/tags: \[[^\]]*\]/u, `tags: [${tag!}]`))(text, fault, [] as never),
  ],
  [/^give it to the statements that are meant, or delete the view$/, withoutLine],
  [/^use it in a `from`, or delete it$/, withoutLine],
  [/^delete one$/, withoutItem],
  [/^write it, or delete its key$/, instead(() => '"It is so."')],
  [/^delete it, or write another character$/, removed],
  [/^delete it, and what closes it$/, inLine((line) => line.replace(/<(\w+)>(.*?)<\/\1>/u, "$2"))],
  [
    /^leave their `group` out, below lines (.+)$/,
    (text, _, [, rows]) => {
      const named = new Set(rows!.match(/\d+/gu)!.map(Number));
      const lines = text.split("\n");
      return lines
        .map((line, nth) => (named.has(nth + 1) ? line.replace(/, group: [\w-]+/u, "") : line))
        .join("\n");
    },
  ],
  [/^restore the file, or delete the digest$/, inLine((line) => line.replace(/, digest: [^,}]*/u, ""))],
  [/^keep one map in one file$/, (text, { range }) => text.slice(0, range.start.offset)],
];
