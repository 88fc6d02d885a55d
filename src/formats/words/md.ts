import { wordsFor } from "../../language/words.ts";
import type { BookFormat, Drawing } from "../format.ts";
import { wordsOf } from "./paragraphs.ts";
import type { Part, Prose, ProseItem } from "./paragraphs.ts";

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
  write: async (drawings) => bytesOf(drawings),
};

function bytesOf(drawings: readonly Drawing[]): Uint8Array {
  const pictures = drawings.flatMap(pictureOf);
  return new TextEncoder().encode(`${blocksOf(wordsOf(drawings), pictures).join("\n\n")}\n`);
}

/** A paragraph of its own: Pandoc then makes a figure of it. */
function pictureOf({ scene, outline: { map, place }, picture }: Drawing): string[] {
  if (picture === undefined) return [];
  const name = place?.name === undefined ? "" : `: ${place.name}`;
  const figure =
    place === undefined ? [] : [`${wordsFor(map.lang).figure} ${place.figure}/${place.figures}${name}`];
  const alt = [...figure, scene.title, scene.description].filter((part) => part !== "").join(". ");
  return [`![${escaped(alt.replace(/\s+/gu, " "))}](${destination(picture.path)})`];
}

/** Whatever signs a file's name holds, it is one link to a file: never a scheme, never the end of the link. */
function destination(path: string): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/").replace(/[()']/gu, percent);
  return encoded;
}

const percent = (sign: string) => `%${sign.codePointAt(0)!.toString(16).toUpperCase()}`;

function blocksOf(
  { title, caption, sections, sources, sourcesTitle }: Prose,
  pictures: readonly string[],
): string[] {
  const blocks: string[] = [];
  if (title !== undefined) blocks.push(`# ${escaped(title)}`);
  blocks.push(...pictures);
  if (caption !== undefined) blocks.push(escaped(caption));
  for (const section of sections) {
    if (section.title !== undefined) blocks.push(`## ${escaped(section.title)}`);
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
function itemBlocks({ number, text, main, aside, quote, steps }: ProseItem): string[] {
  const lead = `<span id="${idOf(number)}">**${number}.**</span>`;
  const said = `${lead} ${main ? `**${escaped(text)}**` : escaped(text)}`;
  const blocks = [aside.length === 0 ? said : `${said} (${linked(aside)})`];
  if (quote !== undefined) blocks.push(`> ${escaped(quote)}`);
  if (steps.length > 0)
    blocks.push(steps.map(({ depth, text: step }) => `${"  ".repeat(depth)}- ${linked(step)}`).join("\n"));
  return blocks;
}

const idOf = (number: number) => `s-${number}`;

const linked = (parts: readonly Part[]) =>
  parts.map((part) => (typeof part === "number" ? `[${part}](#${idOf(part)})` : inline(part))).join("");

/** Only what a reader of Markdown takes for a link stands between angle brackets. */
const link = (url: string) => (/^https?:\/\/[^\s<>]+$/iu.test(url) ? `<${url}>` : escaped(url));

/** As text, whatever signs it holds; also in dialects that know mathematics, citations and footnotes. */
const inline = (text: string) => text.replace(/[\\`*_{}[\]<>#|~$^@&]/gu, "\\$&");

/** The same where a line begins. */
export const escaped = (text: string) =>
  inline(text)
    .replace(/^(\s*)([-+=:])/u, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/u, "$1\\$2");
