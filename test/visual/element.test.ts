/** `<hence-map>` in a page of somebody else, with `dist/` on a server. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FACES } from "../../src/text/faces.ts";
import { compact } from "../../src/text/fonts/compact.ts";
import { launch } from "../support/browser.ts";
import { mapText } from "../support/draw.ts";
import { testFonts } from "../support/fonts.ts";
import { DIST, FAULTY, SOCRATES } from "../support/host.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", wasm: "application/wasm" };
const MAPS: Readonly<Record<string, string>> = {
  "socrates.yaml": SOCRATES,
  "faulty.yaml": FAULTY,
  "hangul.yaml": SOCRATES.replace("Socrates is mortal", "소크라테스는 죽는다 🌍"),
  "horse.yaml": mapText("white-horse.yaml"),
  "reasons.argdown": "[Mortal]: Socrates is mortal.\n  + <Men>: All men are mortal.\n",
};

/** Opens a page with these elements, and waits until each has drawn or said what is wrong. `asked` are paths below /hence/. */
async function opened(
  body: string,
  use: (page: Page, asked: readonly string[], complaints: readonly string[]) => Promise<void>,
  hence = "https://pages.example/hence/",
): Promise<void> {
  const context = await browser.newContext();
  try {
    const asked: string[] = [];
    const complaints: string[] = [];
    await context.route("**/*", (route) => {
      const { href, pathname } = new URL(route.request().url());
      if (href === "https://pages.example/") {
        const script = `<script type="module" src="${hence}element.js"></script>`;
        return route.fulfill({
          body: `<!doctype html>${script}${body}`,
          contentType: "text/html; charset=utf-8",
        });
      }
      if (href.startsWith(hence)) {
        const path = href.slice(hence.length);
        asked.push(path);
        const packed = /^(fonts\/Noto.*)\.compact\.br$/u.exec(path)?.[1];
        if (packed !== undefined) return route.fulfill({ body: packedFont(packed) });
        // As servers of single-page applications do.
        if (path.startsWith("fonts/Noto"))
          return route.fulfill({ body: "<!doctype html>", contentType: "text/html; charset=utf-8" });
        if (!existsSync(join(DIST, path))) return route.fulfill({ status: 404 });
        return route.fulfill({
          body: readFileSync(join(DIST, path)),
          contentType: TYPES[path.split(".").at(-1)!] ?? "application/octet-stream",
          headers: { "access-control-allow-origin": "*" },
        });
      }
      const text = MAPS[pathname.slice(1)];
      return text === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body: text });
    });
    const page = await context.newPage();
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto("https://pages.example/");
    await settled(page);
    await use(page, asked, complaints);
  } finally {
    await context.close();
  }
}

/** A font as the package has it, which no browser unpacks by itself, compressed less. */
const packedFont = (path: string): Buffer =>
  brotliCompressSync(compact(testFonts.bytes(FACES.find(({ file }) => path.endsWith(file))!.id)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  });

/** The fonts of other scripts are large; on a busy machine, packing and unpacking them takes longer than Playwright waits. */
const settled = (page: Page) =>
  page.waitForFunction(
    () =>
      [...document.querySelectorAll("hence-map")].every(
        (one) => one.childElementCount > 0 && !one.hasAttribute("aria-busy"),
      ),
    undefined,
    { timeout: 90_000 },
  );

const alerts = (page: Page) => page.getByRole("alert").allInnerTexts();

test("fonts are unpacked that the package has packed", () =>
  opened('<hence-map src="hangul.yaml"></hence-map>', async (page, asked, complaints) => {
    expect(await alerts(page)).toEqual([]);
    expect(await page.locator("hence-map > svg").textContent()).toContain("소크라테스는 죽는다 🌍");
    const packed = asked.filter((path) => path.endsWith(".compact.br")).toSorted();
    expect(packed[0]).toBe("fonts/NotoEmoji-Regular.ttf.compact.br");
    expect(packed.slice(1).every((path) => path.startsWith("fonts/NotoSansKR-"))).toBe(true);
    const used = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ status }) => status);
    });
    // Plain and bold Latin letters, Hangul, and an emoji.
    expect(used).toEqual(["loaded", "loaded", "loaded", "loaded"]);
    expect(complaints).toEqual([]);
  }));

