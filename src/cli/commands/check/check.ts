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
import { findInputs } from "../../session/inputs.ts";
import type { ListedWords } from "../../session/inputs.ts";
import { sayLeftOut, sorted } from "../../session/project/faults.ts";
import { Projects } from "../../session/project/projects.ts";
import { readAndCheck } from "../../session/perform.ts";
import { inShard } from "../../session/request.ts";
import type { Shard } from "../../session/request.ts";

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
  readonly maxWarnings: number | undefined;
  /** Folders whose files may be quoted too, as the user wrote them. */
  readonly roots: readonly string[];
  /** Only a part of the maps. */
  readonly shard?: Shard | undefined;
}

export async function check(request: CheckRequest, host: Host): Promise<ExitCode> {
  const { files: words, format, quiet, verbose, questions, maxWarnings = Infinity } = request;
  const roots = rootsNamed(request.roots, host.cwd);
  const files: ReportedFile[] = [];
  let failed = false;
  const troubles: string[] = [];
  const asking = {
    command: "check",
    listed: request.listed,
    onTrouble: (trouble: string) => void troubles.push(trouble),
  };
  // A list of changed files may name the defaults of a folder too.
  const [defaults, maps] = [
    words.filter(isDefaults(host.cwd)),
    words.filter((word) => !isDefaults(host.cwd)(word)),
  ];
  const onlyDefaults = defaults.length > 0 && maps.length === 0;
  const all = onlyDefaults ? [] : findInputs(maps, host.cwd, asking);
  const inputs = all.filter((_, index) => inShard(request.shard, index));
  for (const trouble of troubles) await say(host, trouble);
  const projects = new Projects(host.cwd);
  for (const path of defaults) projects.settingsFor({ path });
  const { sound, faults } = sorted(inputs, projects);
  for (const { path, folder } of sound) {
    try {
      const settings = projects.settingsFor({ path, folder });
      const bytes = path === "-" ? { bytes: await readStdin(host.stdin) } : {};
      files.push(
        interruptible(() =>
          readAndCheck(
            {
              path,
              folder,
              cwd: host.cwd,
              roots: [...roots, ...(settings?.roots ?? [])],
              project: settings?.project,
              ...bytes,
            },
            { questions, advice: !quiet },
          ),
        ),
      );
    } catch (error) {
      failed = true;
      await say(host, explain(failureOf(error), path, host.env));
    }
  }
  const faulty = projects.faulty.map(({ source }) => resolve(host.cwd, source.path));
  const unfaulty = defaults.filter((path) => !faulty.includes(resolve(host.cwd, path)));
  files.unshift(
    ...projects.faulty,
    ...unfaulty.map((path) => ({ source: { path, text: "" }, diagnostics: [] })),
  );
  const reported = quiet ? files.map(onlyErrors) : files;
  await host.stdout.write(
    report(format, reported, { ...reportOptions(host.stdout, host.env), all: verbose }),
  );
  await sayLeftOut(faults, host);
  if (failed || troubles.length > 0) return EXIT.environment;
  return verdictOn(files, maxWarnings, host);
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
