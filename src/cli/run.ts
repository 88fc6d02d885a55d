import { jsonSchema } from "../input/json-schema.ts";
import { check } from "./check.ts";
import { EXIT, UsageError } from "./errors.ts";
import type { ExitCode } from "./errors.ts";
import { say } from "./host.ts";
import type { Host } from "./host.ts";
import { explain, failureOf } from "./job.ts";
import { parseArguments } from "./program.ts";
import type { Request } from "./program.ts";
import { render } from "./render.ts";

/** Set by the bundler. */
declare const HENCE_VERSION: string | undefined;
const VERSION = typeof HENCE_VERSION === "string" ? HENCE_VERSION : "0.0.0";

/** A command line from its words to its exit code. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await obey(parseArguments(argv, VERSION), host);
  } catch (error) {
    if (error instanceof UsageError) {
      await say(host, error.message);
      return EXIT.usage;
    }
    await say(host, explain(failureOf(error), undefined, host.env));
    return EXIT.environment;
  }
}

async function obey(request: Request, host: Host): Promise<ExitCode> {
  switch (request.kind) {
    case "render":
      return render(request.render, host);
    case "check":
      return check(request.files, request.format, host);
    case "schema":
      await host.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
      return EXIT.done;
    case "text":
      await host.stdout.write(request.text);
      return EXIT.done;
  }
}
