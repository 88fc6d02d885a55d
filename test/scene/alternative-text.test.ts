import { expect, test } from "vitest";
import { outline } from "../../src/outline/build.ts";
import { alternativeText, description, sentences } from "../../src/scene/alternative-text.ts";
import { mapNamed } from "../support/draw.ts";

test("texts become sentences, each with one sign at its end", () => {
  expect(sentences(["Cars?", "A title", "It “ends.”", "", "So (it is)"])).toBe(
    "Cars? A title. It “ends.” So (it is).",
  );
  expect(sentences(["白马非马", "はい。"])).toBe("白马非马。 はい。");
  expect(sentences(["यह सच है", "नहीं।"])).toBe("यह सच है। नहीं।");
});

const map = (more: string) =>
  outline(
    mapNamed("map.yaml", `premises: { a: A., b: B. }\nconclusions: { c: C is so }\ninferences:\n${more}`),
  );

test("a picture is described by its conclusion, without numbers", () => {
  expect(description(map("  - { from: [a, b], to: c }"))).toBe("Main conclusion: C is so.");
});

test("a claim that is only spoken against is not called a conclusion", () => {
  const yaml = "premises: { a: A., b: B is so }\ninferences: [{ from: a, against: b }]\n";
  expect(description(outline(mapNamed("map.yaml", yaml)))).toBe("B is so.");
});

test("an alternative text begins with the title, unless that is the conclusion", () => {
  const described = description(map("  - { from: [a, b], to: c }"));
  expect(alternativeText({ title: "Cars?", description: described })).toBe("Cars? Main conclusion: C is so.");
  expect(alternativeText({ title: "C is so", description: described })).toBe("Main conclusion: C is so.");
  expect(alternativeText({ title: "Cars?", description: described }, ["Figure 2"])).toMatch(
    /^Figure 2\. Cars\?/u,
  );
});
