import { expect, test } from "vitest";
import { divide } from "../../../src/outline/division/assign-figures.ts";
import { outline } from "../../../src/outline/build.ts";
import { cutPanel } from "../../../src/outline/division/split-panels.ts";
import { mapNamed } from "../../support/draw.ts";
import { generated } from "../../support/maps.ts";
import { shaped } from "../../support/shapes.ts";

const whole = outline(generated(80));
const pages = cutPanel(whole.panels[0]!, 10).map((panel) => [panel]);

test("what stands on one page is no figure of several", () => {
  const [only, ...others] = divide(whole, [whole.panels], undefined);
  expect(others).toEqual([]);
  expect(only!.place).toBeUndefined();
  expect(only!.panels).toBe(whole.panels);
});

test("figures count on; each statement has the one that draws it in full", () => {
  const made = divide(whole, pages, undefined);
  expect(made.map(({ place }) => [place!.figure, place!.figures, place!.overview])).toEqual(
    pages.map((_, i) => [i + 1, pages.length, false]),
  );
  for (const { panels, place } of made)
    for (const { kind, statement } of panels.flatMap(({ heads, blocks }) => [
      ...heads,
      ...blocks.flatMap(({ cells }) => cells),
    ]))
      if (kind === "full") expect(place!.figureOf.get(statement)).toBe(place!.figure);
  expect(made[0]!.place!.figureOf.size).toBe(whole.map.statements.length);
  for (const { panels, place } of made)
    for (const { inference } of panels.flatMap(({ blocks }) => blocks))
      expect(place!.figureOfStep.get(inference.index)).toBe(place!.figure);
});

test("an overview comes before them, and holds nothing as its own", () => {
  const [first, ...others] = divide(whole, pages, 1);
  expect(first!.place).toMatchObject({
    figure: 1,
    figures: pages.length + 1,
    overview: true,
    name: "overview",
  });
  expect(others.map(({ place }) => place!.figure)).toEqual(pages.map((_, i) => i + 2));
  expect(Math.min(...first!.place!.figureOf.values())).toBe(2);
  expect(first!.map.statements.length).toBeLessThan(whole.map.statements.length);
});

test("a figure is called after its groups, each once, else after its first claim", () => {
  const grouped = outline(generated(150, { groups: 4 }));
  const named = divide(grouped, [grouped.panels.slice(0, 2), grouped.panels.slice(2)], undefined);
  const titles = grouped.panels.map(({ title }) => title);
  expect(named.map(({ place }) => place!.name)).toEqual([
    `${titles[0]}; ${titles[1]}`,
    titles.slice(2).join("; "),
  ]);
  const forest = outline(shaped("forest", 4));
  const parts = cutPanel(forest.panels[0]!, 2).map((panel) => [panel]);
  for (const { place, panels } of divide(forest, parts, undefined)) {
    const { text } = forest.map.statements.find(({ id }) => id === panels[0]!.heads[0]!.statement)!;
    expect(text.startsWith(place!.name!.replace(/ …$/u, ""))).toBe(true);
  }
});

test("a figure is called after what it begins with, also where that only goes on there", () => {
  const forest = outline(shaped("forest", 3));
  const [panel] = forest.panels;
  const heads = panel!.heads.map(
    (head, i) => ({ ...head, kind: i === 1 ? head.kind : "reference" }) as const,
  );
  const named = (own: typeof heads) =>
    divide(forest, [[{ ...panel!, heads: own }], [panel!]], undefined)[0]!.place!;
  const number = forest.numbers.get(heads[0]!.statement)!;
  expect(named(heads)).toMatchObject({ named: heads[0]!.statement, again: number });
  expect(named(heads).name).toMatch(new RegExp(` \\(${number}, continued\\)$`, "u"));
  expect(named(heads.slice(1))).toMatchObject({ named: heads[1]!.statement });
  expect(named(heads.slice(1)).again).toBeUndefined();
  expect(named([]).named).toBeUndefined();
});

test("a figure is called after the claim of the main line that it argues for, wherever that stands in it", () => {
  const forest = outline(shaped("forest", 3));
  const [panel] = forest.panels;
  const [first, second] = panel!.heads;
  const named = (main: readonly string[]) =>
    divide({ ...forest, main }, [[panel!], [panel!]], undefined)[0]!.place!.named;
  expect(named([])).toBe(first!.statement);
  expect(named(["elsewhere", second!.statement])).toBe(second!.statement);
});

test("figures that go on with one claim, or show parts of one group, have names of their own", () => {
  const ids = Array.from({ length: 9 }, (_, index) => `p${index + 1}`);
  const map = (group: string) =>
    mapNamed(
      "m.yaml",
      `groups: { g: The group }\npremises:\n${ids.map((id) => `  ${id}: { text: Reason ${id}.${group} }\n`).join("")}conclusions: { c: { text: The claim.${group} } }\ninferences:\n${ids.map((id) => `  - { from: ${id}, to: c }\n`).join("")}`,
    );
  for (const [group, second] of [
    ["", "The claim (1, continued: 5, 6, 7)"],
    [", group: g", "The group (5, 6, 7)"],
  ] as const) {
    const one = outline(map(group));
    const names = divide(
      one,
      cutPanel(one.panels[0]!, 3).map((panel) => [panel]),
      undefined,
    ).map(({ place }) => place!.name);
    expect(names[1]).toBe(second);
    expect(new Set(names).size).toBe(names.length);
  }
});
