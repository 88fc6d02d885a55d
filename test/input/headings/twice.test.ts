import { expect, test } from "vitest";
import { faultsIn, mended } from "../../support/mended.ts";

const STEPS = "inferences:\n  - { from: [one, two], to: end }\n";
const END = "conclusions:\n  end: It follows.\n";

test("a heading that is written again right below its section is deleted", () => {
  const text = `premises:\n  one: It works.\npremises:\n  two: It is cheap.\n${END}${STEPS}`;
  expect(faultsIn(text)).toEqual(["3:1 duplicate-key"]);
  expect(mended(text)).toBe(`premises:\n  one: It works.\n  two: It is cheap.\n${END}${STEPS}`);
});

test("one with other sections between is read, and left to the author", () => {
  const text = `premises:\n  one: It works.\n${END}premises:\n  two: It is cheap.\n${STEPS}`;
  expect(faultsIn(text)).toEqual(["5:1 duplicate-key!"]);
  expect(mended(text)).toBe(text);
});

test("a second `premises` above what inferences lead to was meant as `conclusions`", () => {
  const text = `premises:\n  one: It works.\n  two: It is cheap.\npremises:\n  end: It follows.\n${STEPS}`;
  expect(faultsIn(text)).toEqual(["4:1 duplicate-key"]);
  expect(mended(text)).toBe(`premises:\n  one: It works.\n  two: It is cheap.\n${END}${STEPS}`);
});

test("… and not where the map has conclusions", () => {
  const text = `premises:\n  one: It works.\n  two: It is cheap.\n${END}premises:\n  more: It is near.\ninferences:\n  - { from: [one, two], to: more }\n  - { from: more, to: end }\n`;
  expect(mended(text)).toBe(text);
  expect(faultsIn(text)[0]).toBe("6:1 duplicate-key!");
});

test("the same section word for word is read once", () => {
  const text = `premises:\n  one: It works.\n${END}premises:\n  one: It works.\ninferences:\n  - { from: one, to: end }\n`;
  expect(faultsIn(text)).toEqual(["5:1 duplicate-key!"]);
});

test("lists and mappings are not read together", () => {
  const text = `premises:\n  one: It works.\n  two: It is cheap.\n${END}${STEPS}inferences:\n  first: { from: one, to: end }\n`;
  expect(faultsIn(text).some((one) => one.startsWith("8:1 "))).toBe(true);
});

const WHOLE = `title: A map\npremises:\n  one: It works.\n${END}inferences:\n  - { from: one, to: end }\n`;

test("the same map again is deleted", () => {
  expect(faultsIn(WHOLE + WHOLE)).toEqual(["8:1 duplicate-key"]);
  expect(mended(WHOLE + WHOLE)).toBe(WHOLE);
});

test("another map is left to the author", () => {
  const text = WHOLE + WHOLE.replace("works", "runs");
  expect(faultsIn(text)).toEqual(["8:1 duplicate-key!"]);
  expect(mended(text)).toBe(text);
});
