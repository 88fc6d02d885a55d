import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Line, Paragraph, Span, Typesetter } from "../../src/text/typesetter.ts";
import { WORDS, statementText } from "../support/texts.ts";
import { testTypesetter } from "../support/typesetter.ts";

let type: Typesetter;
beforeAll(async () => {
  type = await testTypesetter();
});

const span = (text: string, more: Partial<Span> = {}): Span => ({
  text,
  weight: "regular",
  size: 10,
  tone: "text",
  ...more,
});

const set = (text: string, direction: "ltr" | "rtl" = "ltr"): Paragraph =>
  type.paragraph([span(text)], direction);

const textOf = ({ runs }: Line) => runs.map(({ text }) => text).join("");
const textsOf = (lines: readonly Line[]) => lines.map(textOf);

/** A line that ends inside a word shows one. */
const withoutHyphen = (line: string) => line.replace(/(?<=[\p{L}\p{M}\u00ad])‐$/u, "");

/** Text of the runs as they stand from the left. */
const fromLeft = ({ runs }: Line) => runs.toSorted((a, b) => a.x - b.x).map(({ text }) => text);

const SLACK = 0.011;

test("a text that fits stands on one line", () => {
  const paragraph = set("All men are mortal.");
  const [line, ...rest] = paragraph.lines(paragraph.maxWidth);
  expect(rest).toEqual([]);
  expect(line!.width).toBeCloseTo(paragraph.maxWidth, 6);
  expect(line!.runs).toMatchObject([{ x: 0, text: "All men are mortal.", direction: "ltr", size: 10 }]);
});

test("a narrower line breaks at a space, which stays in the text but has no width", () => {
  const paragraph = set("All men are mortal.");
  const lines = paragraph.lines(set("All men").maxWidth, "filled");
  expect(textsOf(lines)).toEqual(["All men ", "are ", "mortal."]);
  expect(lines[0]!.width).toBeCloseTo(set("All men").maxWidth, 6);
  const sum = lines[0]!.runs.reduce((all, { width }) => all + width, 0);
  expect(sum).toBeCloseTo(lines[0]!.width, 6);
});

test("spaces at the end of a paragraph take no room", () => {
  expect(set("one ").maxWidth).toBeCloseTo(set("one").maxWidth, 6);
  expect(set("one ").minWidth).toBeCloseTo(set("one").minWidth, 6);
});

test("minWidth is the widest word, maxWidth the whole", () => {
  const paragraph = set("an extraordinary claim");
  expect(paragraph.minWidth).toBeCloseTo(set("extraordinary").maxWidth, 6);
  expect(textsOf(paragraph.lines(paragraph.minWidth))).toContain("extraordinary ");
  const widths = ["an ", "extraordinary ", "claim"].map(
    (word) => set(`${word}|`).maxWidth - set("|").maxWidth,
  );
  expect(paragraph.maxWidth).toBeCloseTo(
    widths.reduce((sum, width) => sum + width, 0),
    1,
  );
});

test("lines are as even as they can be unless they shall be filled", () => {
  const paragraph = set("one two three four five six");
  const width = set("one two three four five").maxWidth;
  const filled = paragraph.lines(width, "filled");
  const balanced = paragraph.lines(width);
  expect(textsOf(filled)).toEqual(["one two three four five ", "six"]);
  expect(balanced).toHaveLength(2);
  expect(Math.abs(balanced[0]!.width - balanced[1]!.width)).toBeLessThan(filled[0]!.width - filled[1]!.width);
});

test("running text lends words to a last line that would look lost", () => {
  const paragraph = set("one two three four five of six a");
  const width = set("one two three four five of six").maxWidth;
  expect(textsOf(paragraph.lines(width, "filled"))).toEqual(["one two three four five of six ", "a"]);
  expect(textsOf(paragraph.lines(width, "running"))).toEqual(["one two three four five ", "of six a"]);
  // Long enough, it stays as it is.
  const even = set("one two three four five six");
  expect(textsOf(even.lines(set("one two three").maxWidth, "running"))).toEqual([
    "one two three ",
    "four five six",
  ]);
});

test("a word that is wider than the line is broken, not clipped", () => {
  const word = "Donaudampfschifffahrtsgesellschaft";
  const paragraph = set(`die ${word} fährt`);
  const width = set("Donaudampf").maxWidth;
  const lines = paragraph.lines(width);
  expect(textsOf(lines).map(withoutHyphen).join("")).toBe(`die ${word} fährt`);
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + SLACK);
});

