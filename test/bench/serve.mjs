/**
 * The rate of `hence serve` on loopback: maps of 15 statements to SVG, with one thread and with two, and its memory. With
 * one thread, the client and the server's main thread already use a second core; so where there is `taskset`, server and
 * client are also held to one core, and to two.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { short, table } from "./numbers.mjs";

const STATEMENTS = 15;

/** A map of its own for each number, so that nothing is drawn from memory. */
function mapOf(number) {
  const lines = ["premises:"];
  for (let i = 0; i < 9; i++)
    lines.push(`  p${i}: Premise ${i} of map ${number} is long enough to take two lines of a card.`);
  lines.push("conclusions:");
  for (let i = 0; i < STATEMENTS - 9; i++)
    lines.push(`  c${i}: Conclusion ${i} of map ${number} follows from what was said.`);
  lines.push("inferences:");
  for (let i = 0; i < 5; i++) lines.push(`  - { from: [p${i}${i < 4 ? `, p${i + 5}` : ""}], to: c${i} }`);
  lines.push("  - { from: [c0, c1, c2, c3, c4], to: c5 }");
  return `${lines.join("\n")}\n`;
}

async function opened(dist, jobs) {
  const args = [join(dist, "hence.cjs"), "serve", "--port", "0", "--jobs", String(jobs)];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  const [said] = await once(server.stderr, "data");
  return { server, url: /http:[^;\s]+/u.exec(String(said))[0] };
}

const memoryOf = async (url) =>
  Number(/^process_resident_memory_bytes (\d+)$/mu.exec(await (await fetch(`${url}metrics`)).text())[1]) /
  2 ** 20;

/** Maps a second. */
async function rate(url, count, clients, from = 0) {
  let next = from;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < from + count) {
        const answer = await fetch(`${url}hence/svg`, { method: "POST", body: mapOf(next++) });
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`The server said ${answer.status}.`);
      }
    }),
  );
  return (1000 * count) / (performance.now() - begun);
}

const taskset = (...words) =>
  spawnSync("taskset", ["-a", "-cp", ...words, String(process.pid)], { encoding: "utf8" });

/** The cores that this process may use; none where that cannot be told. */
function coresHere() {
  const { status, stdout } = taskset();
  if (status !== 0) return [];
  return /list: (\S+)/u
    .exec(stdout)[1]
    .split(",")
    .flatMap((part) => {
      const [first, last = first] = part.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
}

async function measured(dist, jobs, requests, more = async () => {}) {
  const { server, url } = await opened(dist, jobs);
  await rate(url, 40, 4, 1_000_000);
  const found = await rate(url, requests, 4);
  await more(url);
  server.kill("SIGTERM");
  await once(server, "exit");
  return found;
}

/** Maps a second by threads; `cores`: of a thread on one core, and of two on two; `memory` in MB, after each part. */
export async function serve({ dist, quick }) {
  const [requests, soak] = quick ? [100, 1000] : [400, 10_000];
  const rates = { memory: [] };
  rates[1] = await measured(dist, 1, requests);
  rates[2] = await measured(dist, 2, requests, async (url) => {
    rates.memory.push(await memoryOf(url));
    for (let part = 0; part < PARTS; part++) {
      await rate(url, soak / PARTS, 4, 10_000 * (part + 1));
      rates.memory.push(await memoryOf(url));
    }
  });
  const cores = coresHere();
  if (cores.length < 2) return rates;
  try {
    rates.cores = [];
    for (const count of [1, 2]) {
      taskset(cores.slice(0, count).join(","));
      rates.cores.push(await measured(dist, count, requests));
    }
  } finally {
    taskset(cores.join(","));
  }
  return rates;
}

const PARTS = 10;

export function serveTable({ 1: one, 2: two, cores, memory }) {
  return table(
    ["", "one", "two", "×"],
    [
      ["threads of the server, on any cores: maps a second", short(one), short(two), short(two / one)],
      ...(cores === undefined
        ? []
        : [["cores for server and client: maps a second", ...cores.map(short), short(cores[1] / cores[0])]]),
      ["memory of the process at first and at last, MB", short(memory[0]), short(memory.at(-1)), ""],
    ],
  );
}

export function serveBars({ 1: one, cores, memory }) {
  // Its first part still fills caches that have a limit.
  const grown = memory.at(-1) / memory[1];
  return [
    { bar: "serve: at least 20 maps of 15 statements a second", found: one, reached: one >= 20 },
    ...(cores === undefined
      ? []
      : [cores[1] / cores[0]].map((more) => ({
          bar: "serve: two cores at least 1.7 × one",
          found: more,
          reached: more >= 1.7,
        }))),
    {
      bar: "serve: memory at most 1.2 × over nine parts in ten of all requests",
      found: grown,
      reached: grown <= 1.2,
    },
  ].map(({ bar, found, reached }) => ({ bar, found: short(found), reached }));
}
