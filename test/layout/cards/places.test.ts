import { expect, test } from "vitest";
import { wordsFor } from "../../../src/language/index.ts";
import { apart, Places } from "../../../src/layout/cards/places.ts";
import type { Place, Said } from "../../../src/layout/cards/places.ts";
import { outline } from "../../../src/outline/build.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import type { Span } from "../../../src/text/typesetter.ts";
import { mapNamed } from "../../support/map-files.ts";

const IDS = ["a", "b", "c", "d", "e", "f"];
const WHOLE = outline(
  mapNamed(
    "map.yaml",
    `premises:\n${IDS.map((id) => `  ${id}: Reason ${id}.\n`).join("")}conclusions: { top: Top. }
inferences:\n${IDS.map((id) => `  - { from: ${id}, to: top }\n`).join("")}`,
  ),
);
/** The second of three figures. */
const SECOND = { ...WHOLE, place: { figure: 2, figures: 3 } } as unknown as Outline;

const at = (id: string, figure?: number): Place => ({ id, figure });
const text = (spans: readonly Span[]): string =>
  spans
    .map((span) => span.text)
    .join("")
    .replaceAll("\u00a0", " ");
const told = (said: readonly Said[], inRuns = false, whole = WHOLE): string =>
  text(new Places(whole, wordsFor("en"), 10).told(said, inRuns));
const numbers = (...ids: readonly string[]) => ids.map((id) => WHOLE.numbers.get(id));

test("statements are told by their numbers, more than two that follow each other by the first and the last", () => {
  const [a, b, c, e] = numbers("a", "b", "c", "e");
  expect(c).toBe(a! + 2);
  const two = { lead: "reply to ", places: [at("a"), at("b")] };
  expect(told([two], true)).toBe(` reply to ${a}, ${b}`);
  const four = { lead: "reply to ", places: [at("a"), at("b"), at("c"), at("e")] };
  expect(told([four], true)).toBe(` reply to ${a}–${c}, ${e}`);
  expect(told([four])).toBe(` reply to ${a}, ${b}, ${c}, ${e}`);
});

test("a figure is named where places are in another one, after those that are in this one", () => {
  const [a, b] = numbers("a", "b");
  const in2 = (...places: readonly Place[]) => told([{ lead: "to ", places }], false, SECOND);
  expect(in2(at("a"), at("b"))).toBe(` to ${a}, ${b}`);
  expect(in2(at("a", 3))).toBe(` to ${a} (Figure 3)`);
  expect(in2(at("a", 3), at("b", 1))).toBe(` to ${b} (Figure 1); ${a} (Figure 3)`);
  expect(in2(at("a", 3), at("b"))).toBe(` to ${b}; ${a} (Figure 3)`);
  expect(in2(at("a", 1), at("b"))).toBe(` to ${b}; ${a} (Figure 1)`);
});

test("what is said of no place is left out, and what goes on says so", () => {
  const [a] = numbers("a");
  const more = { lead: "to ", places: [at("a")], tail: " below", isNamed: true, goesOn: true };
  expect(told([{ lead: "from ", places: [] }, more])).toBe(` to ${a} Reason a, … below`);
  expect(told([more, { lead: "and ", places: [at("a")] }])).toMatch(/ below; and \d+$/u);
});

test("remarks are told apart by a dot where they would run on", () => {
  const span = (words: string, weight: Span["weight"], tone: Span["tone"]): Span => ({
    text: words,
    weight,
    size: 10,
    tone,
  });
  const muted = span(" reply", "italic", "muted");
  const number = span(" 4", "semibold", "number");
  expect(text(apart(undefined, [[muted], [muted]]))).toBe(" reply · reply");
  expect(text(apart(number, [[muted]]))).toBe(" · reply");
  expect(text(apart(span("Text", "regular", "text"), [[], [muted], [number]]))).toBe(" reply 4");
});
