import type { CommandEntry } from "../command.ts";

export const rename: CommandEntry = {
  name: "rename",
  define: (program, choose) =>
    program
      .command("rename OLD NEW FILE")
      .summary("rename an id everywhere in a map")
      .description(
        "Renames an id wherever a map uses it: of a statement, an inference, a voice, a source, a group or a view. Other maps of the project that use the file are changed with it. It is refused if the new id is taken.",
      )
      .action((from: string, to: string, file: string) => {
        const asked = { from, to, file };
        choose({ asked, run: async (host) => (await import("./rename.ts")).renameId(asked, host) });
      }),
};
