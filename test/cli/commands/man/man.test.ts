import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COMMANDS } from "../../../../src/cli/commands/index.ts";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost } from "../../../support/host.ts";

const PACKAGE = new URL("../../../../package.json", import.meta.url);

async function said(...words: string[]): Promise<string> {
  const host = fakeHost("/");
  expect(await run(words, host)).toBe(0);
  return host.out().toString();
}

/** As man(1) shows it, without bold and italics. */
const shown = (page: string) =>
  page
    .replaceAll(/\\f[BIR]/gu, "")
    .replaceAll("\\-", "-")
    .replaceAll("\\(dq", '"')
    .replaceAll("\\e", "\\");

test("the manual has every command, option and exit code of the help", async () => {
  const page = await said("man");
  const text = shown(page);
  for (const { name } of COMMANDS) {
    expect(text).toContain(`.SS "${name}`);
    for (const [, option] of (await said("help", name)).matchAll(/^ {2}((?:-\w, )?--[\w-]+)/gmu))
      expect(text, name).toContain(option);
  }
  const help = await said("--help");
  const examples = help.slice(help.indexOf("Examples:")).split("\n").slice(1);
  for (const line of examples) expect(text).toContain(line.replace(/^Exit codes: /u, ""));
  expect(page).not.toMatch(/^[.'](?!TH|SH|SS|TP|PP|B|br|nf|fi)/mu);
});

test("the build puts it where package.json says", () => {
  const { man } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { readonly man: string };
  expect(existsSync(new URL(man, PACKAGE))).toBe(true);
});
