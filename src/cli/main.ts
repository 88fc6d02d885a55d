import { isMainThread } from "node:worker_threads";
import { EXIT } from "./report/errors.ts";
import { withoutSystemFonts } from "./machine/environment.ts";
import { nodeHost } from "./machine/node-host.ts";
import { exitOnSignals } from "./machine/signals.ts";
import { run } from "./run.ts";

export { progress } from "./progress.ts";

/** What the launcher calls, in the main thread and in every other. */
export async function main(launcher: string, build: string): Promise<number> {
  if (!isMainThread) {
    const { serve } = await import("./threads/worker.ts");
    await serve();
    return EXIT.done;
  }
  exitOnSignals();
  const host = nodeHost(launcher, build);
  withoutSystemFonts(host.assets);
  return run(process.argv.slice(2), host);
}
