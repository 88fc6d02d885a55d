import type { Advice, Located } from "../../diagnostic.ts";
import { ID_PATTERN, STATEMENT_ID_PATTERN, isId, isStatementId } from "../../model/ids.ts";
import { didYouMean, replacing } from "../fix/advice.ts";
import { type Node, type Scalar, isEmpty } from "../node.ts";
import { type Reading, type Shape, reportMisread, wrongType } from "../shape.ts";
import { checkCharacters, folded, idIn, withoutUnseen } from "../ids/characters.ts";
import { scalarText } from "../words/scalar-style.ts";
import { reportMistyped } from "./dates.ts";
import { reportLeftOver } from "./left-over.ts";
import { reportPrinted } from "./printed.ts";
import { reportHash, withoutRemark } from "./meant/comments.ts";
import { badIdAdvice } from "./meant/ids.ts";
import { inLines, onlyItem, saysNothing, withoutMarks } from "./meant/values.ts";
import { inWords } from "../../model/lists.ts";

/** The most UTF-16 code units of a text that is always drawn as a whole: a title, a caption, a name. */
const MOST_UNITS = 10_000;

/** Which signs of a text can be left over: in prose, a comma may end a part of a sentence. */
type Signs = "name" | "prose" | "exact";

const textUpTo = (most: number, signs: Signs = "name"): Shape<Located<string>> => ({
  name: "a text",
  parts: { isText: true },
  read(node, reading) {
    if (reportMisread(node, reading)) return undefined;
    if (node.kind !== "scalar")
      return wrongType(
        node,
        "a text",
        reading,
        onlyItem(node, reading, true) ?? inLines(node) ?? asText(node, reading),
      );
    return readText(node, reading, most, signs);
  },
  schema: () => ({ type: "string", minLength: 1 }),
});

/** Text for people: NFC, one space for every run of white space, no control characters. */
export const text = textUpTo(MOST_UNITS);

/** Text of any length: the figure divides it over pages, or it is not drawn. */
export const unboundedText = textUpTo(Infinity, "prose");

/** The words of somebody else. */
export const exactText = textUpTo(Infinity, "exact");

/** A text that may look like a number: `date: 2025`. */
export const date: Shape<Located<string>> = {
  name: "a date",
  parts: { isText: true },
  read(node, reading) {
    if (node.kind !== "scalar")
      return wrongType(node, "a date", reading, onlyItem(node, reading) ?? "for example 2025-06-30");
    const bare = withoutMarks(node);
    if (bare !== undefined) {
      const meant = scalarText(bare, true);
      reading.report("wrong-value", node.range, "A date has no quotation marks of its own.", {
        hint: `write \`${meant}\``,
        fix: replacing(`Write \`${meant}\``, node.range, meant),
      });
      return undefined;
    }
    const said = readText(node, reading, MOST_UNITS, "name");
    const [written, ...parts] = ISO_DATE.exec(said?.value ?? "") ?? [];
    if (written === undefined) {
      if (said === undefined) return undefined;
      reportEitherWay(said, reading);
      reportMistyped(said, reading);
      return said;
    }
    const plain = parts.join("-");
    if (!isDay(plain))
      reading.report(
        "wrong-value",
        node.range,
        `There is no day \`${written}\`.`,
        "write the year, the month and the day: for example 2025-06-30",
      );
    else if (plain !== written)
      reading.report("wrong-value", node.range, "The parts of this date are not joined by plain hyphens.", {
        hint: `write \`${plain}\``,
        fix: replacing("Write plain hyphens", node.range, plain),
      });
    return said;
  },
  schema: () => ({ type: ["string", "number"] }),
};

/** A day, also with dashes; a year and one more number may be two years. */
const ISO_DATE = /^(\d{4})[-‐‑‒–—](\d{1,2})[-‐‑‒–—](\d{1,2})$/u;

