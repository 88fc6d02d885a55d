/** What the machine may do to the files of a run, as seen from outside. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, LAUNCHER, SOCRATES } from "../../../support/host.ts";

const isRoot = process.getuid?.() === 0;
/** Root may read and write everything, so somebody else has to try. */
const NOBODY = isRoot ? { uid: 65534, gid: 65534 } : {};

function hence(cwd: string, line: string, as = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...line.split(" ")], {
    cwd,
    encoding: "utf8",
    timeout: 60_000,
    env: { ...process.env, HENCE_CACHE: "off" },
    ...as,
  });
  return { status, stdout, stderr };
}

const shell = (cwd: string, script: string) =>
  spawnSync("sh", ["-c", script, process.execPath, LAUNCHER], { cwd, encoding: "utf8", timeout: 60_000 });

/** Can somebody else than root start the command, and root make a mount of its own? */
const othersCan = hence("/", "--version", NOBODY).status === 0;
const mountsCan = isRoot && spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0;

test.runIf(othersCan)("a folder that cannot be read is told, and the other maps are drawn", () => {
  const folder = folderWith({
    "maps/a.yaml": SOCRATES,
    "maps/shut/b.yaml": SOCRATES,
    "maps/z.yaml": SOCRATES,
  });
  for (const name of [".", "maps"]) chmodSync(join(folder, name), 0o777);
  chmodSync(join(folder, "maps/shut"), 0o000);
  const told = expect.stringMatching(/^hence: Cannot list .*maps\/shut: permission denied\.$/mu);
  expect(hence(folder, "render -f svg", NOBODY)).toMatchObject({ status: 3, stderr: told });
  expect(readdirSync(join(folder, "output"))).toEqual(["a.svg", "z.svg"]);
  expect(hence(folder, "check", NOBODY)).toMatchObject({
    status: 3,
    stdout: "2 maps: no problems.\n",
    stderr: told,
  });
  expect(hence(folder, "fmt", NOBODY)).toMatchObject({ status: 3, stderr: told });
  expect(hence(folder, "render maps/shut", NOBODY)).toMatchObject({ status: 3, stderr: told });
});

test.runIf(othersCan && isRoot)("a map of somebody else is not made one's own", () => {
  const folder = folderWith({ "b.yaml": `# hasty\n${SOCRATES}\n\n` });
  chmodSync(folder, 0o777);
  chmodSync(join(folder, "b.yaml"), 0o666);
  expect(hence(folder, "fmt b.yaml", NOBODY)).toMatchObject({
    status: 3,
    stderr: expect.stringMatching(/Cannot write .*b\.yaml: it belongs to another user/u),
  });
  chmodSync(join(folder, "b.yaml"), 0o644);
  expect(hence(folder, "fmt b.yaml", NOBODY)).toMatchObject({
    status: 3,
    stderr: expect.stringMatching(/Cannot write .*b\.yaml: it is read-only/u),
  });
  expect(statSync(join(folder, "b.yaml")).uid).toBe(0);
});

test("fmt leaves a read-only map alone, and says so", () => {
  const hasty = `${SOCRATES}\n\n`;
  const folder = folderWith({ "a.yaml": hasty, "b.yaml": hasty });
  chmodSync(join(folder, "a.yaml"), 0o444);
  expect(hence(folder, "fmt a.yaml b.yaml")).toEqual({
    status: 3,
    stdout: "",
    stderr: `hence: Cannot write ${join(folder, "a.yaml")}: it is read-only; make it writable first.\nFormatted b.yaml.\n`,
  });
  expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe(hasty);
});

test("a working folder that is gone", () => {
  const folder = folderWith({ "gone/map.yaml": SOCRATES });
  const gone = join(folder, "gone");
  for (const words of ["render", "check -", "fmt", "preview"]) {
    mkdirSync(gone, { recursive: true });
    expect(shell(gone, `rm -r "${gone}"; "$0" "$1" ${words} < /dev/null`)).toMatchObject({
      status: 3,
      stdout: "",
      stderr: "hence: Cannot work in the folder that hence was started in: it no longer exists.\n",
    });
  }
  mkdirSync(gone, { recursive: true });
  expect(shell(gone, `rm -r "${gone}"; "$0" "$1" --version`)).toMatchObject({ status: 0, stderr: "" });
});

