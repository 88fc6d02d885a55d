/** Verdicts in a page: a reader takes another stance, and sees what falls. */
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../support/browser.ts";
import { mapNamed } from "../support/draw.ts";
import { opened } from "./html-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const TWEETY = mapNamed(
  "tweety.yaml",
  `premises:
  bird: Tweety is a bird.
  penguin: Tweety is a penguin.
  swapped: The labels were swapped.
  songbird: { text: Tweety is a songbird., stance: open }
conclusions:
  flies: Tweety can fly.
  sings: Tweety sings.
inferences:
  - { id: rule, from: bird, to: flies }
  - { id: exception, from: penguin, against: rule }
  - { from: swapped, against: exception }
  - { from: songbird, to: sings }
`,
);

const withTweety = (use: (page: Page) => Promise<void>) =>
  opened(browser, { map: TWEETY, context: { reducedMotion: "reduce" } }, ({ page }) => use(page));

const verdict = (page: Page) => page.locator("#details .verdict");
const stance = (page: Page, word: string) => page.locator(`#details [data-stance="${word}"]`);
const classesOf = (page: Page, id: string) => page.locator(`#s-${id}`).getAttribute("class");

test("a statement's panel has its verdict, and a premise a choice of stances", () =>
  withTweety(async (page) => {
    await page.locator("#s-flies").click();
    await expect.poll(() => verdict(page).textContent()).toBe("holds");
    expect(await stance(page, "denied").count()).toBe(0);
    await page.locator("#s-songbird").click();
    await expect.poll(() => verdict(page).textContent()).toBe("open");
    expect(await stance(page, "open").getAttribute("aria-pressed")).toBe("true");
  }));

test("another stance shows at once what falls, in the figure, in the panel and to screen readers", () =>
  withTweety(async (page) => {
    await page.locator("#s-swapped").click();
    await stance(page, "denied").click();
    expect(await verdict(page).textContent()).toBe("fails");
    expect(await classesOf(page, "flies")).toContain("turned-fails");
    expect(await classesOf(page, "swapped")).toContain("turned-fails");
    expect(await classesOf(page, "bird")).not.toContain("turned");
    const list = await page.locator("#details .turned-list").innerText();
    expect(list).toMatch(/Tweety can fly\. holds → fails/);
    expect(await page.locator("body > .unseen[role=status]").textContent()).toContain("1 fails");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-stance"))).toBe("denied");

    // It goes on while the reader looks at something else, until all is as in the map again.
    await page.locator("#s-songbird").click();
    await stance(page, "granted").click();
    expect(await classesOf(page, "sings")).toContain("turned-holds");
    await page.locator(".as-in-map").click();
    for (const id of ["flies", "swapped", "sings"]) expect(await classesOf(page, id)).not.toContain("turned");
    expect(await verdict(page).textContent()).toBe("open");
  }));

const panelOf = async (page: Page, id: string) => {
  await page.locator(`#s-${id}`).click();
  return (await page.locator("#details").innerText()).replace(/\s+/gu, " ");
};
const isDim = (page: Page, id: string) =>
  page.locator(`#s-${id}`).evaluate((one) => one.closest(".dim") !== null);
/** How thick the lines and edges of a step are drawn. */
const strokesOf = (page: Page, id: string) =>
  page
    .locator(`#i-${id} > path`)
    .evaluateAll((paths) =>
      paths.map((one) => [one.getAttribute("fill"), getComputedStyle(one).strokeWidth] as const),
    );

test("a premise of a step that does not apply has that in its panel, with what answers it", () =>
  opened(
    browser,
    { map: TWEETY, options: { verdicts: true }, context: { reducedMotion: "reduce" } },
    async ({ page }) => {
      const hollow = async () => (await strokesOf(page, "exception")).filter(([fill]) => fill !== "none");
      const before = await hollow();
      expect(before.length).toBeGreaterThan(0);
      expect(await panelOf(page, "penguin")).toMatch(
        /holds .*Speaks against because: 2, supports 1 does not apply but: 4, .*4 The labels were swapped\.$/u,
      );
      expect(await page.locator("body > .unseen[role=status]").textContent()).toContain(
        "Speaks against: 2 (does not apply)",
      );
      // What answers it is in sight, and its own bar is as hollow as before.
      expect(await isDim(page, "swapped")).toBe(false);
      expect(await isDim(page, "songbird")).toBe(true);
      expect(await hollow()).toEqual(before);

      // An open premise leaves its step open; the rest of the panel is as the reader supposes.
      expect(await panelOf(page, "songbird")).toMatch(/Leads to 5 Tweety sings\. open$/u);
      expect(await panelOf(page, "flies")).toMatch(/does not apply: but: 3, /u);
      await page.locator("#s-swapped").click();
      await stance(page, "denied").click();
      // It applies now, and what it speaks against no longer does.
      expect(await panelOf(page, "penguin")).toMatch(
        /Speaks against does not apply: because: 2, supports 1$/u,
      );
      const flies = await panelOf(page, "flies");
      expect(flies).toMatch(/ but: 3, .*does not apply: but: 4, /u);
      expect(flies).toMatch(/does not apply: because 2 /u);
      expect(await panelOf(page, "bird")).toMatch(
        /Leads to 1 Tweety can fly\. does not apply but: 3, .*3 Tweety is a penguin\./u,
      );
    },
  ));

test("a step that a fellow premise takes out names that premise", () =>
  opened(
    browser,
    {
      map: mapNamed(
        "two.yaml",
        "premises:\n  one: It works.\n  two: { text: It runs., stance: denied }\nconclusions: { end: It follows. }\ninferences: [{ from: [one, two], to: end }]\n",
      ),
      context: { reducedMotion: "reduce" },
    },
    async ({ page }) => {
      expect(await panelOf(page, "one")).toMatch(
        /Leads to 1 It follows\. does not apply 3 It runs\. fails$/u,
      );
    },
  ));
