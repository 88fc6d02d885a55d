import { expect, test } from "vitest";
import { contradictions, withoutEffect } from "../../src/documents/contradictions.ts";

const kinds = (...given: Parameters<typeof contradictions>): readonly string[] =>
  contradictions(...given).map(({ kind }) => kind);

test("what is about a column needs its width", () => {
  expect(kinds({ type: 9 }, [])).toEqual(["no-column"]);
  expect(kinds({ height: 100 }, ["figure"])).toEqual(["no-column"]);
  expect(kinds({ type: 9, height: 100, width: 160 }, ["figure"])).toEqual([]);
  expect(kinds({ minType: 9 }, [])).toEqual([]);
});

test("slides have no type of a column, also among other documents", () => {
  expect(contradictions({ type: 24, width: 160 }, ["figure", "steps"])).toEqual([
    { kind: "no-text", inPlace: "slides" },
  ]);
});

test("a figure fills a sheet or a column", () => {
  expect(kinds({ width: 160, paper: "a4" }, [])).toEqual(["paper-and-width"]);
  expect(kinds({ paper: "a4" }, [])).toEqual([]);
});

test("an option has an effect where one of the documents takes it", () => {
  expect(withoutEffect({ seed: 2, blank: "30%" }, ["figure"])).toEqual(["blank", "seed"]);
  expect(withoutEffect({ seed: 2, blank: "30%" }, ["figure", "cards"])).toEqual(["blank"]);
  expect(withoutEffect({ seed: 2, blank: "30%" }, ["worksheet"])).toEqual([]);
  expect(withoutEffect({ theme: "dark" }, ["brief"])).toEqual([]);
});
