import { beforeAll, describe, expect, test } from "vitest";
import { FACES } from "../../src/text/faces.ts";
import type { FaceId } from "../../src/text/faces.ts";
import { loadTypesetter } from "../../src/text/harfbuzz.ts";
import type { Run, Span, Typesetter } from "../../src/text/typesetter.ts";
import { testFonts } from "../support/fonts.ts";
import { freshTypesetter, testTypesetter, testWasm } from "../support/typesetter.ts";

let type: Typesetter;
beforeAll(async () => {
  type = await testTypesetter();
});

const points = (text: string) => new Set([...text].map((character) => character.codePointAt(0)!));

describe("missing", () => {
  test("nothing is missing of the scripts that are bundled", () => {
    expect(
      type.missing(
        "Latin, Ελληνικά, Кириллица, عربي، עברית, 中文。, かな, 한국어, हिन्दी, ไทย, 👩‍⚕️🇩🇪, ∀x∈ℝ → ∴ € ½ ①",
      ),
    ).toEqual([]);
  });
  test("characters that are not drawn are not missed", () => {
    expect(type.missing("a\u200db\u00adc\ufe0fd\u2067e\u2069")).toEqual([]);
  });
  test("each character that no face has is named once, in order", () => {
    expect(type.missing("ខ្មែរ is ខ, 𓀀")).toEqual(["ខ", "្", "ម", "ែ", "រ", "𓀀"]);
  });
});

describe("outline", () => {
  const run = (text: string, more: Partial<Run> = {}): Pick<Run, "text" | "face" | "size" | "direction"> => ({
    text,
    face: "sans-regular",
    size: 16,
    direction: "ltr",
    ...more,
  });
  const numbersIn = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const xs = (path: string) => numbersIn(path).filter((_, i) => i % 2 === 0);
  const ys = (path: string) => numbersIn(path).filter((_, i) => i % 2 === 1);

  test("is path data that stands on the baseline", () => {
    const path = type.outline(run("H"));
    expect(path).toMatch(/^M[-\d. MLQCZ]+Z$/);
    expect(Math.max(...ys(path))).toBeCloseTo(0, 1);
    // y runs downwards.
    expect(Math.min(...ys(path))).toBeLessThan(-8);
    expect(Math.min(...xs(path))).toBeGreaterThan(0);
  });

  test("letters follow each other, as wide as the paragraph says", () => {
    const text = "Avalanche";
    const { maxWidth } = type.paragraph([{ text, weight: "regular", size: 16, tone: "text" }], "ltr");
    const right = Math.max(...xs(type.outline(run(text))));
    expect(right).toBeLessThanOrEqual(maxWidth);
    expect(right).toBeGreaterThan(maxWidth - 2);
  });

  test("grows with the type size", () => {
    const [small, large] = [10, 20].map((size) => Math.min(...ys(type.outline(run("H", { size })))));
    expect(large! / small!).toBeCloseTo(2, 1);
  });

  test("of spaces is empty", () => {
    expect(type.outline(run("  "))).toBe("");
  });

  test("of a run that reads leftwards begins at its left end all the same", () => {
    const path = type.outline(run("سقراط", { face: "arabic-regular", direction: "rtl" }));
    expect(Math.min(...xs(path))).toBeGreaterThan(-2);
    expect(path).not.toContain("NaN");
  });
});

describe("subset", () => {
  test("is made once, in whatever order its characters come", async () => {
    const one = await type.subset("sans-regular", points("hence"));
    const other = await type.subset("sans-regular", points("ecneh"));
    expect(other).toBe(one);
    expect(await type.subset("sans-regular", points("henc"))).toBe(one);
  });

  test("is the same in another typesetter", async () => {
    const other = await freshTypesetter();
    await other.subset("sans-italic", points("something else"));
    const [a, b] = await Promise.all([
      type.subset("sans-regular", points("the same")),
      other.subset("sans-regular", points("the same")),
    ]);
    expect(Buffer.compare(a, b)).toBe(0);
  });

  test("differs by face and by characters", async () => {
    const [a, b, c] = await Promise.all([
      type.subset("sans-regular", points("ab")),
      type.subset("sans-semibold", points("ab")),
      type.subset("sans-regular", points("ac")),
    ]);
    expect(Buffer.compare(a, b)).not.toBe(0);
    expect(Buffer.compare(a, c)).not.toBe(0);
  });
});

test.each(FACES.map(({ id }) => id))("what %s cannot draw is a box, as in a PDF", (face) => {
  expect(type.glyphOutline(face, 0)).not.toBe("");
});

test("a paragraph is shaped once, for each direction and way of setting it", () => {
  const spans = (size: number): Span[] => [{ text: "Kept in mind", weight: "regular", size, tone: "text" }];
  const first = type.paragraph(spans(10), "ltr");
  expect(type.paragraph(spans(10), "ltr")).toBe(first);
  expect(type.paragraph(spans(11), "ltr")).not.toBe(first);
  expect(type.paragraph(spans(10), "rtl")).not.toBe(first);
});

test("a face is read only when a text needs it, and HarfBuzz's other half only for a subset", async () => {
  const read: FaceId[] = [];
  let subsetters = 0;
  const lazy = await loadTypesetter(
    {
      bytes(id) {
        read.push(id);
        return testFonts.bytes(id);
      },
    },
    {
      shape: testWasm.shape,
      subset() {
        subsetters += 1;
        return testWasm.subset();
      },
    },
  );
  expect(read).toEqual([]);
  lazy.paragraph([{ text: "Latin only", weight: "regular", size: 10, tone: "text" }], "ltr").lines(20);
  expect(read).toEqual(["sans-regular"]);
  lazy.paragraph([{ text: "中", weight: "regular", size: 10, tone: "text" }], "ltr");
  expect(read).toEqual(["sans-regular", "han-regular"]);
  expect(subsetters).toBe(0);
  await lazy.subset("sans-regular", points("Latin"));
  await lazy.subset("sans-regular", points("other"));
  expect(subsetters).toBe(1);
});

test("each bundled face has an id, a family and a file of its own", () => {
  expect(new Set(FACES.map(({ id }) => id)).size).toBe(FACES.length);
  expect(new Set(FACES.map(({ file }) => file)).size).toBe(FACES.length);
});
