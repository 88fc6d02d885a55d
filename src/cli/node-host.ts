import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import type { Host, Output } from "./host.ts";

/** The real process. */
export function nodeHost(launcher: string): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    // Standard streams are opened when they are first touched, which costs time at start-up.
    get stdin() {
      return process.stdin;
    },
    stdout: output(() => process.stdout),
    stderr: output(() => process.stderr),
    assets: dirname(launcher),
    launcher,
    cores: availableParallelism(),
  };
}

function output(stream: () => NodeJS.WriteStream): Output {
  return {
    get isTTY() {
      return stream().isTTY;
    },
    get columns() {
      return stream().columns ?? 80;
    },
    write: (data) =>
      new Promise((resolve, reject) => {
        stream().write(data, (error) => {
          if (error === undefined || error === null) resolve();
          else reject(error);
        });
      }),
  };
}
