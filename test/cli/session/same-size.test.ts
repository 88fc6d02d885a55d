import { expect, test } from "vitest";
import { NO_BASIS } from "../../../src/cli/session/job.ts";
import type { Job, Outcome } from "../../../src/cli/session/job.ts";
import { inOneSize } from "../../../src/cli/session/same-size.ts";

/** The size that each map takes if it may choose. */
const OWN: Readonly<Record<string, number>> = {
  "a.yaml": 10,
  "b.yaml": 8,
  "c.yaml": 8.02,
  "least.yaml": 7,
  "misfit.yaml": 4.2,
};

async function sizes(draw: Job["draw"], paths: readonly string[]) {
  const performed: string[] = [];
  async function* perform(jobs: readonly Job[]): AsyncGenerator<Outcome> {
    for (const { path, draw: wish } of jobs) {
      performed.push(path);
      const body = wish.type ?? OWN[path];
      const type = body === undefined ? undefined : { smallest: 7, body };
      yield {
        source: { path, text: "" },
        diagnostics: [],
        files: [],
        basis: NO_BASIS,
        drawn: { pages: 1, type },
      };
    }
  }
  const found: [string, number | undefined][] = [];
  const jobs = paths.map((path): Job => ({ path, name: path, cwd: "/", draw, make: [] }));
  for await (const { source, drawn } of inOneSize(jobs, perform))
    found.push([source.path, drawn?.type?.body]);
  return { found, performed };
}

test("figures for a column come in one size, in their order", async () => {
  const { found, performed } = await sizes({ width: 160 }, ["a.yaml", "b.yaml", "c.yaml", "faulty.yaml"]);
  expect(found).toEqual([
    ["a.yaml", 8],
    ["b.yaml", 8],
    ["c.yaml", 8.02],
    ["faulty.yaml", undefined],
  ]);
  expect(performed).toEqual(["a.yaml", "b.yaml", "c.yaml", "faulty.yaml", "a.yaml"]);
});

test("a map that has no room for type that can be read makes no other smaller", async () => {
  const { found, performed } = await sizes({ width: 160 }, ["a.yaml", "misfit.yaml", "b.yaml"]);
  expect(found).toEqual([
    ["a.yaml", 8],
    ["misfit.yaml", 4.2],
    ["b.yaml", 8],
  ]);
  expect(performed).toEqual(["a.yaml", "misfit.yaml", "b.yaml", "a.yaml"]);
});

test("type of the least size can be read, so that all come in it", async () => {
  const { found } = await sizes({ width: 160 }, ["a.yaml", "least.yaml"]);
  expect(found.map(([, size]) => size)).toEqual([7, 7]);
});

test("one figure waits for no other job", async () => {
  const done: string[] = [];
  async function* perform(jobs: readonly Job[]): AsyncGenerator<Outcome> {
    for (const { path } of jobs) {
      done.push(path);
      yield { source: { path, text: "" }, diagnostics: [], files: [], basis: NO_BASIS };
    }
  }
  const jobOf = (path: string, draw: Job["draw"]): Job => ({ path, name: path, cwd: "/", draw, make: [] });
  const jobs = [jobOf("a.yaml", { width: 160 }), jobOf("b.yaml", {})];
  await inOneSize(jobs, perform).next();
  expect(done).toEqual(["a.yaml"]);
});

test.each<[string, Job["draw"]]>([
  ["without a column", {}],
  ["of a size that is stated", { width: 160, type: 9 }],
])("figures %s are drawn once", async (_, draw) => {
  expect((await sizes(draw, ["a.yaml", "b.yaml"])).performed).toEqual(["a.yaml", "b.yaml"]);
});

test("nothing is drawn again where no map can be drawn", async () => {
  expect((await sizes({ width: 160 }, ["faulty.yaml", "other.yaml"])).performed).toHaveLength(2);
});
