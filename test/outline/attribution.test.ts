import { expect, test } from "vitest";
import { wordsFor } from "../../src/language/index.ts";
import {
  gapBefore,
  asideText,
  isNamedIn,
  rivalsText,
  stanceText,
  stepSpeaker,
  tiesOf,
  unbroken,
  voiceNames,
  voiceOrder,
} from "../../src/outline/attribution.ts";
import { outline } from "../../src/outline/build.ts";
import { mapNamed } from "../support/map-files.ts";

const MAP = mapNamed(
  "map.yaml",
  `voices:
  unused: Nobody
  rossi: Rossi
  long: The Ministry of Works and Transport
sources:
  r25: { title: On the Matter, authors: Maria Rossi, date: 2025 }
premises:
  a: { text: A., voice: [rossi, long], cite: r25 12 }
  b: { text: B., voice: map, stance: open }
  u: { text: U., unstated: true }
  g: { text: G., stance: granted }
conclusions:
  c: C.
inferences:
  - { from: [a, b, u, g], to: c, voice: map }
rivals: [[a, b]]
`,
);
const statement = (id: string) => MAP.statements.find((one) => one.id === id)!;
const words = wordsFor("en");
const aside = (id: string) => asideText(MAP, statement(id), voiceNames(MAP), words);

test("a speaker whom the citation names is not written twice", () => {
  expect(aside("a")).toMatch(/Works/u);
  expect(aside("a").match(/Rossi/gu)).toHaveLength(1);
  expect(isNamedIn("Rossi", ["Rossi 2025"])).toBe(true);
  expect(isNamedIn("Rossi", ["Rossi"])).toBe(true);
  expect(isNamedIn("Rossi", ["Rossini 2025"])).toBe(false);
  expect(isNamedIn("Rossi", ["Rossi & Fardella 2025"])).toBe(false);
  expect(isNamedIn("Rossi", ["Rossi et al. 2025"])).toBe(false);
});

test("what is unstated or not granted is said, what is granted is not", () => {
  expect(aside("u")).toBe(words.unstated);
  expect(stanceText(statement("b"), "en")).toBe("left open");
  expect(stanceText(statement("g"), "en")).toBeUndefined();
  expect(stanceText(statement("c"), "en")).toBeUndefined();
  // The stance of another file's statement is its verdict there.
  const outside = { use: "other", statement: "b", file: "other.yaml" };
  expect(stanceText({ ...statement("b"), outside }, "en")).toBeUndefined();
  expect(stanceText({ ...statement("b"), stance: "denied", outside }, "en")).toBeUndefined();
});

test("rivals are named by their numbers, those that are known", () => {
  const whole = outline(MAP);
  expect(rivalsText(whole, "a")).toBe(`rivals: ${whole.numbers.get("b")}`);
  expect(rivalsText(whole, "a", (id) => id.toUpperCase())).toBe("rivals: B");
  expect(rivalsText(whole, "a", undefined, () => false)).toBe("");
  expect(rivalsText(whole, "c")).toBe("");
});

test("the map-maker's own step is told from the step of a voice", () => {
  const [step] = MAP.inferences;
  expect(stepSpeaker(step!, voiceNames(MAP), words)).toBe(words.ourStep);
  expect(stepSpeaker({ ...step!, voice: "rossi" }, voiceNames(MAP), words)).toBe("Rossi");
  expect(stepSpeaker({ ...step!, voice: undefined }, voiceNames(MAP), words)).toBeUndefined();
});

test("voices are ordered as the map declares them, without those that say nothing", () => {
  expect([...voiceOrder(MAP)]).toEqual([
    ["rossi", 0],
    ["long", 1],
    ["map", -1],
  ]);
});

test("a short name stays on one line, and a longer one keeps its article", () => {
  expect(unbroken("Maria Rossi")).toBe("Maria\u00a0Rossi");
  expect(unbroken("The Ministry of Works and Transport")).toBe("The\u00a0Ministry of Works and Transport");
  expect(tiesOf("said by Rossi", "Rossi")).toEqual([[8, 13]]);
  expect(tiesOf("said by the Ministry of Works", "the Ministry of Works")).toEqual([]);
});

test("a place as short as a paragraph stands on no line alone", () => {
  expect(gapBefore(["¶\u00a012"])).toBe("\u00a0");
  expect(gapBefore(["Rossi 2025 ¶\u00a012"])).toBe(" ");
  expect(gapBefore(["Ann", "¶\u00a012"])).toBe(" ");
});
