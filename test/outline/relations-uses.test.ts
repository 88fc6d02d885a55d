import { expect, test } from "vitest";
import type { ArgumentMap, Inference } from "../../src/model/map.ts";
import { targetStatement } from "../../src/outline/relations.ts";
import { mapNamed } from "../support/map-files.ts";

const MAP = mapNamed(
  "map.yaml",
  `premises: { a: A., b: B., c: C. }
conclusions: { d: D. }
inferences:
  - { id: first, from: a, to: d }
  - { id: second, from: b, against: first }
  - { from: c, against: second }
`,
);

test("what undercuts bears on the conclusion of what it undercuts in the end", () => {
  expect(MAP.inferences.map((inference) => targetStatement(MAP, inference))).toEqual(["d", "d", "d"]);
});

test("inferences that undercut each other in a circle bear on nothing", () => {
  const [, second, third] = MAP.inferences as [Inference, Inference, Inference];
  const inferences = [
    MAP.inferences[0]!,
    { ...second, target: { kind: "undercut", inference: third.index } },
    third,
  ] as const;
  let reads = 0;
  const map: ArgumentMap = {
    ...MAP,
    get inferences() {
      if (++reads > 10) throw new Error("The circle is walked without end.");
      return inferences;
    },
  };
  expect(targetStatement(map, inferences[1])).toBeUndefined();
  expect(targetStatement(map, inferences[2])).toBeUndefined();
});
