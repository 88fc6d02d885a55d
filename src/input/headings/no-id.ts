import type { Edit } from "../../diagnostic.ts";
import { idsUsedIn, wantedIn } from "../ids/used.ts";
import type { Lines } from "../lines.ts";
import { type Entry, type Mapping, isEmpty } from "../node.ts";
import type { Reading } from "../shape.ts";
import { DECLARED, idMissing } from "../yaml/errors/no-id.ts";
import { ENTRY } from "../yaml/near.ts";

/**
 * Entries that YAML reads as a part of the one above them, because the line with their id is missing or indented like
 * their keys. Each is reported once, and read as an entry of its own. `lost` takes the ids that may be theirs.
 */
export function withEntriesApart(root: Mapping, lines: Lines, reading: Reading, lost: Set<string>): Mapping {
  const entries = root.entries.map((section): Entry => {
    const { key, value } = section;
    if (!DECLARED.has(key.value) || value.kind !== "mapping" || value.flow) return section;
    const divided = new Section(key.value, lines, reading, lost);
    return { key, value: { ...value, entries: divided.read(value) } };
  });
  return { ...root, entries };
}

class Section {
  readonly #name: string;
  readonly #lead: string;
  readonly #known: ReadonlySet<string>;
  readonly #lines: Lines;
  readonly #reading: Reading;
  readonly #lost: Set<string>;
  #idsUsed: ReadonlySet<string> | undefined;
  #idsWanted: readonly string[] | undefined;

  constructor(name: string, lines: Lines, reading: Reading, lost: Set<string>) {
    this.#name = name;
    [, this.#lead] = DECLARED.get(name)!;
    this.#known = ENTRY.get(name)!;
    this.#lines = lines;
    this.#reading = reading;
    this.#lost = lost;
  }

  get #used(): ReadonlySet<string> {
    return (this.#idsUsed ??= idsUsedIn(this.#lines.text));
  }

  get #wanted(): readonly string[] {
    return (this.#idsWanted ??= wantedIn(this.#name, this.#lines.text));
  }

  read({ entries }: Mapping): readonly Entry[] {
    const first = entries.findIndex(({ key }) => !this.#known.has(key.value));
    const head = entries.slice(0, first < 0 ? entries.length : first);
    const isBlock =
      head.some(({ key, value }) => key.value === this.#lead && value.kind === "scalar") &&
      head.every(({ key }) => !this.#used.has(key.value));
    const rest = (isBlock ? entries.slice(head.length) : entries).flatMap((entry) => this.#divided(entry));
    return isBlock ? [...this.#withoutId(head, this.#depthOf(head[0]!)), ...rest] : rest;
  }

  /** An entry, and what is read as a part of it and is none. */
  #divided(entry: Entry): readonly Entry[] {
    const { value } = entry;
    if (value.kind !== "mapping" || value.flow) return [entry];
    const keys = value.entries.map(({ key }) => key.value);
    const lead = keys.indexOf(this.#lead);
    const depth = entry.key.range.start.column - 1;
    for (let at = lead + 1; lead >= 0 && at < keys.length; at += 1) {
      const below = value.entries.slice(at) as [Entry, ...Entry[]];
      const own: Entry = { ...entry, value: { ...value, entries: value.entries.slice(0, at) } };
      if (this.#isDeep(below)) {
        const [part, ...others] = below;
        const holds = isEmpty(part.value);
        this.#reportDeep(holds ? [part] : below, entry);
        if (!holds) return [own, ...below.flatMap((one) => this.#divided(one))];
        return [own, ...this.#divided({ ...part, value: mappingOf(others, value) })];
      }
      if (keys[at] === this.#lead && this.#isAnother(keys, at)) {
        return [own, ...this.#withoutId(below, depth).flatMap((one) => this.#divided(one))];
      }
    }
    return [entry];
  }

  /** Whether a key that an entry does not have is the id of another one, with its keys below it or in the same column. */
  #isDeep([{ key, value }, ...below]: readonly [Entry, ...Entry[]]): boolean {
    if (this.#known.has(key.value)) return false;
    const others = below.map((one) => one.key.value);
    if (isEmpty(value)) return others.includes(this.#lead) && this.#known.has(others[0]!);
    if (others.some((other) => this.#known.has(other))) return false;
    if (value.kind === "mapping") return value.entries.some((one) => one.key.value === this.#lead);
    return value.kind === "scalar" && this.#used.has(key.value);
  }

  /** Where only the text is written twice, and no id is missing, it is a text written twice. */
  #isAnother(keys: readonly string[], at: number): boolean {
    const above = new Set(keys.slice(0, at));
    return keys.slice(at + 1).some((key) => above.has(key) && key !== this.#lead) || this.#wanted.length > 0;
  }

  #reportDeep(deep: readonly Entry[], { key: above }: Entry): void {
    const { value: id, range } = deep[0]!.key;
    const depth = above.range.start.column - 1;
    const by = range.start.column - 1 - depth;
    const { offset: end } = deep.at(-1)!.value.range.end;
    const edits: Edit[] = [];
    for (let at = range.start.offset; at < this.#lines.text.length && at <= end;) {
      const { start, text } = this.#lines.around(at);
      if (text.trim() !== "") edits.push({ range: this.#lines.range(start, start + by), text: "" });
      at = this.#lines.text.indexOf("\n", start) + 1 || this.#lines.text.length;
    }
    const others = edits.length === 1 ? "" : ", and with it what is below it";
    const message = `\`${id}\` is indented like the keys of \`${above.value}\`.`;
    this.#reading.report("wrong-type", range, message, {
      hint: `indent it by ${depth === 1 ? "one space" : `${depth} spaces`}${others}`,
      fix: { title: `Indent \`${id}\` as an id`, edits, reveals: true },
    });
  }

  /** The entry as that of the id that is wanted, if there is only one. */
  #withoutId(entries: readonly Entry[], depth: number): readonly Entry[] {
    const { key } = entries[0]!;
    const below = this.#lines.around(key.range.start.offset);
    const { code, range, message, ...advice } = idMissing(this.#name, below, depth, this.#lines);
    this.#reading.report(code, range, message, advice);
    const wanted = this.#wanted;
    for (const id of wanted) this.#lost.add(id);
    if (wanted.length !== 1) return [];
    return [
      {
        key: { ...key, value: wanted[0]! },
        value: mappingOf(entries, { ...entries[0]!.value, flow: false }),
      },
    ];
  }

  /** How far ids are indented above a key that stands in their place. */
  #depthOf({ key }: Entry): number {
    const { column } = key.range.start;
    return Math.max(1, Math.min(2, column - 2));
  }
}

function mappingOf(entries: readonly Entry[], like: Pick<Mapping, "range" | "flow">): Mapping {
  const [first] = entries;
  const last = entries.at(-1);
  const range = first && last ? { start: first.key.range.start, end: last.value.range.end } : like.range;
  return { kind: "mapping", flow: false, entries, range };
}
