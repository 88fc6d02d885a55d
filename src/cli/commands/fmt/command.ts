import { rootOption } from "../choices.ts";
import type { CommandEntry } from "../command.ts";
import type { FormatRequest } from "./fmt.ts";

export const fmt: CommandEntry = {
  name: "fmt",
  define: (program, choose) =>
    program
      .command("fmt [FILE|DIR...]")
      .summary("format maps; with --fix, correct mistakes")
      .description(
        "Puts maps in canonical order and style, keeping what they say and every comment. With no FILE: every map in maps/. `-` reads standard input and writes standard output.",
      )
      .option("--check", "write nothing; fail if a map would change")
      .option("--fix", "first correct the mistakes that have only one possible correction, and list them")
      .addOption(rootOption())
      .action((files: string[], options: { check?: boolean; fix?: boolean; root: string[] }) => {
        const { check = false, fix = false, root: roots } = options;
        const asked: FormatRequest = { files, check, fix, roots };
        choose({ asked, run: async (host) => (await import("./fmt.ts")).fmt(asked, host) });
      }),
};
