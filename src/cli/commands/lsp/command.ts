import { rootOption } from "../choices.ts";
import type { CommandEntry } from "../command.ts";

export const lsp: CommandEntry = {
  name: "lsp",
  define: (program, choose) =>
    program
      .command("lsp")
      .summary("help an editor with maps, over the Language Server Protocol")
      .description(
        "Speaks the Language Server Protocol on standard input and output. Editors start it; see “Editors” in the README.",
      )
      .option("--stdio", "what it does anyway; editors say so")
      .option("--clientProcessId <pid>", "the editor: without it, this process ends too")
      .addOption(rootOption())
      .action(({ root: roots }: { root: string[] }) => {
        choose({
          asked: { roots },
          run: async (host) => (await import("./lsp.ts")).lsp(roots, host.cwd),
        });
      }),
};
