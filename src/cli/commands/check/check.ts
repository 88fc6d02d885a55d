import { hasErrors } from "../../../diagnostic.ts";
import type { CheckRequest } from "./command.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { explain, failureOf } from "../../session/failure.ts";
import { reportOptions, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { findInputs } from "../../session/inputs.ts";
import { readAndCheck } from "../../session/job.ts";
import { rootsNamed } from "../../machine/quoted/reach.ts";
import { report } from "../../report/report.ts";
import type { ReportedFile } from "../../report/report.ts";
import { readStdin } from "../../machine/stdin.ts";

export async function check(
  { files: words, format, roots: named }: CheckRequest,
  host: Host,
): Promise<ExitCode> {
  const roots = rootsNamed(named, host.cwd);
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
  await host.stdout.write(report(format, files, reportOptions(host.stdout, host.env)));
  if (failed || troubles.length > 0) return EXIT.environment;
  return files.some(({ diagnostics }) => hasErrors(diagnostics)) ? EXIT.faulty : EXIT.done;
}
