/**
 * From a save to the picture in the browser, beside the same save to the SVG on disk under `render --watch` and the same
 * text through the warm library. Each round saves another wording of one statement, at each place in turn.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { browserLauncher } from "./browser.mjs";
import { load } from "./library.mjs";
import { mapOf } from "./maps.mjs";
import { median, short, spread, table } from "./numbers.mjs";

const STATEMENTS = 40;
const MOST_MORE = 100;

export async function preview({ dist, work, quick }) {
  const text = mapOf(STATEMENTS);
  const launcher = join(dist, "hence.cjs");
  const library = await load(dist);
  const folders = ["shown", "watched"].map((name) => join(work, name));
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "map.yaml"), text);
  }
  const [shown, watched] = folders;
  const server = await started(launcher, ["preview", "map.yaml"], shown, "stdout", /http:\S+/);
  const watch = await started(
    launcher,
    ["render", "map.yaml", "-f", "svg", "-o", "map.svg", "--watch"],
    watched,
    "stderr",
    /Watching/,
  );
  const browser = await (await browserLauncher())();
  try {
    const page = await browser.newPage();
    await page.goto(server.said);
    await page.locator("svg.map").waitFor();
    const samples = [];
    const [warmUp, rounds] = quick ? [5, 10] : [15, 40];
    for (let round = 0; round < warmUp + rounds; round++) {
      const word = `Wording${round}`;
      const saved = text.replace(/(text: )\S+/, `$1${word}`);
      const sample = {
        browser: await inBrowser(page, join(shown, "map.yaml"), saved, word),
        disk: await onDisk(watched, saved, word),
        library: await inLibrary(library, saved),
      };
      if (round >= warmUp) samples.push(sample);
      await wait(50);
    }
    return Object.fromEntries(
      ["browser", "disk", "library"].map((who) => [who, samples.map((one) => one[who])]),
    );
  } finally {
    await browser.close();
    for (const { child } of [server, watch]) child.kill("SIGINT");
  }
}

/** ms until the word has been painted in the figure. */
async function inBrowser(page, file, text, word) {
  const painted = page.evaluate(
    (word) =>
      new Promise((resolve) => {
        const look = () => {
          const found = [...document.querySelectorAll("#figures .statement")].some((cell) =>
            cell.getAttribute("aria-label").includes(`${word} `),
          );
          if (!found) return;
          observer.disconnect();
          // What runs right after a frame's callbacks runs when it has been painted.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            port2.postMessage(undefined);
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document.getElementById("figures"), { childList: true, subtree: true });
      }),
    word,
  );
  // The observer must be in place first.
  await page.evaluate(() => 0);
  const begun = performance.timeOrigin + performance.now();
  writeFileSync(file, text);
  return (await painted) - begun;
}

/** ms until the file has the word in it. */
async function onDisk(folder, text, word) {
  const begun = performance.now();
  writeFileSync(join(folder, "map.yaml"), text);
  for (;;) {
    await wait(1);
    if (readFileSync(join(folder, "map.svg"), "utf8").includes(`${word} `)) return performance.now() - begun;
    if (performance.now() - begun > 30_000) throw new Error("The watcher did not draw within 30 s");
  }
}

async function inLibrary(library, text) {
  const begun = performance.now();
  await library.svg(await library.draw(library.read(text)));
  return performance.now() - begun;
}

function started(launcher, words, cwd, stream, sign) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...words], { cwd });
    let text = "";
    child[stream].on("data", (chunk) => {
      text += String(chunk);
      const said = sign.exec(text)?.[0];
      if (said !== undefined) resolve({ child, said });
    });
    child.on("exit", (code) => reject(new Error(`hence ${words[0]} ended with code ${code}: ${text}`)));
  });
}

export function previewTable({ browser, disk, library }) {
  return table(
    ["", "ms"],
    [
      ["save to picture in the browser", spread(browser)],
      ["save to SVG on disk, render --watch", spread(disk)],
      ["the warm library, YAML to SVG", spread(library)],
    ],
  );
}

export function previewBars({ browser, disk }) {
  const more = median(browser.map((ms, round) => ms - disk[round]));
  return [
    {
      bar: `preview, ${STATEMENTS} statements: at most ${MOST_MORE} ms more than to SVG on disk`,
      found: `${short(more)} ms more`,
      reached: more <= MOST_MORE,
    },
  ];
}
