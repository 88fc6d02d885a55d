import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { objectionsOf } from "../support/axe.ts";
import { launch } from "../support/browser.ts";
import { DIST, FAULTY, SOCRATES } from "../support/host.ts";

const ADDRESS = pathToFileURL(join(DIST, "hence.html")).href;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The page as a file, without a network. */
async function opened(
  use: (page: Page, complaints: string[]) => Promise<void>,
  { hash = "", ...context }: BrowserContextOptions & { hash?: string } = {},
): Promise<void> {
  const own = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context });
  try {
    const page = await own.newPage();
    const complaints: string[] = [];
    await own.route(/^https?:/u, (route) => {
      complaints.push(route.request().url());
      return route.abort();
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(ADDRESS + hash);
    await page.locator("#stage svg").first().waitFor();
    await use(page, complaints);
  } finally {
    await own.close();
  }
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
}

const said = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();

test("an argument of AIF is drawn as what it is", async () => {
  await opened(async (page) => {
    const nodes = [
      { nodeID: "1", type: "I", text: "All men are mortal." },
      { nodeID: "2", type: "I", text: "He dies." },
      { nodeID: "3", type: "RA", text: "Default Inference" },
    ];
    const edges = [
      { fromID: "1", toID: "3" },
      { fromID: "3", toID: "2" },
    ];
    await write(page, JSON.stringify({ nodes, edges }));
    await page.locator("#stage svg", { hasText: "All men are mortal." }).waitFor();
  });
});

test("a map is drawn as it is written, and its mistakes stand at their lines", async () => {
  await opened(async (page, complaints) => {
    await write(page, `title: Mortals\n${SOCRATES}`);
    await page.locator("#stage svg", { hasText: "Socrates is mortal." }).waitFor();
    expect(await page.title()).toBe("Mortals – hence");
    await write(page, FAULTY);
    const fault = page.getByRole("button", { name: /Line 7: .*mortl/u });
    await fault.waitFor();
    await said(page, "1 error; the picture is of the last map without any.");
    expect(await page.locator("#stage svg").count()).toBe(1);
    await page.locator(".cm-lintRange-error").first().waitFor();
    await fault.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("cm-content");
    expect(complaints).toEqual([]);
  });
});

test("the editor completes ids and explains them", async () => {
  await opened(async (page) => {
    // Where the cursor is then, the word is not complete.
    await write(page, SOCRATES.replace(/to: dies\n$/u, "to: di"));
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-tooltip-autocomplete", { hasText: "dies" }).waitFor();
    await page.keyboard.press("Escape");
    await write(page, SOCRATES);
    await page.locator("#stage svg", { hasText: "Socrates is mortal." }).waitFor();
    // The words of a line have no element of their own; the id stands behind four spaces and "to: ".
    await page.locator(".cm-line", { hasText: "to: dies" }).hover({ position: { x: 90, y: 8 } });
    await page.locator(".explanation", { hasText: "Socrates is mortal." }).waitFor();
  });
});

test("a link holds the map, and one that was cut says so", async () => {
  let hash = "";
  await opened(async (page) => {
    await write(page, `title: Shared «ünïcode»\n${SOCRATES}`);
    await page.getByRole("button", { name: "Share" }).click();
    await said(page, "The address of this page now holds the map");
    await page.locator("#stage svg", { hasText: "Shared «ünïcode»" }).waitFor();
    await said(page, "The address of this page now holds the map");
    hash = await page.evaluate(() => location.hash);
  });
  expect(hash).toMatch(/^#map=[\w-]+$/u);
  await opened(
    async (page) => {
      expect(await page.locator(".cm-content").innerText()).toContain("title: Shared «ünïcode»");
      expect(await page.title()).toBe("Shared «ünïcode» – hence");
    },
    { hash },
  );
  await opened((page) => said(page, "the link was cut"), { hash: hash.slice(0, 60) });
});

test("what is drawn can be taken away", async () => {
  await opened(async (page) => {
    await write(page, `title: All men!\n${SOCRATES}`);
    await page.locator("#stage svg", { hasText: "All men!" }).waitFor();
    const begins = {
      svg: "<?xml",
      webfont: "<?xml",
      png: "\u0089PNG",
      html: "<!doctype html>",
      md: "# All men!",

      yaml: "title: All men!",
    };
    for (const [kind, begin] of Object.entries(begins)) {
      await page.getByLabel("Download").selectOption(kind);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`all-men.${kind === "webfont" ? "webfont.svg" : kind}`);
      const bytes = readFileSync(await download.path());
      expect(bytes.subarray(0, begin.length).toString("latin1")).toBe(begin);
    }
  });
});

test("views, themes and sheets; and without a network, a map in other letters says what it lacks", async () => {
  await opened(async (page, complaints) => {
    await write(page, `${SOCRATES}views: { short: { title: The short one, statements: [man] } }\n`);
    await page.getByLabel("Theme").selectOption("dark");
    await page.locator("#stage svg > rect[fill]").first().waitFor();
    await page.getByLabel("Sheet").selectOption("a4");
    await page.locator('#stage svg[width="793.7"], #stage svg[width="1122.52"]').first().waitFor();
    expect(complaints).toEqual([]);
    await page.getByLabel("Example").selectOption("A white horse (Chinese)");
    await said(page, "This map needs the font Noto Sans SC, which cannot be fetched now.");
  });
});

test("the page is accessible, on a screen and on a phone", async () => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ])
    await opened(
      async (page) => {
        expect(await objectionsOf(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
        for (const part of ["#editor", "#stage"]) {
          const box = await page.locator(part).boundingBox();
          expect([part, box!.height > 150, box!.y + box!.height <= viewport.height]).toEqual([
            part,
            true,
            true,
          ]);
        }
      },
      { viewport },
    );
});

test("everything can be reached by the keyboard, and left again", async () => {
  await opened(async (page) => {
    const reached: string[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("Tab");
      reached.push(
        await page.evaluate(
          () => document.activeElement!.id || document.activeElement!.className.split(" ")[0]!,
        ),
      );
    }
    for (const id of ["example", "theme", "sheet", "download", "save", "share", "cm-content", "stage"])
      expect(reached).toContain(id);
  });
});
