import assert from "node:assert";
import { expect, test } from "vitest";
import { EnvironmentError } from "../../../src/cli/report/errors.ts";
import { explain, failureOf } from "../../../src/cli/session/failure.ts";
import { perform } from "../../../src/cli/session/job.ts";
import { bundledTypesetter } from "../../../src/cli/machine/typesetter.ts";
import { DIST, FAULTY, folderWith, SOCRATES } from "../../support/host.ts";

const task = (cwd: string) => ({ path: "map.yaml", cwd, formats: ["svg"] as const, draw: {} });

test("a bug becomes an outcome, not an exception", async () => {
  const bug = () => Promise.reject(new TypeError("x is not iterable\nand more"));
  const { failure, files } = await perform(task(folderWith({ "map.yaml": SOCRATES })), bug);
  expect(files).toEqual([]);
  expect(failure).toMatchObject({ kind: "bug", message: "x is not iterable\nand more" });
  expect(explain(failure!, "map.yaml", {})).toBe(
    "Internal error in map.yaml: x is not iterable. This is a bug of hence; HENCE_DEBUG=1 shows where.",
  );
  expect(explain(failure!, "map.yaml", { HENCE_DEBUG: "1" })).toMatch(/\n {4}at .*job\.test\.ts/);
});

test("a file that has gone meanwhile is the machine's fault", async () => {
  const { failure } = await perform(task(folderWith({})), () => Promise.reject(new Error("unused")));
  expect(failure).toMatchObject({ kind: "environment" });
  expect(failure!.message).toMatch(/^Cannot read .*map\.yaml: it does not exist\.$/);
});

test("a map with errors needs no typesetter", async () => {
  const outcome = await perform(task(folderWith({ "map.yaml": FAULTY })), () =>
    Promise.reject(new Error("unused")),
  );
  expect(outcome).toMatchObject({ files: [], diagnostics: [{ code: "unknown-id" }] });
  expect(outcome.failure).toBeUndefined();
});

test("a format that fails leaves the others alone", async () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  const type = await bundledTypesetter(DIST)();
  const noOutlines = { ...type, outline: () => assert.fail("no outlines") };
  const formats = ["outlined", "svg"] as const;
  const outcome = await perform({ ...task(folder), formats }, () => Promise.resolve(noOutlines));
  expect(outcome.failure).toMatchObject({ kind: "bug", message: "no outlines" });
  expect(outcome.files[0]).toBeUndefined();
  expect(outcome.files[1]![0]!.bytes.length).toBeGreaterThan(1000);
});

test("failures of the machine are told apart", () => {
  expect(failureOf(new EnvironmentError("No."))).toMatchObject({ kind: "environment" });
  expect(failureOf("thrown text")).toEqual({ kind: "bug", message: "thrown text", stack: undefined });
});
