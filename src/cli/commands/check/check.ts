import { resolve } from "node:path";
import { hasErrors } from "../../../diagnostic.ts";
import { isProjectName } from "../../../input/notations.ts";
import { kindOf } from "../../machine/files.ts";
import { reportOptions, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { interruptible } from "../../machine/signals.ts";
import { rootsNamed } from "../../machine/quoted/reach.ts";
import { readStdin } from "../../machine/stdin.ts";
import { counted } from "../../report/counted.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { explain, failureOf } from "../../report/failure.ts";
import { onlyErrors, report } from "../../report/report.ts";
import type { ReportFormat } from "../../report/report.ts";
import type { ReportedFile } from "../../report/reporter.ts";
import { findInputs } from "../../session/inputs/inputs.ts";
import type { Input, ListedWords, OnTrouble } from "../../session/inputs/inputs.ts";
import { sayLeftOut, sorted } from "../../session/project/faults.ts";
import { Projects } from "../../session/project/projects.ts";
import { readAndCheck } from "../../session/perform.ts";
import { inShard } from "../../session/request.ts";
import type { Shard } from "../../session/request.ts";
import { problemsOf } from "../../session/run-summary.ts";
import type { Summary } from "../summary.ts";

/** What `hence check` is asked to do. */
export interface CheckRequest {
  readonly files: readonly string[];
  readonly listed?: ListedWords;
  readonly format: ReportFormat;
  /** Report errors only. */
  readonly quiet: boolean;
  /** Show every warning, however many there are of a kind. */
  readonly verbose: boolean;
  /** Report critical questions that are open, too. */
  readonly questions: boolean;
  /** With more warnings than this, the check fails. */
  readonly maxWarnings?: number | undefined;
  /** Folders whose files may be quoted too, as the user wrote them. */
  readonly roots: readonly string[];
  /** Only a part of the maps. */
  readonly shard?: Shard | undefined;
  /** With `json`, a line for programs goes to standard output, and the report to standard error. */
  readonly summary?: Summary;
}

export async function check(request: CheckRequest, host: Host): Promise<ExitCode> {
  const troubles: string[] = [];
  const named = rootsNamed(request.roots, host.cwd);
  // A list of changed files may name the defaults of a folder too.
  const defaults = request.files.filter(isDefaults(host.cwd));
  let misnamed = 0;
  const inputs = mapsIn(request, defaults, host, (trouble, isMisnamed = false) => {
    troubles.push(trouble);
    if (isMisnamed) misnamed += 1;
  });
  for (const trouble of troubles) await say(host, trouble);
  const projects = new Projects(host.cwd);
  for (const path of defaults) projects.settingsFor({ path });
  const { sound, faults } = sorted(inputs, projects);
  const maps: ReportedFile[] = [];
  for (const input of sound) {
    try {
      maps.push(await checked(input, { ...request, roots: named }, projects, host));
    } catch (error) {
      const trouble = explain(failureOf(error), input.path, host.env);
      troubles.push(trouble);
      await say(host, trouble);
    }
  }
  const files = [...settingsAmong(defaults, projects, host.cwd), ...maps];
  await tell(files, request, host);
  if (request.summary === "json") {
    const counts = { maps: maps.length, ...problemsOf(files), failures: troubles };
    await host.stdout.write(`${JSON.stringify({ version: 1, ...counts })}\n`);
  }
  await sayLeftOut(faults, host);
  if (troubles.length > misnamed) return EXIT.environment;
  if (misnamed > 0) return EXIT.usage;
  return verdictOn(files, request.maxWarnings ?? Infinity, host);
}

function mapsIn(
  { files, listed, shard }: CheckRequest,
  defaults: readonly string[],
  { cwd }: Host,
  onTrouble: OnTrouble,
): Input[] {
  const words = files.filter((word) => !defaults.includes(word));
  if (defaults.length > 0 && words.length === 0) return [];
  const inputs = findInputs(words, cwd, { command: "check", listed, onTrouble });
  return inputs.filter((_, index) => inShard(shard, index));
}

async function checked(
  input: Input,
  { questions, quiet, roots: named }: CheckRequest,
  projects: Projects,
  { cwd, stdin }: Host,
): Promise<ReportedFile> {
  const { path, folder } = input;
  const settings = projects.settingsFor(input);
  const bytes = path === "-" ? { bytes: await readStdin(stdin) } : {};
  const roots = [...named, ...(settings?.roots ?? [])];
  const job = { path, folder, cwd, roots, project: settings?.project, ...bytes };
  return interruptible(() => readAndCheck(job, { questions, advice: !quiet }));
}

/** Every `hence.yaml` with something wrong in it, and those that were named. */
function settingsAmong(defaults: readonly string[], { faulty }: Projects, cwd: string): ReportedFile[] {
  const known = faulty.map(({ source }) => resolve(cwd, source.path));
  const unfaulty = defaults.filter((path) => !known.includes(resolve(cwd, path)));
  return [...faulty, ...unfaulty.map((path) => ({ source: { path, text: "" }, diagnostics: [] }))];
}

async function tell(
  files: readonly ReportedFile[],
  { format, quiet, verbose: all, summary }: CheckRequest,
  { stdout, stderr, env }: Host,
): Promise<void> {
  const to = summary === "json" ? stderr : stdout;
  const options = { ...reportOptions(to, env), all, errorsOnly: quiet };
  await to.write(report(format, quiet ? files.map(onlyErrors) : files, options));
}

/** Whether what was found lets the check fail. */
async function verdictOn(files: readonly ReportedFile[], maxWarnings: number, host: Host): Promise<ExitCode> {
  const found = files.flatMap(({ diagnostics }) => diagnostics);
  const warnings = found.filter(({ severity }) => severity === "warning").length;
  if (warnings > maxWarnings)
    await say(
      host,
      `${counted(warnings, "warning")}, more than the ${maxWarnings} that --max-warnings allows.`,
    );
  return hasErrors(found) || warnings > maxWarnings ? EXIT.faulty : EXIT.done;
}

const isDefaults = (cwd: string) => (word: string) =>
  isProjectName(word) && kindOf(resolve(cwd, word)) === "file";
