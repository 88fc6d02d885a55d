/** How long large maps take and how much memory, cropped, on paper and as a handout, each in a process of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LARGE_MAPS } from "./large-maps.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROBE = join(ROOT, "test", "bench", "probe.cjs");

/**
 * Goals in s and MB; a map that is refused is refused within `REFUSED` s. Where others use the machine too, seconds of
 * the processor tell more than those of the clock, so that the goals are for the former.
 */
const REFUSED = 5;
const WAYS = {
  cropped: { words: ["-f", "svg"], seconds: 60, megabytes: 2048 },
  paper: { words: ["--paper", "a4", "-f", "pdf"], seconds: 120, megabytes: 3072 },
  handout: { words: ["--as", "handout", "-f", "pdf"], seconds: 120, megabytes: 3072 },
};

/** `only` picks maps and ways whose names contain it. Prints a row for each; the number of goals missed. */
export async function sizes({ only = "", dist }) {
  const folder = mkdtempSync(join(tmpdir(), "hence-sizes-"));
  let missed = 0;
  try {
    for (const [name, make] of Object.entries(LARGE_MAPS)) {
      const text = make();
      writeFileSync(join(folder, "map.yaml"), text);
      for (const [way, goal] of Object.entries(WAYS)) {
        if (!`${name}, ${way}`.includes(only)) continue;
        const { code, seconds, cpu, megabytes, said } = await drawn(folder, dist, goal);
        const isMet =
          code === 0
            ? cpu <= goal.seconds && megabytes <= goal.megabytes
            : (code === 1 || code === 2) && said !== "" && cpu <= REFUSED;
        missed += isMet ? 0 : 1;
        const end = code === 0 ? "drawn" : code === undefined ? "ended by this script" : `exit ${code}`;
        console.log(
          [
            isMet ? "met   " : "MISSED",
            name,
            way,
            `${cpu.toFixed(1)} s`,
            `${seconds.toFixed(1)} s by the clock`,
            `${Math.round(megabytes)} MB`,
            end,
            said,
          ].join(" | "),
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return missed;
}

function drawn(cwd, dist, { words, seconds: limit }) {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(
      process.execPath,
      ["--require", PROBE, join(dist, "hence.cjs"), "render", "map.yaml", "-o", "out/", ...words],
      { cwd, stdio: ["ignore", "ignore", "pipe", "pipe"] },
    );
    let said = "";
    let used = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    child.stdio[3].on("data", (chunk) => (used += chunk));
    const timer = setTimeout(() => child.kill("SIGKILL"), limit * 6000);
    child.on("error", fail);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const isEnded = signal === "SIGKILL";
      done({
        code: isEnded ? undefined : (code ?? signal),
        seconds: (performance.now() - start) / 1000,
        ...(used === "" ? { cpu: Number.NaN, megabytes: Number.NaN } : usage(JSON.parse(used))),
        said:
          said
            .split("\n")
            .find((line) => /error|hence:/.test(line))
            ?.slice(0, 160) ?? "",
      });
    });
  });
}

const usage = ({ cpu, peak }) => ({ cpu, megabytes: peak });
