/** What is remembered of layouts, and what that saves. */
import api from "elkjs/lib/elk-api.js";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { check, render } from "../../../src/pipeline.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const prototype = (api as unknown as { default: { prototype: { layout: () => unknown } } }).default.prototype;
const elk = vi.spyOn(prototype, "layout");
beforeEach(() => {
  elk.mockClear();
});

/** Small trees beside their claims need no ELK; of the main line, each claim has a card. */
const UP: DrawOptions = { direction: "up" };

const MAP = `title: Cars
main: [close, bad]
sources:
  plan: { title: Traffic plan, url: "https://example.org/plan" }
voices:
  traders: Traders' association
groups:
  air: Clean air
premises:
  cars-pollute: { text: Cars cause most of the nitrogen dioxide., group: air }
  over-limit:
    text: The air has exceeded the legal limit for three years.
    cite: plan p. 4
    voice: traders
    note: Ask them again.
  shops: Shops need customers who come by car.
conclusions:
  bad: Cars make the air worse than the law allows.
  close: The council should close the centre to cars.
inferences:
  - { from: [cars-pollute, over-limit], to: bad }
  - { from: bad, to: close }
  - { from: shops, against: close }
`;

async function svg(text: string, options: DrawOptions): Promise<string> {
  const { value: map, diagnostics } = check({ path: "map.yaml", text }, () => undefined);
  expect(diagnostics).toEqual([]);
  const { value } = await render(map!, "svg", options, await testTypesetter());
  return Buffer.concat(value).toString();
}

describe.each<[string, DrawOptions]>([
  ["upright", { direction: "up" }],
  ["on paper", { direction: "up", paper: "a4" }],
  ["in a column", { direction: "up", width: 160 }],
  ["classic", { style: "classic" }],
])("%s", (_, options) => {
  test.each<[string, string, DrawOptions]>([
    ["the same once more", MAP, {}],
    ["a note", MAP.replace("Ask them again.", "Asked; they do not know."), {}],
    ["a new note", MAP.replace("cars-pollute: {", "cars-pollute: { note: Sure, "), {}],
    ["a citation", MAP.replace("plan p. 4", "plan p. 5"), {}],
    ["where a source is found", MAP.replace("org/plan", "org/plan-2"), {}],
    ["colours", MAP, { theme: "dark" }],
  ])("changed: %s; nothing is laid out again", async (what, text, change) => {
    const before = await svg(MAP, options);
    elk.mockClear();
    const after = await svg(text, { ...options, ...change });
    expect(elk).not.toHaveBeenCalled();
    if (what === "a citation" || what === "colours") expect(after).not.toBe(before);
  });

  test("what is remembered gives what laying out gave", async () => {
    const text = MAP.replace(
      "who come by car",
      "who come by car from all the villages of the whole district, and from far beyond its borders",
    );
    const before = await svg(text, options);
    expect(elk).toHaveBeenCalled();
    expect(await svg(text, options)).toBe(before);
  });
});

test("another text is laid out", async () => {
  await svg(MAP, UP);
  elk.mockClear();
  await svg(
    MAP.replace(
      "make the air worse",
      "make the air of the whole town, and of all the villages around it, very much worse",
    ),
    UP,
  );
  expect(elk).toHaveBeenCalled();
});

test("what is forgotten is laid out anew", async () => {
  const { forgetLayouts } = await import("../../../src/layout/elk/elk.ts");
  await svg(MAP, UP);
  elk.mockClear();
  await svg(MAP, UP);
  expect(elk).not.toHaveBeenCalled();
  forgetLayouts();
  await svg(MAP, UP);
  expect(elk).toHaveBeenCalled();
});
