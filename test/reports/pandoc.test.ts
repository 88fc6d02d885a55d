import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { mapExtensions } from "../../src/input/notations.ts";
import { FAULTY, LAUNCHER, SOCRATES, folderWith } from "../support/host.ts";
import { ran } from "../support/programs.ts";
import { readPdf } from "../support/read-pdf.ts";

const REPORT = `---
title: Report
---

![Why he dies](maps/socrates.yaml){#fig:socrates}

\`\`\`{.hence #fig:half caption="Half as *wide*." width=60%}
title: Half
${SOCRATES}\`\`\`

\`\`\`hence
title: Only a picture
${SOCRATES}\`\`\`
`;

let filter: string;

beforeAll(() => {
  filter = ran(process.execPath, [LAUNCHER, "where", "pandoc"], { cwd: "/" }).output.trim();
});

const folderFor = (report: string) =>
  folderWith({
    "report.md": report,
    "maps/bad.yaml": FAULTY,
    "maps/socrates.yaml": `caption: A classic.\n${SOCRATES}`,
  });

function pandoc(folder: string, output: string, ...more: string[]) {
  return ran("pandoc", ["-s", "report.md", "--lua-filter", filter, "-o", output, ...more], { cwd: folder });
}

function partsOf(file: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

describe("Pandoc", () => {
  test("warns of a fence whose dot is missing, and of a width without a unit", () => {
    const fence = (attributes: string) => `\`\`\`{${attributes}}\n${SOCRATES}\`\`\`\n\n`;
    const folder = folderFor(
      `${fence("hence #fig")}![A](maps/socrates.yaml){width=50}\n\n${fence("hence")}\`{hence}\`\n`,
    );
    const { status, output } = pandoc(folder, "report.tex");
    expect([status, output]).toEqual([
      0,
      [
        "hence: report.md:1: This is printed as code; to draw it, write ```{.hence #fig}.",
        "hence: report.md:12: width=50 is taken as 50mm; write its unit, or a share such as width=60%.",
        "hence: report.md:14: This is printed as code; to draw it, write ```{.hence}.",
        "",
      ].join("\n"),
    ]);
  });

  test("asks LaTeX for the width of the text, and includes figures exactly as wide", async () => {
    const folder = folderFor(REPORT);
    expect(pandoc(folder, "report.pdf")).toEqual({ status: 0, output: "" });
    const { runs } = await readPdf(new Uint8Array(readFileSync(join(folder, "report.pdf"))));
    expect(runs.map(({ text }) => text).join(" ")).toContain("All men are mortal.");
    expect(pandoc(folder, "report.tex").status).toBe(0);
    const tex = readFileSync(join(folder, "report.tex"), "utf8");
    const widths = [...tex.matchAll(/\\includegraphics\[[^\]]*?width=([\d.]+)mm/gu)].map(([, mm]) =>
      Number(mm),
    );
    // 345 pt, as LaTeX's own classes have it.
    expect(widths[0]).toBeCloseTo(121.25, 2);
    expect(widths[1]).toBeCloseTo(72.75, 2);
    expect(widths).toHaveLength(3);
    expect(tex).toContain("\\label{fig:socrates}");
    expect(tex).toContain("Half as \\emph{wide}.");
  });

  test("follows the margins of the document", () => {
    const folder = folderFor(REPORT.replace("title: Report", "geometry: margin=20mm\npapersize: a4"));
    expect(pandoc(folder, "report.tex").status).toBe(0);
    const width = /width=([\d.]+)mm/u.exec(readFileSync(join(folder, "report.tex"), "utf8"))?.[1];
    expect(Number(width)).toBeCloseTo(170, 1);
  });

  test("HTML shows outlined pictures, with captions, labels and sentences to read aloud", () => {
    const folder = folderFor(REPORT);
    expect(pandoc(folder, "report.html").status).toBe(0);
    const html = readFileSync(join(folder, "report.html"), "utf8").replace(/\s+/gu, " ");
    expect(html).toContain("<figcaption>Half as <em>wide</em>.</figcaption>");
    expect(html).toContain('id="fig:half"');
    expect(html).toContain('alt="Half. Main conclusion: Socrates is mortal."');
    const pictures = [...html.matchAll(/<img src="([^"]+)"/gu)].map(([, src]) => src!);
    expect(pictures).toHaveLength(3);
    for (const picture of pictures)
      expect(readFileSync(join(folder, picture), "utf8")).not.toContain("@font-face");
  });

  test("a caption that the document does not give is that of the map", () => {
    const folder = folderFor("![](maps/socrates.yaml)\n");
    expect(pandoc(folder, "report.html").status).toBe(0);
    const html = readFileSync(join(folder, "report.html"), "utf8");
    expect(html).toContain("<figcaption>A classic.</figcaption>");
    const picture = readFileSync(join(folder, "hence-figures/report-html/socrates.facts.json"), "utf8");
    expect(picture).toContain('"alt": "Main conclusion: Socrates is mortal."');
  });

  test("an image is a map by its name, or by its class where the name does not tell", () => {
    const node = (nodeID: string, type: string, text: string) => ({ nodeID, type, text });
    const aif = JSON.stringify({
      nodes: [node("1", "I", "Socrates is a man"), node("2", "RA", "Inference"), node("3", "I", "He dies")],
      edges: [
        { edgeID: "4", fromID: "1", toID: "2" },
        { edgeID: "5", fromID: "2", toID: "3" },
      ],
    });
    const folder = folderWith({
      "report.md": "![](a.JSON){.hence}\n\n![](b.argdown)\n\n![](c.ad)\n\n![](d.json)\n",
      "a.JSON": aif,
      "b.argdown": "[He dies]\n  + <Nature>: Men die.\n",
      "c.ad": "[He dies]\n  + <Nature>: Men die.\n",
      "d.json": aif,
    });
    expect(pandoc(folder, "report.html")).toMatchObject({ status: 0 });
    const html = readFileSync(join(folder, "report.html"), "utf8");
    const pictures = [...html.matchAll(/src="([^"]+)"/gu)].map(([, src]) => src!);
    expect(pictures).toEqual([
      ...["a", "b", "c"].map((name) => expect.stringContaining(`/${name}.`)),
      "d.json",
    ]);
    const lua = readFileSync(filter, "utf8");
    for (const one of mapExtensions())
      expect(lua).toMatch(new RegExp(`^local MAPS = .*\\b${one} = true`, "mu"));
  });

  test.each(["docx", "pptx", "odt"])("%s holds pixels", (format) => {
    const folder = folderFor(REPORT);
    expect(pandoc(folder, `report.${format}`)).toMatchObject({ status: 0 });
    const names = [...partsOf(join(folder, `report.${format}`)).keys()];
    expect(names.filter((name) => name.endsWith(".png") && !name.includes("Thumb"))).toHaveLength(3);
    if (format !== "docx") return;
    const words = partsOf(join(folder, "report.docx")).get("word/document.xml")!;
    // 148.1 mm in English metric units: as wide as Pandoc lets a picture be.
    expect(Number(/<wp:extent cx="(\d+)"/u.exec(words)?.[1]) / 36_000).toBeCloseTo(148.1, 1);
    expect(words).toContain("Main conclusion: Socrates is mortal.");
  });

  test("the alternative text in Word is what the map concludes, also where there is a caption", () => {
    const figures =
      "![First.](maps/socrates.yaml){#fig:a}\n\n![](maps/socrates.yaml){#fig:b caption=Second.}\n";
    const words = (report: string) => {
      const folder = folderFor(report);
      expect(pandoc(folder, "report.docx").status).toBe(0);
      return partsOf(join(folder, "report.docx")).get("word/document.xml")!;
    };
    const all = words(figures);
    expect([...all.matchAll(/<wp:docPr descr="([^"]*)"/gu)].map(([, said]) => said)).toEqual([
      "Main conclusion: Socrates is mortal.",
      "Main conclusion: Socrates is mortal.",
    ]);
    for (const said of ["First.", "Second.", 'w:name="fig:a"', 'w:name="fig:b"']) expect(all).toContain(said);
    // Another filter numbers these; it knows figures by their form.
    expect(words(`See @fig:a.\n\n${figures}`)).toContain("First.");
  });

  test("a label that is lost without a caption is told", () => {
    const folder = folderWith({ "report.md": "One.\n\n![](a.yaml){#fig:c}\n", "a.yaml": SOCRATES });
    const said =
      "hence: report.md:3: Without a caption this is no figure in latex, so nothing can refer to it as fig:c; give it a caption.\n";
    expect(pandoc(folder, "report.tex")).toMatchObject({ status: 0, output: said });
    for (const kept of ["report.html", "report.docx"])
      expect(pandoc(folder, kept).output).not.toContain("hence:");
  });

  test("docx follows the page of a reference document", () => {
    const folder = folderFor(REPORT);
    const map = ["maps/socrates.yaml", "-f", "docx", "-o", "reference.docx"];
    expect(ran(process.execPath, [LAUNCHER, ...map], { cwd: folder }).status).toBe(0);
    expect(pandoc(folder, "report.docx", "--reference-doc", "reference.docx").status).toBe(0);
    const words = partsOf(join(folder, "report.docx")).get("word/document.xml")!;
    expect(Number(/<wp:extent cx="(\d+)"/u.exec(words)?.[1]) / 36_000).toBeCloseTo(160, 0);
  });

  test("the pictures of an e-book keep to its rules", () => {
    const folder = folderFor(REPORT);
    expect(pandoc(folder, "report.epub").status).toBe(0);
    const pictures = [...partsOf(join(folder, "report.epub"))].filter(([name]) => name.endsWith(".svg"));
    expect(pictures).toHaveLength(3);
    for (const [, svg] of pictures) {
      expect(svg).not.toMatch(/xml:lang|graphics-document/u);
      expect(svg).toContain('role="document"');
    }
  });

  test.each<[string, string, ...RegExp[]]>([
    ["a mistake in a map", REPORT.replace("[man, mortal]", "[man, mortl]"), /--> report\.md:15:17/u],
    [
      "a fault of each figure",
      `# Here

![](maps/socrats.yaml)

See ![](<maps/a b.yaml>) and more.

![](maps/socrates.yaml){widht=50%}

\`\`\`{.hence file=maps/socrates.yaml view=europe}
\`\`\`

\`\`\`{.hence view=europe}
premises: { a: It is. }
\`\`\`

\`\`\`hence
\`\`\`

\`\`\`{.hence file=maps/socrates.yaml}
${SOCRATES}\`\`\`
`,
      /report\.md:3: .*did you mean maps\/socrates\.yaml/u,
      /report\.md:5: .*maps\/a b\.yaml/u,
      /report\.md:7: .*did you mean `width`/u,
      /report\.md:9: There is no view `europe`/u,
      /report\.md:12: There is no view `europe`/u,
      /report\.md:16: This fence has neither a map nor file=/u,
      /report\.md:19: This fence has a map and also file=/u,
    ],
    [
      "an unknown key in the header",
      "---\ntitle: T\nhence: { widht: 30mm }\n---\n\n![](maps/socrates.yaml)\n\n![](maps/socrates.yaml)",
      /^hence: report\.md:3: There is no setting of the document `widht`; did you mean `width`\?\nhence: the maps/u,
    ],
    [
      "a setting of the filter that is misspelt, even without a map",
      "---\ntitle: T\nhence: { folde: x }\n---\n\nNo map.",
      /report\.md:3: There is no setting of the document `folde`; did you mean `folder`\?/u,
    ],
    [
      "one word instead of settings, and a setting beside them",
      "---\nhence: png\nhence-format: png\n---\n\n![](maps/socrates.yaml)",
      /`hence` in the metadata has settings below it, such as `hence: \{ type: 9 \}`; it is `png`/u,
      /`hence-format` in the metadata is no setting; write `hence\.format`/u,
    ],
    [
      "a mistake in a map that is shown twice, told once",
      `![](maps/socrates.yaml)\n\n\`\`\`{.hence widht=50%}\n${SOCRATES.replace("[man, mortal]", "[man, mortl]")}\`\`\`\n\n![](maps/bad.yaml)\n\n![](maps/bad.yaml){width=50%}\n`,
      /^(?![^]*--> maps\/bad[^]*--> maps\/bad)[^]*report\.md:3: There is no option of a figure `widht`[^]*--> maps\/bad[^]*\n3 maps: 2 errors;/u,
    ],
    [
      "every mistake at once",
      REPORT.replace("[man, mortal]", "[man, mortl]")
        .replace("width=60%", "widht=60%")
        .replace("title: Only", "titel: Only") +
        "\n```hence\n```\n" +
        "\n```hence\npremises:\t{ a: It\tis. }\nconclusions: { b: It follows. }\ninferences: [{ from: a, to: c }]\n```\n",
      /--> report\.md:37:/u,
      /report\.md:31: This fence has neither[^]*report\.md:7: There is no option of a figure `widht`[^]*--> report\.md:20:1/u,
    ],
  ])("%s fails the build and leaves no page", (_, report, ...messages) => {
    const folder = folderFor(report);
    const { status, output } = pandoc(folder, "report.html");
    for (const message of messages) expect(output).toMatch(message);
    expect([status, existsSync(join(folder, "report.html"))]).toEqual([1, false]);
  });

  // Pandoc puts words in the place of images that it does not find, before any filter can see them.
  test("a map that is not there fails a build of docx too", () => {
    const folder = folderFor(
      "![A photograph](photo.jpg)\n\n![](maps/socrates.yaml)\n\n`![](x.yaml)` <!-- ![](y.yaml) -->\n\n![Why *not*](maps/socrats.yaml)\n\nSee ![](map.json){.hence} here.",
    );
    const { status, output } = pandoc(folder, "report.docx");
    expect(output).toMatch(/report\.md:7: .*did you mean maps\/socrates\.yaml/u);
    expect(output).toMatch(/report\.md:9: There is no file map\.json/u);
    expect([status, existsSync(join(folder, "report.docx"))]).toEqual([1, false]);
  });

  test("docx has the maps beside a document in another folder, and does not ask for photographs", () => {
    const folder = folderWith({
      "text/report.md":
        "![A photograph](photo.jpg)\n\n![Why](maps/socrates.yaml){#fig:why}\n\n![Why](maps/socrates.yaml){width=50%}\n",
      "text/maps/socrates.yaml": SOCRATES,
    });
    const words = ["text/report.md", "--lua-filter", filter, "-o", "report.docx"];
    expect(ran("pandoc", words, { cwd: folder }).status).toBe(0);
    const pictures = [...partsOf(join(folder, "report.docx")).keys()].filter((name) => name.endsWith(".png"));
    expect(pictures).toHaveLength(2);
  });

  test("type and width that cannot both be had are named, with what can", () => {
    const folder = folderFor("![](maps/socrates.yaml){type=40 width=3cm}\n");
    const { status, output } = pandoc(folder, "report.html");
    const [, type, width, height] =
      /report\.md:1: .*a width of 30 mm and a height of 240 mm have no room for type of 40 pt: ask for type of ([\d.]+) pt or less, or for a width of (\d+) mm or more and a height of (\d+) mm or more/u.exec(
        output,
      )!;
    expect(status).toBe(0);
    const possible = [`type=${type} width=3cm`, `type=40 width=${width}mm height=${height}mm`];
    const figures = possible.map((wish) => `![](maps/socrates.yaml){${wish}}\n`);
    writeFileSync(join(folder, "report.md"), figures.join("\n"));
    const met = pandoc(folder, "report.html");
    expect([met.status, met.output]).toEqual([0, expect.not.stringContaining("no room")]);
  });

  const DIVIDED = `---
hence: { type: 10, height: 100mm }
---

![Cars *and* air](maps/centre.yaml){#fig:centre}

Inside ![](maps/centre.yaml) a line.
`;
  const CENTRE = readFileSync(new URL("../../maps/car-free-centre.yaml", import.meta.url), "utf8");

  test("a divided map stands in parts, whatever was drawn before", () => {
    const folder = folderWith({ "report.md": DIVIDED, "maps/centre.yaml": CENTRE });
    writeFileSync(join(folder, "whole.md"), "![](maps/centre.yaml){#fig:centre}\n");
    const words = ["-s", "whole.md", "--lua-filter", filter, "-o", "report.html"];
    expect(ran("pandoc", words, { cwd: folder }).status).toBe(0);
    const { status, output } = pandoc(folder, "report.html");
    expect([status, output]).toEqual([
      0,
      expect.stringContaining("report.md:5: The map is higher than a page"),
    ]);
    const html = readFileSync(join(folder, "report.html"), "utf8").replace(/\s+/gu, " ");
    const [, parts] = /over (\d+) figures/u.exec(output)!;
    const pictures = [...html.matchAll(/<img src="([^"]+)"/gu)].map(([, src]) => src!);
    expect([Number(parts) > 1, pictures.length]).toEqual([true, 2 * Number(parts)]);
    for (const [i, picture] of pictures.entries())
      expect(readFileSync(join(folder, picture), "utf8")).toContain(
        `Part ${(i % Number(parts)) + 1} of ${parts}`,
      );
    expect(html).toContain(`<figcaption>Cars <em>and</em> air (2/${parts})</figcaption>`);
    expect(html).toContain('id="fig:centre-2"');
    expect(new Set([...html.matchAll(/alt="([^"]+)"/gu)].map(([, alt]) => alt)).size).toBe(Number(parts));
    // Another output has pictures of its own.
    const before = pictures.map((picture) => readFileSync(join(folder, picture), "utf8"));
    expect(pandoc(folder, "report.epub").status).toBe(0);
    expect(pictures.map((picture) => readFileSync(join(folder, picture), "utf8"))).toEqual(before);
  });

  test("figures and their captions are no higher than a page of LaTeX", () => {
    const folder = folderWith({
      "report.md": "![Cars](maps/centre.yaml)\n\n![](maps/centre.yaml){type=12}\n",
      "maps/centre.yaml": CENTRE,
    });
    expect(pandoc(folder, "report.tex", "-V", "geometry:height=120mm").status).toBe(0);
    const tex = readFileSync(join(folder, "report.tex"), "utf8");
    expect(tex.match(/\\includegraphics/gu)!.length).toBeGreaterThan(2);
    expect(pandoc(folder, "report.pdf", "-V", "geometry:height=120mm").status).toBe(0);
    const facts = readFileSync(join(folder, "hence-figures/report-tex/centre_2.facts.json"), "utf8");
    const { parts } = JSON.parse(facts) as { readonly parts: readonly { readonly height: number }[] };
    expect(Math.max(...parts.map(({ height }) => height))).toBeLessThanOrEqual(102.01);
  });

  test("says when hence itself is not there", () => {
    const folder = folderFor(REPORT);
    const words = ["report.md", "--lua-filter", filter, "-o", "report.html"];
    const { status, output } = ran("pandoc", words, { cwd: folder, env: { HENCE_COMMAND: "no-such-hence" } });
    expect([status, output]).toEqual([1, expect.stringContaining("`no-such-hence` could not be started")]);
  });
});