test("a pipe that nobody reads is an error, and one that is not read on can be given up", async () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  const pipe = join(folder, "out.svg");
  spawnSync("mkfifo", [pipe]);
  expect(hence(folder, "map.yaml -o out.svg")).toMatchObject({
    status: 3,
    stderr: `hence: Cannot write ${pipe}: no process reads from this pipe.\n`,
  });
  // Wider than a pipe holds, for a reader that never reads.
  const maps = Array.from({ length: 150 }, (_, i) => `  s${i}: ${"Words ".repeat(40)}${i}.`);
  writeFileSync(
    join(folder, "large.yaml"),
    SOCRATES.replace("conclusions:", `${maps.join("\n")}\nconclusions:`),
  );
  const reader = spawn("sh", ["-c", `exec < "${pipe}"; head -c 1; sleep 60`]);
  const begins = once(reader.stdout, "data");
  const child = spawn(process.execPath, [LAUNCHER, "large.yaml", "-o", "out.svg"], { cwd: folder });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  await begins;
  const early = await Promise.race([ended, new Promise((wake) => setTimeout(wake, 1000, "waits"))]);
  expect(early).toBe("waits");
  child.kill("SIGTERM");
  expect(await ended).toBe(130);
  reader.kill();
  expect(readdirSync(folder).toSorted()).toEqual(["large.yaml", "map.yaml", "out.svg"]);
});

test("-o in /proc ends with a sentence", () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  expect(hence(folder, "map.yaml -o /proc/hence/map.svg")).toMatchObject({
    status: 3,
    stderr: expect.stringMatching(/^hence: Cannot write \/proc\/hence\/map\.svg: .*\.\n$/u),
  });
});

test("standard output by its path", () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  const { status, stdout } = shell(folder, `"$0" "$1" map.yaml -f svg -o /dev/stdout | cat`);
  expect([status, stdout.slice(0, 5), stdout.trimEnd().slice(-6)]).toEqual([0, "<?xml", "</svg>"]);
});

test.runIf(mountsCan)("a file system that is read-only is called so", () => {
  const folder = folderWith({ "map.yaml": SOCRATES, "mount/map.svg": "old" });
  const script = `mount --bind mount mount && mount -o remount,bind,ro mount && "$0" "$1" map.yaml -o`;
  for (const place of ["mount/map.svg", "mount/a/b/map.svg"]) {
    const command = ["-m", "sh", "-c", `${script} ${place}`, process.execPath, LAUNCHER];
    expect(spawnSync("unshare", command, { cwd: folder, encoding: "utf8" })).toMatchObject({
      status: 3,
      stderr: `hence: Cannot write ${join(folder, place)}: the file system is read-only.\n`,
    });
  }
});

test("a run that is killed at any time leaves whole files only", async () => {
  const maps = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`maps/${i}.yaml`, `${SOCRATES}# ${i}\n`]),
  );
  const folder = folderWith(maps);
  const output = join(folder, "output");
  for (let round = 0; round < 6; round++) {
    const child = spawn(process.execPath, [LAUNCHER, "render", "-f", "svg", "--jobs", "1"], { cwd: folder });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    while (!existsSync(output) || readdirSync(output).length < round)
      await new Promise((wake) => setTimeout(wake, 2));
    child.kill("SIGKILL");
    await ended;
    for (const file of existsSync(output) ? readdirSync(output) : [])
      if (!file.startsWith(".")) expect(readFileSync(join(output, file), "utf8")).toMatch(/<\/svg>\s*$/u);
    rmSync(output, { recursive: true, force: true });
  }
});

test("where standard error cannot be written to, that is a system error, and no error of a map", () => {
  const folder = folderWith({ "a.yaml": SOCRATES });
  const full = (words: string) => shell(folder, `"$0" "$1" ${words} 2>/dev/full`).status;
  expect(full("render a.yaml -f svg -o q/")).toBe(3);
  expect(readdirSync(join(folder, "q"))).toEqual(["a.svg"]);
  expect(full("fmt a.yaml")).toBe(3);
  expect(full("fmt gone.yaml")).toBe(2);
  expect(full("fmt --no-such-option")).toBe(2);
});

test("what could not be written is not counted as converted", () => {
  const folder = folderWith({ "a.yaml": SOCRATES });
  const { status, stderr } = hence(folder, "convert a.yaml -f aif -o /dev/full");
  expect(status).toBe(3);
  expect(stderr).toMatch(/^hence: Cannot write .*: the disk is full\.\nConverted 0 files\.\n/u);
});
