import { type Diagnostic, type Edit, diagnostic } from "../../../diagnostic.ts";
import { NAMED_SECTIONS, isOfStatements, sectionNamed } from "../../../model/fields.ts";
import { mayEndSentence } from "../../../model/sentences.ts";
import { declaredIn, isWanted, wantedIn } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { NAMING, isOfProse } from "../flow/keys.ts";
import { type Line, indentOf, lineAbove, sectionAt } from "../indents.ts";
import { ENTRY, HEADINGS, INFERENCE, ROOT, lineBelow } from "../near.ts";
import { about } from "../faults/kinds.ts";

const LINE = /^( *(?:- +)?)([\p{L}\p{N}_-]+):( +)(?=[^\s"'[\]{}|>&*!#@%`])/u;
/** A value in quotes or brackets, with another key behind it. */
const CLOSED =
  /^( *(?:- +)?)([\p{L}\p{N}_-]+):( +)(?:"[^"]*"|\[[^[\]]*\]|\{[^{}]*\})(?=(?: *[,;])? +[\p{L}\p{N}_-]+:\s)/u;
/** What looks like another key behind a value. */
const NEXT = /(?<=[^\s,;])((?: *[,;])? +)([\p{L}\p{N}_-]+):(?=\s|$)/gu;
/** Values of which prose has no like. */
const VALUES: Readonly<Record<string, RegExp>> = {
  unstated: /^true$/u,
  date: /^"?\d{4}/u,
  weight: /^[\d.]+$/u,
};

interface Found {
  /** Where the blanks before it begin, in the line. */
  readonly at: number;
  readonly gap: number;
  readonly key: string;
  readonly column: number;
  readonly isEntry: boolean;
  /** It may be a word of the text. */
  readonly asks?: boolean;
  /** The end of the next key of the entry, on a line below. */
  readonly upTo?: number;
}

/**
 * `text: It is cheap. voice: ann`, `cheap: It is cheap. quick: It is quick.` and `cheap: text: It is cheap.`: the break of
 * a line is lost before a key of the same entry, or before an id that is used and not declared elsewhere.
 */
export function keysJoined(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  const [lead, indent, key, gap] = CLOSED.exec(own.text) ?? LINE.exec(own.text) ?? [];
  if (lead === undefined) return undefined;
  const entry = new Entry(own, key!, indent!.length, lines);
  const first = entry.below(lead.length - gap!.length, gap!.length);
  const found = first === undefined ? entry.behind(lead.length) : [first];
  return found.length === 0 ? undefined : said(own, found, lines);
}

/** The entry that a line belongs to. */
class Entry {
  readonly #own: Line;
  readonly #key: string;
  readonly #column: number;
  readonly #lines: Lines;
  readonly #section: string;
  readonly #known: ReadonlySet<string>;

  constructor(own: Line, key: string, column: number, lines: Lines) {
    this.#own = own;
    this.#key = key;
    this.#column = column;
    this.#lines = lines;
    this.#section = indentOf(own.text) === 0 && !own.text.startsWith("-") ? "" : sectionAt(own.start, lines);
    this.#known =
      this.#section === ""
        ? ROOT
        : this.#section === "inferences"
          ? INFERENCE
          : (ENTRY.get(this.#section) ?? new Set());
  }

  /** The key of a text right behind the id. */
  below(at: number, gap: number): Found | undefined {
    const lead = sectionNamed(this.#section)?.lead;
    const { text } = this.#own;
    if (lead === undefined || this.#known.has(this.#key)) return undefined;
    if (!new RegExp(`^${lead}:\\s+[^\\s{[]`, "u").test(text.slice(at + gap))) return undefined;
    const next = lineBelow(this.#own, this.#lines);
    const depth = indentOf(next?.text ?? "");
    const found = { at, gap, key: lead, isEntry: false };
    if (next === undefined || depth <= this.#column) return { ...found, column: this.#column + 2 };
    const word = /^ *[^\s:]*/u.exec(next.text)![0];
    return { ...found, column: depth, upTo: next.start + word.length };
  }

  behind(from: number): readonly Found[] {
    const found: Found[] = [];
    const { text } = this.#own;
    let [key, start] = [this.#key, from];
    const ids = this.#wanted();
    const keys = new Set([key, ...this.#keysAround()]);
    for (const { 0: all, 1: gap, 2: next, index } of text.matchAll(NEXT)) {
      const value = text.slice(start, index);
      const rest = text.slice(index + all.length).trim();
      if (index < start || (rest === "" && !this.#hasBelow(next!, ids))) continue;
      const isEntry = ids.has(next!) && !this.#known.has(next!);
      const isKey = this.#known.has(key) && this.#known.has(next!) && !keys.has(next!);
      const isSaid = isKey && isSure(key, value, next!, rest, this.#lines);
      const isAtHead = isKey && this.#section === "";
      if (!isEntry && !isSaid && !isAtHead) continue;
      const column = isEntry ? this.#columnOfIds() : this.#column;
      found.push({
        at: index,
        gap: gap!.length,
        key: next!,
        column,
        isEntry,
        asks: !isEntry && !isSaid && !isKeyOfHead(next!, gap!, rest),
      });
      if (isEntry) break;
      keys.add(next!);
      [key, start] = [next!, index + all.length];
    }
    return found;
  }

  /** Whether what belongs to a heading, or to an id, stands below the line. */
  #hasBelow(next: string, ids: ReadonlySet<string>): boolean {
    const depth = indentOf(lineBelow(this.#own, this.#lines)?.text ?? "");
    if (this.#section === "") return HEADINGS.has(next) && depth > 0;
    return ids.has(next) && depth > this.#columnOfIds();
  }

  #wanted(): ReadonlySet<string> {
    const { text } = this.#lines;
    const isStatement = isOfStatements(this.#section);
    if (!isStatement && !NAMED_SECTIONS.includes(this.#section)) return new Set();
    const words = [...this.#own.text.matchAll(NEXT)].map(([, , word]) => word!);
    const wanted = isStatement ? words.filter((word) => isWanted(word, text)) : wantedIn(this.#section, text);
    return new Set(wanted);
  }

  /** The other keys in the column of the line. */
  #keysAround(): readonly string[] {
    const found: string[] = [];
    if (!this.#known.has(this.#key)) return found;
    const step = (next: (line: Line) => Line | undefined): void => {
      for (let line = next(this.#own); line && columnOf(line.text) >= this.#column; line = next(line)) {
        const key = /^ *(?:- +)?([\p{L}_-]+):/u.exec(line.text)?.[1];
        if (columnOf(line.text) === this.#column && key !== undefined) found.push(key);
      }
    };
    step((line) => lineAbove(line.start, this.#lines));
    step((line) => lineBelow(line, this.#lines));
    return found;
  }

  #columnOfIds(): number {
    if (!this.#known.has(this.#key)) return this.#column;
    let line: Line | undefined = this.#own;
    while (line && indentOf(line.text) >= this.#column) line = lineAbove(line.start, this.#lines);
    return indentOf(line?.text ?? "") || this.#column;
  }
}

const columnOf = (text: string): number => /^ *(?:- +)?/u.exec(text)![0].length;

/** Whether a word with a colon at the head of a map is surely a key: behind a comma, no word of prose, or with such a value. */
const isKeyOfHead = (next: string, gap: string, rest: string): boolean =>
  gap.trim() !== "" ||
  rest === "" ||
  !WORD.test(next) ||
  /^["[{]/u.test(rest) ||
  (next === "author" && /^\p{Lu}/u.test(rest));

/** Words of prose, as well as keys of a map. */
const WORD =
  /^(?:title|author|date|caption|main|use|circular|figure|sources|views|groups|premises|conclusions|inferences)$/u;

/** Whether a word with a colon is a key and no part of a text: the sentence before it is over, or the value is one of its own. */
function isSure(key: string, value: string, next: string, rest: string, lines: Lines): boolean {
  if (!isOfProse(key) || mayEndSentence(value)) return true;
  if (NAMING.has(next)) return declaredIn(lines).has(/^\[?\s*([\p{L}\p{N}_-]*)/u.exec(rest)![1]!);
  if (VALUES[next]?.test(rest)) return true;
  return !isOfProse(next) && /^["[{]/u.test(rest);
}

function said({ start, text }: Line, found: readonly Found[], lines: Lines): Diagnostic {
  const [{ at, gap, key, isEntry }] = found as readonly [Found];
  const from = start + at + gap;
  const message = `\`${key}:\` is on the line of another ${isEntry ? "entry" : "key"}.`;
  const wish = isEntry
    ? `write \`${key}: …\` on a line of its own`
    : `write \`${key}:\` on a line of its own, ${at > 0 && text[at - 1] === ":" ? "indented below" : "below"} the key before it`;
  const others = found.slice(1).map((one) => `\`${one.key}:\``);
  const asks = found.some((one) => one.asks === true);
  const more = others.length === 0 ? "" : `, and ${others.join(" and ")} too`;
  const hint = `${wish}${more}${asks ? "; or put the text in quotes, if it is a word of it" : ""}`;
  // An insertion, because the value before it gets a neighbour.
  const edits = found.flatMap((one): readonly Edit[] =>
    one.upTo !== undefined
      ? [withBelow(start, one, lines)]
      : [
          {
            range: lines.range(start + one.at, start + one.at),
            text: lines.newline + " ".repeat(one.column),
          },
          { range: lines.range(start + one.at, start + one.at + one.gap), text: "" },
        ],
  );
  const title = `Write \`${key}:\` on a line of its own`;
  const fix = { title, edits, reveals: true as const, ...(asks && { asks }) };
  const range = lines.range(from, from + key.length);
  return diagnostic(
    "yaml-syntax",
    range,
    message,
    { hint, fix },
    about(isEntry ? "entry-in-line" : "key-in-line"),
  );
}

/** Together with the next key, which is then part of what the edit changes. */
function withBelow(start: number, { at, gap, column, upTo }: Found, lines: Lines): Edit {
  const rest = lines.text.slice(start + at + gap, upTo);
  return { range: lines.range(start + at, upTo!), text: `${lines.newline}${" ".repeat(column)}${rest}` };
}
