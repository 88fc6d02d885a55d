import { choice, rootOption } from "../choices.ts";
import { REPORT_FORMATS } from "../../report/report.ts";
import type { ReportFormat } from "../../report/report.ts";
import type { CommandEntry } from "../command.ts";

/** What `hence check` is asked to do. */
export interface CheckRequest {
  readonly files: readonly string[];
  readonly format: ReportFormat;
  /** Folders whose files may be quoted too, as the user wrote them. */
  readonly roots: readonly string[];
}

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
      .addOption(rootOption())
      .action((files: string[], { format, root: roots }: { format: ReportFormat; root: string[] }) => {
        const asked: CheckRequest = { files, format, roots };
        choose({
          asked,
          run: async (host) => (await import("./check.ts")).check(asked, host),
        });
      }),
};
