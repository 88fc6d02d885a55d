import { expect, test } from "vitest";
import { pxOfMm } from "../../src/geometry.ts";
import { draw } from "../../src/pipeline.ts";
import type { Item } from "../../src/scene/scene.ts";
import { VISIONS } from "../../src/scene/colour-vision.ts";
import { textsIn } from "../../src/scene/walk.ts";
import { mapNamed, mapOf } from "../support/draw.ts";
import { testTypesetter } from "../support/typesetter.ts";

const within = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => (item.kind === "group" ? [item, ...within(item.items)] : [item]));

test.each([
  ["letter", [216, 279]],
  ["a3", [297, 420]],
] as const)("a proof on %s has sheets of that paper", async (paper, sheet) => {
  const { value } = await draw(mapOf("socrates.yaml"), { as: "proof", paper }, await testTypesetter());
  for (const { scene } of value) {
    const sides = [scene.width, scene.height].map((px) => Math.round((px * 25.4) / 96));
    expect(sides.toSorted((a, b) => a - b)).toEqual(sheet);
  }
});

test("a small figure stands four times on one sheet", async () => {
  const { value } = await draw(mapOf("socrates.yaml"), { as: "proof" }, await testTypesetter());
  expect(value).toHaveLength(1);
});

test.each(["car-free-centre.yaml", "china-russia-europe.yaml"])(
  "a proof of %s shows every page in colours, in grey and so on, in type that can be read",
  async (file) => {
    const type = await testTypesetter();
    const { value, diagnostics } = await draw(mapOf(file), { as: "proof" }, type);
    expect(diagnostics).toEqual([]);
    const { value: figures } = await draw(mapOf(file), { paper: "a4" }, type);
    const seen = value.flatMap(({ scene }) =>
      within(scene.items).flatMap((item) =>
        item.kind === "group" && item.role === "caption" ? [item.id] : [],
      ),
    );
    for (const vision of VISIONS)
      expect(seen.filter((id) => id === `proof-${vision}`)).toHaveLength(figures.length);
    const sizes = value.flatMap(({ scene }) => textsIn(scene.items).map(({ size }) => size * 0.75));
    expect(Math.min(...sizes)).toBeGreaterThan(6.3);
  },
);

test.each([
  ["de", "a4", "Grau: ohne Farbe gedruckt oder kopiert"],
  ["fr", "letter", "Gris\u202f: imprimé ou copié sans couleur"],
  ["ru", "a4", "В сером: печать или копия без цвета"],
] as const)(
  "captions are in the language of the map, whole and as wide as their copy: %s",
  async (lang, paper, grey) => {
    const map = mapNamed(
      "a.yaml",
      `lang: ${lang}\nconclusions: { a: A. }\npremises: { b: B. }\ninferences: [{ from: b, to: a }]\n`,
    );
    const { value } = await draw(map, { as: "proof", paper }, await testTypesetter());
    const captions = value.flatMap(({ scene }) =>
      within(scene.items).flatMap((item) => (item.kind === "group" && item.role === "caption" ? [item] : [])),
    );
    expect(captions.map(({ label }) => label)).toContain(grey);
    const { scene } = value[0]!;
    const wide = (scene.width - pxOfMm(26)) / 2;
    for (const { items, label } of captions) {
      const texts = textsIn(items);
      expect(texts.map(({ text }) => text).join("")).toBe(label);
      const right = Math.max(...texts.map(({ x, width }) => x + width));
      expect(right - Math.min(...texts.map(({ x }) => x))).toBeLessThan(wide + 0.01);
    }
  },
);

test("each copy has ids and links of its own, and the one in grey no colour", async () => {
  const { value } = await draw(mapOf("socrates.yaml"), { as: "proof" }, await testTypesetter());
  const { scene } = value[0]!;
  const groups = within(scene.items).flatMap((item) => (item.kind === "group" ? [item] : []));
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  const ids = new Set(groups.map(({ id }) => `#${id}`));
  for (const { link } of groups) if (link?.to === "group") expect(ids).toContain(`#${link.id}`);
  for (const vision of VISIONS)
    expect(groups.filter(({ id, role }) => role === "statement" && id.startsWith(`${vision}-`))).toHaveLength(
      3,
    );
  const grey = groups.filter(({ id }) => id.startsWith("grey-"));
  for (const item of within(grey)) {
    if (item.kind === "text") expect(item.paint.colour).toMatch(/^#(..)\1\1$/);
  }
});
