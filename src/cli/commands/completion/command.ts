import { Argument } from "commander";
import { EXIT } from "../../report/errors.ts";
import { oneOf, offering } from "../choices.ts";
import { commandsOf } from "../command-line.ts";
import type { CommandEntry } from "../command.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;

export const completion: CommandEntry = {
  name: "completion",
  define: (program, choose) =>
    program
      .command("completion")
      .addArgument(offering(new Argument("SHELL"), SHELLS))
      .summary("print what makes a shell complete hence's words")
      .description(COMPLETION_HELP)
      .action((name: string) => {
        const shell = oneOf("shell", name, SHELLS);
        choose({
          asked: { shell },
          run: async (host) => {
            const { SCRIPTS } = await import("./scripts.ts");
            const { mapExtensions } = await import("../../../input/notations.ts");
            await host.stdout.write(SCRIPTS[shell](commandsOf(program), mapExtensions()));
            return EXIT.done;
          },
        });
      }),
};

const COMPLETION_HELP = `Prints a script that makes a shell complete commands, options, their values and files. SHELL is bash, zsh or fish:
  bash: add this line to ~/.bashrc:  source <(hence completion bash)
  zsh:  hence completion zsh > DIR/_hence  with a DIR of $fpath
  fish: hence completion fish > ~/.config/fish/completions/hence.fish`;
