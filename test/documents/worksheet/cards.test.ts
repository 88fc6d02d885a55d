import { expect, test } from "vitest";
import { outline } from "../../../src/outline/build.ts";
import { mapNamed, mapOf } from "../../support/draw.ts";
import { groupsIn, pagesOf, runsIn, wordsIn } from "../../support/pages.ts";

const article = mapOf("china-russia-europe.yaml");

test.each(["china-russia-europe.yaml", "white-horse.yaml", "falling-bodies-ar.yaml"])(
  "every statement of %s is on one card, in type of 10 pt or more, and in the key",
  async (file) => {
    const map = mapOf(file);
    const pages = await pagesOf(map, { as: "cards" });
    const cards = pages.flatMap(groupsIn).filter(({ id }) => id.startsWith("card-"));
    expect(cards).toHaveLength(map.statements.length);
    const { numbers } = outline(map);
    const entries = pages.flatMap(groupsIn).filter(({ id }) => /^key-\d+$/u.test(id));
    for (const { id, text } of map.statements) {
      const card = cards.find(({ label }) => label.endsWith(`. ${text}`))!;
      const letter = card.label.split(".")[0]!;
      expect(entries.filter(({ label }) => label.endsWith(` ${numbers.get(id)} ${text}`))).toHaveLength(1);
      expect(entries.some(({ label }) => label.startsWith(`${letter} `) && label.endsWith(text))).toBe(true);
      const words = runsIn(card.items).filter((run) => run.text.trim() !== letter);
      expect(Math.min(...words.map(({ size }) => size * 0.75))).toBeGreaterThanOrEqual(10);
    }
  },
);

test("the order gives nothing away, and follows from the seed", async () => {
  const order = async (seed: number) => {
    const pages = await pagesOf(article, { as: "cards", seed });
    return pages
      .flatMap(groupsIn)
      .filter(({ id }) => id.startsWith("card-"))
      .map(({ id }) => id);
  };
  const [one, again, two] = [await order(1), await order(1), await order(2)];
  expect(one).toEqual(again);
  expect(one).not.toEqual(two);
  expect(one).not.toEqual([...outline(article).numbers.keys()].map((id) => `card-${id}`));
});

test("a long text gets a larger card, one that no card holds a clear answer", async () => {
  const map = (words: number) =>
    mapNamed(
      "a.yaml",
      `premises: { a: It rains. }\nconclusions: { b: ${"wet ".repeat(words)} }\ninferences: [{ from: a, to: b }]\n`,
    );
  const [first] = await pagesOf(map(150), { as: "cards" });
  expect(wordsIn(first!.scene.items).match(/wet/gu)).toHaveLength(150);
  await expect(pagesOf(map(2000), { as: "cards" })).rejects.toThrow(/larger paper/u);
});
