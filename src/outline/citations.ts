import type { ArgumentMap, Citation, SourceEntry, Statement } from "../model/map.ts";
import { commaOf, introduced, semicolonOf } from "../language/index.ts";
import type { Signs, Words } from "../language/index.ts";
import { add } from "../model/lists.ts";
import { citedNames, namedInFull } from "./authors.ts";

/** A citation in short: "¶2", or "Rossi 2025 ¶2" where the map has several sources. */
export function citationText(map: ArgumentMap, { source, place }: Citation): string {
  const name = map.sources.length > 1 || place === "" ? nameOf(map, source) : undefined;
  return [name, place].filter((part) => part !== undefined && part !== "").join(" ");
}

/** What the author calls the source, or who wrote it and in which year; without an author, its title. */
function nameOf({ sources }: ArgumentMap, id: string | undefined): string | undefined {
  const source = id === undefined ? undefined : byId(sources).get(id);
  if (source === undefined) return undefined;
  if (source.short !== undefined) return source.short;
  return citedName(source) + letterOf(source, sources);
}

/** "Rossi 2025"; without an author, the title. */
function citedName(source: SourceEntry): string {
  const by = citedNames(source.authors);
  if (by === undefined) return source.title ?? source.id;
  return [by, yearOf(source)].filter((part) => part !== undefined).join(" ");
}

const BY_ID = new WeakMap<readonly SourceEntry[], ReadonlyMap<string, SourceEntry>>();

function byId(sources: readonly SourceEntry[]): ReadonlyMap<string, SourceEntry> {
  const known = BY_ID.get(sources) ?? new Map(sources.map((source) => [source.id, source]));
  BY_ID.set(sources, known);
  return known;
}

/** Letters are asked for again for every page that a map may be divided into. */
const LETTERED = new WeakMap<readonly SourceEntry[], ReadonlyMap<SourceEntry, string>>();
const NAMES = new WeakMap<SourceEntry, string | undefined>();

/** The name and year by which a source is cited; undefined for one that has no letter. */
function nameAndYear(source: SourceEntry): string | undefined {
  if (!NAMES.has(source)) {
    const isPlain = source.short === undefined && yearOf(source) !== undefined;
    const hasLetter = isPlain && citedNames(source.authors) !== undefined;
    NAMES.set(source, hasLetter ? citedName(source) : undefined);
  }
  return NAMES.get(source);
}

/** "a", "b", … where several sources would be cited by the same name and year, in the order of the map; else nothing. */
function letterOf(source: SourceEntry, sources: readonly SourceEntry[]): string {
  const letters = LETTERED.get(sources) ?? lettersOf(sources);
  LETTERED.set(sources, letters);
  return letters.get(source) ?? "";
}

function lettersOf(sources: readonly SourceEntry[]): ReadonlyMap<SourceEntry, string> {
  const alike = new Map<string | undefined, SourceEntry[]>();
  for (const source of sources) add(alike, nameAndYear(source), source);
  return new Map(
    [...alike].flatMap(([name, some]) =>
      name === undefined || some.length < 2
        ? []
        : some.map((one, index) => [one, LETTERS[index] ?? ""] as const),
    ),
  );
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The year of a date that has a month or a day. */
const yearOf = ({ date }: SourceEntry): string | undefined => /^\d{4}(?=-\d)/u.exec(date ?? "")?.[0] ?? date;

/** A source in full, except for its address: "Emanuele Rossi, Enrico Maria Fardella: Title, Journal, 2025". */
export function sourceText(source: SourceEntry, sources: readonly SourceEntry[], signs: Signs = {}): string {
  const { authors, title, journal, publisher, date, id } = source;
  const by = namedInFull(authors, signs);
  // "2025a", as it is cited.
  const letter = letterOf(source, sources);
  const year = yearOf(source);
  const dated =
    letter === "" ? date : [`${year}${letter}`, ...(date === year ? [] : [date])].join(commaOf(signs));
  const what = [title ?? (by === "" ? id : undefined), journal, publisher, dated]
    .filter((part) => part !== undefined)
    .join(commaOf(signs));
  return by === "" || what === "" ? by + what : introduced(by, what, signs);
}

/** The sources that some statements of a map cite, unless all are meant; all of them where no citation of the map names one. */
export function citedSources(
  { sources, statements }: ArgumentMap,
  some: readonly Statement[] = statements,
): readonly SourceEntry[] {
  const citedBy = (those: readonly Statement[]) => {
    const cited = new Set(those.flatMap(({ citations }) => citations.map(({ source }) => source)));
    return sources.filter(({ id }) => cited.has(id));
  };
  const own = citedBy(some);
  return own.length > 0 || (some !== statements && citedBy(statements).length > 0) ? own : sources;
}

/** "Source: Rossi, Fardella: China, Russia and Europe, 2025"; of a map's sources those that these of its statements cite. */
export function sourceLine(
  map: ArgumentMap,
  words: Words,
  statements: readonly Statement[] = map.statements,
): string | undefined {
  const lines = citedSources(map, statements).map((source) => sourceText(source, map.sources, words));
  if (lines.length === 0) return undefined;
  return introduced(lines.length === 1 ? words.source : words.sources, lines.join(semicolonOf(words)), words);
}

/** The map with only those sources that its statements cite; all of them where the whole map cites none. */
export function withCitedSources(part: ArgumentMap, whole: ArgumentMap): ArgumentMap {
  const cited = new Set(part.statements.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const cites = whole.statements.some(({ citations }) =>
    citations.some(({ source }) => source !== undefined),
  );
  return cites ? { ...part, sources: part.sources.filter(({ id }) => cited.has(id)) } : part;
}
