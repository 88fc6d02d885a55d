import type { Format } from "../../formats/format.ts";
import { FORMATS } from "../../formats/index.ts";
import type { Host } from "../machine/host.ts";
import { UsageError } from "../report/errors.ts";
import type { ReportedFile } from "../report/reporter.ts";
import { findInputs } from "./inputs/inputs.ts";
import { outputsOf } from "./job.ts";
import type { Job } from "./job.ts";
import { documentOf, PAGED_FORMATS, placesFor, refuseCollisions } from "./outputs.ts";
import { asksOf } from "./project/asks.ts";
import { Projects } from "./project/projects.ts";
import { inShard } from "./request.ts";
import type { RenderRequest } from "./request.ts";

/** What is to be made of which maps. */
export interface Plan {
  readonly jobs: readonly Job[];
  /** Every place that is some map's. */
  readonly planned: ReadonlySet<string>;
  /** The folders that outputs go to because a `hence.yaml` says so, relative to the working folder. */
  readonly folders: readonly string[];
  /** Where maps could not be looked for, in sentences. */
  readonly troubles: readonly string[];
  /** How many of them are only names in a list that are no maps. */
  readonly misnamed: number;
  /** Every `hence.yaml` with something wrong in it; with an error, the maps below it are left out. */
  readonly faulty: readonly ReportedFile[];
  /** Where a `hence.yaml` may be that concerns these maps, absolute. */
  readonly defaults: readonly string[];
}

/** With `waits`, maps that are not there are no mistake. `commands` are suggested for words that name no file. */
export function planRender(
  request: RenderRequest,
  host: Host,
  { waits = false, commands = [] }: { readonly waits?: boolean; readonly commands?: readonly string[] } = {},
): Plan {
  const troubles: string[] = [];
  let misnamed = 0;
  const onTrouble = (trouble: string, isMisnamed = false) => {
    troubles.push(trouble);
    if (isMisnamed) misnamed += 1;
  };
  const { files, listed } = request;
  const inputs = findInputs(files, host.cwd, { command: "render", commands, waits, listed, onTrouble });
  const projects = new Projects(host.cwd);
  const sound = inputs.filter((input) => projects.faultFor(input) === undefined);
  const asks = asksOf(sound, request, projects, host.cwd);
  const planned = asks.flatMap(({ inputs, wish, draw }) =>
    placesFor(inputs, wish, host.cwd).map((one) => ({ ...one, draw })),
  );
  refuseCollisions(planned, host.cwd);
  let figures = 0;
  const jobs = planned.map(({ input, view, outputs, draw: asked }): Job => {
    const settings = projects.settingsFor(input);
    const isNumbered =
      documentOf(asked) === undefined && (request.numbered ?? settings?.numbersFigures ?? false);
    const draw = isNumbered ? { ...asked, number: ++figures } : asked;
    return {
      ...input,
      cwd: host.cwd,
      roots: [...request.roots, ...(settings?.roots ?? [])],
      ...(settings !== undefined && { project: settings.project }),
      draw: view === undefined ? draw : { ...draw, view },
      make: outputs,
    };
  });
  const { draw } = request;
  if (draw.caption !== undefined && jobs.length > 1) {
    throw new UsageError(
      `--caption is for one figure, and this run draws ${jobs.length}; give the maps captions of their own.`,
    );
  }
  for (const job of jobs) refusePages(job);
  return {
    jobs: jobs.filter((_, index) => inShard(request.shard, index)),
    planned: new Set(jobs.flatMap(outputsOf).map(({ path }) => path)),
    folders: asks.flatMap(({ wish: { where } }) => (where === undefined ? [] : [where])),
    troubles,
    misnamed,
    faulty: projects.faulty,
    defaults: projects.looked,
  };
}

/** What is made for paper would lose its pages on a screen. */
function refusePages(job: Job): void {
  const kind = documentOf(job.draw);
  if (kind === undefined) return;
  const formats = outputsOf(job).map(({ format }): Format => FORMATS[format]);
  const why = formats.find(({ onlyFigures }) => onlyFigures !== undefined)?.onlyFigures;
  if (why !== undefined)
    throw new UsageError(`${why}; --as ${kind} is for paper: write it with -f ${PAGED_FORMATS[0]}.`);
}
