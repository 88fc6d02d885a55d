import type { Advice } from "../../../diagnostic.ts";
import { endsSentence } from "../../../model/sentences.ts";
import { exchanging, replacing } from "../../fix/advice.ts";
import { type Entry, type Node, type Scalar, isEmpty } from "../../node.ts";
import type { Lines } from "../../lines.ts";
import type { Reading } from "../../shape.ts";

/** A list of one thing where the thing itself belongs: `text: [It is so.]`, or a dash before it. */
export function onlyItem(node: Node, { lines }: Reading, isText = false): Advice | undefined {
  const [only, ...others] = node.kind === "list" ? node.items : [];
  if (node.kind !== "list" || only?.kind !== "scalar" || isEmpty(only) || others.length > 0) return undefined;
  const { start, end } = only.range;
  const written = lines.text.slice(start.offset, end.offset);
  if (!node.flow)
    return start.line === end.line
      ? {
          hint: `write it after the colon, without a dash: ${written}`,
          ...behindColon(only, written, lines),
        }
      : { hint: "write it without a dash" };
  if (start.line !== node.range.start.line || end.line !== node.range.end.line) return undefined;
  const fix = replacing("Leave the brackets out", node.range, written);
  // `[sic]` may be a text, but a sentence in brackets is hardly one.
  const isSure = !isText || (/\S\s+\S/u.test(written) && endsSentence(written));
  return isSure
    ? { hint: `leave the brackets out: ${written}`, fix }
    : {
        hint: `leave the brackets out, or put it in quotes if they belong to the text`,
        fix: { ...fix, asks: true },
      };
}

/** Where nothing but the dash stands between a text and the colon above it. */
function behindColon({ range: { start, end } }: Scalar, written: string, lines: Lines) {
  const [gap] = /(?<=:)\s+- +$/u.exec(lines.text.slice(0, start.offset)) ?? [];
  if (gap === undefined) return {};
  const range = lines.range(start.offset - gap.length, end.offset);
  return { fix: { ...replacing("Write it after the colon", range, ` ${written}`), reveals: true as const } };
}

/** `ann: voice` */
export function exchanged({ key, value }: Entry, { lines, report }: Reading): Entry {
  const name = value as Scalar;
  report("unknown-key", key.range, `\`${name.value}\` is the key, and is repeated after the colon.`, {
    hint: `write \`${name.value}: ${key.value}\``,
    fix: exchanging("Exchange the key and the value", key.range, value.range, lines),
  });
  return { key: name, value: key };
}

/** A text of several items, each behind a dash. */
export const inLines = (node: Node): Advice | undefined =>
  node.kind === "list" && !node.flow && node.items.length > 1
    ? { hint: "write it as one text after the colon, without dashes" }
    : undefined;

/** What people write where nothing is to be named. */
const NOTHING = /^(?:null|none|nil|n\/?a|nobody|no one|undefined|keine[rs]?|aucune?|[-–—~?]+|)$/iu;

export const saysNothing = ({ value }: Scalar): boolean => NOTHING.test(value.trim());

/** A date in the quotation marks of a word processor or of another notation. */
export function withoutMarks({ value, plain }: Scalar): string | undefined {
  const said = plain
    ? /^[“„”«»‚‘’`]+\s*([^“„”«»‚‘’`"']*\d[^“„”«»‚‘’`"']*?)\s*[“„”«»‚‘’`]+$/u.exec(value)?.[1]
    : undefined;
  return said?.trim();
}
