import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../../src/cli/report/errors.ts";
import {
  DEFAULT_FORMATS,
  PAGED_FORMATS,
  formatOfName,
  planOutputs,
  suffixedPath,
} from "../../../src/cli/session/outputs.ts";
import type { OutputRequest } from "../../../src/cli/session/outputs.ts";
import { formatNames } from "../../../src/formats/index.ts";
import { folderWith } from "../../support/host.ts";

const NOTHING: OutputRequest = {
  among: formatNames(),
  formats: undefined,
  where: undefined,
  views: [],
  kind: undefined,
  usual: DEFAULT_FORMATS,
};

/** The places of all outputs of these maps, by what was asked for. */
const placesOf = (names: readonly string[], wish: Partial<OutputRequest> = {}, cwd = folderWith({})) =>
  planOutputs(
    names.map((name) => (name === "-" ? { path: "-", name } : { path: `maps/${name}.yaml`, name })),
    { ...NOTHING, ...wish },
    cwd,
  ).flatMap(({ outputs }) => outputs.map(({ format, path }) => `${format} ${path}`));

test.each([
  ["map.svg", "svg"],
  ["MAP.SVG", "svg"],
  ["map.webfont.svg", "webfont"],
  ["deep/map.v2.pdf", "pdf"],
  ["map.docx", "docx"],
  ["map.img", undefined],
  ["svg", undefined],
])("%s is in the format %s", (name, format) => {
  expect(formatOfName(name)).toBe(format);
});

test.each([
  [{ format: "svg", path: "output/map.svg" }, "output/map-2.svg"],
  [{ format: "webfont", path: "output/map.webfont.svg" }, "output/map-2.webfont.svg"],
  [{ format: "webfont", path: "map.svg" }, "map-2.svg"],
  [{ format: "svg", path: "v1.2/map" }, "v1.2/map-2"],
] as const)("the second page of %j", (output, path) => {
  expect(suffixedPath(output, "-2")).toBe(path);
});

test("a part of its own has its name, and numbers its pages", () => {
  const output = { format: "png", path: "output/map.worksheet.png" } as const;
  expect(suffixedPath(output, "-key")).toBe("output/map.worksheet-key.png");
  expect(suffixedPath(output, "-key-2")).toBe("output/map.worksheet-key-2.png");
  expect(suffixedPath(output, "")).toBe(output.path);
});

describe("where outputs go", () => {
  test("into output/, in the usual formats", () => {
    expect(placesOf(["a", "sub/b"])).toEqual([
      "svg output/a.svg",
      "pdf output/a.pdf",
      "svg output/sub/b.svg",
      "pdf output/sub/b.pdf",
    ]);
  });

  test("a document of pages is a PDF, and its name says what it is", () => {
    expect(placesOf(["a"], { kind: "handout", usual: PAGED_FORMATS })).toEqual(["pdf output/a.handout.pdf"]);
    expect(placesOf(["a"], { kind: "handout", usual: ["svg"] })).toEqual(["svg output/a.handout.svg"]);
    expect(placesOf(["a"], { kind: "handout", formats: ["md"] })).toEqual(["md output/a.handout.md"]);
  });

  test("each view has outputs of its own", () => {
    expect(placesOf(["a"], { views: ["east", "west"], formats: ["svg"] })).toEqual([
      "svg output/a.east.svg",
      "svg output/a.west.svg",
    ]);
  });

  test("a name with an extension is a file, but not if there is such a folder or it ends in a slash", () => {
    const folder = folderWith({});
    mkdirSync(join(folder, "there.svg"));
    expect(placesOf(["a"], { where: "picture.svg" }, folder)).toEqual(["svg picture.svg"]);
    expect(placesOf(["a"], { where: "there.svg", formats: ["svg"] }, folder)).toEqual([
      "svg there.svg/a.svg",
    ]);
    expect(placesOf(["a"], { where: "v1.2/", formats: ["svg"] }, folder)).toEqual(["svg v1.2/a.svg"]);
    expect(placesOf(["a"], { where: "pictures", formats: ["svg"] }, folder)).toEqual(["svg pictures/a.svg"]);
  });

  test("a file that is there already needs no extension", () => {
    const folder = folderWith({ picture: "old" });
    expect(placesOf(["a"], { where: "picture", formats: ["pdf"] }, folder)).toEqual(["pdf picture"]);
  });

  test("standard output and a file take any single format", () => {
    expect(placesOf(["-"])).toEqual(["svg -"]);
    expect(placesOf(["a"], { where: "-", formats: ["pdf"] })).toEqual(["pdf -"]);
    expect(placesOf(["-"], { usual: PAGED_FORMATS })).toEqual(["pdf -"]);
    expect(placesOf(["a"], { where: "-", own: () => ["png", "svg"] })).toEqual(["png -"]);
    expect(placesOf(["a"], { where: "-", own: () => [] })).toEqual(["svg -"]);
    expect(placesOf(["-"], { where: "x.pdf" })).toEqual(["pdf x.pdf"]);
    expect(placesOf(["a"], { where: "x.svg", formats: ["webfont"] })).toEqual(["webfont x.svg"]);
    expect(placesOf(["a"], { where: "x.img", formats: ["png"] })).toEqual(["png x.img"]);
  });
});

