import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { putFile } from "../../machine/disk/replace.ts";
import { openInBrowser } from "../preview/browser.ts";
import { playgroundPage } from "./page.ts";

export interface PlaygroundRequest {
  /** A path, or - for standard output. */
  readonly output: string;
  readonly open: boolean;
}

export async function playground({ output, open }: PlaygroundRequest, host: Host): Promise<ExitCode> {
  const page = playgroundPage(host.assets);
  if (output === "-") {
    await host.stdout.write(page);
    return EXIT.done;
  }
  const path = resolve(host.cwd, output);
  await putFile(path, new TextEncoder().encode(page));
  await say(host, `Wrote ${output}.`);
  const failure = open ? await openInBrowser(pathToFileURL(path).href) : undefined;
  if (failure !== undefined) await say(host, failure);
  return EXIT.done;
}
