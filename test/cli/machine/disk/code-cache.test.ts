/** V8 runs whatever stands in its cache: the launcher must not give it anything else than what V8 made. */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { DIST, folderWith, SOCRATES } from "../../../support/host.ts";

/** The command as it comes from a package: without a cache. */
function installed() {
  const folder = folderWith({ "map.yaml": SOCRATES });
  for (const file of ["hence.cjs", "cli.cjs", "harfbuzz.wasm", "harfbuzz-subset.wasm"]) {
    copyFileSync(join(DIST, file), join(folder, file));
  }
  symlinkSync(join(DIST, "fonts"), join(folder, "fonts"));
  const run = (line: string) => {
    const words = [join(folder, "hence.cjs"), ...line.split(" ")];
    const { status, stdout, stderr, signal } = spawnSync(process.execPath, words, {
      cwd: folder,
      encoding: "utf8",
      timeout: 60_000,
    });
    return { status, stdout, stderr, signal };
  };
  const draw = () => run("map.yaml -f svg");
  const caches = () => (existsSync(join(folder, "cache")) ? readdirSync(join(folder, "cache")) : []);
  return { folder, run, draw, caches, file: () => join(folder, "cache", caches()[0]!) };
}

const GOOD = {
  status: 0,
  signal: null,
  stderr: expect.stringMatching(/^(Wrote|1 file was)[^]*9 pt\.\n$/),
};

test("the first drawing keeps V8's code, once", () => {
  const { run, draw, caches, file } = installed();
  run("--version");
  expect(caches()).toEqual([]);
  expect(draw()).toMatchObject(GOOD);
  const made = caches();
  expect(made).toHaveLength(1);
  const before = statSync(file(), { bigint: true });
  expect(draw()).toMatchObject(GOOD);
  expect(caches()).toEqual(made);
  const after = statSync(file(), { bigint: true });
  expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
});

test("a cache that cannot be written is done without", () => {
  const { folder, draw } = installed();
  writeFileSync(join(folder, "cache"), "in the way");
  expect(draw()).toMatchObject(GOOD);
});

describe("one that is not as it was written is made anew", () => {
  let command: ReturnType<typeof installed>;
  let whole: Buffer;
  beforeAll(() => {
    command = installed();
    command.draw();
    whole = readFileSync(command.file());
  });

  /** Neither a run without drawing nor one with it takes notice, and the next has a cache again. */
  function heals(change: (file: string) => void): void {
    const file = command.file();
    change(file);
    expect(command.run("--version")).toMatchObject({ status: 0, stderr: "" });
    expect(command.draw()).toMatchObject(GOOD);
    expect(lstatSync(file).isFile()).toBe(true);
    const before = lstatSync(file).ino;
    // What was made anew is believed: else it would be replaced once more.
    expect(command.draw()).toMatchObject(GOOD);
    expect(lstatSync(file).ino).toBe(before);
    expect(lstatSync(file).size).toBeGreaterThan(whole.length / 2);
    expect(command.caches()).toHaveLength(1);
  }

  // What else can befall it is told of smaller code, in cached-script.test.ts.
  test("one bit", () => {
    heals((file) => {
      const bytes = Buffer.from(whole);
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      writeFileSync(file, bytes);
    });
  });

  test("a link stands in its place", () => {
    heals((file) => {
      renameSync(file, join(command.folder, "elsewhere"));
      symlinkSync("../elsewhere", file);
    });
  });
});

test("ELK comes from its package, and has a cache of its own once something is laid out", () => {
  const { folder, run, draw, caches } = installed();
  expect(draw()).toMatchObject(GOOD);
  expect(caches()).toHaveLength(1);
  const layOut = () => run("map.yaml -f svg --direction up");
  const engine = join(folder, "node_modules/elkjs/lib/elk-worker.min.js");
  mkdirSync(join(engine, ".."), { recursive: true });
  copyFileSync(join(DIST, "../node_modules/elkjs/lib/elk-worker.min.js"), engine);
  expect(layOut()).toMatchObject(GOOD);
  const [kept = "", ...others] = caches().filter((name) => name.includes("-elk-"));
  expect(others).toEqual([]);
  const file = join(folder, "cache", kept);
  const before = statSync(file, { bigint: true });
  expect(layOut()).toMatchObject(GOOD);
  expect(statSync(file, { bigint: true }).mtimeNs).toBe(before.mtimeNs);
  // Other code of the same length.
  const text = readFileSync(engine, "latin1");
  writeFileSync(engine, `throw "other";${text.slice(14)}`, "latin1");
  expect(layOut()).toMatchObject({ status: 3, stderr: expect.stringContaining("other") });
});

test("a cache of other code of the same length is not run", () => {
  const { folder, run, draw, file } = installed();
  draw();
  const { stdout: version } = run("--version");
  const bundle = readFileSync(join(folder, "cli.cjs"), "utf8");
  const other = bundle.replaceAll(`"${version.trim()}"`, `"${version.trim().replace(/\d/gu, "9")}"`);
  expect(other).not.toBe(bundle);
  writeFileSync(join(folder, "cli.cjs"), other);
  expect(run("--version").stdout).toBe(version.replace(/\d/gu, "9"));
  expect(draw()).toMatchObject(GOOD);
  const foreign = readFileSync(file());
  writeFileSync(join(folder, "cli.cjs"), bundle);
  writeFileSync(file(), foreign);
  expect(run("--version").stdout).toBe(version);
});

test("whatever the umask, the folder is only its owner's to write", () => {
  const { folder, file } = installed();
  const script = `umask 0; "$0" hence.cjs map.yaml -f svg`;
  expect(spawnSync("sh", ["-c", script, process.execPath], { cwd: folder }).status).toBe(0);
  expect(statSync(join(folder, "cache")).mode & 0o777).toBe(0o755);
  expect(statSync(file()).mode & 0o777).toBe(0o644);
});
