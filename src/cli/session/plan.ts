import type { Format } from "../../formats/format.ts";
import { FORMATS } from "../../formats/index.ts";
import type { FormatName } from "../../formats/index.ts";
import type { DrawOptions } from "../../pipeline.ts";
import type { Host } from "../machine/host.ts";
import { UsageError } from "../report/errors.ts";
import { findInputs } from "./inputs.ts";
import { outputsOf } from "./job.ts";
import type { Job } from "./job.ts";
import { documentOf, PAGED_FORMATS, planOutputs } from "./outputs.ts";

/** What `hence render` is asked to do. */
export interface RenderRequest {
  readonly files: readonly string[];
  readonly formats: readonly FormatName[] | undefined;
  readonly output: string | undefined;
  /** Views to draw instead of the whole; each is a figure of its own. */
  readonly views: readonly string[];
  readonly draw: Omit<DrawOptions, "view">;
  /** Compare instead of writing. */
  readonly check: boolean;
  /** Delete the outputs of maps that are gone. */
  readonly prune: boolean;
  readonly jobs: number | undefined;
  /** How long a map may take, ms. */
  readonly timeout: number | undefined;
  /** Draw again whenever a map changes. */
  readonly watch: boolean;
  /** Say only what went wrong; say what became of every file. */
  readonly detail: "quiet" | "usual" | "verbose";
  /** Folders whose files may be quoted too, as the user wrote them. */
  readonly roots: readonly string[];
}

/** What is to be made of which maps. */
export interface Plan {
  readonly jobs: readonly Job[];
  /** Every place that is some map's. */
  readonly planned: ReadonlySet<string>;
  /** Where maps could not be looked for, in sentences. */
  readonly troubles: readonly string[];
}

/** With `waits`, maps that are not there are no mistake. `commands` are suggested for words that name no file. */
export function planRender(
  request: RenderRequest,
  host: Host,
  { waits = false, commands = [] }: { readonly waits?: boolean; readonly commands?: readonly string[] } = {},
): Plan {
  const troubles: string[] = [];
  const onTrouble = (trouble: string) => void troubles.push(trouble);
  const inputs = findInputs(request.files, host.cwd, { command: "render", commands, waits, onTrouble });
  const { formats, output: where, views, draw } = request;
  const kind = documentOf(draw);
  const jobs = planOutputs(inputs, { formats, where, views, kind }, host.cwd).map(
    ({ input, view, outputs }): Job => ({
      ...input,
      cwd: host.cwd,
      roots: request.roots,
      draw: view === undefined ? draw : { ...draw, view },
      make: outputs,
    }),
  );
  if (draw.caption !== undefined && jobs.length > 1) {
    throw new UsageError(
      `--caption is for one figure, and this run draws ${jobs.length}; give the maps captions of their own.`,
    );
  }
  if (kind !== undefined) refusePages(jobs, kind);
  return { jobs, planned: new Set(jobs.flatMap(outputsOf).map(({ path }) => path)), troubles };
}

/** What is made for paper would lose its pages on a screen. */
function refusePages(jobs: readonly Job[], kind: string): void {
  const formats = jobs.flatMap(outputsOf).map(({ format }): Format => FORMATS[format]);
  const why = formats.find(({ onlyFigures }) => onlyFigures !== undefined)?.onlyFigures;
  if (why !== undefined)
    throw new UsageError(`${why}; --as ${kind} is for paper: write it with -f ${PAGED_FORMATS[0]}.`);
}
