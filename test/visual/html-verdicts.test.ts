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
