import { resolve } from "node:path";
import type { Diagnostic, Source } from "../../diagnostic.ts";
import { putFile } from "../machine/disk/replace.ts";
import { compare } from "../machine/files.ts";
import type { Host } from "../machine/host.ts";
import { EnvironmentError } from "../report/errors.ts";
import { explain } from "../report/failure.ts";
import { outputsOf } from "./job.ts";
import type { Basis, DrawnSummary, Job, Outcome } from "./job.ts";
import { suffixedPath } from "./outputs.ts";

/** The result of a run for one map, or for one view of it. */
export interface MapResult {
  readonly name: string;
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  readonly basis: Basis;
  readonly drawn?: DrawnSummary;
  /** How many pages its longest output has; undefined if nothing came of it. */
  readonly pages: number | undefined;
  readonly files: readonly WrittenFile[];
  /** What was asked for that the map cannot give. */
  readonly refusals: readonly string[];
  /** What failed for no fault of the map. */
  readonly failures: readonly string[];
}

/** What happened to an output; with `--check` it is compared instead of written. */
export interface WrittenFile {
  readonly path: string;
  readonly how: "written" | "unchanged" | "stale" | "missing";
}

export const troublesOf = ({ refusals, failures }: MapResult): string[] => [...refusals, ...failures];

/** A file as it should be now. */
export interface PlacedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Writes what was drawn of a map, or says why nothing was. `planned` are the places of all maps. */
export async function writeOutputs(
  job: Job,
  outcome: Outcome,
  { planned, check }: { readonly planned: ReadonlySet<string>; readonly check: boolean },
  host: Host,
): Promise<{ readonly result: MapResult; readonly placed: readonly PlacedFile[] }> {
  const { source, diagnostics, basis, drawn, failure } = outcome;
  const { placed, refusals } = place(job, outcome, planned);
  const failures: string[] = [];
  if (failure !== undefined) {
    const message = explain(
      failure,
      failure.kind === "wish" ? (job.askedAt ?? job.path) : job.path,
      host.env,
    );
    if (failure.kind === "wish") refusals.unshift(message);
    else failures.push(message);
  }
  const files: WrittenFile[] = [];
  for (const { path, bytes } of placed) {
    try {
      const how = await put(path, bytes, check, host);
      if (how !== undefined) files.push({ path, how });
    } catch (error) {
      if (!(error instanceof EnvironmentError) || path === "-") throw error;
      failures.push(error.message);
    }
  }
  const counts = outcome.files.flatMap((own) => (own === undefined ? [] : [own.length]));
  const pages = counts.length === 0 ? undefined : Math.max(...counts);
  const made = { name: job.name, source, diagnostics, basis, pages, files, refusals, failures };
  return { result: drawn === undefined ? made : { ...made, drawn }, placed };
}

/** Says where each file goes; none ever takes the place of another map's output. */
function place(job: Job, { files }: Outcome, planned: ReadonlySet<string>) {
  const placed: PlacedFile[] = [];
  const refusals: string[] = [];
  for (const [i, output] of outputsOf(job).entries()) {
    const own = files[i] ?? [];
    if (output.path === "-" && own.length > 1) {
      refusals.push(
        `${job.path} needs ${own.length} files, and standard output takes one; name a folder: -o pages/.`,
      );
      continue;
    }
    for (const { suffix, bytes } of own) {
      const path = suffixedPath(output, suffix);
      if (path === output.path || !planned.has(path)) placed.push({ path, bytes });
      else refusals.push(`${job.path} and another map would both be written to ${path}; rename one.`);
    }
  }
  return { placed, refusals };
}

async function put(
  path: string,
  bytes: Uint8Array,
  check: boolean,
  host: Host,
): Promise<WrittenFile["how"] | undefined> {
  if (path === "-") {
    if (!check) await host.stdout.write(bytes);
    return undefined;
  }
  const file = resolve(host.cwd, path);
  if (!check) return putFile(file, bytes);
  const how = compare(file, bytes);
  return how === "same" ? "unchanged" : how === "different" ? "stale" : how;
}
