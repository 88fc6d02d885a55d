import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { NPX, PAGES, projectWith } from "./support/guides.ts";
import { FAULTY, LAUNCHER, SOCRATES, folderWith } from "./support/host.ts";

/** The README and the guides as one text. */
const TEXT = PAGES.map(({ text }) => text).join("\n");

/** The fenced blocks of a language, without their fences. */
const blocks = (language: string): string[] =>
  PAGES.flatMap((page) => page.blocks.filter((one) => one.language === language).map(({ text }) => text));

test("every option in the guides' tables is one of the command", () => {
  const help = spawnSync(process.execPath, [LAUNCHER, "help", "render"], { encoding: "utf8" }).stdout;
  const table = TEXT.slice(TEXT.indexOf("| option of `render`"), TEXT.indexOf("All mistakes are"));
  const options = [...table.matchAll(/--[a-z][a-z-]*/gu)].map(([option]) => option);
  expect(options.length).toBeGreaterThan(8);
  for (const option of options) expect(help).toContain(option);
});

test("the hook lets good maps pass, and neither mistakes nor stale pictures, as they are staged", () => {
  const hook = blocks("sh").find((text) => text.startsWith("#!/bin/sh"))!;
  const folder = projectWith({ "maps/a.yaml": SOCRATES, hook, ".gitignore": "node_modules\nhook\n" });
  chmodSync(join(folder, "hook"), 0o755);
  const git = (...words: string[]) => spawnSync("git", words, { cwd: folder });
  git("init", "--quiet");
  /** Once npx itself has found the command, what stands for it is quicker. */
  const quick = folderWith({ npx: NPX });
  chmodSync(join(quick, "npx"), 0o755);
  const PATH = [quick, process.env["PATH"]].join(delimiter);
  const hooked = (env = { ...process.env, PATH }) =>
    spawnSync(join(folder, "hook"), { cwd: folder, encoding: "utf8", env });
  const run = (env?: typeof process.env & { PATH: string }) => {
    git("add", "--all");
    return hooked(env);
  };
  spawnSync(process.execPath, [LAUNCHER, "render"], { cwd: folder });
  expect(run({ ...process.env, PATH: process.env["PATH"] ?? "" })).toMatchObject({ status: 0 });
  cpSync(join(folder, "maps/a.yaml"), join(folder, "maps/b.yaml"));
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining("missing: output/b.svg") });
  writeFileSync(join(folder, "maps/b.yaml"), FAULTY);
  expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining("unknown-id") });
  // Mended in the folder, but not in what is committed.
  writeFileSync(join(folder, "maps/b.yaml"), SOCRATES);
  spawnSync(process.execPath, [LAUNCHER, "render"], { cwd: folder });
  expect(hooked().status).toBe(1);
  expect(run()).toMatchObject({ status: 0 });
});

test("the pipeline is YAML and runs commands that there are", () => {
  const workflow = blocks("yaml").find((text) => text.startsWith("on:"))!;
  const { jobs } = parseYaml(workflow) as { jobs: { maps: { steps: { run?: string }[] } } };
  const commands = jobs.maps.steps.flatMap(({ run }) => (run?.startsWith("npx --no -- hence ") ? [run] : []));
  expect(commands).toHaveLength(3);
  const folder = folderWith({ "maps/a.yaml": SOCRATES });
  spawnSync(process.execPath, [LAUNCHER, "render"], { cwd: folder });
  for (const command of commands) {
    const words = command.replace(/^npx --no -- hence /u, "").replace(/ [>#].*$/u, "");
    expect(spawnSync(process.execPath, [LAUNCHER, ...words.split(" ")], { cwd: folder }).status).toBe(0);
  }
});

test("no command of the README and the guides would fetch a package that happens to be called hence", () => {
  // The sentence that says why names the other form.
  const others = TEXT.match(/\bnpx"?,? (?!(?:"--no",? "--",? "hence"|--no --)).*/gu) ?? [];
  expect(others).toEqual([expect.stringMatching(/^npx hence` would fetch/u)]);
  expect(TEXT).toContain('command = "npx"\nargs = ["--no", "--", "hence", "lsp"]');
  expect(TEXT.match(/\bnpx --no -- hence /gu)!.length).toBeGreaterThan(8);
});
