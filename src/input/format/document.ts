import { blockLines, unitsInOrder } from "./print.ts";
import type { Collection, Remark } from "./units.ts";
import { FORMAT } from "../schema/schema.ts";

/** A map of at most this many lines is seen at a glance, so its sections need no blank lines between them. */
const SHORT = 12;
/** Comments that editors look for at the top of a file. */
const MODELINE = /^#\s*(?:yaml-language-server:|vim?:|-\*-|!)/;

/** The lines of a whole map. Sections of more than one line are surrounded by blank lines. */
export function documentLines(root: Collection): string[] {
  if (root.units.length === 0) return [...root.end.map(({ text }) => text), "{}"];
  const gap = root.units[0]?.blank === true;
  const header = headerOf(root);
  const sections = unitsInOrder(root, FORMAT).map((unit) => ({
    blank: (unit.before[0] ?? unit).blank,
    lines: blockLines({ ...root, units: [unit], end: [] }, 0, FORMAT, true),
    isLong: unit.inner !== undefined,
  }));
  const content = sections.flatMap(({ lines }) => lines).filter((line) => !/^\s*(?:#|$)/.test(line));
  const apart = content.length > SHORT;
  const lines = header.flatMap(({ text, blank }, i) => (blank && i > 0 ? ["", text] : [text]));
  if (gap && lines.length > 0) lines.push("");
  let lastIsLong = false;
  for (const [i, { blank, lines: own, isLong }] of sections.entries()) {
    const long = isLong && own.length > 1;
    if (lines.length > 0 && lines.at(-1) !== "" && (blank || (apart && i > 0 && (long || lastIsLong))))
      lines.push("");
    lines.push(...own);
    lastIsLong = long;
  }
  const end = blockLines({ ...root, units: [] }, 0, FORMAT, true);
  if (end.length > 0 && root.end[0]!.blank) lines.push("");
  return [...lines, ...end];
}

/** Takes the comments that belong to the file rather than to its first section, if that section is going to move. */
function headerOf(root: Collection): readonly Remark[] {
  const [first] = root.units;
  const before = first?.before ?? [];
  let count = before.findIndex(({ text }) => !MODELINE.test(text));
  if (count < 0) count = before.length;
  const last = before.findLastIndex(({ blank }, i) => i > 0 && blank);
  if (first?.blank === true && before.length > 0) count = before.length;
  else if (last > count) count = last;
  return before.splice(0, count);
}
