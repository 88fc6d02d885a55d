/** What the texts of cells are made of: the spans that the typesetter is given, and what it is told of them. */
import { describe, expect, test } from "vitest";
import { pxOfMm } from "../../../src/geometry.ts";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import type { Annotation } from "../../../src/annotations/annotation.ts";
import { CellTypesetter } from "../../../src/layout/cards/cell.ts";
import type { CellRow } from "../../../src/layout/cards/nesting.ts";
import { roomForStrips } from "../../../src/layout/cards/strips.ts";
import { LOOSE, measureOf } from "../../../src/layout/metrics.ts";
import { cellsOf } from "../../../src/outline/cells.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import type { Paragraph, Span, Typesetter } from "../../../src/text/typesetter.ts";
import { outlineIn } from "../../support/rooms.ts";

const yaml = (lang = "en") => `
lang: ${lang}
voices: { ann: Ann, ben: Ben }
sources: { s: { title: The book, authors: [Ann Smith], date: "2025" } }
rivals: [[a, b]]
premises:
  a: { text: A is so., voice: ann, cite: s }
  b: { text: B is so., unstated: true }
  c: { text: C is so., voice: [ann, ben] }
conclusions: { top: Top is so., mid: { text: Mid is so., voice: [ann, ben] } }
inferences: [{ from: [mid, b], to: top }, { from: [a, c], to: mid }, { from: c, against: b }]
`;
const WHOLE = outlineIn(yaml(), ["top", "mid"]);

/** Widths of any paragraph here, px. */
const [NARROW, WIDE] = [30, 300];

interface Asked {
  readonly spans: readonly Span[];
  readonly direction: unknown;
  readonly hyphenation: unknown;
}

/** A typesetter of cells, and all that it has set. */
function setter(outline: Outline = WHOLE, annotation: Annotation = UNANNOTATED, writtenAt?: number) {
  const asked: Asked[] = [];
  const paragraph: Paragraph = {
    minWidth: NARROW,
    maxWidth: WIDE,
    count: () => 2,
    lines: () => [{ width: WIDE, runs: [] }],
  };
  const type = {
    paragraph: (spans: readonly Span[], direction: unknown, hyphenation: unknown) => {
      asked.push({ spans, direction, hyphenation });
      return paragraph;
    },
  } as unknown as Typesetter;
  return { cells: new CellTypesetter(outline, type, LOOSE, annotation, writtenAt), asked };
}

const SIZES = new Map([
  [LOOSE.small, "small"],
  [LOOSE.body, "body"],
  [LOOSE.main, "large"],
]);

/** Each span as "its text | weight size tone", isolated ones in brackets; "_" is a blank that does not break. */
const written = (spans: readonly Span[]) =>
  spans.map(({ text, weight, size, tone, isolate, mark }) => {
    const plain = text.replaceAll("\u00a0", "_");
    const own = isolate === true ? `[${plain}]` : plain;
    return `${own} | ${weight} ${SIZES.get(size)} ${tone}${mark === undefined ? "" : ` ${mark.kind}`}`;
  });

/** The row of a statement: the first in which it stands like that. */
function rowOf(statement: string, kind: "full" | "reference" = "full", outline = WHOLE): CellRow {
  const cell = outline.panels
    .flatMap(cellsOf)
    .find((one) => one.statement === statement && one.kind === kind)!;
  const block = outline.panels.flatMap(({ blocks }) => blocks).find(({ cells }) => cells.includes(cell));
  const premise = block?.cells.indexOf(cell) ?? 0;
  return { kind: "cell", cell, depth: 0, block, premise, signed: block !== undefined && premise === 0 };
}

function set(statement: string, kind?: "full" | "reference", ...how: Parameters<typeof setter>) {
  const { cells, asked } = setter(...how);
  const made = cells.row(rowOf(statement, kind, how[0] ?? WHOLE));
  return { ...made, asked, spans: written(asked[0]!.spans) };
}

const noted = (id: string, note: object): Annotation => ({
  ...UNANNOTATED,
  statements: new Map([[id, { tags: [], ...note }]]),
});

