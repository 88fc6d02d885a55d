import { expect, test } from "vitest";
import { heightOf } from "../../../src/documents/book/flow.ts";
import { Setter } from "../../../src/documents/book/setter.ts";
import { questionsOf } from "../../../src/documents/worksheet/asked.ts";
import type { Asked } from "../../../src/documents/worksheet/asking/asker.ts";
import { namesOn } from "../../../src/documents/worksheet/names.ts";
import { discussion, question } from "../../../src/documents/worksheet/questions.ts";
import { LANGUAGES } from "../../../src/language/index.ts";
import { pxOfMm } from "../../../src/geometry.ts";
import { painted } from "../../../src/scene/paint.ts";
import { textsIn } from "../../../src/scene/walk.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const LINE = pxOfMm(9);
const OBJECTED = outlineIn(`
premises: { a: It rains., b: It is dry., c: It is cold. }
conclusions: { d: We stay. }
inferences: [{ from: a, to: d }, { from: b, against: a }, { from: c, against: d }]
`);

/** How many lines each question has, where there is so much room; px. */
async function linesIn(height: number) {
  const theme = painted(THEMES.plain);
  const setter = new Setter(OBJECTED, await testTypesetter(), theme, 600, 7);
  const names = namesOn(OBJECTED, new Set(), () => undefined);
  const [rows = []] = discussion({ outline: OBJECTED, setter, theme }, names, [{ height, isBegun: false }]);
  const lines = rows.filter(({ height: own }) => own >= 3 * LINE - 0.01).map(({ height: own }) => own / LINE);
  return {
    lines: lines.map((one) => Math.round(one)),
    height: heightOf(rows),
  };
}

test("an answer has from three to five lines, as there is room for them", async () => {
  const ample = await linesIn(10_000);
  expect(ample.lines).toEqual([5, 5]);
  expect((await linesIn(ample.height)).lines).toEqual([5, 5]);
  expect((await linesIn(ample.height - 1)).lines).toEqual([4, 4]);
});

test("where there is little room, there are fewer questions, or none", async () => {
  const { height } = await linesIn(10_000);
  const least = height - 4 * LINE;
  expect((await linesIn(least)).lines).toEqual([3, 3]);
  // A question that hardly has room stands a little closer to the one above it.
  expect((await linesIn(least - 1)).lines).toEqual([3, 3]);
  expect((await linesIn(least - 36)).lines).toHaveLength(1);
  expect((await linesIn(2 * LINE)).lines).toEqual([]);
});

test("questions stand together after the last figure", async () => {
  const theme = painted(THEMES.plain);
  const setter = new Setter(OBJECTED, await testTypesetter(), theme, 600, 7);
  const names = namesOn(OBJECTED, new Set(), () => undefined);
  const room = { height: 10_000, isBegun: false };
  const [before, after] = discussion({ outline: OBJECTED, setter, theme }, names, [
    { ...room, isFollowed: true },
    room,
  ]);
  expect(before).toEqual([]);
  expect(after!.length).toBeGreaterThan(2);
});

test("what was cut from a text is told by a sign that begins no line", () => {
  const long = outlineIn(`
premises:
  a: "It has rained for days on end, and nobody knows when it will be dry again, since every forecast of the last two weeks has been wrong so far."
  b: "It is wet, and everybody who has been outside for an hour says so."
conclusions: { c: { text: We stay at home., short: home } }
inferences: [{ from: [a, b], to: c }]
`);
  const names = namesOn(long, new Set(["b"]), () => undefined);
  expect(names.of(["a"])).toMatch(/“It has rained .*\u00a0…”\u00a0\(2\)$/u);
  expect(names.of(["b"])).toBe("the statement in blank 3");
  const whole = namesOn(long, new Set(), () => undefined);
  expect(whole.of(["b"])).toBe(
    "“It is wet, and everybody who has been outside for an hour says so”\u00a0(3)",
  );
  expect(names.of(["c"])).toBe("“We stay at home”\u00a0(1)");
});

test("where there are several figures, blanks and words are both called with theirs", () => {
  const names = namesOn(OBJECTED, new Set(["a"]), () => 2);
  expect(names.of(["a"])).toBe("the statement in blank 2 (Part\u00a02)");
  expect(names.of(["c"])).toBe("“It is cold”\u00a0(4, Part\u00a02)");
});

test("the number of a question stands by itself, and no line of the question below it", async () => {
  const theme = painted(THEMES.plain);
  const setter = new Setter(OBJECTED, await testTypesetter(), theme, 240, 7);
  const rows = question({ number: 1, text: "4 ".repeat(60) }, "ask", 3, setter, theme);
  const drawn = rows.map((row) => textsIn(row.pieces.flatMap(({ draw }) => draw(0, 0, 0))));
  const [first, ...others] = drawn.filter((texts) => texts.length > 0);
  expect(others.length).toBeGreaterThan(1);
  const [number, text] = first!;
  expect(number!.text).toBe("1)");
  expect(text!.x - number!.x - number!.width).toBeGreaterThan(4);
  for (const texts of others) expect(texts[0]!.x).toBeCloseTo(text!.x, 3);
});

