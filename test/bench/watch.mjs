/**
 * How long it takes from a save to the new SVG on disk, beside the warm library on the same text, in turns; and what
 * happens to memory over many saves.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { follow } from "./follow.mjs";
import { load } from "./library.mjs";
import { mapOf } from "./maps.mjs";
import { median, ratio, short, spread, table } from "./numbers.mjs";

const STATEMENTS = 40;
const WARM_UP = 15;

/** The n-th edit of a text: other words at the start of one statement, now and then enough for another line. */
const edited = (text, n) =>
  text.replace(/text: (\w+)/, (_, word) => `text: ${"Quite ".repeat(1 + (n % 5))}${n} ${word}`);

export async function watch({ dist, work, quick }) {
  const text = mapOf(STATEMENTS);
  const file = fileIn(work, "watch", text);
  const library = await load(dist);
  const followed = await follow(dist, file, "svg");
  const times = { save: [], library: [] };
  const rounds = quick ? 30 : 100;
  for (let round = 0; round < WARM_UP + rounds; round++) {
    const now = edited(text, round);
    const save = await followed.save(now);
    const begun = performance.now();
    await library.svg(await library.draw(library.read(now)));
    const called = performance.now() - begun;
    // As if someone had looked at it.
    await new Promise((wake) => setTimeout(wake, 20));
    if (round < WARM_UP) continue;
    times.save.push(save);
    times.library.push(called);
  }
  await followed.end();
  return times;
}

export function watchTable({ save, library }) {
  return table(
    ["40 statements, an edit", "runs", "ms"],
    [
      ["save to new SVG on disk", save.length, spread(save)],
      ["warm library, text to SVG", library.length, spread(library)],
      ["×", "", short(ratio(save, library))],
    ],
  );
}

export function watchBars({ save, library }) {
  const found = ratio(save, library);
  return [
    {
      bar: "watch, 40 statements: save to SVG at most 2 × the warm library call",
      found: `${short(found)} ×`,
      reached: found <= 2,
    },
  ];
}

const SETTLED = 100;

export async function saves({ dist, work, quick }) {
  const text = mapOf(10);
  const followed = await follow(dist, fileIn(work, "saves", text), "svg");
  const count = quick ? 600 : 10_000;
  const memory = [];
  for (let n = 0; n < count; n++) {
    await followed.save(edited(text, n));
    if ((n + 1) % (SETTLED / 10) === 0) memory.push(followed.memory());
  }
  await followed.end();
  const part = (from, to) =>
    median(memory.slice((from / count) * memory.length, (to / count) * memory.length));
  const later = [1_000, count / 4, count / 2, count * 0.9, count].filter((bound) => bound > 2 * SETTLED);
  const bounds = [
    ...new Set([SETTLED / 2, SETTLED, 2 * SETTLED, ...later.filter((bound) => bound <= count)]),
  ];
  bounds.sort((a, b) => a - b);
  return {
    count,
    known: memory[0] !== undefined,
    parts: bounds.slice(1).map((to, i) => ({ from: bounds[i], to, mb: part(bounds[i], to) })),
  };
}

export function savesTable({ known, parts }) {
  if (!known) return "This system does not say how much memory a process uses.";
  return table(
    ["saves", "MB"],
    parts.map(({ from, to, mb }) => [`${Math.round(from)} to ${Math.round(to)}`, short(mb)]),
  );
}

export function savesBars({ count, known, parts }) {
  if (!known) return [];
  const after = parts.find(({ from }) => from >= SETTLED).mb;
  const last = parts.at(-1).mb;
  return [
    {
      bar: `${count} saves: no more memory at the end than after the first hundred (within 10 %)`,
      found: `${short(after)} → ${short(last)} MB`,
      reached: last <= 1.1 * after,
    },
  ];
}

function fileIn(work, name, text) {
  const folder = join(work, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "map.yaml"), text);
  return join(folder, "map.yaml");
}
