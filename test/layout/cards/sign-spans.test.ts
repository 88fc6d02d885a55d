import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import type { Annotation } from "../../../src/annotations/annotation.ts";
import { SignSpans } from "../../../src/layout/cards/sign-spans.ts";
import { wordsFor } from "../../../src/language/index.ts";
import { voiceNames } from "../../../src/outline/attribution.ts";
import type { Block, Cell, Outline } from "../../../src/outline/outline.ts";
import type { Span } from "../../../src/text/typesetter.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const SIZE = 12;

const signsIn = (outline: Outline, annotation: Annotation = UNANNOTATED): SignSpans =>
  new SignSpans(outline, wordsFor(outline.map.lang), annotation, voiceNames(outline.map), SIZE);

const blocksOf = (outline: Outline): readonly Block[] => outline.panels.flatMap(({ blocks }) => blocks);

/** The sign of each kind of step, with what the inference says of itself. */
function signOf(step: string, lang = "en", more = "", annotation = UNANNOTATED) {
  const outline = outlineIn(`
lang: ${lang}
${more}
premises: { a: A., b: B. }
conclusions: { top: Top. }
inferences:
  - { from: a, to: top, id: first }
  - { from: b, ${step} }
`);
  const block = blocksOf(outline).find(({ inference }) => inference.index === 1)!;
  const signs = signsIn(outline, annotation);
  const top: Cell = { id: "top", statement: "top", kind: "full", main: false };
  return {
    of: signs.of(block),
    onto: signs.of(block, top),
    alone: signs.alone(block),
    and: signs.and(block),
  };
}

const textOf = (spans: readonly Span[]) => spans.map(({ text }) => text).join("");
const grounds = (spans: readonly Span[]) =>
  spans.filter(({ mark }) => mark?.kind === "sign").map(({ text }) => text);

describe("before its statement", () => {
  test("a reason is named without bold or a ground, and leads the number with a blank between", () => {
    expect(signOf("to: top").of).toEqual([
      { text: "because", weight: "regular", size: SIZE, tone: "header", isolate: true, leads: 8 },
      { text: " ", weight: "regular", size: SIZE, tone: "text" },
    ]);
  });

  test("an objection stands on a ground with room at both ends", () => {
    expect(signOf("against: top").of).toEqual([
      {
        text: "\u00a0but\u00a0",
        weight: "semibold",
        size: SIZE,
        tone: "objection-header",
        isolate: true,
        mark: { kind: "sign" },
        leads: 6,
      },
      { text: " ", weight: "regular", size: SIZE, tone: "text" },
    ]);
  });

  test("what questions a step says so, muted and in italics, before a last blank", () => {
    const { of, onto } = signOf("against: first");
    expect(textOf(of)).toBe("\u00a0but\u00a0 questions the step: ");
    expect(of.at(-2)).toMatchObject({ weight: "italic", tone: "muted", size: SIZE, leads: 20 });
    expect(onto).toEqual(of);
  });

  test.each([
    ["to: top", "because for\u00a01: "],
    ["against: top", "\u00a0but\u00a0 against\u00a01: "],
    ["to: top, scheme: cause", "because ·\u00a0cause ·\u00a0for\u00a01: "],
    ["against: top, scheme: cause", "\u00a0but ·\u00a0cause\u00a0 against\u00a01: "],
  ])("{ %s } names the number of what it leads to where that is not right above", (step, text) => {
    expect(textOf(signOf(step).onto)).toBe(text);
  });
});

describe("the kind of step", () => {
  test("is set in italics behind the sign, and so are who says it and its weight", () => {
    const { of } = signOf(
      "to: top, scheme: cause, weight: 0.5, voice: city",
      "en",
      "voices: { city: The City }",
    );
    expect(of.slice(0, -1)).toEqual([
      { text: "because", weight: "regular", size: SIZE, tone: "header", isolate: true, leads: 33 },
      {
        text: " ·\u00a0cause ·\u00a0The\u00a0City (0.5)",
        weight: "italic",
        size: SIZE,
        tone: "header",
        ties: [[11, 19]],
      },
    ]);
  });

  test("a weight alone follows the sign without a dot", () => {
    expect(textOf(signOf("to: top, weight: 0.5").of)).toBe("because (0.5) ");
  });

  test("words of both directions are isolated from each other", () => {
    const parts = [" ·\u00a0", "cause", " ·\u00a0", "\u05d0\u05d1\u05d2", " (0.5)"];
    const step = "to: top, scheme: cause, weight: 0.5, voice: city";
    const { of } = signOf(step, "en", "voices: { city: \u05d0\u05d1\u05d2 }");
    expect(of.slice(1, -1).map(({ text }) => text)).toEqual(parts);
    expect(of.slice(1, -1).map(({ isolate }) => isolate === true)).toEqual([false, true, false, true, false]);
    for (const span of of.slice(1, -1)) expect(span).toMatchObject({ weight: "italic", tone: "header" });
    const arabic = signOf("to: top, scheme: cause", "ar").of;
    expect(arabic.slice(1, -1).map(({ text, isolate }) => [text, isolate === true])).toEqual([
      [" ·\u00a0", false],
      ["cause", true],
    ]);
  });
});

