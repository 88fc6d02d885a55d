import { afterEach, expect, test } from "vitest";
import { Workshop } from "../../../src/cli/threads/preview-pool.ts";
import type { Patience } from "../../../src/cli/threads/preview-pool.ts";
import type { Order, Sheet } from "../../../src/cli/threads/preview-picture.ts";
import { startThread } from "../../../src/cli/threads/preview-thread.ts";
import type { Parts } from "../../../src/browser/live/protocol.ts";
import type { Thread } from "../../../src/cli/threads/preview-thread.ts";
import { DIST, LAUNCHER, SOCRATES, chain, folderWith } from "../../support/host.ts";

const picture = (title: string): Parts => ({
  ...{ lang: "en", direction: "ltr", title, style: "", figures: "", words: "" },
  places: {},
});

const order = (path: string, draw = true): Order => ({ path, cwd: "/", draw: draw ? {} : undefined });

/** Threads that do as they are told: `finish` ends the order that some thread works on. */
function pretended(patience: Partial<Patience>) {
  const begun: string[] = [];
  const working = new Map<string, (sheet: Sheet) => void>();
  let threads = 0;
  let ended = 0;
  const startOne = (): Thread => {
    threads += 1;
    return {
      make: ({ path }) =>
        new Promise((resolve) => {
          begun.push(path);
          working.set(path, resolve);
        }),
      end: () => {
        ended += 1;
      },
    };
  };
  const workshop = new Workshop(startOne, patience);
  return {
    workshop,
    begun,
    threads: () => threads,
    ended: () => ended,
    finish: (path: string, rest: Partial<Sheet> = {}) =>
      working.get(path)!({
        source: { path, text: "" },
        diagnostics: [],
        quoted: [],
        picture: picture(path),
        ...rest,
      }),
  };
}

const workshops: Workshop[] = [];
afterEach(() => workshops.splice(0).forEach((workshop) => workshop.close()));

const FOREVER = { limit: 60_000, stale: 60_000, queue: 60_000 };

test("one thread makes one sheet after the other, and draws before it checks", async () => {
  const { workshop, begun, finish, threads } = pretended(FOREVER);
  const sheets = [order("a"), order("b", false), order("c")].map((one) => workshop.make(one));
  finish("a");
  expect(await sheets[0]).toMatchObject({ picture: { title: "a" } });
  finish("c");
  await sheets[2];
  finish("b");
  await sheets[1];
  expect(begun).toEqual(["a", "c", "b"]);
  expect(threads()).toBe(1);
});

test("what takes long does not keep others waiting, and is given up in the end", async () => {
  const { workshop, finish, threads, ended } = pretended({ limit: 300, stale: 60_000, queue: 20 });
  const slow = workshop.make(order("slow"));
  const quick = workshop.make(order("quick"));
  await expect.poll(threads).toBe(2);
  finish("quick");
  expect(await quick).toMatchObject({ picture: { title: "quick" } });
  expect((await slow).failure).toMatchObject({
    kind: "wish",
    message: "Drawing it took more than 1 s and was given up; is it very large or deep?",
  });
  expect(ended()).toBe(1);
  const next = workshop.make(order("next"));
  finish("next");
  expect(await next).toMatchObject({ picture: { title: "next" } });
});

test("what was saved anew is given up sooner", async () => {
  const { workshop, begun, finish, ended } = pretended({ limit: 60_000, stale: 30, queue: 60_000 });
  const old = workshop.make(order("map"));
  const fresh = workshop.make(order("map"));
  expect(await old).toHaveProperty("failure");
  await expect.poll(() => begun).toEqual(["map", "map"]);
  finish("map");
  expect(await fresh).toMatchObject({ picture: { title: "map" } });
  expect(ended()).toBe(1);
});

test("a thread that broke is not used again", async () => {
  const { workshop, finish, threads } = pretended(FOREVER);
  const bad = workshop.make(order("bad"));
  finish("bad", { failure: { kind: "bug", message: "out of memory", stack: undefined } });
  await bad;
  const good = workshop.make(order("good"));
  finish("good");
  await good;
  expect(threads()).toBe(2);
});

test("real threads: one is ended while it works on a map that is far too deep, another one goes on", async () => {
  const folder = folderWith({ "map.yaml": SOCRATES, "deep.yaml": chain(20_000) });
  const workshop = new Workshop(() => startThread(LAUNCHER, DIST), { stale: 400, queue: 50 });
  workshops.push(workshop);
  const of = (path: string): Order => ({ path, cwd: folder, draw: {} });
  const old = workshop.make(of("deep.yaml"));
  const fresh = workshop.make(of("deep.yaml"));
  expect((await old).failure?.message).toContain("was given up");
  expect((await workshop.make(of("map.yaml"))).picture?.figures).toContain("Socrates is mortal.");
  void fresh;
}, 60_000);