test("a character with its accent, or a family of emoji, is never broken", () => {
  const family = "👩‍👩‍👧";
  const accented = "e\u0301";
  for (const unit of [family, accented]) {
    const lines = set(unit.repeat(4)).lines(1);
    expect(textsOf(lines).map(withoutHyphen)).toEqual(Array<string>(4).fill(unit));
  }
});

test.each(["5 µg/m³", "120 km/h", "8 mg/dl", "and/or", "20 °C/km", "m²/s"])(
  "%s is broken at its solidus only where it does not fit on a line",
  (unit) => {
    const text = `at least ${unit} here`;
    const [before, after] = unit.slice(unit.indexOf(" ") + 1).split("/") as [string, string];
    const paragraph = set(text);
    for (let width = set(`${before}/${after} `).maxWidth; width < paragraph.maxWidth; width += 2)
      for (const line of textsOf(paragraph.lines(width, "filled"))) expect(line).not.toMatch(/\/$/);
    const narrow = textsOf(paragraph.lines(Math.max(set(`${before}/`).maxWidth, set(after).maxWidth)));
    expect(narrow.map((line) => line.trim())).toEqual(expect.arrayContaining([`${before}/`, after]));
  },
);

test("a solidus between words with blanks, or before a number, breaks as ever", () => {
  expect(textsOf(set("either / or").lines(set("either /").maxWidth, "filled"))).toEqual(["either / ", "or"]);
  const address = "https://example.org/abcdef/ghijkl/mnopqr/stuvwx";
  for (const line of textsOf(set(address).lines(set("https://example.org/").maxWidth)).slice(0, -1))
    expect(line).toMatch(/\/$/);
});

test("an empty text has no line and no width", () => {
  const paragraph = set("");
  expect(paragraph.lines(100)).toEqual([]);
  expect(paragraph.count(100)).toBe(0);
  expect([paragraph.minWidth, paragraph.maxWidth]).toEqual([0, 0]);
});

test("non-breaking spaces do not break, Chinese does between its words, and inside one that no line holds", () => {
  expect(set("1\u00a0000\u00a0000").minWidth).toBeCloseTo(set("1\u00a0000\u00a0000").maxWidth, 6);
  const chinese = set("中国策应俄罗斯不能输");
  expect(chinese.minWidth).toBeLessThan(chinese.maxWidth / 4);
  expect(textsOf(chinese.lines(50, "filled"))).toEqual(["中国策应", "俄罗斯不能", "输"]);
  expect(textsOf(chinese.lines(20, "filled"))).toEqual(["中国", "策应", "俄罗", "斯", "不能", "输"]);
});

describe("a middle dot that parts a list", () => {
  const list = (text: string, dotted: { readonly dotted?: true } = { dotted: true }) =>
    type.paragraph([span("because"), span(text, dotted)], "ltr");

  test.each([" · by alternatives · our step", "\u00a0· by alternatives\u00a0· our step"])(
    "is not drawn where a line ends: %s",
    (text) => {
      const width = set("because · by alternatives ·").maxWidth;
      const lines = list(text).lines(width, "filled");
      expect(textsOf(lines)).toEqual([`because${text.slice(0, 18)} `, "our step"]);
      expect(lines[0]!.width).toBeCloseTo(set("because · by alternatives").maxWidth, 6);
      expect(list(text).lines(width - 3, "filled")).toHaveLength(2);
    },
  );

  test("is drawn in the middle of a line", () => {
    expect(textsOf(list(" · by alternatives").lines(500))).toEqual(["because · by alternatives"]);
  });

  test("of an author's own words is always drawn", () => {
    const width = set("because · by alternatives ·").maxWidth;
    expect(textsOf(list(" · by alternatives · our step", {}).lines(width, "filled"))).toEqual([
      "because · by alternatives · ",
      "our step",
    ]);
  });

  test("is told by the blank before it where nothing else is said", () => {
    const width = set("because · by alternatives ·").maxWidth;
    const ends = (dot: string, more = {}) =>
      textsOf(
        type.paragraph([span(`because · by alternatives${dot}our step`, more)], "ltr").lines(width, "filled"),
      )[0];
    expect(ends("\u00a0· ")).toBe("because · by alternatives ");
    expect(ends("\u00a0· ", { isolate: true })).toBe("because · by alternatives\u00a0· ");
  });

  test("leaves room for one blank where the list is of several spans", () => {
    const parts = [span("because"), span(" · ", { dotted: true }), span("cause and effect")];
    const [first, second] = type.paragraph(parts, "ltr").lines(set("because").maxWidth, "filled");
    expect([textOf(first!), first!.width]).toEqual(["because ", set("because").maxWidth]);
    expect(textOf(second!)).toMatch(/^cause/u);
  });
});

