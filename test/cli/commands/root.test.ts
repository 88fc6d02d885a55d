import { expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";
import { SOCRATES, fakeHost, folderWith } from "../../support/host.ts";

const USER = `use: { c: ../lib/common.yaml }
premises:
  own: { text: Own. }
conclusions:
  done: Done.
inferences:
  - { from: [own, c#mortal], to: done }
`;

test.each([
  ["check"],
  ["verdicts"],
  ["whatif"],
  ["questions"],
  ["convert", "-o", "-"],
  ["diff", "maps/a.yaml"],
])("%s reads what a map uses from a folder that --root allows", async (...words) => {
  const cwd = folderWith({ "maps/a.yaml": USER, "lib/common.yaml": SOCRATES });
  const hence = async (...more: string[]) => {
    const host = fakeHost(cwd);
    const [command = "", ...rest] = words;
    return { code: await run([command, "maps/a.yaml", ...rest, ...more], host), err: host.err() };
  };
  const refused = await hence();
  expect(refused.code).not.toBe(0);
  expect((await hence("--root", "lib")).code).toBe(0);
  const none = await hence("--root", "nowhere");
  expect(none).toMatchObject({ code: 2 });
  expect(none.err).toContain("`nowhere` is not a folder");
});
