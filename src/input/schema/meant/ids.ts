import type { Advice } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import type { Scalar } from "../../node.ts";
import type { Reading } from "../../shape.ts";

/** What to write for a word that cannot be an id. */
export function badIdAdvice(node: Scalar, rule: string, { misnamed, lines }: Reading): string | Advice {
  const [, word] = /^([\p{L}\p{N}_-]+)(?:\s+\1)+$/u.exec(node.value) ?? [];
  if (word !== undefined)
    return { hint: `write \`${word}\` once`, fix: replacing(`Write \`${word}\` once`, node.range, word) };
  const elsewhere = misnamed.elsewhere(node.value);
  if (elsewhere !== undefined)
    return {
      hint: `write \`${elsewhere}\``,
      fix: replacing(`Write \`${elsewhere}\``, node.range, elsewhere),
    };
  const better = misnamed.better(node);
  if (better === undefined) return rule;
  if (goesOn(node, lines) && !misnamed.isWanted(node))
    return `if this continues the text above, indent it further and put all of it in quotes; if it is an id, write \`${better}\``;
  const fix = misnamed.fix(node);
  const where = fix && fix.edits.length > 1 ? " here and wherever it is used" : "";
  return { hint: `write \`${better}\`${where}: ${rule}`, ...(fix && { fix }) };
}

/** Several words below an unfinished sentence may be a part of it. */
export function goesOn({ value, range: { start } }: Scalar, lines: Lines): boolean {
  const { text, start: from } = lines.around(start.offset);
  if (!/\S\s+\S/u.test(value) || text.slice(0, start.offset - from).trim() !== "") return false;
  const above = from === 0 ? "" : lines.around(from - 1).text;
  return /:\s.*[\p{L}\p{M}\p{Nd},;–—-]\s*$/u.test(above);
}