test("what is tied stands on one line if a line holds it", () => {
  const text = "by the council, Counts 2024 page 4";
  const ties = [[16, text.length]] as const;
  const lines = (width: number) =>
    textsOf(type.paragraph([span("Said "), span(text, { ties })], "ltr").lines(width, "filled"));
  expect(lines(set("Said by the council, Counts 2024").maxWidth)).toEqual([
    "Said by the council, ",
    "Counts 2024 page 4",
  ]);
  expect(lines(set("Counts 2024").maxWidth).slice(-2)).toEqual(["Counts 2024 ", "page 4"]);
});

test("what the last line lacks is taken from several lines, so that none has a hole", () => {
  const text =
    "Wang’s message, in effect: if Europe wants China truly neutral, it should follow the Gulf now.";
  const paragraph = set(text);
  const width = set("it should follow the Gulf").maxWidth + 1;
  const lines = paragraph.lines(width, "running");
  expect(lines).toHaveLength(paragraph.count(width));
  for (const { width: own } of lines.slice(0, -1)) expect(own).toBeGreaterThan(width * 0.7);
  expect(lines.at(-1)!.width).toBeGreaterThan(width * 0.25);
});

test("a citation stands alone on the last line rather than with a word that leaves a hole", () => {
  const words = "and so it was well coordinated behind the unmistakeable scenes.";
  const paragraph = type.paragraph([span(words), span(" Wu, ¶3", { weight: "italic", size: 8 })], "ltr");
  const width = set(words).maxWidth + 1;
  expect(textsOf(paragraph.lines(width, "running"))).toEqual([`${words} `, "Wu, ¶3"]);
});

test("the last line of running text gets no part of a short quote", () => {
  const text =
    "What Wang said there comes from other sources. “Our reading”, “our step” and “unstated” mark it.";
  const width = set(
    "What Wang said there comes from other sources. “Our reading”, “our step” and “unsta",
  ).maxWidth;
  expect(textsOf(set(text).lines(width, "running"))[1]).toBe("and “unstated” mark it.");
});

test("no line begins with the sign that words are left out", () => {
  const text = "It says “The likeness between worlds and watches …” and goes on … so";
  for (let width = set(text).minWidth; width < 300; width += 4)
    for (const line of textsOf(set(text).lines(width))) expect(line).not.toMatch(/^…/u);
});

test("no line of Chinese begins with a full stop or a comma", () => {
  const text = "白马非马，可乎？曰：可。曰：何哉？曰：马者，所以命形也；白者，所以命色也。";
  for (let width = 20; width < 120; width += 7) {
    for (const line of textsOf(set(text).lines(width)).slice(1)) expect(line).not.toMatch(/^[，。？：；]/u);
  }
});

test("Thai breaks between its words, which no space parts", () => {
  const text = "ประเทศไทยควรปฏิรูปการศึกษาโดยเร็ว ต่าง ๆ ฯลฯ";
  const paragraph = set(text);
  expect(paragraph.minWidth).toBeLessThan(set("ประเทศไทยควร").maxWidth);
  const lines = textsOf(paragraph.lines(set("ประเทศไทย").maxWidth, "filled"));
  expect(lines[0]).toBe("ประเทศไทย");
  expect(lines.join("")).toBe(text);
  for (const line of lines) expect(line).not.toMatch(/^[\p{M}ๆฯะาำ]|[เแโใไ]$/u);
});

test("no line of Japanese begins with a small kana, a long vowel or a closing bracket", () => {
  const text = "「コンピューター」っていったい何でしょうか。";
  const paragraph = type.inLanguage("ja").paragraph([span(text)], "ltr");
  for (let width = paragraph.minWidth; width < 150; width += 5) {
    const lines = textsOf(paragraph.lines(width));
    expect(lines.join("")).toBe(text);
    for (const line of lines) expect(line).not.toMatch(/^[ュッっょー」。]|「$/u);
  }
});