test.each(["to: top", "against: first"])(
  "{ %s }: no dot is lost where lines end, and no number stands behind the end of a line in the sign",
  async (step) => {
    const more = ", scheme: consequences, voice: w, weight: 0.5";
    const { onto } = signOf(`${step}${more}`, "en", "voices: { w: Wang Yi }");
    const number: Span = { text: "50\u00a0", weight: "semibold", size: SIZE, tone: "number" };
    const words: Span = { text: "Once the war ends", weight: "regular", size: SIZE, tone: "text" };
    const type = await testTypesetter();
    const paragraph = type.paragraph([...onto, number, words], "ltr");
    const dots = (text: string) => text.split("·").length;
    // All of the sign, or what it is about.
    const aim = onto.findLastIndex(({ leads }) => leads !== undefined);
    const wholes = ["", textOf(onto), textOf(onto.slice(aim))];
    for (let width = 120; width < 500; width += 5) {
      for (const how of ["running", "balanced", "filled"] as const) {
        const lines = paragraph.lines(width, how).map(({ runs }) => runs.map(({ text }) => text).join(""));
        expect(dots(lines.join(""))).toBe(dots(textOf(onto)));
        const [before] = lines.filter((line) => line.includes("50\u00a0")).map((line) => line.split("50")[0]);
        expect(wholes).toContain(before);
      }
    }
  },
);

describe("on a line of its own", () => {
  test("an objection of few words is one ground, which does not break", () => {
    const { alone } = signOf("against: top, scheme: bad analogy, weight: 0.5");
    expect(textOf(alone)).toBe("\u00a0but\u00a0·\u00a0bad\u00a0analogy\u00a0(0.5)\u00a0");
    expect(textOf(grounds(alone).map((text) => ({ text }) as Span))).toBe(textOf(alone));
  });

  test("up to 32 characters; more may break", () => {
    // The ground has a blank at both ends: "but · " and these are 8 characters.
    const fits = `x ${"y".repeat(22)}`;
    expect(textOf(signOf(`against: top, scheme: ${fits}`).alone)).toBe(
      `\u00a0but\u00a0·\u00a0${fits.replace(" ", "\u00a0")}\u00a0`,
    );
    expect(textOf(signOf(`against: top, scheme: ${fits}y`).alone)).toBe(`\u00a0but ·\u00a0${fits}y\u00a0`);
  });

  test("a reason may break, and has nothing behind it", () => {
    expect(textOf(signOf("to: top, scheme: a sign").alone)).toBe("because ·\u00a0a sign");
  });

  test("what questions a step says so, muted, behind the ground", () => {
    const { alone } = signOf("against: first");
    expect(alone.map(({ text, tone, mark }) => [text, tone, mark?.kind])).toEqual([
      ["\u00a0but\u00a0", "objection-header", "sign"],
      [" questions the step", "muted", undefined],
    ]);
  });
});

describe("between premises that count together", () => {
  test.each([
    ["to: top", "header"],
    ["against: top", "number"],
    ["against: first", "number"],
  ])("{ %s } has its own tone", (step, tone) => {
    expect(signOf(step).and).toEqual([
      { text: "and", weight: "regular", size: SIZE, tone, isolate: true },
      { text: " ", weight: "regular", size: SIZE, tone: "text", ties: [[0, 2]] },
    ]);
  });
});

describe("what an annotation says of a step", () => {
  const noted = (note: object): Annotation => ({
    ...UNANNOTATED,
    inferences: new Map([[1, { tags: [], ...note }]]),
  });

  test("is a label before the sign, which is then set as one", () => {
    const annotation = noted({ tags: [{ kind: "new", text: "new" }] });
    const { of } = signOf("to: top, scheme: cause, weight: 0.5", "en", "", annotation);
    expect(of.map(({ text, weight, tone }) => [text, weight, tone])).toEqual([
      ["\u00a0new\u00a0", "semibold", "tag"],
      [" ", "regular", "text"],
      ["because · cause (0.5)", "regular", "header"],
      [" ", "regular", "text"],
    ]);
  });

  test("of an objection, the label has no ground, the sign has one", () => {
    const annotation = noted({ tags: [{ kind: "new", text: "new" }] });
    const { of } = signOf("against: top", "en", "", annotation);
    expect(grounds(of)).toEqual(["\u00a0but\u00a0"]);
  });

  test("is its label in two versions", () => {
    const text = [
      { how: "kept", text: "because · " },
      { how: "added", text: "cause" },
    ];
    const { of } = signOf("to: top, scheme: cause", "en", "", noted({ text }));
    expect(of.slice(0, -1).map((span) => [span.text, span.mark?.kind])).toEqual([
      ["because ·", undefined],
      [" ", undefined],
      ["cause", "added"],
    ]);
  });

  test("a tag that is no label changes nothing", () => {
    const annotation = noted({ tags: [{ kind: "open", text: "open", drawn: "question" }] });
    expect(signOf("to: top, scheme: cause", "en", "", annotation).of).toEqual(
      signOf("to: top, scheme: cause").of,
    );
  });
});

test.each([
  ["en", "王弼", "because ·\u00a0sign ·\u00a0王弼 (0.5)", ["王弼"]],
  ["ar", "王弼", "لأنّ ·\u00a0sign ·\u00a0王弼 (0.5)", ["王弼"]],
  ["en", "Wang Yi", "because ·\u00a0sign ·\u00a0Wang\u00a0Yi (0.5)", ["Wang\u00a0Yi"]],
  [
    "en",
    "北京市城市規劃設計研究院圖書館研究所的人",
    "because ·\u00a0sign ·\u00a0北京市城市規劃設計研究院圖書館研究所的人 (0.5)",
    [],
  ],
])("in %s the short name %j in a sign is not torn", (lang, name, sign, tied) => {
  const { of } = signOf("to: top, scheme: sign, voice: w, weight: 0.5", lang, `voices: { w: ${name} }`);
  expect(textOf(of).trimEnd()).toBe(sign);
  expect(
    of.slice(0, -1).flatMap(({ text, ties = [] }) => ties.map(([from, to]) => text.slice(from, to))),
  ).toEqual(tied);
});
