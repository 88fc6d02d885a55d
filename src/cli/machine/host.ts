import type { ReportOptions } from "../report/reporter.ts";
import { visible } from "../report/escape-control.ts";

/** Everything the commands know of the process that they run in, so that a test can be one. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The folder with the fonts and the WebAssembly: `dist`. */
  readonly assets: string;
  /** The file that a worker thread starts from; without one, everything is drawn in this thread. */
  readonly launcher: string | undefined;
  readonly cores: number;
  /** Stands for this build of hence: two that draw differently have different ones. */
  readonly build: string;
  /** Ends what would go on for ever. Without one, a signal ends the process. */
  readonly interrupted?: AbortSignal;
  /** This process among the others. */
  readonly processes?: {
    readonly own: number;
    isRunning(pid: number): boolean;
    atExit(act: () => void): void;
  };
}

export interface Output {
  readonly isTTY: boolean;
  readonly columns: number;
  write(data: string | Uint8Array): Promise<void>;
}

/** A message to whoever typed the command. */
export function say(host: Host, message: string): Promise<void> {
  return host.stderr.write(`hence: ${message.split("\n").map(visible).join("\n")}\n`);
}

/** `NO_COLOR` and `FORCE_COLOR` as their conventions have it; else colour is for terminals. */
export function wantsColour(output: Output, env: Host["env"]): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env["NO_COLOR"]) return false;
  return output.isTTY && env["TERM"] !== "dumb";
}

/** How a report is to look on this stream. */
export function reportOptions(output: Output, env: Host["env"]): ReportOptions {
  // Some terminals, such as those of editors, say that they have 0 columns.
  const width = output.isTTY && output.columns > 0 ? { width: output.columns } : {};
  return { colour: wantsColour(output, env), ...width };
}

/** Is there someone watching a terminal? In CI a terminal may be only pretended. */
export function isWatched(output: Output, env: Host["env"]): boolean {
  return output.isTTY && env["TERM"] !== "dumb" && (env["CI"] === undefined || env["CI"] === "false");
}

/** In a process of its own a signal ends it, and this is waited for in vain. */
export function interruption({ interrupted }: Host): Promise<void> {
  return new Promise((resolve) => {
    if (interrupted?.aborted === true) resolve();
    interrupted?.addEventListener("abort", () => resolve(), { once: true });
  });
}
