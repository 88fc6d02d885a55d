import { describe, expect, test } from "vitest";
import { WishError } from "../../../../src/documents/document.ts";
import { bestDraft } from "../../../../src/documents/worksheet/fitting/ways.ts";
import type { Page } from "../../../../src/documents/document.ts";
import type { Way, WayOut } from "../../../../src/documents/worksheet/fitting/ways.ts";
import { ptOfPx, pxOfMm } from "../../../../src/geometry.ts";
import type { FittedFigure } from "../../../../src/layout/figure.ts";
import { shapesIn, textsIn } from "../../../../src/scene/walk.ts";
import { boxOfItems } from "../../../support/boxes.ts";
import { mapNamed, mapOf } from "../../../support/draw.ts";
import { groupsOn, pagesOf, saidOn } from "../../../support/pages.ts";
import { xmlId } from "../../../../src/scene/ids.ts";

/** A figure with type of this size, pt. */
const figure = (type: number) =>
  ({
    figure: { metrics: { body: 1 }, outline: { panels: [] } },
    sheet: { scale: type / ptOfPx(1) },
  }) as unknown as FittedFigure;

interface Sizes {
  /** pt; of each sheet. */
  readonly [way: string]: readonly number[];
}

const nameOf = (isTurned: boolean, { narrowest, isWide, lettersOnly, listApart }: Way) =>
  [
    isTurned ? "turned " : "",
    narrowest,
    isWide && narrowest > 0 ? " wide" : "",
    lettersOnly ? " letters" : "",
    listApart ? " apart" : "",
  ].join("");

/** The way that is chosen where drafts come out in type of these sizes; one sheet of 4 pt where none is named. */
async function chosen(
  sizes: Sizes,
  wanted: { isClassic?: boolean; minType?: number; waysOut?: readonly WayOut[] } = {},
) {
  const made = async (isTurned: boolean, way: Way) => {
    const name = nameOf(isTurned, way);
    return { name, stacks: (sizes[name] ?? [4]).map((type) => [figure(type)]) };
  };
  const { isClassic = false, minType, waysOut = [] } = wanted;
  return (await bestDraft(made, { isClassic, minType, waysOut })).name;
}

describe("of the ways to set a worksheet", () => {
  test("wide lines are taken where their type is legible, on as many sheets as it takes", async () => {
    expect(await chosen({ 36: [7], 0: [11] })).toBe("36");
    expect(await chosen({ 36: [9, 9, 9], 0: [9] })).toBe("36");
  });

  test("lines of 30 mm are better than short ones, and in the classic style than a second sheet", async () => {
    expect(await chosen({ 36: [6.9], 30: [7], 0: [8] })).toBe("30");
    expect(
      await chosen(
        { 36: [6, 6], 35: [6, 6], "turned 35": [7.7, 7.7], 30: [7.2], 0: [7.2] },
        { isClassic: true },
      ),
    ).toBe("30");
    expect(await chosen({ 36: [6, 6], "turned 36": [8, 8], 30: [7.2] }, { isClassic: true })).toBe(
      "turned 36",
    );
  });

  test("lines are as wide as the sheet before they are short", async () => {
    expect(await chosen({ 36: [6.9], 30: [6.9], "36 wide": [7], 0: [8] })).toBe("36 wide");
    expect(await chosen({ 36: [6.9], 30: [7], "36 wide": [8] })).toBe("30");
  });

  test("lists leave their sheets before words lose their room, and only letters are written before type is too small", async () => {
    const all = { 0: [7], "0 apart": [7], "0 letters": [7], "0 letters apart": [7] };
    expect(await chosen(all)).toBe("0");
    expect(await chosen({ ...all, 0: [6.9] })).toBe("0 apart");
    expect(await chosen({ ...all, 0: [6], "0 apart": [6] })).toBe("0 letters");
    expect(await chosen({ "0 letters apart": [7] })).toBe("0 letters apart");
  });

  test("the type that is asked for counts; if no way reaches it, the largest does", async () => {
    expect(await chosen({ 36: [9], 30: [12], 0: [14], "0 letters": [16] }, { minType: 16 })).toBe(
      "0 letters",
    );
    expect(await chosen({ 36: [9], 0: [12] }, { minType: 16 })).toBe("0");
    expect(await chosen({ 36: [5], 0: [4.5] }, { minType: 5 })).toBe("36");
  });

  test("type that nobody can read is refused, with what was tried and helps", async () => {
    const way = (said: string, isOpen: boolean): WayOut => ({ said, isOpen: () => Promise.resolve(isOpen) });
    const refused = (type: number) =>
      `A step of this map is so long that a sheet holds it only in type of ${type.toFixed(1)} pt, and under 7 pt nobody could fill it in; `;
    const waysOut = [way("take A3 paper", true), way("divide it", true), way("make cards of it", true)];
    await expect(chosen({ "0 letters apart": [5.35] }, { waysOut })).rejects.toThrow(
      new WishError(`${refused(5.3)}take A3 paper, divide it or make cards of it.`),
    );
    const shut = [way("take A3 paper", false), way("divide it", true), way("make cards of it", false)];
    await expect(chosen({ 36: [6] }, { minType: 16, waysOut: shut })).rejects.toThrow(
      new WishError(`${refused(6)}divide it.`),
    );
  });
});

