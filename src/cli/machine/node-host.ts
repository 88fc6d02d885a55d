import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { EnvironmentError, isCode, reason } from "../report/errors.ts";
import { outerEnvironment } from "./environment.ts";
import type { Host, OutputStream } from "./host.ts";
import { isRunning } from "./is-running.ts";

/** The real process. Its streams are opened on first use, because opening them slows the start. */
export function nodeHost(launcher: string, build: string): Host {
  return {
    get cwd() {
      return workingFolder();
    },
    env: outerEnvironment(),
    get stdin() {
      return process.stdin;
    },
    stdout: output("output", () => process.stdout),
    stderr: output("error", () => process.stderr),
    assets: dirname(launcher),
    launcher,
    get cores() {
      return availableParallelism();
    },
    build: `${build} ${process.version}`,
    processes: {
      own: process.pid,
      isRunning,
      atExit: (act) => void process.on("exit", act),
    },
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    const gone = isCode(error, "ENOENT") ? "it no longer exists" : reason(error);
    throw new EnvironmentError(`Cannot work in the folder that hence was started in: ${gone}.`);
  }
}

/** A pipe has neither width nor height, and does not say so. */
type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

function output(name: string, open: () => Stream): OutputStream {
  let opened: Stream | undefined;
  const stream = () => {
    if (opened === undefined) {
      opened = open();
      // Each write reports its own result.
      opened.on("error", () => {});
    }
    return opened;
  };
  return {
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns ?? 80;
    },
    write: (data) =>
      new Promise((resolve, reject) => {
        stream().write(data, (error) => {
          if (error === undefined || error === null || isUnheard(error)) resolve();
          else reject(new EnvironmentError(`Cannot write to standard ${name}: ${reason(error)}.`));
        });
      }),
  };
}

/** The reader of the output may stop early, as `head` does; that is not an error and changes no exit code. */
function isUnheard(error: NodeJS.ErrnoException): boolean {
  return error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED";
}
