import type { ArgumentMap, Citation, SourceEntry } from "../model/map.ts";

/** A citation in short: "¶2", or "Rossi 2025 ¶2" where the map has several sources. */
export function citationText(map: ArgumentMap, { source, place }: Citation): string {
  const name = map.sources.length > 1 || place === "" ? shortName(map, source) : undefined;
  return [name, place].filter((part) => part !== undefined && part !== "").join(" ");
}

function shortName(map: ArgumentMap, id: string | undefined): string | undefined {
  const source = map.sources.find((entry) => entry.id === id);
  if (source === undefined) return undefined;
  const author = source.authors[0]?.split(/\s+/u).at(-1);
  return author === undefined
    ? (source.title ?? id)
    : [author, source.date].filter((part) => part !== undefined).join(" ");
}

/** A source in full, but for its address: "Emanuele Rossi, Enrico Maria Fardella: Title, 2025". */
export function sourceText({ authors, title, date, id }: SourceEntry): string {
  const by = authors.join(", ");
  const what = [title ?? (by === "" ? id : undefined), date].filter((part) => part !== undefined).join(", ");
  return [by, what].filter((part) => part !== "").join(": ");
}
