/** `hence preview` as its reader meets it: the built command, real files, a real browser. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launch } from "../support/browser.ts";
import { folderWith } from "../support/host.ts";
import { runPreview } from "../support/preview.ts";
import type { Running } from "../support/preview.ts";

export const LIMIT = { timeout: 20_000, interval: 30 };
const read = (name: string) => readFileSync(new URL(`../../maps/${name}`, import.meta.url), "utf8");
export const CENTRE = read("car-free-centre.yaml");
export const SOCRATES = read("socrates.yaml");

let browser: Browser;

export const running: Running[] = [];
const pages: Page[] = [];
/** What the browser complained of: nothing, ever. */
export const complaints: string[] = [];
/** Sees to a browser for the tests of this file, and that nothing is left of any. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
    for (const one of running.splice(0)) await one.end();
    expect(complaints.splice(0)).toEqual([]);
  });
}

export interface Scene {
  readonly page: Page;
  readonly folder: string;
  readonly url: string;
  readonly save: (text: string, name?: string) => void;
}

export const MAPS = { "maps/centre.yaml": CENTRE, "maps/socrates.yaml": SOCRATES };

export async function opened(
  files: Readonly<Record<string, string>> = MAPS,
  words: readonly string[] = [],
  options: BrowserContextOptions = {},
): Promise<Scene> {
  const folder = folderWith(files);
  const preview = await runPreview(folder, words);
  running.push(preview);
  const page = await shown(preview.url, options);
  const save = (text: string, name = "centre") => writeFileSync(join(folder, `maps/${name}.yaml`), text);
  return { page, folder, url: preview.url, save };
}

export async function shown(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  pages.push(page);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // The browser itself reports that a server is gone.
    if (message.type() === "error" && !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED/.test(message.text()))
      complaints.push(message.text());
  });
  await page.goto(url);
  await page.locator("svg.map").first().waitFor();
  return page;
}

export const status = (page: Page) => page.locator("#status").textContent();
export const problems = (page: Page) => page.locator("#problems");
export const labelOf = (page: Page, id: string) => page.locator(`#${id}`).getAttribute("aria-label");

/** Everything that a save must not change. */
export const gaze = (page: Page) =>
  page.evaluate(() => {
    const stage = document.getElementById("figures")!;
    const cell = document.getElementById("s-elsewhere")!.getBoundingClientRect();
    return {
      zoom: document.querySelector(".actual")!.textContent,
      cell: [Math.round(cell.left), Math.round(cell.top)],
      selected: document.querySelector(".statement.selected")?.id,
      found: document.querySelectorAll("svg .found").length,
      query: document.querySelector<HTMLInputElement>("input[type=search]:not(#maps input)")!.value,
      focus: document.activeElement?.id,
      side: document.getElementById("side")!.scrollTop,
      scrolled: stage.scrollTop > 0 || stage.scrollLeft > 0,
    };
  });

/** Zoomed, moved, with a search, a selection and the keys at a cell. */
export async function lookClosely(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type("customers");
  await page.locator("#s-by-car").click();
  for (let i = 0; i < 4; i++) await page.keyboard.press("+");
  await page.locator("#figures").evaluate((stage) => stage.scrollBy(60, 80));
}
