import { hasErrors } from "../../../diagnostic.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { explain, failureOf } from "../../session/failure.ts";
import { reportOptions, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { findInputs } from "../../session/inputs.ts";
import { readAndCheck } from "../../session/job.ts";
import { report } from "../../report/report.ts";
import type { ReportedFile, ReportFormat } from "../../report/report.ts";
import { readStdin } from "../../machine/stdin.ts";

export async function check(words: readonly string[], format: ReportFormat, host: Host): Promise<ExitCode> {
  const files: ReportedFile[] = [];
  let failed = false;
  for (const { path } of findInputs(words, host.cwd, { command: "check" })) {
    try {
      const bytes = path === "-" ? { bytes: await readStdin(host.stdin) } : {};
      files.push(readAndCheck({ path, cwd: host.cwd, ...bytes }));
    } catch (error) {
      failed = true;
      await say(host, explain(failureOf(error), path, host.env));
    }
  }
  await host.stdout.write(report(format, files, reportOptions(host.stdout, host.env)));
  if (failed) return EXIT.environment;
  return files.some(({ diagnostics }) => hasErrors(diagnostics)) ? EXIT.faulty : EXIT.done;
}
