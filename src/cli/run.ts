import { EnvironmentError, EXIT, UsageError } from "./report/errors.ts";
import type { ExitCode } from "./report/errors.ts";
import { explain, failureOf } from "./report/failure.ts";
import { say } from "./machine/host.ts";
import type { Host } from "./machine/host.ts";
import { parseArguments } from "./program.ts";
import { VERSION } from "./version.ts";

/** A command line from its words to its exit code. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await parseArguments(argv, VERSION).run(host);
  } catch (error) {
    if (error instanceof UsageError) {
      await sayIfHeard(host, error.message);
      return EXIT.usage;
    }
    await sayIfHeard(host, explain(failureOf(error), undefined, host.env));
    return EXIT.environment;
  }
}

/** Where standard error cannot be written to, the exit code alone tells. */
async function sayIfHeard(host: Host, message: string): Promise<void> {
  try {
    await say(host, message);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
  }
}
