import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readRequest } from "../../../../src/cli/commands/embed/request.ts";
import { sized, textAreaIn } from "../../../../src/cli/commands/embed/text-area.ts";
import { folderWith } from "../../../support/host.ts";

const WORD = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:gutter="0"/></w:sectPr>`;
const OFFICE = `<style:page-layout style:name="a"><style:page-layout-properties fo:page-width="8.5in"
  fo:page-height="11in" fo:margin-top="1in" fo:margin-bottom="1in" fo:margin-left="1in" fo:margin-right="1in"/>
  <style:footer-style><style:header-footer-properties fo:min-height="0.4in" fo:margin-top="0.2in"/></style:footer-style>
</style:page-layout>`;
const SLIDES = `<p:sp><p:nvPr><p:ph type="title"/></p:nvPr><a:ext cx="1" cy="1"/></p:sp><p:sp><p:nvPr><p:ph type="body" idx="1"/></p:nvPr><a:off x="457200" y="1200151"/><a:ext cx="8229600" cy="3394472"/></p:sp>`;

const areaOf = (request: object, files: Record<string, string | Uint8Array> = {}) =>
  textAreaIn(readRequest(JSON.stringify({ ...request, figures: [] })), folderWith(files));

test.each([
  ["a.docx", "word/document.xml", WORD, 160, 252],
  ["a.docx", "word/document.xml", "<w:sectPr/>", 148.2, 228.6],
  ["a.odt", "styles.xml", OFFICE, 165.1, 213.4],
  ["a.pptx", "ppt/slideMasters/slideMaster1.xml", SLIDES, 228.6, 94.3],
])("%s: %s says how wide its text is, and how high on a page", (name, part, xml, width, height) => {
  const bytes = zipSync({ [part]: strToU8(xml) });
  const area = areaOf({ column: name }, { [name]: bytes });
  expect(area).toEqual({ width: expect.closeTo(width, 0), height: expect.closeTo(height, 0) });
  // A length that is given comes first.
  expect(areaOf({ column: name, page: "100mm" }, { [name]: bytes }).height).toBe(100);
});

test("a document that does not say it is a mistake", () => {
  const bytes = zipSync({ "styles.xml": strToU8("<none/>") });
  expect(() => areaOf({ column: "a.odt" }, { "a.odt": bytes })).toThrow("does not say how wide its text is");
});

test("a part of a document that unpacks to more than any page needs is not unpacked", () => {
  const bytes = zipSync({ "styles.xml": [new Uint8Array(65 * 1024 * 1024).fill(32), { level: 1 }] });
  const before = process.memoryUsage().arrayBuffers;
  expect(() => areaOf({ column: "a.odt" }, { "a.odt": bytes })).toThrow("does not say how wide its text is");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
});

test("a figure leaves room for its caption, unless it has a height of its own", () => {
  const area = { width: 120, height: 200 };
  expect(sized({}, area)).toEqual({ width: "120mm", height: "182mm" });
  expect(sized({ width: "50%", height: "100%", type: "9" }, area)).toEqual({
    ...{ width: "60mm", height: "200mm", type: "9" },
  });
  // Without a width there is no column.
  expect(sized({}, { height: 200 })).toEqual({});
  expect(sized({}, { width: 120, height: 40 })).toEqual({ width: "120mm", height: "30mm" });
});
