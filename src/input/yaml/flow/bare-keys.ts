import { type Diagnostic, type Edit, diagnostic } from "../../../diagnostic.ts";
import { FIGURE_FIELDS } from "../../../model/fields.ts";
import { mayEndSentence } from "../../../model/sentences.ts";
import { quoteAdvice } from "../../fix/correction.ts";
import { declaredIn } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import type { Scalar } from "../../node.ts";
import { FLAGS, noValue } from "./flags.ts";
import { ANY_KEY, NAMING, isOfProse } from "./keys.ts";

const FIGURE_KEY = Object.keys(FIGURE_FIELDS).join("|");
const WITH_VALUE = new RegExp(`^(${ANY_KEY}|${FIGURE_KEY}) +(?=\\S)`, "u");
/** What a value looks like of which one could say so. */
const VALUES: Readonly<Record<string, RegExp>> = {
  from: /^\S+$/u,
  to: /^\S+$/u,
  against: /^\S+$/u,
  id: /^\S+$/u,
  weight: /^[\d.,%]+$/u,
  paper: /^\S+$/u,
};

/** What a key without a value is, or that it is a part of a text. */
interface Bare {
  readonly key: Scalar;
  readonly name: string;
  readonly isFlag: boolean;
}

/**
 * `{ text: It is so., voice ann, unstated }`: keys whose colon is missing, and flags whose `true` is left out, behind what
 * may be more of the text before them.
 */
export function bareKeys(
  keys: readonly [Scalar, ...Scalar[]],
  textBefore: Scalar | undefined,
  lines: Lines,
  keyBefore?: string,
): Diagnostic | undefined {
  const meant: (Bare | undefined)[] = [];
  for (const [nth, key] of keys.entries()) {
    const last = meant[nth - 1];
    const before = nth === 0 ? textBefore : keys[nth - 1];
    meant.push(bareOf(key, before?.value, last?.name ?? (nth === 0 ? keyBefore : "text"), lines));
  }
  const first = meant.findIndex((one) => one !== undefined);
  const found = meant.slice(first);
  if (first < 0 || (first > 0 && textBefore === undefined)) return undefined;
  // A quoted text with a comma in it falls apart.
  const isOpen = /^\S+ +"[^"]*$/u.test(keys[first]!.value);
  const bare = (isOpen ? found.slice(0, 1) : found) as readonly (Bare | undefined)[];
  if (!bare.every((one): one is Bare => one !== undefined)) return undefined;
  return told(bare as readonly [Bare, ...Bare[]], first, keys, textBefore, lines);
}

function bareOf(
  key: Scalar,
  before: string | undefined,
  keyBefore: string | undefined,
  lines: Lines,
): Bare | undefined {
  const { value, plain } = key;
  if (!plain) return undefined;
  if (FLAGS.has(value)) return { key, name: value, isFlag: true };
  const name = WITH_VALUE.exec(value)?.[1];
  if (name === undefined) return undefined;
  const rest = value.slice(name.length).trim();
  const said = { key, name, isFlag: false };
  const [word] = /^\[?[\p{L}\p{N}_-]*/u.exec(rest)!;
  if (VALUES[name]?.test(rest) === false) return undefined;
  if (NAMING.has(name) && declaredIn(lines).has(word)) return said;
  if (FLAGS.has(name)) return /^(?:true|false|yes|no)$/u.test(rest) ? said : undefined;
  if (/^["[]/u.test(rest)) return said;
  const isBehindProse = before !== undefined && (keyBefore === undefined || isOfProse(keyBefore));
  return !isBehindProse || mayEndSentence(before.trim()) ? said : undefined;
}

function told(
  bare: readonly [Bare, ...Bare[]],
  first: number,
  keys: readonly Scalar[],
  textBefore: Scalar | undefined,
  lines: Lines,
): Diagnostic | undefined {
  const words = bare.map(({ key: { value }, name, isFlag }) =>
    isFlag ? `${value}: true` : `${name}:${value.slice(name.length)}`,
  );
  const edits = bare.map(({ key: { range }, name, isFlag }): Edit => {
    const at = isFlag ? range.end.offset : range.start.offset + name.length;
    return { range: lines.range(at, at), text: isFlag ? ": true" : ":" };
  });
  const [one] = bare;
  const list = one.isFlag ? words.map((word) => `\`${word}\``).join(" and ") : words.join(", ");
  const shown = list.length > 120 ? `${one.name}: …` : list;
  const say = (hint: string, title: string, all: readonly Edit[]): Diagnostic => {
    const advice = { hint, fix: { title, edits: all, reveals: true as const } };
    return one.isFlag
      ? noValue(one.key, lines, advice)
      : diagnostic("yaml-syntax", one.key.range, `A colon is missing after \`${one.name}\`.`, advice);
  };
  const wish = one.isFlag ? `write ${shown}` : `put a colon after it: ${shown}`;
  const title = one.isFlag ? `Write ${shown}` : "Put a colon after it";
  if (first === 0) return say(wish, title, edits);
  const rest = quoteAdvice(lines, textBefore!.range.start.offset, keys[first - 1]!.range.end.offset);
  if (rest.fix === undefined) return undefined;
  const also = ", and put the text in quotes";
  return say(`${wish}${also}`, `${title}${also}`, [...rest.fix.edits, ...edits]);
}
