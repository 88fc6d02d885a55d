import { join } from "node:path";
import { EXIT } from "../../report/errors.ts";
import { oneOf } from "../choices.ts";
import type { CommandEntry } from "../command.ts";

/** What other programs take from the package, by their names. */
export const PLACES = {
  pandoc: "reports/pandoc/hence.lua",
  quarto: "reports/quarto/_extensions",
  latex: "reports/latex",
  typst: "reports/typst/hence.typ",
} as const;

const NAMES = Object.keys(PLACES) as (keyof typeof PLACES)[];

export const where: CommandEntry = {
  name: "where",
  define: (program, choose) =>
    program
      .command("where <program>")
      .summary(`print where the files for ${NAMES.join(", ")} are`)
      .description(
        `Prints the path of what another program needs to draw maps in its documents: ${NAMES.join(", ")}.`,
      )
      .action((word: string) => {
        const name = oneOf("program", word, NAMES);
        choose({
          asked: { name },
          run: async (host) => {
            await host.stdout.write(`${join(host.assets, PLACES[name])}\n`);
            return EXIT.done;
          },
        });
      }),
};
