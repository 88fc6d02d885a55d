import { expect, test } from "vitest";
import { cardOrder } from "../../src/documents/cards/key.ts";
import { outline } from "../../src/outline/build.ts";
import { mapNamed } from "../support/draw.ts";
import { lettersIn, pagesOf } from "../support/pages.ts";

const mapWith = (title: string, first = "a") =>
  mapNamed(
    "a.yaml",
    `title: ${title}\npremises: { ${first}: One., b: Two., c: Three., d: Four., e: Five., f: Six., g: Seven. }\n` +
      `conclusions: { z: Last. }\ninferences: [{ from: [${first}, b, c, d, e, f, g], to: z }]\n`,
  );

/** The letters of statements in reading order. */
const cardLetters = (map: ReturnType<typeof mapWith>, seed?: number) => {
  const whole = outline(map);
  const order = cardOrder(whole, seed);
  return [...whole.numbers.keys()].map((id) => order.indexOf(id)).join(" ");
};
const listLetters = async (map: ReturnType<typeof mapWith>) => {
  const letters = lettersIn(await pagesOf(map, { as: "worksheet", blank: "premises" }), map);
  return [...outline(map).numbers.keys()].map((id) => letters.get(id) ?? "").join(" ");
};

const titles = ["Rain", "Snow", "Hail", "Sleet", "Fog", "Frost"];

test("maps of the same form have their letters in orders of their own", async () => {
  expect(new Set(titles.map((title) => cardLetters(mapWith(title)))).size).toBe(titles.length);
  const lists = await Promise.all(titles.map((title) => listLetters(mapWith(title))));
  expect(new Set(lists).size).toBe(titles.length);
  expect(cardLetters(mapWith("Rain"))).not.toBe(cardLetters(mapWith("Rain", "other")));
});

test("the same map has the same letters, and another seed gives others", () => {
  expect(cardLetters(mapWith("Rain"))).toBe(cardLetters(mapWith("Rain")));
  expect(cardLetters(mapWith("Rain"))).toBe(cardLetters(mapWith("Rain"), 1));
  expect(cardLetters(mapWith("Rain"))).not.toBe(cardLetters(mapWith("Rain"), 2));
});
