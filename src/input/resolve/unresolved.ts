import type { Advice, Code, Located, Range } from "../../diagnostic.ts";
import type { Space } from "../../model/field.ts";
import { isId, isStatementId } from "../../model/ids.ts";
import { didYouMean } from "../fix/advice.ts";
import { idFor } from "../ids/used.ts";
import type { DescribedId } from "./described.ts";
import { scalarText } from "../words/scalar-style.ts";
import { type Otherwise, declaredOtherwise, likelyMeant } from "../ids/likely.ts";
import { inPlaces } from "../words/repeated.ts";
import type { Reading } from "../shape.ts";
import { fewInWords } from "../words/suggest.ts";

const NO_TEXT_HERE = "give the statement an id where it is declared, and name that id here";

/** A word that should name something and does not, where it is used. */
interface Unresolved {
  readonly code: Code;
  readonly wanted: Located<string>;
  /** "Nothing has the id `x`" */
  readonly message: string;
  readonly known: Iterable<string>;
  /** The advice if no known id is similar. */
  readonly hint: string;
  /** The section that would declare it, if the map has none. */
  readonly absent: string | undefined;
}

export interface Unresolveds {
  add(one: Unresolved): void;
  /** Reports each word once, however often it is used, and reports once that a section is missing. */
  report(): void;
}

type Uses = readonly [Unresolved, ...Unresolved[]];

/** `described`: the id of what a word describes where it is no id, such as the text of a statement or the name of a voice. */
export function unresolvedIn(
  reading: Reading,
  described: (code: Code, word: string) => DescribedId | undefined = () => undefined,
): Unresolveds {
  const words = new Map<string, Unresolved[]>();
  return {
    add(given) {
      if (reading.mayBeLost(given.wanted.value)) return;
      // An iterator can be read only once.
      const one =
        withoutMarks(given.wanted.value) === undefined ? given : { ...given, known: [...given.known] };
      const key = `${one.code} ${one.wanted.value}`;
      const uses = words.get(key);
      if (uses) uses.push(one);
      else words.set(key, [one]);
    },
    report() {
      const sections = new Map<string, Uses[]>();
      for (const found of withoutQuoted([...words.values()], reading)) {
        const [first, ...others] = found.toSorted(
          (a, b) => a.wanted.range.start.offset - b.wanted.range.start.offset,
        );
        const uses = [first!, ...others] as const;
        const section = uses.find(({ absent }) => absent !== undefined)?.absent;
        if (section === undefined) reportWord(uses, described, reading);
        else sections.set(section, [...(sections.get(section) ?? []), uses]);
      }
      for (const [section, missing] of sections) {
        missing.sort(([a], [b]) => a.wanted.range.start.offset - b.wanted.range.start.offset);
        if (missing.length === 1) reportWord(missing[0]!, described, reading);
        else reportSection(section, missing, reading);
      }
    },
  };
}

