import { describe, expect, test } from "vitest";
import { pxOfMm } from "../../../../src/geometry.ts";
import { blankText } from "../../../../src/layout/cards/blanks/blank-text.ts";
import { lowestRule, onPaper, planned, roomToWrite } from "../../../../src/layout/cards/blanks/blank.ts";
import type { Blank } from "../../../../src/layout/cards/blanks/blank.ts";
import { LOOSE, measureOf } from "../../../../src/layout/metrics.ts";
import type { Paragraph, Run } from "../../../../src/text/typesetter.ts";

const LEADING = 14;
const SIZE = 10;
/** px; what lines and clues keep from the end of the text. */
const EDGE = 4;
/** px between lines on paper where words of 10 px are printed in 9 pt: then they are written 1.8 times as wide. */
const DISTANCE = (pxOfMm(8) * 10) / 9;
const WIDTH = 400;

/** A paragraph of lines of these widths. */
const paragraph = (name: string, ...widths: readonly number[]): Paragraph => ({
  minWidth: 1,
  maxWidth: 1,
  count: () => widths.length,
  lines: () => widths.map((width) => ({ width, runs: [{ text: name, x: 3, width } as unknown as Run] })),
});

const blank = (more: Partial<Blank> = {}): Blank => ({
  lead: paragraph("lead", 30),
  aside: undefined,
  wanted: 300,
  searched: false,
  distance: DISTANCE,
  narrowest: 0,
  letter: undefined,
  who: undefined,
  ...more,
});

const TEXT = { leading: LEADING, size: SIZE };
const plan = (more: Partial<Blank> = {}, width = WIDTH) => planned(TEXT, blank(more), width);

test("lines to write on are as far apart as on paper, whatever the type", () => {
  const body = 12;
  expect(onPaper(8, { ...LOOSE, body }, 9)).toBeCloseTo(pxOfMm(8), 6);
  expect(onPaper(8, { ...LOOSE, body }, 18)).toBeCloseTo(pxOfMm(8) / 2, 6);
  expect(onPaper(4, { ...LOOSE, body: 24 }, 9)).toBeCloseTo(pxOfMm(8), 6);
});

describe("a blank has", () => {
  test.each([
    [200, 1],
    [222, 1],
    [223, 2],
    [444, 2],
    [445, 3],
  ])("room for words of %i px by hand: %i lines", (wanted, count) => {
    expect(plan({ wanted }).rules).toHaveLength(count);
  });

  test("half as much again, and two lines at least, for words that are to be found", () => {
    expect(plan({ wanted: 10, searched: true }).rules).toHaveLength(2);
    expect(plan({ wanted: 296, searched: true }).rules).toHaveLength(2);
    expect(plan({ wanted: 297, searched: true }).rules).toHaveLength(3);
    expect(plan({ wanted: 0 }).rules).toHaveLength(1);
  });

  test("its first line beside sign and number, unless these take more than half of the width", () => {
    expect(plan({ lead: paragraph("lead", 196) }).top).toBe(0);
    expect(plan({ lead: paragraph("lead", 197) }).top).toBe(LEADING);
    expect(plan({ lead: paragraph("lead", 390, 100) }).top).toBe(LEADING);
    expect(plan({ lead: paragraph("lead", 390, 300) }).top).toBe(2 * LEADING);
  });

  test("a clue of one line beside its last line, where enough of that is left", () => {
    const room = WIDTH - EDGE - 5 * DISTANCE - 4;
    const beside = plan({ wanted: 0, aside: paragraph("aside", room - 1) });
    expect([beside.isBeside, beside.rules]).toEqual([true, [{ begin: 0, end: EDGE + room - 1 + 4 }]]);
    const below = plan({ wanted: 0, aside: paragraph("aside", room + 1) });
    expect([below.isBeside, below.rules]).toEqual([false, [{ begin: 0, end: EDGE }]]);
    expect(below.height).toBeCloseTo(beside.height + LEADING, 6);
    const two = plan({ wanted: 0, aside: paragraph("aside", 20, 20) });
    expect(two.isBeside).toBe(false);
    expect(two.height).toBeCloseTo(beside.height + 2 * LEADING, 6);
  });

  test("its clue beside the last of its lines only, which makes room for it", () => {
    const { rules } = plan({ wanted: 222, aside: paragraph("aside", 50) });
    expect(rules).toEqual([
      { begin: 0, end: EDGE },
      { begin: 0, end: EDGE + 54 },
    ]);
  });

  test("a line more for who says it, which begins behind the word for that", () => {
    const { rules, who } = plan({ wanted: 222, who: paragraph("who", 40), aside: paragraph("aside", 50) });
    expect(rules).toEqual([
      { begin: 0, end: EDGE },
      { begin: 44, end: EDGE + 54 },
    ]);
    expect(who!.width).toBe(40);
    expect(plan().who).toBeUndefined();
  });

  test("lines that are no nearer to each other than they should, and no more height than that takes", () => {
    for (const wanted of [0, 300, 900, 2000]) {
      for (const lead of [paragraph("lead", 30), paragraph("lead", 300)]) {
        const { top, rules, last, height } = plan({ wanted, lead });
        const room = lowestRule(TEXT, last) - top;
        expect(room / rules.length).toBeGreaterThanOrEqual(DISTANCE - 1e-6);
        expect(room - LEADING).toBeLessThan(rules.length * DISTANCE);
        expect(height).toBeCloseTo(last * LEADING + DISTANCE * 0.3, 6);
      }
    }
    // However many lines sign and number take, there is one below them.
    expect(plan({ wanted: 0, lead: paragraph("lead", 390, 390, 390, 20), distance: 1 }).last).toBe(5);
  });
});

