/** A folder of many small maps: drawn by one thread and by all, again with nothing changed, and after one edit. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mapOf } from "./maps.mjs";
import { median, ratio, short, spread, table } from "./numbers.mjs";

const STATEMENTS = 10;

export async function folder({ dist, work, quick }) {
  const count = quick ? 150 : 1_000;
  const cwd = join(work, "folder");
  mkdirSync(join(cwd, "maps"), { recursive: true });
  const maps = Array.from({ length: count }, (_, i) => join(cwd, "maps", `${i}.yaml`));
  for (const [i, map] of maps.entries()) writeFileSync(map, mapOf(STATEMENTS, { seed: i + 1 }));
  const cache = join(cwd, "cache");
  const fresh = () => {
    for (const made of ["output", "cache"]) rmSync(join(cwd, made), { recursive: true, force: true });
  };
  /** Wall time in s, and what was said. */
  const hence = (env, ...words) => {
    const begun = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(dist, "hence.cjs"), "render", "-f", "svg", ...words],
      { cwd, encoding: "utf8", env: { ...process.env, HENCE_CACHE: env } },
    );
    if (status !== 0) throw new Error(stderr);
    return { wall: (performance.now() - begun) / 1000, said: stderr.trim() };
  };
  const runs = { one: [], all: [], again: [], edit: [] };
  let said;
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    fresh();
    runs.one.push(hence("off", "--jobs", "1").wall);
    fresh();
    runs.all.push(hence(cache).wall);
    runs.again.push(hence(cache).wall);
    writeFileSync(maps[round], mapOf(STATEMENTS, { seed: count + round + 1 }));
    ({ wall: runs.edit[round], said } = hence(cache));
  }
  return { count, runs, said };
}

export function folderTable({ count, runs, said }) {
  const row = (name, key) => [name, runs[key].length, spread(runs[key])];
  return [
    table(
      [`${count} maps of ${STATEMENTS} statements`, "runs", "s"],
      [
        row("one thread (--jobs 1)", "one"),
        row("as many as there are cores", "all"),
        row("again, nothing changed", "again"),
        row("again, one map edited", "edit"),
      ],
    ),
    `\nAfter the edit: “${said}”`,
  ].join("\n");
}

export function folderBars({ count, runs, said }) {
  const throughput = ratio(runs.one, runs.all);
  const again = ratio(runs.again, runs.all);
  return [
    {
      bar: `${count} maps: at least 1.7 × the throughput of one core`,
      found: `${short(throughput)} ×`,
      reached: throughput >= 1.7,
    },
    {
      bar: `${count} maps again, nothing changed: at most 1/20 of the time`,
      found: `1/${short(1 / again)} (${short(median(runs.again))} s)`,
      reached: again <= 1 / 20,
    },
    {
      bar: `${count} maps, one edited: only that one is drawn`,
      found: said,
      reached: said.endsWith(`; ${count - 1} files were up to date.`),
    },
  ];
}
