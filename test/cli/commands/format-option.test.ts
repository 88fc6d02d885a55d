/** `-f` and `--format` are one option with one meaning, wherever a command has either. */
import { expect, test } from "vitest";
import { commandsOf } from "../../../src/cli/commands/command-line.ts";
import { COMMANDS } from "../../../src/cli/commands/index.ts";
import { OPTIONS } from "../../../src/options/table.ts";
import { Command } from "commander";

const program = new Command();
for (const command of COMMANDS) command.define(program, () => {});

const withFormat = commandsOf(program).flatMap(({ name, options }) =>
  options
    .filter(({ names }) => names.includes("-f") || names.includes("--format"))
    .map((option) => [name, option] as const),
);

test("the table says which commands have it", () => {
  expect(withFormat.map(([name]) => name).toSorted()).toEqual(
    Object.keys(OPTIONS.format.commands).toSorted(),
  );
});

test.each(withFormat)("%s: both names, words to complete, and what is usual", (_, option) => {
  expect(option.names).toEqual(["-f", "--format"]);
  expect(option.takes).toMatchObject({
    words: expect.arrayContaining([expect.any(String)]),
    list: option.value === "<list>",
  });
  expect(option.about).toMatch(/\(default: [a-z,]+\)$/u);
});