/** `03/04/2025` is in April for some readers and in March for others. */
function reportEitherWay({ value, range }: Located<string>, { report }: Reading): void {
  const [, first, second, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u.exec(value) ?? [];
  if (year === undefined) return;
  const [one, other] = [first!.padStart(2, "0"), second!.padStart(2, "0")];
  const ways = [`${year}-${other}-${one}`, `${year}-${one}-${other}`];
  if (one === other || !ways.every(isDay)) return;
  const hint = `write the year, the month and the day: \`${ways[0]!}\` or \`${ways[1]!}\``;
  report("date-ambiguous", range, `\`${value}\` may be either of two days.`, hint);
}

function isDay(date: string): boolean {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}

function readText(node: Scalar, reading: Reading, most: number, signs: Signs): Located<string> | undefined {
  const value = folded(node.value);
  if (withoutUnseen(value).trim() === "") {
    const hint = isEmpty(node)
      ? "write it after the colon, or indented below it"
      : "write it, or delete its key";
    reading.report("empty-text", node.range, "This text is empty.", hint);
    return undefined;
  }
  if (value.length > most) {
    const message = `This text has ${value.length} characters; at most ${most} are allowed here.`;
    const hint = "shorten it: only the `text`, `quote` and `note` of a statement may be longer";
    reading.report(
      "too-large",
      reading.lines.range(node.range.start.offset, node.range.start.offset + 1),
      message,
      hint,
    );
    return undefined;
  }
  if (!checkCharacters(value, node, reading)) return undefined;
  if (signs !== "exact") {
    reportLeftOver(node, reading, signs === "prose");
    reportPrinted(node, reading);
  }
  return { value, range: node.range };
}

export interface IdShape extends Shape<Located<string>> {
  readonly pattern: string;
}

const idThat = (fits: (text: string) => boolean, pattern: string): IdShape => ({
  name: "an id",
  pattern,
  parts: { isText: true },
  read(node, reading) {
    if (node.kind !== "scalar") return wrongType(node, "an id", reading);
    const value = idIn(node, reading, fits);
    if (fits(value)) return { value, range: node.range };
    const rule =
      "an id consists of at most 64 letters, digits, `_` and `-`, and begins with a letter or digit";
    reading.report(
      "bad-id",
      node.range,
      withoutUnseen(value) === "" ? "An id is missing here." : "This cannot be an id.",
      badIdAdvice(node, rule, reading),
    );
    return undefined;
  },
  schema: () => ({ type: ["string", "number"], pattern }),
});

/** An id where it is declared. */
export const id = idThat(isId, ID_PATTERN);

/** The id of a statement of this file or another one, as a key. */
export const statementId = idThat(isStatementId, STATEMENT_ID_PATTERN);

/** The id of something declared elsewhere; resolving checks whether it exists. */
export const reference: Shape<Located<string>> = {
  name: "an id",
  parts: { isText: true },
  read(node, reading) {
    if (node.kind === "list") {
      const [only, ...others] = node.items;
      const alone = only && others.length === 0 && node.flow ? sourceOf(only, reading) : undefined;
      return wrongType(node, "an id", reading, {
        hint: "name only one",
        ...(alone !== undefined && { fix: replacing("Take it out of the brackets", node.range, alone) }),
      });
    }
    if (isEmpty(node) && reportHash(node, reading)) return undefined;
    if (node.kind === "mapping")
      return wrongType(node, "an id", reading, "name it by its id, and declare it in its section");
    if (node.kind !== "scalar" || isEmpty(node))
      return wrongType(node, "an id", reading, isEmpty(node) ? "write an id after the colon" : undefined);
    if (saysNothing(node) && !SPACES.some((space) => reading.misnamed.isDeclared(space, node.value))) {
      const message = node.value === "" ? "Nothing is named here." : `\`${node.value}\` names nothing here.`;
      reading.report("wrong-value", node.range, message, "write an id, or leave out this key with it");
      return undefined;
    }
    const beforeRemark = withoutRemark(node, reading);
    if (beforeRemark !== undefined) return beforeRemark;
    return { value: idIn(node, reading, isStatementId), range: node.range };
  },
  schema: () => ({ type: ["string", "number"] }),
};

const SPACES = ["statement", "group", "voice"] as const;

/** What stands in brackets may be meant as a text that begins with a bracket. */
export function asText(node: Node, reading: Reading): Advice {
  const { start, end } = node.range;
  if (node.kind === "scalar" || !node.flow || start.line !== end.line) return {};
  const fix = replacing("Put it in quotes", node.range, scalarText(sourceOf(node, reading), true));
  const isWords =
    node.kind === "list" &&
    node.items.length > 1 &&
    node.items.every((item) => item.kind === "scalar" && /^[\p{L}\p{N}_-]+$/u.test(item.value));
  const hint = isWords
    ? "write only one, or put it in quotes if it is a text"
    : "if it is a text, put it in quotes";
  return { hint, fix: { ...fix, asks: true } };
}

function sourceOf({ range: { start, end } }: Node, reading: Reading): string {
  return reading.lines.text.slice(start.offset, end.offset);
}

/** Other spellings of a flag. */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ...["true", "yes", "on", "y"].map((word) => [word, "true"] as const),
  ...["false", "no", "off", "n"].map((word) => [word, "false"] as const),
]);

