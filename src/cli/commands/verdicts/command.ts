import { rootOption } from "../choices.ts";
import type { CommandEntry } from "../command.ts";
import { oneFormat } from "../format-option.ts";
import { REPORT_NAMES } from "../judged/tables.ts";
import type { ReportName } from "../judged/tables.ts";

export const verdicts: CommandEntry = {
  name: "verdicts",
  define: (program, choose) =>
    program
      .command("verdicts <FILE>")
      .summary("say what holds, what fails and what is open, and why")
      .description(VERDICTS_HELP)
      .addOption(oneFormat("verdicts", REPORT_NAMES, "text"))
      .addOption(rootOption())
      .action((file: string, options: { readonly format?: ReportName; readonly root: string[] }) => {
        const asked = { file, format: options.format ?? "text", roots: options.root };
        choose({ asked, run: async (host) => (await import("./verdicts.ts")).verdicts(asked, host) });
      }),
};

const VERDICTS_HELP = `Says of every statement whether it holds, fails or is open, and why, if the premises are granted. \`-\` is standard input.
A premise may say otherwise: \`stance: open\` or \`stance: denied\`. Nothing is said about truth: only what follows from what is granted.
The picture shows the same with \`hence render --verdicts\`; \`expect:\` in a map makes \`hence check\` test it.`;
