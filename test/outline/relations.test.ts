import { expect, test } from "vitest";
import { parse } from "../../src/input/index.ts";
import { outline } from "../../src/outline/build.ts";
import { targetStatement, usesOf } from "../../src/outline/relations.ts";
import { standardForm } from "../../src/outline/standard-form.ts";

const mapOf = (text: string) => parse({ path: "map.yaml", text }).value!;

test("what each step bears on is what following its targets leads to", () => {
  const map = mapOf(`premises: { p: It works., q: It runs. }
conclusions: { c: It follows. }
inferences:
  - { id: x, from: p, against: y }
  - { id: s, from: [p, q], to: c }
  - { id: y, from: q, against: s }
  - { id: z, from: p, against: q }
  - { id: r1, from: p, against: r2 }
  - { id: r2, from: q, against: r1 }
`);
  const { targets } = usesOf(map);
  const reached = ["c", "c", "c", "q", undefined, undefined];
  expect(map.inferences.map(({ index }) => targets[index])).toEqual(reached);
  expect(map.inferences.map((one) => targetStatement(map, one))).toEqual(reached);
});

test("ten thousand objections to objections are told in words, each below the last", () => {
  const steps = Array.from({ length: 10_000 }, (_, i) => `  - { id: s${i + 1}, from: p, against: s${i} }\n`);
  const map = mapOf(
    `premises: { p: It works. }\nconclusions: { c: It follows. }\ninferences:\n  - { id: s0, from: p, to: c }\n${steps.join("")}`,
  );
  const entries = standardForm([outline(map)]).sections.flatMap((section) => section.entries);
  const [claim] = entries.filter(({ statement }) => statement.id === "c");
  expect(claim!.reasons).toHaveLength(10_001);
  expect(claim!.reasons.every(({ depth }, index) => depth === index)).toBe(true);
});
