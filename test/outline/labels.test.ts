import { describe, expect, test } from "vitest";
import { outline } from "../../src/outline/build.ts";
import { wordsFor } from "../../src/language/index.ts";
import { outlineIn } from "../support/rooms.ts";
import { figureName, isLongLine, labelTextOf, largeClaims, thoughtOf } from "../../src/outline/labels.ts";
import { generated } from "../support/maps.ts";
import { shaped } from "../support/shapes.ts";

const called = (text: string) => labelTextOf({ text, short: undefined });

describe("a statement that is only referred to", () => {
  test("is called by its short form, if it has one", () => {
    expect(labelTextOf({ text: "All men are mortal.", short: "Mortality." })).toBe("Mortality.");
  });

  test("is called by all of its text, if that is short", () => {
    expect(called("All men are mortal.")).toBe("All men are mortal");
    expect(called("人皆有死。")).toBe("人皆有死");
    expect(called("St. Ives is by the sea.")).toBe("St. Ives is by the sea");
  });

  test("else by its first words: five at least, however long", () => {
    const long =
      "Incomprehensibilities notwithstanding, internationalisation characteristically counterbalances regionalism everywhere.";
    expect(called(long)).toBe(
      "Incomprehensibilities notwithstanding, internationalisation characteristically counterbalances …",
    );
    expect(called("The council should close the town centre to cars, and keep it closed.")).toBe(
      "The council should close the town centre to …",
    );
  });

  test("and costs the same, however much follows", () => {
    const words = "The council should close the town centre to cars, ".repeat(20_000);
    const signs = "市场在城市里稳定地运行，".repeat(80_000);
    const before = process.cpuUsage();
    for (let i = 0; i < 500; i += 1) {
      expect(called(words)).toBe("The council should close the town centre to …");
      expect([...called(signs)].length).toBeLessThan(50);
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2000);
  });

  test("and is not cut for the sake of one word", () => {
    expect(called("The council always strongly fears internationalisation.")).toBe(
      "The council always strongly fears internationalisation",
    );
    expect(called("The council should close the town centre to cars.")).toBe(
      "The council should close the town centre to cars",
    );
    expect(called("The council of St. Ives closes the town to cars.")).toBe(
      "The council of St. Ives closes the town to cars",
    );
  });

  test("nor for the sake of two that are hardly longer than the sign that more follow", () => {
    expect(called("The council has promised a meeting place in every quarter.")).toBe(
      "The council has promised a meeting place in every quarter",
    );
    expect(called("The council has promised a meeting place in extraordinarily prosperous quarters.")).toBe(
      "The council has promised a meeting place in …",
    );
  });

  test("without a comma or full stop before the dots", () => {
    expect(called("One, two, three, four, five, six, seven, eight, nine, ten, eleven.")).toMatch(/\p{L} …$/u);
  });

  test("in Chinese by its first characters", () => {
    const label = called("白马非马也乎哉".repeat(10));
    expect(label.endsWith(" …")).toBe(true);
    expect([...label].length).toBeGreaterThanOrEqual(22);
    expect([...label].length).toBeLessThan(50);
  });

  test("has five words or is whole, in any map", () => {
    for (const { text } of generated(300).statements) {
      const label = called(text);
      if (label.endsWith(" …")) expect(label.split(" ").length - 1).toBeGreaterThanOrEqual(5);
      else expect(text.startsWith(label)).toBe(true);
    }
  });
});

