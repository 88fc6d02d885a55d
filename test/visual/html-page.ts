import type { Browser, BrowserContextOptions, Page } from "playwright";
import type { ArgumentMap } from "../../src/model/map.ts";
import { draw, write } from "../../src/pipeline.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { objectionsOf } from "../support/axe.ts";
import { once } from "../support/pages.ts";
import { testTypesetter } from "../support/typesetter.ts";

const ADDRESS = "https://maps.example/map.html";

const markupOf = once(async (map: ArgumentMap, options: DrawOptions): Promise<string> => {
  const { value } = await draw({ ...map, figure: {} }, options, await testTypesetter());
  return new TextDecoder().decode((await write(value, "html"))[0]);
});

interface Opened {
  readonly page: Page;
  /** What was asked of the network beyond the page itself. */
  readonly requests: readonly string[];
  /** Errors, and breaches of the page's own policy. */
  readonly complaints: readonly string[];
}

/** Opens a page where nothing but itself can be had. */
export async function opened<T>(
  browser: Browser,
  given: {
    map: ArgumentMap;
    options?: DrawOptions;
    context?: BrowserContextOptions;
    hash?: string;
    scriptless?: boolean;
  },
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const whole = await markupOf(given.map, given.options);
  // Where scripts are forbidden, tools that look at the page could not run either.
  const markup = given.scriptless ? whole.replace(/<script>[\s\S]*<\/script>/u, "") : whole;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...given.context });
  try {
    const requests: string[] = [];
    const complaints: string[] = [];
    await context.route("**/*", (route) => {
      const url = route.request().url();
      if (url.split("#")[0] === ADDRESS)
        return route.fulfill({ body: markup, contentType: "text/html; charset=utf-8" });
      requests.push(url);
      return route.abort();
    });
    const page = await context.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(ADDRESS + (given.hash ?? ""));
    await page.evaluate(() => document.fonts.ready);
    return await use({ page, requests, complaints });
  } finally {
    await context.close();
  }
}

/**
 * What axe finds. What is dimmed is so for the eye only, for a moment, and is read in full beside the figure.
 * Contrast takes it a minute in a large figure; the themes' own tests look at that too.
 */
export async function objections(page: Page, { contrast = true } = {}): Promise<string[]> {
  return objectionsOf(page, (axe) => {
    const seen = axe.exclude(".dim");
    return contrast ? seen : seen.disableRules("color-contrast");
  });
}
