import { expect, test } from "vitest";
import { noSuchInput } from "../../../../src/cli/session/inputs/missing.ts";
import { folderWith, SOCRATES } from "../../../support/host.ts";

const cwd = folderWith({ "maps/plan.yaml": SOCRATES, "notes.yaml": SOCRATES });
const COMMANDS = ["check", "render", "preview"];
const said = (word: string, commands = COMMANDS): string => noSuchInput(word, cwd, commands).message;

test("a file of a similar name, or of this name in another folder, is offered", () => {
  expect(said("note.yaml")).toBe("There is no file note.yaml; did you mean notes.yaml?");
  expect(said("notes")).toBe("There is no file notes; did you mean notes.yaml?");
  expect(said("plan.yaml")).toBe("There is no file plan.yaml; did you mean maps/plan.yaml?");
  expect(said("map/plan.yaml")).toBe("There is no file map/plan.yaml; did you mean maps/plan.yaml?");
  expect(said("maps\\plan.yaml")).toBe("There is no file maps\\plan.yaml; did you mean maps/plan.yaml?");
  expect(said("2024.yaml")).toBe("There is no file 2024.yaml.");
});

test("a word may be a command, one of another program, or a format", () => {
  expect(said("rendr")).toBe("There is no command or file `rendr`; did you mean `render`?");
  expect(said("validate")).toBe("There is no command or file `validate`; did you mean `hence check`?");
  expect(said("pdf")).toMatch(/; -f takes a format, and several with commas: -f svg,pdf\.$/u);
  expect(said("svg")).toMatch(/-f svg,pdf\.$/u);
  expect(said("render")).toBe("The command `render` must come first: hence render ….");
  expect(said("zzzzzz")).toMatch(/^There is no command or file `zzzzzz`; the commands are /u);
});

test("where no command is expected, a word is a file", () => {
  expect(said("validate", [])).toBe("There is no file validate.");
});

test("a picture is written and not read", () => {
  expect(said("plan.svg")).toBe("There is no map plan.svg; what is written is named after -o: -o plan.svg.");
});

test("the error names the word, unless that is a command", () => {
  expect(noSuchInput("two words.yaml", cwd, COMMANDS).noFile).toBe("two words.yaml");
  expect(noSuchInput("rendr", cwd, COMMANDS).noFile).toBe("rendr");
  expect(noSuchInput("render", cwd, COMMANDS).noFile).toBeUndefined();
});
