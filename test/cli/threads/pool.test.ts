import { afterEach, expect, test } from "vitest";
import { NO_BASIS } from "../../../src/cli/session/job.ts";
import type { Job, Outcome } from "../../../src/cli/session/job.ts";
import { openPool } from "../../../src/cli/threads/open-pool.ts";
import { Pool } from "../../../src/cli/threads/pool.ts";
import type { PoolOptions } from "../../../src/cli/threads/pool.ts";
import type { Thread } from "../../../src/cli/threads/thread.ts";
import { DIST, LAUNCHER, SOCRATES, chain, folderWith } from "../../support/host.ts";

const job = (path: string, make: Job["make"] = "picture", cwd = "/"): Job => ({
  path,
  name: path,
  cwd,
  draw: {},
  make,
});

const outcomeOf = (path: string): Outcome => ({
  source: { path, text: `drawn: ${path}` },
  diagnostics: [],
  basis: NO_BASIS,
  files: [],
});

const pools: Pool[] = [];
afterEach(() => pools.splice(0).forEach((pool) => pool.close()));

/** Threads that do as they are told: `finish` and `die` end the job of that path. */
function pretended(options: Partial<PoolOptions> = {}) {
  const begun: string[] = [];
  const working = new Map<string, { resolve(outcome: Outcome): void; reject(error: unknown): void }>();
  let threads = 0;
  let ended = 0;
  const start = (): Thread => {
    threads += 1;
    return {
      run: ({ path }) =>
        new Promise((resolve, reject) => {
          begun.push(path);
          working.set(path, { resolve, reject });
        }),
      end: () => {
        ended += 1;
      },
    };
  };
  const pool = new Pool(start, { threads: 2, ...options });
  pools.push(pool);
  return {
    pool,
    begun,
    threads: () => threads,
    ended: () => ended,
    finish: (path: string) => working.get(path)!.resolve(outcomeOf(path)),
    die: (path: string, error: unknown) => working.get(path)!.reject(error),
  };
}

const textOf = async (outcome: Promise<Outcome | undefined>) => (await outcome)?.source.text;

test("one thread does one job after the other, and draws before it only checks", async () => {
  const { pool, begun, finish, threads } = pretended({ threads: 1 });
  const [a, b, c] = [job("a"), job("b", "nothing"), job("c")].map((one) => pool.run(one).outcome);
  finish("a");
  expect(await textOf(a!)).toBe("drawn: a");
  finish("c");
  await c;
  finish("b");
  await b;
  expect(begun).toEqual(["a", "c", "b"]);
  expect(threads()).toBe(1);
});

test("no more threads than there may be; each is sent work ahead", () => {
  const { pool, begun, threads } = pretended({ threads: 2, ahead: 2 });
  for (const path of ["a", "b", "c", "d", "e"]) pool.run(job(path));
  expect(threads()).toBe(2);
  expect(begun).toEqual(["a", "b", "c", "d"]);
});

test("an idle thread is used before another one is started", async () => {
  const { pool, finish, threads } = pretended();
  const first = pool.run(job("a")).outcome;
  finish("a");
  await first;
  pool.run(job("b"));
  expect(threads()).toBe(1);
});

test("with patience, another thread is only started for what has waited", async () => {
  const { pool, begun, threads } = pretended({ patience: 20 });
  pool.run(job("slow"));
  pool.run(job("quick"));
  expect(threads()).toBe(1);
  await expect.poll(threads).toBe(2);
  expect(begun).toEqual(["slow", "quick"]);
});

test("a job that takes longer than it may is given up, with its thread; the others go on", async () => {
  const { pool, begun, finish, ended } = pretended({ threads: 1, ahead: 2, limit: 50 });
  const slow = pool.run(job("slow")).outcome;
  const next = pool.run(job("next")).outcome;
  expect((await slow)?.failure).toMatchObject({
    kind: "environment",
    message: expect.stringMatching(/^Drawing slow took longer than 0\.05 seconds and was given up;/),
  });
  expect(ended()).toBe(1);
  expect(begun).toEqual(["slow", "next", "next"]);
  finish("next");
  expect(await textOf(next)).toBe("drawn: next");
});

test("the time of a job begins when its thread turns to it", async () => {
  const { pool, finish } = pretended({ threads: 1, ahead: 2, limit: 200 });
  const first = pool.run(job("a")).outcome;
  const second = pool.run(job("b")).outcome;
  await new Promise((wake) => setTimeout(wake, 120));
  finish("a");
  await first;
  await new Promise((wake) => setTimeout(wake, 120));
  finish("b");
  expect(await textOf(second)).toBe("drawn: b");
});

test("a superseded job is given up once it has taken long, and dropped if it has not begun", async () => {
  const { pool, begun, finish, ended } = pretended({ threads: 1, limit: 60_000, stale: 60 });
  const old = pool.run(job("map"));
  const waiting = pool.run(job("other"));
  waiting.supersede();
  expect(await waiting.outcome).toBeUndefined();
  old.supersede();
  const fresh = pool.run(job("map")).outcome;
  expect(ended()).toBe(0);
  expect(await old.outcome).toBeUndefined();
  expect(ended()).toBe(1);
  finish("map");
  expect(await textOf(fresh)).toBe("drawn: map");
  expect(begun).toEqual(["map", "map"]);
});

test("a superseded job that is quick comes to its end", async () => {
  const { pool, finish, ended } = pretended({ stale: 60_000 });
  const old = pool.run(job("map"));
  old.supersede();
  finish("map");
  expect(await textOf(old.outcome)).toBe("drawn: map");
  expect(ended()).toBe(0);
});

test("a thread that dies takes only its current job with it", async () => {
  const { pool, begun, die, finish, threads } = pretended({ threads: 1, ahead: 2 });
  const bad = pool.run(job("bad")).outcome;
  const good = pool.run(job("good")).outcome;
  die("bad", Object.assign(new Error("gone"), { code: "ERR_WORKER_OUT_OF_MEMORY" }));
  expect((await bad)?.failure?.message).toMatch(/^Drawing bad took more memory than one map may have/);
  expect(threads()).toBe(2);
  expect(begun).toEqual(["bad", "good", "good"]);
  finish("good");
  expect(await textOf(good)).toBe("drawn: good");
});

test("real threads: one is ended while it works on a map that is far too deep, another one goes on", async () => {
  const folder = folderWith({ "map.yaml": SOCRATES, "deep.yaml": chain(20_000) });
  const pool = openPool({ launcher: LAUNCHER, assets: DIST }, { threads: 2, stale: 400, patience: 50 });
  pools.push(pool);
  const old = pool.run(job("deep.yaml", "picture", folder));
  old.supersede();
  const fresh = pool.run(job("deep.yaml", "picture", folder));
  expect(await old.outcome).toBeUndefined();
  const map = await pool.run(job("map.yaml", "picture", folder)).outcome;
  expect(map?.picture?.figures).toContain("Socrates is mortal.");
  fresh.supersede();
}, 60_000);
