import { rootOption } from "../choices.ts";
import type { CommandEntry } from "../command.ts";
import { oneFormat } from "../format-option.ts";
import { REPORT_NAMES } from "../judged/tables.ts";
import type { ReportName } from "../judged/tables.ts";

export const questions: CommandEntry = {
  name: "questions",
  define: (program, choose) =>
    program
      .command("questions <FILE>")
      .summary("list the critical questions of each step, and which are answered")
      .description(QUESTIONS_HELP)
      .addOption(oneFormat("questions", REPORT_NAMES, "text"))
      .addOption(rootOption())
      .action((file: string, options: { readonly format?: ReportName; readonly root: string[] }) => {
        const asked = { file, format: options.format ?? "text", roots: options.root };
        choose({ asked, run: async (host) => (await import("./questions.ts")).questions(asked, host) });
      }),
};

const QUESTIONS_HELP = `Lists what may be asked of every step whose scheme is known, and whether the map answers it: an objection raises a question (\`raises: field\`), and what defeats that objection answers it. \`-\` is standard input.
Without \`scheme\`, or with one that is not in the catalogue or under \`schemes\`, a step has no questions.
\`hence check --questions\` warns of those that whoever takes the step must be able to answer.`;
