import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diagnostic } from "../../../src/diagnostic.ts";
import { NO_BASIS } from "../../../src/cli/session/job.ts";
import type { Plan } from "../../../src/cli/session/plan.ts";
import type { RenderRequest } from "../../../src/cli/session/request.ts";
import { runPlan } from "../../../src/cli/session/run.ts";
import { fakeHost, folderWith } from "../../support/host.ts";
import { RENDER } from "../../support/requests.ts";

const AT = { start: { offset: 0, line: 1, column: 1 }, end: { offset: 0, line: 1, column: 1 } };
const FAULTY = {
  source: { path: "hence.yaml", text: "" },
  diagnostics: [diagnostic("unknown-id", AT, "No.")],
};

const REQUEST: RenderRequest = { ...RENDER, formats: ["svg"], check: true, jobs: 1, detail: "quiet" };

/** A run for no map, in a folder with the drawing of one that is gone. */
async function tidied(asked: Partial<RenderRequest>, planned: Partial<Plan> = {}) {
  const folder = folderWith({ "output/gone.svg": "<svg/>" });
  const plan = {
    jobs: [],
    planned: new Set<string>(),
    folders: [],
    troubles: [],
    misnamed: 0,
    faulty: [],
    defaults: [],
  };
  const none = (): never => {
    throw new Error("There is nothing to draw.");
  };
  const { leftOver, deleted, failures } = await runPlan(
    { ...plan, ...planned },
    { ...REQUEST, ...asked },
    fakeHost(folder),
    () => ({ run: none }),
  );
  return { leftOver, deleted, failures, isThere: existsSync(join(folder, "output/gone.svg")) };
}

const NOTHING = { leftOver: [], deleted: [], failures: [], isThere: true };

test("a run about all maps finds what is left over, or deletes it", async () => {
  const gone = join("output", "gone.svg");
  expect(await tidied({})).toEqual({ ...NOTHING, leftOver: [gone] });
  expect(await tidied({ check: false, prune: true })).toEqual({
    ...NOTHING,
    deleted: [gone],
    isThere: false,
  });
});

test.each<[string, Partial<RenderRequest>, Partial<Plan>?]>([
  ["about some maps", { files: ["a.yaml"] }],
  ["for one place", { output: "a.svg" }],
  ["for a view", { views: ["europe"] }],
  ["about a part of the maps", { shard: { index: 0, count: 2 } }],
  ["for a document", { documents: ["handout"] }],
  ["that only writes", { check: false }],
  ["in which a project has errors", {}, { faulty: [FAULTY] }],
])("a run %s leaves it alone", async (_, asked, planned) => {
  expect(await tidied(asked, planned)).toEqual(NOTHING);
  if (asked.check !== false)
    expect(await tidied({ ...asked, check: false, prune: true }, planned)).toEqual(NOTHING);
});

test("so does a run in which maps could not be looked for, which it tells", async () => {
  expect(await tidied({}, { troubles: ["Cannot read maps."] })).toEqual({
    ...NOTHING,
    failures: ["Cannot read maps."],
  });
});

test("a run about figures and pages of documents counts pages", async () => {
  const told = async (documents: RenderRequest["documents"]) => {
    const folder = folderWith({ "a.yaml": "" });
    const job = {
      path: "a.yaml",
      name: "a",
      cwd: folder,
      draw: {},
      make: [{ format: "svg", path: "a.svg" }],
    } as const;
    const outcome = {
      source: { path: "a.yaml", text: "" },
      diagnostics: [],
      basis: NO_BASIS,
      files: [[{ suffix: "", bytes: new Uint8Array([1]) }]],
      drawn: { pages: 2, type: { smallest: 8, body: 9 } },
    };
    const host = fakeHost(folder, { env: { HENCE_CACHE: "off" } });
    const plan = {
      jobs: [job],
      planned: new Set(["a.svg"]),
      folders: [],
      troubles: [],
      misnamed: 0,
      faulty: [],
      defaults: [],
    };
    const request: RenderRequest = { ...REQUEST, check: false, detail: "usual", documents };
    await runPlan(plan, request, host, () => ({
      run: () => ({ outcome: Promise.resolve(outcome), supersede: () => {} }),
    }));
    return host.err();
  };
  expect(await told([])).toBe("Wrote a.svg.\n2 figures, statements in 9 pt, small print in 8 pt.\n");
  expect(await told(["handout"])).toBe("Wrote a.svg.\n2 pages, statements in 9 pt, small print in 8 pt.\n");
  expect(await told(["figure", "handout"])).toBe(
    "Wrote a.svg.\n2 pages, statements in 9 pt, small print in 8 pt.\n",
  );
});