describe("a statement", () => {
  test("at the head is its number and its words, large and bold if it is of the main line", () => {
    const { spans, frame, number, statement } = set("top");
    expect(spans).toEqual(["1_ | semibold large number", "[Top is so.] | semibold large main"]);
    expect([frame, number, statement.id]).toEqual(["main", 1, "top"]);
  });

  test("stands behind the sign of its inference; who says it is in small italics", () => {
    expect(set("mid").spans).toEqual([
      "[because] | regular small header",
      "  | regular small text",
      "2_ | semibold large number",
      "[Mid is so.] | semibold large main",
      " Ann,_Ben | italic small muted",
    ]);
  });

  test("that is not the first premise stands behind an “and”, and is set like any other", () => {
    expect(set("c").spans).toEqual([
      "[and] | regular small header",
      "  | regular small text",
      "5_ | semibold body number",
      "[C is so.] | regular body text",
      " Ann,_Ben | italic small muted",
    ]);
  });

  test("that is unstated says so; rivals stand behind it", () => {
    const { spans, frame } = set("b");
    expect(frame).toBe("unstated");
    expect(spans.slice(2)).toEqual([
      "3_ | semibold body number",
      "[B is so.] | regular body text",
      " unstated | italic small muted",
      "  | regular small text",
      "[_rivals_] | semibold small main rivals",
      "_ | italic small muted",
      "4 | semibold small number",
    ]);
  });

  test("names its source, of which the last word stays with the one before it", () => {
    expect(set("a").spans).toContain(" Ann, Smith_2025 | italic small muted");
  });

  test("leaves room at its end for the strips of its voices", () => {
    const [one, two] = [set("a"), set("c")];
    expect(one.endRoom).toBe(roomForStrips(1, LOOSE));
    expect(two.endRoom).toBe(roomForStrips(2, LOOSE));
    expect(two.minWidth).toBe(NARROW + roomForStrips(2, LOOSE));
    expect(set("top").endRoom).toBeUndefined();
    expect(set("c", "reference").endRoom).toBeUndefined();
  });

  test("stands behind a row for the sign without any", () => {
    const { cells, asked } = setter();
    cells.row({ ...rowOf("mid"), signed: false });
    expect(written(asked[0]!.spans)[0]).toBe("2_ | semibold large number");
  });
});

describe("a reference", () => {
  test("points to where the statement stands, its label in italics, who says it behind", () => {
    const { spans, frame } = set("c", "reference");
    expect(frame).toBe("reference");
    expect(spans.slice(2)).toEqual([
      "(see_5)_ | semibold small number",
      "[C is so] | italic body muted",
      " · Ann, Ben | italic small muted",
    ]);
  });

  test("to a claim of the main line has the colour of any other, and is no heavier", () => {
    const { cells, asked } = setter();
    cells.row({ ...rowOf("c", "reference"), cell: { ...rowOf("mid").cell, kind: "reference" } });
    expect(written(asked[0]!.spans)).toContain("[Mid is so] | italic body muted");
  });

  test("at the head of a tree says that its reasons go on, without the uses of its claim running on", () => {
    const { cells, asked } = setter();
    cells.row({ ...rowOf("top"), cell: { ...rowOf("c").cell, kind: "reference" } });
    expect(written(asked[0]!.spans)).toEqual([
      "5, continued_ | semibold small number",
      "[C is so] | semibold body muted",
      " · Ann, Ben | italic small muted",
      "_· supports_ | italic small muted",
      "2 | semibold small number",
      "; speaks against_ | italic small muted",
      "3 | semibold small number",
    ]);
  });

  test("is struck through where its statement is gone, and says that its words are an answer where they are left to be written", () => {
    expect(set("c", "reference", WHOLE, noted("c", { struck: true })).spans.slice(2)).toEqual([
      "(see_5)_ | semibold small number",
      "[C is so] | italic body muted deleted",
      " · Ann, Ben | italic small muted deleted",
    ]);
    expect(set("c", "reference", WHOLE, noted("c", { instead: "blank" })).spans.slice(2)).toEqual([
      "(see_5)_ | semibold small number",
      "[your answer there] | italic body muted",
    ]);
  });
});

describe("what an annotation says", () => {
  test("of a statement is a label before its number, which may then stand apart from its text", () => {
    const { spans } = set("top", "full", WHOLE, noted("top", { tags: [{ kind: "new", text: "new" }] }));
    expect(spans).toEqual([
      "_new_ | semibold small tag tag",
      "  | regular small text",
      "1 | semibold large number",
      "_ | semibold large main",
      "[Top is so.] | semibold large main",
    ]);
  });

  test("of its words is set in two versions, and so is who says it", () => {
    const pieces = (how: string, text: string) => [{ how, text }];
    const note = { text: pieces("added", "A holds."), attribution: pieces("deleted", "Ben") };
    const { spans } = set("c", "full", WHOLE, noted("c", note));
    expect(spans.slice(3)).toEqual([
      "_ | regular body text",
      "[A holds.] | regular body text added",
      "  | italic small muted",
      "[Ben] | italic small muted deleted",
    ]);
    expect(set("c", "full", WHOLE, noted("c", { attribution: [] })).spans.slice(4)).toEqual([
      "[C is so.] | regular body text",
    ]);
  });
});

