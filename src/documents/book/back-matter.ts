import type { Statement } from "../../model/map.ts";
import { citationText, citedSources, sourceText } from "../../outline/citations.ts";
import type { Outline } from "../../outline/outline.ts";
import { commaOf, introduced, listed, proseFor, wordsFor } from "../../language/index.ts";
import { listRows } from "./flow.ts";
import type { Row } from "./flow.ts";
import type { Setter, Words } from "./setter.ts";

/** px */
const GAP = { heading: 26, line: 4 };

export function heading(text: string, id: string, setter: Setter, before = GAP.heading): Row[] {
  const words: Words = { text, weight: "semibold", size: "heading", tone: "title" };
  return setter.paragraph([words], { role: "heading", id, before, keep: true });
}

/** Who speaks in the map, where it comes from, and the words that it rests on. */
export function backMatter(outline: Outline, setter: Setter): Row[] {
  return [...voices(outline, setter), ...sources(outline, setter), ...quotes(outline, setter)];
}

function voices({ map, numbers }: Outline, setter: Setter): Row[] {
  const prose = proseFor(map.lang);
  const rows = map.voices.flatMap(({ id, name, short }) => {
    const said = map.statements.filter(({ voices }) => voices.includes(id));
    if (said.length === 0) return [];
    const places = said.map((one) => numbers.get(one.id)!).toSorted((a, b) => a - b);
    const words: Words[] = [
      { text: short, weight: "semibold" },
      { text: name.slice(short.length) },
      { text: introduced("", listed(places, prose), wordsFor(map.lang)), tone: "muted" },
    ];
    return [setter.paragraph(words, { role: "paragraph", id: `voice.${id}`, before: GAP.line })];
  });
  return listRows(heading(prose.voices, "voices", setter), rows);
}

function sources({ map }: Outline, setter: Setter): Row[] {
  if (map.sources.length === 0) return [];
  const words = wordsFor(map.lang);
  const cited = citedSources(map);
  const rows = cited.map((source) => {
    const text: Words[] = [{ text: sourceText(source, map.sources, words) }];
    if (source.url !== undefined) text.push({ text: ` ${source.url}`, size: "small", tone: "muted" });
    const link =
      source.url !== undefined && /^https?:/iu.test(source.url)
        ? ({ to: "address", url: source.url } as const)
        : undefined;
    return setter.paragraph(text, { role: "paragraph", id: `source.${source.id}`, before: GAP.line, link });
  });
  const title = cited.length === 1 ? words.source : words.sources;
  return listRows(heading(title, "sources", setter), rows);
}

function quotes({ map, numbers }: Outline, setter: Setter): Row[] {
  const prose = proseFor(map.lang);
  const [open, close] = prose.marks;
  const quoted = map.statements
    .filter((one): one is Statement & { readonly quote: string } => one.quote !== undefined)
    .toSorted((a, b) => numbers.get(a.id)! - numbers.get(b.id)!);
  const rows = quoted.map(({ id, quote, citations }) => {
    const words: Words[] = [{ text: `${open}${quote}${close}` }];
    const places = citations.map((citation) => citationText(map, citation)).filter((text) => text !== "");
    if (places.length > 0) {
      words.push({
        text: ` ${places.join(commaOf(wordsFor(map.lang)))}`,
        weight: "italic",
        size: "small",
        tone: "muted",
      });
    }
    return setter.numbered(numbers.get(id)!, id, words, { id: `quote.${id}`, before: GAP.line });
  });
  return listRows(heading(prose.quotes, "quotes", setter), rows);
}
