import { EXIT, UsageError } from "./errors.ts";
import type { ExitCode } from "./errors.ts";
import { explain, failureOf } from "./failure.ts";
import { say } from "./host.ts";
import type { Host } from "./host.ts";
import { parseArguments } from "./program.ts";
import type { Request } from "./program.ts";

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

/** What a command needs is loaded when it is asked for. */
async function obey(request: Request, host: Host): Promise<ExitCode> {
  switch (request.kind) {
    case "render": {
      const { render } = await import("./render.ts");
      return render(request.render, host);
    }
    case "check": {
      const { check } = await import("./check.ts");
      return check(request.files, request.format, host);
    }
    case "schema": {
      const { jsonSchema } = await import("../input/json-schema.ts");
      await host.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
      return EXIT.done;
    }
    case "text":
      await host.stdout.write(request.text);
      return EXIT.done;
  }
}
