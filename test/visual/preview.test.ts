/** The preview while its map is written. */
import { mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  CENTRE,
  LIMIT,
  MAPS,
  gaze,
  labelOf,
  lookClosely,
  opened,
  problems,
  shown,
  status,
  withBrowser,
} from "./preview-page.ts";

withBrowser();

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
    // With this one, the map is too large for a single card, and stays in several.
    const large = CENTRE.replace(
      "inferences:\n",
      "inferences:\n  - { from: Quiet streets draw people into the centre., to: close }\n",
    );
    save(large);
    await expect.poll(() => page.locator(".statement").count(), LIMIT).toBe(17);
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    await lookClosely(page);
    const before = await gaze(page);
    const more =
      '  - from: ["A new reason stands at the top of all.", "It has two premises."]\n    to: cleaner\n';
    save(large.replace("inferences:\n", `inferences:\n${more}`));
    await expect.poll(() => page.locator(".statement").count(), LIMIT).toBe(19);
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
    expect(await page.locator("#edit a").textContent()).toBe("Edit line 21");
    save(`# A remark\n\n${CENTRE}`);
    await expect.poll(() => page.locator("#edit a").textContent(), LIMIT).toBe("Edit line 23");
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
              - link "line 23, column 5":
                - /url: vscode://file/maps/centre.yaml:23:5
            - group "Line 23": "23 | voce: traders""
    `);
    expect(await problems(page).locator("a").getAttribute("href")).toBe(
      `vscode://file${folder}/maps/centre.yaml:23:5`,
    );
    expect(await gaze(page)).toEqual(before);
    expect(await status(page)).toBe("1 error in maps/centre.yaml.");
    expect(await page.locator("#maps a[aria-current]").textContent()).toContain("1 error");

    save(CENTRE);
    await expect.poll(() => problems(page).isVisible(), LIMIT).toBe(false);
    expect(await gaze(page)).toEqual(before);
    expect(await status(page)).toBe("All mistakes are fixed.");
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
    const taken = () => page.evaluate(() => (window as unknown as { shown: string[] }).shown.splice(0));
    let quick = 0;
    for (let i = 0; i < 30 && quick < 3; i++) {
      const begun = performance.now();
      save("");
      // Not a timer: on a busy machine it would come much too late.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40);
      save(CENTRE.replace("A third of all", `Version ${i} of all`));
      const lasted = performance.now() - begun;
      await expect.poll(() => labelOf(page, "s-by-car"), LIMIT).toContain(`Version ${i} of all`);
      const shown = await taken();
      // What stays for longer than this is no passing mistake.
      if (lasted > 120) continue;
      quick++;
      expect(shown).toEqual([]);
    }
    expect(quick).toBe(3);
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
