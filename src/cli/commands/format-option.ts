import { Option } from "commander";
import type { DrawingOption, OptionCommand } from "../../options/option.ts";
import { FORMAT_NAMES } from "../../model/choices.ts";
import { OPTIONS } from "../../options/table.ts";
import { UsageError } from "../report/errors.ts";
import { writtenInstead } from "../session/outputs.ts";
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

/** What formats are called elsewhere. */
const KNOWN_AS: ReadonlyMap<string, string> = new Map([
  ["graphviz", "dot"],
  ["gv", "dot"],
  ["markdown", "md"],
  ["text", "txt"],
  ["plain", "txt"],
  ["word", "docx"],
  ["powerpoint", "pptx"],
  ["yml", "yaml"],
  ["mmd", "mermaid"],
]);

/** Of a format that the command does not write: which one, or which command, serves for it. */
function named<Name extends string>(name: string, names: readonly Name[]): Name {
  const word = name.toLowerCase();
  const instead = writtenInstead(name, names);
  if (instead !== undefined) throw new UsageError(`hence writes no ${name}; write -f ${instead}.`);
  const drawn = FORMAT_NAMES.find((one) => one === word);
  if (drawn !== undefined && !names.some((one) => one === word))
    throw new UsageError(`There is no format \`${name}\` here; did you mean \`hence render -f ${drawn}\`?`);
  const known = names.find((one) => one === KNOWN_AS.get(word));
  const isOwn = names.some((one) => one === name);
  if (known !== undefined && !isOwn)
    throw new UsageError(`There is no format \`${name}\`; did you mean \`${known}\`?`);
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
