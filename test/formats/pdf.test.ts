import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { Blob, Face } from "harfbuzzjs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { pdf } from "../../src/formats/pdf.ts";
import type { Outline } from "../../src/outline/outline.ts";
import type {
  GroupItem,
  GroupRole,
  Item,
  Scene,
  Segment,
  ShapeItem,
  TextItem,
} from "../../src/scene/scene.ts";
import { loadTypesetter } from "../../src/text/harfbuzz.ts";
import type { Typesetter } from "../../src/text/typesetter.ts";
import { testFonts } from "../support/fonts.ts";
import { readPdf } from "../support/read-pdf.ts";

const wasm = (name: string) =>
  new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`harfbuzzjs/dist/${name}.wasm`)));
let type: Typesetter;
beforeAll(async () => {
  type = await loadTypesetter(testFonts, { shape: wasm("harfbuzz"), subset: () => wasm("harfbuzz-subset") });
});

const run = (text: string, more: Partial<TextItem> = {}): TextItem => ({
  kind: "text",
  x: 20,
  y: 40,
  width: 100,
  text,
  face: "sans-regular",
  size: 16,
  colour: "#222222",
  direction: "ltr",
  begins: true,
  ...more,
});
const group = (
  role: GroupRole,
  id: string,
  items: readonly Item[],
  more: Partial<GroupItem> = {},
): GroupItem => ({
  kind: "group",
  id,
  role,
  label: `label of ${id}`,
  items,
  ...more,
});
const box = (x: number, y: number, width: number, height: number): Segment[] => [
  { op: "move", x, y },
  { op: "line", x: x + width - 5, y },
  { op: "cubic", x1: x + width, y1: y, x2: x + width, y2: y, x: x + width, y: y + 5 },
  { op: "line", x: x + width, y: y + height },
  { op: "line", x, y: y + height },
  { op: "close" },
];
const shape = (path: readonly Segment[], more: Partial<ShapeItem> = {}): ShapeItem => ({
  kind: "shape",
  path,
  fill: "#fff8e0",
  stroke: { colour: "#aa3300", width: 2, dash: [6, 3] },
  ...more,
});
const scene = (items: readonly Item[], more: Partial<Scene> = {}): Scene => ({
  width: 400,
  height: 300,
  title: "A title",
  description: "",
  lang: "en",
  background: "#ffffff",
  items,
  ...more,
});
const write = (drawn: Scene) => pdf.write({ scene: drawn, outline: {} as Outline, type });
const draw = async (items: readonly Item[], more: Partial<Scene> = {}) =>
  readPdf(await write(scene(items, more)));
const words = async (...items: readonly Item[]) => (await draw(items)).structure.map(({ text }) => text);

const MIXED = [
  group("title", "t", [
    run("A map of ", { face: "sans-semibold", size: 20 }),
    run("策应", { y: 64, face: "han-semibold", size: 20, begins: false }),
  ]),
  group("inference", "i1", [
    shape(box(10, 90, 300, 100)),
    run("because", { y: 100, face: "sans-italic" }),
    group("statement", "s1", [run("Социализм, λόγος", { y: 120 })]),
    group("statement", "s2", [run("مرحبا بالعالم", { y: 140, face: "arabic-regular", direction: "rtl" })]),
  ]),
];

