import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { unionOf } from "../../src/annotations/diff/union.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import type { GroupItem, Item, ShapeItem, TextItem } from "../../src/scene/scene.ts";
import { groupsIn } from "../../src/scene/walk.ts";
import { THEMES } from "../../src/themes/index.ts";
import type { ThemeName } from "../../src/themes/index.ts";
import { edited } from "../annotations/diff/edit.ts";
import { drawn, drawnPages, mapNamed, mapOf } from "../support/draw.ts";
import { faultsOf } from "../support/faults.ts";
import { argumentMaps } from "../support/maps.ts";
import { decisionVersions } from "../support/versions.ts";

const only = <K extends Item["kind"]>(items: readonly Item[], kind: K) =>
  items.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind);

const drawUnion = async (theme: ThemeName = "plain", versions = decisionVersions()) =>
  groupsIn((await drawn(unionOf(...versions, "a → b"), { theme })).scene.items);

const named = (groups: readonly GroupItem[], id: string): GroupItem => {
  const found = groups.find((group) => group.id === id);
  if (found === undefined) throw new Error(`no group ${id}: ${groups.map((group) => group.id).join(" ")}`);
  return found;
};
const wordsIn = ({ items }: GroupItem) =>
  only(items, "text")
    .map(({ text }: TextItem) => text)
    .join("");

describe("a drawing of what changed", () => {
  let groups: readonly GroupItem[];
  beforeAll(async () => {
    groups = await drawUnion();
  });

  test.each([
    [
      "s-over-limit",
      "reworded: 6. The centre’s air has exceeded the legal limit for four years. (premise); before: The centre’s air has exceeded the legal limit for three years.",
    ],
    [
      "s-permits",
      "removed, was 16: 18. Permits would let people with a disability drive in at any time. (premise)",
    ],
    ["s-duty", "moved: 9. A town must act where its air exceeds the legal limit. (premise left unstated)"],
    ["s-by-car", "changed: 12. A third of all customers come by car. (premise)"],
    ["s-cleaner", "4. A centre without cars has cleaner air. (conclusion)"],
    ["s-_7e_close_2e_1", "new: 2. Empty squares invite cafés. (premise)"],
  ])("%s says what became of it", (id, label) => {
    expect(named(groups, id).label).toBe(label);
  });

  test("steps say it too, with the premises that they have now", () => {
    const labels = groups.filter(({ role }) => role === "inference" || role === "objection");
    expect(labels.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        "new: because: 2 and 3, supports 1",
        "changed: because · duty: 4 and 6, supports 1",
        "changed: because · duty: 7 and 9, supports 1",
        "removed: but: 18, speaks against 16",
        "because · evidence: 8, supports 7",
      ]),
    );
  });

  test("where a premise was, a reference says so", () => {
    const reference = groups.find(({ role, label }) => role === "reference" && label.includes("see 9"));
    expect(reference?.label).toMatch(/^removed here: see 9: A town must act/u);
    expect(reference?.link).toEqual({ to: "group", id: "s-duty" });
  });

  test("tags stand in words in the cells", () => {
    expect(wordsIn(named(groups, "s-over-limit"))).toContain("~\u00a0reworded");
    expect(wordsIn(named(groups, "s-permits"))).toContain("−\u00a0removed");
    expect(wordsIn(named(groups, "s-cleaner"))).toMatch(
      /changed\s+because · duty 4\sA centre without cars has cleaner air\.$/u,
    );
  });

  test("old words are struck through and new ones underlined, at their own height", () => {
    const { items } = named(groups, "s-over-limit");
    const texts = only(items, "text");
    const lines = only(items, "shape").filter(
      ({ path, stroke }: ShapeItem) => stroke !== undefined && path.length === 2,
    );
    for (const [word, below] of [
      ["three", false],
      ["four", true],
    ] as const) {
      const { x, y, width, size } = texts.find(({ text }) => text.trim() === word)!;
      const found = lines.filter(({ path: [from, to] }) => {
        if (from?.op !== "move" || to?.op !== "line") return false;
        const level = below ? from.y > y && from.y < y + size * 0.3 : from.y < y && from.y > y - size * 0.5;
        return level && Math.abs(from.x - x) < 0.1 && Math.abs(to.x - x - width) < 0.1;
      });
      expect(found, word).toHaveLength(1);
    }
  });

  test("the words of a removed statement are struck through, its number stays legible", () => {
    const { items } = named(groups, "s-permits");
    const struck = only(items, "shape").flatMap(({ path, stroke }: ShapeItem) =>
      stroke !== undefined && path.length === 2 && path[0]?.op === "move" && path[1]?.op === "line"
        ? [path[1].x - path[0].x]
        : [],
    );
    const texts = only(items, "text").filter(({ text }) => /[a-z]/u.test(text) && !text.includes("removed"));
    const length = texts.reduce((sum, { width }) => sum + width, 0);
    expect(struck.reduce((sum, width) => sum + width, 0)).toBeCloseTo(length, 0);
  });

  test("what is unchanged steps back", () => {
    const { quiet } = THEMES.plain.annotations.looks;
    expect(only(named(groups, "s-cleaner").items, "text").map(({ paint }) => paint.colour)).toEqual(
      expect.arrayContaining([quiet!.tones!.text]),
    );
    const reworded = only(named(groups, "s-over-limit").items, "text");
    expect(reworded.some(({ paint }) => paint.colour === THEMES.plain.tones.text)).toBe(true);
  });

  test("the legend explains the changes that there are, and no others", async () => {
    expect(named(groups, "legend").label).toContain("+ new; − removed; ~ reworded");
    expect(named(groups, "legend").label).toContain("unchanged");
    const two = (text: string) =>
      mapNamed(
        "m.yaml",
        `premises: { a: "${text}" }\nconclusions: { b: B. }\ninferences: [{ from: a, to: b }]\n`,
      );
    const few = named(await drawUnion("plain", [two("One thing here."), two("Other thing here.")]), "legend");
    expect(few.label).toContain("~ reworded");
    expect(few.label).not.toMatch(/new;|removed|moved/u);
  });

  test("says under the title what is compared", () => {
    expect(wordsIn(named(groups, "map-subtitle"))).toBe("a → b");
  });
});

