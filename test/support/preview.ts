import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { LAUNCHER } from "./host.ts";

export interface Running {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  /** What it has said on standard error so far. */
  readonly said: () => string;
  /** Ends it as Ctrl-C does; its exit code. */
  readonly end: () => Promise<number | null>;
}

/** The built command, showing maps of a folder. */
export function runPreview(
  cwd: string,
  words: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = spawn(process.execPath, [LAUNCHER, "preview", ...words], {
    cwd,
    env: { ...process.env, HENCE_EDITOR: "vscode", ...env },
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  let out = "";
  let err = "";
  child.stderr.on("data", (chunk) => (err += String(chunk)));
  const end = () => {
    child.kill("SIGINT");
    return ended;
  };
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      out += String(chunk);
      const url = /^(http:\S+)\n/.exec(out)?.[1];
      if (url !== undefined) resolve({ url, port: Number(new URL(url).port), child, said: () => err, end });
    });
    void ended.then((code) => reject(new Error(`ended with code ${code}: ${err}`)));
  });
}
