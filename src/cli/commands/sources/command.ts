import { rootOption } from "../choices.ts";
import type { CommandEntry } from "../command.ts";

export const sources: CommandEntry = {
  name: "sources",
  define: (program, choose) =>
    program
      .command("sources [FILE|DIR...]")
      .summary("list sources, and whether their files have changed")
      .description(HELP)
      .option("--pin", "write the digest of each source's file into the map")
      .addOption(rootOption())
      .action((files: string[], options: { readonly pin?: true; readonly root: string[] }) => {
        const asked = { files, pin: options.pin === true, roots: options.root };
        choose({ asked, run: async (host) => (await import("./sources.ts")).sources(asked, host) });
      }),
};

const HELP = `Lists the sources that each map declares, and what their files have become since they were pinned. With no FILE: every map in maps/. Name a hence.yaml for the sources that it declares.
--pin writes the SHA-256 digest of each file, as it is now, behind \`file\`; nothing else in the map changes. From then on \`hence check\` warns when a file has changed, and says which statements rest on it. Of a page on the web save a copy, and name it under \`file\`: nothing is fetched.`;
