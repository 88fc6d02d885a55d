import { rootOption } from "../choices.ts";
import { UsageError } from "../../report/errors.ts";
import type { CommandEntry } from "../command.ts";
import { addDrawingOptions, drawingIn } from "../drawing-options.ts";
import type { PreviewRequest } from "./preview.ts";

export const preview: CommandEntry = {
  name: "preview",
  define: (program, choose) => {
    const command = program
      .command("preview [FILE|DIR...]")
      .summary("show maps in the browser and follow every save")
      .description(PREVIEW_HELP)
      .option("--port <n>", "the port to answer on (default: any that is free)", port)
      .option("--open", "open the page in the browser")
      .option(
        "--editor <name>",
        "what opens a line: vscode, cursor, idea and others, or a command such as 'gedit {file} +{line}:{column}' (default: HENCE_EDITOR, else vscode)",
      );
    return addDrawingOptions(command, "preview")
      .addOption(rootOption())
      .action((files: string[], options: PreviewOptions) => {
        const { port, open = false, editor, root: roots } = options;
        const draw = drawingIn(options, "preview");
        const asked: PreviewRequest = { files, port, open, editor, roots, draw };
        choose({ asked, run: async (host) => (await import("./preview.ts")).preview(asked, host) });
      });
  },
};

interface PreviewOptions {
  readonly port?: number;
  readonly open?: boolean;
  readonly editor?: string;
  readonly root: string[];
}

const PREVIEW_HELP = `Shows maps on a local page that follows every save; Ctrl-C ends it. With no FILE: every map in maps/.
The page can be reached from this machine only.`;

function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number >= 1 && number <= 65_535) return number;
  throw new UsageError(`--port needs a whole number from 1 to 65535, not \`${text}\`.`);
}
