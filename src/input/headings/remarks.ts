import { isOfStatements } from "../../model/fields.ts";
import type { Lines } from "../lines.ts";
import type { Entry, Mapping } from "../node.ts";
import type { Reading } from "../shape.ts";
import { HEADINGS, ROOT } from "../yaml/near.ts";

/**
 * Words with a colon at the very left, above some of the statements of a section: a remark, or the heading with more words.
 * Each is reported once, and what stands below it is read with the section that it is in.
 */
export function withRemarksRead(root: Mapping, lines: Lines, reading: Reading): Mapping {
  const entries: Entry[] = [];
  for (const section of root.entries) {
    const { key, value } = section;
    const last = entries.at(-1);
    const isWords = !ROOT.has(key.value) && /\S\s+\S/u.test(key.value);
    const heading = isWords && value.kind !== "scalar" ? headingIn(key.value, root) : undefined;
    const message = `\`${key.value}\` is not a key of a map.`;
    if (heading !== undefined) {
      reading.report("unknown-key", key.range, message, {
        hint: `write \`${heading}\` alone`,
        fix: { title: `Write \`${heading}\``, edits: [{ range: key.range, text: heading }], asks: true },
      });
      entries.push({ ...section, key: { ...key, value: heading } });
    } else if (isWords && value.kind === "mapping" && last?.value.kind === "mapping" && isOfTexts(last)) {
      const at = lines.range(key.range.start.offset, key.range.start.offset);
      reading.report("unknown-key", key.range, message, {
        hint: "if it is a remark, make it a comment: put `# ` before it",
        fix: { title: "Make it a comment", edits: [{ range: at, text: "# " }], asks: true, reveals: true },
      });
      const range = { start: last.value.range.start, end: value.range.end };
      const both = { ...last.value, entries: [...last.value.entries, ...value.entries], range };
      entries[entries.length - 1] = { ...last, value: both };
    } else entries.push(section);
  }
  return { ...root, entries };
}

const isOfTexts = ({ key }: Entry): boolean => isOfStatements(key.value);

/** The only heading that the words name, if the map has none of that name. */
function headingIn(words: string, { entries }: Mapping): string | undefined {
  const named = words.toLowerCase().split(/[^\p{L}]+/u);
  const [only, ...others] = [...HEADINGS].filter((one) => named.includes(one));
  const isThere = entries.some(({ key }) => key.value === only);
  return only !== undefined && others.length === 0 && !isThere ? only : undefined;
}
