/** The recipes of the guide to reports, as far as the programs that they name are among this project's packages. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { Resvg } from "@resvg/resvg-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { fakeHost, folderWith } from "../support/host.ts";
import { mapText } from "../support/draw.ts";
import { readPages } from "../support/read-pages.ts";

const pt = (mm: number) => (mm / 25.4) * 72;

/** What `hence render map.yaml --width 160mm --type 9pt` makes for a report. */
let folder: string;
beforeAll(async () => {
  folder = folderWith({ "map.yaml": mapText("car-free-centre.yaml") });
  const options = [
    "--width",
    "160mm",
    "--type",
    "9pt",
    "-f",
    "pdf,svg,webfont,png,md,docx",
    "-o",
    "figures/",
  ];
  expect(await run(["render", "map.yaml", ...options], fakeHost(folder))).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => readFileSync(join(folder, "figures", name));

describe("LaTeX", () => {
  test("the page of the PDF is the figure, so that \\includegraphics needs no width", async () => {
    const { pages } = await readPages(new Uint8Array(file("map.pdf")));
    expect(pages).toHaveLength(1);
    expect(pages[0]!.width).toBeCloseTo(pt(160), 0);
    expect(pages[0]!.smallest).toBeGreaterThanOrEqual(7);
    // pdfTeX takes the CropBox if there is one, and a PDF of at most version 1.7 without a warning.
    const text = file("map.pdf").toString("latin1");
    expect(text.slice(0, 8)).toMatch(/^%PDF-1\.[4-7]$/u);
    expect(text).not.toMatch(/\/(?:CropBox|UserUnit|Rotate)\b/u);
  });
});

describe("Typst", () => {
  test.each(["map.pdf", "map.svg", "map.webfont.svg", "map.png"])(
    "a document with %s sets it at its own size",
    async (name) => {
      const compiler = NodeCompiler.create({ workspace: join(folder, "figures") });
      const source = `#set page(width: 200mm, height: auto)
#let map = image("${name}", alt: "Why the centre should be closed")
#context [width #calc.round(measure(map).width.pt(), digits: 1)pt]
#figure(map, caption: [A figure of the map])`;
      const made = new Uint8Array(compiler.pdf({ mainFileContent: source }));
      const { pages } = await readPages(made);
      const [, width] = /width (\d+(?:\.\d+)?)pt/u.exec(pages[0]!.text) ?? [];
      expect(Number(width)).toBeCloseTo(pt(160), 0);
      expect(pages[0]!.text).toContain("A figure of the map");
    },
  );
});

describe("Markdown", () => {
  test("its picture stands beside it, and every link within it leads somewhere", () => {
    const md = file("map.md").toString("utf8");
    const [, picture] = /^!\[.+\]\((.+)\)$/mu.exec(md) ?? [];
    expect(picture).toBe("map.svg");
    const svg = file("map.svg").toString("utf8");
    const [, width] = /<svg[^>]* width="([\d.]+)"/u.exec(svg) ?? [];
    expect((Number(width) / 96) * 25.4).toBeCloseTo(160, 0);
    for (const [, id] of md.matchAll(/\]\(#([^)]+)\)/gu)) expect(md).toContain(`<span id="${id}">`);
  });

  test("pixels know their size in mm, which Pandoc hands on", () => {
    const png = file("map.png");
    const at = png.indexOf("pHYs");
    expect(at).toBeGreaterThan(0);
    const mm = (png.readUInt32BE(16) / png.readUInt32BE(at + 4)) * 1000;
    expect(Math.abs(mm - 160)).toBeLessThan(0.2);
  });
});

describe("Word", () => {
  test("the picture of the document is one that programs can draw", () => {
    const picture = new Resvg(file("map.svg").toString("utf8"), {
      font: { loadSystemFonts: false },
    });
    expect((picture.width / 96) * 25.4).toBeCloseTo(160, 0);
    const { pixels } = picture.render();
    expect(pixels.some((value, i) => i % 4 === 0 && value < 100)).toBe(true);
  });
});
