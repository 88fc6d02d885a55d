/** Maps as assistive technology, the clipboard and the font engine see them. */
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MAP_FILES, drawn, mapOf } from "../support/draw.ts";
import { textsIn } from "../../src/scene/walk.ts";
import { objectionsOf } from "../support/axe.ts";
import { launch } from "../support/browser.ts";
import { once } from "../support/pages.ts";
import { show, svgOf } from "./page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const drawings = {
  svg: once((map) => svgOf(map)),
  webfont: once((map) => svgOf(map, {}, "webfont")),
};

async function withPage<T>(
  file: string,
  use: (page: Page) => Promise<T>,
  format: "svg" | "webfont" = "svg",
): Promise<T> {
  const page = await show(browser, await drawings[format](mapOf(file)));
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

test("the accessibility tree tells the argument in reading order", () =>
  withPage("socrates.yaml", async (page) => {
    expect(await page.locator("main").ariaSnapshot()).toMatchInlineSnapshot(`
      "- main:
        - document "Socrates is mortal":
          - heading "Socrates is mortal" [level=1]
          - img "1. Socrates is mortal. (main conclusion)": 1 Socrates is mortal.
          - 'group "because: 2 and 3, supports 1"':
            - img "2. All human beings are mortal. (premise)": because 2 All human beings are mortal.
            - img "3. Socrates is a human being. (premise)": and 3 Socrates is a human being.
          - img "main conclusion; supports; what “and” joins counts together": main conclusion supports what “and” joins counts together"
    `);
  }));

test("references are links that lead to the statement", () =>
  withPage("falling-bodies-ar.yaml", async (page) => {
    const link = page.getByRole("link").first();
    const target = (await link.getAttribute("href"))!;
    expect(target).toMatch(/^#s-/u);
    const number = /\d+/u.exec((await link.textContent())!)![0];
    expect(await page.locator(target).getAttribute("aria-label")).toMatch(new RegExp(`^${number}\\. `, "u"));
  }));

test("axe objects to what is wrong", async () => {
  const page = await show(
    browser,
    '<svg><a href="#s" aria-label=""></a></svg><p style="color: #ddd; line-height: 1">Pale</p>',
  );
  const found = await objectionsOf(page, (axe) => axe.include("main"));
  await page.close();
  expect(found).toEqual([
    expect.stringMatching(/^color-contrast: .*Pale/u),
    expect.stringMatching(/^link-name: <a href="#s"/u),
  ]);
});

describe.each(MAP_FILES)("%s", (file) => {
  test("axe finds nothing to object to", () =>
    withPage(file, async (page) => {
      expect(await objectionsOf(page, (axe) => axe.include("main"))).toEqual([]);
    }));

  test("text is as wide as it was measured, in the embedded font", () =>
    withPage(
      file,
      async (page) => {
        const { scene } = await drawn(mapOf(file));
        const texts = textsIn(scene.items);
        const shown = await page.evaluate(() =>
          [...document.querySelectorAll("tspan")].map((span) => ({
            text: span.textContent ?? "",
            width: span.getComputedTextLength(),
            trailing: span.textContent?.endsWith(" ") ?? false,
          })),
        );
        expect(shown).toHaveLength(texts.length);
        const errors = texts.flatMap(({ text, width }, i) =>
          shown[i]!.trailing || text.trim() === "" ? [] : [Math.abs(shown[i]!.width - width)],
        );
        expect(Math.max(...errors)).toBeLessThan(0.5);
        const failed = await page.evaluate(
          () => [...document.fonts].filter(({ status }) => status !== "loaded").length,
        );
        expect(failed).toBe(0);
      },
      "webfont",
    ));

  test("the words that are not seen, but selected, are as wide as their letters", () =>
    withPage(file, async (page) => {
      const { scene } = await drawn(mapOf(file));
      const texts = textsIn(scene.items);
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll("tspan")].map((span) => ({
          text: span.textContent ?? "",
          width: span.getBoundingClientRect().width,
        })),
      );
      let next = 0;
      const errors = lines.flatMap(({ text, width }) => {
        const first = texts[next]!;
        // A line of several runs is one stretch of words.
        let words = "";
        while (words.length < text.length) words += texts[next++]!.text;
        expect(words).toBe(text);
        const last = texts[next - 1]!;
        return text.trim() === "" || text.endsWith(" ")
          ? []
          : [Math.abs(width - (last.x + last.width - first.x))];
      });
      expect(next).toBe(texts.length);
      // px; single letters of another font cannot be spaced.
      expect(Math.max(...errors)).toBeLessThan(5);
      expect(errors.reduce((sum, one) => sum + one, 0) / errors.length).toBeLessThan(0.5);
    }));
});

test("copied text keeps its words apart", () =>
  withPage("car-free-centre.yaml", async (page) => {
    const text = await page.evaluate(() => {
      const statement = document.querySelector("#s-close")!;
      const range = document.createRange();
      range.selectNodeContents(statement);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      return getSelection()!.toString();
    });
    expect(text.replaceAll("\n", "").replaceAll("\u00a0", " ")).toBe(
      "1 The council should close the town centre to cars.",
    );
  }));

test("a drawing is inert: it runs no script and asks for nothing", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const alerts: string[] = [];
  page.on("dialog", (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  const map = mapOf("socrates.yaml");
  const nasty = `<script>alert(1)</script><img src=x onerror=alert(2)> ]]> & "' javascript:alert(3)`;
  const svg = await svgOf({
    ...map,
    title: nasty,
    caption: nasty,
    statements: map.statements.map((one) => ({ ...one, text: nasty })),
  });
  await page.setContent(svg.slice(svg.indexOf("<svg")));
  expect(alerts).toEqual([]);
  expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([]);
  expect(await page.locator("script, img").count()).toBe(0);
  await page.close();
});
