import { Option } from "commander";
import type { DrawingOption, OptionCommand } from "../../options/option.ts";
import { FORMAT_NAMES } from "../../model/choices.ts";
import { OPTIONS } from "../../options/table.ts";
import { UsageError } from "../report/errors.ts";
import { formatElsewhere } from "../session/outputs.ts";
import { offering, oneOf } from "./choices.ts";

/** `-f, --format` of a command that writes one of these. */
export const oneFormat = (command: OptionCommand, names: readonly string[], usual: string): Option =>
  formatOption(command, names, [usual]).argParser((name: string) => named(name, names));

/** `-f, --format` of a command that writes any of these: `-f svg,pdf` and `-f svg -f pdf` are the same. */
export function severalFormats<Name extends string>(
  command: OptionCommand,
  names: readonly Name[],
  usual: readonly Name[],
): Option {
  const add = (list: string, before: readonly Name[] = []): readonly Name[] => {
    const given = list.split(",");
    if (given.some((name) => name.trim() !== name || name === "")) {
      const cleaned = list.split(/[\s,]+/u).filter((name) => name !== "");
      const meant = cleaned.length === 0 ? usual : cleaned;
      throw new UsageError(`The formats after -f are written without blanks: -f ${meant.join(",")}.`);
    }
    return [...new Set([...before, ...given.map((name) => named(name, names))])];
  };
  return formatOption(command, names, usual, true).argParser(add);
}

/** Of a format that the command does not write: which one, or which command, serves for it. */
function named<Name extends string>(name: string, names: readonly Name[]): Name {
  const word = name.toLowerCase();
  const elsewhere = formatElsewhere(name);
  const meant = names.find((one) => one === (elsewhere?.format ?? word));
  if (elsewhere === undefined && meant === undefined && FORMAT_NAMES.some((one) => one === word))
    throw new UsageError(`There is no format \`${name}\` here; did you mean \`hence render -f ${word}\`?`);
  if (elsewhere !== undefined && meant !== undefined && !names.some((one) => one === name))
    throw new UsageError(
      elsewhere.isSame
        ? `There is no format \`${name}\`; did you mean \`${meant}\`?`
        : `hence writes no ${name}; write -f ${meant}.`,
    );
  return oneOf("format", name, names);
}

function formatOption(
  command: OptionCommand,
  names: readonly string[],
  usual: readonly string[],
  list = false,
): Option {
  const { commands, short, value, about }: DrawingOption = OPTIONS.format;
  const there = { value, about, ...(commands[command] === true ? {} : commands[command]) };
  const words = `${there.about}: ${names.join(", ")} (default: ${usual.join(",")})`;
  return offering(new Option(`-${short}, --format ${there.value}`, words), names, { list });
}
