/** Maps that take too much memory or time, next to one that does not. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { ask } from "../support/ask.ts";
import { LAUNCHER, SOCRATES, chain, fakeHost, folderWith } from "../support/host.ts";
import { runPreview } from "../support/preview.ts";
import { until } from "../support/saves.ts";

const ENDLESS = chain(19_000);
/**
 * As long as a map may be, in a single text: to read it takes more than there is at once. A thread that comes near its
 * limit step by step takes many seconds to end.
 */
const ENORMOUS = SOCRATES.replace(
  "man: Socrates is a man.",
  `man: { text: Socrates is a man., note: "${"one of very many ".repeat(470_000)}" }`,
);
/** Enough for the other maps. */
const LITTLE = { NODE_OPTIONS: "--max-old-space-size=64" };
const TOO_MUCH =
  "Drawing maps/b.yaml took more memory than one map may have and was given up; the other maps go on.";

const folder = (b: string) =>
  folderWith({ "maps/a.yaml": SOCRATES, "maps/b.yaml": b, "maps/c.yaml": SOCRATES });

const render = (cwd: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [LAUNCHER, "render", "-f", "svg", ...words], {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
    timeout: 80_000,
  });

test.each(["1", "2"])("a map that takes too much memory (--jobs %s)", (jobs) => {
  const cwd = folder(ENORMOUS);
  const { status, stderr } = render(cwd, ["--jobs", jobs], LITTLE);
  expect(stderr).toContain(`hence: ${TOO_MUCH}`);
  expect(stderr).toContain("Wrote output/a.svg and output/c.svg.");
  expect(stderr).not.toContain("bug of hence");
  expect(status).toBe(3);
  expect(readdirSync(join(cwd, "output"))).toEqual(["a.svg", "c.svg"]);
});

test("a map that takes too much memory, alone", () => {
  const { status, stderr } = render(folder(ENORMOUS), ["maps/b.yaml"], LITTLE);
  expect(stderr).toContain(`hence: ${TOO_MUCH}`);
  expect(status).toBe(3);
});

test("a map that takes too much memory while someone watches", async () => {
  const cwd = folder(ENORMOUS);
  const child = spawn(process.execPath, [LAUNCHER, "render", "-w", "-f", "svg"], {
    cwd,
    env: { ...process.env, ...LITTLE },
  });
  let said = "";
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  await until(() => said.includes("Watching 3 maps"), said);
  expect(said).toContain(TOO_MUCH);
  expect(existsSync(join(cwd, "output/c.svg"))).toBe(true);
  writeFileSync(join(cwd, "maps/b.yaml"), SOCRATES);
  await until(() => said.includes("maps/b.yaml: fixed; wrote output/b.svg"), said);
  writeFileSync(join(cwd, "maps/b.yaml"), ENORMOUS);
  await until(() => said.split(TOO_MUCH).length === 3, said);
  child.kill("SIGINT");
  expect(await ended).toBe(130);
}, 120_000);

test("a map that takes too much memory in the preview", async () => {
  const { port, end } = await runPreview(folder(ENORMOUS), [], LITTLE);
  expect((await ask(port, "/map?name=maps/b.yaml")).body).toContain(TOO_MUCH);
  expect((await ask(port, "/map?name=maps/a.yaml")).body).toContain("Socrates is mortal.");
  expect(await end()).toBe(130);
}, 120_000);

test.each(["1", "2"])("--timeout gives up the map that takes longer (--jobs %s)", (jobs) => {
  const cwd = folder(ENDLESS);
  const { status, stderr } = render(cwd, ["--timeout", "6", "--jobs", jobs]);
  expect(stderr).toContain(
    "hence: Drawing maps/b.yaml took longer than 6 seconds and was given up; the other maps go on.",
  );
  expect(stderr).toContain("Wrote output/a.svg and output/c.svg.");
  expect(status).toBe(3);
});

test("--timeout for a single map, and for one that is quick", () => {
  const cwd = folder(ENDLESS);
  expect(render(cwd, ["maps/b.yaml", "--timeout", "0.5"])).toMatchObject({ status: 3 });
  expect(render(cwd, ["maps/a.yaml", "--timeout", "80s"])).toMatchObject({ status: 0 });
});

test.each(["0", "-1", "1m", "", "1e9", "86401"])("--timeout %j is no time", async (time) => {
  const host = fakeHost(folder(SOCRATES));
  expect(await run(["render", "-f", "svg", `--timeout=${time}`], host)).toBe(2);
  expect(host.err()).toBe(`hence: --timeout needs seconds, from 0.1 to 86400, not \`${time}\`.\n`);
});
