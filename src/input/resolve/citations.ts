import type { Advice, Located, Range } from "../../diagnostic.ts";
import { isId } from "../../model/ids.ts";
import { citedAsInLatex, citedAsInPandoc } from "../words/cited-elsewhere.ts";
import { replacing } from "../fix/advice.ts";
import { BETWEEN_CITED } from "../ids/occurrences.ts";
import { scalarText } from "../words/scalar-style.ts";
import type { Citation } from "../../model/map.ts";
import type { Reading } from "../shape.ts";
import type { Bibliographies } from "../bibliography/cited.ts";
import { citedOddly, citesNoSource, namedTwice, onlyBegunBy, unwrapped } from "./cited-oddly.ts";
import type { KnownAs } from "./known-as.ts";
import type { Unresolveds } from "./unresolved.ts";

/** The separator between a source and a place: `article, ¶2`. */
const SEPARATOR = /^([^\s,;:]+)[\s,;:]*(.*)$/u;
const LOCATORS = new Set(
  "appendix art article chapter chapters fig figure item items line lines no note page pages para paragraph paragraphs part section sections see table".split(
    " ",
  ),
);
/** "¶2", "p. 3": what stands before is a source. */
const PLACE = /^(?:[¶§#]|(?:pp?|pars?|paras?|ch|secs?|l|ll|n|fn|vol)\.\s*\d)/i;
/** "item 1": what stands before may be anything. */
const PERHAPS = new RegExp(`^(?:${[...LOCATORS].join("|")})\\.?\\s*\\d`, "iu");

/** A longer citation is prose. */
const LONGEST = 80;

/** Keys of bibliographies may contain any sign: `DBLP:conf/x, p. 4`. */
const KEYED = /^(\S+?)[,;:]*(?:\s[\s,;:]*(.*))?$/su;

/** `[act, p. 4]`: a source, and a place that was meant to be in it. */
function placeOfSource(
  { value, range }: Located<string>,
  ids: readonly string[],
  { lines }: Reading,
): Advice | undefined {
  const before = lines.text.slice(Math.max(0, range.start.offset - LONGEST), range.start.offset);
  const [list, source] = /\[\s*["']?([^\s,"'[\]]+)["']?\s*,\s*$/u.exec(before) ?? [];
  if (source === undefined || !ids.includes(source)) return undefined;
  const meant = `${source} ${value.trim()}`;
  const from = range.start.offset - list!.length + 1;
  return {
    hint: `write the source and the place as one text: \`${meant}\``,
    fix: {
      ...replacing("Write them as one text", lines.range(from, range.end.offset), scalarText(meant, true)),
      asks: true,
    },
  };
}

/**
 * `article ¶2` is the place ¶2 in the source `article`. A citation that names no source is kept as written,
 * unless it looks like a misspelt source id.
 */
export function readCitation(
  cite: Located<string>,
  sources: ReadonlySet<string>,
  known: readonly KnownAs[],
  bibliographies: Bibliographies,
  unresolved: Unresolveds,
  reading: Reading,
): Citation {
  const inPandoc = cite.value.includes("@") ? citedAsInPandoc(cite.value) : [];
  const inLatex = cite.value.startsWith("\\") ? citedAsInLatex(cite.value) : [];
  const elsewhere = inLatex.length > 1 ? inLatex : inPandoc;
  if (elsewhere.length > 0 && elsewhere.every((one) => isId(SEPARATOR.exec(one)?.[1] ?? ""))) {
    reportElsewhere(cite, elsewhere, inLatex.length > 1 ? "LaTeX" : "Pandoc", reading);
    return { source: undefined, place: cite.value };
  }
  const [, first = "", place = ""] = SEPARATOR.exec(cite.value) ?? [];
  if (sources.has(first)) {
    const twice = namedTwice(cite, first, place);
    if (twice !== undefined) {
      reading.report("wrong-value", cite.range, twice.message, twice.advice);
      return { source: first, place: "" };
    }
    refuseSecond(cite, (id) => sources.has(id), reading);
    return { source: first, place };
  }
  const [, key = "", rest = ""] = KEYED.exec(cite.value) ?? [];
  for (const [id, at] of [
    [key, rest],
    [first, place],
  ] as const)
    if (id !== "" && bibliographies.has(id)) {
      refuseSecond(cite, (other) => sources.has(other) || bibliographies.has(other), reading);
      bibliographies.cite(id, rangeOf(id, cite, reading));
      return { source: id, place: at };
    }
  const said = unwrapped(cite.value);
  const written = said.toLowerCase();
  const meantBy = known.find(
    ({ words }) =>
      written.startsWith(words.toLowerCase()) && /^$|^[\s,;:.]/u.test(written.slice(words.length)),
  );
  if (meantBy !== undefined) {
    const { words, id, by } = meantBy;
    const meant = `${id} ${said.slice(words.length).replace(/^[\s,;:.]+/u, "")}`.trim();
    reading.report(
      "unknown-source",
      cite.range,
      `This cites \`${id}\` by its ${by}, where its id is expected.`,
      {
        hint: `write \`${meant}\``,
        fix: replacing("Write the id of the source", cite.range, scalarText(meant, true)),
      },
    );
    return { source: id, place: "" };
  }
  const odd =
    cite.value.length > LONGEST
      ? undefined
      : citedOddly(cite, (id) => sources.has(id) || bibliographies.has(id));
  if (odd !== undefined) {
    reading.report("unknown-source", cite.range, odd.message, odd.advice);
    return { source: odd.id, place: "" };
  }
  if (reading.misnamed.isCited(cite.value)) return { source: undefined, place: cite.value };
  if (!bibliographies.isWhole()) return { source: undefined, place: cite.value };
  const ids = [...sources, ...bibliographies.keys()];
  const none = citesNoSource(cite, ids, (word) => reading.misnamed.isDeclared("voice", word));
  if (none !== undefined) {
    reading.report(
      "printed-as-written",
      cite.range,
      none.message,
      placeOfSource(cite, ids, reading) ?? none.hint,
    );
    return { source: undefined, place: cite.value };
  }
  const meant = isId(first) ? (reading.suggest(first, ids) ?? onlyBegunBy(first, ids)) : undefined;
  // `note 5` is a place; `note ch. 5` may be one in `notes`.
  const isLocator = LOCATORS.has(first.toLowerCase()) && !(meant !== undefined && PLACE.test(place));
  if (ids.length > 0 && isId(first) && !isLocator) {
    if ((meant !== undefined && (place === "" || PERHAPS.test(place))) || PLACE.test(place)) {
      unresolved.add({
        code: "unknown-source",
        wanted: { value: first, range: rangeOf(first, cite, reading) },
        message: `No source has the id \`${first}\``,
        known: ids,
        hint: `declare it under \`sources\`${bibliographies.keys().length > 0 ? ", or in the bibliography" : ""}`,
        absent: undefined,
      });
      if (meant !== undefined && sources.has(meant)) return { source: meant, place };
    }
  }
  return { source: undefined, place: cite.value };
}

function reportElsewhere(
  { range }: Located<string>,
  citations: readonly string[],
  notation: string,
  reading: Reading,
): void {
  const texts = citations.map((one) => scalarText(one, true));
  const written = texts.length === 1 ? texts[0]! : `[${texts.join(", ")}]`;
  const alone = /cite: +$/u.test(reading.lines.text.slice(0, range.start.offset).slice(-16));
  const message = `This is how ${notation} cites; in a map, a citation begins with an id.`;
  reading.report("wrong-value", range, message, {
    hint: `write \`${written}\``,
    ...((alone || texts.length === 1) && { fix: replacing("Write the id of the source", range, written) }),
  });
}

function rangeOf(word: string, { range }: Located<string>, { lines }: Reading): Range {
  const start = range.start.offset + Math.max(0, lines.text.slice(range.start.offset).indexOf(word));
  return lines.range(start, start + word.length);
}

/** `article §3, book ¶2` would print the id of the second source as a part of the place. */
function refuseSecond(
  { value, range }: Located<string>,
  isSource: (id: string) => boolean,
  { lines: { text }, report }: Reading,
): void {
  const citations: string[] = [];
  for (const part of value.split(new RegExp(BETWEEN_CITED, "u"))) {
    if (isSource(SEPARATOR.exec(part)?.[1] ?? "")) citations.push(part.replaceAll(/[,;]$/g, ""));
    else if (citations.length > 0) citations.push(`${citations.pop()!}, ${part}`);
  }
  if (citations.length < 2) return;
  const list = citations.map((one) => scalarText(one, true)).join(", ");
  const written = text.slice(range.start.offset, range.end.offset);
  const alone = text.slice(0, range.start.offset).endsWith("cite: ") && !written.includes("\n");
  report("wrong-value", range, "This cites more than one source, and only the first would be found.", {
    hint: `write a list: [${list}]`,
    ...(alone && { fix: replacing("Write a list", range, `[${list}]`) }),
  });
}