test("draws maps where they stand, in one worker, with the fonts of their letters only", () =>
  opened(
    '<hence-map src="socrates.yaml"></hence-map><hence-map id="second" src="/socrates.yaml" theme="dark"></hence-map>',
    async (page, asked, complaints) => {
      const maps = page.locator("hence-map > svg");
      expect(await maps.count()).toBe(2);
      for (const map of await maps.all()) expect(await map.textContent()).toContain("Socrates is mortal.");
      const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toContain("second-s-dies");
      expect(page.workers()).toHaveLength(1);
      const fonts = asked.filter((path) => path.startsWith("fonts/"));
      expect(fonts.every((path) => path.startsWith("fonts/SourceSans3-"))).toBe(true);
      expect(new Set(fonts).size).toBe(fonts.length);
      expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === "error"))).toBe(
        false,
      );
      expect(complaints).toEqual([]);
    },
  ));

test("another script's fonts are fetched when a map has it", () =>
  opened('<hence-map src="horse.yaml"></hence-map>', async (page, asked) => {
    expect(await alerts(page)).toEqual([]);
    expect(asked.join()).toContain("fonts/NotoSansSC-");
    expect(asked.join()).not.toMatch(/Vazirmatn|Devanagari|Thai/u);
  }));

test("options are those of the command line, and a changed one draws again", () =>
  opened('<hence-map src="socrates.yaml" width="120mm" no-title></hence-map>', async (page) => {
    const map = page.locator("hence-map");
    const width = () => map.locator("svg").evaluate((svg) => (svg as SVGSVGElement).viewBox.baseVal.width);
    expect(await width()).toBeCloseTo((120 / 25.4) * 96, 0);
    await map.evaluate((one) => {
      one.setAttribute("as", "brief");
      one.removeAttribute("width");
      one.setAttribute("paper", "a4");
    });
    await expect.poll(width, { timeout: 20_000 }).toBeCloseTo((210 / 25.4) * 96, 0);
    await map.evaluate((one) => one.setAttribute("src", "reasons.argdown"));
    await page.locator('hence-map svg [aria-label="All men are mortal."]', { hasText: "Men" }).waitFor();
  }));

test("is no wider than its column", () =>
  opened('<div style="width:200px"><hence-map src="socrates.yaml"></hence-map></div>', async (page) => {
    expect((await page.locator("hence-map svg").boundingBox())?.width).toBe(200);
  }));

test.each([
  ['src="faulty.yaml"', /^Line 7: .*mortl/u],
  ['src="nowhere.yaml"', /^The map nowhere\.yaml cannot be fetched: the server says 404\.$/u],
  ["", /^`src` has to say where the map is\.$/u],
  ['src="https://[/"', /^`src` is not a valid address: https:\/\/\[\/$/u],
  ['src="socrates.yaml" view="europe"', /europe/u],
  ['src="socrates.yaml" theme="pink"', /^`theme` is `plain`, `print` or `dark`, not "pink"\.$/u],
  ['src="socrates.yaml" width="2mm"', /^`width` is from 30 to 1000 mm/u],
  ['src="socrates.yaml" assets="/other"', /^The program that draws cannot be fetched\.$/u],
])("<hence-map %s> says what is wrong in its place", (attributes, sentence) =>
  opened(
    `<hence-map ${attributes} onerror="this.dataset.failed = true"></hence-map>`,
    async (page, _, complaints) => {
      const said = await alerts(page);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(sentence);
      expect(await page.locator("hence-map svg").count()).toBe(0);
      expect(await page.locator("hence-map").getAttribute("data-failed")).toBe("true");
      expect(complaints).toEqual([]);
    },
  ),
);

test("works from another origin", () =>
  opened(
    '<hence-map src="socrates.yaml"></hence-map>',
    async (page) => {
      expect(await alerts(page)).toEqual([]);
      expect(await page.locator("hence-map svg").count()).toBe(1);
    },
    "https://cdn.example/hence/dist/",
  ));
