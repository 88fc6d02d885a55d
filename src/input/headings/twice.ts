import type { Fix } from "../../diagnostic.ts";
import { idsConcludedIn } from "../ids/used.ts";
import type { Lines } from "../lines.ts";
import { type Entry, type Mapping, type Node, isEmpty } from "../node.ts";
import type { Reading } from "../shape.ts";
import { HEADINGS } from "../yaml/near.ts";

/** A heading that is written twice is reported once, and what stands below the second is read with the first. */
export function withHeadingsOnce(joined: Mapping, lines: Lines, reading: Reading): Mapping {
  const root = firstMap(joined, lines, reading);
  const entries: Entry[] = [];
  for (const section of root.entries) {
    const name = section.key.value;
    const at = HEADINGS.has(name) ? entries.findIndex(({ key }) => key.value === name) : -1;
    const first = entries[at];
    const both = first && together(first.value, section.value);
    if (both === undefined) {
      entries.push(section);
      continue;
    }
    if (isSameAgain(first!, section, lines)) {
      reading.report("duplicate-key", section.key.range, `\`${name}\` is written twice, word for word.`, {
        hint: "delete it here, with all that is below it",
      });
      continue;
    }
    const other = isOfConclusions(section, root, lines) ? "conclusions" : undefined;
    const { line } = first!.key.range.start;
    const isNext = at === entries.length - 1;
    const { offset } = section.key.range.start;
    const hint =
      other !== undefined
        ? `did you mean \`${other}\`?`
        : isNext
          ? `delete this line: what is below it then belongs to line ${line}`
          : `move what is below it to the end of what is below line ${line}, and delete this one`;
    const fix =
      other !== undefined ? renamed(section, other) : isNext ? withoutLine(section, lines) : undefined;
    reading.report("duplicate-key", section.key.range, `\`${name}\` is written twice.`, {
      hint,
      ...(fix && lines.around(offset).start === offset && { fix }),
    });
    if (other !== undefined) entries.push({ ...section, key: { ...section.key, value: other } });
    else entries[at] = { key: first!.key, value: both };
  }
  return { ...root, entries };
}

/** The first of two maps in one file: at a second title, all begins again. */
function firstMap(root: Mapping, lines: Lines, { report }: Reading): Mapping {
  const names = root.entries.map(({ key }) => key.value);
  const at = names.findIndex((name, nth) => nth > 0 && names.indexOf(name) < nth);
  const [above, below] = [new Set(names.slice(0, at)), names.slice(at)];
  const again = new Set(below.filter((name) => HEADINGS.has(name) && above.has(name)));
  if (at < 0 || below[0] !== "title" || again.size < 2) return root;
  const { range } = root.entries[at]!.key;
  const from = lines.around(range.start.offset).start;
  const [first, second] = [lines.text.slice(0, from), lines.text.slice(from)];
  const isSame = first.trim() === second.trim();
  const fix = { title: "Delete it", edits: [{ range: lines.range(from, lines.text.length), text: "" }] };
  report("duplicate-key", range, "Another map begins here.", {
    hint: isSame ? "delete it, down to the end: it is the same map again" : "keep one map in one file",
    ...(isSame && { fix }),
  });
  return { ...root, entries: root.entries.slice(0, at) };
}

function isSameAgain(first: Entry, second: Entry, { text }: Lines): boolean {
  const written = ({ value: { range } }: Entry) => text.slice(range.start.offset, range.end.offset).trim();
  return written(first) !== "" && written(first) === written(second);
}

/** Undefined where they are not of one kind. */
function together(one: Node, other: Node): Node | undefined {
  if (isEmpty(one)) return other;
  if (isEmpty(other)) return one;
  const range = { start: one.range.start, end: other.range.end };
  if (one.kind === "mapping" && other.kind === "mapping")
    return { ...one, entries: [...one.entries, ...other.entries], range };
  if (one.kind === "list" && other.kind === "list")
    return { ...one, items: [...one.items, ...other.items], range };
  return undefined;
}

/** `premises:` above statements that are concluded, where there are no conclusions. */
function isOfConclusions({ key, value }: Entry, root: Mapping, { text }: Lines): boolean {
  if (key.value !== "premises" || value.kind !== "mapping") return false;
  if (root.entries.some((one) => one.key.value === "conclusions")) return false;
  const concluded = idsConcludedIn(text);
  return value.entries.length > 0 && value.entries.every((one) => concluded.has(one.key.value));
}

const renamed = ({ key: { range } }: Entry, name: string): Fix => ({
  title: `Change it to \`${name}\``,
  edits: [{ range, text: name }],
});

function withoutLine({ key, value }: Entry, lines: Lines): Fix | undefined {
  const { start, text } = lines.around(key.range.start.offset);
  if (!/^\w+:\s*$/.test(text) || (value.kind !== "scalar" && value.flow)) return undefined;
  const end = lines.text.indexOf("\n", start) + 1 || lines.text.length;
  return { title: "Delete this line", edits: [{ range: lines.range(start, end), text: "" }], reveals: true };
}