test("the same bytes in any folder and time zone, again and again", async () => {
  const first = await write(scene(MIXED));
  const [folder, zone] = [process.cwd(), process.env["TZ"]];
  try {
    process.chdir(tmpdir());
    process.env["TZ"] = "Pacific/Kiritimati";
    await write(scene([run("another one")]));
    expect(await write(scene(MIXED))).toEqual(first);
  } finally {
    process.chdir(folder);
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
});

describe("the document", () => {
  test("has the scene's size in points, one page, a title, a language and tags, but no date", async () => {
    const read = await draw(MIXED, {
      title: 'On *A* & "B" <策应>',
      description: "It says\nso.",
      lang: "zh-Hant-TW",
    });
    expect([read.pages, read.width, read.height]).toEqual([1, 300, 225]);
    expect(read.info).toMatchObject({ Title: 'On *A* & "B" <策应>', Language: "zh-TW" });
    expect(read.metadata.get("pdfuaid:part")).toBe("1");
    expect(read.metadata.get("dc:description")).toBe("It says so.");
    expect(read.tagged).toBe(true);
    expect(Object.keys(read.info)).not.toContain("CreationDate");
    expect(Object.keys(read.info)).not.toContain("ModDate");
    expect(read.info).not.toHaveProperty("Keywords");
  });

  test("gets along without title, description and a known language", async () => {
    const read = await draw([], { title: " ", lang: "x-klingon" });
    expect(read.info).toMatchObject({ Title: "Argument map", Language: "en" });
    expect(read.structure).toEqual([]);
  });

  test("is shrunk as a whole where a side is longer than readers show", async () => {
    const read = await draw([run("far", { x: 28_000, y: 6_000, size: 160 })], {
      width: 28_800,
      height: 9_600,
    });
    expect([read.width, read.height]).toEqual([14_400, 4_800]);
    expect(read.runs).toMatchObject([{ text: "far", x: 14_000, y: 3_000 }]);
  });

  test("embeds the used faces only, cut down", async () => {
    const bytes = await write(scene(MIXED));
    const { fonts } = await readPdf(bytes);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/u, "")).toSorted()).toEqual([
      "NotoSansSC-SemiBold",
      "SourceSans3-It",
      "SourceSans3-Regular",
      "SourceSans3-Semibold",
      "Vazirmatn-Regular",
    ]);
    expect(bytes.length).toBeLessThan(40_000);
  });
});

describe("the structure", () => {
  test("goes paragraph by paragraph in reading order, and words do not join at a line's end", async () => {
    const read = await draw([
      group("title", "t", [run("The "), run("title", { y: 60, begins: false })]),
      group("panel", "g", [
        group("panel-title", "gt", [run("Part one", { y: 80 })]),
        group("statement", "s", [
          run("1 ", { y: 100, width: 8, face: "sans-semibold" }),
          run("Socrates is ", { x: 31.2, y: 100, begins: false }),
          run("a man ", { y: 120, begins: false }),
          run("indeed.", { y: 140, begins: false }),
          run("Plato", { y: 160 }),
        ]),
      ]),
      group("source", "src", [run("Phaedo", { y: 200 })]),
    ]);
    expect(read.structure.map(({ role, text }) => [role, text])).toEqual([
      ["H1", "The title"],
      ["H2", "Part one"],
      ["P", "1 Socrates is a man indeed."],
      ["P", "Plato"],
      ["P", "Phaedo"],
    ]);
    expect(read.bookmarks).toMatchObject([{ title: "The title", items: [{ title: "Part one" }] }]);
  });

  test("tells what only the picture shows: the whole, and where an inference leads", async () => {
    const items = [group("objection", "o", [shape(box(0, 0, 50, 50)), run("but")], { label: "but: 2 ⊣ 1" })];
    const { structure } = await draw(items, { description: "One conclusion." });
    expect(structure).toMatchObject([
      { role: "Figure", alt: "One conclusion." },
      { role: "Figure", alt: "but: 2 ⊣ 1", text: "but" },
    ]);
  });

  test("panels without a title above them are headings of the first level", async () => {
    const { structure } = await draw([group("panel-title", "p", [run("Part")])]);
    expect(structure).toMatchObject([{ role: "H1", text: "Part" }]);
  });
});

