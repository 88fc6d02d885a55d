/** `hence preview` as its reader meets it: the built command, real files, a real browser. */
import { mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../support/browser.ts";
import { folderWith } from "../support/host.ts";
import { runPreview } from "../support/preview.ts";
import type { Running } from "../support/preview.ts";

const LIMIT = { timeout: 20_000, interval: 30 };
const read = (name: string) => readFileSync(new URL(`../../maps/${name}`, import.meta.url), "utf8");
const CENTRE = read("car-free-centre.yaml");
const SOCRATES = read("socrates.yaml");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const running: Running[] = [];
const pages: Page[] = [];
/** What the browser complained of: nothing, ever. */
const complaints: string[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
  for (const one of running.splice(0)) await one.end();
  expect(complaints.splice(0)).toEqual([]);
});

interface Scene {
  readonly page: Page;
  readonly folder: string;
  readonly url: string;
  readonly save: (text: string, name?: string) => void;
}

const MAPS = { "maps/centre.yaml": CENTRE, "maps/socrates.yaml": SOCRATES };

async function opened(
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

async function shown(url: string, options: BrowserContextOptions = {}): Promise<Page> {
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

const status = (page: Page) => page.locator("#status").textContent();
const problems = (page: Page) => page.locator("#problems");
const labelOf = (page: Page, id: string) => page.locator(`#${id}`).getAttribute("aria-label");

/** Everything that a save must not change. */
const gaze = (page: Page) =>
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
async function lookClosely(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type("customers");
  await page.locator("#s-by-car").click();
  for (let i = 0; i < 4; i++) await page.keyboard.press("+");
  await page.locator("#figures").evaluate((stage) => stage.scrollBy(60, 80));
}

describe("a save", () => {
  test("changes the picture and nothing else: zoom, place, selection, search and focus stay", async () => {
    const { page, save } = await opened();
    await lookClosely(page);
    const before = await gaze(page);
    expect(before).toMatchObject({
      selected: "s-by-car",
      focus: "s-by-car",
      query: "customers",
      scrolled: true,
    });
    expect(before.found).toBeGreaterThan(1);

    save(CENTRE.replace("A third of all customers", "A half of all customers"));
    await expect.poll(() => labelOf(page, "s-by-car"), LIMIT).toContain("A half of all customers");
    expect(await gaze(page)).toEqual(before);
    expect(await page.locator("#details").textContent()).toContain("A half of all customers");
    await expect.poll(() => status(page)).toBe("Picture updated: 1 changed.");
  });

  test("keeps what is read in place while cells are put in above it", async () => {
    const { page, save } = await opened();
    await lookClosely(page);
    const before = await gaze(page);
    const more =
      '  - from: ["A new reason stands at the top of all.", "It has two premises."]\n    to: cleaner\n';
    save(CENTRE.replace("inferences:\n", `inferences:\n${more}`));
    await expect.poll(() => page.locator(".statement").count(), LIMIT).toBe(18);
    // Once everything has come to rest.
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    const after = await gaze(page);
    expect({ ...after, cell: [] }).toEqual({ ...before, cell: [] });
    const moved = Math.hypot(after.cell[0]! - before.cell[0]!, after.cell[1]! - before.cell[1]!);
    expect(moved).toBeLessThan(150);
    await expect.poll(() => status(page)).toBe("Picture updated: 2 new.");
  });

  test("marks what is changed and new by line and word, for a moment", async () => {
    const { page, save } = await opened();
    const more = "  - { from: A wholly new premise stands here., to: close }\n";
    const text = CENTRE.replace("A third of all", "A half of all").replace(
      "inferences:\n",
      `inferences:\n${more}`,
    );
    save(text);
    const touched = page.locator(".statement.touched");
    await expect.poll(() => touched.count(), LIMIT).toBe(2);
    expect((await touched.locator(".tag text").allTextContents()).toSorted()).toEqual(["changed", "new"]);
    const dashes = await touched
      .first()
      .locator(".area")
      .evaluate((area) => getComputedStyle(area).strokeDasharray);
    expect(dashes).not.toBe("none");
    await expect.poll(() => touched.count(), { timeout: 10_000 }).toBe(0);
    expect(await page.locator(".tag").count()).toBe(0);
  });

  test.each([
    ["no-preference", true],
    ["reduce", false],
  ] as const)("lets boxes glide, unless motion is unwelcome (%s)", async (reducedMotion, glides) => {
    const { page, save } = await opened(MAPS, [], { reducedMotion });
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      const look = () => {
        for (const { effect } of document.getAnimations())
          if (effect instanceof KeyframeEffect) seen.add(effect.target!.id);
        requestAnimationFrame(look);
      };
      look();
    });
    save(
      CENTRE.replace(
        "A third of all",
        "As the shops themselves have counted all through last year, a third of all",
      ),
    );
    await expect.poll(() => labelOf(page, "s-by-car"), LIMIT).toContain("As the shops");
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    expect(seen.includes("s-elsewhere")).toBe(glides);
    expect(seen.length > 0).toBe(glides);
  });

  test("that is followed by others within moments ends with the last", async () => {
    const { page, save } = await opened();
    for (let i = 1; i <= 25; i++) {
      save(CENTRE.replace("A third of all", `Number ${i} of all`));
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await expect.poll(() => labelOf(page, "s-by-car"), LIMIT).toContain("Number 25 of all");
  });

  test("of a note or of blank lines draws nothing anew", async () => {
    const { page, save } = await opened();
    await page.evaluate(() => Object.assign(document.querySelector("svg.map")!, { same: true }));
    await page.locator("#s-by-car").click();
    expect(await page.locator("#edit a").textContent()).toBe("Edit line 20");
    save(`# A remark\n\n${CENTRE}`);
    await expect.poll(() => page.locator("#edit a").textContent(), LIMIT).toBe("Edit line 22");
    const same = await page.evaluate(() => "same" in document.querySelector("svg.map")!);
    expect(same).toBe(true);
    expect(await page.locator(".touched").count()).toBe(0);
  });
});

describe("a mistake", () => {
  const FAULTY = CENTRE.replace("voice: traders", "voce: traders");

  test("stands over the last good picture with its line, and goes when it is mended", async () => {
    const { page, folder, save } = await opened();
    await lookClosely(page);
    const before = await gaze(page);
    save(FAULTY);
    await expect.poll(() => problems(page).isVisible(), LIMIT).toBe(true);
    expect((await problems(page).ariaSnapshot()).replace(folder, "")).toMatchInlineSnapshot(`
      "- region "1 error in maps/centre.yaml; this is its last good picture":
        - heading "1 error in maps/centre.yaml; this is its last good picture" [level=2]
        - list:
          - listitem:
            - paragraph:
              - text: "error \`voce\` is not a key of a statement."
              - code: unknown-key
            - paragraph: "Help: did you mean \`voice\`?"
            - paragraph:
              - link "line 22, column 5":
                - /url: vscode://file/maps/centre.yaml:22:5
            - group "Line 22": "22 | voce: traders""
    `);
    expect(await problems(page).locator("a").getAttribute("href")).toBe(
      `vscode://file${folder}/maps/centre.yaml:22:5`,
    );
    expect(await gaze(page)).toEqual(before);
    expect(await status(page)).toBe("1 error in maps/centre.yaml.");
    expect(await page.locator("#maps a[aria-current]").textContent()).toContain("1 error");

    save(CENTRE);
    await expect.poll(() => problems(page).isVisible(), LIMIT).toBe(false);
    expect(await gaze(page)).toEqual(before);
    expect(await status(page)).toBe("The map is mended.");
  });

  test("that lasts only while an editor writes is not shown", async () => {
    const { page, save } = await opened();
    await page.evaluate(() => {
      const shown: string[] = [];
      Object.assign(window, { shown });
      new MutationObserver(() => {
        const { hidden, textContent } = document.getElementById("problems")!;
        if (!hidden) shown.push(textContent ?? "");
      }).observe(document.getElementById("problems")!, { attributes: true, attributeFilter: ["hidden"] });
    });
    for (let i = 0; i < 3; i++) {
      save("");
      await new Promise((resolve) => setTimeout(resolve, 40));
      save(CENTRE.replace("A third of all", `Version ${i} of all`));
      await expect.poll(() => labelOf(page, "s-by-car"), LIMIT).toContain(`Version ${i} of all`);
    }
    expect(await page.evaluate(() => (window as unknown as { shown: string[] }).shown)).toEqual([]);
  });

  test("outlives a new visit: the last good picture is still there", async () => {
    const { page, url, save } = await opened();
    save(FAULTY);
    await expect.poll(() => problems(page).isVisible(), LIMIT).toBe(true);
    const other = await shown(url);
    await expect.poll(() => problems(other).isVisible(), LIMIT).toBe(true);
    expect(await other.locator("#s-by-car").count()).toBe(1);
  });

  test("a map that is deleted, a folder, noise: said over its last picture, and it lives on", async () => {
    const { page, folder, save } = await opened();
    const path = join(folder, "maps/centre.yaml");
    const title = problems(page).locator("h2");
    unlinkSync(path);
    await expect.poll(() => title.textContent(), LIMIT).toContain("maps/centre.yaml is no longer there.");
    mkdirSync(path);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await page.locator("#s-by-car").count()).toBe(1);
    rmSync(path, { recursive: true });
    writeFileSync(path, Buffer.alloc(100_000_000, "noise: [ \n"));
    await expect.poll(() => title.textContent(), LIMIT).toContain("1 error in maps/centre.yaml");
    expect(await problems(page).textContent()).toContain("too-large");
    expect(await page.locator("#s-by-car").count()).toBe(1);
    save(CENTRE.replace("A third of all", "A fifth of all"));
    await expect.poll(() => labelOf(page, "s-by-car"), LIMIT).toContain("A fifth of all");
    await expect.poll(() => problems(page).isVisible(), LIMIT).toBe(false);
  });

  test("a single map that is named, deleted and put back", async () => {
    const { page, folder } = await opened({ "centre.yaml": CENTRE }, ["centre.yaml"]);
    expect(await page.locator("#maps").isVisible()).toBe(false);
    renameSync(join(folder, "centre.yaml"), join(folder, "away"));
    await expect.poll(() => problems(page).locator("h2").textContent(), LIMIT).toContain("it does not exist");
    renameSync(join(folder, "away"), join(folder, "centre.yaml"));
    await expect.poll(() => problems(page).isVisible(), LIMIT).toBe(false);
  });
});

