import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { equalsSign, misreadWords, swallowedOption } from "../../../src/cli/commands/misread-words.ts";

const command = new Command()
  .option("-f, --format <names>")
  .option("-o, --output <file>")
  .option("--width <length>")
  .option("--caption <text>")
  .option("--watch");

const said = (line: string, missing?: string): string | undefined =>
  misreadWords(command, line.split(" "), missing);

describe("what was meant by a word", () => {
  test.each([
    ["map.yaml –-width 160mm", "--width."],
    ["map.yaml —width 160mm", "--width."],
    ["map.yaml –f pdf", "-f."],
    ["map.yaml -format pdf", "--format pdf."],
    ["map.yaml -format=pdf", "--format=pdf."],
    ["map.yaml -watch", "--watch."],
    ["map.yaml -watch -f pdf", "--watch."],
    ["map.yaml --width 160 mm", "--width 160mm."],
    ["map.yaml --width 6.3 in", "--width 6.3in."],
  ])("%s", (line, meant) =>
    expect(said(line)?.endsWith(meant) && said(line)!.includes(` ${meant}`)).toBe(true),
  );

  test.each([
    "map.yaml --width 160mm",
    "map.yaml --width 160 px",
    "map.yaml --width wide mm",
    "map.yaml -f pdf",
    "map.yaml -unknown pdf",
    "map.yaml",
  ])("nothing is said of %s", (line) => expect(said(line)).toBeUndefined());
});

describe("of a word that names nothing", () => {
  test.each([
    ["map.yaml format pdf", "format", "--format pdf."],
    ["map.yaml --width 160 mm", "mm", "--width 160mm."],
    ["--caption Figure 1 map.yaml", "1", '--caption "Figure 1".'],
    ["--caption A long one --watch", "long", '--caption "A long one".'],
  ])("%s", (line, missing, meant) => expect(said(line, missing)?.endsWith(meant)).toBe(true));

  test.each([
    ["format pdf", "format"],
    ["map.yaml format -o x.pdf", "format"],
    ["map.yaml thing pdf", "thing"],
    ["--output a b", "b"],
    ["--caption one", "one"],
  ])("nothing is said in %s of %s", (line, missing) => expect(said(line, missing)).toBeUndefined());
});

test("a short option has no equals sign behind it", () => {
  expect(equalsSign(command, ["map.yaml", "-o=x.svg"])).toMatch(/-o x\.svg\.$/u);
  expect(equalsSign(command, ["-x=y"])).toBeUndefined();
  expect(equalsSign(command, ["--output=x.svg"])).toBeUndefined();
});

test("an option that was taken for the value of another one is named", () => {
  expect(swallowedOption(command, ["--caption", "-f", "pdf"])).toMatch(/--caption=-f\.$/u);
  expect(swallowedOption(command, ["--caption", "--watch"])).toMatch(/--watch is an option/u);
  expect(swallowedOption(command, ["--caption", "-x"])).toBeUndefined();
  expect(swallowedOption(command, ["--watch", "-f", "pdf"])).toBeUndefined();
  expect(swallowedOption(command, ["--caption"])).toBeUndefined();
});
