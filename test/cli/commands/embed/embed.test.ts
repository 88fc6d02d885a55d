import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPdf } from "../../../support/read-pdf.ts";
import { FORMATS } from "../../../../src/formats/index.ts";
import { draw } from "../../../../src/pipeline.ts";
import { mapNamed } from "../../../support/draw.ts";
import { folderWith, SOCRATES } from "../../../support/host.ts";
import { testTypesetter } from "../../../support/typesetter.ts";
import { embed, folderFor, FORMAT } from "../../../support/embed.ts";

test("draws files and texts in one run, and says what they are", async () => {
  const folder = folderFor();
  const { code, err, figures } = await embed(folder, {
    document: "report.md",
    column: "120mm",
    figures: [
      { file: "maps/socrates.yaml", ...FORMAT },
      { text: SOCRATES, line: 3, ...FORMAT, options: { width: "50%", title: "no" } },
      { text: SOCRATES, line: 20, ...FORMAT, name: "fig:last" },
    ],
  });
  expect([code, err]).toEqual([0, ""]);
  expect(figures.map(({ parts, caption }) => [parts[0]!.width, caption])).toEqual([
    [expect.closeTo(120, 1), "A classic."],
    [expect.closeTo(60, 1), undefined],
    [expect.closeTo(120, 1), undefined],
  ]);
  expect(figures.map(({ parts }) => parts[0]!.files["svg"])).toEqual([
    "hence-figures/socrates.svg",
    "hence-figures/report.svg",
    "hence-figures/fig-last.svg",
  ]);
  for (const { files } of figures.flatMap(({ parts }) => parts))
    expect(existsSync(join(folder, files["svg"]!))).toBe(true);
  // The document says it.
  expect(readFileSync(join(folder, "hence-figures/socrates.svg"), "utf8")).not.toContain("A classic.");
});

test("figures without a stated size have type of one size, others have theirs", async () => {
  const folder = folderFor();
  const sizeOf = (name: string) =>
    Math.min(
      ...[
        ...readFileSync(join(folder, `hence-figures/${name}.svg`), "utf8").matchAll(/font-size="([\d.]+)"/gu),
      ].map(([, size]) => Number(size)),
    );
  const figure = (name: string, options: Record<string, string>) => ({
    name,
    file: "maps/socrates.yaml",
    ...FORMAT,
    options: { title: "no", legend: "no", ...options },
  });
  const figures = [
    figure("a", { width: "120mm" }),
    figure("b", { width: "34mm" }),
    figure("c", { width: "120mm", type: "12" }),
  ];
  expect((await embed(folder, { figures })).code).toBe(0);
  expect(sizeOf("a")).toBeCloseTo(sizeOf("b"), 1);
  expect(sizeOf("c")).toBeGreaterThan(sizeOf("a"));
});

test("what has not changed is not drawn again", async () => {
  const folder = folderFor();
  const cache = folderWith({});
  const figures = ["a", "b", "c"].map((name) => ({ name, file: "maps/socrates.yaml", ...FORMAT }));
  const request = { column: "120mm", figures };
  const env = { HENCE_CACHE: cache };
  const first = await embed(folder, request, { env });
  // Without fonts nothing can be drawn.
  const again = await embed(folder, request, { env, assets: "/nowhere" });
  expect(again).toEqual(first);
  const changed = {
    ...request,
    figures: [...figures.slice(1), { text: SOCRATES.replace("a man", "a Greek"), ...FORMAT }],
  };
  expect((await embed(folder, changed, { env, assets: "/nowhere" })).code).toBe(3);
});

const CENTRE = readFileSync(new URL("../../../../maps/car-free-centre.yaml", import.meta.url), "utf8");

test("a map that is higher than a page stands in parts, each in files of its own, whatever was drawn before", async () => {
  const folder = folderWith({ "centre.yaml": CENTRE });
  const figure = { file: "centre.yaml", line: 7, formats: ["pdf", "png"] };
  const request = { document: "report.md", column: "120mm", figures: [figure] };
  expect((await embed(folder, request)).figures[0]?.parts).toHaveLength(1);
  const { code, err, figures } = await embed(folder, {
    ...request,
    page: "100mm",
    options: { type: "10" },
    figures: [figure, { ...figure, name: "centre-2", options: { height: "90%" } }],
  });
  expect(code).toBe(0);
  expect(err).toContain("report.md:7: The map is higher than a page in type of 10 pt, so it is divided over");
  const { parts, type } = figures[0]!;
  expect([parts.length > 1, type]).toEqual([true, 10]);
  expect(parts.map(({ files }) => files["pdf"])).toEqual(
    parts.map((_, i) => `hence-figures/centre-${i + 1}.pdf`),
  );
  for (const [i, { files, alt, width, height }] of parts.entries()) {
    expect([alt, width]).toEqual([expect.stringMatching(/\S/u), expect.closeTo(120, 1)]);
    // Less room for a caption.
    expect(height).toBeLessThanOrEqual(82.01);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const pdf = await readPdf(new Uint8Array(readFileSync(join(folder, files["pdf"]!))));
    expect(pdf.pages).toBe(1);
    expect(pdf.runs.map(({ text }) => text).join(" ")).toContain(`${i + 1} of ${parts.length}`);
    expect(existsSync(join(folder, files["png"]!))).toBe(true);
  }
  // Its name is none that a part could have.
  expect(figures[1]?.parts[0]?.files["pdf"]).toMatch(/^hence-figures\/centre_2(?:-\d)?\.pdf$/u);
  expect(Math.max(...figures[1]!.parts.map(({ height }) => height))).toBeLessThanOrEqual(90.01);
});

