import type { Drawing, Format } from "./format.ts";
import { wordsOf } from "./words-of.ts";
import type { Prose, ProseItem } from "./words-of.ts";

/** The argument in words, for reports and wikis: Markdown that CommonMark, Pandoc and Quarto read alike. */
export const md: Format = {
  extension: "md",
  mime: "text/markdown",
  summary: "the argument in words, as Markdown",
  write: async (drawing) => bytesOf([drawing]),
  bind: async (drawings) => bytesOf(drawings),
};

function bytesOf(drawings: readonly Drawing[]): Uint8Array {
  return new TextEncoder().encode(`${blocksOf(wordsOf(drawings)).join("\n\n")}\n`);
}

function blocksOf({ title, caption, sections, sources, sourcesTitle }: Prose): string[] {
  const blocks: string[] = [];
  if (title !== undefined) blocks.push(`# ${escaped(title)}`);
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
  const said = main ? `**${number}. ${escaped(text)}**` : `**${number}.** ${escaped(text)}`;
  const blocks = [aside === "" ? said : `${said} (${escaped(aside)})`];
  if (quote !== undefined) blocks.push(`> ${escaped(quote)}`);
  if (steps.length > 0)
    blocks.push(steps.map(({ depth, text: step }) => `${"  ".repeat(depth)}- ${escaped(step)}`).join("\n"));
  return blocks;
}

/** Only what a reader of Markdown takes for a link stands between angle brackets. */
const link = (url: string) => (/^https?:\/\/[^\s<>]+$/iu.test(url) ? `<${url}>` : escaped(url));

/** As text, whatever signs it holds; also in dialects that know mathematics, citations and footnotes. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~$^@&]/gu, "\\$&")
    .replace(/^(\s*)([-+=:])/u, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/u, "$1\\$2");
}
