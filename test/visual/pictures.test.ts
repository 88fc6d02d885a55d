/** Pictures as a reader sees them, against those in `expected/`; see `compare.ts`. */
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unionOf } from "../../src/annotations/diff/union.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { launch } from "../support/browser.ts";
import { mapNamed, mapOf } from "../support/draw.ts";
import { decisionVersions } from "../support/versions.ts";
import { compareShot } from "./compare.ts";
import { differing, show, svgOf } from "./page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const MISSING = `title: A character that no font has
premises: { smile: "People smile 🙂 at each other." }
conclusions: { end: People are friendly. }
inferences: [{ from: smile, to: end }]
`;
const LONG_WORD = `title: A word wider than its cell
premises: { word: "${"Donaudampfschifffahrt".repeat(6)} is a word." }
conclusions: { end: "Words can be long: ${"x".repeat(120)}." }
inferences: [{ from: word, to: end, scheme: ${"onelongscheme".repeat(4)} }]
`;

const PICTURES: readonly (readonly [name: string, map: string, options: DrawOptions])[] = [
  ["socrates", "socrates.yaml", {}],
  ["decision", "car-free-centre.yaml", {}],
  ["decision-up", "car-free-centre.yaml", { direction: "up" }],
  ["decision-classic", "car-free-centre.yaml", { style: "classic" }],
  ["decision-right", "car-free-centre.yaml", { direction: "right" }],
  ["chinese-up", "white-horse.yaml", { direction: "up" }],
  ["arabic", "falling-bodies-ar.yaml", {}],
  ["classic-up", "paleys-watch.yaml", { style: "classic", direction: "up" }],
  ["article-a4", "china-russia-europe.yaml", { paper: "a4" }],
  ["article-view", "china-russia-europe.yaml", { view: "wang" }],
];

describe("pictures", () => {
  test.each(PICTURES)("%s", async (name, file, options) => {
    await compare(name, await svgOf(mapOf(file), options));
  });

  test.each([
    ["missing-glyph", MISSING],
    ["long-word", LONG_WORD],
  ])("%s", async (name, text) => {
    await compare(name, await svgOf(mapNamed(`${name}.yaml`, text)));
  });

  test("grey: nothing rests on colour alone", async () => {
    const page = await show(browser, await svgOf(mapOf("car-free-centre.yaml")));
    await page.addStyleTag({ content: "main{filter:grayscale(1)}" });
    await compareShot(browser, "decision-grey", await page.screenshot());
    await page.close();
  });

  test("what changed", async () => {
    const union = unionOf(...decisionVersions(), "before → after");
    await compare("changes", await svgOf(union));
    await compare("changes-print", await svgOf(union, { theme: "print", paper: "a4" }));
    const page = await show(browser, await svgOf(union));
    await page.addStyleTag({ content: "main{filter:grayscale(1)}" });
    await compareShot(browser, "changes-grey", await page.screenshot());
    await page.close();
  });

  test("letters look like text in the browser’s own rendering", async () => {
    const map = mapOf("car-free-centre.yaml");
    const letters = await show(browser, await svgOf(map));
    const text = await show(browser, await svgOf(map, {}, "webfont"));
    const [one, two] = [await text.screenshot(), await letters.screenshot()];
    // Letters as outlines are smoothed without the font’s own rendering, and do not stand on whole pixels as text does:
    // edges differ, shapes do not.
    const { count, of } = await differing(text, one, two, 110);
    expect(count / of).toBeLessThan(0.011);
    await text.close();
    await letters.close();
  });
});

async function compare(name: string, svg: string): Promise<void> {
  const page = await show(browser, svg);
  const shot = await page.screenshot();
  await page.close();
  await compareShot(browser, name, shot);
}