test("a Devanagari conjunct is never broken", () => {
  const lines = textsOf(set("क्षेत्रविद्यार्थियों").lines(1));
  expect(lines).toEqual(["क्षे", "त्र", "वि", "द्या", "र्थि", "यों"]);
});

test("spans keep their size and tone, and stand side by side", () => {
  const paragraph = type.paragraph(
    [
      span("1 ", { weight: "semibold", tone: "number" }),
      span("one"),
      span(" aside", { size: 5, tone: "muted" }),
    ],
    "ltr",
  );
  const [line] = paragraph.lines(Infinity);
  expect(line!.runs.map(({ text, tone, size, face }) => [text, tone, size, face])).toEqual([
    ["1 ", "number", 10, "sans-semibold"],
    ["one", "text", 10, "sans-regular"],
    [" aside", "muted", 5, "sans-regular"],
  ]);
  let x = 0;
  for (const run of line!.runs) {
    expect(run.x).toBeCloseTo(x, 6);
    x += run.width;
  }
});

test("a soft hyphen shows nothing where no line ends", () => {
  expect(set("re\u00adsigned").maxWidth).toBeCloseTo(set("resigned").maxWidth, 6);
});

describe("text that runs from right to left", () => {
  test("Arabic stands from the right, digits in it and Latin from the left", () => {
    const [line] = set("قال Galileo سنة 1638 هذا", "rtl").lines(Infinity);
    const visual = fromLeft(line!).map((text) => text.trim());
    expect(visual.filter((text) => text !== "")).toEqual(["هذا", "1638", "سنة", "Galileo", "قال"]);
    const directions = new Map(line!.runs.map(({ text, direction }) => [text.trim(), direction]));
    expect(directions.get("قال")).toBe("rtl");
    expect(directions.get("Galileo")).toBe("ltr");
    expect(directions.get("1638")).toBe("ltr");
  });

  test("a quote in it stands in its place where the paragraph runs from the left", () => {
    const [line] = set("He said שלום עולם twice").lines(Infinity);
    expect(fromLeft(line!).map((text) => text.trim())).toEqual(["He said", "שלום עולם", "twice"]);
    expect(line!.runs.map(({ direction }) => direction)).toEqual(["ltr", "rtl", "ltr"]);
  });

  test("runs come in reading order whatever their place", () => {
    const text = "سقراط (Socrates) إنسان، 100%";
    const [line] = set(text, "rtl").lines(Infinity);
    expect(textOf(line!)).toBe(text);
  });

  test("the space at a line's end stands at no side of it", () => {
    const paragraph = set("كل إنسان فانٍ وسقراط إنسان", "rtl");
    for (const line of paragraph.lines(paragraph.maxWidth / 2)) {
      const words = line.runs.filter(({ text }) => text.trim() !== "");
      expect(Math.min(...words.map(({ x }) => x))).toBeCloseTo(0, 6);
      expect(Math.max(...words.map(({ x, width }) => x + width))).toBeCloseTo(line.width, 6);
    }
  });
});

