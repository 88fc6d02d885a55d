/** A folder of many small maps: drawn by one thread and by all, again with nothing changed, and after one edit. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "./library.mjs";
import { mapOf } from "./maps.mjs";
import { median, ratio, short, spread, table } from "./numbers.mjs";

const STATEMENTS = 10;
const ROUNDS = 3;

/** A thread alone is no core: V8 compiles and collects garbage beside it. */
const ONE_CORE =
  spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? ["taskset", "-c", "0"] : ["env", "--"];

export async function folder({ dist, work, quick }) {
  const count = quick ? 150 : 1_000;
  const cwd = join(work, "folder");
  mkdirSync(join(cwd, "maps"), { recursive: true });
  const maps = Array.from({ length: count }, (_, i) => join(cwd, "maps", `${i}.yaml`));
  const texts = await soundMaps(dist, count + ROUNDS);
  for (const [i, map] of maps.entries()) writeFileSync(map, texts[i]);
  const cache = join(cwd, "cache");
  const fresh = () => {
    for (const made of ["output", "cache"]) rmSync(join(cwd, made), { recursive: true, force: true });
  };
  /** Wall time in s, and what was said. */
  const hence = (env, pinned = []) => {
    const begun = performance.now();
    const [command, ...words] = [
      ...pinned,
      ...[process.execPath, join(dist, "hence.cjs"), "render", "-f", "svg"],
      ...(pinned.length > 0 ? ["--jobs", "1"] : []),
    ];
    const { status, stderr } = spawnSync(command, words, {
      cwd,
      encoding: "utf8",
      env: { ...process.env, HENCE_CACHE: env },
    });
    if (status !== 0) throw new Error(stderr);
    return { wall: (performance.now() - begun) / 1000, said: stderr.trim() };
  };
  const runs = { one: [], all: [], again: [], edit: [] };
  let said;
  for (let round = 0; round < (quick ? 1 : ROUNDS); round++) {
    fresh();
    runs.one.push(hence("off", ONE_CORE).wall);
    fresh();
    runs.all.push(hence(cache).wall);
    runs.again.push(hence(cache).wall);
    writeFileSync(maps[round], texts[count + round]);
    ({ wall: runs.edit[round], said } = hence(cache));
  }
  return { count, runs, said };
}

/** Now and then a generated map supports and attacks the same statement. */
async function soundMaps(dist, count) {
  const { read } = await load(dist);
  const texts = [];
  for (let seed = 1; texts.length < count; seed++) {
    const text = mapOf(STATEMENTS, { seed });
    try {
      read(text);
      texts.push(text);
    } catch {
      // The next one will do.
    }
  }
  return texts;
}

export function folderTable({ count, runs, said }) {
  const row = (name, key) => [name, runs[key].length, spread(runs[key])];
  return [
    table(
      [`${count} maps of ${STATEMENTS} statements`, "runs", "s"],
      [
        row(ONE_CORE[0] === "taskset" ? "one core" : "one thread (--jobs 1)", "one"),
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
      found: said.split("\n")[0],
      reached: said.split("\n")[0].endsWith(`; ${count - 1} files were up to date.`),
    },
  ];
}
