import { EXCHANGE_NAMES } from "../../../model/choices.ts";
import type { ExchangeName } from "../../../model/choices.ts";
import type { Shard } from "../../session/request.ts";
import { rootOption } from "../choices.ts";
import type { CommandEntry } from "../command.ts";
import { oneFormat } from "../format-option.ts";
import { FILES_FROM, withListed } from "../files-from.ts";
import { SHARD } from "../shard.ts";
import { summaryOption } from "../summary.ts";
import type { Summary } from "../summary.ts";
import type { ConvertRequest } from "./convert.ts";

interface ConvertOptions {
  readonly format?: ExchangeName;
  readonly output?: string;
  readonly filesFrom?: string;
  readonly shard?: Shard;
  readonly summary: Summary;
  readonly quiet?: boolean;
  readonly root: string[];
}

export const convert: CommandEntry = {
  name: "convert",
  define: (program, choose) =>
    program
      .command("convert [FILE|DIR...]")
      .summary("write maps in another notation, and say what it cannot hold")
      .description(CONVERT_HELP)
      .addOption(oneFormat("convert", EXCHANGE_NAMES, "yaml"))
      .option("-o, --output <place>", "a folder, a file, or - for standard output (default: output)")
      .option(...FILES_FROM)
      .option(...SHARD)
      .addOption(summaryOption())
      .addOption(rootOption())
      .option("-q, --quiet", "leave out warnings and what each file loses; the totals are still printed")
      .action((files: string[], options: ConvertOptions) => {
        const { format, output, filesFrom, shard, summary, quiet = false, root: roots } = options;
        const asked: ConvertRequest = { files, format, output, shard, summary, quiet, roots };
        choose({
          asked,
          run: (host) =>
            withListed(files, filesFrom, host, async (named) =>
              (await import("./convert.ts")).convert({ ...asked, ...named }, host),
            ),
        });
      }),
};

const CONVERT_HELP = `Writes maps of any notation that hence reads in one that it writes, usually YAML. With no FILE: every map in maps/. \`-\` is standard input.
What a notation cannot hold is left out, and for each file it is said how often. A file with errors is reported and left out; the others go on.`;
