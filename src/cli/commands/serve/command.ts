import { UsageError } from "../../report/errors.ts";
import type { CommandEntry } from "../command.ts";
import type { ServeRequest } from "./request.ts";

export const serve: CommandEntry = {
  name: "serve",
  define: (program, choose) =>
    program
      .command("serve")
      .summary("draw maps for other programs, over HTTP")
      .description(SERVE_HELP)
      .option("--port <n>", "the port to answer on; 0 is any that is free", whole("--port", 0, 65_535), 8000)
      .option(
        "--host <address>",
        "the address to answer on; 0.0.0.0 is every one of this machine",
        "127.0.0.1",
      )
      .option("--jobs <n>", "how many maps to draw at once (default: one a core)", whole("--jobs", 1, 999))
      .option("--queue <n>", "how many more may wait; others are refused", whole("--queue", 0, 100_000), 64)
      .option("--timeout <seconds>", "how long a map may take", whole("--timeout", 1, 3600), 20)
      .option("--max-size <kB>", "how long a map may be", whole("--max-size", 1, 8192), 256)
      .action((options: ServeOptions) => {
        const { port, host: address, jobs, queue, timeout, maxSize } = options;
        const asked: ServeRequest = {
          port,
          address,
          jobs,
          queue,
          limit: timeout * 1000,
          longest: maxSize * 1024,
        };
        choose({ asked, run: async (host) => (await import("./serve.ts")).serve(asked, host) });
      }),
};

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly jobs?: number;
  readonly queue: number;
  readonly timeout: number;
  readonly maxSize: number;
}

const SERVE_HELP = `Draws the maps that it is sent, and keeps nothing:

  POST /hence/svg              the map is the body; pdf, png, html and the other formats too
  GET  /hence/svg/eNqrVk…      the map deflated and in base64url, as Kroki has it
  GET  /health                 whether it accepts maps
  GET  /metrics                counts and times, for Prometheus

Options of render are parameters: /hence/svg?width=160mm&theme=dark. Maps that are sent read no file.`;

const whole =
  (option: string, from: number, to: number) =>
  (text: string): number => {
    const number = Number(text);
    if (/^\d+$/u.test(text) && number >= from && number <= to) return number;
    throw new UsageError(`${option} needs a whole number from ${from} to ${to}, not \`${text}\`.`);
  };
