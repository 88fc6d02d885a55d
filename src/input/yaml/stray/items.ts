import type { Diagnostic, Edit } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import { lineBelow } from "../near.ts";
import { type Line, indentOf, lineAbove } from "../indents.ts";
import { ITEM_SIGN } from "../../words/item-signs.ts";
import { faultOf } from "../faults/kinds.ts";

/** `-- { from: … }`, `- - id: …`, `1. from: …`, `→ from: …`; `o` is the hollow bullet of a word processor. */
const ODD_DASH = new RegExp(
  `^( *)((?:- +)+-|- +\\[[ xX]?\\]|${ITEM_SIGN}|>|o(?= ))( *)(?=\\{ *(?:id|from|to|against): |(?:id|from|to|against):(?:\\s|$))`,
  "gmu",
);

export function formerItems(lines: Lines, offset: number): Diagnostic | undefined {
  return oddItem(lines, offset) ?? oddSteps(lines);
}

const ODD_ITEM = new RegExp(`^( *)(${ITEM_SIGN})( +)(?=\\S)`, "u");

/** A line that begins with another sign, in the column of the dashes above or below it. */
function oddItem(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  const [lead, indent] = ODD_ITEM.exec(own.text) ?? [];
  if (lead === undefined || indent === undefined || indent === "") return undefined;
  if (isOfSection(own, lines)) return undefined;
  const isItem = (line: Line | undefined): boolean => line?.text.startsWith(`${indent}- `) === true;
  const above = lineAbove(own.start, lines);
  if (!isItem(above) && !isItem(lineBelow(own, lines))) return undefined;
  // Below a key of its own, a line with a sign is the first item; else it goes on with the text above it.
  if (!isItem(above) && !/:\s*$/u.test(above?.text ?? "")) return undefined;
  const range = lines.range(own.start + indent.length, own.start + lead.length);
  return faultOf("odd-dash", range, {
    hint: "write `- `",
    fix: { title: "Write a plain dash", edits: [{ range, text: "- " }], reveals: true },
  });
}

/** A step is said to be none where it is not written as one. */
function isOfSection(own: Line, lines: Lines): boolean {
  for (let line = lineAbove(own.start, lines); line; line = lineAbove(line.start, lines))
    if (indentOf(line.text) < indentOf(own.text)) return /^inferences:\s*$/u.test(line.text);
  return false;
}

function oddSteps(lines: Lines): Diagnostic | undefined {
  const edits = [...lines.text.matchAll(ODD_DASH)].map(
    ({ 0: lead, 1: indent, 2: sign, 3: gap, index }): Edit => {
      const from = index + indent!.length;
      const below = lineBelow(lines.around(index), lines);
      const isKept = below !== undefined && indentOf(below.text) === lead.length;
      const range = lines.range(from, index + lead.length);
      return { range, text: isKept ? `-${" ".repeat(sign!.length + gap!.length - 1)}` : "- " };
    },
  );
  const [first] = edits;
  if (first === undefined) return undefined;
  return faultOf("odd-dash", first.range, {
    hint: "write `- `",
    fix: { title: "Write plain dashes", edits, reveals: true },
  });
}

const SLASHED = /^( *)(\/\/+|\/\*+)([^\n]*)$/u;
/** The most lines of one comment. */
const MOST_LINES = 50;

/** A comment of another language, which YAML cannot read where it stands. */
export function comments(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const [, indent, sign] = SLASHED.exec(text) ?? [];
  if (indent === undefined || sign === undefined) return undefined;
  const from = start + indent.length;
  const edits = sign.startsWith("//")
    ? [{ range: lines.range(from, from + sign.length), text: "#" }]
    : untilClosed(start, lines);
  if (edits === undefined) return undefined;
  return faultOf("odd-comment", lines.range(from, start + text.trimEnd().length), {
    hint: `write \`#\` in place of \`${sign}\`${edits.length > 1 ? ", and before each line down to `*/`" : ""}`,
    fix: { title: "Write it as a comment", edits, reveals: true },
  });
}

/** From `/*` to the line that ends with its counterpart; each line becomes a comment. */
function untilClosed(from: number, lines: Lines): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (let at = from; edits.length < MOST_LINES && at < lines.text.length;) {
    const { start, text } = lines.around(at);
    const said = text.trimEnd();
    const isLast = said.endsWith("*/");
    if (!isLast && said.includes("*/")) return undefined;
    const inner = said
      .trim()
      .replace(/^\/?\*+ ?|\*+\/$/gu, "")
      .replace(/ *\*+\/$/u, "")
      .trimEnd();
    const begin = start + indentOf(text);
    edits.push({ range: lines.range(begin, start + said.length), text: inner === "" ? "#" : `# ${inner}` });
    if (isLast) return edits;
    at = start + text.length + lines.newline.length;
  }
  return undefined;
}
