import { tmpdir } from "node:os";
import { describe, expect, test, vi } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import { readPdf } from "../../support/read-pdf.ts";
import { box, drawPdf, group, run, scene, shape, writePdf } from "../../support/scenes.ts";
import { testTypesetter } from "../../support/typesetter.ts";

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
  const first = await writePdf(scene(MIXED));
  const [folder, zone] = [process.cwd(), process.env["TZ"]];
  try {
    process.chdir(tmpdir());
    process.env["TZ"] = "Pacific/Kiritimati";
    await writePdf(scene([run("another one")]));
    expect(await writePdf(scene(MIXED))).toEqual(first);
  } finally {
    process.chdir(folder);
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
});

describe("the document", () => {
  test("has the scene's size in points, one page, a title, a language and tags, but no date", async () => {
    const read = await drawPdf(MIXED, {
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

  test.each([
    "\u00ad",
    "\u061c",
    "\u180f",
    "\u0301\u0302",
    "\u093f",
    "\ufe0f",
    "\u{e0041}",
    "\u3164",
    "\u00a0",
    "\ue000",
  ])("meets PDF/UA with a title of %j", async (title) => {
    for (const face of ["sans-semibold", "math-regular"] as const) {
      const read = await drawPdf(
        [
          group("title", "t", [run(title, { face, size: 20 })]),
          group("statement", "s", [run(title, { y: 90 })]),
        ],
        { title },
      );
      expect(read.metadata.get("pdfuaid:part")).toBe("1");
    }
  });

  test("is refused with a way out where the engine cannot be handed so much", async () => {
    const huge = vi.spyOn(JSON, "stringify").mockImplementation(() => {
      throw new RangeError("Invalid string length");
    });
    await expect(writePdf(scene(MIXED))).rejects.toMatchObject({
      because: "map",
      message: expect.stringContaining("draw parts of it as views"),
    });
    huge.mockRestore();
  });

  test("gets along without title, description and a known language", async () => {
    const read = await drawPdf([], { title: " ", lang: "x-klingon" });
    expect(read.info).toMatchObject({ Title: "Argument map", Language: "en" });
    expect(read.structure).toEqual([]);
  });

  test("is shrunk as a whole where a side is longer than readers show", async () => {
    const read = await drawPdf([run("far", { x: 28_000, y: 6_000, size: 160 })], {
      width: 28_800,
      height: 9_600,
    });
    expect([read.width, read.height]).toEqual([14_400, 4_800]);
    expect(read.runs).toMatchObject([{ text: "far", x: 14_000, y: 3_000 }]);
  });

  test("embeds the used faces only, cut down", async () => {
    const bytes = await writePdf(scene(MIXED));
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
    const read = await drawPdf([
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
    const { structure } = await drawPdf(items, { description: "One conclusion." });
    expect(structure).toMatchObject([
      { role: "Figure", alt: "One conclusion." },
      { role: "Figure", alt: "but: 2 ⊣ 1", text: "but" },
    ]);
  });

  test("panels without a title above them are headings of the first level", async () => {
    const { structure } = await drawPdf([group("panel-title", "p", [run("Part")])]);
    expect(structure).toMatchObject([{ role: "H1", text: "Part" }]);
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
    const { links, structure } = await drawPdf([
      target,
      group("reference", "r1", cell, {
        link: { to: "group", id: "s1" },
      }),
    ]);
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
    const to = async (url: string) =>
      (await drawPdf([group("source", "s", [run("A source")], { link: { to: "address", url } })])).links;
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
    const nobody = { to: "group", id: "nobody" } as const;
    expect((await drawPdf([group("source", "s", [run("A source")], { link: nobody })])).links).toEqual([]);
  });
});

test("a thousand statements are a matter of seconds", async () => {
  const items = Array.from({ length: 1000 }, (_, i) =>
    group("statement", `s${i}`, [
      shape(box((i % 30) * 210, Math.floor(i / 30) * 60, 200, 50)),
      run(`${i} is one of the many premises`, { x: (i % 30) * 210 + 4, y: Math.floor(i / 30) * 60 + 20 }),
    ]),
  );
  const read = await drawPdf(items, { width: 6300, height: 2100 });
  expect(read.structure).toHaveLength(1000);
  expect(read.structure.at(-1)!.text).toBe("999 is one of the many premises");
});

test("says in a sentence that the engine does not run on this machine", async () => {
  vi.resetModules();
  vi.doMock("@myriaddreamin/typst-ts-node-compiler", () => {
    throw new Error("Cannot find native binding.");
  });
  try {
    const fresh = await import("../../../src/formats/pdf/pdf.ts");
    const written = fresh.pdf.write([
      {
        scene: scene(MIXED),
        outline: {} as Outline,
        annotation: UNANNOTATED,
        type: await testTypesetter(),
      },
    ]);
    await expect(written).rejects.toThrow(fresh.PdfEngineError);
    await expect(written).rejects.toThrow(
      /^The PDF engine cannot be loaded on this machine \(\w+-\w+\); [^.]*\.$/u,
    );
  } finally {
    vi.doUnmock("@myriaddreamin/typst-ts-node-compiler");
  }
});
