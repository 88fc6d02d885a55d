/** The command as a user waits for it: whole processes, from an empty output folder, beside a Node that does nothing. */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mapOf } from "./maps.mjs";
import { median, ratio, short, spread, table } from "./numbers.mjs";

const PROBE = fileURLToPath(new URL("probe.cjs", import.meta.url));
const SIZES = [10, 40, 100, 300, 1_000, 3_000, 10_000];
const WITH_GROUPS = [40, 300, 1_000];
/** s for one size with all its commands and rounds, unless it takes longer to run them three times. */
const BUDGET = 40;

export async function cold({ dist, work, quick }) {
  const launcher = join(dist, "hence.cjs");
  const inputs = [
    ...(quick ? [40, 1_000] : SIZES).map((count) => ({ count, groups: false })),
    ...(quick ? [] : WITH_GROUPS).map((count) => ({ count, groups: true })),
  ];
  const measured = [];
  for (const { count, groups } of inputs) {
    const name = `${count}${groups ? "-groups" : ""}`;
    const file = join(work, `${name}.yaml`);
    writeFileSync(file, mapOf(count, { groups }));
    const output = join(work, "output");
    const commands = { node: ["-e", "0"] };
    for (const formats of ["svg", "svg,pdf"])
      commands[formats] = [launcher, "render", file, "-f", formats, "-o", `${output}/`];
    const samples = await interleaved(
      commands,
      output,
      quick ? { least: 3, budget: 5 } : { least: 3, budget: BUDGET },
    );
    for (const formats of ["svg", "svg,pdf"])
      measured.push({ count, groups, formats, ...result(samples, formats) });
    measured.push({ count, groups, formats: "node", ...result(samples, "node") });
  }
  return measured;
}

/** Runs the commands one after the other, round after round; one that fails or takes too long is not run again. */
export async function interleaved(commands, output, { least, budget }) {
  const samples = Object.fromEntries(
    Object.keys(commands).map((name) => [name, { runs: [], failure: undefined }]),
  );
  const begun = performance.now();
  for (let round = 0; round < 15; round++) {
    if (round >= least && performance.now() - begun > budget * 1000) break;
    for (const [name, args] of Object.entries(commands)) {
      if (samples[name].failure !== undefined) continue;
      rmSync(output, { recursive: true, force: true });
      mkdirSync(output);
      const run = await measure(args);
      if (typeof run === "string") samples[name].failure = run;
      else samples[name].runs.push(run);
    }
  }
  return samples;
}

/** s */
const LIMIT = 300;

/** Wall time and CPU time in s, peak memory in MB; or why there are none. */
function measure(args) {
  return new Promise((resolve) => {
    const begun = performance.now();
    const child = spawn(process.execPath, ["--require", PROBE, ...args], {
      stdio: ["ignore", "ignore", "pipe", "pipe"],
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), LIMIT * 1000);
    const said = { err: "", usage: "" };
    child.stdio[2].on("data", (data) => (said.err += data));
    child.stdio[3].on("data", (data) => (said.usage += data));
    let wall;
    child.on("exit", () => (wall = (performance.now() - begun) / 1000));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (signal === "SIGKILL" && wall >= LIMIT) resolve(`over ${LIMIT} s`);
      else if (code !== 0) resolve(`failed: ${said.err.trim().split("\n").at(-1).slice(0, 80)}`);
      else resolve({ wall, ...JSON.parse(said.usage) });
    });
  });
}

function result(samples, name) {
  const { failure } = samples[name];
  if (failure !== undefined) return { failure };
  const all = (key, of = name) => samples[of].runs.map((run) => run[key]);
  return {
    wall: all("wall"),
    cpu: all("cpu"),
    peak: all("peak"),
    wallRatio: ratio(all("wall"), all("wall", "node")),
    cpuRatio: ratio(all("cpu"), all("cpu", "node")),
  };
}

export function coldTable(measured) {
  const head = ["statements", "command", "runs", "wall s", "CPU s", "peak MB", "× wall", "× CPU"];
  const commands = { node: "node -e 0", svg: "hence -f svg", "svg,pdf": "hence -f svg,pdf" };
  return table(
    head,
    measured.map(({ count, groups, formats, failure, wall, cpu, peak, wallRatio, cpuRatio }) => {
      const name = `${count}${groups ? " in groups" : ""}`;
      if (failure !== undefined) return [name, commands[formats], failure, "", "", "", "", ""];
      const numbers = [
        spread(wall),
        spread(cpu),
        Math.round(median(peak)),
        short(wallRatio),
        short(cpuRatio),
      ];
      return [name, commands[formats], wall.length, ...numbers];
    }),
  );
}

export function coldBars(measured) {
  const of = (count, formats) =>
    measured.find((one) => one.count === count && one.formats === formats && !one.groups);
  const bars = [];
  const small = (formats, most) => {
    const one = of(40, formats);
    if (one === undefined) return;
    const found = one.failure ?? `${short(one.wallRatio)} × wall, ${short(one.cpuRatio)} × CPU`;
    bars.push({
      bar: `cold, 40 statements, ${formats}: at most ${most} × \`node -e 0\``,
      found,
      reached: one.wallRatio <= most,
    });
  };
  small("svg", 6);
  small("svg,pdf", 10);
  const thousand = of(1_000, "svg");
  if (thousand !== undefined) {
    bars.push({
      bar: "cold, 1,000 statements, svg: at most 5 s and 400 MB",
      found: thousand.failure ?? `${short(median(thousand.wall))} s, ${Math.round(median(thousand.peak))} MB`,
      reached: thousand.failure === undefined && median(thousand.wall) <= 5 && median(thousand.peak) <= 400,
    });
  }
  const most = of(10_000, "svg");
  if (most !== undefined) {
    bars.push({
      bar: "cold, 10,000 statements, svg: finishes under 2 GB",
      found: most.failure ?? `${short(median(most.wall))} s, ${Math.round(median(most.peak))} MB`,
      reached: most.failure === undefined && Math.max(...most.peak) <= 2048,
    });
  }
  return bars;
}
