import { expect, test } from "vitest";
import type { Standard } from "../../src/reason/argument.ts";
import { verdictsOf } from "../../src/reason/evaluate.ts";
import { parse } from "../../src/input/index.ts";
import { diagnose } from "../support/faulty.ts";

const text = (standard: Standard, target: string, weight: number) => `
rivals: [[works, breaks]]
premises:
  works: It works.
  breaks: { text: It breaks., stance: denied }
  hot: It is hot.
  cold: It is cold.
conclusions:
  end: { text: It follows., standard: ${standard} }
inferences:
  - { id: sign, from: works, to: end, weight: 0.9 }
  - { id: doubt, from: hot, against: sign, weight: ${target === "sign" ? weight : 0.5} }
  - { from: cold, against: ${target === "sign" ? "doubt" : target}, weight: ${weight} }
`;

const WEIGHTS = [0.1, 0.5, 1];
const hints = (map: string) => diagnose(map).filter(({ code }) => code === "weight-without-effect");

test.each(["balance", "preponderance", "clear", "beyond-doubt"] as const)(
  "what is said to have no effect has none, and what has one is not: %s",
  (standard) => {
    const follows = (target: string) =>
      WEIGHTS.map((weight) => {
        const { value } = parse({ path: "map.yaml", text: text(standard, target, weight) });
        const { statements, steps } = verdictsOf(value!);
        return JSON.stringify([[...statements], steps]);
      });
    for (const target of ["sign", "works", "doubt"]) {
      expect(new Set(follows(target)).size, target).toBe(1);
      expect(hints(text(standard, target, 0.1)).length, target).toBe(2);
    }
    // The objection to the step is none of it.
    expect(hints(text(standard, "end", 0.1)).length).toBe(1);
  },
);

test("a weight against a conclusion decides, and is no fault", () => {
  const map = (weight: number) => text("balance", "end", weight).replace(/^ .*against: sign.*\n/mu, "");
  const verdict = (weight: number) =>
    verdictsOf(parse({ path: "map.yaml", text: map(weight) }).value!).statements.get("end");
  expect([0.5, 1].map(verdict)).toEqual(["holds", "fails"]);
  expect(hints(map(0.5))).toEqual([]);
});
