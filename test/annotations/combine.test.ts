import { expect, test } from "vitest";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import type { Annotation, StatementNote } from "../../src/annotations/annotation.ts";
import { combined } from "../../src/annotations/combine.ts";

const saying = (notes: Readonly<Record<string, StatementNote>>): Annotation => ({
  ...UNANNOTATED,
  statements: new Map(Object.entries(notes)),
  legend: Object.keys(notes).map((text) => ({ kind: undefined, text })),
});

test("all tags and all that is spoken before; of the look and of what is spoken after, the second", () => {
  const [one, two] = [
    { kind: "one", text: "one" },
    { kind: "two", text: "two" },
  ];
  const first = saying({
    both: { tags: [one], look: "one", bar: "one", spoken: { lead: ["one"], tail: "first" } },
    tail: { tags: [], spoken: { lead: [], tail: "first" } },
    mine: { tags: [one] },
  });
  const second = saying({
    both: { tags: [two], look: "two", spoken: { lead: ["two"], tail: "second" } },
    tail: { tags: [], spoken: { lead: ["two"] } },
    yours: { tags: [two] },
  });
  const { statements, legend } = combined(first, second);
  expect(Object.fromEntries(statements)).toEqual({
    both: { tags: [one, two], look: "two", bar: "one", spoken: { lead: ["one", "two"], tail: "second" } },
    tail: { tags: [], spoken: { lead: ["two"], tail: "first" } },
    mine: { tags: [one] },
    yours: { tags: [two] },
  });
  expect(legend.map(({ text }) => text)).toEqual(["both", "tail", "mine", "both", "tail", "yours"]);
});

test("nothing is spoken after where neither says so", () => {
  const silent = saying({ a: { tags: [] } });
  expect(combined(silent, silent).statements.get("a")).toEqual({ tags: [], spoken: { lead: [] } });
});
