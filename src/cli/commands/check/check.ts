import { hasErrors } from "../../../diagnostic.ts";
import { reportOptions, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { rootsNamed } from "../../machine/quoted/reach.ts";
import { readStdin } from "../../machine/stdin.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { explain, failureOf } from "../../report/failure.ts";
import { onlyErrors, report } from "../../report/report.ts";
import type { ReportFormat } from "../../report/report.ts";
import type { ReportedFile } from "../../report/reporter.ts";
import { findInputs } from "../../session/inputs.ts";
import { readAndCheck } from "../../session/perform.ts";

/** What `hence check` is asked to do. */
export interface CheckRequest {
  readonly files: readonly string[];
  readonly format: ReportFormat;
  /** Report errors only. */
  readonly quiet: boolean;
  /** With more warnings than this, the check fails. */
  readonly maxWarnings: number | undefined;
  /** Folders whose files may be quoted too, as the user wrote them. */
  readonly roots: readonly string[];
}

export async function check(request: CheckRequest, host: Host): Promise<ExitCode> {
  const { files: words, format, quiet, maxWarnings = Infinity } = request;
  const roots = rootsNamed(request.roots, host.cwd);
  const files: ReportedFile[] = [];
  let failed = false;
  const troubles: string[] = [];
  const asking = { command: "check", onTrouble: (trouble: string) => void troubles.push(trouble) };
  const inputs = findInputs(words, host.cwd, asking);
  for (const trouble of troubles) await say(host, trouble);
  for (const { path, folder } of inputs) {
    try {
      const bytes = path === "-" ? { bytes: await readStdin(host.stdin) } : {};
      files.push(readAndCheck({ path, folder, cwd: host.cwd, roots, ...bytes }));
    } catch (error) {
      failed = true;
      await say(host, explain(failureOf(error), path, host.env));
    }
  }
  const reported = quiet ? files.map(onlyErrors) : files;
  await host.stdout.write(report(format, reported, reportOptions(host.stdout, host.env)));
  if (failed || troubles.length > 0) return EXIT.environment;
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const warnings = all.filter(({ severity }) => severity === "warning").length;
  if (warnings > maxWarnings)
    await say(
      host,
      `${warnings} warning${warnings === 1 ? "" : "s"}, more than the ${maxWarnings} that --max-warnings allows.`,
    );
  return hasErrors(all) || warnings > maxWarnings ? EXIT.faulty : EXIT.done;
}
