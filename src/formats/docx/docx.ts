import type { BookFormat, Drawing } from "../format.ts";
import { figuresOf } from "./figure.ts";
import { OFFICE_SIGN, packageRelations, propertyParts } from "../ooxml/package.ts";
import { relations, settings, styles, types } from "./parts.ts";
import { tableXml } from "./table.ts";
import { pictured } from "./pictured.ts";
import { listsOf, numbering } from "./numbering.ts";
import { addresses, documentXml } from "./text.ts";
import { wordsOf } from "../words/paragraphs.ts";
import { zipped } from "../zip.ts";

/** A document for Word: the figures, then the argument in words as text that can be edited. */
export const docx: BookFormat = {
  extension: "docx",
  mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  summary: "the figure and the argument in words, for Word",
  needs: "both",
  pages: "many",
  sign: OFFICE_SIGN,
  write,
};

async function write(drawings: readonly Drawing[]): Promise<Uint8Array> {
  const table = drawings[0]?.table;
  const prose = wordsOf(drawings);
  const figures = table === undefined ? await figuresOf(pictured(drawings)) : [];
  const media = figures.flatMap(({ name, png, svg }) => [
    [`word/media/${name}.png`, png] as const,
    [`word/media/${name}.svg`, svg] as const,
  ]);
  return zipped({
    "[Content_Types].xml": types(),
    "_rels/.rels": packageRelations("word/document.xml"),
    ...propertyParts(prose.title ?? drawings[0]!.scene.title, prose.lang),
    "word/document.xml": table === undefined ? documentXml(prose, figures) : tableXml(table),
    "word/styles.xml": styles(prose.lang),
    "word/settings.xml": settings(),
    "word/numbering.xml": numbering(listsOf(prose)),
    "word/_rels/document.xml.rels": relations(
      figures.map(({ name }) => name),
      addresses(prose),
    ),
    ...Object.fromEntries(media),
  });
}
