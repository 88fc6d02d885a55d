import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { check } from "../src/pipeline.ts";
import { FAULTY, LAUNCHER, SOCRATES, folderWith } from "./support/host.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** The fenced blocks of a language, without their fences. */
const blocks = (language: string): string[] =>
  [...README.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].flatMap(([, name, text]) =>
    name === language ? [text!] : [],
  );

test("the maps in the README have no mistakes", () => {
  const maps = blocks("yaml").filter((text) => /^premises:/mu.test(text));
  expect(maps.length).toBeGreaterThan(1);
  for (const text of maps) {
    // The larger one shows each key once, and refers to some that it leaves out.
    const { diagnostics } = check({ path: "README.md", text }, () => undefined);
    const codes = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
    expect(codes.filter((code) => code !== "unknown-id")).toEqual([]);
  }
});

test("every file that the README shows or links to is there", () => {
  const paths = [...README.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/gu)].map(([, path]) => path!);
  expect(paths.length).toBeGreaterThan(8);
  const shown = paths.filter((path) => !path.startsWith("figures/"));
  for (const path of shown) expect(() => readFileSync(join(ROOT, path))).not.toThrow();
});

test("every option in the README's tables is one of the command", () => {
  const help = spawnSync(process.execPath, [LAUNCHER, "help", "render"], { encoding: "utf8" }).stdout;
  const table = README.slice(README.indexOf("| option of `render`"), README.indexOf("Mistakes are all"));
  const options = [...table.matchAll(/--[a-z][a-z-]*/gu)].map(([option]) => option);
  expect(options.length).toBeGreaterThan(8);
  for (const option of options) expect(help).toContain(option);
});

test("the hook lets good maps pass, and neither mistakes nor stale pictures", () => {
  const hook = blocks("sh").find((text) => text.startsWith("#!/bin/sh"))!;
  const folder = folderWith({ "maps/a.yaml": SOCRATES, hook: hook });
  chmodSync(join(folder, "hook"), 0o755);
  // What `npx --no -- hence` finds in a project that has hence installed.
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(LAUNCHER, join(folder, "node_modules/.bin/hence"));
  const run = () => spawnSync(join(folder, "hook"), { cwd: folder, encoding: "utf8" });
  spawnSync(process.execPath, [LAUNCHER, "render"], { cwd: folder });
  expect(run()).toMatchObject({ status: 0 });
  cpSync(join(folder, "maps/a.yaml"), join(folder, "maps/b.yaml"));
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining("missing: output/b.svg") });
  writeFileSync(join(folder, "maps/b.yaml"), FAULTY);
  expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining("unknown-id") });
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

test("no command of the README would fetch a package that happens to be called hence", () => {
  // The sentence that says why names the other form.
  const others = README.match(/\bnpx"?,? (?!(?:"--no",? "--",? "hence"|--no --)).*/gu) ?? [];
  expect(others).toEqual([expect.stringMatching(/^npx hence` would fetch/u)]);
  expect(README).toContain('command = "npx"\nargs = ["--no", "--", "hence", "lsp"]');
  expect(README.match(/\bnpx --no -- hence /gu)!.length).toBeGreaterThan(8);
});
