import { hasErrors } from "../../../diagnostic.ts";
import { isProjectName } from "../../../input/notations.ts";
import { failed } from "../../session/job.ts";
import type { Job, Runner, Running } from "../../session/job.ts";
import { Projects } from "../../session/project/projects.ts";

/** Runs jobs with the defaults of their folders, as they are when the job is asked for, and draws as it was asked for. */
export function withSettings(runner: Runner, roots: readonly string[], draw: Job["draw"]): Runner {
  return {
    run(job: Job): Running {
      const projects = new Projects(job.cwd);
      const settings = projects.settingsFor(job);
      const faulty = projects.faulty.find(({ diagnostics }) => hasErrors(diagnostics));
      if (faulty !== undefined) {
        const { message, range } = faulty.diagnostics.find(({ severity }) => severity === "error")!;
        const place = `${faulty.source.path}:${range.start.line}:${range.start.column}`;
        const outcome = failed(job.path, { kind: "wish", message: `${place}: ${message}`, stack: undefined });
        return { outcome: Promise.resolve(outcome), supersede: () => {} };
      }
      return runner.run({
        ...job,
        draw: { ...job.draw, ...draw },
        roots: [...roots, ...(settings?.roots ?? [])],
        ...(settings !== undefined && { project: settings.project }),
      });
    },
  };
}

/** Where the defaults of these maps may be, also where there are none yet. */
export function settingsFiles(names: readonly string[], cwd: string): readonly string[] {
  const projects = new Projects(cwd);
  for (const path of names) projects.settingsFor({ path });
  return projects.looked;
}

/** With the defaults of a folder, every map may have changed. */
export function affected(changed: ReadonlySet<string>, files: readonly string[]): ReadonlySet<string> {
  return [...changed].some(isProjectName) ? new Set([...changed, ...files]) : changed;
}
