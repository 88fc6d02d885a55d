import { resolve } from "node:path";
import type { RenderRequest } from "./command.ts";
import type { ExitCode } from "../../report/errors.ts";
import { sizeOf } from "../../machine/files.ts";
import { reportOptions, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import type { Outcome, Task } from "../../session/job.ts";
import { leftOver } from "../../session/left-over.ts";
import type { Job } from "../../session/outputs.ts";
import { documentOf } from "../../session/outputs.ts";
import { planRender, taskOf } from "../../session/plan.ts";
import type { Plan } from "../../session/plan.ts";
import { ProgressLine } from "../../report/progress-line.ts";
import { rootsNamed } from "../../machine/quoted/reach.ts";
import { openRecord } from "../../session/run-cache.ts";
import { report } from "../../report/report.ts";
import { alike } from "../../report/figures.ts";
import { settle } from "../../session/write-outputs.ts";
import { Tally } from "../../session/run-summary.ts";
import { performHere, performInThreads } from "../../threads/workers.ts";

/** V8 warms up in every thread anew: with fewer maps, a thread costs more than it saves. */
const MAPS_PER_THREAD = 4;
/** A map of more bytes may take a second or more to lay out; this thread stays free to be interrupted meanwhile. */
const LARGE = 8 * 1024;

export async function render(asked: RenderRequest, host: Host): Promise<ExitCode> {
  const request = { ...asked, roots: rootsNamed(asked.roots, host.cwd) };
  if (request.watch) return (await import("./watch.ts")).watch(request, host);
  const plan = planRender(request, host);
  return (await renderAll(plan, request, host, (tasks) => performAll(tasks, request, host))).exitCode();
}

/** Called with each map that was drawn, or found to be drawn already, and with what was wrong. */
type OnMap = (
  job: Job,
  come: Pick<Outcome, "basis" | "diagnostics"> & { readonly troubles: readonly string[] },
) => void;

/** Draws what is planned, writes it, and says what came of it. */
export async function renderAll(
  { jobs, planned, troubles }: Plan,
  request: RenderRequest,
  host: Host,
  perform: (tasks: readonly Task[]) => AsyncGenerator<Outcome>,
  onMap: OnMap = () => {},
): Promise<Tally> {
  const record = openRecord(jobs, request, host);
  const recalled = jobs.map((job) => record?.recall(job));
  const fresh = jobs.filter((_, i) => recalled[i] === undefined);
  const tasks = await Promise.all(fresh.map((job) => taskOf(job, request, host)));
  const drawn = alike(tasks, request, perform);
  const outcomes = request.views.length === 0 ? drawn : allOrNone(drawn);
  const tally = new Tally();
  tally.complaints.push(...troubles);
  const progress = new ProgressLine(host, fresh.length);
  try {
    for (const [i, job] of jobs.entries()) {
      const known = recalled[i];
      if (known !== undefined) {
        tally.recalled(known, job);
        onMap(job, { ...known, troubles: [] });
        continue;
      }
      const outcome: Outcome = (await outcomes.next()).value;
      progress.advance();
      const settled = await settle(job, outcome, planned, request.check, host, tally);
      if (settled.troubles.length === 0) record?.keep(job, outcome, settled.placed);
      onMap(job, { ...outcome, troubles: settled.troubles });
    }
  } finally {
    await outcomes.return(undefined);
    await progress.end();
  }
  record?.save();
  await conclude(tally, request, host);
  return tally;
}

async function conclude(tally: Tally, request: RenderRequest, host: Host): Promise<void> {
  const { files, output, views, draw } = request;
  const isFigure = documentOf(draw) === undefined;
  const all = files.length === 0 && output === undefined && views.length === 0 && isFigure;
  if (request.check && all) {
    const left = leftOver(tally.pages, host.cwd, (trouble) => tally.complaints.push(trouble));
    tally.differing.push(...left.map((path) => ({ how: "left over", path }) as const));
  }
  if (tally.maps.some(({ diagnostics }) => diagnostics.length > 0)) {
    await host.stderr.write(report("pretty", tally.maps, reportOptions(host.stderr, host.env)));
  }
  for (const complaint of tally.troubles) await say(host, complaint);
  await host.stderr.write(tally.summary(request.check, isFigure ? ["figure", "figures"] : ["page", "pages"]));
}

/** A view that some map does not have is a mistake on the command line: then nothing is written at all. */
async function* allOrNone(outcomes: AsyncIterable<Outcome>): AsyncGenerator<Outcome> {
  const collected: Outcome[] = [];
  for await (const outcome of outcomes) collected.push(outcome);
  const impossible = collected.some(({ failure }) => failure?.kind === "wish");
  for (const outcome of collected) yield impossible ? { ...outcome, files: [] } : outcome;
}

function performAll(tasks: readonly Task[], request: RenderRequest, host: Host): AsyncGenerator<Outcome> {
  const isLarge = ({ path, cwd, bytes }: Task) => (bytes?.length ?? sizeOf(resolve(cwd, path))) > LARGE;
  const worthIt = request.jobs ?? Math.min(host.cores, Math.floor(tasks.length / MAPS_PER_THREAD));
  const threads = Math.min(tasks.length, Math.max(worthIt, 1));
  const { launcher, assets } = host;
  const limit = request.timeout;
  return launcher !== undefined && (threads > 1 || limit !== undefined || tasks.some(isLarge))
    ? performInThreads(tasks, { threads, limit, launcher, assets })
    : performHere(tasks, assets);
}
