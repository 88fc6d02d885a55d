import { expect, test } from "vitest";
import { outline } from "../../../src/outline/build.ts";
import { mapNamed, mapOf } from "../../support/draw.ts";
import type { Page } from "../../../src/documents/document.ts";
import { textsIn } from "../../../src/scene/walk.ts";
import { groupsOn, pagesOf, wordsIn } from "../../support/pages.ts";

const article = mapOf("china-russia-europe.yaml");

test.each(["china-russia-europe.yaml", "white-horse.yaml", "falling-bodies-ar.yaml"])(
  "every statement of %s is on one card, in type of 11 pt or more, with who says it, and in the key",
  async (file) => {
    const map = mapOf(file);
    const pages = await pagesOf(map, { as: "cards" });
    const cards = pages.flatMap(groupsOn).filter(({ label }) => /^[A-Z]+\. /u.test(label));
    expect(cards).toHaveLength(map.statements.length);
    const { numbers } = outline(map);
    const entries = pages.flatMap(groupsOn).filter(({ id }) => /^key-\d+$/u.test(id));
    for (const { id, text } of map.statements) {
      const card = cards.find(({ label }) => label.endsWith(`. ${text}`))!;
      const letter = card.label.split(".")[0]!;
      expect(entries.filter(({ label }) => label.endsWith(` ${numbers.get(id)} ${text}`))).toHaveLength(1);
      expect(entries.some(({ label }) => label.startsWith(`${letter} `) && label.endsWith(text))).toBe(true);
      const words = textsIn(card.items).filter((run) => run.text.trim() !== letter);
      expect(Math.min(...words.map(({ size }) => size * 0.75))).toBeGreaterThanOrEqual(10.99);
    }
  },
);

test("the order gives nothing away, and follows from the seed", async () => {
  const order = async (seed: number) => {
    const pages = await pagesOf(article, { as: "cards", seed });
    return pages
      .flatMap(groupsOn)
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
  const [, second] = await pagesOf(map(150), { as: "cards" });
  expect(wordsIn(second!.scene.items).match(/wet/gu)).toHaveLength(150);
  await expect(pagesOf(map(2000), { as: "cards" })).rejects.toThrow(/larger paper/u);
});

test("there is an instruction, a sign for each inference, and who speaks and where; all sheets are full", async () => {
  const pages = await pagesOf(article, { as: "cards" });
  const sheets = pages.filter(({ part }) => part === undefined);
  const cards = sheets.flatMap(groupsOn).filter(({ id }) => id.startsWith("card-"));
  const counted = (label: string) => cards.filter((card) => card.label === label).length;
  const supports = article.inferences.filter(({ target }) => target.kind === "support").length;
  expect(counted("because")).toBe(supports);
  expect(counted("but")).toBe(article.inferences.length - supports);
  expect(cards.filter(({ label }) => label.startsWith("Cut out the cards"))).toHaveLength(1);
  const refocus = cards.find(({ id }) => id === "card-refocus")!;
  expect(wordsIn(refocus.items)).toContain("Wang Yi, ¶2");
  const room = (page: Page) =>
    groupsOn(page)
      .filter(({ id }) => id.startsWith("card-"))
      .reduce((sum, { label }) => sum + (/^(because|but|↑)$/u.test(label) ? 1 : 2), 0);
  expect(new Set(sheets.map(room)).size).toBe(1);
  expect(pages.filter(({ part }) => part === "key").length).toBeGreaterThan(0);
});
