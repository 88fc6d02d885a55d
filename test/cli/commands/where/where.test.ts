import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { PLACES } from "../../../../src/cli/commands/where/command.ts";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost } from "../../../support/host.ts";

test.each(Object.keys(PLACES))("what %s takes is where the command says", async (name) => {
  const host = fakeHost("/");
  expect(await run(["where", name], host)).toBe(0);
  expect(existsSync(host.out().toString().trimEnd())).toBe(true);
});

test("a Quarto extension has its filter beside it", async () => {
  const host = fakeHost("/");
  await run(["where", "quarto"], host);
  const folder = `${host.out().toString().trimEnd()}/hence`;
  for (const file of ["_extension.yml", "hence.lua"]) expect(existsSync(`${folder}/${file}`)).toBe(true);
});

test("another program is suggested", async () => {
  const host = fakeHost("/");
  expect(await run(["where", "pandco"], host)).toBe(2);
  expect(host.err()).toContain("did you mean `pandoc`?");
});
