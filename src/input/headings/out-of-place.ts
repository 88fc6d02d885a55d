import type { Edit } from "../../diagnostic.ts";
import { STATEMENT_FIELDS, isOfStatements, sectionsDeclaring } from "../../model/fields.ts";
import { idsUsedIn } from "../ids/used.ts";
import type { Lines } from "../lines.ts";
import { type Entry, type Mapping, isEmpty } from "../node.ts";
import type { Reading } from "../shape.ts";
import { ROOT } from "../yaml/near.ts";

const HEADINGS: ReadonlySet<string> = new Set([
  ...(["statement", "voice", "group"] as const).flatMap(sectionsDeclaring),
  "inferences",
]);

/**
 * Lines in a wrong column that YAML reads all the same: a heading among the entries of the section above it, and the
 * keys of a statement beside its id. Each is reported once, and read where it was meant.
 */
export function withLinesInPlace(root: Mapping, lines: Lines, reading: Reading): Mapping {
  const named = new Set(root.entries.flatMap(({ key, value }) => (isEmpty(value) ? [] : [key.value])));
  const entries = root.entries.flatMap((section): Entry[] => {
    const { value } = section;
    if (value.kind !== "mapping" || value.flow) return [section];
    const { own, lifted } = withoutKeysOfMap(section, value, root, lines, reading);
    if (lifted.length > 0) return [{ ...section, value: own }, ...lifted];
    const keys = isOfStatements(section.key.value)
      ? withKeysBelow(value.entries, lines, reading)
      : value.entries;
    return divided(section, keys, named, lines, reading);
  });
  return { ...root, entries };
}

/** `rivals: [[a, b]]` among what a section declares: nothing is declared by a list. */
function withoutKeysOfMap(
  section: Entry,
  value: Mapping,
  root: Mapping,
  lines: Lines,
  reading: Reading,
): { readonly own: Mapping; readonly lifted: readonly Entry[] } {
  const isOfMap = ({ key, value: inner }: Entry): boolean =>
    ROOT.has(key.value) &&
    !HEADINGS.has(key.value) &&
    !root.entries.some((one) => one.key.value === key.value) &&
    (inner.kind === "list" || (inner.kind === "mapping" && inner.flow && OF_MAP.has(key.value)));
  const lifted = value.entries.filter(isOfMap);
  for (const { key } of lifted) {
    const { start } = lines.around(key.range.start.offset);
    const message = `\`${key.value}\` is indented, so it is among what \`${section.key.value}:\` declares.`;
    const edits = [{ range: lines.range(start, key.range.start.offset), text: "" }];
    const fix = { title: "Begin it at the very left", edits, reveals: true as const };
    reading.report("wrong-type", key.range, message, { hint: "begin it at the very left", fix });
  }
  return { own: { ...value, entries: value.entries.filter((one) => !lifted.includes(one)) }, lifted };
}

/** Keys of a map whose value is a mapping that may stand in braces. */
const OF_MAP: ReadonlySet<string> = new Set(["figure", "expect"]);

function divided(
  section: Entry,
  entries: readonly Entry[],
  named: ReadonlySet<string>,
  lines: Lines,
  reading: Reading,
): Entry[] {
  const value = section.value as Mapping;
  const found = entries.findIndex(
    ({ key, value: inner }) =>
      HEADINGS.has(key.value) &&
      !named.has(key.value) &&
      (isEmpty(inner) || inner.kind === "list" || (inner.kind === "mapping" && !hasText(inner))),
  );
  if (found < 1) return [{ ...section, value: { ...value, entries } }];
  const heading = entries[found]!;
  const { range } = heading.key;
  const { start } = lines.around(range.start.offset);
  reading.report(
    "wrong-type",
    range,
    `The heading \`${heading.key.value}:\` is indented, so it is among what \`${section.key.value}:\` declares.`,
    {
      hint: "begin it at the very left",
      fix: {
        title: "Begin it at the very left",
        edits: [{ range: lines.range(start, range.start.offset), text: "" }],
        reveals: true,
      },
    },
  );
  const below = entries.slice(found + 1);
  const own = { ...section, value: { ...value, entries: entries.slice(0, found) } };
  if (!isEmpty(heading.value) || below.length === 0) {
    const rest = { ...section, value: { ...value, entries: [...own.value.entries, ...below] } };
    return [rest, heading];
  }
  const range2 = lines.range(below[0]!.key.range.start.offset, value.range.end.offset);
  const headed: Entry = { key: heading.key, value: { ...value, entries: below, range: range2 } };
  return [own, ...divided(headed, below, named, lines, reading)];
}