test("several files after -o, each in its format", () => {
  expect(placesOf(["a"], { where: "x.svg,deep/x.pdf" })).toEqual(["svg x.svg", "pdf deep/x.pdf"]);
  expect(placesOf(["-"], { where: "x.webfont.svg, x.png" })).toEqual(["webfont x.webfont.svg", "png x.png"]);
});

test("a file or folder with a comma in its name stays one", () => {
  const there = folderWith({ "x.svg,y.pdf": "old" });
  expect(placesOf(["a"], { where: "x.svg,y.pdf" }, there)).toEqual(["pdf x.svg,y.pdf"]);
  expect(placesOf(["a"], { where: "x.svg,y.pdf/", formats: ["svg"] })).toEqual(["svg x.svg,y.pdf/a.svg"]);
});

describe("what cannot be", () => {
  test.each([
    [
      ["a"],
      { where: "x.svg,x.swg" },
      "Of several files after -o, each says its format by its name, such as map.svg,map.pdf; `x.swg` does not.",
    ],
    [
      ["a"],
      { where: "x.svg,x.pdf", formats: ["svg"] },
      "Several files after -o say their formats by their names; leave -f out.",
    ],
    [
      ["a", "b"],
      { where: "x.svg,x.pdf" },
      "-o x.svg,x.pdf is for one map, but there are 2 maps; name a folder.",
    ],
    [
      ["a"],
      { where: "x.svg,x.svg" },
      "maps/a.yaml and maps/a.yaml would both be written to x.svg; rename one.",
    ],
    [["a"], { where: "" }, "The place after -o is empty."],
    [["a", "b"], { where: "-" }, "Only one map can be written to standard output."],
    [["a"], { where: "-", views: ["x", "y"] }, "Only one view can be written to standard output."],
    [["a", "b"], { where: "x.svg" }, "x.svg names one file, but there are 2 maps; name a folder: -o x.svg/."],
    [
      ["a"],
      { where: "x.svg", views: ["x", "y"] },
      "x.svg names one file, but there are 2 views; name a folder: -o x.svg/.",
    ],
    [
      ["-"],
      { where: "pictures" },
      "Standard input has no name; name the file to write: -o pictures/map.svg.",
    ],
    [["-"], { formats: ["svg", "pdf"] }, "Only one format fits into standard output; choose one: -f svg."],
    [
      ["a"],
      { where: "x.svg", formats: ["svg", "pdf"] },
      "Only one format fits into x.svg; choose one: -f svg.",
    ],
    [
      ["a"],
      { where: "x.svg", formats: ["pdf"] },
      "x.svg is named like svg, but -f asks for pdf; name it x.pdf.",
    ],
    [["a"], { where: "x.swg" }, "The name x.swg does not say which format is wanted; did you mean .svg?"],
    [
      ["a"],
      { where: "x.svg", among: ["yaml", "aif"] },
      "x.svg is named like svg, which is not written here; there are yaml and aif. For that, write: hence render -o x.svg.",
    ],
    [
      ["a"],
      { where: "x.yaml,x.svg", among: ["yaml", "aif"] },
      "x.svg is named like svg, which is not written here; there are yaml and aif. For that, write: hence render -o x.svg.",
    ],
    [["a"], { where: "x.img0" }, "The name x.img0 does not say which format is wanted; say it with -f."],
  ] as [string[], Partial<OutputRequest>, string][])("%j %j", (names, wish, message) => {
    expect(() => placesOf(names, wish)).toThrow(new UsageError(message));
  });

  test("two maps with one output", () => {
    const inputs = ["maps/a.yaml", "maps/a.yml"].map((path) => ({ path, name: "a" }));
    expect(() => planOutputs(inputs, NOTHING, folderWith({}))).toThrow(
      "maps/a.yaml and maps/a.yml would both be written to output/a.svg; rename one.",
    );
  });

  test("two maps with one output behind a link", () => {
    const folder = folderWith({ "output/a.svg": "" });
    symlinkSync("a.svg", join(folder, "output/b.svg"));
    expect(() => placesOf(["a", "b"], { formats: ["svg"] }, folder)).toThrow(/would both be written to/u);
  });

  test("an output in the place of a map, whatever it is called", () => {
    const folder = folderWith({ "maps/a.yaml": "" });
    symlinkSync("maps/a.yaml", join(folder, "x.svg"));
    expect(() => placesOf(["a"], { where: "x.svg" }, folder)).toThrow(
      "x.svg is a map itself; it would be overwritten.",
    );
    expect(() => placesOf(["a"], { where: "maps/a.yaml" }, folder)).toThrow(/is a map itself/u);
    symlinkSync("maps/a.yaml", join(folder, "picture"));
    expect(() => placesOf(["a"], { where: "picture", formats: ["svg"] }, folder)).toThrow(/is a map itself/u);
  });
});

test("two documents of one map do not fit into one file", () => {
  const wish = { kind: "handout", kinds: 2, usual: ["pdf"] } as const;
  for (const where of ["a.pdf", "a.pdf,a.svg"])
    expect(() => placesOf(["a"], { ...wish, where })).toThrow("there are 2 documents");
  expect(() => placesOf(["a"], { ...wish, where: "-" })).toThrow("Only one document");
  expect(placesOf(["a"], { ...wish, where: "figures/" })).toEqual(["pdf figures/a.handout.pdf"]);
});
