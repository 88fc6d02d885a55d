/** Pages in use: by pointer, by fingers and by keys. */
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../support/browser.ts";
import { mapNamed, mapOf } from "../support/draw.ts";
import { opened } from "./html-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const TOWN = `title: Town
lang: en
sources: { plan: { title: Traffic plan, authors: [Ana Roy], url: "https://example.org" } }
voices: { traders: "Traders' association, speaking for 120 shops" }
premises:
  cars: { text: Cars cause most of the dirt., voice: traders, cite: plan p. 4, quote: most of the dirt, note: Look again. }
  limit: The limit is exceeded.
  duty: A town must act.
  cafes: Cafés gain room.
  trade: Shops lose customers.
  buses: Buses bring them back.
  doubt: Not all limits bind.
conclusions:
  clean: Fewer cars make cleaner air.
  close: The centre should be closed.
inferences:
  - { from: cars, to: clean }
  - { id: legal, from: [clean, limit, duty], to: close, scheme: duty }
  - { from: cafes, to: close }
  - { from: trade, against: close }
  - { from: buses, against: trade }
  - { from: doubt, against: legal, note: A step's note. }
`;
const town = mapNamed("town.yaml", TOWN);
const article = mapOf("china-russia-europe.yaml");
const SEVERAL = { paper: "a4", minType: 11 } as const;
const calm = { reducedMotion: "reduce" } as const;

const withTown = (use: (page: Page) => Promise<void>, hash = "") =>
  opened(browser, { map: town, context: calm, hash }, ({ page }) => use(page));

const cell = (page: Page, id: string): Locator => page.locator(`#s-${id}`);
const details = (page: Page): Locator => page.locator("#details");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
const zoomOf = async (page: Page) => Number.parseInt(await page.locator(".actual").innerText());
const hashOf = (page: Page) => new URL(page.url()).hash;
const boxOf = async (one: Locator) => (await one.boundingBox())!;

describe("a statement", () => {
  test("that is clicked shows what is known of it, and what stands next to it", () =>
    withTown(async (page) => {
      await cell(page, "cars").click();
      const text = await details(page).innerText();
      for (const part of [
        "Statement",
        "Cars cause most of the dirt.",
        "Traders' association, speaking for 120 shops",
        "p. 4",
        "“most of the dirt”",
        "Note: Look again.",
        "Leads to",
        "Fewer cars make cleaner air.",
      ])
        expect(text).toContain(part);
      expect(hashOf(page)).toBe("#s-cars");
    }));

  test("has its reasons, what questions them, and objections beside it", () =>
    withTown(async (page) => {
      await cell(page, "close").click();
      const heads = await details(page).locator(".step-head").allInnerTexts();
      expect(heads).toEqual([
        "does not apply: because · duty",
        expect.stringMatching(/^but: \d, speaks against the step from \d, \d and \d to 1$/u),
        "because",
        "does not apply: but",
      ]);
      expect(await details(page).locator(".step.against").count()).toBe(2);
    }));

  test("lights up what bears on it and what it bears on; the rest is dim, and lines are heavier", () =>
    withTown(async (page) => {
      await cell(page, "clean").click();
      const dim = (id: string) => cell(page, id).evaluate((one) => one.closest(".dim") !== null);
      for (const id of ["cars", "clean", "limit", "duty", "close"]) expect(await dim(id), id).toBe(false);
      for (const id of ["cafes", "trade", "buses"]) expect(await dim(id), id).toBe(true);
      const width = (id: string) =>
        cell(page, id).evaluate((one) =>
          Number.parseFloat(getComputedStyle(one.querySelector(".area")!).strokeWidth),
        );
      expect(await width("clean")).toBeGreaterThan(await width("close"));
      const line = (id: string) =>
        cell(page, id).evaluate((one) =>
          Number.parseFloat(
            getComputedStyle(one.closest("[data-from]")!.querySelector("path[stroke]")!).strokeWidth,
          ),
        );
      expect(await line("cars")).toBeGreaterThan((await line("cafes")) * 1.5);
      await page.keyboard.press("Escape");
      expect(await page.locator(".dim, .near, .selected").count()).toBe(0);
      expect(await details(page).isVisible()).toBe(false);
      expect(hashOf(page)).toBe("");
    }));

  test("is let go by a click beside it", () =>
    withTown(async (page) => {
      await cell(page, "clean").click();
      const stage = await boxOf(page.locator("#figures"));
      await page.mouse.click(stage.x + 4, stage.y + 4);
      expect(await details(page).isVisible()).toBe(false);
    }));

  test("can be linked to, and Back goes back", () =>
    withTown(async (page) => {
      expect(await details(page).innerText()).toContain("A town must act.");
      expect(await focused(page)).toBe("s-duty");
      await details(page).getByRole("link", { name: "The centre should be closed." }).click();
      expect(hashOf(page)).toBe("#s-close");
      expect(await focused(page)).toBe("s-close");
      await page.goBack();
      expect(await details(page).innerText()).toContain("A town must act.");
      await page.goForward();
      expect(await details(page).innerText()).toContain("The centre should be closed.");
    }, "#s-duty"));
});

describe("keys", () => {
  test("arrows walk along the argument as it is drawn", () =>
    withTown(async (page) => {
      await cell(page, "close").focus();
      const walk: [string, string][] = [
        ["ArrowLeft", "s-close"],
        ["ArrowRight", "s-clean"],
        ["ArrowDown", "s-limit"],
        ["ArrowDown", "s-duty"],
        ["ArrowDown", "s-cafes"],
        ["ArrowDown", "s-trade"],
        ["ArrowDown", "s-trade"],
        ["ArrowRight", "s-buses"],
        ["ArrowLeft", "s-trade"],
        ["ArrowLeft", "s-close"],
        ["ArrowRight", "s-clean"],
        ["ArrowRight", "s-cars"],
        ["ArrowRight", "s-cars"],
      ];
      for (const [key, id] of walk) {
        await page.keyboard.press(key);
        expect(await focused(page), key).toBe(id);
      }
    }));

  test("arrows turn with the figure", () =>
    opened(
      browser,
      { map: town, options: { direction: "up", style: "classic" }, context: calm },
      async ({ page }) => {
        await cell(page, "close").focus();
        await page.keyboard.press("ArrowDown");
        expect(await focused(page)).toBe("s-clean");
        await page.keyboard.press("ArrowRight");
        expect(await focused(page)).toBe("s-limit");
        await page.keyboard.press("ArrowUp");
        expect(await focused(page)).toBe("s-close");
      },
    ));

  test("Tab goes through all statements in reading order, and each can be seen to have it", () =>
    withTown(async (page) => {
      await page.locator("#figures").focus();
      const numbers: string[] = [];
      for (let times = 0; times < town.statements.length; times++) {
        await page.keyboard.press("Tab");
        numbers.push(
          (await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")).split(
            ".",
          )[0]!,
        );
        const width = await page.evaluate(
          () => getComputedStyle(document.activeElement!.querySelector(".area")!).strokeWidth,
        );
        expect(width).toBe("4px");
      }
      expect(numbers).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    }));

  test("Enter selects, Enter again goes to the details, Escape comes back", () =>
    withTown(async (page) => {
      await cell(page, "limit").press("Enter");
      expect(await focused(page)).toBe("s-limit");
      expect(await page.getByRole("status").last().innerText()).toMatch(
        /^Statement \d; Leads to: 1 \(does not apply\)$/u,
      );
      expect(await cell(page, "limit").getAttribute("aria-current")).toBe("true");
      await page.keyboard.press("Enter");
      expect(await focused(page)).toBe("details-title");
      await page.keyboard.press("Escape");
      expect(await focused(page)).toBe("s-limit");
      expect(await details(page).isVisible()).toBe(false);
    }));

  test("the first Tab offers the words", () =>
    withTown(async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("To the argument in words");
      await page.keyboard.press("Enter");
      expect(hashOf(page)).toBe("#words");
    }));
});

