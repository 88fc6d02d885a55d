import { resolve } from "node:path";
import { hasErrors } from "../../diagnostic.ts";
import { deleteFile } from "../machine/disk/replace.ts";
import { reportOptions, say } from "../machine/host.ts";
import type { Host } from "../machine/host.ts";
import { ProgressLine } from "../machine/progress-line.ts";
import { readStdin } from "../machine/stdin.ts";
import { EnvironmentError } from "../report/errors.ts";
import { eachOnce, onlyErrors, report } from "../report/report.ts";
import { outcomesInOrder, outputsOf } from "./job.ts";
import type { Job, Outcome, Runner } from "./job.ts";
import { leftOver } from "./left-over.ts";
import { DEFAULT_FORMATS, isFigure } from "./outputs.ts";
import type { Plan } from "./plan.ts";
import type { RenderRequest } from "./request.ts";
import { openDrawings } from "./run-cache/drawings.ts";
import { openRecord } from "./run-cache/run-cache.ts";
import { pagesByName, summaryAsJson, summaryOf } from "./run-summary.ts";
import type { RunResult } from "./run-summary.ts";
import { inOneSize } from "./same-size.ts";
import { troublesOf, writeOutputs } from "./write-outputs.ts";
import type { MapResult } from "./write-outputs.ts";

/**
 * Does what is planned, once: draws what is not in place already, writes it, and says what came of it.
 * `open` is given the jobs that are left to do. `onMap` is called with what came of each map.
 */
export async function runPlan(
  plan: Plan,
  request: RenderRequest,
  host: Host,
  open: (jobs: readonly Job[]) => Runner,
  onMap: (job: Job, result: MapResult) => void = () => {},
): Promise<RunResult> {
  const { jobs, planned, faulty } = plan;
  const record = openRecord(jobs, request, host);
  const recalled = jobs.map((job) => record?.recall(job));
  const drawings = openDrawings(jobs, request, host);
  const shared = jobs.map((job, i) => (recalled[i] === undefined ? drawings?.get(job) : undefined));
  const fresh = await Promise.all(
    jobs
      .filter((_, i) => recalled[i] === undefined && shared[i] === undefined)
      .map((job) => withStdin(job, host)),
  );
  const runner = open(fresh);
  const drawn = inOneSize(fresh, (some) => outcomesInOrder(runner, some));
  const outcomes = request.views.length === 0 ? drawn : allOrNone(drawn);
  const maps: MapResult[] = [];
  const progress = new ProgressLine(host, fresh.length, "drawing");
  try {
    for (const [i, job] of jobs.entries()) {
      let result = recalled[i];
      if (result === undefined) {
        const outcome: Outcome = shared[i] ?? (await outcomes.next()).value;
        if (shared[i] === undefined) {
          progress.advance();
          drawings?.put(job, outcome);
        }
        const where = { planned, check: request.check };
        const written = await writeOutputs(job, outcome, where, host);
        ({ result } = written);
        if (troublesOf(result).length === 0) record?.keep(job, outcome, written.placed);
      }
      maps.push(result);
      onMap(job, result);
    }
  } finally {
    await outcomes.return(undefined);
    await progress.end();
  }
  record?.save();
  const result = { maps, faulty, ...tidy(maps, plan, request, host) };
  await conclude(result, request, host);
  if (drawings?.trouble !== undefined) await say(host, drawings.trouble);
  return result;
}

async function withStdin(job: Job, host: Host): Promise<Job> {
  return job.path === "-" ? { ...job, bytes: await readStdin(host.stdin) } : job;
}

/** Finds, or deletes, the outputs of maps that are gone, where the run was about all maps. */
function tidy(
  maps: readonly MapResult[],
  { jobs, troubles, misnamed, faulty, folders }: Plan,
  { files, output, views, documents, formats, check, prune, shard }: RenderRequest,
  { cwd }: Host,
): Omit<RunResult, "maps" | "faulty"> {
  const nothing = { leftOver: [], deleted: [], failures: troubles, misnamed };
  const all = files.length === 0 && output === undefined && views.length === 0 && shard === undefined;
  if (!all || !documents.every(isFigure) || !(check || prune)) return nothing;
  // A map that could not be looked for, or is left out, may still be there.
  if (troubles.length > 0 || faulty.some(({ diagnostics }) => hasErrors(diagnostics))) return nothing;
  const written = jobs.flatMap(outputsOf).map(({ format }) => format);
  const failures: string[] = [];
  const found = leftOver({
    pages: pagesByName(maps),
    formats: formats ?? [...DEFAULT_FORMATS, ...written],
    folders,
    cwd,
    onTrouble: (trouble) => failures.push(trouble),
  });
  if (check) return { leftOver: found, deleted: [], failures, misnamed };
  const deleted: string[] = [];
  for (const path of found) {
    try {
      deleteFile(resolve(cwd, path));
      deleted.push(path);
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      failures.push(error.message);
    }
  }
  return { leftOver: [], deleted, failures, misnamed };
}

async function conclude(result: RunResult, request: RenderRequest, host: Host): Promise<void> {
  const { documents, check, detail } = request;
  const { maps } = result;
  const all = eachOnce([...result.faulty, ...maps]);
  const reported = detail === "quiet" ? all.map(onlyErrors) : all;
  if (reported.some(({ diagnostics }) => diagnostics.length > 0)) {
    await host.stderr.write(
      report("pretty", reported, {
        ...reportOptions(host.stderr, host.env),
        all: detail === "verbose",
      }),
    );
  }
  for (const refusal of maps.flatMap(({ refusals }) => refusals)) await say(host, refusal);
  const failures = [...result.failures, ...maps.flatMap(({ failures }) => failures)];
  for (const failure of failures) await say(host, failure);
  if (request.summary === "json") {
    await host.stdout.write(summaryAsJson(result));
    return;
  }
  if (detail === "quiet") return;
  const pages = documents.every(isFigure) ? (["figure", "figures"] as const) : (["page", "pages"] as const);
  await host.stderr.write(summaryOf(result, { check, verbose: detail === "verbose", pages }));
}

/** A view that some map does not have is a mistake on the command line: then nothing is written at all. */
async function* allOrNone(outcomes: AsyncIterable<Outcome>): AsyncGenerator<Outcome> {
  const collected: Outcome[] = [];
  for await (const outcome of outcomes) collected.push(outcome);
  const impossible = collected.some(({ failure }) => failure?.kind === "wish");
  for (const outcome of collected) yield impossible ? { ...outcome, files: [] } : outcome;
}
