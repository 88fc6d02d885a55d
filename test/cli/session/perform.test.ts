import assert from "node:assert";
import { expect, test } from "vitest";
import { EnvironmentError } from "../../../src/cli/report/errors.ts";
import { explain, failureOf } from "../../../src/cli/report/failure.ts";
import { perform, readAndCheck } from "../../../src/cli/session/perform.ts";
import type { Job, Output } from "../../../src/cli/session/job.ts";
import { bundledTypesetter } from "../../../src/cli/machine/assets/typesetter.ts";
import type { Typesetter } from "../../../src/text/typesetter.ts";
import { DIST, FAULTY, folderWith, SOCRATES } from "../../support/host.ts";

const SVG: Output = { format: "svg", path: "map.svg" };
const job = (cwd: string, make: Job["make"] = [SVG]): Job => ({
  path: "map.yaml",
  name: "map",
  cwd,
  draw: {},
  make,
});

test("a bug becomes an outcome, not an exception", async () => {
  const bug = () => Promise.reject(new TypeError("x is not iterable\nand more"));
  const { failure, files } = await perform(job(folderWith({ "map.yaml": SOCRATES })), bug);
  expect(files).toEqual([]);
  expect(failure).toMatchObject({ kind: "bug", message: "x is not iterable\nand more" });
  expect(explain(failure!, "map.yaml", {})).toBe(
    "Internal error in map.yaml: x is not iterable. This is a bug of hence; HENCE_DEBUG=1 shows where.",
  );
  expect(explain(failure!, "map.yaml", { HENCE_DEBUG: "1" })).toMatch(/\n {4}at .*perform\.test\.ts/);
});

test("a file that has gone meanwhile is the machine's fault", async () => {
  const { failure } = await perform(job(folderWith({})), () => Promise.reject(new Error("unused")));
  expect(failure).toMatchObject({ kind: "environment" });
  expect(failure!.message).toMatch(/^Cannot read .*map\.yaml: it does not exist\.$/);
});

test("what is no text is not read as a map", () => {
  const read = readAndCheck({
    path: "map.yaml",
    cwd: folderWith({}),
    bytes: new Uint8Array([0xff, 0xfe, 0x41]),
  });
  expect(read.map).toBeUndefined();
  expect(read.diagnostics.map(({ code }) => code)).toEqual(["not-utf8"]);
  expect(read.basis.quoted).toEqual([]);
});

test("a map with errors needs no typesetter", async () => {
  const outcome = await perform(job(folderWith({ "map.yaml": FAULTY })), () =>
    Promise.reject(new Error("unused")),
  );
  expect(outcome).toMatchObject({ files: [], diagnostics: [{ code: "unknown-id" }] });
  expect(outcome.failure).toBeUndefined();
});

test("a format that fails leaves the others alone", async () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  const type = await bundledTypesetter(DIST)();
  const noOutlines: Typesetter = {
    ...type,
    glyphOutline: () => assert.fail("no outlines"),
    inLanguage: () => noOutlines,
  };
  const make = [SVG, { format: "webfont", path: "map.webfont.svg" } as const];
  const outcome = await perform(job(folder, make), () => Promise.resolve(noOutlines));
  expect(outcome.failure).toMatchObject({ kind: "bug", message: "no outlines" });
  expect(outcome.files[0]).toBeUndefined();
  expect(outcome.files[1]![0]!.bytes.length).toBeGreaterThan(1000);
});

test("failures of the machine are told apart", () => {
  expect(failureOf(new EnvironmentError("No."))).toMatchObject({ kind: "environment" });
  expect(failureOf("thrown text")).toEqual({ kind: "bug", message: "thrown text", stack: undefined });
});

test("a picture is drawn for the page, with the place of each statement, and no file is written", async () => {
  const outcome = await perform(
    job(folderWith({ "map.yaml": SOCRATES }), "picture"),
    bundledTypesetter(DIST),
  );
  expect(outcome.files).toEqual([]);
  expect(outcome.picture?.figures).toContain("Socrates is mortal.");
  expect(outcome.picture?.places).toMatchObject({ "s-man": [2, 3] });
});

test("what is only looked through for mistakes is not drawn", async () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  const outcome = await perform(job(folder, "nothing"), () => Promise.reject(new Error("unused")));
  expect(outcome).toMatchObject({ diagnostics: [], files: [] });
  expect([outcome.failure, outcome.picture]).toEqual([undefined, undefined]);
});