describe("the list of maps", () => {
  const names = (page: Page) => page.locator("#maps li .name").allTextContents();

  test("follows new and deleted maps, and tells which have mistakes", async () => {
    const { page, folder, save } = await opened();
    expect(await names(page)).toEqual(["centre", "socrates"]);
    save("premises: { a: }", "broken");
    await expect.poll(() => names(page), LIMIT).toEqual(["broken", "centre", "socrates"]);
    await expect
      .poll(() => page.locator("#maps li").first().textContent(), LIMIT)
      .toMatch(/^broken\d errors?$/);
    unlinkSync(join(folder, "maps/broken.yaml"));
    await expect.poll(() => names(page), LIMIT).toEqual(["centre", "socrates"]);
  });

  test("leads from map to map and back, each as it was looked at", async () => {
    const { page, url, save } = await opened();
    await lookClosely(page);
    const before = await gaze(page);
    await page.getByRole("link", { name: "socrates" }).click();
    await expect.poll(() => page.title(), LIMIT).toBe("Socrates is mortal");
    expect(page.url()).toBe(`${url}?map=maps%2Fsocrates.yaml`);
    expect(await page.locator("#details").isVisible()).toBe(false);
    // What is not looked at is followed too.
    save(CENTRE.replace("A third of all", "A half of all"));
    await page.goBack();
    await expect.poll(() => page.locator("#s-by-car").count(), LIMIT).toBe(1);
    await expect.poll(() => labelOf(page, "s-by-car"), LIMIT).toContain("A half of all");
    const after = await gaze(page);
    expect([after.zoom, after.cell]).toEqual([before.zoom, before.cell]);
    await page.goto(`${url}?map=maps%2Fsocrates.yaml`);
    await page.locator("#s-socrates").waitFor();
  });

  test("with many maps can be sifted", async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`maps/m${i}.yaml`, SOCRATES]));
    const { page } = await opened(many);
    await page.getByRole("searchbox", { name: "Filter maps" }).fill("m2");
    expect(await page.locator("#maps li:visible .name").allTextContents()).toEqual([
      "m2",
      ...Array.from({ length: 10 }, (_, i) => `m2${i}`),
    ]);
  });
});

