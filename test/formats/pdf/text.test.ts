import { inflateSync } from "node:zlib";
import { Blob, Face } from "harfbuzzjs";
import { describe, expect, test } from "vitest";
import type { Item } from "../../../src/scene/scene.ts";
import { testFonts } from "../../support/fonts.ts";
import { drawPdf, run, scene, writePdf } from "../../support/scenes.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const words = async (...items: readonly Item[]) => (await drawPdf(items)).structure.map(({ text }) => text);

describe("texts", () => {
  test("stand where the scene puts them, to a hundredth of a point", async () => {
    const { runs } = await drawPdf([
      run("One ", { x: 20.5, y: 40, width: 27.3 }),
      run("two", { x: 51, y: 40, begins: false }),
      run("three", { x: 20.5, y: 61, begins: false }),
      run("elsewhere", { x: 222.22, y: 77.77, begins: false }),
      run("مرحبا ", { x: 100, y: 100, width: 60, face: "arabic-regular", direction: "rtl" }),
    ]);
    const places = runs.map(({ text, x, y }) => [text, Math.round(x * 100) / 100, Math.round(y * 100) / 100]);
    expect(places).toEqual([
      ["One ", 15.38, 30],
      ["two", 38.26, 30],
      ["three", 15.38, 45.75],
      ["elsewhere", 166.67, 58.33],
      ["مرحبا ", expect.any(Number), 75],
    ]);
    const arabic = runs.at(-1)!;
    expect(arabic.x + arabic.width).toBeCloseTo(120, 1);
  });

  test.each([
    '#include "x"',
    "*b* _i_ `c` $x$ <a> @ref = h",
    "\\u{1f600} \\ // no comment /* nor this */",
    "]] }} #panic() #sys.inputs",
    "“quotes” — dashes – and ‐ … ¶2 § † ½",
    "-- --- ... ~ '' \"\"",
    "Ünïcödé ẞ Ελλάδα Россия Њ",
    "AVATAR To fi fl ffi",
  ])("%s comes out as it is", async (text) => {
    expect(await words(run(text))).toEqual([text]);
  });

  test.each([
    ["\u200b", 50_000],
    ["\u2060", 30_000],
    ["\u{e0020}", 25_000],
  ])("more of %j than the PDF engine takes at once ends no process", async (sign, count) => {
    const [text, ...others] = await words(run(`a${sign.repeat(count)}b`, { width: 12 }));
    expect(others).toEqual([]);
    expect(text?.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")).toBe("ab");
  });

  test("Chinese, Korean, Arabic and Hebrew come out in reading order", async () => {
    const arabic = { face: "arabic-regular", direction: "rtl" } as const;
    const hebrew = { face: "hebrew-regular", direction: "rtl" } as const;
    expect(
      await words(
        run("“策应”：不能（输掉）。”", { face: "han-regular" }),
        run("한국어 문장", { y: 60, face: "hangul-regular" }),
        run("مرحبا بالعالم (", { x: 200, y: 80, ...arabic }),
        run("2025", { x: 160, y: 80, begins: false }),
        run(") لا إله", { x: 100, y: 80, begins: false, ...arabic }),
        run("שלום (עולם), ", { x: 200, y: 100, ...hebrew }),
        run("word", { x: 160, y: 100, begins: false }),
      ),
    ).toEqual(["“策应”：不能（输掉）。”", "한국어 문장", "مرحبا بالعالم (2025) لا إله", "שלום (עולם), word"]);
  });

  test("vowel points and other marks are read once, in order, and drawn as outlines", async () => {
    const [width, size] = [40, 16];
    const read = await drawPdf([
      run("قلّل مُحَمَّد", { face: "arabic-regular", direction: "rtl", width }),
      run("שָׁלוֹם", { y: 60, face: "hebrew-regular", direction: "rtl", width }),
      run("x\u0304 = q\u0303", { y: 80, width, size }),
    ]);
    expect(read.structure.map(({ text }) => text.normalize("NFC"))).toEqual(
      ["قلّل مُحَمَّد", "שָׁלוֹם", "x\u0304 = q\u0303"].map((text) => text.normalize("NFC")),
    );
    expect(read.runs).toHaveLength(3);
  });

  test("the outlines of a run from right to left stand in their place, with a space at its end too", async () => {
    const type = await testTypesetter();
    const face = "arabic-regular";
    const widthOf = (text: string) =>
      type.paragraph([{ text, weight: "regular", size: 16, tone: "text" }], "rtl").maxWidth;
    const space = widthOf("ل ل") - 2 * widthOf("ل");
    const rightEdge = async (text: string, x: number) => {
      const bytes = Buffer.from(await writePdf(scene([run(text, { face, direction: "rtl", x })]))).toString(
        "latin1",
      );
      const streams = [...bytes.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)].flatMap(([, data]) => {
        try {
          return [inflateSync(Buffer.from(data!, "latin1")).toString("latin1")];
        } catch {
          return [];
        }
      });
      const outline = streams.find((stream) => / c$/mu.test(stream))!;
      return Math.max(...[...outline.matchAll(/([\d.]+) [\d.]+ c$/gmu)].map(([, end]) => Number(end)));
    };
    expect(await rightEdge("قلّل ", 100)).toBeCloseTo(await rightEdge("قلّل", 100 + space), 1);
  });

  test("Hindi, Thai, Japanese and pictures come out as they are", async () => {
    const texts = [
      ["क्षेत्र में विद्यार्थियों को", "devanagari-regular"],
      ["ทำไมน้ำท่วมที่นี่", "thai-regular"],
      ["ทางตรง ทำ", "thai-semibold"],
      ["「直接」の海外投資、データ。", "japanese-regular"],
      ["👩‍⚕️👍🏽🇩🇪1️⃣", "emoji-regular"],
    ] as const;
    const items = texts.map(([text, face], line) => run(text, { face, y: 20 + 20 * line }));
    expect(await words(...items)).toEqual(texts.map(([text]) => text));
  });

  test("wide punctuation keeps its full width, as it was measured", async () => {
    const { runs } = await drawPdf([
      run("（中。”）》，「中", { face: "han-regular", size: 20, x: 20 }),
      run("中", { face: "han-regular", size: 20, x: 220, begins: false }),
    ]);
    const ends = runs.map(({ x, width }) => x + width);
    expect(Math.min(...runs.map(({ x }) => x))).toBeCloseTo(15, 2);
    expect(ends.at(-2)).toBeCloseTo(15 + 9 * 15, 2);
  });

  test("marks of direction, line breaks and soft hyphens are not acted upon", async () => {
    expect(await words(run("a\u202eb\u202c c\u00ad"), run("two\u2028lines\ttab\nend", { y: 60 }))).toEqual([
      "ab c",
      "two lines tab end",
    ]);
  });

  test("characters that are never drawn are no gaps", async () => {
    const unseen = "\u200b\u200c\u200d\u2060\ufeff\ufe0f\u{e0100}";
    const read = await drawPdf([
      run(`a${unseen}b`),
      run(`中${unseen}文`, { y: 60, face: "han-regular" }),
      run(unseen, { y: 80 }),
    ]);
    expect(read.structure.map(({ text }) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, ""))).toEqual([
      "ab",
      "中文",
    ]);
  });

  test.each([
    "sans-regular",
    "arabic-regular",
    "hebrew-regular",
    "devanagari-regular",
    "thai-semibold",
    "emoji-regular",
    "math-regular",
  ] as const)("every character of %s may be used", async (face) => {
    const all = [...new Face(new Blob(testFonts.bytes(face))).collectUnicodes()];
    const lines = Array.from({ length: Math.ceil(all.length / 50) }, (_, i) =>
      all.slice(i * 50, i * 50 + 50),
    );
    const read = await drawPdf(
      lines.map((line, i) => run(String.fromCodePoint(...line), { face, y: 20 + i * 20 })),
    );
    expect(read.metadata.get("pdfuaid:part")).toBe("1");
  });

  test("a character without a glyph is drawn as a box, and halves of characters do no harm", async () => {
    const items = [
      run("so 🙂 策 \ud800."),
      run("中🙂", { y: 60, face: "han-regular" }),
      run("שלום🙂", { y: 80, face: "hebrew-regular", direction: "rtl" }),
    ];
    const read = await drawPdf(items, { title: "T \ud800\u0000", description: "\udc00\u0007" });
    expect(read.structure.slice(1).map(({ text }) => text)).toEqual(["so □ □ □.", "中□", "שלום?"]);
    expect(read.info).toMatchObject({ Title: "T \ufffd" });
  });

  test("texts of nothing leave no trace", async () => {
    expect(await words(run(""), run("\u200b"), run("\u2066", { begins: false }))).toEqual([]);
  });
});
