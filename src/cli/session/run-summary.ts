import { hasErrors } from "../../diagnostic.ts";
import { EXIT } from "../report/errors.ts";
import type { ExitCode } from "../report/errors.ts";
import { eachOnce } from "../report/report.ts";
import type { ReportedFile } from "../report/reporter.ts";
import { visible } from "../report/escape-control.ts";
import type { MapResult, WrittenFile } from "./write-outputs.ts";
import { inWords } from "../../model/lists.ts";

const NAMED_AT_MOST = 4;

/** The result of a run of `render`. */
export interface RunResult {
  readonly maps: readonly MapResult[];
  /** Every `hence.yaml` with something wrong in it; with an error, nothing was written for the maps below it. */
  readonly faulty: readonly ReportedFile[];
  /** Outputs of maps that are gone: found by `--check`, */
  readonly leftOver: readonly string[];
  /** deleted by `--prune`. */
  readonly deleted: readonly string[];
  /** What failed that no single map was about. */
  readonly failures: readonly string[];
  /** How many of these are only names in a list that are no maps. */
  readonly misnamed: number;
}

export interface SummaryOptions {
  readonly check: boolean;
  /** Name every file. */
  readonly verbose: boolean;
  /** What the document is made of: figures, or the pages of a handout. */
  readonly pages: readonly [one: string, many: string];
}

export function exitCodeOf({ maps, faulty, leftOver, failures, misnamed }: RunResult): ExitCode {
  if (failures.length > misnamed) return EXIT.environment;
  if (maps.some(({ failures }) => failures.length > 0)) return EXIT.environment;
  if (misnamed > 0 || maps.some(({ refusals }) => refusals.length > 0)) return EXIT.usage;
  const differs = leftOver.length > 0 || maps.some(({ files }) => files.some(isDifferent));
  return differs || withErrors(maps) + withErrors(faulty) > 0 ? EXIT.faulty : EXIT.done;
}

export function summaryOf(result: RunResult, options: SummaryOptions): string {
  const lines = options.check
    ? compared(result, options)
    : [...written(result, options), ...type(result, options)];
  const faulty = withErrors(eachOnce(result.maps));
  if (faulty === 1) lines.push("1 map has errors; nothing was written for it.");
  const left = result.faulty.filter(({ diagnostics }) => hasErrors(diagnostics));
  for (const { source } of left)
    lines.push(`${source.path} has errors; nothing was written for the maps below its folder.`);
  if (faulty > 1) lines.push(`${faulty} maps have errors; nothing was written for them.`);
  return lines.map((line) => `${visible(line)}\n`).join("");
}

/** A run as JSON, on one line. */
export function summaryAsJson(result: RunResult): string {
  const { maps, leftOver, deleted } = result;
  const count = (how: WrittenFile["how"]) => pathsOf(result, how).length;
  return `${JSON.stringify({
    version: 1,
    maps: maps.length,
    written: count("written"),
    unchanged: count("unchanged"),
    stale: count("stale"),
    missing: count("missing"),
    ...problemsOf(eachOnce(maps)),
    leftOver,
    deleted,
    failures: [...result.failures, ...maps.flatMap(({ refusals, failures }) => [...refusals, ...failures])],
  })}\n`;
}

/** Which files have errors, and how often each problem was met. */
export function problemsOf(files: readonly ReportedFile[]) {
  const problems: Record<string, number> = {};
  const kinds = files.flatMap(({ diagnostics }) => diagnostics).map(({ code }) => code);
  for (const code of kinds.toSorted()) problems[code] = (problems[code] ?? 0) + 1;
  const faulty = files.filter(({ diagnostics }) => hasErrors(diagnostics));
  return { faulty: faulty.map(({ source }) => source.path), problems };
}

