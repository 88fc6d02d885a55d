import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SHELLS } from "../../../../src/cli/commands/completion/command.ts";
import { COMMANDS } from "../../../../src/cli/commands/index.ts";
import { run } from "../../../../src/cli/run.ts";
import { CODES } from "../../../../src/diagnostic.ts";
import { FORMAT_NAMES, PAPER_NAMES } from "../../../../src/model/choices.ts";
import { fakeHost, folderWith, SOCRATES } from "../../../support/host.ts";

async function said(...words: string[]): Promise<string> {
  const host = fakeHost("/");
  expect(await run(words, host), host.err()).toBe(0);
  return host.out().toString();
}

test.each(SHELLS)("%s is told every command, every option and every word to choose from", async (shell) => {
  const script = await said("completion", shell);
  for (const { name } of COMMANDS) {
    expect(script).toMatch(new RegExp(`\\b${name}\\b`, "u"));
    const options = [...(await said("help", name)).matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gmu)];
    for (const [, option] of options) expect(script, `${name} --${option}`).toContain(option);
  }
  for (const words of [PAPER_NAMES, FORMAT_NAMES, Object.keys(CODES)])
    expect(script).toContain(words.join(" "));
});

test("another shell is refused with those that there are", async () => {
  const host = fakeHost("/");
  expect(await run(["completion", "bahs"], host)).toBe(2);
  expect(host.err()).toBe("hence: There is no shell `bahs`; did you mean `bash`?\n");
});

const TRIED = [
  ["hence re", "render ", "rename "],
  ["hence render --paper ", "a4 ", "letter ", "a3 "],
  ["hence --paper = l", "letter "],
  ["hence render --pap", "--paper "],
  ["hence -f svg,p", "svg,pdf", "svg,png", "svg,pptx"],
  ["hence explain long", "long-text "],
  ["hence completion f", "fish "],
  ["hence help ex", "explain "],
  ["hence check m", "maps/"],
  ["hence check maps/", "maps/a.yaml ", "maps/inner/"],
  ["hence new m"],
  ["hence check --root m", "maps/"],
  ["hence diff -o maps/n", "maps/notes.txt "],
] as const;

const FILES = { "maps/a.yaml": SOCRATES, "maps/notes.txt": "", "maps/inner/b.yaml": SOCRATES };

describe.runIf(spawnSync("bash", ["--version"]).status === 0)("bash", () => {
  test.each(TRIED)("%s", async (line, ...expected) => {
    const folder = folderWith(FILES);
    writeFileSync(join(folder, "script"), await said("completion", "bash"));
    const words = line.split(" ");
    const program = `source ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _hence; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", program, "bash", ...words], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(
      stdout
        .split("\n")
        .filter((word) => word !== "")
        .toSorted(),
    ).toEqual([...expected].map(String).toSorted());
  });
});

describe.runIf(spawnSync("fish", ["--version"]).status === 0)("fish", () => {
  test.each(TRIED.map(([line, ...words]) => [line.replace(" = ", "="), ...words] as const))(
    "%s",
    async (line, ...expected) => {
      const folder = folderWith(FILES);
      writeFileSync(join(folder, "script"), await said("completion", "fish"));
      const { stdout, stderr } = spawnSync("fish", ["-c", `source ./script; complete -C '${line}'`], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, HOME: folder },
      });
      expect(stderr).toBe("");
      const words = stdout.split("\n").flatMap(
        (row) =>
          row
            .split("\t")[0]!
            .replace(/^--\w+=/u, "")
            .trim() || [],
      );
      const wanted: readonly string[] = expected.map((word) => word.trim());
      // Maps come first; fish lists other files behind them.
      expect(words.slice(0, wanted.length).toSorted()).toEqual(wanted.toSorted());
    },
  );
});

test.runIf(spawnSync("zsh", ["--version"]).status === 0)("zsh reads its script", async () => {
  const folder = folderWith({ _hence: await said("completion", "zsh") });
  const program =
    "fpath=(. $fpath); autoload -U compinit; compinit -u -D; autoload +X _hence; whence -w _hence";
  const { stdout, stderr } = spawnSync("zsh", ["-f", "-c", program], { cwd: folder, encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["_hence: function\n", ""]);
});
