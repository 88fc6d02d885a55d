import { expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import { parse } from "../../../src/input/index.ts";

const found = (text: string): readonly Diagnostic[] => parse({ path: "map.yaml", text }).diagnostics;
const codes = (text: string): readonly string[] => found(text).map(({ code }) => code);

test("an id that is declared twice and one that is missing are one mistake, whatever the ids are", () => {
  for (const id of ["a", "premises-first"]) {
    const [only, ...others] = found(
      `premises:\n  ${id}: A.\n  ${id}: B.\nconclusions:\n  c: C.\ninferences:\n  - { from: [${id}, zeta], to: c }\n`,
    );
    expect([only?.code, others]).toEqual(["duplicate-id", []]);
    expect(only?.hint).toContain("one of them may be `zeta`, which nothing declares");
  }
});

test("a premise that is named twice is not what is missing", () => {
  expect(
    codes("premises:\n  a: A.\nconclusions:\n  c: C.\ninferences:\n  - { from: [a, a, zeta], to: c }\n"),
  ).toEqual(["duplicate-id", "unknown-id"]);
});

test("premises in place of targets are said to be exchanged only where all targets are premises", () => {
  const map = (to: string) =>
    `premises:\n  a: A.\n  b: B.\nconclusions:\n  c: C.\n  d: D.\ninferences:\n  - { from: a, to: d }\n  - { from: c, to: ${to} }\n`;
  const hintsOf = (to: string) => found(map(to)).map(({ hint }) => hint ?? "");
  expect(hintsOf("[a, b]").some((hint) => hint.includes("seem to be exchanged"))).toBe(true);
  expect(hintsOf("[a, d]").some((hint) => hint.includes("seem to be exchanged"))).toBe(false);
});
