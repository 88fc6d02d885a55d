import type { FormatName } from "../../../formats/index.ts";
import { UsageError } from "../../report/errors.ts";
import { rootOption } from "../choices.ts";
import type { CommandEntry } from "../command.ts";
import { addDrawingOptions, drawingIn } from "../drawing-options.ts";
import { REPORT_NAMES } from "../judged/tables.ts";
import type { ReportName } from "../judged/tables.ts";
import { severalFormats } from "../format-option.ts";
import { PICTURES, wordsAndPictures } from "../pictures/request.ts";
import type { WhatIfRequest } from "./request.ts";

export const whatif: CommandEntry = {
  name: "whatif",
  define: (program, choose) => {
    const command = program
      .command("whatif <FILE>")
      .summary("say what would change if a premise were denied, and what a claim hangs on")
      .description(WHATIF_HELP)
      .option("--deny <ids>", "premises that are denied, steps that are undercut; with commas", addIds)
      .option("--open <ids>", "premises that are neither granted nor denied", addIds)
      .option("--grant <ids>", "premises that are granted", addIds)
      .option(
        "--claim <id>",
        "the statement to ask about, by id or number (default: the first main conclusion)",
      )
      .addOption(severalFormats<ReportName | FormatName>("whatif", [...REPORT_NAMES, ...PICTURES], ["text"]))
      .option("-o, --output <place>", "where the picture goes: a folder, a file, or - for standard output")
      .addOption(rootOption());
    return addDrawingOptions(command, "whatif").action((file: string, options: WhatIfOptions) => {
      const { deny = [], open = [], grant = [], claim, format, output, root: roots } = options;
      const draw = drawingIn(options, "whatif");
      const asked: WhatIfRequest = {
        file,
        roots,
        deny,
        open,
        grant,
        claim,
        ...wordsAndPictures(format, REPORT_NAMES, { output, draw }),
      };
      choose({ asked, run: async (host) => (await import("./whatif.ts")).whatif(asked, host) });
    });
  },
};

interface WhatIfOptions {
  readonly deny?: readonly string[];
  readonly open?: readonly string[];
  readonly grant?: readonly string[];
  readonly claim?: string;
  readonly format?: readonly (ReportName | FormatName)[];
  readonly output?: string;
  readonly root: string[];
}

const WHATIF_HELP = `Says what would become of a map if premises were denied, open or granted, or steps undercut. \`-\` is standard input.
Premises are named by their ids or by their numbers in the figure, steps by their ids or as they are told: \`'2 + 3 -> 1'\`, \`'a -> b'\`, and \`'4 -| 1'\` of an objection.
With none of these options it says what the main conclusion hangs on: every premise and every step whose loss would change its verdict, then the smallest sets of two and three premises that only together do.`;

/** \`--deny a,b\` and \`--deny a --deny b\` are the same. */
function addIds(list: string, before: readonly string[] = []): readonly string[] {
  const names = list.split(",").map((name) => name.trim());
  if (names.includes("")) throw new UsageError(`\`${list}\` is not a list of ids separated by commas.`);
  return [...new Set([...before, ...names])];
}
