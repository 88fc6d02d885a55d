import type { FormatName } from "../../../formats/index.ts";
import type { DrawOptions } from "../../../pipeline.ts";
import { rootOption } from "../choices.ts";
import type { DiffFormat } from "./formats.ts";
import { refuseContradictions } from "../measures.ts";
import type { CommandEntry } from "../command.ts";
import { addDrawingOptions, drawingIn } from "../drawing-options.ts";
import { severalFormats } from "../format-option.ts";
import { PICTURES, wordsAndPictures } from "../pictures/request.ts";
import type { DiffRequest } from "./request.ts";

const FORMATS = ["pretty", "json", "md"] as const satisfies readonly DiffFormat[];

export const diff: CommandEntry = {
  name: "diff",
  define: (program, choose) => {
    const command = program
      .command("diff <A> [B]")
      .summary("show what two versions of a map, or of a folder, differ in")
      .description(DIFF_HELP)
      .addOption(severalFormats<DiffFormat | FormatName>("diff", [...FORMATS, ...PICTURES], ["pretty"]))
      .option("-o, --output <place>", "where the picture goes: a folder, a file, or - for standard output")
      .addOption(rootOption());
    return addDrawingOptions(command, "diff").action(
      (a: string, b: string | undefined, options: DiffOptions) => {
        refuseContradictions(options);
        const { format, output, root: roots } = options;
        const draw = drawingIn(options, "diff");
        const told = wordsAndPictures(format, FORMATS, { output, draw });
        const versions = b === undefined ? [a] : [a, b];
        const asked: DiffRequest = { versions, ...told, roots };
        choose({ asked, run: async (host) => (await import("./diff.ts")).diff(asked, host) });
      },
    );
  },
};

interface DiffOptions extends Omit<DrawOptions, "as"> {
  readonly format?: readonly (DiffFormat | FormatName)[];
  readonly output?: string;
  readonly type?: number;
  readonly root: string[];
}

const DIFF_HELP = [
  "Shows what became of a map: statements and inferences that are new, removed, reworded or moved.",
  "A and B are files, versions in git (HEAD:maps/x.yaml from the top of the repository, main~2:./x.yaml from this folder, :maps/x.yaml as staged), or - for standard input. A file of that name wins. With A alone, a file is compared with its last commit, and a version in git with the file.",
  "Two folders, on the disk or in git (hence diff HEAD:maps maps), are compared map by map with one summary; with a folder alone, its last commit.",
  "Exit codes are those of diff: 0 the maps are the same, 1 they differ, 2 wrong usage or a map with errors, 3 a system error.",
].join("\n");
