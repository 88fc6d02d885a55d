import { MM_PER } from "../../geometry.ts";
import { directionOf } from "../../language/index.ts";
import { address } from "../address.ts";
import { FIGURE_MARGIN, figureRun, SHEET, TEXT_MARGIN } from "./figure.ts";
import type { DocxFigure } from "./figure.ts";
import { listed, listsOf } from "./numbering.ts";
import { DECLARATION, NAMESPACES, tag } from "../ooxml/xml.ts";
import { BOLD, ITALIC, writerFor } from "./runs.ts";
import type { Writer } from "./runs.ts";
import { spelled } from "../words/paragraphs.ts";
import type { ProsePart, Prose, ProseItem } from "../words/paragraphs.ts";

/** Figures that fill a page, each on one of its own; then title, small figures, the argument in words, sources. */
export function documentXml(prose: Prose, figures: readonly DocxFigure[]): string {
  const rtl = directionOf(prose.lang) === "rtl";
  const { listOf } = listsOf(prose);
  const writer = writerFor(rtl);
  const { run, paragraph } = writer;
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
        : [paragraph("Heading1", labelled(section.label, writer) + run(section.title))]),
      ...section.items.flatMap((one) => itemXml(one, listOf.get(one.number)!, writer)),
    ]),
    ...(sources.length === 0 ? [] : [paragraph("Heading1", run(sourcesTitle))]),
    ...sources.map((source, index) => sourceXml(source, index, writer)),
  ];
  return DECLARATION + tag("w:document", NAMESPACES, tag("w:body", {}, ...body, pageXml("text")));
}

/** A statement, and the steps that lead to it. */
function itemXml(
  { number, label, pieces, main, aside, quote, steps }: ProseItem,
  list: number,
  writer: Writer,
): string[] {
  const { run, paragraph } = writer;
  const said =
    tag("w:bookmarkStart", { "w:id": number, "w:name": bookmark(number) }) +
    tag("w:bookmarkEnd", { "w:id": number }) +
    labelled(label, writer) +
    pieces.map(({ how, text }) => run(text, ...(main ? BOLD : []), ...MARKS[how])).join("") +
    (aside.length === 0 ? "" : linked([" (", ...aside, ")"], writer, ...ITALIC)) +
    // In the same paragraph, so that it does not end the list.
    (quote === undefined ? "" : LINE_BREAK + run(`“${quote}”`, ...ITALIC));
  return [
    paragraph(steps.length === 0 ? "Statement" : "StatementKept", said, { list: listed(list, 0) }),
    ...steps.map((step, index) =>
      paragraph(
        index === steps.length - 1 ? "Step" : "StepKept",
        labelled(step.label, writer) + linked(step.text, writer),
        { list: listed(list, step.depth + 1) },
      ),
    ),
  ];
}

const labelled = (label: string, { run }: Writer) => (label === "" ? "" : run(`[${label}] `, ...BOLD));

/** Numbers in it lead to their statements. */
const linked = (parts: readonly ProsePart[], { run }: Writer, ...marks: string[]) =>
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

function sourceXml(
  { text, url }: Prose["sources"][number],
  index: number,
  { run, paragraph }: Writer,
): string {
  if (url === undefined) return paragraph("Source", run(text));
  const shown = run(url, LINK);
  const link =
    address(url) !== undefined ? tag("w:hyperlink", { "r:id": linkId(index), "w:history": 1 }, shown) : shown;
  return paragraph("Source", run(`${text} `) + link);
}

const bookmark = (number: number) => `s_${number}`;
const linkId = (source: number) => `source${source + 1}`;

/** The addresses of sources, by the ids that the document's relations use. */
export function addresses({ sources }: Prose): (readonly [id: string, url: string])[] {
  return sources.flatMap((source, index) => {
    const url = source.url === undefined ? undefined : address(source.url);
    return url === undefined ? [] : [[linkId(index), url] as const];
  });
}

const LINK = '<w:rStyle w:val="Hyperlink"/>';
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
