import { expect, test } from "vitest";
import { parse } from "../../src/input/index.ts";

const codesOf = (step: string) =>
  parse({
    path: "map.yaml",
    text: `premises: { a: A is so. }\nconclusions: { c: C is so. }\ninferences:\n${step}  - { from: a, to: c }\n`,
  }).diagnostics.map(({ code }) => code);

test("an inference with a fault of notation is not also said to lack what may be in that line", () => {
  expect(codesOf('  - from: a\n    note: "x" y\n')).toEqual(["yaml-syntax"]);
  expect(codesOf("  - id: x\n    note: it's: so\n")).toEqual(["yaml-colon-text"]);
  expect(codesOf("  - from: a\n    note: x\n")).toContain("inference-without-target");
});