export const flag: Shape<Located<boolean>> = {
  name: "a flag",
  read(node, reading) {
    if (node.kind === "scalar" && node.plain && /^(?:true|false)$/i.test(node.value)) {
      return { value: node.value.toLowerCase() === "true", range: node.range };
    }
    const written = node.kind === "scalar" ? node.value.toLowerCase().replace(/^(\S+)(?: \1)+$/u, "$1") : "";
    const meant = FLAGS.get(written) ?? reading.suggest(written, ["true", "false"]);
    const advice: Advice = {
      hint: meant === undefined ? "write `true` or `false`" : `write \`${meant}\``,
      ...(meant && { fix: replacing(`Write \`${meant}\``, node.range, meant) }),
    };
    if (node.kind !== "scalar" || isEmpty(node)) return wrongType(node, "a flag", reading, advice);
    const isQuoted = !node.plain && FLAGS.has(written);
    const message = isQuoted
      ? "In quotes, this is a text and no flag."
      : `\`${node.value}\` is neither \`true\` nor \`false\`.`;
    reading.report("wrong-type", node.range, message, advice);
    return undefined;
  },
  schema: () => ({ type: "boolean" }),
};

/** One of some words; `synonyms` are what people write for them. */
export function choice<const W extends string>(
  words: readonly W[],
  synonyms: Readonly<Record<string, string>> = {},
): Shape<Located<W>> {
  const all = words.map((word) => `\`${word}\``);
  const name = inWords(all, "or");
  return {
    name,
    read(node, reading) {
      if (node.kind !== "scalar" || isEmpty(node)) return wrongType(node, name, reading);
      const word = words.find((each) => each === folded(node.value));
      if (word !== undefined) return { value: word, range: node.range };
      const written = node.value.toLowerCase();
      const within = written.split(/[^\p{L}\p{N}-]+/u);
      const meant = Object.hasOwn(synonyms, written)
        ? synonyms[written]
        : (reading.suggest(node.value, words) ??
          words.find((each) => within.includes(each)) ??
          words.find((each) => written.split(/[^\p{L}\p{N}]+/u).includes(each)));
      const only = words.length === 1 && FLAGS.get(written) === "true" ? words[0]! : undefined;
      const advice =
        meant !== undefined
          ? didYouMean(node.value, meant, node.range)
          : only && { hint: `write \`${only}\``, fix: replacing(`Write \`${only}\``, node.range, only) };
      reading.report("wrong-value", node.range, `\`${node.value}\` is not one of ${inWords(all)}.`, advice);
      return undefined;
    },
    schema: () => ({ enum: words }),
  };
}
