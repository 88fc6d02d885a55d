import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../../lsp/server.ts";
import { quotedFiles } from "../../machine/files.ts";
import { VERSION } from "../../version.ts";

/** Serves an editor on standard input and output. The server ends the process: 0 after a goodbye, else 1. */
export function lsp(): Promise<never> {
  serve(process.stdin, process.stdout, {
    version: VERSION,
    readText: (uri, path) =>
      uri.startsWith("file:") ? quotedFiles(dirname(fileURLToPath(uri)))(path) : undefined,
    now: () => performance.now(),
  });
  return new Promise(() => {});
}
