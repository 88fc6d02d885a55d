import type { Piece } from "../../annotations/pieces.ts";
import { columnsOf } from "../../text/columns.ts";
import { wrapped } from "../../text/breaking/wrap.ts";
import type { BookFormat, Drawing } from "../format.ts";
import { tableTxt } from "./tables.ts";
import { plainText, wordsOf } from "./paragraphs.ts";
import type { Prose, ProseItem } from "./paragraphs.ts";

const WIDTH = 78;

/** The argument in words, for mail and terminals. */
export const txt: BookFormat = {
  extension: "txt",
  mime: "text/plain",
  summary: "the argument in words, as plain text",
  needs: "outline",
  pages: "many",
  write: async (drawings) => bytesOf(drawings),
};

function bytesOf(drawings: readonly Drawing[]): Uint8Array {
  const table = drawings[0]?.table;
  if (table !== undefined) return new TextEncoder().encode(tableTxt(table));
  const blocks = blocksOf(wordsOf(drawings));
  return new TextEncoder().encode(`${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`);
}

/** Lines of each paragraph. */
function blocksOf({ title, byline, caption, sections, sources, sourcesTitle }: Prose): string[][] {
  const blocks: string[][] = [];
  if (title !== undefined) blocks.push(underlined(title, "="));
  for (const text of [byline, caption]) if (text !== undefined) blocks.push(wrapped(text, WIDTH));
  const last = sections.flatMap(({ items }) => items.map(({ number }) => number));
  const room = Math.max(1, ...last.map((number) => String(number).length)) + 2;
  for (const section of sections) {
    if (section.title !== undefined) blocks.push(underlined(labelled(section.label) + section.title, "-"));
    for (const item of section.items) blocks.push(itemLines(item, room));
  }
  if (sources.length > 0) {
    blocks.push(
      underlined(sourcesTitle, "-"),
      sources.flatMap(({ text, url }) => [...hung("", text, 2), ...(url === undefined ? [] : [`  ${url}`])]),
    );
  }
  return blocks;
}

function underlined(text: string, rule: string): string[] {
  const lines = wrapped(text, WIDTH);
  return [...lines, rule.repeat(Math.max(...lines.map(columnsOf)))];
}

function itemLines({ number, label, pieces, aside, quote, steps }: ProseItem, room: number): string[] {
  const indent = " ".repeat(room);
  const text = labelled(label) + pieces.map(marked).join("");
  return [
    ...hung(`${String(number).padStart(room - 2)}. `.slice(0, room), text, room),
    ...(aside.length === 0 ? [] : hung(indent, `(${plainText(aside)})`, room)),
    ...(quote === undefined ? [] : hung(indent, `“${quote}”`, room)),
    ...steps.flatMap((step) =>
      hung(
        " ".repeat(room + 2 * step.depth),
        labelled(step.label) + plainText(step.text),
        room + 2 * step.depth + 2,
      ),
    ),
  ];
}

const labelled = (label: string) => (label === "" ? "" : `[${label}] `);

const marked = ({ how, text }: Piece) =>
  how === "kept" ? text : how === "deleted" ? `[-${text}-]` : `{+${text}+}`;

/** A paragraph whose first line begins with `lead`, and whose others are set in. */
function hung(lead: string, text: string, indent: number): string[] {
  const [first = "", ...rest] = wrapped(text, WIDTH - Math.max(columnsOf(lead), indent));
  return [lead + first, ...rest.map((line) => " ".repeat(indent) + line)];
}
