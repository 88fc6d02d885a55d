import { describe, expect, test } from "vitest";
import { ANNOTATIONS } from "../../../src/annotations/index.ts";
import { CellTypesetter } from "../../../src/layout/cards/cell.ts";
import { furniture, placeFurniture } from "../../../src/layout/furniture/furniture.ts";
import { anyPlace } from "../../../src/layout/fitting/division/division.ts";
import { legendRowsOf, legendText, signsOf } from "../../../src/layout/furniture/signs.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import { outline } from "../../../src/outline/build.ts";
import { wordsFor } from "../../../src/language/index.ts";
import { mapNamed } from "../../support/draw.ts";
import type { Cell, Outline } from "../../../src/outline/outline.ts";
import { overlap } from "../../support/geometry.ts";
import { testTypesetter } from "../../support/typesetter.ts";
import { FULL } from "./full-map.ts";
import { sourceLine } from "../../../src/outline/citations.ts";

const outlineOf = (yaml: string) => outline(mapNamed("map.yaml", yaml));

describe("a legend explains the signs that are used, and no others", () => {
  test.each([
    ["premises: { a: A. }", []],
    ["premises: { a: A. }\nconclusions: { b: B. }\ninferences: [{ from: a, to: b }]", ["support", "main"]],
    ["premises: { a: A., b: B. }\ninferences: [{ from: a, against: b }]", ["objection", "main"]],
    [
      "premises: { a: A., b: B. }\ninferences: [{ from: a, against: b, weight: 0.4 }]",
      ["objection", "weight", "main"],
    ],
    ["premises: { a: { text: A., unstated: true } }", ["unstated"]],
    [
      FULL.replace("LANG", "en"),
      ["main", "support", "together", "objection", "undercut", "unstated", "reference"],
    ],
  ])("%j", (yaml, signs) => {
    expect(new Set(signsOf(outlineOf(yaml), "blocks"))).toEqual(new Set(signs));
  });

  test("the classic style has the box of a step in place of its rule", () => {
    expect(new Set(signsOf(outlineOf(FULL.replace("LANG", "en")), "classic"))).toEqual(
      new Set(["main", "support", "fork", "objection", "undercutBox", "unstated"]),
    );
  });

  test.each([
    ["premises: { b: Something else. }", ["new", "removed"]],
    ["premises: { a: A., b: Something else. }", ["removed", undefined]],
  ])("of two versions, what is unchanged only where something is: %j", (yaml, kinds) => {
    const before = mapNamed("map.yaml", yaml);
    const after = mapNamed("map.yaml", "premises: { a: A. }");
    const { map, annotation } = ANNOTATIONS.diff.annotate({ before, after, name: undefined });
    expect(legendRowsOf(outline(map), annotation).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("a weight is explained by one that the figure shows", () => {
    const whole = outlineOf("premises: { a: A., b: B. }\ninferences: [{ from: a, against: b, weight: 0.4 }]");
    expect(legendText("weight", wordsFor("en"), whole)).toBe("(0.4) how strong a step is, up to 1");
  });

  test("the heavy frame is that of the conclusion that has the main line, the strong arrow the line, a light frame other conclusions at which the reasoning ends", () => {
    const yaml = `main: [top, middle]
premises: { a: A., b: B. }
conclusions: { top: Top., middle: Middle., other: Other. }
inferences: [{ from: a, to: middle }, { from: middle, to: top }, { from: b, to: other }]`;
    const words = wordsFor("en");
    const whole = outlineOf(yaml);
    const [panel] = whole.panels;
    const page = (statements: readonly string[]) => ({
      ...whole,
      panels: [
        {
          ...panel!,
          heads: panel!.heads.filter(({ statement }) => statements.includes(statement)),
          blocks: [],
        },
      ],
    });
    expect(signsOf(whole, "blocks")).toEqual(["main", "mainLine", "otherMain", "support"]);
    // Where nothing of the line is drawn but its conclusion, no arrow of it is.
    expect(signsOf(page(["top"]), "blocks")).toEqual(["main"]);
    const short = outlineOf(yaml.replace("[top, middle]", "top"));
    expect(signsOf(short, "blocks")).toEqual(["main", "otherMain", "support"]);
    expect(signsOf({ ...short, panels: page(["top"]).panels }, "blocks")).toEqual(["main"]);
    expect(signsOf(page(["other"]), "blocks")).toEqual(["otherMain"]);
    const none = outlineOf(yaml.replace("main: [top, middle]", ""));
    expect(signsOf(none, "blocks")).toEqual(["main", "support"]);
    expect(signsOf(page([]), "blocks")).toEqual([]);
    expect(legendText("mainLine", words, whole)).toBe("main line");
    expect(legendText("main", words, whole)).toBe("main conclusion");
    expect(legendText("otherMain", words, whole)).toBe("other main conclusion");
    expect(legendText("main", words, none)).toBe("main conclusion");
  });

  test("beside a main line, the light frame is also that of what is only spoken against", () => {
    const outline = outlineOf(`lang: en
main: [top]
premises: { a: A., b: B., t: T. }
conclusions: { top: Top., other: Other. }
inferences: [{ from: a, to: top }, { from: a, to: other }, { from: b, against: t }]`);
    expect(legendText("main", wordsFor("en"), outline)).toBe("main conclusion");
    expect(legendText("otherMain", wordsFor("en"), outline)).toBe("other main conclusion, thesis");
  });

  test.each([
    ["what is only spoken against is a thesis", "{ from: a, against: t }", "", "thesis"],
    ["what has reasons is a conclusion", "{ from: a, to: c }", "conclusions: { c: C. }", "main conclusion"],
    [
      "of both kinds both are named",
      "{ from: a, against: t }, { from: b, to: c }",
      "conclusions: { c: C. }",
      "main conclusion, thesis",
    ],
  ])("the heavy frame is explained as what it is around: %s", (_, steps, conclusions, expected) => {
    const outline = outlineOf(
      `lang: en\npremises: { a: A., b: B., t: T. }\n${conclusions}\ninferences: [${steps}]`,
    );
    expect(signsOf(outline, "blocks")).toContain("main");
    expect(legendText("main", wordsFor("en"), outline)).toBe(expected);
  });

  test("a grey box is explained as what it is on this page", () => {
    const words = wordsFor("en");
    const whole = outlineOf(FULL.replace("LANG", "en"));
    expect(legendText("reference", words, whole)).toBe("drawn in full elsewhere");
    const [panel] = whole.panels;
    const head = { ...panel!.heads[0]!, kind: "reference" } as const;
    const again = { ...whole, panels: [{ ...panel!, heads: [head], blocks: [] }] };
    expect(signsOf(again, "classic")).toEqual(["reference"]);
    expect(legendText("reference", words, again)).toBe("continued: its reasons go on here");
  });

  test("rivals are explained where one of them is drawn", () => {
    const rivals = outlineOf("rivals: [[a, b]]\npremises: { a: A., b: B., c: C. }");
    expect(signsOf(rivals, "blocks")).toEqual(["rivals"]);
  });

  test("every voice that is heard is explained, also one alone", async () => {
    const one = outlineOf("voices: { ann: Ann, ben: Ben }\npremises: { a: { text: A., voice: ben }, b: B. }");
    const writer = new CellTypesetter(one, await testTypesetter(), LOOSE);
    const { legend } = furniture(one, writer, LOOSE, { style: "blocks" });
    expect(legend.map(({ sign }) => sign)).toEqual(["voices", { pattern: 0, text: "Ben" }]);
    expect(legendText("voices", wordsFor("en"), one)).toBe("who speaks:");
  });

  test("in the classic style a line joins what stands twice in a panel", () => {
    expect(signsOf(outlineOf(FULL.replace("LANG", "en")), "classic")).not.toContain("reference");
  });

  test("but there are references between panels in the classic style too", () => {
    const groups = `
groups: { one: One, two: Two }
premises: { a: A. }
conclusions: { top: { text: Top., group: one }, other: { text: Other., group: two } }
inferences: [{ from: a, to: top }, { from: a, to: other }]
`;
    expect(signsOf(outlineOf(groups), "classic")).toContain("reference");
  });
});

test("sources stand in one line", () => {
  const map = mapNamed("map.yaml", FULL.replace("LANG", "en"));
  expect(sourceLine(map, wordsFor("en"))).toBe("Sources: The first source; Ann Smith, Ben: The second, 2025");
  expect(sourceLine({ ...map, sources: map.sources.slice(0, 1) }, wordsFor("de"))).toBe(
    "Quelle: The first source",
  );
  expect(sourceLine({ ...map, sources: [] }, wordsFor("en"))).toBeUndefined();
});

test("one of several figures names the sources of what it shows in full", async () => {
  const yaml = `sources: { one: { title: The first }, two: { title: The second }, none: { title: Not cited } }
premises: { a: { text: A., cite: one }, b: { text: B., cite: two }, c: C. }
conclusions: { top: Top. }
inferences: [{ from: a, to: top }, { from: b, to: top }, { from: c, to: top }]`;
  const whole = outlineOf(yaml);
  const type = await testTypesetter();
  const [panel] = whole.panels;
  const sourceOf = (outline: Outline) =>
    furniture(outline, new CellTypesetter(outline, type, LOOSE), LOOSE, { style: "blocks" })
      .source?.lines(1e6)
      .flatMap((line) => line.runs.map(({ text }) => text))
      .join("");
  const figure = (of: string, kind: Cell["kind"] = "full"): Outline => ({
    ...whole,
    place: anyPlace(whole),
    panels: [
      {
        ...panel!,
        blocks: panel!.blocks
          .filter(({ cells }) => cells.some(({ statement }) => statement === of))
          .map((block) => ({ ...block, cells: block.cells.map((cell) => ({ ...cell, kind })) })),
      },
    ],
  });
  expect(sourceOf(whole)).toBe("Sources: The first; The second");
  expect(sourceOf(figure("a"))).toBe("Source: The first");
  expect(sourceOf(figure("b"))).toBe("Source: The second");
  // The end of a text has its citation.
  expect(sourceOf(figure("b", "rest"))).toBe("Source: The second");
  expect(sourceOf(figure("b", "reference"))).toBeUndefined();
  expect(sourceOf(figure("c"))).toBeUndefined();
  const uncited = outlineOf(yaml.replaceAll(/, cite: \w+/gu, ""));
  const [first] = uncited.panels;
  const page = { ...uncited, place: anyPlace(uncited), panels: [{ ...first!, blocks: [] }] };
  expect(sourceOf(page)).toBe("Sources: The first; The second; Not cited");
});

describe.each(["en", "ar"])("around a map in %s", (lang) => {
  const whole = outlineOf(FULL.replace("LANG", lang));

  async function placed(width: number, bare = false) {
    const writer = new CellTypesetter(whole, await testTypesetter(), LOOSE);
    return placeFurniture(furniture(whole, writer, LOOSE, { style: "blocks", bare }), width, 200, LOOSE);
  }

  test.each([120, 300, 900])("of %i px nothing overlaps or sticks out", async (width) => {
    const { title, caption, legend, source, top, bottom } = await placed(width);
    const map = { x: 0, y: top, width, height: 200 };
    const boxes = [
      title!.rect,
      map,
      caption!.rect,
      ...legend.flatMap(({ sample, text }) => [sample, text.rect]),
      source!.rect,
    ];
    boxes.forEach((box, i) => {
      expect(box.x).toBeGreaterThanOrEqual(-0.01);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
      expect(box.y + box.height).toBeLessThanOrEqual(bottom + 0.01);
      for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBeLessThanOrEqual(0.01);
    });
    expect(title!.rect.y).toBe(0);
    expect(source!.rect.y + source!.rect.height).toBeCloseTo(bottom, 6);
  });

  test("a sample stands where reading begins", async () => {
    const { legend } = await placed(900);
    for (const { sign, sample, text } of legend) {
      if (sign === "together") continue;
      if (lang === "ar") expect(sample.x).toBeGreaterThan(text.rect.x);
      else expect(sample.x).toBeLessThan(text.rect.x);
    }
  });

  test("title, caption and sources are left to a document that has them", async () => {
    const { title, caption, source, legend, top } = await placed(300, true);
    expect([title, caption, source, top]).toEqual([undefined, undefined, undefined, 0]);
    expect(legend).toHaveLength(7);
  });
});

test("around a map without anything there is nothing", async () => {
  const bare = outlineOf("premises: { a: A. }");
  const writer = new CellTypesetter(bare, await testTypesetter(), LOOSE);
  const placed = placeFurniture(furniture(bare, writer, LOOSE, { style: "blocks" }), 300, 200, LOOSE);
  expect([placed.top, placed.legend]).toEqual([0, []]);
  expect(placed.bottom).toBeLessThan(200 + LOOSE.panelGap / 2);
});

test("a line of a single claim is explained as what it is", () => {
  const one =
    "main: top\npremises: { a: A. }\nconclusions: { top: Top. }\ninferences: [{ from: a, to: top }]";
  expect(signsOf(outlineOf(one), "blocks")).toEqual(["main", "support"]);
});

test("no row of a legend is left with much less than the others", async () => {
  const voices = "ann ben cecil dora emil".split(" ");
  const yaml = `voices: { ${voices.map((id) => `${id}: ${id}`).join(", ")} }
premises: { ${voices.map((id) => `of-${id}: { text: A premise of ${id}., voice: ${id} }`).join(", ")} }`;
  const many = outlineOf(yaml);
  const writer = new CellTypesetter(many, await testTypesetter(), LOOSE);
  const all = furniture(many, writer, LOOSE, { style: "blocks" });
  const rowsAt = (width: number) => {
    const rows = new Map<number, number>();
    for (const { text } of placeFurniture(all, width, 100, LOOSE).legend)
      rows.set(text.rect.y, (rows.get(text.rect.y) ?? 0) + 1);
    return [...rows.values()];
  };
  const whole = placeFurniture(all, 900, 100, LOOSE).legend.at(-1)!.text.rect;
  expect(rowsAt(900)).toEqual([6]);
  expect(rowsAt(whole.x + whole.width - 5)).toEqual([3, 3]);
});

describe("voices in a legend", () => {
  const legendOf = async (yaml: string) => {
    const whole = outlineOf(yaml);
    const type = new CellTypesetter(whole, await testTypesetter(), LOOSE);
    const { legend } = furniture(whole, type, LOOSE, { style: "blocks" });
    return legend.flatMap(({ sign }) => (typeof sign === "object" && "pattern" in sign ? [sign.text] : []));
  };
  const yaml = (second: string) =>
    `voices: { ann: Ann, ben: Ben }\npremises: { a: { text: A., voice: ann }, b: { text: B., voice: ${second} } }\nconclusions: { c: C. }\ninferences: [{ from: [a, b], to: c }]\n`;

  test("are named, one alone too", async () => {
    expect(await legendOf(yaml("ben"))).toEqual(["Ann", "Ben"]);
    expect(await legendOf(yaml("ann"))).toEqual(["Ann"]);
  });
});
