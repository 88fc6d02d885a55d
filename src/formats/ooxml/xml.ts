export { escaped, tag } from "../xml.ts";

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const OPEN = "http://schemas.openxmlformats.org";

export const NAMESPACES = {
  "xmlns:w": `${OPEN}/wordprocessingml/2006/main`,
  "xmlns:r": `${OPEN}/officeDocument/2006/relationships`,
  "xmlns:wp": `${OPEN}/drawingml/2006/wordprocessingDrawing`,
  "xmlns:a": `${OPEN}/drawingml/2006/main`,
  "xmlns:pic": `${OPEN}/drawingml/2006/picture`,
  "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
} as const;

/** Of the parts of a presentation. */
export const SLIDE_NAMESPACES = {
  "xmlns:a": NAMESPACES["xmlns:a"],
  "xmlns:r": NAMESPACES["xmlns:r"],
  "xmlns:p": `${OPEN}/presentationml/2006/main`,
} as const;

export const OFFICE = `${OPEN}/officeDocument/2006`;
export const RELATION = `${OFFICE}/relationships`;
export const PACKAGE = `${OPEN}/package/2006`;
