/** Pages of documents as a reader sees them, small: it is how they are filled that matters. See `compare.ts`. */
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DrawOptions } from "../../src/pipeline.ts";
import { launch } from "../support/browser.ts";
import { mapOf } from "../support/draw.ts";
import { compareShot } from "./compare.ts";
import { show, svgsOf } from "./page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Pixels of a picture for each of the page. */
const SMALL = 0.4;

/** Pages are counted from 1, from the end if below. */
const DOCUMENTS: readonly (readonly [
  name: string,
  map: string,
  options: DrawOptions,
  pages: readonly number[],
])[] = [
  ["handout", "car-free-centre.yaml", { as: "handout" }, [1, -1]],
  ["handout-arabic", "falling-bodies-ar.yaml", { as: "handout" }, [-1]],
  ["handout-divided", "china-russia-europe.yaml", { as: "handout" }, [1]],
  ["worksheet", "car-free-centre.yaml", { as: "worksheet", blank: "premises" }, [1, -1]],
  ["cards", "socrates.yaml", { as: "cards" }, [1]],
  ["steps", "car-free-centre.yaml", { as: "steps" }, [1, 6, -1]],
  ["poster", "car-free-centre.yaml", { as: "poster", minType: 20 }, [1, 2]],
];

describe("pages", () => {
  test.each(DOCUMENTS)("%s", async (name, file, options, pages) => {
    const all = await svgsOf(mapOf(file), options);
    for (const number of pages) {
      const svg = all.at(number < 0 ? number : number - 1);
      expect(svg, `${name} has ${all.length} pages`).toBeDefined();
      const page = await show(browser, svg!, SMALL);
      await compareShot(browser, `${name}-${number < 0 ? "last" : number}`, await page.screenshot());
      await page.close();
    }
  });
});
