import type { Command } from "commander";
import type { ExitCode } from "../report/errors.ts";
import type { Host } from "../machine/host.ts";

/** What the user asked for: `asked` is plain data, `run` does it. */
export interface CommandRequest {
  readonly asked: unknown;
  run(host: Host): Promise<ExitCode>;
}

/** A command: its options and arguments, and what it does. What it needs is loaded when it runs. */
export interface CommandEntry {
  readonly name: string;
  /** Adds the command to the program; its action calls `choose` with what was asked for. */
  define(program: Command, choose: (request: CommandRequest) => void): Command;
}