const hasText = ({ entries }: Mapping): boolean => entries.some(({ key }) => key.value === "text");

/** `quick:` with `text: …` in the same column below it. */
function withKeysBelow(entries: readonly Entry[], lines: Lines, reading: Reading): readonly Entry[] {
  const read: Entry[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at]!;
    let end = at + 1;
    while (end < entries.length && Object.hasOwn(STATEMENT_FIELDS, entries[end]!.key.value)) end += 1;
    const below = entries.slice(at + 1, end);
    const belongs = below.length > 0 ? besideItsId(entry, below, lines) : undefined;
    if (belongs !== undefined) {
      reportBeside(entry, below, lines, reading);
      read.push({ ...entry, value: belongs });
      at = end - 1;
      continue;
    }
    if (!isEmpty(entry.value) || below[0]?.key.value !== "text") {
      read.push(entry);
      continue;
    }
    const { range } = below[0].key;
    const edits = below.map(({ key }): Edit => {
      const { offset } = key.range.start;
      return { range: lines.range(offset, offset), text: "  " };
    });
    const others = below.length === 1 ? "" : ", and with it the keys below it";
    reading.report("wrong-type", range, `\`text\` is not indented below \`${entry.key.value}:\`.`, {
      hint: `indent it by ${range.start.column + 1} spaces${others}`,
      fix: { title: "Indent the keys of the statement", edits, reveals: true },
    });
    const inner = lines.range(range.start.offset, below.at(-1)!.value.range.end.offset);
    read.push({ ...entry, value: { kind: "mapping", entries: below, flow: false, range: inner } });
    at = end - 1;
  }
  return read;
}

/** `income:` with its text below it, and then `quote: …` in the column of ids, where nothing uses such a word as one. */
function besideItsId({ value }: Entry, below: readonly Entry[], { text }: Lines): Mapping | undefined {
  if (value.kind !== "mapping" || value.flow || !hasText(value)) return undefined;
  const used = idsUsedIn(text);
  const depth = columnOf(value.entries[0]!);
  const isOwn = ({ key, value: inner }: Entry) =>
    inner.kind !== "mapping" &&
    // With `? quote: …` a key can stand further in than the keys it lacks.
    key.range.start.column <= depth &&
    !used.has(key.value) &&
    !value.entries.some((one) => one.key.value === key.value);
  return below.every(isOwn) ? { ...value, entries: [...value.entries, ...below] } : undefined;
}

const columnOf = ({ key }: Entry): number => key.range.start.column;

function reportBeside(
  { key: { value: id }, value }: Entry,
  below: readonly Entry[],
  lines: Lines,
  reading: Reading,
): void {
  const { range, value: key } = below[0]!.key;
  const depth = columnOf((value as Mapping).entries[0]!) - 1;
  const edits = below.map(
    ({
      key: {
        range: { start },
      },
    }): Edit => ({
      range: lines.range(start.offset, start.offset),
      text: " ".repeat(depth - start.column + 1),
    }),
  );
  reading.report("wrong-type", range, `\`${key}\` is beside the ids, and not among the keys of \`${id}\`.`, {
    hint: `indent it by ${depth} spaces${below.length === 1 ? "" : ", and with it the keys below it"}`,
    fix: { title: `Indent it as a key of \`${id}\``, edits, reveals: true },
  });
}
