import { expect, test } from "vitest";
import { parse } from "../../src/index.ts";
import { rivalsOf } from "../../src/outline/relations.ts";

/** A map with groups of rivals of these sizes. */
function mapWith(sizes: readonly number[]): string {
  const groups = sizes.map((size, group) => Array.from({ length: size }, (_, i) => `r${group}x${i}`));
  const premises = groups.flat().map((id) => `  ${id}: Statement ${id}.\n`);
  const rivals = groups.map((group) => `  - [${group.join(", ")}]\n`);
  return `premises:\n${premises.join("")}conclusions: { c: C. }\ninferences:\n  - { from: r0x0, to: c }\nrivals:\n${rivals.join("")}`;
}

test("so many rivals that each statement would name hundreds of them are refused with the limit", () => {
  const { value, diagnostics } = parse({ path: "a.yaml", text: mapWith([501]) });
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      code: "too-large",
      message: "In this map, statements have 250500 rivals together, and at most 250000 can be named.",
    },
  ]);
  expect(parse({ path: "a.yaml", text: mapWith([500]) }).diagnostics).toEqual([]);
});

test("rivals come in the author's order, each once, from all groups", () => {
  const rivals = [
    ["a", "b"],
    ["c", "b", "a"],
    ["d", "e"],
  ];
  expect(rivalsOf({ rivals }, "b")).toEqual(["a", "c"]);
  expect(rivalsOf({ rivals }, "a")).toEqual(["b", "c"]);
  expect(rivalsOf({ rivals }, "x")).toEqual([]);
});
