import type { Located, Range } from "../../diagnostic.ts";
import { unset } from "../../model/field.ts";
import { SOURCE_FIELDS } from "../../model/fields.ts";
import type { SourceEntry } from "../../model/map.ts";
import type { Shared } from "../../model/project.ts";
import { type Bibliography, type Fault, isFault } from "./bibliography.ts";
import { readBibliography } from "./read.ts";
import type { Reading } from "../shape.ts";

/** The bibliographies of a map and of its folder, as far as they are asked. */
export interface Bibliographies {
  /** Whether all could be read, or there are none. Otherwise a key that is not found may still exist. */
  isWhole(): boolean;
  has(key: string): boolean;
  /** Has one of those that the map names itself the key? */
  hasOwn(key: string): boolean;
  keys(): readonly string[];
  /** Makes an entry a source of the map; the place is that of its first citation. Reports an entry that cannot be read. */
  cite(key: string, at: Range): void;
  /** What has been cited, in the order of the citations. */
  readonly cited: readonly SourceEntry[];
}

interface File {
  readonly name: string;
  readonly read: Bibliography;
}

const MOST_FAULTS = 5;

/** Those that the map names are read at once, those of its folder when a citation names no other source. */
export function bibliographiesOf(
  own: readonly Located<string>[],
  { bibliography: shared, readText, pathOf = (name) => name }: Shared,
  { report }: Reading,
): Bibliographies {
  const cited = new Map<string, SourceEntry>();
  let whole = own.length + shared.length === 0 || readText !== undefined;

  function open(name: string, at?: Range): File[] {
    if (readText === undefined) return [];
    const read = readBibliography(name, readText, at === undefined ? name : pathOf(name));
    if (!("why" in read)) return [{ name, read }];
    whole = false;
    if (at !== undefined)
      report("bibliography-unread", at, `The bibliography is not read: ${read.why}.`, read.hint);
    return [];
  }

  const files = own.flatMap(({ value, range }) => open(value, range));
  const places = new Map(own.map(({ value, range }) => [value, range]));
  for (const { name, read } of files) reportFaults(name, read.faults, places.get(name)!);
  let folder: readonly File[] | undefined;
  const all = () => [...files, ...(folder ??= shared.flatMap((name) => open(name)))];
  const ownWith = (key: string) => files.find(({ read }) => read.has(key));
  const fileWith = (key: string) => ownWith(key) ?? all().find(({ read }) => read.has(key));

  function reportFaults(name: string, faults: readonly Fault[], at: Range): void {
    const hint = "correct it there; what is sound can be cited";
    for (const fault of faults.slice(0, MOST_FAULTS))
      report("bibliography-entry", at, `${placed(name, fault)}.`, hint);
    const more = faults.length - MOST_FAULTS;
    if (more > 0) report("bibliography-entry", at, `\`${name}\` has ${more} more such faults.`, hint);
  }

  return {
    isWhole() {
      all();
      return whole;
    },
    has: (key) => fileWith(key) !== undefined,
    hasOwn: (key) => ownWith(key) !== undefined,
    keys: () => all().flatMap(({ read }) => read.keys),
    cite(key, at) {
      if (cited.has(key)) return;
      const { name, read } = fileWith(key)!;
      const entry = read.entry(key)!;
      if (isFault(entry)) report("unknown-source", at, `${placed(name, entry)}.`, "correct it there");
      cited.set(key, { id: key, ...(isFault(entry) ? NOTHING_KNOWN : entry), at });
    },
    get cited() {
      return [...cited.values()];
    },
  };
}

const placed = (name: string, { line, what }: Fault): string => `\`${name}\`, line ${line}: ${what}`;

const NOTHING_KNOWN = unset(SOURCE_FIELDS);
