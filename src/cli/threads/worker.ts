import type { Host } from "../machine/host.ts";
import { perform } from "../session/job.ts";
import type { Task } from "../session/job.ts";
import { Pool } from "./pool.ts";
import type { Drawing } from "./pool.ts";
import { bundledTypesetter } from "../machine/typesetter.ts";

/** Where maps are drawn while someone watches: warm, and never in the way of an interruption. */
export interface Studio {
  draw(task: Task): Drawing;
  close(): void;
}

/** In threads; without a launcher, in this one. */
export function openStudio(host: Host, jobs: number | undefined): Studio {
  if (host.launcher !== undefined) return new Pool(jobs ?? host.cores, 1, host.launcher, host.assets);
  const typesetter = bundledTypesetter(host.assets);
  return {
    draw: (task) => ({ outcome: perform(task, typesetter), cancel: () => {} }),
    close: () => {},
  };
}
