import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outputsOf } from "../../../src/cli/session/job.ts";
import type { Job, Outcome } from "../../../src/cli/session/job.ts";
import { exitCodeOf } from "../../../src/cli/session/run-summary.ts";
import { troublesOf, writeOutputs } from "../../../src/cli/session/write-outputs.ts";
import { fakeHost, folderWith } from "../../support/host.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const jobOf = (name: string, paths: readonly string[] = [`output/${name}.svg`]): Job => ({
  path: `maps/${name}.yaml`,
  name,
  cwd: "/",
  draw: {},
  make: paths.map((path) => ({ format: path.endsWith(".pdf") ? "pdf" : "svg", path })),
});

/** A map that was drawn; for each of its formats, what stands on its pages. */
const outcomeOf = (...files: (readonly string[] | undefined)[]): Outcome => ({
  source: { path: "", text: "" },
  diagnostics: [],
  files: files.map((pages) =>
    pages?.map((text, page) => ({ suffix: pages.length === 1 ? "" : `-${page + 1}`, bytes: bytes(text) })),
  ),
  basis: { map: "", quoted: [] },
});

/** Writes the outputs of one job in a folder; `others` are the outputs of other maps. */
async function written(
  folder: string,
  job: Job,
  outcome: Outcome,
  { others = [], check = false }: { readonly others?: readonly string[]; readonly check?: boolean } = {},
) {
  const host = fakeHost(folder);
  const planned = new Set([...outputsOf(job).map(({ path }) => path), ...others]);
  const { placed, result } = await writeOutputs(job, outcome, { planned, check }, host);
  const pathsOf = (fate: string) => result.files.flatMap(({ path, how }) => (how === fate ? [path] : []));
  const read = (path: string) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : undefined;
  return {
    placed: placed.map(({ path }) => path),
    troubles: troublesOf(result),
    result,
    pathsOf,
    read,
    out: host.out().toString(),
  };
}

test("a map has as many pages as its longest output, and it is not known how many if there is none", async () => {
  const pagesOf = async (...files: Parameters<typeof outcomeOf>) => {
    const job = jobOf("a", ["a.svg", "a.pdf"]);
    return (await written(folderWith({}), job, outcomeOf(...files))).result.pages;
  };
  expect(await pagesOf(["one", "two"], ["all"])).toBe(2);
  expect(await pagesOf(undefined, ["all"])).toBe(1);
  expect(await pagesOf(undefined, undefined)).toBeUndefined();
});

test("one page has the place that was planned", async () => {
  const { placed, read, pathsOf, troubles } = await written(folderWith({}), jobOf("a"), outcomeOf(["one"]));
  expect(placed).toEqual(["output/a.svg"]);
  expect(read("output/a.svg")).toBe("one");
  expect(pathsOf("written")).toEqual(["output/a.svg"]);
  expect(troubles).toEqual([]);
});

test("several pages are numbered from 1, beside where one would be", async () => {
  const { placed, read, result } = await written(folderWith({}), jobOf("a"), outcomeOf(["one", "two"]));
  expect(placed).toEqual(["output/a-1.svg", "output/a-2.svg"]);
  expect([read("output/a-1.svg"), read("output/a-2.svg"), read("output/a.svg")]).toEqual([
    "one",
    "two",
    undefined,
  ]);
  expect(result.pages).toBe(2);
});

test("a page never takes the place of another map", async () => {
  const folder = folderWith({ "output/a-2.svg": "of the map a-2" });
  const { placed, read, troubles, result } = await written(folder, jobOf("a"), outcomeOf(["one", "two"]), {
    others: ["output/a-2.svg"],
  });
  expect(read("output/a-2.svg")).toBe("of the map a-2");
  expect(placed).toEqual(["output/a-1.svg"]);
  expect(troubles).toEqual([
    "maps/a.yaml and another map would both be written to output/a-2.svg; rename one.",
  ]);
  expect(
    exitCodeOf({ faulty: [], maps: [result], leftOver: [], deleted: [], failures: [], misnamed: 0 }),
  ).toBe(2);
});

