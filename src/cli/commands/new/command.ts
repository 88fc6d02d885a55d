import type { CommandEntry } from "../command.ts";

export const newMap: CommandEntry = {
  name: "new",
  define: (program, choose) =>
    program
      .command("new NAME")
      .summary("write a map to start from")
      .description(
        "Writes a map to start from, maps/NAME.yaml, with a word on everything in it. NAME may also be a path. No file is overwritten.",
      )
      .action((name: string) => {
        choose({
          asked: { name },
          run: async (host) => (await import("./new.ts")).writeStarter(name, host),
        });
      }),
};
