import { Option } from "commander";
import type { Command } from "commander";
import { formatNames } from "../../formats/index.ts";
import type { DrawingCommand, DrawingOption } from "../../options/option.ts";
import { optionInWords } from "../../options/read.ts";
import { allOptions, isToggle, wishName } from "../../options/table.ts";
import type { OptionName } from "../../options/table.ts";
import type { DrawOptions } from "../../pipeline.ts";
import { UsageError } from "../report/errors.ts";
import { choice } from "./choices.ts";

/** Parsers of a command's own for options that take several words, or that are checked at once. */
type OwnReaders = Readonly<Partial<Record<OptionName, (text: string, before: never) => unknown>>>;

/** Adds the options of a drawing that a command takes. */
export function addDrawingOptions(command: Command, name: DrawingCommand, own: OwnReaders = {}): Command {
  for (const [flag, option] of optionsOf(name)) command.addOption(inCommand(flag, option, name, own));
  return command;
}

const optionsOf = (name: DrawingCommand): readonly (readonly [string, DrawingOption])[] =>
  // `--format` has words of its own in each command: `format-option.ts`.
  allOptions().filter(([flag, { commands }]) => commands[name] !== undefined && flag !== "format");

function inCommand(name: string, option: DrawingOption, command: DrawingCommand, own: OwnReaders): Option {
  const there = option.commands[command];
  const { value, about } = { ...option, ...(there === true ? {} : there) };
  const { kind } = option;
  const flags = `--${isToggle(option) ? "no-" : ""}${name}${value === undefined ? "" : ` ${value}`}`;
  const reader = own[name as OptionName];
  if (kind.is === "choice" && reader === undefined) return choice(flags, about, name, kind.words);
  const words =
    kind.is === "choice" ? `${about}: ${kind.words.join(", ")}` : about.replace("{pixels}", withPixels);
  const made = new Option(flags, words);
  const usual = (text: string, _before: unknown): unknown => read(name, text);
  return value === undefined ? made : made.argParser((reader as typeof usual | undefined) ?? usual);
}

const withPixels = (): string =>
  formatNames(({ pixels }) => pixels === true)
    .map((name) => name.toUpperCase())
    .join(", ");

function read(name: string, text: string): unknown {
  const { value, diagnostics } = optionInWords(name, text);
  for (const { message } of diagnostics) throw new UsageError(message);
  return value;
}

/** What was asked of a drawing among all that a command was given, as the pipeline has it. */
export function drawingIn(given: object, command: DrawingCommand): DrawOptions {
  const values: Readonly<Record<string, unknown>> = { ...given };
  const asked = optionsOf(command).flatMap(([name, option]) => {
    const value = values[wishName(name)];
    // Parts that are not left out follow the map.
    const isUnsaid = value === undefined || (isToggle(option) && value === true);
    return isUnsaid || option.as === false ? [] : [[wishName(name), value]];
  });
  return Object.fromEntries(asked) as DrawOptions;
}

/** Options of a drawing as words of a command line. */
export const drawingInWords = (draw: DrawOptions, command: DrawingCommand): readonly string[] =>
  optionsOf(command).flatMap(([name, option]) => {
    const value = draw[(option.as || wishName(name)) as keyof DrawOptions];
    if (value === undefined) return [];
    if (isToggle(option)) return [`--no-${name}`];
    return value === true ? [`--${name}`] : [`--${name}`, `${value as string | number}`];
  });