describe("zoom", () => {
  test("by buttons, keys and wheel keeps what it is about in its place", () =>
    withTown(async (page) => {
      const before = await zoomOf(page);
      await page.getByRole("button", { name: "Zoom in" }).click();
      expect(await zoomOf(page)).toBeGreaterThan(before * 1.2);
      await page.getByRole("button", { name: "Zoom out" }).click();
      expect(await zoomOf(page)).toBe(before);
      await page.locator("#figures").focus();
      await page.keyboard.press("1");
      expect(await zoomOf(page)).toBe(100);
      for (let times = 0; times < 5; times++) await page.keyboard.press("+");
      await page.keyboard.press("0");
      await page.keyboard.press("+");
      await page.keyboard.press("+");
      await page.keyboard.press("+");
      const place = await boxOf(cell(page, "duty"));
      const at = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
      await page.mouse.move(at.x, at.y);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -100);
      await page.keyboard.up("Control");
      await expect
        .poll(async () => (await boxOf(cell(page, "duty"))).width)
        .toBeGreaterThan(place.width * 1.1);
      const after = await boxOf(cell(page, "duty"));
      expect(Math.abs(after.x + after.width / 2 - at.x)).toBeLessThan(3);
      expect(Math.abs(after.y + after.height / 2 - at.y)).toBeLessThan(3);
    }));

  test("to the whole figure shows all of it", () =>
    withTown(async (page) => {
      for (let times = 0; times < 8; times++) await page.getByRole("button", { name: "Zoom in" }).click();
      await page.getByRole("button", { name: "Whole figure" }).click();
      const [stage, figure] = [await boxOf(page.locator("#figures")), await boxOf(page.locator("svg.map"))];
      expect(figure.x).toBeGreaterThanOrEqual(stage.x);
      expect(figure.y).toBeGreaterThanOrEqual(stage.y);
      expect(figure.x + figure.width).toBeLessThanOrEqual(stage.x + stage.width);
      expect(figure.y + figure.height).toBeLessThanOrEqual(stage.y + stage.height);
    }));

  test("by two fingers", () =>
    opened(
      browser,
      { map: town, context: { ...calm, hasTouch: true, viewport: { width: 390, height: 844 } } },
      async ({ page }) => {
        const before = await zoomOf(page);
        await page.evaluate(() => {
          const stage = document.getElementById("figures")!;
          const touch = (identifier: number, x: number) =>
            new Touch({ identifier, target: stage, clientX: x, clientY: 300 });
          const send = (type: string, apart: number) =>
            stage.dispatchEvent(
              new TouchEvent(type, {
                touches: [touch(1, 200 - apart), touch(2, 200 + apart)],
                cancelable: true,
                bubbles: true,
              }),
            );
          send("touchstart", 50);
          send("touchmove", 75);
          send("touchmove", 100);
          send("touchend", 100);
        });
        await expect.poll(() => zoomOf(page)).toBeGreaterThan(before * 1.95);
        expect(await zoomOf(page)).toBeLessThan(before * 2.05);
      },
    ));

  test("dragging moves the figure and selects nothing", () =>
    withTown(async (page) => {
      for (let times = 0; times < 6; times++) await page.getByRole("button", { name: "Zoom in" }).click();
      const from = await boxOf(cell(page, "close"));
      const stage = await boxOf(page.locator("#figures"));
      const at = { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x + 60, at.y - 40, { steps: 4 });
      await page.mouse.up();
      const to = await boxOf(cell(page, "close"));
      expect([Math.round(to.x - from.x), Math.round(to.y - from.y)]).toEqual([60, -40]);
      expect(await details(page).isVisible()).toBe(false);
    }));
});

