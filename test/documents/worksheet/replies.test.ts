import { expect, test } from "vitest";
import { questionsOf } from "../../../src/documents/worksheet/asked.ts";
import { namesOn } from "../../../src/documents/worksheet/names.ts";
import { LANGUAGES } from "../../../src/language/index.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import { outline } from "../../../src/outline/build.ts";
import { mapOf } from "../../support/draw.ts";
import { outlineIn } from "../../support/rooms.ts";

const answers = (whole: Outline) =>
  questionsOf(
    whole,
    namesOn(whole, new Set(), () => undefined),
  );

/** The answers to questions that contain this. */
const told = (whole: Outline, question: RegExp) =>
  answers(whole).flatMap(({ text, answer }) => (question.test(text) ? [answer] : []));

test("what questions the reason for an objection is a reply to it, with where it bears", () => {
  const bird = outline(mapOf("bird-in-hand.yaml"));
  expect(told(bird, /^“Tweety is a penguin”\s\(4\) against/u)).toEqual([
    "As in the map: 4 fails; reply to 4: 6 (questions the step to 4)",
  ]);
  const town = outline(mapOf("car-free-centre.yaml"));
  expect(told(town, /^“Closing the centre to cars costs .*\(8\) against/u)).toEqual([
    "As in the map: 8 fails; reply to 8: 10 (speaks against 9), 12 (questions the step to 8) and 13",
  ]);
});

test("to a question about a step that the map does not answer, it has the objections to that step", () => {
  const bird = outline(mapOf("bird-in-hand.yaml"));
  expect(told(bird, /Is the sign there/u)).toEqual(["The map objects: 6"]);
  expect(told(bird, /Is the rule in force/u)).toEqual(["The map objects: 4 (fails)"]);
});

const DEEP = `
premises: { a: A., b: B., c: C., d: D., e: E., f: { text: F., stance: open } }
conclusions: { top: Top., low: Low., mid: Mid. }
inferences:
  - { from: a, to: top }
  - { from: [mid, b], against: top }
  - { from: low, to: mid }
  - { id: deep, from: c, to: low }
  - { from: [d, e], against: deep }
  - { from: f, against: b }
`;

test("replies far below an objection are found, and those to one of several premises name it", () => {
  expect(told(outlineIn(DEEP), /against “Top”/u)[0]).toMatch(
    /reply to 3 and 8: 6 and 7 \(questions the step to 4\) and 9 \(speaks against 8, open\)$/u,
  );
});

test("a map with a circle of objections has its replies", () => {
  const circle = outlineIn(`
premises: { a: A. }
conclusions: { top: Top., x: X., y: Y. }
inferences:
  - { from: a, to: top }
  - { from: x, against: top }
  - { from: a, to: x }
  - { from: a, to: y }
  - { from: y, against: x }
  - { from: x, against: y }
`);
  expect(told(circle, /against “Top”/u)).toHaveLength(1);
});

test.each(Object.entries(LANGUAGES))("in %s the map objects in its words", (tag, { documents }) => {
  const bird = outline(mapOf("bird-in-hand.yaml"));
  const all = answers({ ...bird, map: { ...bird.map, lang: tag } }).map(({ answer }) => answer.toLowerCase());
  expect(all.some((one) => one.startsWith(documents.mapObjects.toLowerCase()))).toBe(true);
  expect(documents.mapObjects).not.toBe(documents.noAnswer);
});
