import { expect, test } from "vitest";
import { verdictChanges } from "../../../src/annotations/diff/verdicts.ts";
import { mapNamed } from "../../support/map-files.ts";

const MAP = `premises: { a: A., b: { text: B., stance: denied }, d: { text: D., stance: denied } }
conclusions: { c: C., top: Top. }
inferences:
  - { id: step, from: a, to: c }
  - { from: c, to: top }
  - { id: cut, from: b, against: step }
`;

const pathsAfter = (from: string, to: string, old = MAP) =>
  verdictChanges(mapNamed("a.yaml", old), mapNamed("b.yaml", old.replace(from, to))).map(
    ({ id, before, after, path }) => `${id} ${before} ${after}: ${path.join(" ")}`,
  );

test("a verdict changes through what it rests on, and through what undercuts a step to it", () => {
  expect(pathsAfter("a: A.", "a: { text: A., stance: denied }")).toEqual([
    "a holds fails: a",
    "c holds fails: c a",
    "top holds fails: top c a",
  ]);
  expect(pathsAfter("b: { text: B., stance: denied }", "b: B.")).toEqual([
    "b fails holds: b",
    "c holds fails: c b",
    "top holds fails: top c b",
  ]);
});

test("what undercuts an undercut counts too", () => {
  const second = `${MAP.replace("b: { text: B., stance: denied }", "b: B.")}  - { id: back, from: d, against: cut }\n`;
  expect(pathsAfter("d: { text: D., stance: denied }", "d: D.", second)).toEqual([
    "d fails holds: d",
    "c fails holds: c d",
    "top fails holds: top c d",
  ]);
});

test("nothing is told of what is new, or gone, or as it was", () => {
  expect(pathsAfter("d: { text: D., stance: denied }", "n: New.")).toEqual([]);
  expect(pathsAfter("nothing", "")).toEqual([]);
});
