import { resolve } from "node:path";
import { fileSize } from "../machine/files.ts";
import type { Host } from "../machine/host.ts";
import type { Job } from "../session/job.ts";
import type { RenderRequest } from "../session/request.ts";
import { openPool } from "./open-pool.ts";
import type { Pool } from "./pool.ts";

/** V8 warms up in every thread anew: with fewer maps, a thread costs more than it saves. */
const MAPS_PER_THREAD = 4;
/** A map of more bytes may take a second or more to lay out; this thread stays free to be interrupted meanwhile. */
const LARGE = 8 * 1024;
/** A thread has its next map already while the main thread still writes the last. */
const AHEAD = 2;

/** As many threads as these maps are worth. */
export function poolFor(
  jobs: readonly Job[],
  request: RenderRequest,
  { launcher, assets, cores }: Host,
): Pool {
  const isLarge = ({ path, cwd, bytes }: Job) => (bytes?.length ?? fileSize(resolve(cwd, path))) > LARGE;
  const worthIt = request.jobs ?? Math.min(cores, Math.floor(jobs.length / MAPS_PER_THREAD));
  const threads = Math.min(jobs.length, Math.max(worthIt, 1));
  const limit = request.timeout;
  const apart = threads > 1 || limit !== undefined || jobs.some(isLarge);
  return openPool({ launcher: apart ? launcher : undefined, assets }, { threads, limit, ahead: AHEAD });
}
