import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { MM_PER } from "../../../geometry.ts";
import { inMillimetres } from "../../../model/measures.ts";
import { readUpTo } from "../../machine/files.ts";
import { UsageError } from "../../report/errors.ts";

const DOCUMENT_LIMIT = 64 * 1024 * 1024;

/** How wide the text of a document is, mm: by a length, or by the page of a .docx or .odt. */
export function columnIn(words: string, cwd: string): number {
  const mm = inMillimetres(words);
  if (mm !== undefined) return mm;
  const kind = /\.(docx|dotx|odt|ott)$/iu.exec(words)?.[1]?.toLowerCase();
  if (kind === undefined)
    throw new UsageError(
      `The width of the text is a length such as 121mm, or a .docx or .odt, not \`${words}\`.`,
    );
  const bytes = readUpTo(resolve(cwd, words), DOCUMENT_LIMIT);
  const width = kind.startsWith("d") ? wordColumn(bytes) : officeColumn(bytes);
  if (width !== undefined) return width;
  throw new UsageError(`${words} does not say how wide its text is; say it as a length, such as 160mm.`);
}

function partOf(bytes: Uint8Array, name: string): string {
  try {
    const parts = unzipSync(bytes, { filter: ({ name: part }) => part === name });
    const part = parts[name];
    return part === undefined ? "" : strFromU8(part);
  } catch {
    return "";
  }
}

/** Without a page of its own, Pandoc takes this much, twentieths of a point. */
const PANDOC_DEFAULT = 420 * 20;
const MM_PER_TWENTIETH = MM_PER.pt / 20;

function wordColumn(bytes: Uint8Array): number | undefined {
  const xml = partOf(bytes, "word/document.xml");
  if (xml === "") return undefined;
  // The last section is that of the body.
  const page = /<w:pgSz [^>]*>/u.exec(xml.slice(xml.lastIndexOf("<w:pgSz ")))?.[0];
  const margins = /<w:pgMar [^>]*>/u.exec(xml.slice(xml.lastIndexOf("<w:pgMar ")))?.[0];
  if (page === undefined || margins === undefined) return PANDOC_DEFAULT * MM_PER_TWENTIETH;
  const of = (tag: string, name: string) => Number(new RegExp(`w:${name}="(\\d+)"`, "u").exec(tag)?.[1] ?? 0);
  const wide = of(page, "w") - of(margins, "left") - of(margins, "right") - of(margins, "gutter");
  return possible(wide * MM_PER_TWENTIETH);
}

function officeColumn(bytes: Uint8Array): number | undefined {
  const xml = partOf(bytes, "styles.xml");
  const page = /<style:page-layout-properties [^>]*>/u.exec(xml)?.[0];
  if (page === undefined) return undefined;
  const of = (name: string) => {
    const [, number, unit] = new RegExp(`fo:${name}="([\\d.]+)(mm|cm|in|pt)"`, "u").exec(page) ?? [];
    return number === undefined ? 0 : Number(number) * MM_PER[unit as keyof typeof MM_PER];
  };
  return possible(of("page-width") - of("margin-left") - of("margin-right"));
}

const possible = (mm: number): number | undefined => (mm >= 30 && mm <= 1000 ? mm : undefined);