describe("find", () => {
  const found = (page: Page) => page.locator("svg .found").evaluateAll((all) => all.map(({ id }) => id));
  const count = (page: Page) => page.locator(".count").innerText();

  test("counts, marks and steps through statements, whatever case and accents", () =>
    withTown(async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("CAFES");
      expect(await found(page)).toEqual(["s-cafes"]);
      await page.getByRole("searchbox").fill("limit");
      expect(await found(page)).toEqual(["s-limit", "s-doubt"]);
      expect(await count(page)).toBe("1 of 2");
      await page.keyboard.press("Enter");
      expect(await count(page)).toBe("2 of 2");
      expect(await page.locator("svg .found-now").getAttribute("id")).toBe("s-doubt");
      await page.keyboard.press("Enter");
      expect(await count(page)).toBe("1 of 2");
      await page.getByRole("button", { name: "Previous match" }).click();
      expect(await count(page)).toBe("2 of 2");
      await page.getByRole("searchbox").fill("nowhere");
      expect(await count(page)).toBe("No match");
      await page.keyboard.press("Escape");
      expect([await page.getByRole("searchbox").inputValue(), await count(page), await found(page)]).toEqual([
        "",
        "",
        [],
      ]);
    }));

  test("brings each match into view, in every figure", () =>
    opened(browser, { map: article, options: SEVERAL, context: calm }, async ({ page }) => {
      for (let times = 0; times < 5; times++) await page.getByRole("button", { name: "Zoom in" }).click();
      await page.getByRole("searchbox").fill("moscow");
      const [, total = ""] = /of (\d+)/u.exec(await count(page))!;
      expect(Number(total)).toBeGreaterThan(4);
      for (let index = 0; index < Number(total); index++) {
        const stage = await boxOf(page.locator("#figures"));
        const match = await boxOf(page.locator("svg .found-now:not([id^=f1-])"));
        // The edge of what is found is drawn on its border, and has half its width beyond it.
        expect(match.x).toBeGreaterThanOrEqual(stage.x - 5);
        expect(match.y).toBeGreaterThanOrEqual(stage.y - 5);
        expect(match.y).toBeLessThan(stage.y + stage.height);
        await page.keyboard.press("Enter");
      }
    }));
});

