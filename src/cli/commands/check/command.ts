import { rootOption } from "../choices.ts";
import { REPORT_FORMATS } from "../../report/report.ts";
import type { ReportFormat } from "../../report/report.ts";
import { UsageError } from "../../report/errors.ts";
import type { CommandEntry } from "../command.ts";
import type { CheckRequest } from "./check.ts";
import { oneFormat } from "../format-option.ts";
import { FILES_FROM, withListed } from "../files-from.ts";
import { SHARD } from "../shard.ts";
import type { Shard } from "../../session/request.ts";
import { summaryOption } from "../summary.ts";
import type { Summary } from "../summary.ts";

interface CheckOptions {
  readonly format?: ReportFormat;
  readonly filesFrom?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly questions?: boolean;
  readonly maxWarnings?: number;
  readonly root: string[];
  readonly shard?: Shard;
  readonly summary: Summary;
}

export const check: CommandEntry = {
  name: "check",
  define: (program, choose) =>
    program
      .command("check [FILE|DIR...]")
      .summary("look for mistakes in maps, drawing nothing")
      .description(
        "Looks for mistakes in maps without drawing them. With no FILE: every map in maps/. `-` is standard input; FILE may be a pattern in quotes, such as 'maps/**/*.yaml'.",
      )
      .addOption(oneFormat("check", Object.keys(REPORT_FORMATS), "pretty"))
      .option("--max-warnings <n>", "fail if there are more warnings than this", warnings)
      .option(...FILES_FROM)
      .option(...SHARD)
      .addOption(summaryOption())
      .option("-q, --quiet", "report errors only")
      .option("--verbose", "show every warning, however many there are of a kind")
      .option("--questions", "report critical questions of schemes that nothing answers, too")
      .addOption(rootOption())
      .action((files: string[], options: CheckOptions) => {
        const {
          format = "pretty",
          filesFrom,
          quiet = false,
          verbose = false,
          questions = false,
          root: roots,
          ...rest
        } = options;
        const asked: CheckRequest = { ...rest, format, files, quiet, verbose, questions, roots };
        if (quiet && verbose) throw new UsageError("--quiet says less and --verbose more; choose one.");
        choose({
          asked,
          run: (host) =>
            withListed(files, filesFrom, host, async (named) =>
              (await import("./check.ts")).check({ ...asked, ...named }, host),
            ),
        });
      }),
};

function warnings(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UsageError(`--max-warnings needs a whole number from 0 to 999999, not \`${text}\`.`);
}
