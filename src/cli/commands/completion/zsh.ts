import type { CommandWords, OptionWords, Takes } from "../command-line.ts";

/** A function for `$fpath`, with a word on everything. */
export function zsh(commands: readonly CommandWords[], extensions: readonly string[]): string {
  const usual = commands.find(({ isDefault }) => isDefault)?.name ?? "";
  const described = commands.map(
    ({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(":", "\\:")}`)}`,
  );
  const functions = commands.map(
    ({ name, options, takes }) => `_hence_${name}() {
  _arguments -s ${[...options.flatMap(specs), quoted(`*:${takes === "free" ? " " : "what"}:${action(takes)}`)].join(" \\\n    ")}
}`,
  );
  return `#compdef hence
# Completion of hence for zsh; made by: hence completion zsh
${functions.join("\n")}
_hence() {
  local -a commands
  commands=(
${described.join("\n")}
  )
  local -i at=\${words[(I)(${commands.map(({ name }) => name).join("|")})]}
  if (( at > 1 && at < CURRENT )); then
    local command=\${words[at]}
    words=(hence "\${(@)words[at+1,-1]}")
    (( CURRENT -= at - 1 ))
    _hence_$command
    return
  fi
  local -i found=1
  if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then _describe command commands && found=0; fi
  _hence_${usual} && found=0
  return found
}
if [[ $funcstack[1] == _hence ]]; then _hence "$@"; else compdef _hence hence; fi
`;

  function specs({ names, takes, about }: OptionWords): string[] {
    const text = about.replaceAll(/[[\]\\]/gu, "\\$&").replaceAll(":", "\\:");
    return names.map((name) => {
      if (takes === undefined) return quoted(`${name}[${text}]`);
      const long = name.startsWith("--") ? "=" : "+";
      return quoted(`${name}${long}[${text}]:value:${action(takes)}`);
    });
  }

  function action(takes: Takes): string {
    if (takes === "free") return " ";
    if (takes === "folders") return "_files -/";
    if (takes === "files") return "_files";
    if (takes === "maps") return `_files -g "*.(${extensions.join("|")})"`;
    if (takes.words.length === 0) return " ";
    return takes.list ? `_sequence compadd - ${takes.words.join(" ")}` : `(${takes.words.join(" ")})`;
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''").replaceAll("\n", " ")}'`;
