import { expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { CODES } from "../../../../src/diagnostic.ts";
import { fakeHost } from "../../../support/host.ts";

async function explained(...words: string[]): Promise<string> {
  const host = fakeHost("/");
  expect(await run(["explain", ...words], host)).toBe(0);
  return host.out().toString();
}

test("without a code it lists all, each with a sentence", async () => {
  const lines = (await explained()).split("\n");
  for (const code of Object.keys(CODES))
    expect(lines.filter((line) => line.startsWith(`  ${code} `) && line.endsWith("."))).toHaveLength(1);
});

test("a code is explained with an example and a way out, a warning also with how to switch it off", async () => {
  const warning = await explained("long-text");
  expect(warning).toMatch(/^warning\[long-text\]\n\nA text has more than/u);
  expect(warning).toContain("\n    premises: { a: It works. It runs. }\n");
  expect(warning).toContain("\n    checks: { long-text: off }\n");
  for (const same of ["LONG-TEXT", "warning[long-text]", "[long-text]"])
    expect(await explained(same)).toBe(warning);
  expect(await explained("circular")).not.toContain("hence.yaml");
});
