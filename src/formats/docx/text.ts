import { MM_PER } from "../../geometry.ts";
import { directionOf } from "../../language/index.ts";
import { address } from "../address.ts";
import { FIGURE_MARGIN, figureRun, SHEET, TEXT_MARGIN } from "./figure.ts";
import type { DocxFigure } from "./figure.ts";
import { listed, listsOf } from "./numbering.ts";
import { DECLARATION, escaped, NAMESPACES, tag } from "../ooxml/xml.ts";
import { spelled } from "../words/paragraphs.ts";
import type { Part, Prose, ProseItem } from "../words/paragraphs.ts";

/** Figures that fill a page, each on one of its own; then title, small figures, the argument in words, sources. */
export function documentXml(prose: Prose, figures: readonly DocxFigure[]): string {
  const rtl = directionOf(prose.lang) === "rtl";
  const { listOf } = listsOf(prose);
  const run = (text: string, ...marks: string[]) =>
    tag(
      "w:r",
      {},
      ...(rtl || marks.length > 0 ? [tag("w:rPr", {}, ...marks, ...(rtl ? ["<w:rtl/>"] : []))] : []),
      tag("w:t", { "xml:space": "preserve" }, escaped(text)),
    );
  // Word wants these in this order.
  const paragraph = (style: string, content: string, { list = "", section = "" } = {}) =>
    tag(
      "w:p",
      {},
      tag("w:pPr", {}, tag("w:pStyle", { "w:val": style }), list, ...(rtl ? ["<w:bidi/>"] : []), section),
      content,
    );
  const statement = (content: string, alone: boolean, list: string) =>
    paragraph(alone ? "Statement" : "StatementKept", content, { list });

  const linked = (parts: readonly Part[], ...marks: string[]) =>
    spelled(parts)
      .map((part) =>
        typeof part === "number"
          ? tag(
              "w:hyperlink",
              { "w:anchor": bookmark(part), "w:history": 1 },
              run(String(part), LINK, ...marks),
            )
          : run(part, ...marks),
      )
      .join("");

  const labelled = (label: string) => (label === "" ? "" : run(`[${label}] `, ...BOLD));

  const item = ({ number, label, pieces, main, aside, quote, steps }: ProseItem, list: number): string[] => [
    statement(
      tag("w:bookmarkStart", { "w:id": number, "w:name": bookmark(number) }) +
        tag("w:bookmarkEnd", { "w:id": number }) +
        labelled(label) +
        pieces.map(({ how, text }) => run(text, ...(main ? BOLD : []), ...MARKS[how])).join("") +
        (aside.length === 0 ? "" : linked([" (", ...aside, ")"], ...ITALIC)) +
        // In the same paragraph, so that it does not end the list.
        (quote === undefined ? "" : LINE_BREAK + run(`“${quote}”`, ...ITALIC)),
      steps.length === 0,
      listed(list, 0),
    ),
    ...steps.map((step, index) =>
      paragraph(index === steps.length - 1 ? "Step" : "StepKept", labelled(step.label) + linked(step.text), {
        list: listed(list, step.depth + 1),
      }),
    ),
  ];

  const { title, byline, caption, sections, sources, sourcesTitle } = prose;
  const pictures = figures.map((figure, index) => ({ page: figure.page, run: figureRun(figure, index + 1) }));
  const body = [
    ...pictures
      .filter(({ page }) => page !== "text")
      .map((picture) => paragraph("Figure", picture.run, { section: pageXml(picture.page) })),
    ...(title === undefined ? [] : [paragraph("Title", run(title))]),
    ...(byline === undefined ? [] : [paragraph("Subtitle", run(byline))]),
    ...pictures.filter(({ page }) => page === "text").map((picture) => paragraph("Figure", picture.run)),
    ...(caption === undefined || pictures.every(({ page }) => page !== "text")
      ? []
      : [paragraph("Caption", run(caption))]),
    ...sections.flatMap((section) => [
      ...(section.title === undefined
        ? []
        : [paragraph("Heading1", labelled(section.label) + run(section.title))]),
      ...section.items.flatMap((one) => item(one, listOf.get(one.number)!)),
    ]),
    ...(sources.length === 0 ? [] : [paragraph("Heading1", run(sourcesTitle))]),
    ...sources.map((source, index) => {
      if (source.url === undefined) return paragraph("Source", run(source.text));
      const url = run(source.url, LINK);
      const link =
        address(source.url) !== undefined
          ? tag("w:hyperlink", { "r:id": linkId(index), "w:history": 1 }, url)
          : url;
      return paragraph("Source", run(`${source.text} `) + link);
    }),
  ];
  return DECLARATION + tag("w:document", NAMESPACES, tag("w:body", {}, ...body, pageXml("text")));
}

const bookmark = (number: number) => `s_${number}`;
const linkId = (source: number) => `source${source + 1}`;

/** What of the sources stands in the world: for the document's relations, by the ids that it uses. */
export function addresses({ sources }: Prose): (readonly [id: string, url: string])[] {
  return sources.flatMap((source, index) => {
    const url = source.url === undefined ? undefined : address(source.url);
    return url === undefined ? [] : [[linkId(index), url] as const];
  });
}

const LINK = '<w:rStyle w:val="Hyperlink"/>';
const BOLD = ["<w:b/>", "<w:bCs/>"];
const ITALIC = ["<w:i/>", "<w:iCs/>"];
/** In the order that a run's properties must have. */
const MARKS = { kept: [], deleted: ["<w:strike/>"], inserted: ['<w:u w:val="single"/>'] } as const;
const LINE_BREAK = "<w:r><w:br/></w:r>";
const twentieths = (mm: number) => Math.round((mm / MM_PER.pt) * 20);

/** The page of the section that ends here. */
function pageXml(page: DocxFigure["page"]): string {
  const across = page === "across";
  const [width, height] = across ? [SHEET.height, SHEET.width] : [SHEET.width, SHEET.height];
  const margin = twentieths(page === "text" ? TEXT_MARGIN : FIGURE_MARGIN);
  return tag(
    "w:sectPr",
    {},
    tag("w:type", { "w:val": "nextPage" }),
    tag("w:pgSz", {
      "w:w": twentieths(width),
      "w:h": twentieths(height),
      ...(across ? { "w:orient": "landscape" } : {}),
    }),
    tag("w:pgMar", {
      "w:top": margin,
      "w:right": margin,
      "w:bottom": margin,
      "w:left": margin,
      "w:header": 0,
      "w:footer": 0,
      "w:gutter": 0,
    }),
  );
}
