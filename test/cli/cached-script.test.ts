/** V8 runs whatever stands in its cache: it may be given nothing but what it has made of this very bundle. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadCached } from "../../src/cli/cached-script.ts";
import { chance } from "../../src/documents/random.ts";
import { folderWith } from "../support/host.ts";

const require = createRequire(import.meta.url);

/** What it exports is called, so that V8 has code to keep. */
const BUNDLE = `${Array.from({ length: 50 }, (_, i) => `function add${i}(n) { return n + ${i}; }`).join("\n")}
exports.sum = (n) => ${Array.from({ length: 50 }, (_, i) => `add${i}(n)`).join(" + ")};
`;

function bundle(text = BUNDLE) {
  const folder = folderWith({ "bundle.cjs": text });
  /** Loads and runs it, and keeps what was compiled if `keeps`. */
  const run = (keeps: boolean): number => {
    const { exports, keep } = loadCached<{ sum: (n: number) => number }>(
      join(folder, "bundle.cjs"),
      "build",
      require,
    );
    const sum = exports.sum(1);
    if (keeps) keep();
    return sum;
  };
  const caches = () => readdirSync(join(folder, "cache"));
  return { folder, run, caches, file: () => join(folder, "cache", caches()[0]!) };
}
const SUM = 50 + (49 * 50) / 2;

describe("a cache that is not as it was written is made anew", () => {
  let program: ReturnType<typeof bundle>;
  let whole: Buffer;
  beforeAll(() => {
    program = bundle();
    program.run(true);
    whole = readFileSync(program.file());
  });

  /** Neither a run that keeps nothing nor one that does takes notice, and the next has a cache again. */
  function heals(change: (file: string) => void): void {
    const file = program.file();
    change(file);
    const changed = lstatSync(file).ino;
    expect([program.run(false), lstatSync(file).ino]).toEqual([SUM, changed]);
    expect(program.run(true)).toBe(SUM);
    const { ino, size, mode } = lstatSync(file);
    expect([lstatSync(file).isFile(), ino === changed, mode & 0o777]).toEqual([true, false, 0o644]);
    expect(size).toBeGreaterThan(whole.length / 2);
    // What was made anew is believed: else it would be replaced once more.
    expect([program.run(true), lstatSync(file).ino]).toEqual([SUM, ino]);
    expect(program.caches()).toHaveLength(1);
  }

  test.each(Array.from({ length: 40 }, (_, seed) => seed))("single bits, seed %i", (seed) => {
    const random = chance(seed);
    heals((file) => {
      const bytes = Buffer.from(whole);
      bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
      writeFileSync(file, bytes);
    });
  });

  test.each<[string, (file: string) => void]>([
    ["it is cut", (file) => truncateSync(file, 1000)],
    ["it is empty", (file) => truncateSync(file, 0)],
    ["its end is zeros, as after a power cut", (file) => writeFileSync(file, zeroTail(whole))],
    ["it has something more", (file) => writeFileSync(file, Buffer.concat([whole, Buffer.alloc(8)]))],
    [
      "a link stands in its place",
      (file) => {
        renameSync(file, join(program.folder, "elsewhere"));
        symlinkSync("../elsewhere", file);
      },
    ],
    [
      "a pipe stands in its place",
      (file) => {
        rmSync(file);
        spawnSync("mkfifo", [file]);
      },
    ],
    ["others may write it", (file) => chmodSync(file, 0o666)],
    ["the group may write it", (file) => chmodSync(file, 0o664)],
    ...(process.getuid?.() === 0
      ? [["it is somebody else's", (file: string) => chownSync(file, 1234, 1234)] as [string, () => void]]
      : []),
  ])("%s", (_, change) => heals(change));
});

test("a cache of other code of the same length is not run", () => {
  const [one, other] = [bundle(), bundle(BUNDLE.replace("n + 0", "n + 9"))];
  one.run(true);
  mkdirSync(join(other.folder, "cache"), { mode: 0o755 });
  const [name = ""] = one.caches();
  const foreign = join(other.folder, "cache", name);
  writeFileSync(foreign, readFileSync(one.file()), { mode: 0o644 });
  const { ino } = lstatSync(foreign);
  expect([other.run(true), lstatSync(foreign).ino === ino]).toEqual([SUM + 9, false]);
});

test.each([0o777, 0o775])("a folder that others may write to (%o) is not used", (mode) => {
  const { folder, run, file, caches } = bundle();
  run(true);
  const bytes = readFileSync(file());
  bytes[0]! ^= 1;
  writeFileSync(file(), bytes);
  chmodSync(join(folder, "cache"), mode);
  expect(run(true)).toBe(SUM);
  expect(readFileSync(file()).equals(bytes)).toBe(true);
  rmSync(join(folder, "cache"), { recursive: true });
  mkdirSync(join(folder, "cache"));
  chmodSync(join(folder, "cache"), mode);
  expect(run(true)).toBe(SUM);
  expect(caches()).toEqual([]);
});

test("old caches make room", () => {
  const { folder, run, caches } = bundle();
  mkdirSync(join(folder, "cache"), { mode: 0o755 });
  for (let i = 0; i < 20; i++) writeFileSync(join(folder, "cache", `${i}.cache`), "old");
  expect(run(true)).toBe(SUM);
  expect(caches()).toHaveLength(12);
});

const zeroTail = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes).fill(0, Math.floor(bytes.length / 3));
