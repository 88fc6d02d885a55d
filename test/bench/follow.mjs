/** `hence render --watch` as a process that a benchmark can save maps for. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Watches `file`, which exists, and resolves once it is drawn. */
export async function follow(dist, file, formats) {
  const output = join(file, "..", "watched");
  const words = ["render", "--watch", file, "-f", formats, "-o", `${output}/`];
  const child = spawn(process.execPath, [join(dist, "hence.cjs"), ...words], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HENCE_CACHE: "off" },
  });
  let drawn = 0;
  let said = "";
  let wake = () => {};
  child.stderr.on("data", (data) => {
    said += data;
    // The line follows the last file at once.
    if (/: wrote |Watching /.test(said)) drawn += 1;
    if (said.endsWith("\n")) said = "";
    wake();
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const next = async (count) => {
    while (drawn < count) await Promise.race([new Promise((resolve) => (wake = resolve)), failed(ended)]);
  };
  await next(1);
  return {
    /** Saves a text that gives another drawing, and waits until that is on disk; ms. */
    async save(text) {
      const count = drawn + 1;
      const begun = performance.now();
      writeFileSync(file, text);
      await next(count);
      return performance.now() - begun;
    },
    /** MB of memory that is in use now; undefined where the system does not say. */
    memory() {
      try {
        return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024;
      } catch {
        return undefined;
      }
    },
    async end() {
      child.kill("SIGINT");
      await ended;
    },
  };
}

async function failed(ended) {
  throw new Error(`hence --watch ended with code ${await ended}`);
}
