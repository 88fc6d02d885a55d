/** The rate of `hence serve` on loopback: maps of 15 statements to SVG, with one thread and with all; and its memory. */
import { spawn } from "node:child_process";
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

export async function serveBench(dist, { requests = 400, soak = 0 } = {}) {
  const rates = {};
  for (const jobs of [1, 2]) {
    const { server, url } = await opened(dist, jobs);
    await rate(url, 40, 4, 1_000_000);
    rates[jobs] = await rate(url, requests, 4);
    if (jobs === 2 && soak > 0) {
      const memory = [await memoryOf(url)];
      for (let part = 0; part < 4; part++) {
        await rate(url, soak / 4, 4, 10_000 * (part + 1));
        memory.push(await memoryOf(url));
      }
      rates.memory = memory;
    }
    server.kill("SIGTERM");
    await once(server, "exit");
  }
  return rates;
}

if (process.argv[1] === import.meta.filename) {
  const [dist, requests = "400", soak = "0"] = process.argv.slice(2);
  const rates = await serveBench(dist, { requests: Number(requests), soak: Number(soak) });
  const [one, two, memory] = [rates[1], rates[2], rates.memory ?? []];
  console.log(
    `${one.toFixed(1)} maps a second with one thread, ${two.toFixed(1)} with two: ${(two / one).toFixed(2)} times`,
  );
  if (memory.length > 0)
    console.log(`memory of the process: ${memory.map((mb) => mb.toFixed(0)).join(", ")} MB`);
}
