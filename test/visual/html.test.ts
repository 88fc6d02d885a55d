/** Pages as they read: by ear, without their program, and on paper. */
import type { Browser, Page } from "playwright";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../support/browser.ts";
import { MAP_FILES, mapOf } from "../support/draw.ts";
import { objections, opened } from "./html-page.ts";

const SEVERAL = { paper: "a4", minType: 11 } as const;
const town = mapOf("car-free-centre.yaml");
const article = mapOf("china-russia-europe.yaml");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each([
  ...MAP_FILES.map((file) => [file, {}] as const),
  ["china-russia-europe.yaml", SEVERAL] as const,
])("%s %j", (file, options) => {
  test("asks nothing of the network, and nothing goes wrong", () =>
    opened(browser, { map: mapOf(file), options }, async ({ page, requests, complaints }) => {
      await page.locator(".statement").first().click();
      expect(requests).toEqual([]);
      expect(complaints).toEqual([]);
    }));
});

test.each([
  ["falling-bodies-ar.yaml", {}],
  ["paleys-watch.yaml", {}],
  ["china-russia-europe.yaml", SEVERAL],
] as const)("axe finds nothing to object to in %s %j", (file, options) =>
  opened(browser, { map: mapOf(file), options, context: { reducedMotion: "reduce" } }, async ({ page }) => {
    await page.locator("svg.map .statement").first().press("Enter");
    expect(await page.locator("#details").isVisible()).toBe(true);
    expect(await objections(page, { contrast: false })).toEqual([]);
  }),
);

describe("axe finds nothing to object to, contrast included,", () => {
  test.each([
    ["in the light", {}],
    ["in the dark", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 390, height: 844 } }],
  ] as const)("%s", (_, given) =>
    opened(browser, { map: town, context: { ...given, reducedMotion: "reduce" } }, async ({ page }) => {
      expect(await objections(page)).toEqual([]);
      await page.getByRole("searchbox").fill("centre");
      await page.locator("svg.map .statement").nth(1).press("Enter");
      expect(await objections(page)).toEqual([]);
    }),
  );

  test("without its program", () =>
    opened(browser, { map: town, scriptless: true }, async ({ page }) => {
      expect(await page.locator("button").count()).toBe(0);
      expect(await objections(page)).toEqual([]);
    }));
});

describe("without its program", () => {
  const still = { javaScriptEnabled: false };

  test("every statement can be read, in the figure and in words", () =>
    opened(browser, { map: article, options: SEVERAL, context: still }, async ({ page }) => {
      const words = await page.locator("#words .text").allInnerTexts();
      expect(words.toSorted()).toEqual(article.statements.map(({ text }) => text).toSorted());
      for (const figure of await page.locator("figure").all()) expect(await figure.isVisible()).toBe(true);
      expect(await page.locator("button, input, select").count()).toBe(0);
    }));

  test("references and numbers lead to the statement", () =>
    opened(browser, { map: article, options: SEVERAL, context: still }, async ({ page }) => {
      const link = page.locator("#figure-2 a.reference").first();
      const target = (await link.getAttribute("href"))!;
      await link.click();
      expect(new URL(page.url()).hash).toBe(target);
      expect(await inView(page, target)).toBe(true);
      await page.locator('#words a[href="#w-turn"], #words .steps a').first().click();
      expect(await inView(page, new URL(page.url()).hash)).toBe(true);
    }));

  test("nothing is wider than a phone's screen but the figures, which scroll", () =>
    opened(
      browser,
      { map: town, context: { ...still, viewport: { width: 390, height: 844 } } },
      async ({ page }) => {
        const [width, stage] = await page
          .locator("html")
          .evaluate((root) => [root.scrollWidth, root.querySelector(".stage")!.scrollWidth]);
        expect(width).toBe(390);
        expect(stage).toBeGreaterThan(width);
      },
    ));
});

const inView = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  });

describe("on paper", () => {
  async function pagesOf(page: Page): Promise<{ sizes: (readonly [number, number])[]; texts: string[] }> {
    const bytes = new Uint8Array(
      await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true }),
    );
    const pdf = await getDocumentProxy(bytes);
    const { text } = await extractText(pdf, { mergePages: false });
    const sizes: (readonly [number, number])[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
      sizes.push([Math.round(width), Math.round(height)]);
    }
    return { sizes, texts: text.map((one) => one.replace(/\s+/gu, " ")) };
  }

  test("everything is there, whatever was selected, zoomed or searched, and no button", () =>
    opened(browser, { map: town, options: { style: "classic" }, hash: "#s-close" }, async ({ page }) => {
      for (let times = 0; times < 4; times++) await page.getByRole("button", { name: "Zoom in" }).click();
      await page.getByRole("searchbox").fill("centre");
      const { sizes, texts } = await pagesOf(page);
      // The wide figure first, across its page.
      expect(sizes[0]![0]).toBeGreaterThan(sizes[0]![1]);
      expect(sizes[1]![0]).toBeLessThan(sizes[1]![1]);
      const [figure = "", ...words] = texts;
      for (const { text } of town.statements) {
        expect(words.join(" ")).toContain(text);
        expect(figure).toContain(text.split(" ").slice(0, 3).join(" "));
      }
      expect(texts.join(" ")).not.toMatch(/Find|%|Statement \d/u);
    }));

  test("a sheet is a sheet, and no page is empty", () =>
    opened(
      browser,
      { map: article, options: SEVERAL, context: { colorScheme: "dark" } },
      async ({ page }) => {
        const { texts } = await pagesOf(page);
        const figures = await page.locator("figure").count();
        for (let figure = 0; figure < figures; figure++)
          expect(texts[figure]).toContain(`Figure ${figure + 1} of ${figures}`);
        expect(texts[figures]).toContain("The argument in words");
        expect(texts.filter((text) => text.trim() === "")).toEqual([]);
      },
    ));
});