describe("at any width", () => {
  const widths = fc.oneof(
    fc.double({ min: 1, max: 400, noNaN: true }),
    fc.constantFrom(Infinity, 0, 1, 110, 196),
  );
  const how = fc.constantFrom("balanced", "filled", "running");
  const direction = fc.constantFrom("ltr", "rtl");

  test("no text is lost, and count says how many lines there are", () => {
    fc.assert(
      fc.property(
        fc.array(statementText, { minLength: 1, maxLength: 3 }),
        widths,
        how,
        direction,
        (all, width, way, side) => {
          const paragraph = type.paragraph(
            all.map((text) => span(text)),
            side,
          );
          const lines = paragraph.lines(width, way);
          expect(textsOf(lines).map(withoutHyphen).join("")).toBe(all.join(""));
          expect(lines).toHaveLength(paragraph.count(width));
          expect(paragraph.maxWidth).toBeGreaterThanOrEqual(paragraph.minWidth - 1e-9);
        },
      ),
      { seed: 31, numRuns: 300 },
    );
  });

  test("a line holds its runs side by side, and is no wider than asked unless it is one character", () => {
    const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
    fc.assert(
      fc.property(statementText, widths, how, direction, (text, width, way, side) => {
        for (const line of set(text, side).lines(width, way)) {
          let x = 0;
          for (const run of line.runs.toSorted((a, b) => a.x - b.x || a.width - b.width)) {
            expect(run.x).toBeCloseTo(x, 4);
            x = run.x + run.width;
          }
          expect(x).toBeCloseTo(line.width, 4);
          const characters = [...graphemes.segment(withoutHyphen(textOf(line)).trimEnd())].length;
          if (characters > 1) expect(line.width).toBeLessThanOrEqual(width + SLACK);
        }
      }),
      { seed: 32, numRuns: 300 },
    );
  });

  test("balanced lines are as many as filled ones, and their longest is no longer", () => {
    const words = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 300 }), (chosen, width) => {
        const paragraph = set(chosen.join(" "));
        const [filled, balanced] = [paragraph.lines(width, "filled"), paragraph.lines(width)];
        expect(balanced).toHaveLength(filled.length);
        const rests = (lines: readonly Line[]) =>
          lines.reduce((sum, line, index) => {
            // The rest of the first of many lines looks like a gap, that of the last does not.
            const share = lines.length < 3 ? 1 : index === 0 ? 2 : index === lines.length - 1 ? 0.5 : 1;
            return sum + share * (width - line.width) ** 2;
          }, 0);
        expect(rests(balanced)).toBeLessThanOrEqual(rests(filled) + 1e-6);
      }),
      { seed: 33, numRuns: 100 },
    );
  });

  test("a wider column never needs more lines", () => {
    fc.assert(
      fc.property(statementText, fc.integer({ min: 40, max: 300 }), (text, width) => {
        const paragraph = set(text);
        expect(paragraph.count(width + 20)).toBeLessThanOrEqual(paragraph.count(width));
      }),
      { seed: 34, numRuns: 200 },
    );
  });
});

describe("words that run in a direction of their own", () => {
  const isolated = (text: string) => span(text, { isolate: true });

  test("their full stop stands where they end", () => {
    const [line] = type.paragraph([span("3 "), isolated("سقراط إنسان.")], "ltr").lines(500);
    expect(fromLeft(line!)).toEqual(["3 ", "سقراط إنسان."]);
    expect(line!.runs.at(-1)!.direction).toBe("rtl");
  });

  test("what begins with a foreign word is no foreign sentence between lines from right to left", () => {
    const [line] = type.paragraph([isolated("DNA جزيء.")], "rtl").lines(500);
    const first = line!.runs.find(({ text }) => text === "DNA")!;
    expect(first.x + first.width).toBeCloseTo(line!.width, 6);
  });

  test.each(["ltr", "rtl"] as const)("a sign, a number and a text follow each other: %s", (direction) => {
    const text = fc.array(fc.constantFrom("سقراط", "mortal", "人都会死", "3.5", "(בן אדם)"), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(text, text, (scheme, words) => {
        const spans = [
          isolated("but"),
          span(" · "),
          isolated(scheme.join(" ")),
          span(" "),
          span("5 ", { weight: "semibold" }),
          isolated(`${words.join(" ")}.`),
        ];
        const paragraph = type.paragraph(spans, direction);
        const [line] = paragraph.lines(paragraph.maxWidth + 1);
        const forth = direction === "ltr" ? 1 : -1;
        // Where each span begins, in the order of the paragraph.
        const ends: number[] = [];
        let at = 0;
        let rest = line!.runs;
        for (const { text: whole } of spans) {
          const own: Line["runs"][number][] = [];
          for (let length = 0; length < whole.length; length += own.at(-1)!.text.length) {
            own.push(rest[0]!);
            rest = rest.slice(1);
          }
          const edges = own.flatMap(({ x, width }) => [x * forth, (x + width) * forth]);
          if (ends.length > 0) expect(Math.min(...edges)).toBeCloseTo(at, 3);
          at = Math.max(...edges);
          ends.push(at);
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

test("words that lead a text stand on one line where that holds them, else the text begins a line", async () => {
  const type = await testTypesetter();
  const lead = "because of an opinion ";
  const spans = [span(lead, { leads: lead.length }), span("39 Russia is crucial")];
  const textsAt = (width: number) => textsOf(type.paragraph(spans, "ltr").lines(width, "filled"));
  const { maxWidth } = type.paragraph([span(lead)], "ltr");
  expect(textsAt(maxWidth * 1.3)).toEqual([`${lead}39 `, "Russia is crucial"]);
  expect(textsAt(maxWidth * 1.1)).toEqual([lead, "39 Russia is crucial"]);
  expect(textsAt(maxWidth * 0.9)).toEqual(["because of an ", "opinion ", "39 Russia is crucial"]);
});
