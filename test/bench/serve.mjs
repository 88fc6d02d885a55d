/**
 * The rate of `hence serve` on loopback: maps of 15 statements to SVG, with one thread and with two, and its memory. With
 * one thread, the client and the server's main thread already use a second core; so where there is `taskset`, server and
 * client are also held to one core, and to two.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

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
export async function serveBench(dist, { requests = 400, soak = 0 } = {}) {
  const rates = { memory: [] };
  rates[1] = await measured(dist, 1, requests);
  rates[2] = await measured(dist, 2, requests, async (url) => {
    if (soak === 0) return;
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

if (process.argv[1] === import.meta.filename) {
  const [dist, requests = "400", soak = "0"] = process.argv.slice(2);
  const rates = await serveBench(dist, { requests: Number(requests), soak: Number(soak) });
  const compared = (one, two) =>
    `${one.toFixed(1)} and ${two.toFixed(1)} maps a second, ${(two / one).toFixed(2)} times`;
  if (rates.cores !== undefined)
    console.log(`server and client on one core, and on two: ${compared(...rates.cores)}`);
  console.log(`one thread of the server, and two, on any cores: ${compared(rates[1], rates[2])}`);
  if (rates.memory.length > 0)
    console.log(`memory of the process: ${rates.memory.map((mb) => mb.toFixed(0)).join(", ")} MB`);
}
