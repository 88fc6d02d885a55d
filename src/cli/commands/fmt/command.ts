import { rootOption } from "../choices.ts";
import type { CommandEntry } from "../command.ts";

/** What `hence fmt` is asked to do. */
export interface FormatRequest {
  readonly files: readonly string[];
  /** Only say what would change. */
  readonly check: boolean;
  /** Take the fixes of mistakes first. */
  readonly fix: boolean;
  /** Folders whose files may be quoted too, as the user wrote them. */
  readonly roots: readonly string[];
}

export const fmt: CommandEntry = {
  name: "fmt",
  define: (program, choose) =>
    program
      .command("fmt [FILE|DIR...]")
      .summary("put maps in order; with --fix, mend mistakes")
      .description(
        "Puts maps in canonical order and style, keeping what they say and every comment. With no FILE: every map in maps/. `-` reads standard input and writes standard output.",
      )
      .option("--check", "write nothing; fail if a map would change")
      .option("--fix", "first mend the mistakes that can be mended mechanically, and say so")
      .addOption(rootOption())
      .action((files: string[], options: { check?: boolean; fix?: boolean; root: string[] }) => {
        const { check = false, fix = false, root: roots } = options;
        const asked: FormatRequest = { files, check, fix, roots };
        choose({ asked, run: async (host) => (await import("./fmt.ts")).fmt(asked, host) });
      }),
};