/** Maps by name, with the number of pages of their longest output; undefined if nothing came of one. */
export function pagesByName(maps: readonly MapResult[]): ReadonlyMap<string, number | undefined> {
  const pages = new Map<string, number | undefined>();
  for (const { name, pages: count } of maps) {
    const before = pages.has(name) ? pages.get(name) : 1;
    pages.set(name, before === undefined || count === undefined ? undefined : Math.max(before, count));
  }
  return pages;
}

const isDifferent = ({ how }: WrittenFile): boolean => how === "stale" || how === "missing";

const withErrors = (files: readonly Pick<ReportedFile, "diagnostics">[]): number =>
  files.filter(({ diagnostics }) => hasErrors(diagnostics)).length;

/** The paths of the files with this result. */
const pathsOf = ({ maps }: RunResult, fate: WrittenFile["how"]): string[] =>
  maps.flatMap(({ files }) => files.flatMap(({ path, how }) => (how === fate ? [path] : [])));

function written(result: RunResult, { verbose }: SummaryOptions): string[] {
  const [wrote, unchanged] = [pathsOf(result, "written"), pathsOf(result, "unchanged")];
  const deleted = result.deleted.map((path) => `deleted: ${path}`);
  const named = verbose
    ? [...wrote.map((path) => `wrote: ${path}`), ...unchanged.map((path) => `up to date: ${path}`)]
    : [];
  return [...named, ...deleted, ...counts(wrote, unchanged.length, verbose ? 0 : NAMED_AT_MOST)];
}

function counts(wrote: readonly string[], unchanged: number, namedAtMost: number): string[] {
  const rest = unchanged === 0 ? "" : `; ${count(unchanged, "file was", "files were")} up to date`;
  if (wrote.length > namedAtMost) return [`Wrote ${count(wrote.length, "file", "files")}${rest}.`];
  if (wrote.length > 0) return [`Wrote ${inWords(wrote)}${rest}.`];
  return unchanged === 0 ? [] : [`${count(unchanged, "file was", "files were")} up to date.`];
}

function type({ maps }: RunResult, { pages: [one, many] }: SummaryOptions): string[] {
  const drawn = maps.flatMap(({ drawn }) => drawn ?? []);
  const pages = drawn.reduce((sum, { pages }) => sum + pages, 0);
  const types = drawn.flatMap(({ type }) => type ?? []);
  if (types.length === 0 || maps.every(({ files }) => files.length === 0)) return [];
  const inPt = (sizes: readonly number[]) => {
    const [least, largest] = [Math.min, Math.max].map((of) =>
      Number(sizes.reduce((a, b) => of(a, b)).toFixed(1)),
    );
    return `${least === largest ? "" : "at least "}${least} pt`;
  };
  const [body, small] = [inPt(types.map(({ body }) => body)), inPt(types.map(({ smallest }) => smallest))];
  // What --min-type limits comes first.
  const sizes = body === small ? `type of ${body}` : `statements in ${body}, small print in ${small}`;
  return [`${count(pages, one, many)}, ${sizes}.`];
}

function compared(result: RunResult, { verbose }: SummaryOptions): string[] {
  const { maps, leftOver } = result;
  const differing = maps.flatMap(({ files }) => files.filter(isDifferent));
  const same = pathsOf(result, "unchanged");
  const named = verbose ? same.map((path) => `up to date: ${path}`) : [];
  if (differing.length + leftOver.length === 0)
    return same.length === 0
      ? []
      : [...named, `${count(same.length, "output is", "outputs are")} up to date.`];
  const lines = [
    ...named,
    ...differing.map(({ how, path }) => `${how}: ${path}`),
    ...leftOver.map((path) => `left over: ${path}`),
  ];
  if (differing.length > 0)
    lines.push(
      `${count(differing.length, "output is", "outputs are")} not what the maps give; run: hence render`,
    );
  if (leftOver.length === 1)
    lines.push("1 output belongs to no map; delete it, or run: hence render --prune");
  if (leftOver.length > 1)
    lines.push(`${leftOver.length} outputs belong to no map; delete them, or run: hence render --prune`);
  return lines;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
