import { afterHelp } from "../../after-help.ts";
import { EXIT } from "../../report/errors.ts";
import { commandsOf } from "../command-line.ts";
import type { CommandEntry } from "../command.ts";

export const man: CommandEntry = {
  name: "man",
  define: (program, choose) =>
    program
      .command("man")
      .summary("print the manual page")
      .description("Prints the manual page, in the language of man(1): hence man | man -l -")
      .action(() => {
        choose({
          asked: {},
          run: async (host) => {
            const { manual } = await import("./manual.ts");
            const { notationHelp } = await import("../../../input/notations.ts");
            const more = afterHelp(notationHelp());
            await host.stdout.write(manual(program.description(), commandsOf(program), more));
            return EXIT.done;
          },
        });
      }),
};
