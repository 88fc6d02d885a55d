import { resolve } from "node:path";
import { Command, CommanderError, Option } from "commander";
import { afterHelp } from "./after-help.ts";
import type { CommandRequest } from "./commands/command.ts";
import { COMMANDS } from "./commands/index.ts";
import { suggester } from "../input/words/suggest.ts";
import { kindOf } from "./machine/files.ts";
import type { Host } from "./machine/host.ts";
import { answerTo, commandOf } from "./commands/meant.ts";
import { equalsSign, misreadWords, swallowedOption } from "./commands/misread-words.ts";
import { EXIT, UsageError } from "./report/errors.ts";

/** What the words on the command line ask for. */
export function parseArguments(argv: readonly string[], version: string): CommandRequest {
  let request: CommandRequest | undefined;
  let text = "";
  const program = new Command("hence")
    .description("Argument maps from YAML, as SVG and PDF.")
    .usage("[command] [options]")
    .version(version, "-v, --version", "print the version")
    .addOption(new Option("-V", "the same").hideHelp())
    .option("--no-color", "write no colours, also after a command")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help on a command")
    .configureOutput({ writeOut: (out) => (text += out), writeErr: () => {} })
    .addHelpText("after", AFTER_HELP)
    .exitOverride();

  // Commander knows one short form of an option.
  program.on("option:V", () => {
    text = `${version}\n`;
    throw new CommanderError(0, "commander.version", version);
  });

  const choose = (chosen: CommandRequest): void => {
    request = program.opts<{ color: boolean }>().color ? chosen : withoutColour(chosen);
  };
  for (const command of COMMANDS)
    command.define(program, choose).helpOption("-h, --help", "print help").exitOverride();

  // Someone who types only the name wants to know what it is.
  if (argv.length === 0) return printing(program.helpInformation() + AFTER_HELP);
  refuseUnknownHelp(program, argv);
  const command = commandOf(program, argv);
  if (argv.length > 1 && argv.includes("-v")) {
    const isVerbose = command.options.some(({ long }) => long === "--verbose");
    const way = isVerbose ? "for more output write --verbose" : "it takes no command";
    throw new UsageError(`-v prints the version: hence -v; ${way}.`);
  }
  const misread = equalsSign(command, argv) ?? swallowedOption(command, argv);
  if (misread !== undefined) throw new UsageError(misread);
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return printing(text);
    const words = misreadWords(command, argv);
    if (words !== undefined) throw new UsageError(words);
    if (!(error instanceof CommanderError)) throw error;
    throw new UsageError(answerTo(program, argv, error));
  }
  return request ? answering(request, program, argv) : printing(text);
}

/** Commander itself prints the whole help there. */
function refuseUnknownHelp(program: Command, [help, word]: readonly string[]): void {
  if (help !== "help" || word === undefined || word.startsWith("-")) return;
  const names = program.commands.map((one) => one.name());
  if (word === "help" || names.includes(word)) return;
  const near = suggester()(word, names);
  throw new UsageError(
    `There is no command \`${word}\`; ${near === undefined ? "`hence help` lists them." : `did you mean \`hence help ${near}\`?`}`,
  );
}

/** Where a word names no file, the words around it may tell why. */
function answering(chosen: CommandRequest, program: Command, argv: readonly string[]): CommandRequest {
  return {
    asked: chosen.asked,
    run: async (host) => {
      try {
        return await chosen.run(host);
      } catch (error) {
        const word = error instanceof UsageError ? error.noFile : undefined;
        const misread =
          word === undefined
            ? undefined
            : misreadWords(commandOf(program, argv), argv, word, isFileIn(host.cwd));
        throw misread === undefined ? error : new UsageError(misread);
      }
    },
  };
}

const isFileIn =
  (cwd: string) =>
  (path: string): boolean =>
    kindOf(resolve(cwd, path)) === "file";

function withoutColour(request: CommandRequest): CommandRequest {
  return {
    asked: request.asked,
    run: (host) => {
      const env = { ...host.env, FORCE_COLOR: undefined, NO_COLOR: "1" };
      // Streams are opened when they are first touched, so that the host's getters stay getters.
      return request.run(Object.create(host, { env: { value: env } }) as Host);
    },
  };
}

function printing(text: string): CommandRequest {
  return {
    asked: { text },
    run: async (host) => {
      await host.stdout.write(text.includes(NOTATIONS) ? await named(text) : text);
      return EXIT.done;
    },
  };
}

async function named(text: string): Promise<string> {
  const { notationHelp } = await import("../input/notations.ts");
  return text.replace(NOTATIONS, notationHelp());
}

/** Added when help is printed, so that drawing does not load every reader. */
const NOTATIONS = "{notations}";

const [[, FILES], [, EXAMPLES], [, EXIT_CODES]] = afterHelp(NOTATIONS);
const AFTER_HELP = `
${FILES}

Examples:
${EXAMPLES}

Exit codes: ${EXIT_CODES}
`;