describe("a statement that is left to be written", () => {
  const asks = (writing: object | undefined, id = "a", writtenAt?: number) =>
    set(id, "full", WHOLE, noted(id, { instead: "blank", writing }), writtenAt);
  const clues = "voices";

  test("keeps its sign, its number and its clues; its words give the room", () => {
    const { asked, blank, minWidth } = asks(undefined);
    const [, lead, aside, words] = asked.map(({ spans }) => written(spans));
    expect(lead).toEqual([
      "[because] | regular small header",
      "  | regular small text",
      "4_ | semibold body number",
    ]);
    expect(aside!.slice(0, 2)).toEqual(["Ann, Smith 2025 | italic small muted", "  | regular small text"]);
    expect(words).toEqual(["A is so. | regular body text"]);
    expect(blank).toMatchObject({ wanted: WIDE, searched: false, narrowest: 0, who: undefined });
    expect(minWidth).toBe(NARROW + roomForStrips(1, LOOSE));
    // Nothing is said of it.
    expect(asks(undefined, "top").blank!.aside).toBeUndefined();
  });

  test("may ask for who says it", () => {
    const { asked, blank } = asks({ clues: "places", searched: true, room: "two words", narrowest: 50 });
    const [, , aside, words, who] = asked.map(({ spans }) => written(spans));
    expect(aside![0]).toBe("Smith 2025 | italic small muted");
    expect(words).toEqual(["two words | regular body text"]);
    expect(who).toEqual(["Who: | regular small muted"]);
    expect(blank!.searched).toBe(true);
    expect(blank!.who).toBeDefined();
    // Nobody says it.
    expect(asks({ clues: "places", searched: false, room: "x" }, "top").blank!.who).toBeUndefined();
    expect(asks({ clues, searched: false, room: "x" }).blank!.who).toBeUndefined();
  });

  test("has lines 8 mm apart on paper in type of 9 pt, or of the size that is asked for", () => {
    const { distance } = asks(undefined).blank!;
    expect(distance).toBeCloseTo((pxOfMm(8) * LOOSE.body * 0.75) / 9, 6);
    expect(asks(undefined, "a", 18).blank!.distance).toBeCloseTo(distance / 2, 6);
    const wide = asks({ clues, searched: false, room: "x", narrowest: 40 }).blank!;
    expect(wide.narrowest).toBeCloseTo(5 * distance, 6);
  });

  test("is no blank where it is only referred to", () => {
    expect(set("c", "reference", WHOLE, noted("c", { instead: "blank" })).blank).toBeUndefined();
    expect(set("c").blank).toBeUndefined();
  });
});

describe("lines", () => {
  test("are as far apart as the largest type needs", () => {
    const { leading, size } = set("mid");
    expect(size).toBe(LOOSE.main);
    expect(leading / set("c").leading).toBeCloseTo(LOOSE.main / LOOSE.body, 2);
    expect(set("c").size).toBe(LOOSE.body);
    expect(leading).toBeGreaterThan(LOOSE.main);
    expect(Math.round(leading * 100) / 100).toBe(leading);
    expect(set("c").height(100)).toBeCloseTo(2 * set("c").leading, 6);
  });

  test.each([
    ["de", "c", { lang: "de", below: measureOf(49) }],
    // Main claims are set with balanced lines.
    ["de", "mid", undefined],
    ["en-GB", "c", undefined],
  ])("in %s, words of “%s” may be parted: %j", (lang, statement, wanted) => {
    const whole = outlineIn(yaml(lang), ["top", "mid"]);
    expect(set(statement, "full", whole).asked[0]!.hyphenation).toEqual(wanted);
  });

  test("run from right to left in Hebrew", () => {
    const whole = outlineIn(yaml("he"), ["top", "mid"]);
    expect([set("c", "full", whole).asked[0]!.direction, set("c", "full", whole).direction]).toEqual([
      "rtl",
      "rtl",
    ]);
    expect(set("c").asked[0]!.direction).toBe("ltr");
  });
});
