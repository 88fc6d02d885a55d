import type { RenderRequest } from "../commands/render/command.ts";
import { COMMANDS } from "../commands/index.ts";
import type { Format } from "../../formats/format.ts";
import { FORMATS } from "../../formats/index.ts";
import { UsageError } from "../report/errors.ts";
import type { Host } from "../machine/host.ts";
import { findInputs } from "./inputs.ts";
import type { Task } from "./job.ts";
import { documentOf, PAGED_FORMATS, planOutputs } from "./outputs.ts";
import type { Job } from "./outputs.ts";
import { readStdin } from "../machine/stdin.ts";

/** Which maps are to be drawn, and where everything goes. */
export interface Plan {
  readonly jobs: readonly Job[];
  /** Every place that is somebody's. */
  readonly planned: ReadonlySet<string>;
  /** Where maps could not be looked for, in sentences. */
  readonly troubles: readonly string[];
}

/** With `waits`, maps that are not there are no mistake. */
export function planRender(request: RenderRequest, host: Host, waits = false): Plan {
  const commands = COMMANDS.map(({ name }) => name);
  const troubles: string[] = [];
  const onTrouble = (trouble: string) => void troubles.push(trouble);
  const inputs = findInputs(request.files, host.cwd, { command: "render", commands, waits, onTrouble });
  const { formats, output: where, views, draw } = request;
  const kind = documentOf(draw);
  const jobs = planOutputs(inputs, { formats, where, views, kind }, host.cwd);
  if (draw.caption !== undefined && jobs.length > 1) {
    throw new UsageError(
      `--caption is for one figure, and this run draws ${jobs.length}; give the maps captions of their own.`,
    );
  }
  if (kind !== undefined) refusePages(jobs, kind);
  return { jobs, planned: new Set(jobs.flatMap(({ outputs }) => outputs.map(({ path }) => path))), troubles };
}

export async function taskOf(
  { input, view, outputs }: Job,
  request: RenderRequest,
  host: Host,
): Promise<Task> {
  return {
    path: input.path,
    cwd: host.cwd,
    folder: input.folder,
    roots: request.roots,
    ...(input.path === "-" ? { bytes: await readStdin(host.stdin) } : {}),
    formats: outputs.map(({ format }) => format),
    places: outputs.map(({ path }) => path),
    draw: view === undefined ? request.draw : { ...request.draw, view },
  };
}

/** What is made for paper would lose its pages on a screen. */
function refusePages(jobs: readonly Job[], kind: string): void {
  const formats = jobs.flatMap(({ outputs }) => outputs.map(({ format }): Format => FORMATS[format]));
  const why = formats.find(({ onlyFigures }) => onlyFigures !== undefined)?.onlyFigures;
  if (why !== undefined)
    throw new UsageError(`${why}; --as ${kind} is for paper: write it with -f ${PAGED_FORMATS[0]}.`);
}
