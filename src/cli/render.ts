import { join, resolve } from "node:path";
import { FORMATS } from "../formats/index.ts";
import { EnvironmentError, UsageError } from "./errors.ts";
import type { ExitCode } from "./errors.ts";
import { explain } from "./failure.ts";
import { compare, kindOf, listFiles, replaceFile, sizeOf } from "./files.ts";
import { reportOptions, say } from "./host.ts";
import type { Host } from "./host.ts";
import { findInputs } from "./inputs.ts";
import type { Outcome, Task } from "./job.ts";
import { OUTPUT_FOLDER, PAGED_FORMATS, formatOfName, pagePath, planOutputs } from "./outputs.ts";
import type { Job } from "./outputs.ts";
import type { RenderRequest } from "./commands/render.ts";
import { COMMANDS } from "./commands/index.ts";
import { ProgressLine } from "./progress-line.ts";
import { report } from "./report.ts";
import { readStdin } from "./stdin.ts";
import { Tally } from "./tally.ts";
import { performHere, performInThreads } from "./workers.ts";

/** V8 warms up in every thread anew: with fewer maps, a thread costs more than it saves. */
const MAPS_PER_THREAD = 4;
/** A map of more bytes may take a second or more to lay out; this thread stays free to be interrupted meanwhile. */
const LARGE = 8 * 1024;

export async function render(request: RenderRequest, host: Host): Promise<ExitCode> {
  const inputs = findInputs(
    request.files,
    host.cwd,
    COMMANDS.map(({ name }) => name),
  );
  if (request.draw.caption !== undefined && inputs.length > 1)
    throw new UsageError(
      `--caption is for one map, but there are ${inputs.length}; name one, or give each a \`caption:\` of its own.`,
    );
  const variant = variantOf(request.draw);
  const usual = (request.draw.as ?? "figure") === "figure" ? undefined : PAGED_FORMATS;
  const jobs = planOutputs(inputs, request.formats, request.output, host.cwd, variant, usual);
  const tasks = await Promise.all(jobs.map((job) => taskOf(job, request, host)));
  const planned = new Set(jobs.flatMap(({ outputs }) => outputs.map(({ path }) => path)));
  const tally = new Tally();
  const progress = new ProgressLine(host, jobs.length);
  try {
    let index = 0;
    for await (const outcome of performAll(tasks, request, host)) {
      progress.advance();
      await settle(jobs[index++]!, outcome, planned, request.check, host, tally);
    }
  } finally {
    await progress.end();
  }
  const all = request.files.length === 0 && request.output === undefined && variant.length === 0;
  if (request.check && all) {
    tally.differing.push(
      ...leftOver(tally.pages, host.cwd).map((path) => ({ how: "left over", path }) as const),
    );
  }
  if (tally.maps.some(({ diagnostics }) => diagnostics.length > 0)) {
    await host.stderr.write(report("pretty", tally.maps, reportOptions(host.stderr, host.env)));
  }
  for (const complaint of [...tally.wishes, ...tally.complaints]) await say(host, complaint);
  await host.stderr.write(tally.summary(request.check));
  return tally.exitCode();
}

function variantOf({ view, as }: RenderRequest["draw"]): readonly string[] {
  return [view, as === "figure" ? undefined : as].filter((part) => part !== undefined);
}

async function taskOf({ input, outputs }: Job, request: RenderRequest, host: Host): Promise<Task> {
  return {
    path: input.path,
    cwd: host.cwd,
    ...(input.path === "-" ? { bytes: await readStdin(host.stdin) } : {}),
    formats: outputs.map(({ format }) => format),
    places: outputs.map(({ path }) => path),
    draw: request.draw,
  };
}

function performAll(tasks: readonly Task[], request: RenderRequest, host: Host): AsyncGenerator<Outcome> {
  const isLarge = ({ path, cwd, bytes }: Task) => (bytes?.length ?? sizeOf(resolve(cwd, path))) > LARGE;
  const worthIt = request.jobs ?? Math.min(host.cores, Math.floor(tasks.length / MAPS_PER_THREAD));
  const threads = Math.min(tasks.length, Math.max(worthIt, 1));
  return host.launcher !== undefined && (threads > 1 || tasks.some(isLarge))
    ? performInThreads(tasks, threads, host.launcher, host.assets)
    : performHere(tasks, host.assets);
}

/** Writes what was drawn of a map, or takes down why nothing was. */
async function settle(
  job: Job,
  outcome: Outcome,
  planned: ReadonlySet<string>,
  check: boolean,
  host: Host,
  tally: Tally,
): Promise<void> {
  const { files, failure } = outcome;
  tally.maps.push(outcome);
  if (failure !== undefined) {
    const list = failure.kind === "wish" ? tally.wishes : tally.complaints;
    list.push(explain(failure, job.input.path, host.env));
  }
  for (const [i, output] of job.outputs.entries()) {
    const pages = files[i] ?? [];
    if (output.path === "-" && pages.length > 1) {
      tally.wishes.push(
        `${job.input.path} needs ${pages.length} pages, and standard output takes one; name a folder: -o pages/.`,
      );
      continue;
    }
    for (const [page, bytes] of pages.entries()) {
      const path = pages.length === 1 ? output.path : pagePath(output, page + 1);
      if (path !== output.path && planned.has(path)) {
        tally.wishes.push(
          `Page ${page + 1} of ${job.input.path} and another map would both be written to ${path}; rename one.`,
        );
      } else await put(path, bytes, check, host, tally);
    }
    tally.pages.set(job.input.name, Math.max(tally.pages.get(job.input.name) ?? 1, pages.length));
  }
}

async function put(path: string, bytes: Uint8Array, check: boolean, host: Host, tally: Tally): Promise<void> {
  if (path === "-") return check ? undefined : host.stdout.write(bytes);
  const file = resolve(host.cwd, path);
  try {
    if (check) tally.compared(path, compare(file, bytes));
    else if (replaceFile(file, bytes) === "written") tally.written.push(path);
    else tally.unchanged += 1;
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    tally.complaints.push(error.message);
  }
}

/** Outputs of maps that are no more. */
function leftOver(pages: ReadonlyMap<string, number>, cwd: string): string[] {
  const folder = resolve(cwd, OUTPUT_FOLDER);
  if (kindOf(folder) !== "folder") return [];
  const names = new Set<string>();
  for (const [name, count] of pages) {
    names.add(name);
    for (let page = 1; count > 1 && page <= count; page++) names.add(`${name}-${page}`);
  }
  const isLeft = (path: string) => {
    const format = formatOfName(path);
    // Notes and a README are nobody's output.
    if (format === undefined || FORMATS[format].mime.startsWith("text/")) return false;
    const stem = path.slice(0, -FORMATS[format].extension.length - 1);
    // `map.handout.pdf` is of the map as well.
    return !names.has(stem) && ![...pages.keys()].some((name) => stem.startsWith(`${name}.`));
  };
  return listFiles(folder, () => true)
    .filter(isLeft)
    .map((path) => join(OUTPUT_FOLDER, path));
}