describe("a blank for a letter", () => {
  const letter = 50;

  test("has one line of that length beside sign and number, and no more height than a line of text needs", () => {
    const { rules, top, last, height } = plan({ letter, wanted: 2000 });
    expect(rules).toEqual([{ begin: 34, end: WIDTH - 84 }]);
    expect([top, last, height]).toEqual([0, 1, LEADING + SIZE * 0.3]);
    expect(plan({ letter, lead: paragraph("lead", 390, 100) })).toMatchObject({ top: LEADING, last: 2 });
  });

  test("has it below them where there is no room beside them", () => {
    expect(plan({ letter, lead: paragraph("lead", 342) })).toMatchObject({ last: 1 });
    expect(plan({ letter, lead: paragraph("lead", 343) })).toMatchObject({
      last: 2,
      top: LEADING,
      rules: [{ begin: 0, end: WIDTH - 50 }],
    });
  });

  test("has its clue at the end of that line, or below it", () => {
    const beside = plan({ letter, aside: paragraph("aside", 308) });
    expect([beside.isBeside, beside.height]).toEqual([true, LEADING + SIZE * 0.3]);
    const below = plan({ letter, aside: paragraph("aside", 309) });
    expect([below.isBeside, below.height]).toEqual([false, 2 * LEADING + SIZE * 0.3]);
    expect(plan({ letter, aside: paragraph("aside", 9, 9) }).isBeside).toBe(false);
  });

  test("has a whole line for who says it", () => {
    const { rules, last, isBeside } = plan({
      letter,
      who: paragraph("who", 40),
      aside: paragraph("aside", 50),
    });
    expect(rules.at(-1)).toEqual({ begin: 44, end: EDGE });
    expect((last - 1) * LEADING).toBeGreaterThanOrEqual(DISTANCE);
    expect(isBeside).toBe(false);
  });
});

test("a rule stands half of the type below the middle of its line of text", () => {
  expect(lowestRule(TEXT, 1)).toBe(LEADING / 2 + SIZE / 2);
  expect(lowestRule(TEXT, 3)).toBe(2.5 * LEADING + SIZE / 2);
});

