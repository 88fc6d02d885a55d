import { type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { LAST_SIGNS, mayEndSentence } from "../../model/sentences.ts";
import { INFERENCE_FIELDS, STATEMENT_FIELDS } from "../../model/fields.ts";
import type { Lines } from "../lines.ts";
import { ANY_KEY, PROSE_KEY } from "./flow/keys.ts";
import { about } from "./faults/kinds.ts";

const FIELDS: Readonly<Record<string, { readonly is: string }>> = {
  ...STATEMENT_FIELDS,
  ...INFERENCE_FIELDS,
};
/** `text: In short: it works` is prose. */
const OF_WORDS: ReadonlySet<string> = new Set(["text", "texts", "citations"]);
const KEYS = ["id", "from", "to", "against", ...Object.keys(FIELDS)];
const LEADS = KEYS.filter((key) => !OF_WORDS.has(FIELDS[key]?.is ?? ""));
/**
 * A key with one word or a list after it, and another key in the same line, with no comma between them: with nothing, or with
 * another sign. A full stop is none of an id.
 */
const TOGETHER = new RegExp(
  `(?:^ *(?:- +)?|[{,] *)(?:(?:${LEADS.join("|")}): +(?:\\[[^\\[\\]{}]*\\]|[^\\s,:;\\[\\]{}"'#]+?)|(?:from|to|against|id): +[^\\s,:;\\[\\]{}"'#]+?(?=\\. ))([;:.，；、،؛]? +)(${KEYS.join("|")}):(?=\\s|$)`,
  "u",
);
/** A key with a quoted text or a list, and another key, with no comma between them, in braces as JSON writes them. */
const QUOTED = new RegExp(
  `[{,] *("?)(?:${KEYS.join("|")})\\1: *(?:"[^"]*"|\\[[^\\[\\]{}]*\\])([;؛；]? +)("?(?:${KEYS.join("|")})"?):(?=\\s|["[])`,
  "u",
);

/** `{ text: It is so. cite: act §3 }`: the sentence is over. */
const BEHIND_SENTENCE = new RegExp(
  `[{,] *(?:text|quote|note|short): +[^,:{}\\[\\]]*[${LAST_SIGNS}]([;؛；]? +)(${KEYS.join("|")}):(?=\\s)`,
  "u",
);

/** `{ title: The Act; date: 2024 }`: another key behind a semicolon. */
const BEHIND_SEMICOLON = new RegExp(
  `[{,] *(?:${PROSE_KEY}|authors|date): +[^\\s"'[{][^,:{}\\[\\]]*?([;؛；] +)(${ANY_KEY}):(?=\\s)`,
  "u",
);
/** A word of prose, as well as a key. */
const WORD = /^(?:note|short|quote|text|title|location)$/u;

/** Who writes one writes more of them. */
const SEMICOLON = new RegExp(`[;؛；] +(?=(?:${ANY_KEY}):\\s)`, "gu");

/** `{ from: courier against: adopt }`, and the same without braces. */
export function keysTogether(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const quoted = QUOTED.exec(text);
  const match = quoted ?? TOGETHER.exec(text) ?? BEHIND_SENTENCE.exec(text) ?? BEHIND_SEMICOLON.exec(text);
  const [found, gap, key] = quoted ? [quoted[0], quoted[2], quoted[3]] : (match ?? []);
  if (match === null || found === undefined || gap === undefined || key === undefined) return undefined;
  const { index } = match;
  const end = start + index + found.length - key.length - 1;
  const before = text.slice(0, index + found.indexOf(":"));
  const isBraced = before.lastIndexOf("{") > before.lastIndexOf("}");
  const column = /^ *(?:- +)*/.exec(text)![0].length;
  const [message, hint, edit] = isBraced
    ? [
        `A comma is missing before \`${key}:\`.`,
        gap.trim() === "" ? `put a comma before \`${key}:\`` : `write \`,\` in place of \`${gap.trim()}\``,
        ", ",
      ]
    : [
        `\`${key}:\` is on the line of another key.`,
        `write \`${key}:\` on a line of its own, below the key before it`,
        lines.newline + " ".repeat(column),
      ];
  const title = hint.charAt(0).toUpperCase() + hint.slice(1);
  const [from, gapRange] = [
    lines.range(end - gap.length, end - gap.length),
    lines.range(end - gap.length, end),
  ];
  const edits = !isBraced
    ? // An insertion, because the value before it gets a neighbour.
      [
        { range: from, text: edit },
        { range: gapRange, text: "" },
      ]
    : /^[;؛；]/u.test(gap)
      ? [...text.matchAll(SEMICOLON)].map(({ 0: sign, index: at }) => ({
          range: lines.range(start + at, start + at + sign.length),
          text: edit,
        }))
      : [{ range: gapRange, text: edit }];
  const isSure =
    !WORD.test(key) || gap.trim() === "" || mayEndSentence(text.slice(0, end - start - gap.length));
  const fix = { title, edits, reveals: true as const, ...(!isSure && { asks: true as const }) };
  const subject = isBraced ? undefined : about("key-in-line");
  return diagnostic("yaml-syntax", lines.range(end, end + key.length), message, { hint, fix }, subject);
}
