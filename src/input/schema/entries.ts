import { lastUpTo } from "../lines.ts";
import type { Node } from "../node.ts";

/**
 * Finds the entry of the map that an offset belongs to: a statement, an inference, a title.
 * Broken notation affects only the rest of its own entry.
 */
export function entryFinder(root: Node | undefined): (offset: number) => number {
  const starts = [0];
  for (const section of root?.kind === "mapping" ? root.entries : []) {
    starts.push(section.key.range.start.offset);
    if (section.value.kind === "mapping")
      for (const { key } of section.value.entries) starts.push(key.range.start.offset);
    if (section.value.kind === "list")
      for (const item of section.value.items) starts.push(item.range.start.offset);
  }
  starts.sort((a, b) => a - b);
  return (offset) => starts[lastUpTo(starts, offset)]!;
}

/** Finds the section of the map that an offset is in. */
export function sectionFinder(root: Node | undefined): (offset: number) => string | undefined {
  const sections = root?.kind === "mapping" ? root.entries : [];
  return (offset) => sections.findLast(({ key }) => key.range.start.offset <= offset)?.key.value;
}
