/**
 * The page to write in, from the disk: from its address to the first picture, and from a key in a map of 40 statements to
 * the picture in which the letter has been painted.
 */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { browserLauncher } from "./browser.mjs";
import { mapOf } from "./maps.mjs";
import { median, short, spread, table } from "./numbers.mjs";

const STATEMENTS = 40;
const MOST_FIRST = 2000;
const MOST_EDIT = 100;
const PICTURE = "#stage svg";

export async function playground({ dist, quick }) {
  const launch = await browserLauncher();
  const [pages, warmUp, keys] = quick ? [1, 3, 10] : [3, 10, 30];
  const first = [];
  let edits = [];
  for (let round = 0; round < pages; round++) {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const begun = performance.now();
      await page.goto(pathToFileURL(join(dist, "hence.html")).href);
      await page.locator(PICTURE).first().waitFor();
      first.push(performance.now() - begun);
      if (round === pages - 1) edits = (await typed(page, warmUp + keys)).slice(warmUp);
    } finally {
      await browser.close();
    }
  }
  return { first, edits };
}

/** ms from each key to its painted picture, in the middle of a statement. */
async function typed(page, keys) {
  const text = mapOf(STATEMENTS);
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await page.waitForFunction(
    ([picture, count]) => document.querySelectorAll(`${picture} .statement`).length >= count,
    [PICTURE, STATEMENTS],
  );
  await page.keyboard.press("ControlOrMeta+Home");
  for (const line of text.split("\n")) {
    if (line.includes("text: ")) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("End");
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowLeft");
  await page.evaluate(observe);
  const times = [];
  for (let i = 0; i < keys; i++) {
    const painted = page.evaluate(() => globalThis.painted());
    await page.evaluate(() => 0);
    await page.keyboard.press(i % 6 === 5 ? "Space" : "aeiou"[i % 6]);
    times.push(await painted);
    await wait(100);
  }
  return times;
}

/** Runs in the page. */
function observe() {
  const state = { pressed: 0 };
  addEventListener("keydown", () => (state.pressed = performance.now()), true);
  globalThis.painted = () =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        // What runs right after a frame's callbacks runs when it has been painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - state.pressed);
          port2.postMessage(undefined);
        });
      });
      observer.observe(document.querySelector("#stage"), { childList: true, subtree: true });
    });
}

export function playgroundTable({ first, edits }) {
  return table(
    ["", "runs", "ms"],
    [
      ["from its address to the first picture", first.length, spread(first)],
      [`from a key to the picture, ${STATEMENTS} statements`, edits.length, spread(edits)],
    ],
  );
}

export function playgroundBars({ first, edits }) {
  return [
    { bar: "playground: the first picture within 2 s", found: first, most: MOST_FIRST },
    {
      bar: `playground, ${STATEMENTS} statements: an edit shown within 100 ms, in the middle`,
      found: edits,
      most: MOST_EDIT,
    },
  ].map(({ bar, found, most }) => ({
    bar,
    found: `${short(median(found))} ms`,
    reached: median(found) <= most,
  }));
}
