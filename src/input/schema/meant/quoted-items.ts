import { inWords } from "../../../model/lists.ts";
import { quotedText } from "../../fix/correction.ts";
import type { Node, Scalar } from "../../node.ts";
import type { Reading } from "../../shape.ts";

const OPENING = /^[“„”‘‚’«‹»›]/u;
const CLOSING = /\S[“”"‘’»›«‹]$/u;

/**
 * A list in brackets whose items are quoted as a word processor does it, with commas in them; or, for `sentences`, with
 * blanks. The items are as they were meant.
 */
export function withQuotedItems(node: Node, reading: Reading, sentences = false): Node {
  if (node.kind !== "list" || !node.flow) return node;
  const runs = runsIn(node.items, reading);
  const said = runs.filter(({ items }) => items > 0);
  const isCut = said.some(({ items, inner }) => items > 1 || (sentences && /\s/u.test(inner)));
  if (!isCut || node.items.length < 2) return node;
  const edits = said.map(({ inner, scalar }) => ({ range: scalar.range, text: quotedText(inner) }));
  reading.report(
    "yaml-comma-text",
    edits[0]!.range,
    "YAML knows only straight quotation marks, so a comma ends this text.",
    {
      hint: `write ${inWords(edits.map(({ text }) => `\`${text}\``))}`,
      fix: { title: "Write straight quotation marks", edits, reveals: true },
    },
  );
  return { ...node, items: runs.map(({ scalar }) => scalar) };
}

interface Run {
  /** How many items stand between the marks; none where there are no marks. */
  readonly items: number;
  readonly inner: string;
  readonly scalar: Node;
}

function runsIn(items: readonly Node[], { lines }: Reading): readonly Run[] {
  const { text } = lines;
  const found: Run[] = [];
  const sourceOf = ({ range: { start, end } }: Node) => text.slice(start.offset, end.offset);
  for (let at = 0; at < items.length; at += 1) {
    const first = items[at]!;
    const end = OPENING.test(sourceOf(first))
      ? items.findIndex((one, nth) => nth >= at && CLOSING.test(sourceOf(one)))
      : -1;
    const within = items.slice(at, end + 1);
    if (end < 0 || !within.every((one) => one.kind === "scalar" && one.plain)) {
      found.push({ items: 0, inner: "", scalar: first });
      continue;
    }
    const range = lines.range(first.range.start.offset, items[end]!.range.end.offset);
    const inner = text.slice(range.start.offset + 1, range.end.offset - 1).trim();
    const scalar: Scalar = { kind: "scalar", plain: false, range, value: inner };
    found.push({ items: within.length, inner, scalar });
    at = end;
  }
  return found;
}
