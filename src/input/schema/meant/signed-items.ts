import type { Edit } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import type { Node } from "../../node.ts";
import type { Reading } from "../../shape.ts";
import { BARE_SIGN, ITEM_SIGN } from "../../words/item-signs.ts";
import { faultOf } from "../../yaml/faults/kinds.ts";

/** Reports items that begin with other signs than dashes, so that YAML reads all of them as one text. */
export function reportsSigns(node: Node, { lines, report }: Reading): boolean {
  if (node.kind !== "scalar" || !node.plain) return false;
  const edits = dashesForSigns(node.range.start.offset, node.range.end.offset, lines);
  const [first, ...others] = edits ?? [];
  if (edits === undefined || first === undefined) return false;
  const fault = faultOf("odd-dash", first.range, {
    hint: `write \`- \`${others.length > 0 ? ", and the same below it" : ""}`,
    fix: { title: "Write plain dashes", edits, reveals: true },
  });
  report(fault.code, fault.range, fault.message, fault);
  return true;
}

const ROW = new RegExp(`^( *)(${ITEM_SIGN}) +(?=\\S)`, "u");
const STARTS_BARE = new RegExp(`^ *${BARE_SIGN}`, "u");

/**
 * Dashes for the signs that begin the lines of a text, each of them. A lone line that begins with a number or a letter may
 * be a sentence.
 */
function dashesForSigns(start: number, end: number, lines: Lines): readonly Edit[] | undefined {
  const first = lines.around(start);
  if (lines.text.slice(first.start, start).trim() !== "") return undefined;
  const rows = lines.text.slice(first.start, end).split("\n");
  if (rows.length === 1 && !STARTS_BARE.test(rows[0]!)) return undefined;
  let at = first.start;
  const edits = rows.flatMap((row): Edit[] => {
    const [lead, indent] = ROW.exec(row) ?? [];
    const from = at;
    at += row.length + 1;
    return lead === undefined
      ? []
      : [{ range: lines.range(from + indent!.length, from + lead.length), text: "- " }];
  });
  return edits.length === rows.length ? edits : undefined;
}
