/** The preview in use: the list of maps, the keyboard, assistive technology. */
import { unlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { objectionsOf } from "../support/axe.ts";
import { folderWith } from "../support/host.ts";
import { runPreview } from "../support/preview.ts";
import {
  CENTRE,
  LIMIT,
  MAPS,
  SOCRATES,
  complaints,
  gaze,
  labelOf,
  lookClosely,
  opened,
  problems,
  running,
  shown,
  status,
  withBrowser,
} from "./preview-page.ts";

withBrowser();

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

  test("a reference leads to the statement in the map that states it, and back", async () => {
    const files = {
      "maps/sub/main.yaml": `use: { air: "../../air quality.yaml" }
premises: { duty: The council must prevent harm. }
conclusions: { act: The council must act. }
inferences: [{ from: [duty, air#harm], to: act }]
`,
      "air quality.yaml":
        "premises: { dust: There is dust. }\nconclusions: { harm: The air is harmful. }\ninferences: [{ from: dust, to: harm }]\n",
    };
    const { page, url } = await opened(files, ["--root", "."]);
    await expect.poll(() => names(page), LIMIT).toEqual(["maps/sub/main", "air quality"]);
    await page.locator("svg.map a", { hasText: "air quality.yaml" }).click();
    await page.locator("#s-harm.selected").waitFor();
    expect(page.url()).toBe(`${url}?map=air%20quality.yaml#s-harm`);
    expect(await page.locator("#details").textContent()).toContain("The air is harmful.");
    await page.goBack();
    await page.locator("#s-act").waitFor();
    await page.goForward();
    await page.locator("#s-harm.selected").waitFor();
    await page.reload();
    await page.locator("#s-harm.selected").waitFor();
  });

  test("the list of figures is that of the map that is shown", async () => {
    const count = 260;
    const texts = Array.from(
      { length: count },
      (_, i) => `  p${i}: Statement number ${i} says something of its own.\n`,
    );
    const steps = Array.from({ length: count }, (_, i) => `  - { from: p${i}, to: end }\n`);
    const large = `figure: { paper: a4 }\npremises:\n${texts.join("")}conclusions: { end: This is the end. }\ninferences:\n${steps.join("")}`;
    const { page } = await opened({ "maps/a.yaml": SOCRATES, "maps/large.yaml": large });
    const figures = page.locator("select.figure-list option");
    expect(await figures.count()).toBe(0);
    await page.getByRole("link", { name: "large" }).click();
    await expect.poll(() => figures.count(), { timeout: 40_000 }).toBeGreaterThan(1);
    expect(await figures.count()).toBe(await page.locator("svg.map").count());
    await page.getByRole("link", { name: "a", exact: true }).click();
    await expect.poll(() => figures.count(), LIMIT).toBe(0);
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
    `The preview has stopped and no longer updates. To continue here: hence preview --port ${port}`,
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
  await page.getByRole("button", { name: "Edit line 21" }).click();
  await expect.poll(() => status(page), LIMIT).toContain("Cannot start `no-such-editor`: it does not exist.");
  expect(complaints.splice(0)).toEqual([expect.stringContaining("500") as string]);
});

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test("axe finds nothing to object to", async () => {
    const { page, save } = await opened(MAPS, [], { colorScheme });
    expect(await objectionsOf(page)).toEqual([]);
    await page.locator("#s-by-car").click();
    save(CENTRE.replace("voice: traders", "voce: traders"));
    await expect.poll(() => problems(page).isVisible(), LIMIT).toBe(true);
    expect(await objectionsOf(page)).toEqual([]);
    save(CENTRE.replace("voices:\n", "voices:\n  nobody: Nobody at all\n"));
    await expect.poll(() => page.locator("#problems:not(.bad)").isVisible(), LIMIT).toBe(true);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    expect(await objectionsOf(page)).toEqual([]);
    await running.pop()!.end();
    await expect.poll(() => page.locator("#lost").isVisible(), LIMIT).toBe(true);
    expect(await objectionsOf(page)).toEqual([]);
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
            - 'group "because: 2 and 3, supports 1"':
              - button "2. All human beings are mortal. (premise)": because 2 All human beings are mortal.
              - button "3. Socrates is a human being. (premise)": and 3 Socrates is a human being.
            - img "main conclusion; supports; what “and” joins counts together": main conclusion supports what “and” joins counts together
      - status: "maps/socrates.yaml: updated on every save."
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
                - link "2 All human beings are mortal":
                  - /url: "#w-mortal"
                - text: and
                - link "3 Socrates is a human being":
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

test("no page of the web may put the preview into a frame", async () => {
  const { page, url } = await opened();
  const foreign = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html><title>x</title><iframe src="${url}"></iframe>`);
  });
  await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
  const { port } = foreign.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/`, { waitUntil: "load" });
  const frame = page.frames().find((one) => one !== page.mainFrame())!;
  expect(await frame.locator("#stage, svg, main").count()).toBe(0);
  await expect.poll(() => complaints.some((text) => text.includes("frame-ancestors")), LIMIT).toBe(true);
  complaints.splice(0);
  foreign.close();
});
