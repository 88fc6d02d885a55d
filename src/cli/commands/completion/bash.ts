import type { CommandWords, Takes } from "../command-line.ts";

/** A function for `complete -F` that needs nothing but bash itself. */
export function bash(commands: readonly CommandWords[], extensions: readonly string[]): string {
  const usual = commands.find(({ isDefault }) => isDefault)?.name ?? "";
  const names = commands.map(({ name }) => name).join(" ");
  const cases = commands.map((command) => caseOf(command, extensions));
  return `# Completion of hence for bash; made by: hence completion bash
_hence_words() { # words
  local word
  while IFS= read -r word; do COMPREPLY+=("$word "); done < <(compgen -W "$1" -- "$current")
}
_hence_list() { # words, of which several can stand with commas
  local word before=""
  [[ $current == *,* ]] && before="\${current%,*},"
  while IFS= read -r word; do COMPREPLY+=("$before$word"); done < <(compgen -W "$1" -- "\${current##*,}")
}
_hence_paths() { # an option of compgen, and a pattern of names
  local path
  while IFS= read -r path; do
    if [[ -d $path ]]; then COMPREPLY+=("$path/")
    elif [[ -z $2 || $path =~ $2 ]]; then COMPREPLY+=("$path ")
    fi
  done < <(compgen "$1" -- "$current")
}
_hence() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command="" word
  # --paper=a4 comes as three words.
  if [[ $current == = ]]; then current=""
  elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  compopt -o nospace 2>/dev/null
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " ${names} " in *" $word "*) command=$word; break ;; esac
  done
  if [[ -z $command ]]; then
    [[ $COMP_CWORD == 1 && $current != -* ]] && _hence_words "${names}"
    command=${usual}
  fi
  case $command in
${cases.join("\n")}
  esac
}
complete -F _hence hence
`;
}

/** The words of a command: after an option that takes a value, among its options, and what it is given. */
function caseOf({ name, options, takes }: CommandWords, extensions: readonly string[]): string {
  const values = options
    .filter((one) => one.takes !== undefined)
    .map(({ names, takes: value }) => `        ${names.join("|")}) ${action(value!, extensions)}; return ;;`);
  return `    ${name})
      case $previous in
${values.join("\n") || "        '') ;;"}
      esac
      if [[ $current == -* ]]; then
        _hence_words "${options.flatMap((one) => one.names).join(" ")}"
        return
      fi
      ${action(takes, extensions)} ;;`;
}

function action(takes: Takes, extensions: readonly string[]): string {
  if (takes === "free") return ":";
  if (takes === "folders") return '_hence_paths -d ""';
  if (takes === "files") return '_hence_paths -f ""';
  if (takes === "maps") return `_hence_paths -f '\\.(${extensions.join("|")})$'`;
  if (takes.words.length === 0) return ":";
  return `${takes.list ? "_hence_list" : "_hence_words"} "${takes.words.join(" ")}"`;
}
