import type { ReportOptions } from "../report/reporter.ts";
import { visible } from "../report/escape-control.ts";

/** Everything that commands know of their process, so that tests can replace it. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The folder with the fonts and the WebAssembly: `dist`. */
  readonly assets: string;
  /** The entry file of worker threads; without one, everything is drawn in this thread. */
  readonly launcher: string | undefined;
  readonly cores: number;
  /** Identifies this build of hence: builds that draw differently have different ones. */
  readonly build: string;
  /** Stops commands that would otherwise run for ever. Without one, a signal ends the process. */
  readonly interrupted?: AbortSignal;
  /** The id of this process. */
  readonly processes?: {
    readonly own: number;
    isRunning(pid: number): boolean;
    atExit(act: () => void): void;
  };
}

export interface OutputStream {
  readonly isTTY: boolean;
  readonly columns: number;
  write(data: string | Uint8Array): Promise<void>;
}

/** A message to the user. */
export function say(host: Host, message: string): Promise<void> {
  return host.stderr.write(`hence: ${message.split("\n").map(visible).join("\n")}\n`);
}

/** Follows the conventions of `NO_COLOR` and `FORCE_COLOR`; otherwise colour is used on terminals only. */
export function wantsColour(output: OutputStream, env: Host["env"]): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env["NO_COLOR"]) return false;
  return output.isTTY && env["TERM"] !== "dumb";
}

/** The style of a report on this stream. */
export function reportOptions(output: OutputStream, env: Host["env"]): ReportOptions {
  // Some terminals, such as those of editors, say that they have 0 columns.
  const width = output.isTTY && output.columns > 0 ? { width: output.columns } : {};
  return { colour: wantsColour(output, env), ...width };
}

/** Whether a person watches this terminal; in CI a terminal may be simulated. */
export function isWatched(output: OutputStream, env: Host["env"]): boolean {
  return output.isTTY && env["TERM"] !== "dumb" && (env["CI"] === undefined || env["CI"] === "false");
}

/** Never resolves: a signal ends the process. */
export function interruption({ interrupted }: Host): Promise<void> {
  return new Promise((resolve) => {
    if (interrupted?.aborted === true) resolve();
    interrupted?.addEventListener("abort", () => resolve(), { once: true });
  });
}
