import { expect, test } from "vitest";
import { denialAnswer } from "../../../src/documents/worksheet/denial-answer.ts";
import { denier } from "../../../src/documents/worksheet/denials.ts";
import { LANGUAGES } from "../../../src/language/index.ts";
import { outline } from "../../../src/outline/build.ts";
import { mapOf } from "../../support/draw.ts";
import { outlineIn } from "../../support/rooms.ts";

const answer = (yaml: string, denied: string, lang = "en") => {
  const whole = outlineIn(yaml);
  const told = { ...whole, map: { ...whole.map, lang } };
  return denialAnswer(told, denier(told)(denied));
};

const LINKED = `
premises: { a: A., b: B., c: C., d: D. }
conclusions: { top: Top., low: Low. }
inferences: [{ from: [a, b], to: low }, { from: low, to: top }, { from: [c, d], to: top }]
`;

test("what fails has no reason left, and what holds all the same has another one", () => {
  expect(answer(LINKED, "a")).toBe("3 denied: 2 (holds → fails, no reason left); 1 (holds, for it: 5 and 6)");
});

test("what loses its best reason is outweighed, or open where both sides are equally strong", () => {
  const weighed = (objection: string) => `
premises: { a: A., b: B., c: C. }
conclusions: { top: Top. }
inferences:
  - { from: a, to: top, weight: 0.9 }
  - { from: b, to: top, weight: 0.3 }
  - { from: c, against: top, weight: ${objection} }
`;
  expect(answer(weighed("0.6"), "a")).toBe("2 denied: 1 (holds → fails, stronger against it: 4)");
  expect(answer(weighed("0.3"), "a")).toBe("2 denied: 1 (holds → open, equally strong against it: 4)");
  expect(answer(weighed("0.2"), "a")).toBe("2 denied: 1 (holds, for it: 3)");
});

test("what an objection attacks holds once the objection fails, and the other way round", () => {
  const replied = `
premises: { a: A., b: B., c: C. }
conclusions: { top: Top. }
inferences: [{ from: a, to: top }, { from: b, against: a }, { from: c, against: b }]
`;
  expect(answer(replied, "c")).toBe(
    "4 denied: 1 (holds → fails, no reason left); 2 (holds → fails, against it: 3); 3 (fails → holds)",
  );
});

test("where no verdict changes, the steps that are lost are told", () => {
  const unused = `
premises: { a: A., b: B., c: C. }
conclusions: { top: Top. }
inferences: [{ from: a, to: top }, { from: [b, c], against: top, weight: 0.1 }]
`;
  expect(answer(unused, "b")).toBe("3 denied: the step from 3 and 4 against 1 (does not apply)");
});

test("where nothing changes because the conclusion fails already or stays open, that is told, and why", () => {
  const paley = outline(mapOf("paleys-watch.yaml"));
  expect(denialAnswer(paley, denier(paley)("like"))).toBe("5 denied: no change; 1 fails already (6 and 8)");
  const lane = outline(mapOf("cycle-lane.yaml"));
  expect(denialAnswer(lane, denier(lane)("park-near"))).toBe("9 denied: no change; 7 fails already (10)");
  const town = outline(mapOf("car-free-centre.yaml"));
  expect(denialAnswer(town, denier(town)("duty"))).toBe(
    "5 denied: the step from 2, 4 and 5 to 1 (does not apply); 1 stays open (14 is open)",
  );
  expect(denialAnswer(town, denier(town)("cars-pollute"))).toBe(
    "3 denied: 2 (holds → fails, no reason left); 1 stays open (14 is open)",
  );
  expect(denialAnswer(town, denier(town)("by-car"))).toBe("9 denied: no change; 9 fails already (10)");
});

test("what speaks against a statement by speaking for its rival is told with that rival", () => {
  const lane = outline(mapOf("cycle-lane.yaml"));
  expect(denialAnswer(lane, denier(lane)("separate"))).toBe(
    "4 denied: 1 (holds → open, against it: 12, for its rival 11); 2 (holds → fails, no reason left); 11 (fails → open, for it: 12)",
  );
});

test("what fails far below is told by what speaks against it there", () => {
  const deep = `
premises: { a: A., b: B., c: C. }
conclusions: { top: Top., low: Low. }
inferences: [{ from: [low, a], to: top }, { from: b, to: low }, { from: c, against: b }]
`;
  expect(answer(deep, "a")).toMatch(/^\d denied: no change; 1 fails already \(4\)/u);
});

test.each(Object.entries(LANGUAGES))("in %s every reason has its words", (tag, { verdicts }) => {
  const all = Object.values(verdicts.why);
  expect(new Set(all).size).toBe(6);
  expect(answer(LINKED, "a", tag)).toContain(verdicts.why.lost);
  expect(answer(LINKED, "a", tag)).toContain(verdicts.why.pro);
  for (const still of Object.values(verdicts.still)) expect(still).toContain("{}");
  expect(verdicts.still.fails).not.toBe(verdicts.said.fails);
});
