import { directionOf } from "../../language/index.ts";
import type { TableCell, WordTable } from "../../model/table.ts";
import { DECLARATION, NAMESPACES, tag } from "../ooxml/xml.ts";
import { BOLD, ITALIC, writerFor } from "./runs.ts";

/** Twentieths of a point: the text width of an A4 sheet. */
const WIDTH = 9_638;
const ROW = 850;

/** A table that can be filled in, with a heading over each of its sections. */
export function tableXml({ lang, title, byline, intro, heads, shares, sections, notes }: WordTable): string {
  const rtl = directionOf(lang) === "rtl";
  const { run, paragraph } = writerFor(rtl);
  const widths = shares.map((share) => Math.round(share * WIDTH));
  const cell = ({ text, aside, remark }: TableCell, column: number, ...marks: string[]) =>
    tag(
      "w:tc",
      {},
      tag("w:tcPr", {}, tag("w:tcW", { "w:w": widths[column]!, "w:type": "dxa" })),
      paragraph("Normal", text === "" ? "" : run(text, ...marks)),
      ...[aside, remark].flatMap((below) =>
        below === undefined ? [] : [paragraph("Normal", run(below, ...ITALIC))],
      ),
    );
  const head = tag(
    "w:tr",
    {},
    tag("w:trPr", {}, "<w:cantSplit/>", "<w:tblHeader/>"),
    ...heads.map((text, column) => cell({ text }, column, ...BOLD)),
  );
  const table = (rows: readonly (readonly TableCell[])[]) =>
    tag(
      "w:tbl",
      {},
      tag(
        "w:tblPr",
        {},
        ...(rtl ? ["<w:bidiVisual/>"] : []),
        tag("w:tblW", { "w:w": WIDTH, "w:type": "dxa" }),
        tag("w:tblBorders", {}, ...BORDERS.map((side) => tag(`w:${side}`, LINE))),
        tag("w:tblLayout", { "w:type": "fixed" }),
      ),
      tag("w:tblGrid", {}, ...widths.map((width) => tag("w:gridCol", { "w:w": width }))),
      head,
      ...rows.map((cells) =>
        tag(
          "w:tr",
          {},
          tag("w:trPr", {}, "<w:cantSplit/>", tag("w:trHeight", { "w:val": ROW, "w:hRule": "atLeast" })),
          ...cells.map((one, column) => cell(one, column)),
        ),
      ),
    );
  const body = [
    paragraph("Title", run(title)),
    ...(byline === undefined ? [] : [paragraph("Subtitle", run(byline))]),
    ...intro.map((text) => paragraph("Normal", run(text))),
    ...sections.flatMap((section) => [paragraph("Heading1", run(section.title)), table(section.rows)]),
    // A document does not end in a table.
    ...(notes.length === 0 ? [paragraph("Normal", "")] : notes.map((text) => paragraph("Normal", run(text)))),
  ];
  return DECLARATION + tag("w:document", NAMESPACES, tag("w:body", {}, ...body, PAGE));
}

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"] as const;
const LINE = { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "87929D" };
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>';
