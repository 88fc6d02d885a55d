import { describe, expect, test } from "vitest";
import { faultsIn, mended } from "../../../support/mended.ts";

const map = (entry: string): string => `voices: { ann: Ann }
premises:
  one: It works.
  two: ${entry}
conclusions:
  end: It follows.
inferences:
  - { from: [one, two], to: end }
`;

describe("behind a sentence in braces", () => {
  test.each([
    ["{ text: It is cheap., voice ann }", "{ text: It is cheap., voice: ann }"],
    ["{ text: It is cheap., unstated }", "{ text: It is cheap., unstated: true }"],
    ["{ text: It is cheap., unstated true }", "{ text: It is cheap., unstated: true }"],
    ["{ text: It is cheap., weight 2 }", "{ text: It is cheap., weight: 2 }"],
    ["{ text: 它便宜。, note 很好 }", "{ text: 它便宜。, note: 很好 }"],
    ["{ text: It is cheap., voice ann, unstated }", "{ text: It is cheap., voice: ann, unstated: true }"],
  ])("a key without its colon gets one: %s", (written, meant) => {
    expect(faultsIn(map(written)).every((one) => one.startsWith("4:"))).toBe(true);
    expect(mended(map(written))).toBe(map(meant));
  });
});

describe("the text goes on", () => {
  test.each([
    [
      "where its sentence is not over",
      "{ text: It is cheap, note So. }",
      '{ text: "It is cheap, note So." }',
    ],
    [
      "where no value can be meant",
      "{ text: It is cheap., weight high }",
      '{ text: "It is cheap., weight high" }',
    ],
  ])("%s", (_, written, meant) => {
    expect(mended(map(written))).toBe(map(meant));
  });

  test("up to the keys behind it", () => {
    expect(mended(map("{ text: It is so, that it is, voice ann, unstated }"))).toBe(
      map('{ text: "It is so, that it is, voice ann", unstated: true }'),
    );
  });
});