test("many premises are called by their numbers", () => {
  const ids = Array.from({ length: 12 }, (_, index) => `p${index}`);
  const whole = outlineIn(
    `premises: { ${ids.map((id) => `${id}: Premise ${id} says so.`).join(", ")}, a: A. }
conclusions: { z: Z. }
inferences: [{ from: a, to: z }, { from: [${ids.join(", ")}], against: z }]
`,
  );
  const names = namesOn(whole, new Set(), () => undefined);
  const [{ text, answer }] = questionsOf(whole, names) as [Asked];
  expect(text).toMatch(/^The map gives statements 3–14 as an objection to “Z”\s\(1\)\. How strong/u);
  expect(answer).toMatch(/^As the map stands, 3–14 hold\. The map has no reply to 3–14\.$/u);
});

test("many premises are called by their numbers, be they blanks or not, before what questions their step", () => {
  const whole = outlineIn(`
premises: { a: A., b: B., c: C., d: D., e: E. }
conclusions: { z: Z. }
inferences: [{ id: s, from: [a, b, c, d], to: z }, { from: e, against: s }]
`);
  const [{ text }] = questionsOf(
    whole,
    namesOn(whole, new Set(["a", "d"]), () => undefined),
  ) as [Asked];
  expect(text).toMatch(
    /^The map gives statements 2, 3, 4 and 5 together as a reason for “Z”\s\(1\)\. Against this step the map sets “E”\s\(6\)\. How/u,
  );
});

test("a question of a scheme is asked in words without theory, about the numbers of what the step supports and what by", () => {
  const asked = (inferences: string) => {
    const whole = outlineIn(`
premises: { smoke: There is smoke., fog: It is foggy. }
conclusions: { fire: There is a fire. }
inferences: [${inferences}]
`);
    return questionsOf(
      whole,
      namesOn(whole, new Set(["fire"]), () => undefined),
    ).map(({ text }) => text);
  };
  const [told] = asked(
    "{ id: s, from: smoke, to: fire, scheme: sign }, { from: fog, against: s, raises: explanation }",
  );
  expect(told).toBe(
    "The map gives “There is smoke”\u00a0(2) as a reason for the statement in blank 1. Could something other than statement 1 be the explanation? Give reasons.",
  );
  const law = (from: string) => asked(`{ from: ${from}, to: fire, scheme: cause }`)[0]!;
  expect(law("smoke")).toMatch(/Does what statement 2 says really bring about what statement 1 says\?/u);
  expect(law("[smoke, fog]")).toMatch(/Does what statements 2 and 3 say really bring about/u);
});

test.each(Object.entries(LANGUAGES))(
  "in %s questions are whole sentences, without signs of a pattern",
  (tag) => {
    const schemes = ["cause", "sign", "consequences", "alternatives", "testimony", "opinion", "example"];
    for (const scheme of schemes) {
      const whole = outlineIn(`
premises: { a: Ah., b: Be., c: Ce., u: { text: You., unstated: true }, o: Oh., r: Are. }
conclusions: { d: De., z: Zed. }
inferences:
  - { id: s, from: [a, b], to: d, scheme: ${scheme} }
  - { from: [d, u], to: z }
  - { id: t, from: o, against: s }
  - { id: v, from: r, against: o }
  - { from: c, against: z, scheme: ${scheme} }
`);
      const told = { ...whole, map: { ...whole.map, lang: tag } };
      const all = questionsOf(
        told,
        namesOn(told, new Set(["a"]), () => undefined),
      );
      expect(all.length).toBeGreaterThan(3);
      for (const { text, answer } of all) {
        for (const one of [text, answer]) expect(one).not.toMatch(/[{}|]|undefined|…/u);
        expect(text).toMatch(/[.?。？؟।]$/u);
        expect(answer).toMatch(/[.。।]$/u);
      }
    }
  },
);

test("what questions what questions a step follows the sentence of that", () => {
  const whole = outlineIn(`
premises: { a: Ah., b: Be., c: Ce. }
conclusions: { z: Zed. }
inferences: [{ id: s, from: a, to: z }, { id: t, from: b, against: s, scheme: sign }, { from: c, against: t }]
`);
  const texts = questionsOf(
    whole,
    namesOn(whole, new Set(), () => undefined),
  ).map(({ text }) => text.replaceAll("\u00a0", " "));
  expect(texts.join("\n")).toContain(
    "The map gives “Ah” (2) as a reason for “Zed” (1). Against this step the map sets “Be” (3). How strong",
  );
});
