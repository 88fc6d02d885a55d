/** The built command as a process of its own. */
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DIST, FAULTY, folderWith, LAUNCHER, SOCRATES } from "../support/host.ts";

function hence(cwd: string, line: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...line.split(" ")], {
    cwd,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** `count` maps, each with words of its own. */
function manyMaps(count: number): Record<string, string> {
  const maps: Record<string, string> = {};
  for (let i = 0; i < count; i++)
    maps[`maps/${String(i).padStart(3, "0")}.yaml`] = SOCRATES.replaceAll("Socrates", `Socrates ${i}`);
  return maps;
}

const shell = (cwd: string, script: string, ...args: string[]) =>
  spawnSync("bash", ["-c", script, process.execPath, LAUNCHER, ...args], { cwd, encoding: "utf8" });

test.each(["--version", "-v", "-V"])("%s", (word) => {
  const { version } = JSON.parse(readFileSync(join(DIST, "../package.json"), "utf8")) as { version: string };
  expect(hence(".", word)).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
});

test("threads give the same bytes and the same words as one thread", () => {
  const maps = { ...manyMaps(4), "maps/002b.yaml": FAULTY };
  const [one, many] = ["1", "3"].map((jobs) => {
    const folder = folderWith(maps);
    const said = hence(folder, `render --jobs ${jobs}`);
    const files = readdirSync(join(folder, "output")).toSorted();
    return { said, files, bytes: files.map((file) => readFileSync(join(folder, "output", file))) };
  });
  expect(one!.said).toMatchObject({ status: 1, stdout: "" });
  expect(one!.files).toHaveLength(8);
  expect(many).toEqual(one);
});

/** As a shell gives it: a process that a signal ends has 128 and the number of the signal. */
const statusOf = (child: ChildProcess) =>
  new Promise<number>((resolve) =>
    child.on("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal!])),
  );

test.each(["1", "2"])("an interruption leaves whole files only (--jobs %s)", async (jobs) => {
  const folder = folderWith(manyMaps(80));
  const child = spawn(process.execPath, [LAUNCHER, "render", "-f", "svg", "--jobs", jobs], { cwd: folder });
  const ended = statusOf(child);
  while (!existsSync(join(folder, "output/002.svg"))) await new Promise((wake) => setTimeout(wake, 5));
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  const files = readdirSync(join(folder, "output"));
  expect(files.length).toBeLessThan(80);
  for (const file of files) {
    expect(file).toMatch(/^\d+\.svg$/);
    expect(readFileSync(join(folder, "output", file), "utf8")).toMatch(/<\/svg>\s*$/);
  }
});

test("two processes at once", async () => {
  const folder = folderWith(manyMaps(4));
  const codes = await Promise.all(
    Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, [LAUNCHER, "render", "-f", "svg", "--jobs", "1"], {
        cwd: folder,
      });
      return new Promise((resolve) => child.on("exit", resolve));
    }),
  );
  expect(codes).toEqual([0, 0, 0]);
  expect(readdirSync(join(folder, "output")).toSorted()).toEqual([
    "000.svg",
    "001.svg",
    "002.svg",
    "003.svg",
  ]);
  expect(hence(folder, "render -f svg --check")).toMatchObject({ status: 0 });
});

test("a write that breaks off leaves the old file and nothing beside it", () => {
  const folder = folderWith({ "map.yaml": SOCRATES, "map.svg": "old" });
  const { status, stderr } = shell(folder, `ulimit -f 4; "$0" "$1" map.yaml -o map.svg`);
  expect(stderr).toMatch(/^hence: Cannot write .*map\.svg: the file would be too large\.\n/);
  expect(status).toBe(3);
  expect(readFileSync(join(folder, "map.svg"), "utf8")).toBe("old");
  expect(readdirSync(folder).toSorted()).toEqual(["map.svg", "map.yaml"]);
});

test("a reader that stops early is no failure", () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  const script = `"$0" "$1" render map.yaml -o - -f svg | head -c 9; echo " \${PIPESTATUS[0]}"`;
  expect(shell(folder, script)).toMatchObject({ stdout: "<?xml ver 0\n", stderr: "" });
});

test("a reader that stops early changes no exit code", () => {
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`maps/${i}.yaml`, FAULTY]));
  const script = `"$0" "$1" check | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = shell(folderWith(files), script);
  expect(stdout).toMatch(/^error\[unknown-id\].*\n1\n$/);
  expect(stderr).toBe("");
});

test("a terminal's standard input that was closed", () => {
  expect(shell(".", `"$0" "$1" --version <&-`)).toMatchObject({ status: 0, stderr: "" });
  expect(shell(".", `"$0" "$1" check - < /dev/null`).status).toBe(1);
});

test("a standard output that is full", () => {
  expect(shell(".", `"$0" "$1" schema > /dev/full`)).toMatchObject({
    status: 3,
    stderr: "hence: Cannot write to standard output: the disk is full.\n",
  });
});
