import { expect, test } from "vitest";
import { diagnostic } from "../../../src/diagnostic.ts";
import { EXIT } from "../../../src/cli/report/errors.ts";
import { NO_BASIS } from "../../../src/cli/session/job.ts";
import { exitCodeOf, pagesByName, summaryAsJson, summaryOf } from "../../../src/cli/session/run-summary.ts";
import type { RunResult, SummaryOptions } from "../../../src/cli/session/run-summary.ts";
import type { MapResult, WrittenFile } from "../../../src/cli/session/write-outputs.ts";

const AT = { start: { offset: 0, line: 1, column: 1 }, end: { offset: 0, line: 1, column: 1 } };
const ERROR = diagnostic("unknown-id", AT, "There is no `x`.");
const OTHER = diagnostic("no-statements", AT, "This map has no statements.");
const source = (path: string) => ({ path, text: "" });

const mapOf = (name: string, given: Partial<MapResult> = {}): MapResult => ({
  name,
  source: source(`${name}.yaml`),
  diagnostics: [],
  basis: NO_BASIS,
  files: [],
  refusals: [],
  failures: [],
  pages: 1,
  ...given,
});
const files = (how: WrittenFile["how"], ...paths: string[]): WrittenFile[] =>
  paths.map((path) => ({ path, how }));
const runOf = (given: Partial<RunResult>): RunResult => ({
  maps: [],
  faulty: [],
  leftOver: [],
  deleted: [],
  failures: [],
  misnamed: 0,
  ...given,
});

test.each<[string, Partial<RunResult>, number]>([
  ["nothing went wrong", { maps: [mapOf("a", { files: files("written", "a.svg") })] }, EXIT.done],
  ["an output was deleted", { deleted: ["gone.svg"] }, EXIT.done],
  ["an output is left over", { leftOver: ["gone.svg"] }, EXIT.faulty],
  ["an output is stale", { maps: [mapOf("a", { files: files("stale", "a.svg") })] }, EXIT.faulty],
  ["an output is missing", { maps: [mapOf("a", { files: files("missing", "a.svg") })] }, EXIT.faulty],
  ["a map has errors", { maps: [mapOf("a", { diagnostics: [ERROR] })] }, EXIT.faulty],
  ["a project has errors", { faulty: [{ source: source("hence.yaml"), diagnostics: [ERROR] }] }, EXIT.faulty],
  [
    "a map cannot be drawn so, and has errors",
    { maps: [mapOf("a", { refusals: ["No."], diagnostics: [ERROR] })] },
    EXIT.usage,
  ],
  [
    "a file cannot be written",
    { maps: [mapOf("a", { refusals: ["No."], failures: ["Disk."] })] },
    EXIT.environment,
  ],
  ["a folder cannot be read", { leftOver: ["gone.svg"], failures: ["Disk."] }, EXIT.environment],
])("where %s", (_, given, code) => {
  expect(exitCodeOf(runOf(given))).toBe(code);
});

const lines = (given: Partial<RunResult>, options: Partial<SummaryOptions> = {}) =>
  summaryOf(runOf(given), { check: false, verbose: false, pages: ["figure", "figures"], ...options })
    .split("\n")
    .slice(0, -1);

test("what was written is named, up to four files, and counted beyond", () => {
  const wrote = (count: number, verbose = false) =>
    lines({ maps: [mapOf("a", { files: files("written", ..."abcde".slice(0, count)) })] }, { verbose });
  expect(wrote(0)).toEqual([]);
  expect(wrote(1)).toEqual(["Wrote a."]);
  expect(wrote(4)).toEqual(["Wrote a, b, c and d."]);
  expect(wrote(5)).toEqual(["Wrote 5 files."]);
  expect(wrote(2, true)).toEqual(["wrote: a", "wrote: b", "Wrote 2 files."]);
});

test("what is up to date is counted, and named if all is told", () => {
  const maps = [mapOf("a", { files: [...files("written", "a"), ...files("unchanged", "b")] })];
  expect(lines({ maps })).toEqual(["Wrote a; 1 file was up to date."]);
  expect(lines({ maps: [mapOf("a", { files: files("unchanged", "a", "b") })] })).toEqual([
    "2 files were up to date.",
  ]);
  expect(lines({ maps }, { verbose: true })).toEqual([
    "wrote: a",
    "up to date: b",
    "Wrote 1 file; 1 file was up to date.",
  ]);
});

