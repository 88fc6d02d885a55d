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
of text, such as "121mm", or the .docx, .odt or .pptx whose page it has, "page": the height of text on a page,
"options": those of render for all figures, "optionsLine": the line they are on,
"figures": [{ "name", "file" or "text", the "line" where it is asked for, "formats", "options" }] }.
The answer on standard output says for each figure its "title", "caption", "type" in pt and "parts": one, or as many as
the map is divided into, each with "files", "alt", "width" and "height" in mm. With a "stamp", a figure has these also
as lines in NAME.stamp. Mistakes are reported with their lines, and the exit code is then not 0.`;
