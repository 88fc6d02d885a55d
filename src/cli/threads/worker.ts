import type { RenderRequest } from "../commands/render/command.ts";
import type { Host } from "../machine/host.ts";
import { perform } from "../session/job.ts";
import type { Task } from "../session/job.ts";
import { Pool } from "./pool.ts";
import type { Drawing } from "./pool.ts";
import { bundledTypesetter } from "../machine/typesetter.ts";

/** Whoever watches does not see that a map takes for ever; it is given up until it changes. */
const LIMIT_MS = 5 * 60_000;

/** Where maps are drawn while someone watches: warm, and never in the way of an interruption. */
export interface Studio {
  draw(task: Task): Drawing;
  close(): void;
}

/** In threads; without a launcher, in this one. */
export function openStudio(host: Host, { jobs, timeout }: Pick<RenderRequest, "jobs" | "timeout">): Studio {
  const { launcher, assets } = host;
  if (launcher !== undefined)
    return new Pool({ threads: jobs ?? host.cores, ahead: 1, limit: timeout ?? LIMIT_MS, launcher, assets });
  const typesetter = bundledTypesetter(host.assets);
  return {
    draw: (task) => ({ outcome: perform(task, typesetter), cancel: () => {} }),
    close: () => {},
  };
}