describe("the room to write in", () => {
  const shaped = {
    ...TEXT,
    direction: "ltr",
    minWidth: 50,
    maxWidth: 80,
    height: () => 0,
    lines: () => [],
  } as const;

  test("is as wide as the text, the least that is asked for, and a number of characters", () => {
    const wide = roomToWrite(shaped, blank());
    expect([wide.minWidth, wide.maxWidth]).toEqual([50, measureOf(28)]);
    const asked = roomToWrite(shaped, blank({ narrowest: 900 }));
    expect([asked.minWidth, asked.maxWidth]).toEqual([900, 900]);
    expect(roomToWrite({ ...shaped, maxWidth: 1000 }, blank()).maxWidth).toBe(1000);
  });

  test("is planned once for each width", () => {
    let asked = 0;
    const lead = paragraph("lead", 30);
    const counted: Paragraph = { ...lead, lines: (...how) => ((asked += 1), lead.lines(...how)) };
    const room = roomToWrite(shaped, blank({ lead: counted }));
    expect(room.height(WIDTH)).toBe(plan().height);
    expect(room.height(WIDTH)).toBe(plan().height);
    expect(asked).toBe(1);
    expect(room.height(200)).toBe(plan({}, 200).height);
  });
});

describe.each(["ltr", "rtl"] as const)("a blank that is drawn %s", (direction) => {
  const rect = { x: 100, y: 200, width: WIDTH, height: 500 };
  const drawn = (more: Partial<Blank>) => blankText(blank(more), { rect, lines: [], direction, ...TEXT });
  const names = (lines: ReturnType<typeof drawn>["text"]["lines"]) =>
    lines.map(({ runs }) => runs.map(({ text, x }) => [text, x]));
  const isRtl = direction === "rtl";

  test("has its rules at even distances, the last one where its text ends", () => {
    const { rules, text } = drawn({ wanted: 600 });
    const { last } = plan({ wanted: 600 });
    expect(rules).toHaveLength(3);
    const end = rect.y + lowestRule(TEXT, last);
    rules.forEach(({ x, y, width }, index) => {
      expect([x, width]).toEqual([rect.x + (isRtl ? EDGE : 0), WIDTH - EDGE]);
      expect(y).toBeCloseTo(rect.y + ((index + 1) * (end - rect.y)) / 3, 6);
    });
    expect(text.rect).toEqual(rect);
    expect(names(text.lines).filter((runs) => runs.length > 0)).toEqual([
      [["lead", 3 + (isRtl ? WIDTH - 30 : 0)]],
    ]);
    for (const { width } of text.lines) expect(width).toBe(WIDTH);
  });

  test("has its words at the beginning and its clue at the end, the rule between them", () => {
    const { rules, text } = drawn({ wanted: 0, who: paragraph("who", 40), aside: paragraph("aside", 50) });
    const { last } = plan({ wanted: 0, who: paragraph("who", 40), aside: paragraph("aside", 50) });
    const { x, width } = rules.at(-1)!;
    expect(width).toBe(WIDTH - 44 - 54 - EDGE);
    expect(x).toBe(rect.x + (isRtl ? 54 + EDGE : 44));
    expect(names(text.lines).at(-1)).toEqual([
      ["who", 3 + (isRtl ? WIDTH - 40 : 0)],
      ["aside", 3 + (isRtl ? EDGE : WIDTH - EDGE - 50)],
    ]);
    expect(text.lines).toHaveLength(last);
  });

  test("has a clue that finds no room beside it below its last line", () => {
    const { text } = drawn({ wanted: 0, aside: paragraph("aside", 380, 20) });
    const { last } = plan({ wanted: 0, aside: paragraph("aside", 380, 20) });
    expect(text.lines).toHaveLength(last + 2);
    expect(names(text.lines).slice(last)).toEqual([
      [["aside", 3 + (isRtl ? EDGE : WIDTH - EDGE - 380)]],
      [["aside", 3 + (isRtl ? EDGE : WIDTH - EDGE - 20)]],
    ]);
  });
});
