import { expect, test } from "vitest";
import { planRender } from "../../../src/cli/session/plan.ts";
import type { RenderRequest } from "../../../src/cli/session/request.ts";
import { fakeHost, folderWith, SOCRATES } from "../../support/host.ts";
import { RENDER } from "../../support/requests.ts";

const MAPS = { "maps/a.yaml": SOCRATES, "maps/b.yaml": SOCRATES, "maps/c.yaml": SOCRATES };

const planned = (asked: Partial<RenderRequest>, files: Readonly<Record<string, string>> = MAPS) =>
  planRender({ ...RENDER, jobs: 1, ...asked }, fakeHost(folderWith(files)), {
    commands: ["render", "check"],
  });
const numbersIn = (...of: Parameters<typeof planned>) => planned(...of).jobs.map(({ draw }) => draw.number);

test("figures are numbered in their order where that is asked for, here or by the folder", () => {
  expect(numbersIn({})).toEqual([undefined, undefined, undefined]);
  expect(numbersIn({ numbered: true })).toEqual([1, 2, 3]);
  expect(numbersIn({}, { ...MAPS, "hence.yaml": "figures: numbered\n" })).toEqual([1, 2, 3]);
  expect(numbersIn({ numbered: true, documents: ["handout"], draw: {} })).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("numbers are those of the whole run, whatever part of it is made", () => {
  expect(numbersIn({ numbered: true, shard: { index: 1, count: 2 } })).toEqual([2]);
  expect(planned({ shard: { index: 1, count: 2 } }).planned.size).toBe(planned({}).planned.size);
});

test("a document for paper is refused in a format that shows figures only", () => {
  expect(() => planned({ documents: ["handout"], formats: ["pdf", "html"] })).toThrow(
    /--as handout is for paper: write it with -f pdf\./u,
  );
  expect(planned({ documents: ["handout"], formats: ["pdf", "svg"] }).jobs).toHaveLength(3);
  expect(planned({ formats: ["pdf", "html"] }).jobs).toHaveLength(3);
});

test("one caption is for one figure", () => {
  const draw = { caption: "What it shows." };
  expect(() => planned({ draw })).toThrow("this run draws 3");
  expect(planned({ draw, files: ["maps/a.yaml"] }).jobs).toHaveLength(1);
});

test.each([
  ["chek", "There is no command or file `chek`; did you mean `check`?"],
  ["maps/d.yaml", "There is no file maps/d.yaml"],
  ["check", "The command `check` must come first: hence check …."],
  ["nothing-like-it", "There is no command or file `nothing-like-it`; the commands are render and check."],
])("%s is no map", (word, message) => {
  expect(() => planned({ files: [word] })).toThrow(message);
});

test("without maps/ and names there is nothing to draw", () => {
  expect(() => planned({}, { "a.yaml": SOCRATES })).toThrow(
    "There is no folder `maps` here; name the map: hence render FILE.",
  );
});
