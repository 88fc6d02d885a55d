import type { CommandWords, OptionWords, Takes } from "../command-line.ts";

/** Lines of `complete`, with a word on everything. */
export function fish(commands: readonly CommandWords[], extensions: readonly string[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const lines = commands.flatMap(({ name, summary, options, takes, isDefault }) => {
    const seen = `__fish_seen_subcommand_from ${name}`;
    // Without the name of a command, it is the usual one.
    const when = isDefault ? `${seen}; or not __fish_seen_subcommand_from ${names}` : seen;
    const argument = argumentOf(takes);
    return [
      line("__fish_use_subcommand", "-a", name, "-d", quoted(summary)),
      ...options.map((option) => line(when, ...optionOf(option))),
      ...(argument === "" ? [] : [line(when, argument)]),
    ];
  });
  return `# Completion of hence for fish; made by: hence completion fish
complete -c hence -f
${lines.join("\n")}
`;

  function optionOf({ names: flags, takes, about }: OptionWords): string[] {
    const named = flags.map((flag) =>
      flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
    );
    const value = takes === undefined ? "" : valueOf(takes);
    return [...named, ...(value === "" ? [] : [value]), "-d", quoted(about)];
  }

  function valueOf(takes: Takes): string {
    if (takes === "free") return "-x";
    if (takes === "folders") return "-x -a '(__fish_complete_directories)'";
    if (takes === "files" || takes === "maps") return "-r -F";
    const words = takes.words.join(" ");
    return takes.list ? `-x -a '(__fish_append , ${words})'` : `-x -a '${words}'`;
  }

  function argumentOf(takes: Takes): string {
    if (takes === "free") return "";
    if (takes === "folders") return "-a '(__fish_complete_directories)'";
    if (takes === "files") return "-F";
    if (takes === "maps")
      return `-k -a '(${extensions.map((extension) => `__fish_complete_suffix .${extension}`).join("; ")})'`;
    return takes.words.length === 0 ? "" : `-a '${takes.words.join(" ")}'`;
  }
}

const line = (when: string, ...words: readonly string[]): string =>
  ["complete -c hence", `-n ${quoted(when)}`, ...words].join(" ");

const quoted = (text: string): string =>
  `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", " ")}'`;