test.each([
  ["16", /socrates\.yaml: This figure is \d+ mm high, more than the 32 mm of a page/u],
  [
    "30",
    /socrates\.yaml: In all 9 figures statements are set in [\d.]+ pt, under the 30 pt that were asked for/u,
  ],
])(
  "a figure in type of %s pt, for which there is no room, is drawn with a warning",
  async (type, warning) => {
    const figures = [{ file: "maps/socrates.yaml", ...FORMAT, options: { type } }];
    const { code, err } = await embed(folderFor(), { column: "60mm", page: "50mm", figures });
    expect([code, err]).toEqual([0, expect.stringMatching(warning)]);
  },
);

test("a program that cannot read JSON reads lines beside the pictures", async () => {
  const folder = folderFor();
  const figures = [{ file: "maps/socrates.yaml", name: "a", stamp: "4711", formats: ["pdf"] }];
  expect((await embed(folder, { column: "120mm", figures })).code).toBe(0);
  expect(readFileSync(join(folder, "hence-figures/a.stamp"), "utf8")).toBe(
    "4711\n1\n10\nhence-figures/a.pdf\nMain conclusion: Socrates is mortal.\n",
  );
});

test("the column of a document for Word or LibreOffice is that of its page", async () => {
  const folder = folderFor();
  const { value } = await draw(mapNamed("map.yaml", SOCRATES), {}, await testTypesetter());
  const reference = folderWith({ "a.docx": await FORMATS.docx.write(value) });
  const figures = [{ file: "maps/socrates.yaml", ...FORMAT }];
  const answer = await embed(folder, { figures, column: join(reference, "a.docx") });
  // A4 with margins of 25 mm.
  expect(answer.figures[0]?.parts[0]?.width).toBeCloseTo(160, 0);
  const broken = await embed(folder, { figures, column: "report.docx" });
  expect(broken).toMatchObject({ code: 3 });
});

test("a document takes nothing but maps from outside the working folder, and no hidden ones", async () => {
  const folder = folderWith({
    "secrets.txt": "root:x:0:0",
    "token.yaml": SOCRATES,
    ".hidden/token.yaml": "root:x:0:0",
    "work/r.md": "",
    "work/own.txt": SOCRATES,
  });
  const cwd = join(folder, "work");
  symlinkSync("../secrets.txt", join(cwd, "link.yaml"));
  const asked = (file: string) => embed(cwd, { document: "r.md", figures: [{ file, line: 1, ...FORMAT }] });
  for (const file of ["../secrets.txt", join(folder, "secrets.txt"), "../.hidden/token.yaml", "link.yaml"]) {
    const { code, err } = await asked(file);
    expect(code).toBe(2);
    expect(err).toContain(`${file} is not read`);
    expect(err).not.toContain("root:x");
  }
  for (const file of ["../token.yaml", "own.txt"]) expect((await asked(file)).code).toBe(0);
});

test("a document lets no file outside the working folder be read", async () => {
  const secret = "title: A map\nsources: { s: { title: T, file: ../../outside/t.txt } }\n";
  const quoting = `${secret}premises: { p: { text: P., quote: a secre word, cite: s } }\nconclusions: { c: C. }\ninferences: [{ from: p, to: c }]\n`;
  const folder = folderWith({
    "outside/t.txt": "It is a secret word.",
    "work/texts/t.txt": "x",
    "work/docs/r.md": "",
  });
  const cwd = join(folder, "work");
  for (const root of ["../outside", "..", "/", join(folder, "outside")]) {
    const options = { root };
    for (const request of [
      { document: "docs/r.md", figures: [{ text: quoting, line: 1, ...FORMAT, options }] },
      { document: "docs/r.md", options, figures: [{ text: quoting, line: 1, ...FORMAT }] },
    ]) {
      const { code, err } = await embed(cwd, request);
      expect(code).toBe(2);
      expect(err).toContain("A document cannot let files outside the working folder be read");
      expect(err).not.toContain("secret");
    }
  }
  symlinkSync("../outside", join(cwd, "link"));
  const linked = { text: quoting, line: 1, ...FORMAT, options: { root: "link" } };
  expect((await embed(cwd, { document: "docs/r.md", figures: [linked] })).code).toBe(2);
  const inside = { text: SOCRATES, line: 1, ...FORMAT, options: { root: "texts" } };
  expect(await embed(cwd, { document: "docs/r.md", figures: [inside] })).toMatchObject({ code: 0, err: "" });
});

test.each([
  ["root", { options: { root: "a\0b" } }],
  ["root", { options: {}, figures: [{ text: SOCRATES, ...FORMAT, options: { root: "a\0" } }] }],
  ["folder", { folder: "a\0b" }],
  ["document", { document: "a\0b" }],
  ["column", { column: "a\0.docx" }],
  ["file", { figures: [{ file: "a\0.yaml", ...FORMAT }] }],
  ["name", { figures: [{ text: SOCRATES, name: "a\0", ...FORMAT }] }],
])("a NUL in `%s` of a request is a mistake in it", async (name, wrong) => {
  const request = { document: "report.md", figures: [{ text: SOCRATES, ...FORMAT }], ...wrong };
  expect(await embed(folderFor(), request)).toMatchObject({
    code: 2,
    err: `hence: \`${name}\` in the request has a character NUL.\n`,
  });
});
