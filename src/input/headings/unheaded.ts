import { VERDICTS } from "../../model/choices.ts";
import { replacing } from "../fix/advice.ts";
import type { Lines } from "../lines.ts";
import { type Entry, type Mapping, type Node, isEmpty } from "../node.ts";
import { occurrencesIn } from "../ids/occurrences.ts";
import type { Reading } from "../schema/shape.ts";

const PREMISES = "premises";
/** Sections of entries by id that people write above the premises, and how a premise stands in them. */
const ABOVE: ReadonlyMap<string, string> = new Map([
  ...["sources", "voices", "groups", "views"].map((name) => [name, `among the ${name}`] as const),
  ["expect", "among the verdicts that are expected"],
]);

/**
 * Where the heading `premises:` is missing, the premises stand in the section above it. That is reported once, and
 * the map is read as if the heading were there.
 */
export function withPremisesHeaded(root: Mapping, lines: Lines, reading: Reading): Mapping {
  if (root.entries.some(({ key, value }) => key.value === PREMISES && !isEmpty(value))) return root;
  const used = new Set(
    occurrencesIn(root, lines.text).flatMap(({ space, id, declares }) =>
      space === "statement" && !declares ? [id] : [],
    ),
  );
  const found = root.entries.flatMap((section, index) => splitOf(section, index, used, reading) ?? []);
  // A voice may have the id of a statement too; the premises stand where there are most of them.
  const split = found.toSorted((a, b) => b.premises.length - a.premises.length)[0];
  if (split === undefined) return root;

  const { index, key, value, others, premises } = split;
  const first = premises[0]!.key;
  const { start } = first.range;
  const line = lines.around(start.offset).start;
  const heading = `${PREMISES}:`;
  reading.report(
    "missing-key",
    first.range,
    `The heading \`${heading}\` is missing: \`${first.value}\` stands ${ABOVE.get(key.value)!}.`,
    {
      hint: `put \`${heading}\` above \`${first.value}\``,
      fix: {
        ...replacing(`Put \`${heading}\` above it`, lines.range(line, line), heading + lines.newline),
        reveals: true,
      },
    },
  );
  const headed: Entry = {
    key: { ...first, value: PREMISES, plain: true },
    value: { ...value, entries: premises, range: lines.range(start.offset, value.range.end.offset) },
  };
  const rest = others.length === 0 ? [] : [{ key, value: { ...value, entries: others } }];
  const entries = root.entries.flatMap((entry, at) => (at === index ? [...rest, headed] : [entry]));
  return { ...root, entries: entries.filter((entry) => entry === headed || entry.key.value !== PREMISES) };
}

/** The entries of a section, and the premises after them. */
function splitOf({ key, value }: Entry, index: number, used: ReadonlySet<string>, reading: Reading) {
  if (!ABOVE.has(key.value) || value.kind !== "mapping" || value.flow) return undefined;
  const from = value.entries.findLastIndex((entry) => !isPremise(entry, used, reading)) + 1;
  const [others, premises] = [value.entries.slice(0, from), value.entries.slice(from)];
  if (!premises.some((premise) => used.has(premise.key.value))) return undefined;
  return { index, key, value, others, premises };
}

/** Used as a statement, where no verdict on it is expected, or with a text as only statements have one. */
function isPremise({ key, value }: Entry, used: ReadonlySet<string>, { suggest }: Reading): boolean {
  const isVerdict = value.kind === "scalar" && suggest(value.value, VERDICTS) !== undefined;
  return (used.has(key.value) && !isVerdict) || hasText(value);
}

const hasText = (node: Node): boolean =>
  node.kind === "mapping" && node.entries.some(({ key }) => key.value === "text");
