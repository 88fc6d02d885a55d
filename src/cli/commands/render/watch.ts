import type { RenderRequest } from "./command.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { interruption, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { isMapName } from "../../../input/notations.ts";
import { rootsOf } from "../../session/inputs.ts";
import type { Task } from "../../session/job.ts";
import { stayLean } from "../../threads/heap-limit.ts";
import { OUTPUT_FOLDER } from "../../session/outputs.ts";
import { planRender, taskOf } from "../../session/plan.ts";
import { drawIn } from "../../threads/pool.ts";
import { announce } from "../../machine/other-watchers.ts";
import { renderAll } from "./render.ts";
import { openStudio } from "../../threads/worker.ts";
import { Follower } from "../../session/watch-session.ts";
import { watchPaths } from "../../machine/watcher.ts";

/** Draws as `render` does, and then again whatever changes, until it is interrupted. */
export async function watch(request: RenderRequest, host: Host): Promise<ExitCode> {
  const { folders, files } = rootsOf(request.files, host.cwd);
  // A word that stands for nothing is a mistake now, though not later; a folder may still be empty.
  const plan = planRender(request, host, files.length === 0);
  const place = request.output ?? OUTPUT_FOLDER;
  for (const pid of announce(place, host))
    await say(
      host,
      `Process ${pid} watches and writes to ${place} too; what either draws last stands there.`,
    );
  if (host.launcher !== undefined) stayLean();
  const studio = openStudio(host, request);
  const follower = new Follower(request, host, studio, () =>
    watcher.follow(folders, [...files, ...follower.quoted()]),
  );
  // Watched first, so that nothing is missed that is saved while the maps are drawn.
  const watcher = watchPaths(folders, (changed) => follower.changed(changed), { accepts: isMapName, files });
  try {
    let drawn = 0;
    const draw = (tasks: readonly Task[]) => {
      drawn = tasks.length;
      return drawIn(studio, tasks);
    };
    await renderAll(plan, request, host, draw, (job, begun) => follower.begin(job, begun));
    follower.start(plan);
    const [first] = plan.jobs;
    // A thread that has drawn something is several times as quick at the first save.
    if (drawn === 0 && first !== undefined) studio.draw(await taskOf(first, request, host));
    await host.stderr.write(`Watching ${count(follower.count)}; Ctrl-C ends.\n`);
    await interruption(host);
  } finally {
    watcher.close();
    follower.close();
    studio.close();
  }
  return EXIT.interrupted;
}

const count = (maps: number): string =>
  maps === 0 ? "for the first map" : maps === 1 ? "1 map" : `${maps} maps`;
