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

test("the premises of a long step are told as ranges", () => {
  const ids = Array.from({ length: 40 }, (_, index) => `p${index}`);
  const whole = outline(
    mapNamed(
      "a.yaml",
      `premises: { ${ids.map((id) => `${id}: Premise ${id}.`).join(", ")}, x: X. }
conclusions: { z: Z., y: Y. }
inferences:
  - { from: [${ids.join(", ")}], to: z }
  - { from: [p0, p1, p2, p3, p20, x], to: y }
  - { from: [p4, p5, p6], to: y }
`,
    ),
  );
  const step = (index: number) => stepInWords(whole.map.inferences[index]!, whole);
  const at = (id: string) => whole.numbers.get(id)!;
  expect(step(0)).toBe(`the step from ${at("p0")}–${at("p39")} to 1`);
  expect(step(1)).toBe(`the step from ${at("p0")}–${at("p3")}, ${at("p20")} and ${at("x")} to ${at("y")}`);
  expect(step(2)).toBe(`the step from ${at("p4")}, ${at("p5")} and ${at("p6")} to ${at("y")}`);
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

test("where there is room for little, a step is told by what it is for or against, as a figure lists it", () => {
  const { whole } = steps("en");
  const told = openQuestions(whole).flatMap(({ inShort }) =>
    inShort.map((one) => one.replaceAll("\u00a0", " ")),
  );
  expect(told).toContain("for 1: 2 and 3");
  expect(told).toContain("against 2 and 3: 4");
});
