import type { Edit } from "../../../diagnostic.ts";
import { indentOf } from "../../yaml/indents.ts";
import { type Mapping, type Node, isEmpty } from "../../node.ts";
import { INFERENCE } from "../../yaml/near.ts";
import type { Reading } from "../../shape.ts";

/** `- id: step`, `- from: a` and `- to: b` below each other are one inference, of which each line has a dash. */
export function ofOneDash(given: readonly Node[], reading: Reading): readonly Node[] {
  const items = given.map((item) => withOneDash(item, reading));
  const read: Node[] = [];
  for (let at = 0; at < items.length;) {
    const run = runFrom(items, at);
    if (run.length > 1) report(run, reading);
    read.push(run.length > 1 ? joined(run) : items[at]!);
    at += Math.max(1, run.length);
  }
  return read;
}

/** `- - { from: a, to: b }` */
function withOneDash(item: Node, { lines, report: say }: Reading): Node {
  if (item.kind !== "list" || item.flow || item.items.length !== 1 || item.items[0]!.kind !== "mapping")
    return item;
  const { start, text } = lines.around(item.range.start.offset);
  const [, lead, more] = /^( *- +)((?:- +)+)/u.exec(text) ?? [];
  if (lead === undefined || more === undefined) return item;
  const range = lines.range(start + lead.length, start + lead.length + more.length);
  // What stands below keeps its column.
  const isAlone = item.range.start.line === item.range.end.line;
  say("wrong-type", range, "One dash begins an inference, and these are more.", {
    hint: "delete all but the first",
    ...(isAlone && { fix: { title: "Leave one dash", edits: [{ range, text: "" }] } }),
  });
  return item.items[0]!;
}

const keysOf = ({ entries }: Mapping): readonly string[] => entries.map(({ key }) => key.value);
const isWhole = (keys: ReadonlySet<string>): boolean =>
  keys.has("from") && (keys.has("to") || keys.has("against"));
/** What an inference cannot consist of. */
const isMore = (keys: readonly string[]): boolean =>
  !keys.some((key) => key === "id" || key === "from" || key === "to" || key === "against");

/** Items that say something together, and none of them alone; where that is not sure, none. */
function runFrom(items: readonly Node[], from: number): readonly Mapping[] {
  const run: Mapping[] = [];
  const keys = new Set<string>();
  for (const item of items.slice(from, from + INFERENCE.size)) {
    if (item.kind !== "mapping" || item.flow || !item.entries.every(({ value }) => !isEmpty(value))) break;
    const own = keysOf(item);
    const isOther = own.some(
      (key) => !INFERENCE.has(key) || keys.has(key) || (key === "id" && run.length > 0),
    );
    const last = run.at(-1);
    const isBelow =
      last === undefined || item.range.start.line === last.entries.at(-1)!.value.range.end.line + 1;
    const isOwn = isWhole(new Set(own)) && !(keys.size === 1 && keys.has("id"));
    if (!isBelow || isOther || isOwn || (isWhole(keys) && !isMore(own))) break;
    run.push(item);
    for (const key of own) keys.add(key);
  }
  return isWhole(keys) ? run : [];
}

function joined(run: readonly Mapping[]): Mapping {
  const [first] = run as [Mapping];
  const range = { start: first.range.start, end: run.at(-1)!.range.end };
  return { ...first, entries: run.flatMap(({ entries }) => entries), range };
}

function report(run: readonly Mapping[], { lines, report: say }: Reading): void {
  const [first, ...others] = run as [Mapping, ...Mapping[]];
  const edits = others.flatMap(({ range: { start } }): Edit[] => {
    const line = lines.around(start.offset);
    const at = line.start + indentOf(line.text);
    const isAlone = /^ *- +$/u.test(line.text.slice(0, start.offset - line.start));
    if (!isAlone || start.column !== first.range.start.column) return [];
    return [{ range: lines.range(at, at + 1), text: " " }];
  });
  const keys = others.map((one) => `\`${keysOf(one)[0]!}\``);
  const last = keys.pop()!;
  const named = keys.length === 0 ? last : `${keys.join(", ")} and ${last}`;
  const title = keys.length === 0 ? "Delete this dash" : "Delete these dashes";
  const { start, text } = lines.around(others[0]!.range.start.offset);
  const dash = start + indentOf(text);
  say(
    "wrong-type",
    lines.range(dash, dash + 1),
    "This dash begins another inference, and the one above is incomplete.",
    {
      hint: `write a space in place of the dash before ${named}`,
      ...(edits.length === others.length && { fix: { title, edits, reveals: true } }),
    },
  );
}
