import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { SOCRATES, fakeHost, folderWith } from "../support/host.ts";

test("a handout is a PDF beside the figure, and none of the two is left over for the other", async () => {
  const folder = folderWith({ "maps/socrates.yaml": SOCRATES });
  const host = () => fakeHost(folder);
  expect(await run(["render"], host())).toBe(0);
  expect(await run(["render", "--as", "handout"], host())).toBe(0);
  expect(readdirSync(join(folder, "output")).toSorted()).toEqual([
    "socrates.handout.pdf",
    "socrates.pdf",
    "socrates.svg",
  ]);
  expect(await run(["render", "--check"], host())).toBe(0);
  expect(await run(["render", "--check", "--as", "handout"], host())).toBe(0);
});

test("a handout for both sides of the paper is another one", async () => {
  const folder = folderWith({ "maps/socrates.yaml": SOCRATES });
  expect(await run(["render", "--as", "handout"], fakeHost(folder))).toBe(0);
  expect(await run(["render", "--check", "--as", "handout", "--duplex"], fakeHost(folder))).toBe(1);
});

test("says which documents there are", async () => {
  const host = fakeHost(folderWith({ "a.yaml": SOCRATES }));
  expect(await run(["render", "a.yaml", "--as", "handouts"], host)).toBe(2);
  expect(host.err()).toContain("There is no document `handouts`; did you mean `handout`?");
});
