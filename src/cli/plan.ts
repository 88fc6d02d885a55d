import type { RenderRequest } from "./commands/render.ts";
import { COMMANDS } from "./commands/index.ts";
import { UsageError } from "./errors.ts";
import type { Host } from "./host.ts";
import { findInputs } from "./inputs.ts";
import type { Task } from "./job.ts";
import { PAGED_FORMATS, planOutputs } from "./outputs.ts";
import type { Job } from "./outputs.ts";
import { readStdin } from "./stdin.ts";

/** Which maps are to be drawn, and where everything goes. */
export interface Plan {
  readonly jobs: readonly Job[];
  /** Every place that is somebody's. */
  readonly planned: ReadonlySet<string>;
}

/** With `waits`, maps that are not there are no mistake. */
export function planRender(request: RenderRequest, host: Host, waits = false): Plan {
  const commands = COMMANDS.map(({ name }) => name);
  const inputs = findInputs(request.files, host.cwd, commands, waits);
  const usual = (request.draw.as ?? "figure") === "figure" ? undefined : PAGED_FORMATS;
  const variant = variantOf(request.draw);
  const jobs = planOutputs(inputs, request.formats, request.output, host.cwd, variant, usual);
  if (usual !== undefined) refusePages(jobs, request.draw);
  return { jobs, planned: new Set(jobs.flatMap(({ outputs }) => outputs.map(({ path }) => path))) };
}

/** What is not the plain figure of the whole map. */
export function variantOf({ view, as }: RenderRequest["draw"]): readonly string[] {
  return [view, as === "figure" ? undefined : as].filter((part) => part !== undefined);
}

export async function taskOf({ input, outputs }: Job, request: RenderRequest, host: Host): Promise<Task> {
  return {
    path: input.path,
    cwd: host.cwd,
    ...(input.path === "-" ? { bytes: await readStdin(host.stdin) } : {}),
    formats: outputs.map(({ format }) => format),
    draw: request.draw,
  };
}

/** What is made for paper would lose its pages on a screen, and a page in HTML has the argument in words anyway. */
function refusePages(jobs: readonly Job[], { as = "figure" }: RenderRequest["draw"]): void {
  if (!jobs.some(({ outputs }) => outputs.some(({ format }) => format === "html"))) return;
  throw new UsageError(
    `An HTML page shows figures and the argument in words; --as ${as} is for paper: write it with -f pdf.`,
  );
}
