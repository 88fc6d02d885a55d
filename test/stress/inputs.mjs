/** Mutated inputs through check, `fmt`, `fmt --fix` and `render` in every format and document. */
import { fork } from "node:child_process";
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** An input that takes longer, in s, counts as a hang. */
const LIMIT = 120;

/** Runs the seeds from `from` on, so many, in `jobs` processes; the number of inputs with a fault. */
export async function inputs({ count = "20000", from = "0", jobs = "2", log, dist }) {
  const bundle = join(ROOT, "node_modules", ".stress", "inputs-worker.mjs");
  mkdirSync(join(bundle, ".."), { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL("inputs-worker.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: bundle,
  });
  const all = { inputs: 0, ends: {}, ways: {}, fixes: 0, files: 0, bytes: 0, faulty: [] };
  const start = performance.now();
  const to = Number(from) + Number(count);
  const step = Number(jobs);
  process.once("SIGTERM", () => {
    conclude();
    process.exit(1);
  });
  await Promise.all(
    Array.from({ length: step }, (_, index) =>
      work(bundle, { from: Number(from) + index, to, step }, dist, record),
    ),
  );
  conclude();
  return all.faulty.length;

  function conclude() {
    const minutes = ((performance.now() - start) / 60_000).toFixed(1);
    const { faulty, ways, ...counts } = all;
    const seeds = `${from} to ${to - 1}`;
    console.log(JSON.stringify({ seeds, minutes, ...counts, faults: faulty.length }, null, 2));
    console.log(
      Object.entries(ways)
        .map(([way, number]) => `${way}: ${number}`)
        .toSorted((a, b) => (a < b ? -1 : 1))
        .join(", "),
    );
  }

  function record({ seed, way, end, fixes, files, bytes, faults }) {
    all.inputs += 1;
    all.ends[end] = (all.ends[end] ?? 0) + 1;
    if (files > 0) all.ways[way] = (all.ways[way] ?? 0) + 1;
    all.fixes += fixes;
    all.files += files;
    all.bytes += bytes;
    if (faults.length > 0) {
      all.faulty.push(seed);
      const line = `seed ${seed}, ${way}: ${faults.join("; ")}\n`;
      process.stdout.write(line);
      if (log !== undefined) appendFileSync(log, line);
    }
    if (all.inputs % 1000 === 0)
      console.log(`${all.inputs} inputs, ${all.files} files, ${all.faulty.length} with faults`);
  }
}

/** A process that ends, or hangs, is a fault of its input; the next goes on behind it. */
async function work(bundle, task, dist, record) {
  for (let from = task.from; from < task.to;) {
    from = await new Promise((done, fail) => {
      const child = fork(bundle, [], {
        env: { ...process.env, HENCE_ROOT: ROOT, HENCE_DIST: dist },
        execArgv: ["--max-old-space-size=3072"],
      });
      let now = from;
      let timer;
      let isLate = false;
      child.on("message", (message) => {
        if (message.begins !== undefined) {
          now = message.begins;
          clearTimeout(timer);
          timer = setTimeout(() => {
            isLate = true;
            child.kill("SIGKILL");
          }, LIMIT * 1000);
        } else {
          record(message);
          now += task.step;
        }
      });
      child.on("error", fail);
      child.on("exit", (code, signal) => {
        clearTimeout(timer);
        if (code === 0) return done(task.to);
        const why = isLate
          ? `hang: no end after ${LIMIT} s`
          : `crash: the process ended with ${code ?? signal}`;
        record({ seed: now, way: "unknown", end: "faulty", fixes: 0, files: 0, bytes: 0, faults: [why] });
        done(now + task.step);
      });
      child.send({ ...task, from });
    });
  }
}
