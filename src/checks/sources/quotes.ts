import { type Fix, type Range, diagnostic } from "../../diagnostic.ts";
import type { Check, SourceText, Unread } from "../check.ts";
import { type Passages, passagesOf } from "./passages.ts";

/** How many quotes that are not found are looked for in the other sources. */
const MOST_SEARCHED = 10;

/** A quote must occur in its source, word for word. */
export const quotes: Check<"quote-not-found" | "quote-unchecked" | "source-outside"> = (
  { sources, statements },
  { readText },
) => {
  const withFile = new Map(
    sources.flatMap((source) => (source.file === undefined ? [] : [[source.id, source] as const])),
  );
  const passagesIn = openTexts(readText);
  const texts = new Map<string, Passages | undefined>();
  const found: ReturnType<typeof quotes> = [];

  function textOf(id: string): Passages | undefined {
    if (texts.has(id)) return texts.get(id);
    const { file, at, fileAt = at } = withFile.get(id)!;
    const opened = passagesIn(file!);
    const passages = "why" in opened ? undefined : opened;
    texts.set(id, passages);
    if ("why" in opened) {
      const { why, hint, code = "quote-unchecked" } = opened;
      found.push(diagnostic(code, fileAt, `Quotes from \`${id}\` are not checked: ${why}.`, hint));
    }
    return passages;
  }

  let searched = 0;
  /** The only other source of the map that has this quote. */
  function inAnother(quote: string, ids: readonly string[]): string | undefined {
    if (withFile.size < 2 || (searched += 1) > MOST_SEARCHED) return undefined;
    const having = [...withFile].filter(([id, { file }]) => {
      if (ids.includes(id)) return false;
      const opened = passagesIn(file!);
      return !("why" in opened) && opened.has(quote);
    });
    return having.length === 1 ? `the text of \`${having[0]![0]}\` contains it: cite that` : undefined;
  }

  for (const { quote, quoteAt, citations, at } of statements) {
    if (quote === undefined) continue;
    const cited = citations.flatMap(({ source }) => source ?? []);
    // In a map with a single source, citations need not name it.
    const ids = (cited.length > 0 || sources.length !== 1 ? cited : [sources[0]!.id]).filter((id) =>
      withFile.has(id),
    );
    const passages = ids.map(textOf);
    if (passages.length === 0 || passages.some((each) => !each || each.has(quote))) continue;
    const inner = /^[“„«»‘‚"「『]\s*(.+?)\s*[”“»«’‘"」』]$/u.exec(quote)?.[1];
    const isMarked = inner !== undefined && passages.some((each) => each!.has(inner));
    const hint = isMarked
      ? "leave out the quotation marks around it"
      : (inAnother(quote, ids) ??
        passages.map((each) => each!.instead(quote)).find((instead) => instead !== undefined));
    const message = `The text of ${ids.map((id) => `\`${id}\``).join(" and ")} does not contain this quote.`;
    const fix = isMarked && quoteAt ? withoutMarks(quoteAt, quote, inner) : undefined;
    found.push(
      diagnostic("quote-not-found", quoteAt ?? at, message, { ...(hint && { hint }), ...(fix && { fix }) }),
    );
  }
  return found;
};

/** Only where the file contains the quote exactly as it is read, and the quote begins with a word. */
function withoutMarks(range: Range, quote: string, inner: string): Fix | undefined {
  const { start, end } = range;
  if (end.offset - start.offset !== quote.length || !/^\p{L}[^:#{}[\],]*$/u.test(inner)) return undefined;
  return { title: "Leave out the quotation marks", edits: [{ range, text: inner }] };
}

/** Reads each file once and keeps each text once, however many sources name it and however its path is spelt. */
function openTexts(readText: (name: string) => SourceText): (name: string) => Passages | Unread {
  const files = new Map<string, Passages | Unread>();
  const texts = new Map<string, Passages>();

  function open(name: string): Passages | Unread {
    const text = readText(name);
    if (text === undefined) return { why: `there is no file \`${name}\`` };
    if (typeof text !== "string") return text;
    const passages = texts.get(text) ?? passagesOf(text);
    texts.set(text, passages);
    return passages;
  }

  return (name) => {
    const known = files.get(name) ?? open(name);
    files.set(name, known);
    return known;
  };
}
