import { expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";

const codesOf = (inferences: string): readonly string[] =>
  parse({
    path: "map.yaml",
    text: `main: [c, b]\npremises:\n  a: A.\nconclusions:\n  b: B.\n  c: C.\ninferences:\n${inferences}`,
  }).diagnostics.map(({ code }) => code);

test("a main line that is broken is reported", () => {
  expect(codesOf("  - { from: a, to: b }\n  - { from: b, to: c }\n")).toEqual([]);
  expect(codesOf("  - { from: a, to: b }\n  - { from: a, to: c }\n")).toEqual(["main-no-path"]);
});

test("a main line is not said to be broken where an inference that may carry it is left out", () => {
  expect(codesOf("  - { from: a, to: b }\n  - { from: nowhere, to: c }\n")).toEqual(["unknown-id"]);
});
