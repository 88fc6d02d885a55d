import { choice } from "../choices.ts";
import { REPORT_FORMATS } from "../../report/report.ts";
import type { ReportFormat } from "../../report/report.ts";
import type { CommandEntry } from "../command.ts";

export const check: CommandEntry = {
  name: "check",
  define: (program, choose) =>
    program
      .command("check [FILE|DIR...]")
      .summary("look for mistakes in maps, drawing nothing")
      .description(
        "Looks for mistakes in maps without drawing them. With no FILE: every map in maps/. `-` is standard input.",
      )
      .addOption(
        choice("--format <name>", "how to report them", "report format", Object.keys(REPORT_FORMATS)).default(
          "pretty",
        ),
      )
      .action((files: string[], { format }: { format: ReportFormat }) => {
        choose({
          asked: { files, format },
          run: async (host) => (await import("./check.ts")).check(files, format, host),
        });
      }),
};
