import { expect, test } from "vitest";
import { questionsOf } from "../../../src/documents/worksheet/asked.ts";
import { namesOn } from "../../../src/documents/worksheet/names.ts";
import { LANGUAGES } from "../../../src/language/index.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import { outline } from "../../../src/outline/build.ts";
import { mapOf } from "../../support/draw.ts";
import { outlineIn } from "../../support/rooms.ts";

const answers = (whole: Outline, blanks: readonly string[] = []) =>
  questionsOf(
    whole,
    namesOn(whole, new Set(blanks), () => undefined),
  );

/** The answers to questions that contain this. */
const told = (whole: Outline, question: RegExp) =>
  answers(whole).flatMap(({ text, answer }) => (question.test(text) ? [answer] : []));

test("what questions the reason for an objection is a reply to it, with where it bears", () => {
  const bird = outline(mapOf("bird-in-hand.yaml"));
  // Its scheme says which question it asks.
  expect(told(bird, /Is this case an exception to the rule/u)).toEqual([
    "As the map stands, 4 fails. The map replies to 4 with 6 (questions the step to 4).",
  ]);
  const town = outline(mapOf("car-free-centre.yaml"));
  expect(told(town, /gives “Closing the centre to cars costs .*\(8\) as an objection/u)).toEqual([
    "As the map stands, 8 fails. The map replies to 8 with 10 (speaks against 9), 12 (questions the step to 8) and 13.",
  ]);
});

test("what asks no question of a scheme is told as an objection to the step, not as an answer", () => {
  const bird = outline(mapOf("bird-in-hand.yaml"));
  expect(told(bird, /Does this rule really exist/u)).toEqual([
    "The map gives no answer. A good answer deals with: 7 (speaks against 1).",
  ]);
  // The objection to the step would be asked about later.
  const asked = answers(outlineIn(TWO), ["other"]).find(({ text }) => text.includes("say really true"));
  expect(asked?.answer).toBe(
    "The map gives no answer. A good answer deals with: 4 (questions the step to 1) and 5 (speaks against 1).",
  );
});

test("where the map gives no answer, what fails of the premises is told", () => {
  const lane = outline(mapOf("cycle-lane.yaml"));
  expect(told(lane, /what statement 7 says would really happen/u)).toEqual([
    "The map gives no answer. A good answer deals with: 1 (rivals: 6), 8 and 9 (for 7) and 11 (rivals: 6, fails). As the map stands, 7 fails.",
  ]);
});

test("an objection that is marked by `raises` or by its scheme answers that question, and is asked about once", () => {
  for (const mark of ["raises: explanation", "scheme: alternative", "scheme: Explanation"]) {
    const whole = outlineIn(SIGN.replace("against: s }", `against: s, ${mark} }`));
    const asked = answers(whole);
    expect(
      asked.filter(({ text }) => text.includes("other than statement 1 be the explanation")),
    ).toHaveLength(1);
    expect(told(whole, /other than statement 1 be the explanation/u)).toEqual([
      "As the map stands, 4 holds. The map has no reply to 4.",
    ]);
    expect(told(whole, /How strong is this objection/u)).toEqual([]);
  }
});

test("of an objection one question is asked, and what speaks against one is asked about as a reply", () => {
  for (const file of ["bird-in-hand.yaml", "car-free-centre.yaml", "paleys-watch.yaml"]) {
    const about = answers(outline(mapOf(file))).flatMap((one) => one.about ?? []);
    expect(new Set(about).size).toBe(about.length);
  }
  const town = answers(outline(mapOf("car-free-centre.yaml"))).map(({ text }) => text);
  expect(town.join(" ")).toMatch(/as a reply to “[^”]*”\s\(\d+\)\. Is this reply enough/u);
});

test("a second question of a scheme comes after the first ones of all steps", () => {
  const two = SIGN.replace(
    "scheme: sign }, { from: other, against: s }",
    "scheme: sign }, { from: other, against: s, raises: explanation }, { from: other, to: fire, scheme: example }",
  );
  const asked = answers(outlineIn(two)).map(({ text }) => text);
  const at = (words: string) => asked.findIndex((text) => text.includes(words));
  expect(at("be the explanation")).toBeLessThan(at("says about the example really true"));
  expect(at("says about the example really true")).toBeLessThan(at("say really true"));
});

const SIGN = `
premises: { sign: Smoke., link: Fire smokes., other: Fog. }
conclusions: { fire: Fire. }
inferences: [{ id: s, from: [sign, link], to: fire, scheme: sign }, { from: other, against: s }]
`;
const TWO = SIGN.replace("other: Fog.", "other: Fog., dry: Nothing burns.").replace(
  "against: s }",
  "against: s }, { from: dry, against: fire }",
);

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
  expect(told(outlineIn(DEEP), /as an objection to “Top”/u)[0]).toMatch(
    /replies to 3 and 8 with 6 and 7 \(questions the step to 4\) and 9 \(speaks against 8, open\)\.$/u,
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
  expect(told(circle, /as an objection to “Top”/u)).toHaveLength(1);
});

test.each(Object.entries(LANGUAGES))("in %s the map objects in its words", (tag, { answers: words }) => {
  const whole = outlineIn(TWO);
  const { map } = whole;
  const all = answers({ ...whole, map: { ...map, lang: tag } }, ["other"]).map(({ answer }) => answer);
  const [before] = words.touches("4").split("4") as [string];
  expect(all.some((one) => one.includes(`${before}4 (`))).toBe(true);
  expect(words.touches("4")).not.toContain(words.noAnswer);
});
