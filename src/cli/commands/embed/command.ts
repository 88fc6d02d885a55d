import type { CommandEntry } from "../command.ts";

export const embed: CommandEntry = {
  name: "embed",
  define: (program, choose) =>
    program
      .command("embed [REQUEST]")
      .summary("draw the maps of a document, for filters and packages")
      .description(EMBED_HELP)
      .action((request: string | undefined) => {
        choose({
          asked: { request },
          run: async (host) => (await import("./embed.ts")).embed(request, host),
        });
      }),
};

const EMBED_HELP = `Draws all maps of a document in one run, for the Pandoc filter, the LaTeX package and the like.
REQUEST is a JSON file, or standard input: { "folder": where pictures go, "document": its path, "column": its width
of text, such as "121mm", or the .docx or .odt whose page it has, "options": those of render for all figures,
"figures": [{ "name", "file" or "text" (with the "line" where it begins), "formats", "options" }] }.
The answer on standard output says for each figure its "files", "title", "alt", "caption", "width" and "height" in mm.
Mistakes are reported with their lines, and the exit code is then not 0.`;
