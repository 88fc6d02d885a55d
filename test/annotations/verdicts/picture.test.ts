import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { draw, drawAssumed, write } from "../../../src/pipeline.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";
import { groupsIn, shapesIn as allShapes, textsIn } from "../../../src/scene/walk.ts";
import type { Rect } from "../../../src/geometry.ts";
import { boxOfItems } from "../../support/boxes.ts";
import { LOOSE, TAB } from "../../../src/layout/metrics.ts";
import { overlap } from "../../support/geometry.ts";
import type { GroupItem, Scene } from "../../../src/scene/scene.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { MAP_FILES, mapNamed, mapOf } from "../../support/draw.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const TEXT = `premises:
  ticket: I have a ticket.
  train: { text: The train runs., stance: denied }
  bus: { text: The bus is full., stance: open }
  tacit: { text: Buses are the only other way., unstated: true, stance: open }
conclusions:
  ride: I can go by train.
  walk: I have to walk.
  home: I get home.
inferences:
  - { from: [ticket, train], to: ride }
  - { from: [bus, tacit], to: walk }
  - { from: ride, to: home }
  - { from: walk, to: home }
`;
const map = mapNamed("trip.yaml", TEXT);

async function scenesOf(options: DrawOptions, of = map) {
  const { value } = await draw({ ...of, figure: {} }, options, await testTypesetter());
  return value.map(({ scene }) => scene);
}

const isTab = ({ width, height }: Rect) =>
  Math.abs(width - TAB.width) < 0.01 && Math.abs(height - TAB.height) < 0.01;

const withStances = (name: string) => {
  const whole = mapOf(name);
  const statements = whole.statements.map((one, index) =>
    one.role === "premise" && index % 3 === 0
      ? { ...one, stance: index % 2 === 0 ? ("denied" as const) : ("open" as const) }
      : one,
  );
  return { ...whole, figure: {}, statements };
};

describe("verdicts take no room", () => {
  test.each(MAP_FILES.flatMap((name) => [undefined, "a4" as const].map((paper) => [name, paper] as const)))(
    "%s on %s: every word stands where it stood",
    async (name, paper) => {
      const of = withStances(name);
      const options = { legend: false, ...(paper === undefined ? {} : { paper }) };
      const [plain, marked] = [
        await scenesOf(options, of),
        await scenesOf({ ...options, verdicts: true }, of),
      ];
      expect(marked).toHaveLength(plain.length);
      const places = (scenes: typeof plain) =>
        scenes.flatMap(({ items, width, height }) => [
          [width, height],
          ...textsIn(items).map(({ x, y, size, text }) => [x, y, size, text]),
        ]);
      expect(places(marked)).toEqual(places(plain));
    },
  );
});

