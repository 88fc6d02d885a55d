import { hasErrors } from "../diagnostic.ts";
import { EXIT } from "./errors.ts";
import type { ExitCode } from "./errors.ts";
import { wantsColour } from "./host.ts";
import type { Host } from "./host.ts";
import { findInputs } from "./inputs.ts";
import { failureOf, failureText, readAndCheck } from "./job.ts";
import { report } from "./report.ts";
import type { ReportedFile, ReportFormat } from "./report.ts";
import { readStdin } from "./stdin.ts";

export async function check(words: readonly string[], format: ReportFormat, host: Host): Promise<ExitCode> {
  const files: ReportedFile[] = [];
  let failed = false;
  for (const { path } of findInputs(words, host.cwd, [])) {
    try {
      const bytes = path === "-" ? { bytes: await readStdin(host.stdin) } : {};
      files.push(readAndCheck({ path, cwd: host.cwd, ...bytes }));
    } catch (error) {
      failed = true;
      await host.stderr.write(failureText(path, failureOf(error), host.env));
    }
  }
  await host.stdout.write(report(format, files, { colour: wantsColour(host.stdout, host.env) }));
  if (failed) return EXIT.environment;
  return files.some(({ diagnostics }) => hasErrors(diagnostics)) ? EXIT.faulty : EXIT.done;
}
