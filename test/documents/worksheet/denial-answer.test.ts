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
  expect(answer(LINKED, "a")).toBe(
    "If 3 is denied, 2 fails, because no reason is left; 1 still holds, thanks to 5 and 6.",
  );
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
  expect(answer(weighed("0.6"), "a")).toBe(
    "If 2 is denied, 1 fails, because the objection from 4 is stronger.",
  );
  expect(answer(weighed("0.3"), "a")).toBe(
    "If 2 is denied, 1 is open, because the objection from 4 is just as strong.",
  );
  expect(answer(weighed("0.2"), "a")).toBe("If 2 is denied, 1 still holds, thanks to 3.");
});

test("what an objection attacks holds once the objection fails, and the other way round", () => {
  const replied = `
premises: { a: A., b: B., c: C. }
conclusions: { top: Top. }
inferences: [{ from: a, to: top }, { from: b, against: a }, { from: c, against: b }]
`;
  expect(answer(replied, "c")).toBe(
    "If 4 is denied, 1 fails, because no reason is left; 2 fails, because of the objection from 3; 3 holds.",
  );
});

test("where no verdict changes, the steps that are lost are told", () => {
  const unused = `
premises: { a: A., b: B., c: C. }
conclusions: { top: Top. }
inferences: [{ from: a, to: top }, { from: [b, c], against: top, weight: 0.1 }]
`;
  expect(answer(unused, "b")).toBe("If 3 is denied, the step from 3 and 4 against 1 no longer counts.");
});

test("where nothing changes because the conclusion fails already or stays open, that is told, and why", () => {
  const paley = outline(mapOf("paleys-watch.yaml"));
  expect(denialAnswer(paley, denier(paley)("like"))).toBe(
    "If 5 is denied, nothing else changes; 1 fails already, because of 6 and 8.",
  );
  const lane = outline(mapOf("cycle-lane.yaml"));
  expect(denialAnswer(lane, denier(lane)("park-near"))).toBe(
    "If 9 is denied, nothing else changes; 7 fails already, because of 10.",
  );
  const town = outline(mapOf("car-free-centre.yaml"));
  expect(denialAnswer(town, denier(town)("duty"))).toBe(
    "If 5 is denied, the step from 2, 4 and 5 to 1 no longer counts; 1 stays open, because 14 is open.",
  );
  expect(denialAnswer(town, denier(town)("cars-pollute"))).toBe(
    "If 3 is denied, 2 fails, because no reason is left; 1 stays open, because 14 is open.",
  );
  expect(denialAnswer(town, denier(town)("by-car"))).toBe(
    "If 9 is denied, nothing else changes; 9 fails already, because of 10.",
  );
});

test("what speaks against a statement by speaking for its rival is told with that rival", () => {
  const rivals = (weight: number) => `
rivals: [[top, other]]
premises: { a: A., b: B., c: C. }
conclusions: { top: Top., other: Other. }
inferences:
  - { from: a, to: top, weight: 0.9 }
  - { from: b, to: top, weight: 0.3 }
  - { from: c, to: other, weight: ${weight} }
`;
  expect(answer(rivals(0.6), "a")).toMatch(/\b1 fails, because of the reason from 5 for its rival 4/u);
  expect(answer(rivals(0.3), "a")).toMatch(/\b1 is open, because of the reason from 5 for its rival 4/u);
});

test("what is open is told with the premise that leaves it open, however far away, after what fails", () => {
  const lane = outline(mapOf("cycle-lane.yaml"));
  expect(denialAnswer(lane, denier(lane)("separate"))).toBe(
    "If 4 is denied, 2 fails, because no reason is left; 1 and 11 are open, because 13 is open.",
  );
});

test("what fails far below is told by what speaks against it there", () => {
  const deep = `
premises: { a: A., b: B., c: C. }
conclusions: { top: Top., low: Low. }
inferences: [{ from: [low, a], to: top }, { from: b, to: low }, { from: c, against: b }]
`;
  expect(answer(deep, "a")).toMatch(
    /^If \d is denied, nothing else changes; 1 fails already, because of 4\.$/u,
  );
});

test.each(Object.entries(LANGUAGES))("in %s every reason has its words", (tag, { answers, verdicts }) => {
  const { lost, pro, con, stronger, equal, little, becauseOf } = answers;
  expect(new Set([lost, ...[pro, con, stronger, equal, little].map((said) => said("4"))]).size).toBe(6);
  for (const said of [pro, con, stronger, equal, little, becauseOf]) expect(said("4, 5")).toContain("4, 5");
  const told = answer(LINKED, "a", tag);
  expect(told).toContain(lost);
  expect(told).toContain(verdicts.still.holds.replace("{}", "1"));
  expect(told, "a sentence").toMatch(/[.。।]$/u);
  for (const still of Object.values(verdicts.still)) expect(still).toContain("{}");
  for (const verdict of ["holds", "fails"] as const)
    expect(verdicts.still[verdict]).not.toBe(verdicts.said[verdict]);
});

test("answers have no signs of a notation", () => {
  for (const [tag] of Object.entries(LANGUAGES)) expect(answer(LINKED, "a", tag)).not.toMatch(/[→←()]/u);
});
