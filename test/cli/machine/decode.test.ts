import { expect, test } from "vitest";
import { decode } from "../../../src/cli/machine/decode.ts";
import { MAP_LIMIT } from "../../../src/cli/machine/files.ts";
import { zipped } from "../../../src/formats/zip.ts";

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))));

test("text as it is", () => {
  expect(decode("a.yaml", bytes("title: 策应 𝔄 \uFFFD\n"))).toEqual({
    value: { path: "a.yaml", text: "title: 策应 𝔄 \uFFFD\n" },
    diagnostics: [],
  });
});

test("a byte order mark is dropped", () => {
  expect(decode("a.yaml", bytes("\uFEFFtitle: x")).value.text).toBe("title: x");
});

test.each([
  ["Latin-1", bytes("a: b\ntitle: caf", 0xe9, "\n"), 2, 11, /byte E9 at offset 15/],
  ["behind a byte order mark", bytes("\uFEFFab", 0x80), 1, 3, /byte 80 at offset 5/],
  ["behind a replacement character of its own", bytes("\uFFFD", 0xff), 1, 2, /byte FF at offset 3/],
  ["a character cut short", bytes("a𝔄\r\n", 0xe7, 0xad), 2, 1, /byte E7 at offset 7/],
])("bad bytes: %s", (_, input, line, column, message) => {
  const { diagnostics } = decode("a.yaml", input);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({
    code: "not-utf8",
    severity: "error",
    range: { start: { line, column } },
  });
  expect(diagnostics[0]!.message).toMatch(message);
});

const wide = (text: string, big = false) =>
  Buffer.concat(
    [...text].map((letter) => {
      const four = Buffer.alloc(4);
      four.writeUInt32LE(letter.codePointAt(0)!);
      return big ? four.swap32() : four;
    }),
  );
const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();

test.each([
  ["UTF-16", "with a mark", Buffer.from("\uFEFFtitle: The hall", "utf16le")],
  ["UTF-16", "the other way", swapped("\uFEFFtitle: The hall")],
  ["UTF-32", "with a mark", wide("\uFEFFtitle: The hall")],
  ["UTF-32", "the other way", wide("\uFEFFtitle: 白馬", true)],
  ["UTF-32LE", "without a mark", wide("title: The hall")],
  ["UTF-32BE", "without a mark, the other way", wide("title: The hall", true)],
  ["UTF-16LE", "without a mark", Buffer.from("title: The hall", "utf16le")],
  ["UTF-16BE", "without a mark, the other way", swapped("title: The hall")],
  ["UTF-16", "in Chinese", Buffer.from("\uFEFF白馬非馬可乎", "utf16le")],
])("%s is recognised, %s, and nothing of it shown", (iconv, _, input) => {
  const { value, diagnostics } = decode("my map.yaml", input);
  expect(value.text).toBe("");
  expect(diagnostics).toMatchObject([
    {
      code: "not-utf8",
      message: `The file is not in UTF-8; it looks like ${iconv.slice(0, 6)}.`,
      hint: `save it as UTF-8, for example with \`iconv -f ${iconv} -t UTF-8 'my map.yaml' > 'my map.utf8.yaml'\`, and name that file`,
    },
  ]);
  expect(decode("-", input).diagnostics).toMatchObject([{ hint: "save it as UTF-8" }]);
});

test("other files are told apart, and a single zero is found in its place", () => {
  expect(decode("a.yaml", bytes("%PDF-1.7\n", 0xe9, 0)).diagnostics).toMatchObject([
    { message: "The file is a PDF, not a text." },
  ]);
  expect(decode("a.yaml", bytes("title: The", 0, "hall\n"))).toEqual({
    value: { path: "a.yaml", text: "title: The\0hall\n" },
    diagnostics: [],
  });
});

test("too large", () => {
  expect(decode("a.yaml", new Uint8Array(MAP_LIMIT + 1)).diagnostics).toMatchObject([{ code: "too-large" }]);
  expect(decode("a.yaml", new Uint8Array(MAP_LIMIT).fill(0x20)).diagnostics).toEqual([]);
});

const OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
test.each([
  ["an RTF", bytes("{\\rtf1\\ansi title: Why\\par\n}")],
  ["a web page (HTML)", bytes("<!DOCTYPE html>\n<html><body><p>title: x</p></body></html>\n")],
  ["a web page (HTML)", bytes("\uFEFF\n<p class=x>title: x</p>\n")],
  ["a PDF", bytes("%PDF-1.7\n%", 0xe2, 0xe3)],
  ["an old Word or Office file", bytes(...OFFICE)],
  ["a Word document", Buffer.from(await zipped({ "word/document.xml": "<w/>" }))],
  ["a Pages document", Buffer.from(await zipped({ "Index/Document.iwa": "x" }))],
])("%s is no map: %#", (what, input) => {
  const { diagnostics } = decode("a.yaml", input);
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["not-utf8", `The file is ${what}, not a text.`],
  ]);
  expect(diagnostics[0]!.hint).toMatch(/save it as plain text in UTF-8 .*, and name that file$/u);
});

test("a map that begins with an angle is none of these", () => {
  expect(decode("a.yaml", bytes("<<<<<<< HEAD\ntitle: x")).diagnostics).toEqual([]);
  expect(decode("a.xml", bytes("<?xml version='1.0'?><a/>")).diagnostics).toEqual([]);
});