/** One step of so many premises, each of which says the same so many times; up to six are never parted. */
const stepOf = (premises: number, times: number) => {
  const ids = Array.from({ length: premises }, (_, index) => `p${index + 1}`);
  const said = ids.map(
    (id, index) =>
      `  ${id}: ${`Observation number ${index + 1} agrees that continents move. `.repeat(times).trim()}\n`,
  );
  return mapNamed(
    "step.yaml",
    `title: Many\npremises:\n${said.join("")}conclusions:\n  c: Continents move.\ninferences:\n  - { from: [${ids.join(", ")}], to: c }\n`,
  );
};

describe("in the classic style, a step stands with what questions it", () => {
  const paley = mapOf("paleys-watch.yaml");

  test.each([
    ["some of it blank", { seed: 2 }],
    ["all of it blank", { blank: "all" }],
    ["premises to find", { level: 3, seed: 3 }],
    ["on Letter", { paper: "letter", blank: "premises" }],
  ] as const)("on one sheet: %s", async (_, asked) => {
    const pages = await pagesOf(paley, { as: "worksheet", style: "classic", direction: "up", ...asked });
    const shown = (page: Page) =>
      groupsOn(page).flatMap(({ id }) => (/^[sf]-/u.test(id) && page.part === undefined ? [id] : []));
    const withObjection = pages.filter((page) => shown(page).includes(xmlId("s", "selection")));
    expect(withObjection).toHaveLength(1);
    expect(shown(withObjection[0]!)).toContain(xmlId("s", "like"));
    expect(saidOn(withObjection[0]!)).not.toContain("Figure 2");
  });
});

describe("a long step", () => {
  test("has lines for letters where there is no room for words, in type that can be read", async () => {
    const map = stepOf(6, 12);
    const pages = await pagesOf(map, { as: "worksheet" });
    const sizes = pages.flatMap(({ scene }) => textsIn(scene.items).map(({ size }) => ptOfPx(size)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(6.3);
    expect(saidOn(pages[0]!)).toContain("Write each letter where it belongs.");
    const cells = pages.flatMap((page) =>
      groupsOn(page).filter(({ id }) => map.statements.some((one) => xmlId("s", one.id) === id)),
    );
    const rules = cells.flatMap(({ items }) =>
      shapesIn(items)
        .filter(({ path }) => path.length === 2)
        .map((item) => boxOfItems([item]))
        .filter(({ height }) => height === 0),
    );
    expect(rules).toHaveLength(3);
    for (const { width } of rules) expect(width).toBeGreaterThan(pxOfMm(10));
  });

  test("has lines as wide as the sheet, with its list below it, where narrow ones would take the list its room", async () => {
    const pages = await pagesOf(stepOf(6, 5), { as: "worksheet" });
    const [first] = pages;
    const inner = first!.scene.width - 2 * pxOfMm(12);
    expect(groupsOn(first!).filter(({ id }) => id.startsWith("list-")).length).toBeGreaterThan(1);
    const premise = boxOfItems(groupsOn(first!).find(({ id }) => id === xmlId("s", "p1"))!.items);
    expect(premise.width).toBeGreaterThan(inner * 0.6);
    expect(saidOn(first!)).not.toContain("Write each letter where it belongs.");
  });

  test("that no sheet holds is refused, and what helps does", async () => {
    const map = stepOf(6, 75);
    await expect(pagesOf(map, { as: "worksheet", paper: "a3" })).rejects.toThrow(
      /; take A4 paper, divide its longest step into several or make cards of it\.$/u,
    );
    await pagesOf(map, { as: "worksheet", paper: "a4" });
    await pagesOf(map, { as: "cards", paper: "a3" });
  });
});
