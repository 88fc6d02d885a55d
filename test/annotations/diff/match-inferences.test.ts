import { expect, test } from "vitest";
import { matchInferences } from "../../../src/annotations/diff/match-inferences.ts";
import { readMap } from "../../../src/input/index.ts";
import { mapNamed } from "../../support/map-files.ts";

const mapWith = (inferences: readonly string[]) =>
  mapNamed(
    "map.yaml",
    `premises: { a: A., b: B., c: C., d: D., e: E., f: F., g: G. }
conclusions: { top: Top., other: Other. }
inferences: [${inferences.map((one) => `{ ${one} }`).join(", ")}, { from: f, to: top }, { from: g, to: other }]
`,
  );

/** Which of the first inferences is which; statements are what they were. */
function matched(before: readonly string[], after: readonly string[]) {
  const [old, young] = [mapWith(before), mapWith(after)];
  const same = new Map(old.statements.map(({ id }) => [id, id]));
  return [...matchInferences(old, young, same)]
    .filter(([index]) => index < before.length)
    .toSorted(([one], [other]) => one - other);
}

test("of the same target, one shared premise is enough; of another one, half of them must be shared", () => {
  expect(matched(["from: [a, b, c], to: top"], ["from: [a, d, e], to: top"])).toEqual([[0, 0]]);
  expect(matched(["from: [a, b, c], to: top"], ["from: [a, d, e], to: other"])).toEqual([]);
  expect(matched(["from: [a, b, c], to: top"], ["from: [a, b, d], to: other"])).toEqual([[0, 0]]);
  expect(matched(["from: [a, b, c], to: top"], ["from: [d, e], to: top"])).toEqual([]);
});

test("what undercuts the same step has the same target", () => {
  const step = "id: step, from: f, to: other";
  expect(matched([step, "from: [a, b, c], against: step"], [step, "from: [a, d, e], against: step"])).toEqual(
    [
      [0, 0],
      [1, 1],
    ],
  );
  expect(matched([step, "from: [a, b, c], against: step"], [step, "from: [a, d, e], against: top"])).toEqual([
    [0, 0],
  ]);
});

test("the likest are paired first, then those that stand nearest to each other", () => {
  expect(
    matched(["from: [a, b, c], to: top"], ["from: [a, d], to: top", "from: [a, b, d], to: top"]),
  ).toEqual([[0, 1]]);
  expect(
    matched(
      ["from: [c, d], to: other", "from: [a, b], to: top"],
      ["from: [a, d], to: top", "from: [a, e], to: top"],
    ),
  ).toEqual([[1, 1]]);
  expect(
    matched(
      ["from: [c, d], to: other", "from: [a, b], to: top"],
      ["from: [b, d], to: top", "from: [c, d], to: other", "from: [a, e], to: top"],
    ),
  ).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("of two that are like one, only the likest is that one", () => {
  expect(matched(["from: [a, b], to: top", "from: [a, c], to: top"], ["from: [a, d], to: top"])).toEqual([
    [0, 0],
  ]);
});

test("where an id is given twice, each step is one of its own, and the same map has the same steps", () => {
  const mistaken = (inferences: string) =>
    readMap({
      path: "map.yaml",
      text: `premises: { a: A., b: B. }\nconclusions: { top: Top. }\ninferences: ${inferences}\n`,
    }).map!;
  const map = mistaken("[{ id: x, from: a, to: top }, { id: x, from: b, against: top }]");
  const same = new Map(map.statements.map(({ id }) => [id, id]));
  expect([...matchInferences(map, map, same)]).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