describe("signs", () => {
  const cell = (groups: readonly GroupItem[], id: string) => groups.find((one) => one.id === `s-${id}`)!;
  const shapesIn = (group: GroupItem) => allShapes(group.items);
  /** The tabs beside a statement, and what is drawn on each. */
  const tabsOf = ({ items }: Scene, id: string) => {
    const { area } = cell(groupsIn(items), id);
    const all = allShapes(items);
    return all.flatMap((one, index) => {
      const box = boxOfItems([one]);
      const [aside, middle] = [Math.abs(box.x + box.width / 2 - area!.x), box.y + box.height / 2];
      // What begins a card has its tab on the upper edge.
      const isAbove = Math.abs(middle - area!.y) <= box.height / 2 && aside <= 2 * LOOSE.indent;
      const isBeside = middle >= area!.y && middle <= area!.y + area!.height && aside <= LOOSE.indent;
      if (!isTab(box) || !(isAbove || isBeside)) return [];
      return [{ marks: all.slice(index + 1, index + 3) }];
    });
  };
  const number = (group: GroupItem) => textsIn(group.items).find(({ text }) => /^\d/u.test(text))!;

  test.each(Object.keys(THEMES) as (keyof typeof THEMES)[])(
    "%s: open has a dotted frame and a tab with a question mark, fails a tab with a cross, holds nothing",
    async (theme) => {
      const [scene] = await scenesOf({ verdicts: true, theme });
      const groups = groupsIn(scene!.items);
      const dotted = (id: string) =>
        shapesIn(cell(groups, id)).filter(({ stroke }) => (stroke?.dash ?? []).includes(1.3));
      for (const id of ["bus", "tacit", "walk", "home"]) expect(dotted(id), id).toHaveLength(1);
      for (const id of ["ticket", "train", "ride"]) expect(dotted(id), id).toHaveLength(0);
      // Unstated premises keep their dashes.
      expect(dotted("tacit")[0]!.stroke!.dash).toContain(3.5);
      for (const id of ["bus", "tacit", "walk", "home", "train", "ride"])
        expect(tabsOf(scene!, id), id).toHaveLength(1);
      expect(tabsOf(scene!, "ticket")).toHaveLength(0);
      const strokes = (id: string) => tabsOf(scene!, id).flatMap(({ marks }) => marks.length);
      expect(strokes("bus")).toEqual([2]);
      expect(strokes("train")).toEqual([2]);
      const curved = (id: string) =>
        tabsOf(scene!, id).some(({ marks }) =>
          marks.some(({ path }) => path.some(({ op }) => op === "cubic")),
        );
      expect(curved("bus")).toBe(true);
      expect(curved("train")).toBe(false);
      // A number stays as legible as that of what holds.
      for (const id of ["train", "ride"]) {
        const { x, y, size } = number(cell(groups, id));
        const over = shapesIn(cell(groups, id)).filter(({ path: [from, to] }) => {
          if (from?.op !== "move" || to?.op !== "line") return false;
          return from.y === to.y && from.y < y && from.y > y - size / 2 && from.x <= x && to.x > x;
        });
        expect(over, id).toEqual([]);
      }
    },
  );

  test.each(MAP_FILES)("in %s, nothing is drawn over a tab", async (name) => {
    for (const direction of ["left", "right", "up"] as const) {
      for (const { items } of await scenesOf({ verdicts: true, direction }, withStances(name))) {
        const boxes = allShapes(items).map((one) => boxOfItems([one]));
        boxes.forEach((box, index) => {
          if (!isTab(box)) return;
          const later = boxes.slice(index + 3);
          expect(later.filter((other) => overlap(other, box) > 0)).toEqual([]);
        });
      }
    }
  });

  test("what fails is dimmed, where a theme has greys", async () => {
    const ink = async (verdicts: boolean, id: string) => {
      const [scene] = await scenesOf({ verdicts });
      return number(cell(groupsIn(scene!.items), id)).paint.colour;
    };
    expect(await ink(true, "ride")).not.toBe(await ink(false, "ride"));
    expect(await ink(true, "ticket")).toBe(await ink(false, "ticket"));
    expect(await ink(true, "bus")).toBe(await ink(false, "bus"));
  });

  test("a reader who cannot see hears them, and the legend explains those that there are", async () => {
    const [scene] = await scenesOf({ verdicts: true });
    const groups = groupsIn(scene!.items);
    expect(cell(groups, "train").label).toMatch(/^fails: \d+\. The train runs\./);
    expect(cell(groups, "bus").label).toMatch(/^open: /);
    expect(cell(groups, "ticket").label).toMatch(/^\d+\. /);
    const steps = groups.filter(({ role }) => role === "inference").map(({ label }) => label);
    expect(steps.filter((label) => label.startsWith("does not apply: "))).toHaveLength(2);
    expect(groups.find(({ role }) => role === "legend")!.label).toMatch(
      /; open; premise left unstated, open; supports, open; fails; does not apply$/,
    );
    const [objected] = await scenesOf({ verdicts: true }, mapOf("bird-in-hand.yaml"));
    expect(groupsIn(objected!.items).find(({ role }) => role === "legend")!.label).toMatch(
      /; open; supports, open; fails; does not apply; speaks against, does not apply$/,
    );
    for (const own of [scene, objected]) {
      const rows = groupsIn(own!.items)
        .find(({ role }) => role === "legend")!
        .label.split("; ");
      expect(new Set(rows).size).toBe(rows.length);
    }
    const [sound] = await scenesOf({ verdicts: true }, mapOf("socrates.yaml"));
    const legend = groupsIn(sound!.items).find(({ role }) => role === "legend");
    expect(legend?.label ?? "").not.toMatch(/open|fails/);
  });

  test("the wish of the map counts, and the command line before it", async () => {
    const wished = mapNamed("trip.yaml", `figure: { verdicts: true }\n${TEXT}`);
    const type = await testTypesetter();
    const heard = async (options: DrawOptions) => {
      const { value } = await draw(wished, options, type);
      return groupsIn(value[0]!.scene.items).some(({ label }) => label.startsWith("fails: "));
    };
    expect(await heard({})).toBe(true);
    expect(await heard({ verdicts: false })).toBe(false);
  });
});

test("in words, each verdict stands before its statement", async () => {
  const { value } = await draw({ ...map, figure: {} }, { verdicts: true }, await testTypesetter());
  const decode = async (format: "txt" | "md" | "html") =>
    new TextDecoder().decode((await write(value, format))[0]);
  expect(await decode("txt")).toContain("[fails] The train runs.");
  expect(await decode("txt")).toContain("[does not apply] Because: ");
  expect(await decode("md")).toContain("**\\[open\\]** The bus is full.");
  expect(await decode("html")).toContain('<b class="tag">fails</b> <span class="text">The train runs.');
});

test("what is assumed is drawn, with what it changes", async () => {
  const assumed = { stances: new Map([["train", "granted" as const]]), undercut: new Set<number>() };
  const { value } = await drawAssumed({ ...map, figure: {} }, assumed, {}, await testTypesetter(), "if so");
  const groups = groupsIn(value[0]!.scene.items);
  const labels = groups.map(({ label }) => label.replaceAll("\u00a0", " "));
  expect(labels.some((label) => label.startsWith("fails → holds: 2. I can go by train."))).toBe(true);
  const subtitle = groups.find(({ role }) => role === "subtitle");
  expect(
    textsIn(subtitle!.items)
      .map(({ text }) => text)
      .join(""),
  ).toBe("if so");
  const txt = new TextDecoder().decode((await write(value, "txt"))[0]).replaceAll("\u00a0", " ");
  expect(txt).toContain("[fails → holds] I can go by train.");
});

test("the maps with verdicts in the gallery say what they are to say", () => {
  const text = readFileSync(new URL("../../../maps/bird-in-hand.yaml", import.meta.url), "utf8");
  expect(text).toContain("expect: { flies: holds, penguin: fails");
});
