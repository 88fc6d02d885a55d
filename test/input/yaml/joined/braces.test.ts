import { describe, expect, test } from "vitest";
import { faultsIn, mended } from "../../../support/mended.ts";

const map = (premises: string, steps: string): string =>
  `premises:\n${premises}conclusions:\n  end: It follows.\ninferences:\n${steps}`;

const TWO = "  one: It works.\n  two: It is cheap.\n";
const STEP = "  - { from: [one, two], to: end }\n";

describe("a step in the line of another one is written below it", () => {
  const meant = map(TWO, "  - { from: one, to: end }\n  - { from: two, to: end }\n");
  test.each([
    "  - { from: one, to: end } - { from: two, to: end }\n",
    "  - { from: one, to: end }, { from: two, to: end }\n",
    "  - { from: one, to: end }; { from: two, to: end }\n",
    "  - { from: one, to: end } { from: two, to: end }\n",
  ])("%s", (row) => {
    expect(faultsIn(map(TWO, row))).toHaveLength(1);
    expect(mended(map(TWO, row))).toBe(meant);
  });

  test("three of them in three lines", () => {
    const row = "  - { from: one, to: end } - { from: two, to: end } - { from: one, against: two }\n";
    expect(mended(map(TWO, row))).toBe(
      map(TWO, "  - { from: one, to: end }\n  - { from: two, to: end }\n  - { from: one, against: two }\n"),
    );
  });
});

describe("what stands behind the brace of an entry", () => {
  test("is another entry, if inferences name it and nothing declares it", () => {
    const text = map("  one: { text: It works. } two: It is cheap.\n", STEP);
    expect(faultsIn(text)).toEqual(["2:28 yaml-syntax"]);
    expect(mended(text)).toBe(map("  one: { text: It works. }\n  two: It is cheap.\n", STEP));
  });

  test("is a comment, if it is prose", () => {
    const text = map("  one: { text: It works. } so they say\n  two: It is cheap.\n", STEP);
    expect(mended(text)).toBe(map("  one: { text: It works. } # so they say\n  two: It is cheap.\n", STEP));
  });

  test("is neither, if it has signs of YAML in it", () => {
    const row = "  one: { text: It works. } three: [a]\n";
    expect(mended(map(`${row}  two: It is cheap.\n`, STEP))).not.toContain("} # three");
  });
});
