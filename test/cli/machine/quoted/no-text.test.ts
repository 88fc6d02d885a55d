import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { textOf } from "../../../../src/cli/machine/quoted/no-text.ts";
import { zipped } from "../../../../src/formats/zip.ts";
import { folderWith } from "../../../support/host.ts";

const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);
const ZIP = await zipped({ "a.txt": "words" });
const PAGES = await zipped({ "Index/Document.iwa": "x" });
const DOCX = await zipped({ "[Content_Types].xml": "<a/>", "word/document.xml": "<w/>" });

test("text in UTF-8 is text", () => {
  for (const text of ["", "words", "Häuser “…” 中国", "\f page \u001B"])
    expect(textOf("a", bytes(text, "utf8"))).toBe(text);
  expect(textOf("a", Buffer.from([0xef, 0xbb, 0xbf, 0x61]))).toBe("a");
});

test.each([
  ["report.pdf", bytes("%PDF-1.7\n%âãÏÓ", "latin1"), "a PDF, not a text", "pdftotext report.pdf report.txt"],
  [
    "my report.pdf",
    bytes("%PDF-1.7\n", "latin1"),
    "a PDF, not a text",
    "pdftotext 'my report.pdf' 'my report.txt'",
  ],
  [
    "a/b.docx",
    Buffer.from(DOCX),
    "a Word document, not a text",
    "pandoc -f docx -t plain a/b.docx -o a/b.txt",
  ],
  ["a.pages", Buffer.from(PAGES), "a Pages document, not a text", "Plain Text"],
  ["a.zip", Buffer.from(ZIP), "a ZIP archive, not a text", "save its text beside it"],
  ["a.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "an old Word or Office file, not a text", "soffice"],
  ["a.rtf", bytes("{\\rtf1 words}", "latin1"), "an RTF, not a text", "pandoc -f rtf"],
  ["a.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), "a picture, not a text", "save its text beside it"],
  [
    "a.txt",
    bytes("H\u00e4user und Stra\u00dfen", "latin1"),
    "Latin-1",
    "iconv -f WINDOWS-1252 -t UTF-8 a.txt > a.utf8.txt",
  ],
  ["a.txt", bytes("\uFEFFHäuser", "utf16le"), "UTF-16", "iconv -f UTF-16 -t UTF-8 a.txt > a.utf8.txt"],
  ["a.txt", bytes("plain words", "utf16le"), "UTF-16", "iconv -f UTF-16LE -t UTF-8"],
  ["a.txt", bytes("plain words", "utf16le").swap16(), "UTF-16", "iconv -f UTF-16BE -t UTF-8"],
  ["a.bin", Buffer.from([1, 2, 3, 0, 0, 0xff, 0xfe, 9]), "not a text", "save its text beside it"],
  ["a.bin", Buffer.from([1, 0, 0, 0]), "not a text", "save its text beside it"],
])("%s: %#", (name, content, what, hint) => {
  const found = textOf(name, content);
  expect(found).toMatchObject({ what: expect.stringContaining(what) as string });
  expect(found).toMatchObject({ hint: expect.stringContaining(hint) as string });
});

test("a command has the path from where it is typed, and the map the name from its folder", () => {
  const { hint } = textOf("s.txt", bytes("H\u00e4user", "latin1"), "maps/s.txt") as { hint: string };
  expect(hint).toContain(
    "`iconv -f WINDOWS-1252 -t UTF-8 maps/s.txt > maps/s.utf8.txt`, and name `s.utf8.txt`",
  );
  const pdf = textOf("s.pdf", bytes("%PDF-1.7", "latin1"), "maps/s.pdf") as { hint: string };
  expect(pdf.hint).toContain("pdftotext maps/s.pdf maps/s.txt");
  const doc = textOf("s.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "maps/s.doc") as { hint: string };
  expect(doc.hint).toContain("soffice --convert-to txt:Text maps/s.doc --outdir maps");
});

test("the command that is named for another encoding works", ({ skip }) => {
  const folder = folderWith({ "a.txt": bytes("H\u00e4user", "latin1") });
  const { hint } = textOf("a.txt", readFileSync(join(folder, "a.txt"))) as { hint: string };
  const [, command] = /`(iconv .*)`/.exec(hint)!;
  if (spawnSync("sh", ["-c", command!], { cwd: folder }).status === 127) skip("there is no iconv here");
  expect(readFileSync(join(folder, "a.utf8.txt"), "utf8")).toBe("Häuser");
});
