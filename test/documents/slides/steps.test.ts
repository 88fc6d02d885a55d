import { describe, expect, test } from "vitest";
import { isInPlace } from "../../../src/model/ids.ts";
import type { Item } from "../../../src/scene/scene.ts";
import { textsIn } from "../../../src/scene/walk.ts";
import { mapOf } from "../../support/draw.ts";
import { flat, groupsOn, pagesOf } from "../../support/pages.ts";

/** Everything that is drawn, as text to compare; of groups, only what they hold. Frames and rules grow downwards with what they hold. */
const marks = (items: readonly Item[]): string[] =>
  flat(items).flatMap((item) => {
    if (item.kind === "group") return [];
    if (item.kind === "text") return [JSON.stringify(item)];
    const points = item.path.flatMap((one) => (one.op === "close" ? [] : [one]));
    const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
    return [JSON.stringify([left, top, item.fill, item.stroke])];
  });

describe.each([
  ["socrates.yaml", {}],
  ["paleys-watch.yaml", { style: "classic" }],
  ["car-free-centre.yaml", {}],
  ["white-horse.yaml", { direction: "up" }],
  ["china-russia-europe.yaml", {}],
] as const)("steps of %s", (file, options) => {
  const map = mapOf(file);
  const made = pagesOf(map, { as: "steps", ...options });

  test("slides are 16:9, in type of 16 px or more, signs and citations nine tenths of that", async () => {
    for (const { scene } of await made) {
      expect([scene.width, scene.height]).toEqual([1280, 720]);
      expect(Math.min(...textsIn(scene.items).map(({ size }) => size))).toBeGreaterThanOrEqual(
        0.9 * 16 - 0.001,
      );
    }
  });

  test("nothing moves: each page of a figure has all of the page before it, and one inference more", async () => {
    const pages = await made;
    pages.slice(1).forEach((page, index) => {
      const before = pages[index]!;
      const figure = ({ outline }: typeof page) => outline.place?.figure;
      if (figure(page) !== figure(before)) return;
      const now = new Set(marks(page.scene.items));
      expect(marks(before.scene.items).filter((mark) => !now.has(mark))).toEqual([]);
      const steps = (one: typeof page) =>
        groupsOn(one).filter(({ role }) => role === "inference" || role === "objection").length;
      const panels = (one: typeof page) => one.outline.panels.length;
      expect(steps(page) - steps(before) + panels(page) - panels(before)).toBe(1);
    });
  });

  test("the first page holds no inference, the last ones the whole map", async () => {
    const pages = await made;
    expect(pages[0]!.outline.panels.flatMap(({ blocks }) => blocks)).toEqual([]);
    const shown = new Set(pages.flatMap(groupsOn).map(({ id }) => id));
    for (const { id } of map.statements) expect(shown.has(`s-${id}`) || isInPlace(id)).toBe(true);
    const last = pages.filter(
      ({ outline }, index) => outline.place?.figure !== pages[index + 1]?.outline.place?.figure,
    );
    const drawn = new Set(
      (last.length === 0 ? pages.slice(-1) : last).flatMap(({ outline }) =>
        outline.panels.flatMap(({ blocks }) => blocks.map(({ inference }) => inference.from.join())),
      ),
    );
    expect(map.inferences.every(({ from }) => drawn.has(from.join()))).toBe(true);
  });
});

test("legend, caption and source stand only on the last slide of a figure", async () => {
  const pages = await pagesOf(mapOf("car-free-centre.yaml"), { as: "steps" });
  const notes = pages.map(
    (page) => groupsOn(page).filter(({ role }) => ["legend", "caption", "source"].includes(role)).length,
  );
  expect(notes.at(-1)).toBeGreaterThan(1);
  expect(notes.slice(0, -1).every((count) => count === 0)).toBe(true);
});
