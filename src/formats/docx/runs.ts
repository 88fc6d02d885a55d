import { escaped, tag } from "../ooxml/xml.ts";

/** Runs of text and paragraphs of a document in a direction of writing. */
export interface Writer {
  /** `marks`: properties of the run, in the order of the standard. */
  readonly run: (text: string, ...marks: readonly string[]) => string;
  readonly paragraph: (style: string, content: string, more?: ParagraphMarks) => string;
}

/** Properties of a paragraph as XML: the list it is in, the section that it ends. */
interface ParagraphMarks {
  readonly list?: string;
  readonly section?: string;
}

export const writerFor = (rtl: boolean): Writer => ({
  run: (text, ...marks) =>
    tag(
      "w:r",
      {},
      ...(rtl || marks.length > 0 ? [tag("w:rPr", {}, ...marks, ...(rtl ? ["<w:rtl/>"] : []))] : []),
      tag("w:t", { "xml:space": "preserve" }, escaped(text)),
    ),
  // Word wants these in this order.
  paragraph: (style, content, { list = "", section = "" } = {}) =>
    tag(
      "w:p",
      {},
      tag("w:pPr", {}, tag("w:pStyle", { "w:val": style }), list, ...(rtl ? ["<w:bidi/>"] : []), section),
      content,
    ),
});

export const BOLD = ["<w:b/>", "<w:bCs/>"];
export const ITALIC = ["<w:i/>", "<w:iCs/>"];
