import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { SOCRATES, fakeHost, folderWith } from "../support/host.ts";

test("a page in HTML is of figures, and says so before anything is written", async () => {
  const folder = folderWith({ "a.yaml": SOCRATES });
  const host = fakeHost(folder);
  expect(await run(["render", "a.yaml", "--as", "handout", "-f", "html"], host)).toBe(2);
  expect(host.err()).toContain("--as handout is for paper: write it with -f pdf.");
  expect(await run(["render", "a.yaml", "--as", "steps", "-o", "a.html"], fakeHost(folder))).toBe(2);
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
});

test("all figures of a map are one file", async () => {
  const folder = folderWith({ "a.yaml": SOCRATES });
  expect(await run(["render", "a.yaml", "--as", "figure", "-o", "a.html"], fakeHost(folder))).toBe(0);
  expect(await run(["render", "a.yaml", "-f", "html", "--check", "-o", "a.html"], fakeHost(folder))).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual(["a.html", "a.yaml"]);
});
