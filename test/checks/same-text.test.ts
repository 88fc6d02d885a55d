import { expect, test } from "vitest";
import { runChecks } from "../../src/checks/index.ts";
import { parse } from "../../src/input/index.ts";

function found(from: string): unknown[] {
  const text = `premises:\n  cheap: { text: It costs next to nothing., short: It is cheap }\n  quick: It is quick.\nconclusions:\n  done: It is done.\ninferences:\n  - { from: ${from}, to: done }\n`;
  const source = { path: "map.yaml", text };
  const { value, diagnostics } = parse(source);
  return [...diagnostics, ...runChecks(value!, { source, readText: () => undefined })].map(
    ({ code, message, hint }) => [code, message, hint],
  );
}

test("a premise in place that is the short form of a statement", () => {
  expect(found(`[cheap, "It is cheap.", quick]`)).toEqual([
    ["same-text", "This is the short form of `cheap`.", "write `cheap` in its place"],
  ]);
});

test("a premise in place that says something else", () => {
  expect(found(`[cheap, "It is cheaper.", quick]`)).toEqual([]);
});