describe("several figures", () => {
  test("are chosen from a list, and references lead from one to another", () =>
    opened(browser, { map: article, options: SEVERAL, context: calm }, async ({ page }) => {
      const list = page.getByRole("combobox", { name: "Figures" });
      await list.selectOption({ index: 1 });
      const top = async (id: string) =>
        (await boxOf(page.locator(id))).y - (await boxOf(page.locator("#figures"))).y;
      expect(Math.abs(await top("#figure-2"))).toBeLessThan(40);
      const links = page.locator('figure a.reference[aria-label^="see"]');
      const outward = await links.evaluateAll((all) =>
        all.findIndex((one) => {
          const target = document.querySelector(one.getAttribute("href")!);
          return target!.closest("figure") !== one.closest("figure");
        }),
      );
      expect(outward).toBeGreaterThanOrEqual(0);
      const link = links.nth(outward);
      const target = (await link.getAttribute("href"))!;
      await link.focus();
      await page.keyboard.press("Enter");
      expect(await focused(page)).toBe(target.slice(1));
      const [stage, cell] = [await boxOf(page.locator("#figures")), await boxOf(page.locator(target))];
      expect(cell.y).toBeGreaterThanOrEqual(stage.y);
      expect(cell.y + cell.height).toBeLessThanOrEqual(stage.y + stage.height);
      await page.locator("#figures").evaluate((one) => one.scrollTo(0, one.scrollHeight));
      const last = await page.locator("figure").last().getAttribute("id");
      await expect.poll(() => list.inputValue()).toBe(last);
    }));
});

test("the words can be put away, and come back for details", () =>
  withTown(async (page) => {
    const tool = page.getByRole("button", { name: "In words" });
    await tool.click();
    expect(await page.locator("#side").isVisible()).toBe(false);
    expect(await tool.getAttribute("aria-expanded")).toBe("false");
    await cell(page, "duty").click();
    expect(await details(page).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator("#side").isVisible()).toBe(false);
  }));

test("hostile words do nothing", () => {
  const text = JSON.stringify(
    "</script><script>window.bad=1</script><img src=x onerror=window.bad=1><b>'\"&amp;",
  );
  const map = mapNamed(
    "hostile.yaml",
    `title: ${text}\npremises: { a: { text: ${text}, quote: ${text}, note: ${text} } }\nconclusions: { b: ${text} }\ninferences: [{ from: a, to: b, scheme: ${text} }]\n`,
  );
  return opened(browser, { map, context: calm }, async ({ page, requests, complaints }) => {
    await cell(page, "a").click();
    await page.getByRole("searchbox").fill("<script>");
    expect(await page.locator(".count").innerText()).toBe("1 of 2");
    expect(await page.evaluate(() => "bad" in window)).toBe(false);
    expect(await page.locator("img, #details b b").count()).toBe(0);
    expect(await details(page).locator(".text").innerText()).toBe(JSON.parse(text));
    expect([requests, complaints]).toEqual([[], []]);
  });
});

test("on a phone of 360 px, what is searched for can be read beside how much is found", () =>
  opened(
    browser,
    { map: article, options: SEVERAL, context: { viewport: { width: 360, height: 740 } } },
    async ({ page }) => {
      const field = page.getByRole("searchbox");
      await field.fill("multipolar order");
      const [box, count] = [await boxOf(field), await boxOf(page.locator(".count"))];
      expect(box.width).toBeGreaterThan(160);
      expect(await page.locator(".count").innerText()).toMatch(/^1 of \d+$/u);
      expect(count.x).toBeGreaterThanOrEqual(box.x + box.width);
      for (const name of ["Next", "Previous"]) {
        const next = await boxOf(page.getByRole("button", { name }).first());
        expect(next.x + next.width).toBeLessThanOrEqual(360);
        expect(Math.abs(next.y - box.y)).toBeLessThan(8);
      }
      expect(await page.locator("html").evaluate((root) => root.scrollWidth)).toBe(360);
    },
  ));

test.each([
  ["a short title", "car-free-centre.yaml"],
  ["a long title", "china-russia-europe.yaml"],
])("on a phone, with %s, no tool and no word of the frame is out of reach", (_, file) =>
  opened(
    browser,
    { map: mapOf(file), context: { viewport: { width: 390, height: 844 } } },
    async ({ page }) => {
      const beyond = await page.evaluate(() => {
        const frame = [...document.querySelectorAll(".bar, .bar *, main, .stage, .side")];
        return frame
          .filter(
            (one) =>
              one.getBoundingClientRect().right > innerWidth ||
              (one.matches("h1") && one.scrollWidth > one.clientWidth),
          )
          .map((one) => one.outerHTML.slice(0, 80));
      });
      expect(beyond).toEqual([]);
    },
  ),
);
