import type { CommandEntry } from "../command.ts";
import type { PlaygroundRequest } from "./playground.ts";

export const playground: CommandEntry = {
  name: "playground",
  define: (program, choose) =>
    program
      .command("playground")
      .summary("a page to write maps in, as one file")
      .description(
        "Writes a page in which maps are written and seen: one file that needs no server and works offline.",
      )
      .option("-o, --output <file>", "where to write it; - is standard output", "hence.html")
      .option("--open", "open it in the browser")
      .action(({ output, open = false }: { readonly output: string; readonly open?: boolean }) => {
        const asked: PlaygroundRequest = { output, open };
        choose({ asked, run: async (host) => (await import("./playground.ts")).playground(asked, host) });
      }),
};
