import { Argument } from "commander";
import { ALL_CODES } from "../../../diagnostic.ts";
import { offering } from "../choices.ts";
import type { CommandEntry } from "../command.ts";

export const explain: CommandEntry = {
  name: "explain",
  define: (program, choose) =>
    program
      .command("explain")
      .addArgument(offering(new Argument("[CODE]"), ALL_CODES))
      .summary("explain a kind of mistake")
      .description(
        "Explains a kind of mistake by its code, which every message gives in brackets: what it means, an example, how to correct it. Without CODE it lists all codes.",
      )
      .action((code: string | undefined) => {
        choose({
          asked: { code },
          run: async (host) => (await import("./explain.ts")).explain(code, host),
        });
      }),
};