describe("set larger are", () => {
  test.each([
    [7, false],
    [12, true],
  ])("all claims of the main line, however many: of %i links", (links, isLong) => {
    const whole = outline(shaped("chain", links));
    expect([...largeClaims(whole)]).toEqual(whole.main);
    expect(isLongLine(whole)).toBe(isLong);
  });

  test("else the main conclusions, rivals or not", () => {
    expect(largeClaims(outline(shaped("fan", 10)))).toEqual(new Set(["main"]));
    const yaml = (rivals: string) => `
premises: { a: A is so., b: B is so. }
conclusions: { one: One is so., two: Two is so., three: Three is so. }
rivals: [${rivals}]
inferences: [{ from: a, to: one }, { from: b, to: two }, { from: a, to: three }]`;
    for (const rivals of ["", "[one, two]", "[one, two, three]"])
      expect(largeClaims(outlineIn(yaml(rivals)))).toEqual(new Set(["one", "two", "three"]));
  });

  test("beside a main line no other main conclusion, so that its own is told from them", () => {
    const yaml = (others: number, line: string) => {
      const ids = Array.from({ length: others }, (_, n) => `other${n}`);
      return `
main: [${line}]
premises: { a: A is so. }
conclusions: { top: Top is so., middle: Middle is so., ${ids.map((id) => `${id}: So is ${id}.`).join(", ")} }
inferences: [{ from: middle, to: top }, { from: a, to: middle }, ${ids.map((id) => `{ from: a, to: ${id} }`).join(", ")}]`;
    };
    const large = (others: number, line: string) => largeClaims(outlineIn(yaml(others, line))).size;
    expect(large(1, "top")).toBe(1);
    expect(large(1, "top, middle")).toBe(2);
    expect(large(6, "top, middle")).toBe(2);
  });

  test.each(["forest", "ring"] as const)(
    "of a %s at most seven, and in no part of it those of more",
    (shape) => {
      expect(largeClaims(outline(shaped(shape, 7))).size).toBe(7);
      const many = outline(shaped(shape, 8));
      expect(largeClaims(many).size).toBe(0);
      const [panel] = many.panels;
      for (const head of panel!.heads) {
        expect(head.main).toBe(true);
        expect(largeClaims({ ...many, panels: [{ ...panel!, heads: [head] }] }).size).toBe(0);
      }
    },
  );

  test("of a figure only those that it shows", () => {
    const few = outline(shaped("forest", 3));
    const [panel] = few.panels;
    for (const head of panel!.heads)
      expect(largeClaims({ ...few, panels: [{ ...panel!, heads: [head] }] })).toEqual(
        new Set([head.statement]),
      );
  });
});

test.each([
  // Ten characters count as five words.
  ["雨下了很久。路湿。", "雨下了很久。路湿"],
  ["雨下了很久很久很久很久。路湿。", "雨下了很久很久很久很久"],
  ["The town is closed to cars. Nobody minds.", "The town is closed to cars"],
  ["The town is closed to cars", "The town is closed to cars"],
  ["The town is closed to cars; nobody minds.", "The town is closed to cars"],
  ["Dr. Lee closed the town to cars.", "Dr. Lee closed the town to cars"],
  ["One, two, three: four and five, all at once.", "One, two, three: four and five, all at once"],
  ["白马非马也，马非白马也。何也？", "白马非马也，马非白马也"],
  ["非也。白马非马也。", "非也。白马非马也"],
  ["शहर में गाड़ियाँ नहीं चलतीं। कोई नाराज़ नहीं।", "शहर में गाड़ियाँ नहीं चलतीं"],
  ["هل تدخل السيارات وسط المدينة؟ لا أحد يعترض.", "هل تدخل السيارات وسط المدينة"],
])("the first whole thought of %j", (text, thought) => {
  expect(thoughtOf({ text, short: undefined })).toBe(thought);
  expect(thoughtOf({ text, short: "Short" })).toBe("Short");
});

test("a figure is called by its number and, if it has one, its name", () => {
  const place = {
    figure: 2,
    figures: 5,
    overview: false,
    figureOf: new Map(),
    figureOfPart: new Map(),
    figureOfStep: new Map(),
  };
  expect(figureName({ ...place, name: undefined }, {}, wordsFor("en"))).toBe("Figure 2 of 5");
  expect(figureName({ ...place, name: "Stability" }, {}, wordsFor("en"))).toBe("Figure 2 of 5: Stability");
  const embedded = { inParts: true } as const;
  expect(figureName({ ...place, name: "Stability" }, embedded, wordsFor("de"))).toBe(
    "Teil 2 von 5: Stability",
  );
});