test("a preview that has stopped says so, and goes on when it is started again", async () => {
  const { page, folder, url, save } = await opened();
  await lookClosely(page);
  const before = await gaze(page);
  await running.pop()!.end();
  const { port } = new URL(url);
  await expect.poll(() => page.locator("#lost").isVisible(), LIMIT).toBe(true);
  expect(await page.locator("#lost").textContent()).toBe(
    `The preview has stopped, and no save is followed. To go on here: hence preview --port ${port}`,
  );
  save(CENTRE.replace("A third of all", "A half of all"));
  running.push(await runPreview(folder, ["--port", port]));
  await expect.poll(() => labelOf(page, "s-by-car"), LIMIT).toContain("A half of all");
  expect(await page.locator("#lost").isVisible()).toBe(false);
  const after = await gaze(page);
  expect(after).toMatchObject({ zoom: before.zoom, selected: before.selected, query: before.query });
});

test("everything can be done with the keyboard", async () => {
  const { page } = await opened();
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement!;
      return at.getAttribute("aria-label") ?? at.textContent ?? "";
    });
  const tabTo = async (name: string) => {
    for (let i = 0; i < 60; i++) {
      if ((await focused()).startsWith(name)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${name} is not reached by Tab; at ${await focused()}`);
  };
  await tabTo("socrates");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.title(), LIMIT).toBe("Socrates is mortal");
  await tabTo("1. Socrates is mortal.");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#details h2").textContent()).toBe("Statement 1");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toMatch(/^2\. /);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#details h2").textContent()).toBe("Statement 2");
  await page.evaluate(() => {
    document.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='vscode:']");
      if (link === null) return;
      event.preventDefault();
      document.body.dataset["opened"] = link.href;
    });
  });
  await page.keyboard.press("e");
  expect(await page.evaluate(() => document.body.dataset["opened"])).toMatch(
    /^vscode:\/\/file\/.*\/maps\/socrates\.yaml:\d+:\d+$/,
  );
  await page.keyboard.press("Escape");
  expect(await page.locator("#details").isVisible()).toBe(false);
});

test("the editor's command is started by the page, and what goes wrong is said", async () => {
  const folder = folderWith(MAPS);
  const preview = await runPreview(folder, ["--editor", "no-such-editor {file}"]);
  running.push(preview);
  const page = await shown(preview.url);
  await page.locator("#s-by-car").click();
  // The answer 500 is a message in the browser's own log as well.
  await page.getByRole("button", { name: "Edit line 20" }).click();
  await expect.poll(() => status(page), LIMIT).toContain("Cannot start `no-such-editor`: it does not exist.");
  expect(complaints.splice(0)).toEqual([expect.stringContaining("500") as string]);
});

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test("axe finds nothing to object to", async () => {
    const { page, save } = await opened(MAPS, [], { colorScheme });
    const violations = async () => {
      const found = await new AxeBuilder({ page }).analyze();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    };
    expect(await violations()).toEqual([]);
    await page.locator("#s-by-car").click();
    save(CENTRE.replace("voice: traders", "voce: traders"));
    await expect.poll(() => problems(page).isVisible(), LIMIT).toBe(true);
    expect(await violations()).toEqual([]);
    save(CENTRE.replace("voices:\n", "voices:\n  nobody: Nobody at all\n"));
    await expect.poll(() => page.locator("#problems:not(.bad)").isVisible(), LIMIT).toBe(true);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    expect(await violations()).toEqual([]);
    await running.pop()!.end();
    await expect.poll(() => page.locator("#lost").isVisible(), LIMIT).toBe(true);
    expect(await violations()).toEqual([]);
  });
});

test("the page as a screen reader meets it", async () => {
  const { page } = await opened({ "maps/socrates.yaml": SOCRATES, "maps/centre.yaml": CENTRE });
  await page.getByRole("link", { name: "socrates" }).click();
  await expect.poll(() => page.title(), LIMIT).toBe("Socrates is mortal");
  expect(await page.locator("body").ariaSnapshot()).toMatchInlineSnapshot(`
    "- link "To the argument in words":
      - /url: "#side"
    - banner:
      - heading "Socrates is mortal" [level=1]
      - search:
        - searchbox "Find in statements"
        - status
      - group "View":
        - button "Zoom out"
        - button "Actual size (125%)": 125%
        - button "Zoom in"
        - button "Whole figure"
      - button "In words" [expanded]
    - main:
      - navigation "Maps":
        - list:
          - listitem:
            - link "centre":
              - /url: /?map=maps%2Fcentre.yaml
          - listitem:
            - link "socrates":
              - /url: /?map=maps%2Fsocrates.yaml
      - region "Figures":
        - figure "Figure 1":
          - document "Socrates is mortal":
            - heading "Socrates is mortal" [level=2]
            - button "1. Socrates is mortal. (main conclusion)": 1 Socrates is mortal.
            - 'group "because: 2 + 3 → 1"':
              - text: because
              - button "2. All human beings are mortal. (premise)": 2 All human beings are mortal.
              - button "3. Socrates is a human being. (premise)": 3 Socrates is a human being.
            - 'img "main conclusion; supports: all premises of a block count together"': "main conclusion supports: all premises of a block count together"
      - status: "maps/socrates.yaml: every save is followed."
      - region "The argument in words":
        - heading "The argument in words" [level=2]
        - list:
          - listitem:
            - paragraph:
              - link "Show 1 in the figure":
                - /url: "#s-socrates"
                - text: "1"
              - text: Socrates is mortal.
            - paragraph: main conclusion
            - list:
              - listitem:
                - text: "Because:"
                - link "2":
                  - /url: "#w-mortal"
                - text: +
                - link "3":
                  - /url: "#w-human"
          - listitem:
            - paragraph:
              - link "Show 2 in the figure":
                - /url: "#s-mortal"
                - text: "2"
              - text: All human beings are mortal.
          - listitem:
            - paragraph:
              - link "Show 3 in the figure":
                - /url: "#s-human"
                - text: "3"
              - text: Socrates is a human being.
    - status"
  `);
});
