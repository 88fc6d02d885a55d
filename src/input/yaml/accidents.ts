import { type Advice, type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import { quoteAdvice } from "../fix/correction.ts";
import { idsAmongTexts, idsIn, listOf } from "../ids/together.ts";
import { deeperDash } from "./deeper-dash.ts";
import { declaredIn } from "../ids/used.ts";
import type { Lines } from "../lines.ts";
import type { Scalar } from "../node.ts";
import { ENTRY, INFERENCE } from "./near.ts";
import { LONGEST_GUESSED } from "./indents.ts";
import { keysTogether } from "./together.ts";
import { textInFlow } from "./flow/prose.ts";
import { bareKeys } from "./flow/bare-keys.ts";
import { fieldInText } from "./joined/field-in-text.ts";
import { otherColon } from "./errors/other-signs.ts";

/** Words that YAML 1.2, or for the flags an older YAML, does not read as a text. */
const NOT_TEXT =
  /^(?:~|null|true|false|yes|no|on|off|[-+]?\.inf|\.nan|0x[\da-f]+|0o[0-7]+|[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d+)(?:e[-+]?\d+)?)$/i;

/**
 * `We are #1`: a `#` after a space begins a comment. With a space after it as well it is taken for one;
 * without, for a number or a tag of the text.
 */
const CUT = /[ \t]*#[^\s#][^\r\n]*/y;

/** The problem with a plain scalar that was meant as a text: YAML reads something else, or cuts it. */
export function plainMisread(
  value: string,
  start: number,
  end: number,
  inFlow: boolean,
  text: string,
  lines: Lines,
): (() => Diagnostic) | undefined {
  CUT.lastIndex = end;
  const cut = CUT.exec(text)?.[0];
  if (cut !== undefined) {
    const from = end + cut.indexOf("#");
    const to = end + cut.length;
    return () => {
      const advice = inFlow ? "put the text in quotes" : quoteAdvice(lines, start, to);
      return diagnostic(
        "yaml-comment-cut",
        lines.range(from, to),
        "The `#` makes the rest of this text a comment.",
        advice,
      );
    };
  }
  const deeper = inFlow ? undefined : deeperDash(start, end, lines);
  if (deeper !== undefined) return deeper;
  const tight = inFlow ? undefined : TIGHT.exec(value)?.[0];
  if (tight !== undefined && lines.text.slice(lines.around(start).start, start).trim() === "")
    return () => tightKey(start, tight, lines);
  const isAlone = !inFlow && lines.text.slice(lines.around(start).start, start).trim() === "";
  if (isAlone && TIGHT_DASHES.test(text.slice(start, end))) return () => tightDashes(start, end, lines);
  if (!NOT_TEXT.test(value)) return undefined;
  return () => {
    const message = `\`${value}\` is not a text in YAML, but ${kindOf(value)}.`;
    return diagnostic("yaml-not-text", lines.range(start, end), message, quoteAdvice(lines, start, end));
  };
}

/** `text:It is cheap.`, alone below an id: what stands in the place of a text begins with a key of a statement. */
const TIGHT = new RegExp(`^(?:${[...ENTRY.get("premises")!].join("|")}):(?=[^\\s/])`, "u");

/** `-a` and `-b` below each other. */
const TIGHT_DASHES = /^-[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*(?:\s*\n *-[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*)*$/u;

function tightDashes(start: number, end: number, lines: Lines): Diagnostic {
  const edits = [...lines.text.slice(start, end).matchAll(/(?<=^|\n *)-/gu)].map(({ index }) => {
    const at = start + index + 1;
    return { range: lines.range(at, at), text: " " };
  });
  const more = edits.length === 1 ? "" : ", and the same below it";
  return diagnostic("yaml-syntax", lines.range(start, start + 1), "A space is missing after this dash.", {
    hint: `write \`- \` with a space${more}`,
    fix: { title: "Put a space after each dash", edits, reveals: true },
  });
}

function tightKey(start: number, tight: string, lines: Lines): Diagnostic {
  const line = lines.around(start);
  const at = start + tight.length;
  const range = lines.range(start, line.start + line.text.trimEnd().length);
  const fix = replacing("Put a space after the colon", lines.range(at, at), " ");
  const hint = `put a space after the colon: ${tight} ${line.text.slice(at - line.start).trim()}`;
  return diagnostic("yaml-syntax", range, "A space is missing after a colon here.", {
    hint,
    fix: { ...fix, reveals: true },
  });
}

function kindOf(value: string): string {
  if (/^(?:~|null)$/i.test(value)) return "nothing";
  return /^[a-z]+$/i.test(value) ? "a flag" : "a number";
}

/** `- Note: the war goes on`, where a text was meant. */
export function colonMisread(start: number, end: number, inFlow: boolean, lines: Lines): () => Diagnostic {
  return () => {
    const line = lines.around(start);
    const together = line.text.length > LONGEST_GUESSED ? undefined : keysTogether(lines, start);
    if (together !== undefined && inFlow) return together;
    const to = inFlow
      ? (textInFlow(start, line) ?? end)
      : Math.max(start, Math.min(end, line.start + line.text.length));
    const message = "A colon and a space make this a key, not a text.";
    return diagnostic(
      "yaml-colon-text",
      lines.range(start, to),
      message,
      fieldInText(start, to, lines) ?? quoteAdvice(lines, start, to),
    );
  };
}

/**
 * `{ text: It is late, cold, and dark }`: what follows the comma has become keys without values. `textBefore` is the
 * text before them, if it is none in quotes.
 */
export function commaMisread(
  keys: readonly [Scalar, ...Scalar[]],
  textBefore: Scalar | undefined,
  lines: Lines,
  keyBefore?: string,
): Diagnostic {
  const [first] = keys;
  const other = otherColon(lines, first.range.start.offset);
  if (other !== undefined) return other;
  const tight = tightKeys(keys, lines);
  if (tight !== undefined)
    return diagnostic("yaml-syntax", first.range, "A space is missing after a colon here.", tight);
  const bare = bareKeys(keys, textBefore, lines, keyBefore);
  if (bare !== undefined) return bare;
  const message = `In braces a comma ends a text, so \`${first.value}\` is a key without a value here.`;
  return diagnostic("yaml-comma-text", first.range, message, commaAdvice(keys, textBefore, lines, keyBefore));
}

const KEYS: ReadonlySet<string> = new Set([...ENTRY.values(), INFERENCE].flatMap((keys) => [...keys]));

/** `{ from:cost, to:good }` */
function tightKeys(keys: readonly Scalar[], lines: Lines): Advice | undefined {
  const colons = keys.map(({ value, plain }) => (plain ? value.indexOf(":") : -1));
  if (!keys.every(({ value }, nth) => KEYS.has(value.slice(0, Math.max(0, colons[nth]!))))) return undefined;
  const edits = keys.map(({ range: { start } }, nth) => {
    const at = start.offset + colons[nth]! + 1;
    const blank = ODD_BLANKS.exec(lines.text.slice(at, at + 16))![0].length;
    return { range: lines.range(at, at + blank), text: " " };
  });
  const meant = keys
    .map(({ value }) => value.replace(/:[\u{a0}\u{2000}-\u{200a}\u{202f}\u{3000}]*/u, ": "))
    .join(", ");
  const title = "Put a space after the colon";
  return { hint: `put a space after the colon: ${meant}`, fix: { title, edits, reveals: true } };
}

/** Blanks that YAML does not take for spaces. */
const ODD_BLANKS = /^[\u{a0}\u{2000}-\u{200a}\u{202f}\u{3000}]*/u;

/** `authors: Ann Lee, Bob Ray`: `Lee, Ann` may be one. */
function severalAuthors(keys: readonly Scalar[], first: Scalar, lines: Lines): Advice {
  const [from, to] = [first.range.start.offset, keys.at(-1)!.range.end.offset];
  const meant = `[${lines.text.slice(from, to)}]`;
  const fix = replacing("Put the authors in brackets", lines.range(from, to), meant);
  const isSure = [first, ...keys].every(({ value }) => /\s/u.test(value));
  return { hint: `put the authors in brackets: ${meant}`, fix: isSure ? fix : { ...fix, asks: true } };
}

/** Keys whose value may be a list of words. */
const LISTS: ReadonlySet<string> = new Set([
  "from",
  "voice",
  "cite",
  "tags",
  "formats",
  "statements",
  "roots",
]);

const isWord = ({ value, plain }: Scalar): boolean =>
  plain && /^[^\s.]+(?: (?:§|¶|p\.)\S*.*)?$/u.test(value) && !KEYS.has(value);

/** What stands in brackets of any kind, or only in one of them. */
export const unbracketed = (written: string): string => written.replaceAll(/^[([]\s*|\s*[)\]]$/gu, "");

/** `{ from: a, b, to: c }` */
function severalIds(keys: readonly Scalar[], first: Scalar, lines: Lines): Advice {
  const [from, to] = [first.range.start.offset, keys.at(-1)!.range.end.offset];
  const meant = `[${unbracketed(lines.text.slice(from, to))}]`;
  const fix = { ...replacing("Put them in brackets", lines.range(from, to), meant), reveals: true as const };
  return { hint: `put them in brackets: ${meant}`, fix };
}

/** `{ from: a, b and c, to: d }`, `{ from: a, It works, to: d }` */
function severalPremises(keys: readonly Scalar[], first: Scalar, lines: Lines): Advice | undefined {
  const range = lines.range(first.range.start.offset, keys.at(-1)!.range.end.offset);
  const written = lines.text.slice(range.start.offset, range.end.offset);
  const isDeclared = (word: string) => declaredIn(lines).has(word) && !KEYS.has(word);
  const ids = idsIn(written, isDeclared);
  const parts = ids ?? idsAmongTexts(written, isDeclared);
  if (parts === undefined) return undefined;
  const fix = { ...replacing("Put them in brackets", range, listOf(parts)), reveals: true as const };
  return ids !== undefined
    ? { hint: `put them in brackets: ${listOf(parts)}`, fix }
    : {
        hint: `put them in brackets, and what is no id in quotes: ${listOf(parts)}`,
        fix: { ...fix, asks: true },
      };
}

function commaAdvice(
  keys: readonly [Scalar, ...Scalar[]],
  text: Scalar | undefined,
  lines: Lines,
  keyBefore: string | undefined,
): Advice | string {
  const colon = /^[\p{L}\p{N}_-]+(?=:[^\s/:])/u.exec(keys[0].value)?.[0].length;
  if (text === undefined && colon !== undefined && keys[0].plain) {
    const at = keys[0].range.start.offset + colon + 1;
    const meant = `${keys[0].value.slice(0, colon)}: ${keys[0].value.slice(colon + 1)}`;
    const fix = {
      ...replacing("Put a space after the colon", lines.range(at, at), " "),
      reveals: true as const,
    };
    return { hint: `put a space after the colon: \`${meant}\``, fix };
  }
  if (text === undefined) return `write \`${keys[0].value}: …\` with its value, or delete it`;
  if (keyBefore === "authors") return severalAuthors(keys, text, lines);
  const premises = keyBefore === "from" ? severalPremises(keys, text, lines) : undefined;
  if (premises !== undefined) return premises;
  if (LISTS.has(keyBefore ?? "") && [text, ...keys].every(isWord)) return severalIds(keys, text, lines);
  const [from, to] = [text.range.start.offset, keys.at(-1)!.range.end.offset];
  const number = /^-?\d+,\d+$/u.test(lines.text.slice(from, to))
    ? lines.text.slice(from, to).replace(",", ".")
    : undefined;
  if (number !== undefined)
    return {
      hint: `write a decimal point: ${number}`,
      fix: replacing("Write a decimal point", lines.range(from, to), number),
    };
  const { hint, fix } = quoteAdvice(lines, from, to);
  // In `{ from: habit, against }` the last word is probably a key whose value is still to come, not a text.
  if (keys.length > 1 || /\s/u.test(text.value) || !/^[a-z-]+$/u.test(keys[0].value))
    return { hint: hint!, ...(fix && { fix }) };
  return {
    hint: `write \`${keys[0].value}: …\` if it is a key, or ${hint}`,
    ...(fix && { fix: { ...fix, asks: true as const } }),
  };
}
