import { describe, expect, test } from "vitest";
import { linesOf } from "../../../../src/input/lines.ts";
import { strayStep } from "../../../../src/input/yaml/stray/step.ts";
import { faultsIn, mended } from "../../../support/mended.ts";

const map = (rows: string): string => `premises:
  one: It works.
  two: It is cheap.
conclusions:
  end: It follows.
inferences:
  - { from: [one, two], to: end }
${rows}
`;

describe("a step that is written as another notation has it", () => {
  test.each([
    ["  one => end", "  - { from: [one], to: end }"],
    ["  one --x end", "  - { from: [one], against: end }"],
    ["  one: end", "  - { from: [one], to: end }"],
    ["  one\tend", "  - { from: [one], to: end }"],
    ["  <first>:\n    from: one\n    to: end", "  - id: first\n    from: one\n    to: end"],
    ["  [A step]:\n    from: one\n    to: end", "  - id: a-step\n    from: one\n    to: end"],
  ])("%s", (written, meant) => {
    expect(faultsIn(map(written))).toEqual(["8:3 yaml-syntax"]);
    expect(mended(map(written))).toBe(map(meant));
  });

  test("behind a dash has a dash already", () => {
    expect(faultsIn(map("  - one, two => end"))).toEqual(["8:5 wrong-type"]);
    expect(mended(map("  - one, two => end"))).toBe(map("  - { from: [one, two], to: end }"));
  });

  test("of which it is unclear what it leads to is left to the author", () => {
    for (const row of ["  + one end", "  1. from one to end", "  > one", "  a) one, two"]) {
      expect(faultsIn(map(row))).toEqual(["8:3 yaml-syntax!"]);
      expect(mended(map(row))).toBe(map(row));
    }
  });

  test("attacks a step where its end is the id of one", () => {
    const named = map("  one => first").replace("{ from: [one, two]", "{ id: first, from: [two]");
    expect(mended(named)).toContain("  - { from: [one], against: first }");
  });

  test("is none where its words are no ids of the map", () => {
    expect(mended(map("  one: three"))).not.toContain("to: three");
  });

  test("in another column than the dashes is no step", () => {
    for (const [row, isStep] of [
      ["  one: end", true],
      [" one: end", false],
      ["      one: end", false],
    ] as const) {
      const found = strayStep(linesOf(map(row)), map(row).indexOf("one: end"));
      expect(found !== undefined).toBe(isStep);
    }
  });
});
