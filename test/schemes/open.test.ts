import { expect, test } from "vitest";
import { outline } from "../../src/outline/build.ts";
import { objectedStep, openQuestions, stepInWords } from "../../src/schemes/open.ts";
import { mapNamed } from "../support/map-files.ts";

const MAP = (lang: string) => `lang: ${lang}
inferences:
  - { id: one, from: [a, b], to: z, scheme: analogy }
  - { id: two, from: c, against: one, scheme: difference }
  - { id: three, from: d, against: two }
  - { id: four, from: e, against: three }
  - { id: five, from: f, against: four }
premises: { a: A., b: B., c: C., d: D., e: E., f: F. }
conclusions: { z: Z. }
`;

function steps(lang: string) {
  const whole = outline(mapNamed("a.yaml", MAP(lang)));
  return { whole, step: (index: number) => stepInWords(whole.map.inferences[index]!, whole) };
}

test("a step that questions another one is against that step, and so on", () => {
  const { step } = steps("en");
  expect(step(0)).toBe("the step from 2 and 3 to 1");
  expect(step(1)).toBe("the step from 4 against the step from 2 and 3 to 1");
  expect(step(2)).toBe("the step from 5 against the step from 4 against the step from 2 and 3 to 1");
});

test("of a long chain only a part is told", () => {
  const { step } = steps("en");
  expect(step(4)).toMatch(/^the step from 7 against the step from 6 against .* against …$/u);
});

test("a step that stands by itself has the case of its own", () => {
  const { whole, step } = steps("de");
  expect(step(1)).toBe("der Schritt von 4 gegen den Schritt von 2 und 3 auf 1");
  expect(objectedStep(whole.map.inferences[0]!, whole)).toBe("den Schritt von 2 und 3 auf 1");
  expect(steps("ru").step(1)).toBe("шаг от 4 против шага от 2 и 3 к 1");
  expect(steps("pl").step(0)).toMatch(/^krok od/u);
  expect(steps("uk").step(0)).toMatch(/^крок від/u);
});

test("open questions stand under what the figure calls their step, and name it", () => {
  const { whole } = steps("en");
  expect(openQuestions(whole).map(({ scheme }) => scheme)).toEqual(["Analogy", "Difference"]);
  expect(openQuestions(whole).map((one) => one.steps)).toEqual([
    ["the step from 2 and 3 to 1"],
    ["the step from 4 against the step from 2 and 3 to 1"],
  ]);
});