test("what has these bytes already is not written", async () => {
  const folder = folderWith({ "output/a.svg": "one" });
  const { placed, pathsOf } = await written(folder, jobOf("a"), outcomeOf(["one"]));
  expect([pathsOf("written"), pathsOf("unchanged")]).toEqual([[], ["output/a.svg"]]);
  expect(placed).toEqual(["output/a.svg"]);
});

test("a format that failed does not keep the others from being written", async () => {
  const job = jobOf("a", ["output/a.svg", "output/a.pdf"]);
  const outcome: Outcome = {
    ...outcomeOf(undefined, ["a page"]),
    failure: { kind: "environment", message: "No memory.", stack: undefined },
  };
  const { placed, read, troubles, result } = await written(folderWith({}), job, outcome);
  expect(placed).toEqual(["output/a.pdf"]);
  expect([read("output/a.svg"), read("output/a.pdf")]).toEqual([undefined, "a page"]);
  expect(troubles).toHaveLength(1);
  expect(result.failures).toEqual(troubles);
});

test("a wish that cannot be had is told where it was asked for", async () => {
  const failure = { kind: "wish", message: "There is no such view.", stack: undefined } as const;
  const outcome: Outcome = { ...outcomeOf(undefined), failure };
  const told = async (job: Job) => (await written(folderWith({}), job, outcome)).troubles;
  expect(await told(jobOf("a"))).toEqual(["maps/a.yaml: There is no such view."]);
  expect(await told({ ...jobOf("a"), askedAt: "report.md:7" })).toEqual([
    "report.md:7: There is no such view.",
  ]);
});

test("a place that cannot be written to is a trouble, and the other places are written to", async () => {
  const folder = folderWith({});
  mkdirSync(join(folder, "output/a.svg"), { recursive: true });
  const job = jobOf("a", ["output/a.svg", "output/a.pdf"]);
  const { read, troubles, pathsOf } = await written(folder, job, outcomeOf(["drawn"], ["a page"]));
  expect(troubles).toEqual([expect.stringMatching(/^Cannot write .*a\.svg: it is a folder\.$/u)]);
  expect(read("output/a.pdf")).toBe("a page");
  expect(pathsOf("written")).toEqual(["output/a.pdf"]);
});

describe("standard output", () => {
  test("takes one page", async () => {
    const { out, placed } = await written(folderWith({}), jobOf("a", ["-"]), outcomeOf(["one"]));
    expect(out).toBe("one");
    expect(placed).toEqual(["-"]);
  });

  test("takes no more", async () => {
    const { out, placed, troubles } = await written(
      folderWith({}),
      jobOf("a", ["-"]),
      outcomeOf(["one", "two"]),
    );
    expect([out, placed]).toEqual(["", []]);
    expect(troubles).toEqual([
      "maps/a.yaml needs 2 files, and standard output takes one; name a folder: -o pages/.",
    ]);
  });
});

describe("with --check", () => {
  test("nothing is written, and what differs is told", async () => {
    const folder = folderWith({ "output/a-1.svg": "one", "output/a-2.svg": "old" });
    const { read, result } = await written(folder, jobOf("a"), outcomeOf(["one", "two", "three"]), {
      check: true,
    });
    expect(result.files).toEqual([
      { how: "unchanged", path: "output/a-1.svg" },
      { how: "stale", path: "output/a-2.svg" },
      { how: "missing", path: "output/a-3.svg" },
    ]);
    expect([read("output/a-2.svg"), read("output/a-3.svg")]).toEqual(["old", undefined]);
  });

  test("standard output stays empty", async () => {
    const { out } = await written(folderWith({}), jobOf("a", ["-"]), outcomeOf(["one"]), { check: true });
    expect(out).toBe("");
  });
});
