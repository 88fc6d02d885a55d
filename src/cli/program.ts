import { Command, CommanderError } from "commander";
import type { Request } from "./commands/command.ts";
import { COMMANDS } from "./commands/index.ts";
import { EXIT, UsageError } from "./report/errors.ts";

/** What the words on the command line ask for. */
export function parseArguments(argv: readonly string[], version: string): Request {
  let request: Request | undefined;
  let text = "";
  const program = new Command("hence")
    .description("Argument maps from YAML, as SVG and PDF.")
    .usage("[command] [options]")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help on a command")
    .configureOutput({ writeOut: (out) => (text += out), writeErr: () => {} })
    .addHelpText("after", AFTER_HELP)
    .exitOverride();

  const choose = (chosen: Request): void => {
    request = chosen;
  };
  for (const command of COMMANDS)
    command.define(program, choose).helpOption("-h, --help", "print help").exitOverride();

  // Someone who types only the name wants to know what it is.
  if (argv.length === 0) return printing(program.helpInformation() + AFTER_HELP);
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return printing(text);
    throw new UsageError(sentence(error.message));
  }
  return request ?? printing(text);
}

function printing(text: string): Request {
  return {
    asked: { text },
    run: async (host) => {
      await host.stdout.write(text);
      return EXIT.done;
    },
  };
}

const AFTER_HELP = `
Examples:
  hence render                      every map in maps/, into output/
  hence map.yaml                    one map, into output/
  hence render map.yaml -o map.pdf  one file
  hence render - -f svg < map.yaml  through a pipe
  hence render --watch              again on every save, until Ctrl-C
  hence map.yaml --as handout       for print: figures, the argument in words, sources
  hence check                       only look for mistakes
  hence preview                     every map in maps/ in the browser, following every save
  hence fmt --fix                   format maps and fix mistakes
  hence new my-argument             a map to start from
  hence diff map.yaml               what changed since the last commit

Exit codes: 0 done, 1 a map has errors, an output is stale or a map not formatted,
2 wrong usage, 3 system error, 130 interrupted. For hence diff:
1 the maps differ, 2 wrong usage or a map with errors.
`;

/** "error: unknown option '--formt'\n(Did you mean --format?)" as one sentence of ours. */
function sentence(message: string): string {
  const [what = "", hint] = message.replace(/^error: /, "").split("\n");
  const said = `${what.charAt(0).toUpperCase()}${what.slice(1)}`.replace(/[.\s]+$/, "");
  const meant = hint === undefined ? undefined : /\(Did you mean (?:one of )?(.*)\?\)/.exec(hint)?.[1];
  return meant === undefined ? `${said}.` : `${said}; did you mean ${meant}?`;
}
