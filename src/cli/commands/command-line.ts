import type { Argument, Command, Option } from "commander";
import { offerOf } from "./choices.ts";
import type { Offer } from "./choices.ts";

/** What a word on the command line can be: one of several words, a path, or anything. */
export type Takes = Offer | "maps" | "files" | "folders" | "free";

/** An option as shells and manuals show it. */
export interface OptionWords {
  /** "-o", "--output" */
  readonly names: readonly string[];
  /** "<place>"; undefined where it takes no value. */
  readonly value: string | undefined;
  readonly takes: Takes | undefined;
  readonly about: string;
}

export interface CommandWords {
  readonly name: string;
  /** "render [options] [FILE|DIR...]" */
  readonly usage: string;
  readonly summary: string;
  readonly about: string;
  /** Runs where no command is named. */
  readonly isDefault: boolean;
  readonly options: readonly OptionWords[];
  readonly takes: Takes;
}

/** Every command with its options, from the program itself, so that nothing is listed twice. */
export function commandsOf(program: Command): readonly CommandWords[] {
  const help = program.createHelp();
  const common = program.options.filter(({ hidden, long }) => !hidden && long !== "--version");
  const names = program.commands.map((command) => command.name());
  return help.visibleCommands(program).map((command): CommandWords => {
    const own = command.options.filter(({ hidden }) => !hidden);
    return {
      name: command.name(),
      usage: `${command.name()} ${command.usage()}`.trim(),
      summary: command.summary() || command.description().split("\n")[0]!,
      about: command.description(),
      isDefault:
        (program as unknown as { readonly _defaultCommandName: string | null })._defaultCommandName ===
        command.name(),
      options: [...own.map(optionWords), ...common.map(optionWords), HELP],
      takes:
        command.name() === "help"
          ? { words: names, list: false }
          : argumentTakes(command.registeredArguments),
    };
  });
}

const HELP: OptionWords = {
  names: ["-h", "--help"],
  value: undefined,
  takes: undefined,
  about: "print help",
};

function optionWords(option: Option): OptionWords {
  const value = /[<[].*$/u.exec(option.flags)?.[0];
  return {
    names: [option.short, option.long].filter((name) => name !== undefined && name !== null),
    value,
    takes: value === undefined ? undefined : (offerOf(option) ?? placeOf(value)),
    about: option.description,
  };
}

/** What a placeholder asks for; a list that offers nothing is one in a file. */
function placeOf(placeholder: string): Takes {
  if (/dir/iu.test(placeholder)) return "folders";
  return /place|list/iu.test(placeholder) ? "files" : "free";
}

function argumentTakes(given: readonly Argument[]): Takes {
  const [first] = given;
  if (first === undefined) return { words: [], list: false };
  const offer = offerOf(first);
  if (offer !== undefined) return offer;
  return given.some((one) => /FILE|DIR|^[AB]$/u.test(one.name())) ? "maps" : "free";
}
