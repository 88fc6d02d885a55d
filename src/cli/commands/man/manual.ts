import type { CommandWords, OptionWords } from "../command-line.ts";

/** The manual page in the macros of man(7). `more` are the sections behind the commands in help. */
export function manual(
  description: string,
  commands: readonly CommandWords[],
  more: readonly (readonly [heading: string, text: string])[],
): string {
  const parts = [
    // Without a date: the same help gives the same page.
    `.TH HENCE 1 "" hence "User Commands"`,
    ".SH NAME",
    `hence \\- ${escaped(lowered(description.replace(/\.$/u, "")))}`,
    ".SH SYNOPSIS",
    ...commands.flatMap(({ usage }) => [`.B hence`, escaped(usage), ".br"]),
    ".SH COMMANDS",
    ...commands.flatMap(command),
    ...more.flatMap(([heading, text]) => [`.SH ${heading.toUpperCase()}`, ".nf", ...verbatim(text), ".fi"]),
  ];
  return `${parts.join("\n")}\n`;
}

function command({ usage, about, options }: CommandWords): string[] {
  return [`.SS "${escaped(usage)}"`, ...paragraphs(about), ...options.flatMap(option)];
}

function option({ names, value, about }: OptionWords): string[] {
  const named = names.map((name) => `\\fB${escaped(name)}\\fR`).join(", ");
  return [".TP", value === undefined ? named : `${named} \\fI${escaped(value)}\\fR`, ...lines(about)];
}

/** Lines that are indented stay as they are. */
function paragraphs(text: string): string[] {
  return text
    .split("\n")
    .flatMap((row) => (/^\s/u.test(row) ? [".br", ...lines(row.trimStart())] : [...lines(row), ".PP"]));
}

const verbatim = (text: string): string[] => text.split("\n").flatMap(lines);

/** A line that begins with a dot or an apostrophe would be a command. */
const lines = (text: string): string[] => [escaped(text).replace(/^(?=[.'])/u, "\\&")];

const escaped = (text: string): string =>
  text.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll('"', "\\(dq");

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