test.each(["plain", "print", "dark"] as const)(
  "%s: each change differs from the others without colour",
  async (theme) => {
    const groups = await drawUnion(theme);
    // Bars: a surface, a broken line, two lines. What looks alike has another word.
    const bar = (id: string) => {
      const [, ...rest] = [undefined, ...only(named(groups, id).items, "shape")];
      return rest.filter(({ path }: ShapeItem) => {
        const [from, to] = path;
        return (
          from?.op === "move" &&
          to?.op === "line" &&
          (path.length === 2 ? from.x === to.x : to.x - from.x < 4)
        );
      });
    };
    expect(bar("s-_7e_close_2e_1").map(({ fill }) => fill !== undefined)).toEqual([true]);
    expect(bar("s-permits").map(({ stroke }) => stroke!.dash.length > 0)).toEqual([true]);
    expect(bar("s-by-car").map(({ stroke }) => stroke?.dash.length)).toEqual([0, 0]);
  },
);

test("a drawing of one version has no trace of this", async () => {
  const groups = groupsIn((await drawn(mapOf("car-free-centre.yaml"))).scene.items);
  expect(named(groups, "s-over-limit").items.filter(({ kind }) => kind === "shape")).toEqual([]);
  expect(named(groups, "legend").label).not.toMatch(/new|removed|changed/u);
});

describe("everything has its place in the union of any two versions", () => {
  const edits = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 1000 }), fc.nat({ max: 1000 })), {
    minLength: 1,
    maxLength: 6,
  });
  const versions = fc
    .tuple(argumentMaps({ steps: 8 }), edits)
    .map(([map, list]): [ArgumentMap, ArgumentMap] => [map, edited(map, list)]);

  test.each([
    [{ direction: "left", style: "blocks" }, 40],
    [{ direction: "up", style: "blocks" }, 20],
    [{ direction: "right", style: "classic" }, 10],
    [{ direction: "left", style: "blocks", paper: "a4", minType: 9 }, 15],
  ] as const)("%j", { timeout: 120_000 }, async (options, numRuns) => {
    await fc.assert(
      fc.asyncProperty(versions, async ([before, after]) => {
        const pages = await drawnPages(unionOf(before, after), options);
        // Numbers are those of the two versions, so they need not rise from panel to panel.
        const faults = faultsOf(pages, options.direction).filter((fault) => !/number/u.test(fault));
        expect(faults).toEqual([]);
      }),
      { seed: 5, numRuns },
    );
  });
});