test("what was deleted is named", () => {
  const maps = [mapOf("a", { files: files("unchanged", "a") })];
  expect(lines({ maps, deleted: ["b.svg", "c.svg"] })).toEqual([
    "deleted: b.svg",
    "deleted: c.svg",
    "1 file was up to date.",
  ]);
});

test("how many figures there are, and the sizes of their type", () => {
  const drawn = (pages: number, smallest: number) => ({ pages, type: { smallest, body: 10 } });
  const maps = [
    mapOf("a", { files: files("written", "a"), drawn: drawn(2, 7.56) }),
    mapOf("b", { drawn: drawn(1, 9) }),
  ];
  expect(lines({ maps })).toEqual([
    "Wrote a.",
    "3 figures, statements in 10 pt, small print in at least 7.6 pt.",
  ]);
  expect(lines({ maps: maps.slice(1) })).toEqual([]);
  // What has no type of its own, as a text, is counted too.
  const text = mapOf("c", { files: files("written", "c"), drawn: { pages: 1, type: undefined } });
  expect(lines({ maps: [...maps, text] })).toEqual([
    "Wrote a and c.",
    "4 figures, statements in 10 pt, small print in at least 7.6 pt.",
  ]);
  expect(lines({ maps: [text] })).toEqual(["Wrote c."]);
  expect(lines({ maps }, { check: true })).toEqual([]);
});

test("maps and projects with errors", () => {
  const faulty = (name: string) => mapOf(name, { diagnostics: [ERROR] });
  expect(lines({ maps: [faulty("a"), mapOf("b")] })).toEqual([
    "1 map has errors; nothing was written for it.",
  ]);
  expect(lines({ maps: [faulty("a"), faulty("b")] })).toEqual([
    "2 maps have errors; nothing was written for them.",
  ]);
  const projects = [
    { source: source("x/hence.yaml"), diagnostics: [ERROR] },
    { source: source("y/hence.yaml"), diagnostics: [{ ...ERROR, severity: "warning" as const }] },
  ];
  expect(lines({ faulty: projects })).toEqual([
    "x/hence.yaml has errors; nothing was written for the maps below its folder.",
  ]);
});

test("a comparison names what differs, and what to do", () => {
  const same = mapOf("a", { files: files("unchanged", "a.svg") });
  const check = { check: true };
  expect(lines({ maps: [] }, check)).toEqual([]);
  expect(lines({ maps: [same] }, check)).toEqual(["1 output is up to date."]);
  expect(lines({ maps: [same] }, { ...check, verbose: true })).toEqual([
    "up to date: a.svg",
    "1 output is up to date.",
  ]);
  const stale = mapOf("b", { files: [...files("stale", "b.svg"), ...files("missing", "b.pdf")] });
  expect(lines({ maps: [same, stale] }, check)).toEqual([
    "stale: b.svg",
    "missing: b.pdf",
    "2 outputs are not what the maps give; run: hence render",
  ]);
  expect(lines({ leftOver: ["c.svg"] }, check)).toEqual([
    "left over: c.svg",
    "1 output belongs to no map; delete it, or run: hence render --prune",
  ]);
  expect(lines({ leftOver: ["c.svg", "d.svg"] }, check).at(-1)).toBe(
    "2 outputs belong to no map; delete them, or run: hence render --prune",
  );
});

test("the same for programs", () => {
  const given = runOf({
    maps: [
      mapOf("a", { files: files("written", "a.svg", "a.pdf"), failures: ["Disk."] }),
      mapOf("b", { diagnostics: [ERROR, OTHER, ERROR], refusals: ["No."] }),
    ],
    leftOver: ["c.svg"],
    failures: ["Folder."],
  });
  expect(JSON.parse(summaryAsJson(given))).toEqual({
    version: 1,
    maps: 2,
    written: 2,
    unchanged: 0,
    stale: 0,
    missing: 0,
    faulty: ["b.yaml"],
    problems: { "no-statements": 1, "unknown-id": 2 },
    leftOver: ["c.svg"],
    deleted: [],
    failures: ["Folder.", "Disk.", "No."],
  });
});

test("a map has as many pages as its longest output, and nobody knows how many where one failed", () => {
  const pages = (...counts: (number | undefined)[]) =>
    pagesByName(counts.map((count) => mapOf("a", { pages: count }))).get("a");
  expect([pages(1, 3, 2), pages(undefined, 3), pages(3, undefined)]).toEqual([3, undefined, undefined]);
});
