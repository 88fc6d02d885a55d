import type { Piece } from "../../annotations/pieces.ts";
import { alternativeText } from "../../scene/alternative-text.ts";
import { wordsFor } from "../../language/index.ts";
import { figureName } from "../../outline/labels.ts";
import type { BookFormat, Drawing } from "../format.ts";
import { spelled, wordsOf } from "./paragraphs.ts";
import { address } from "../address.ts";
import { MD_SIGN, isSealed, sealed } from "./seal.ts";
import { tableMd } from "./tables.ts";
import type { ProsePart, Prose, ProseItem } from "./paragraphs.ts";

/**
 * The argument in words, for reports and wikis: Markdown that CommonMark, GitHub, Pandoc and Quarto read alike.
 * Its pictures are the files that the same run writes. Numbers lead to their statements by ids in `span`, which is
 * what all of them keep.
 */
export const md: BookFormat = {
  extension: "md",
  mime: "text/markdown",
  summary: "the argument in words, as Markdown; with the pictures of the same run",
  needs: "outline",
  pages: "many",
  linksPictures: true,
  sign: MD_SIGN,
  isOwn: isSealed,
  write: async (drawings) => bytesOf(drawings),
};

function bytesOf(drawings: readonly Drawing[]): Uint8Array {
  const table = drawings[0]?.table;
  const text =
    table === undefined
      ? `${blocksOf(wordsOf(drawings), drawings.flatMap(pictureOf)).join("\n\n")}\n`
      : tableMd(table, escaped);
  return new TextEncoder().encode(sealed(text));
}

/** A paragraph of its own: Pandoc then makes a figure of it. */
function pictureOf({ scene, outline, picture }: Drawing): string[] {
  if (picture === undefined) return [];
  const { map, place } = outline;
  const figure = place === undefined ? [] : [figureName(place, outline, wordsFor(map.lang))];
  const alt = alternativeText(scene, figure);
  return [`![${escaped(alt.replace(/\s+/gu, " "))}](${destination(picture.path)})`];
}

/** Whatever signs a file's name holds, it is one link to a file: never a scheme, never the end of the link. */
function destination(path: string): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/").replace(/[()']/gu, percent);
  return encoded;
}

const percent = (sign: string) => `%${sign.codePointAt(0)!.toString(16).toUpperCase()}`;

function blocksOf(
  { title, byline, caption, sections, sources, sourcesTitle }: Prose,
  pictures: readonly string[],
): string[] {
  const blocks: string[] = [];
  if (title !== undefined) blocks.push(`# ${escaped(title)}`);
  blocks.push(...pictures);
  for (const text of [byline, caption]) if (text !== undefined) blocks.push(escaped(text));
  for (const section of sections) {
    if (section.title !== undefined) blocks.push(`## ${labelled(section.label)}${escaped(section.title)}`);
    blocks.push(...section.items.flatMap(itemBlocks));
  }
  if (sources.length > 0) {
    const lines = sources.map(
      ({ text, url }) => `- ${escaped(text)}${url === undefined ? "" : ` ${link(url)}`}`,
    );
    blocks.push(`## ${escaped(sourcesTitle)}`, lines.join("\n"));
  }
  return blocks;
}

/** Numbers are text, not list markers: a list would be counted anew where a part of the map is shown. */
function itemBlocks({ number, label, pieces, main, aside, quote, steps }: ProseItem): string[] {
  const lead = `<span id="${idOf(number)}">**${number}.**</span>`;
  const [only, ...more] = pieces;
  const text = more.length === 0 && only?.how === "kept" ? escaped(only.text) : markedText(pieces);
  const said = `${lead} ${labelled(label)}${main && more.length === 0 ? `**${text}**` : text}`;
  const blocks = [aside.length === 0 ? said : `${said} (${linked(aside)})`];
  if (quote !== undefined) blocks.push(`> ${escaped(quote)}`);
  if (steps.length > 0)
    blocks.push(
      steps
        .map(({ depth, label: own, text: step }) => `${"  ".repeat(depth)}- ${labelled(own)}${linked(step)}`)
        .join("\n"),
    );
  return blocks;
}

const labelled = (label: string) => (label === "" ? "" : `**${inline(`[${label}]`)}** `);

const idOf = (number: number) => `s-${number}`;

const linked = (parts: readonly ProsePart[]) =>
  spelled(parts)
    .map((part) => (typeof part === "number" ? `[${part}](#${idOf(part)})` : inline(part)))
    .join("");

/** Only what a reader of Markdown takes for a link stands between angle brackets: a DOI or a mail address is shown as it is written. */
const link = (url: string) => (/^https?:/iu.test(url) ? `<${address(url)}>` : escaped(url));

/** As text, whatever signs it holds; also in dialects that know mathematics, citations and footnotes. */
const inline = (text: string) => text.replace(/[\\`*_{}[\]<>#|~$^@&]/gu, "\\$&");

/** As text at the start of a line, where more signs have a meaning. */
export const escaped = (text: string) =>
  inline(text)
    .replace(/^(\s*)([-+=:])/u, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/u, "$1\\$2");

/** A text in two versions: what is deleted is struck through, what is inserted stands out. */
export function markedText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ how, text }, index) => {
      if (how === "kept" || text === "") return escaped(text);
      const closes =
        stands(text.at(0), pieces[index - 1]?.text.at(-1)) &&
        stands(text.at(-1), pieces[index + 1]?.text.at(0));
      if (!closes)
        return how === "deleted" ? `<del>${escaped(text)}</del>` : `<strong>${escaped(text)}</strong>`;
      return how === "deleted" ? `~~${escaped(text)}~~` : `**${escaped(text)}**`;
    })
    .join("");
}

/** Markdown takes stars between a letter and a punctuation mark for text. */
const stands = (inner: string | undefined, outer: string | undefined): boolean =>
  !/[\p{P}\p{S}]/u.test(inner ?? "") || outer === undefined || /[\s\p{P}\p{S}]/u.test(outer);
