import { isProjectName, mayBeMapName } from "../../../input/notations.ts";
import { interruption, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { announce } from "../../machine/watching/other-watchers.ts";
import { rootsNamed } from "../../machine/quoted/reach.ts";
import { watchPaths } from "../../machine/watching/watcher.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { rootsOf } from "../../session/inputs/inputs.ts";
import { OUTPUT_FOLDER } from "../../session/outputs.ts";
import { planRender } from "../../session/plan.ts";
import type { RenderRequest } from "../../session/request.ts";
import { runPlan } from "../../session/run.ts";
import { WatchSession } from "../../session/watch-session.ts";
import { stayLean } from "../../threads/heap-limit.ts";
import { openPool } from "../../threads/open-pool.ts";

/** ms; while maps are watched, a drawing that takes longer is given up until its map changes. */
const LIMIT_MS = 5 * 60_000;
/** What takes longer is given up when its map changes. */
const STALE_MS = 3000;

/** Draws as `render` does, and then again whatever changes, until it is interrupted. */
export async function watch(
  asked: RenderRequest,
  host: Host,
  commands: readonly string[],
): Promise<ExitCode> {
  const request = { ...asked, roots: rootsNamed(asked.roots, host.cwd) };
  const { folders, files } = rootsOf(request.files, host.cwd);
  // A word that names nothing is a mistake at the start, though not later; a folder may still be empty.
  const plan = planRender(request, host, { commands, waits: files.length === 0 });
  const place = request.output ?? OUTPUT_FOLDER;
  for (const pid of announce(place, host))
    await say(host, `Process ${pid} watches and writes to ${place} too; what either draws last is kept.`);
  if (host.launcher !== undefined) stayLean();
  const { jobs: threads = host.cores, timeout: limit = LIMIT_MS } = request;
  const pool = openPool(host, { threads, limit, stale: STALE_MS });
  const session = new WatchSession(request, host, pool, () =>
    watcher.follow(folders, [...files, ...session.defaults(), ...session.quoted()]),
  );
  // Watched first, so that nothing is missed that is saved while the maps are drawn.
  const watcher = watchPaths(folders, (changed) => session.changed(changed), { accepts, files });
  try {
    let drawn = 0;
    await runPlan(
      plan,
      request,
      host,
      (jobs) => {
        drawn = jobs.length;
        return pool;
      },
      (job, result) => session.begin(job, result),
    );
    session.start(plan);
    const [first] = plan.jobs;
    // A thread that has drawn something is several times as quick at the first save.
    if (drawn === 0 && first !== undefined) pool.run(first);
    if (request.detail !== "quiet")
      await host.stderr.write(`Watching ${count(session.count)}; Ctrl-C ends.\n`);
    await interruption(host);
  } finally {
    watcher.close();
    session.close();
    pool.close();
  }
  return EXIT.interrupted;
}

const accepts = (name: string): boolean => mayBeMapName(name) || isProjectName(name);

const count = (maps: number): string =>
  maps === 0 ? "for the first map" : maps === 1 ? "1 map" : `${maps} maps`;