/** What stands between quotation marks. */
const withoutMarks = (word: string): string | undefined =>
  /^[“”„‟«»‘’‚"']+(.+?)[“”„‟«»‘’‚"']+$/u.exec(word)?.[1];

/** Ids in the quotation marks of a word processor are one habit; it is said once of all of them. */
function withoutQuoted(words: readonly Unresolved[][], { report }: Reading): readonly Unresolved[][] {
  const quoted = words.filter(([first]) => {
    const id = withoutMarks(first!.wanted.value);
    return id !== undefined && [...first!.known].includes(id);
  });
  if (quoted.length < 2) return words;
  const uses = quoted.flat().toSorted((a, b) => a.wanted.range.start.offset - b.wanted.range.start.offset);
  const edits = uses.map(({ wanted: { value, range } }) => ({ range, text: withoutMarks(value)! }));
  const [{ code, wanted }] = uses as [Unresolved];
  report(code, wanted.range, "The quotation marks around these ids make other words of them.", {
    hint: `leave them out: ${fewInWords(edits.map(({ text }) => text))}`,
    fix: { title: "Leave out the quotation marks", edits },
  });
  return words.filter((one) => !quoted.includes(one));
}

function reportWord(
  uses: Uses,
  described: (code: Code, word: string) => DescribedId | undefined,
  reading: Reading,
): void {
  const { report, suggest, lines } = reading;
  const [{ code, wanted, message, hint }] = uses;
  const known = [...uses[0].known];
  const ranges = uses.map((one) => one.wanted.range);
  const say = (advice: string | Advice): void =>
    report(code, wanted.range, inPlaces(message, ranges.length), advice, {
      kind: "undeclared",
      id: wanted.value,
    });
  const own = described(code, wanted.value);
  if (own?.isWhole === true) {
    report(code, wanted.range, inPlaces(standsFor(own.id), ranges.length), writing(own.id, ranges));
    return;
  }
  const meant = suggest(wanted.value, known);
  const inQuotes = withoutMarks(wanted.value);
  if (meant === undefined && inQuotes !== undefined && known.includes(inQuotes)) {
    say(writing(inQuotes, ranges));
    return;
  }
  if (meant === undefined && own !== undefined) {
    const { fix } = writing(own.id, ranges);
    const partly = `write \`${own.id}\`, which has this word as one of its names, or ${hint}`;
    say({ hint: partly, fix: { ...fix!, asks: true } });
    return;
  }
  const within = meant === undefined ? onlyWithin(wanted.value, known) : undefined;
  if (within !== undefined) {
    const either = hintForWords(code, wanted.value, hint, lines.text);
    const { fix } = writing(within, ranges);
    say({ hint: `write \`${within}\`, or ${either}`, fix: { ...fix!, asks: true } });
    return;
  }
  const commented = meant === undefined ? commentedOut(wanted.value, lines) : undefined;
  if (commented !== undefined) {
    const hidden = `line ${commented} declares it in a comment: delete the \`#\` there`;
    say(hidden);
    return;
  }
  const space = SPACES.get(code);
  const other =
    meant === undefined && space !== undefined ? declaredOtherwise(wanted.value, space, reading) : undefined;
  if (other !== undefined) {
    say(ofOtherKind(other, uses[0]));
    return;
  }
  const idHint = isStatementId(wanted.value) ? hint : hintForWords(code, wanted.value, hint, lines.text);
  const likely = (): Advice | undefined =>
    space && likelyMeant(wanted.value, known, { space, hint, ranges }, reading);
  const advice =
    meant === undefined
      ? (likely() ?? idHint)
      : (declaredWrongly(uses, meant, reading) ?? didYouMean(wanted.value, meant, ...ranges));
  say(advice);
}

const SPACES: ReadonlyMap<Code, Space> = new Map([
  ["unknown-id", "statement"],
  ["unknown-source", "source"],
  ["unknown-voice", "voice"],
  ["unknown-group", "group"],
]);

/** A statement that stands in a section of another kind is to be moved; what is used as another kind is none. */
function ofOtherKind({ section, kind, row, isUsed }: Otherwise, { code, absent, hint }: Unresolved): string {
  if (code === "unknown-id" && !isUsed)
    return `line ${row} declares it under \`${section}\`: move it to \`${absent ?? "premises"}\``;
  const wanted = code === "unknown-id" ? "statement" : SPACES.get(code)!;
  return `it is ${kind}, which line ${row} declares: name a ${wanted} here, or ${hint}`;
}

/** A word that is used again and again is probably right; the mistake is in what is declared instead, and used nowhere. */
function declaredWrongly([first, ...others]: Uses, declared: string, reading: Reading): Advice | undefined {
  const { code, wanted } = first;
  const space = SPACES.get(code);
  const range = space && reading.misnamed.unused(space, declared);
  if (range === undefined || others.length === 0 || !isId(wanted.value)) return undefined;
  const { hint, fix } = didYouMean(declared, wanted.value, range);
  const isAlike = hint !== `did you mean \`${wanted.value}\`?`;
  if (isAlike || fix === undefined) return undefined;
  const meant = `did you mean \`${declared}\`? Line ${range.start.line} declares it, and nothing uses it`;
  return { hint: `${meant}: write \`${wanted.value}\` there if that is right`, fix };
}

/** "the dean": among several words, the only one that is an id. */
function onlyWithin(written: string, known: Iterable<string>): string | undefined {
  const words: readonly string[] = written.toLowerCase().match(/[\p{L}\p{M}\p{Nd}_-]+/gu) ?? [];
  if (words.length < 2) return undefined;
  const [only, ...others] = [...known].filter((id) => words.includes(id.toLowerCase()));
  return others.length === 0 ? only : undefined;
}

/** The line that would declare an id, and is a comment. */
function commentedOut(id: string, lines: Reading["lines"]): number | undefined {
  if (!/^[\p{L}\p{N}_-]+$/u.test(id)) return undefined;
  const at = new RegExp(`^ *# *${id}: `, "mu").exec(lines.text)?.index;
  return at === undefined ? undefined : lines.range(at, at).start.line;
}

/** What is written in words has no id yet. */
function hintForWords(code: Code, words: string, hint: string, text: string): string {
  if (code === "unknown-id") return NO_TEXT_HERE;
  const id = idFor(words.split(",")[0]!, text);
  return `${hint}, as \`${id}: ${scalarText(words, false)}\`, and write \`${id}\` here`;
}

/** The message about words that describe something, where only its id can be meant. */
const standsFor = (id: string): string => `This is what \`${id}\` stands for, where its id is expected`;

function writing(id: string, ranges: readonly Range[]): Advice {
  const hint = `write \`${id}\``;
  return { hint, fix: { title: `Write \`${id}\``, edits: ranges.map((range) => ({ range, text: id })) } };
}

function reportSection(section: string, missing: readonly Uses[], { report }: Reading): void {
  const ids = fewInWords(missing.map(([{ wanted }]) => wanted.value));
  const [{ code, wanted }] = missing[0]!;
  const message = `This map has no \`${section}\`, which would declare ${ids}.`;
  report(code, wanted.range, message, `declare them under \`${section}:\`, each as \`id: …\``);
}