describe("texts", () => {
  test("stand where the scene puts them, to a hundredth of a point", async () => {
    const { runs } = await draw([
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
    const read = await draw([
      run("قلّل مُحَمَّد", { face: "arabic-regular", direction: "rtl", width }),
      run("שָׁלוֹם", { y: 60, face: "hebrew-regular", direction: "rtl", width }),
      run("x\u0304 = q\u0303", { y: 80, width, size }),
    ]);
    expect(read.structure.map(({ text }) => text.normalize("NFC"))).toEqual(
      ["قلّل مُحَمَّد", "שָׁלוֹם", "x\u0304 = q\u0303"].map((text) => text.normalize("NFC")),
    );
    expect(read.runs).toHaveLength(3);
  });

  test("wide punctuation keeps its full width, as it was measured", async () => {
    const { runs } = await draw([
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
    const read = await draw([
      run(`a${unseen}b`),
      run(`中${unseen}文`, { y: 60, face: "han-regular" }),
      run(unseen, { y: 80 }),
    ]);
    expect(read.structure.map(({ text }) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, ""))).toEqual([
      "ab",
      "中文",
    ]);
  });

  test.each(["sans-regular", "arabic-regular", "hebrew-regular", "math-regular"] as const)(
    "every character of %s may be used",
    async (face) => {
      const all = [...new Face(new Blob(testFonts.bytes(face))).collectUnicodes()];
      const lines = Array.from({ length: Math.ceil(all.length / 50) }, (_, i) =>
        all.slice(i * 50, i * 50 + 50),
      );
      const read = await draw(
        lines.map((line, i) => run(String.fromCodePoint(...line), { face, y: 20 + i * 20 })),
      );
      expect(read.metadata.get("pdfuaid:part")).toBe("1");
    },
  );

  test("a character without a glyph is drawn as a box, and halves of characters do no harm", async () => {
    const items = [
      run("so 🙂 策 \ud800."),
      run("中🙂", { y: 60, face: "han-regular" }),
      run("שלום🙂", { y: 80, face: "hebrew-regular", direction: "rtl" }),
    ];
    const read = await draw(items, { title: "T \ud800\u0000", description: "\udc00\u0007" });
    expect(read.structure.slice(1).map(({ text }) => text)).toEqual(["so □ □ □.", "中□", "שלום?"]);
    expect(read.info).toMatchObject({ Title: "T \ufffd" });
  });

  test("texts of nothing leave no trace", async () => {
    expect(await words(run(""), run("\u200b"), run("\u2066", { begins: false }))).toEqual([]);
  });
});

describe("links", () => {
  const target = group("statement", "s1", [shape(box(40, 80, 100, 40)), run("Target", { x: 44, y: 100 })]);
  const cell = [
    shape(box(200, 200, 120, 24)),
    run("see 1 ", { x: 204, y: 216 }),
    run("Tar…", { x: 250, y: 216, width: 40 }),
  ];

  test("cover the box of a reference and lead to the corner of what it names", async () => {
    const { links, structure } = await draw([target, group("reference", "r1", cell, { href: "#s1" })]);
    expect(links).toHaveLength(1);
    expect(links[0]!.box.map(Math.round)).toEqual([150, 150, 240, 168]);
    const [x, y] = links[0]!.to as readonly [number, number];
    expect(x).toBeCloseTo(30, 1);
    // Readers are sent a little above it.
    expect(y).toBeGreaterThanOrEqual(45);
    expect(y).toBeLessThanOrEqual(60);
    expect(structure[1]).toMatchObject({ role: "P", children: [{ role: "Link", text: "see 1 Tar…" }] });
  });

  test("lead to web pages, but nowhere else", async () => {
    const to = async (href: string) =>
      (await draw([group("source", "s", [run("A source")], { href })])).links;
    expect(await to("https://example.org/ä b?c=d&e=#f")).toMatchObject([
      { to: "https://example.org/%C3%A4%20b?c=d&e=#f" },
    ]);
    for (const href of [
      "#nobody",
      "javascript:alert(1)",
      "file:///etc/passwd",
      "nonsense",
      `https://e.org/${"x".repeat(9000)}`,
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await to(href)).toEqual([]);
    }
  });
});

test("a thousand statements are a matter of seconds", async () => {
  const items = Array.from({ length: 1000 }, (_, i) =>
    group("statement", `s${i}`, [
      shape(box((i % 30) * 210, Math.floor(i / 30) * 60, 200, 50)),
      run(`${i} is one of the many premises`, { x: (i % 30) * 210 + 4, y: Math.floor(i / 30) * 60 + 20 }),
    ]),
  );
  const read = await draw(items, { width: 6300, height: 2100 });
  expect(read.structure).toHaveLength(1000);
  expect(read.structure.at(-1)!.text).toBe("999 is one of the many premises");
});

test("says in a sentence that the engine does not run on this machine", async () => {
  vi.resetModules();
  vi.doMock("@myriaddreamin/typst-ts-node-compiler", () => {
    throw new Error("Cannot find native binding.");
  });
  try {
    const fresh = await import("../../src/formats/pdf.ts");
    const written = fresh.pdf.write({ scene: scene(MIXED), outline: {} as Outline, type });
    await expect(written).rejects.toThrow(fresh.PdfEngineError);
    await expect(written).rejects.toThrow(
      /^The PDF engine cannot be loaded on this machine \(\w+-\w+\); [^.]*\.$/u,
    );
  } finally {
    vi.doUnmock("@myriaddreamin/typst-ts-node-compiler");
  }
});
