import { isId } from "../../../model/ids.ts";
import { replacing } from "../../fix/advice.ts";
import { type Mapping, isEmpty } from "../../node.ts";
import type { Reading } from "../../shape.ts";
import { keyMeantBy } from "../../words/synonyms.ts";
import { INFERENCE } from "../../yaml/near.ts";

/** `- step:` and `- <step>:`, with the keys of the step below it: its name stands in the place of a key. */
export function withName(item: Mapping, { lines, report }: Reading): Mapping | undefined {
  const [own, ...others] = item.entries;
  if (own === undefined || item.flow || !isEmpty(own.value) || others.length === 0) return undefined;
  const id = own.key.value.replace(/^<([^<>]*)>$/u, "$1").trim();
  if (!isId(id) || INFERENCE.has(id) || keyMeantBy(id, [...INFERENCE]) !== undefined) return undefined;
  if (!others.every(({ key }) => INFERENCE.has(key.value) && key.value !== "id")) return undefined;
  const end = lines.text.indexOf(":", own.key.range.end.offset) + 1;
  const fix = replacing("Write it under `id`", lines.range(own.key.range.start.offset, end), `id: ${id}`);
  report("wrong-type", own.key.range, "The id of a step stands under `id`.", {
    hint: `write \`id: ${id}\``,
    fix: { ...fix, reveals: true },
  });
  const named = { key: { ...own.key, value: "id" }, value: { ...own.key, value: id } };
  return { ...item, entries: [named, ...others] };
}
