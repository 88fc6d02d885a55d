import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../src/pipeline.ts";
import { PAGES, ROOT, projectWith, runPage } from "./support/guides.ts";

/** Not in code, which shows what others write. */
const linksOf = (text: string): string[] =>
  [...text.replace(/^```.*?^```$|`[^`\n]+`/gmsu, "").matchAll(/\]\((?!https?:)([^)\s]+)\)/gu)].map(
    ([, link]) => link!,
  );

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gmu)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );

describe.each(PAGES)("$path", (page) => {
  const { path, text, blocks } = page;

  test("has an example that runs", () => {
    const done = runPage(page);
    expect(done.length).toBeGreaterThan(0);
    for (const { status, output } of done) expect([output, status]).toEqual([output, 0]);
  });

  test("has maps without mistakes", () => {
    for (const block of blocks.filter((one) => /^(?:premises|conclusions):/mu.test(one.text))) {
      if (block.language !== "yaml") continue;
      // What one of them uses is another one of the page.
      const readText = (name: string) => blocks.find(({ file }) => file?.endsWith(`/${name}`))?.text;
      const { diagnostics } = check({ path, text: block.text }, readText);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });

  test("links only to what is there", () => {
    for (const link of linksOf(text)) {
      // Pictures that the reader's own commands make.
      if (link.startsWith("figures/")) continue;
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? path : join(dirname(path), file);
      expect([link, existsSync(join(ROOT, target))]).toEqual([link, true]);
      if (anchor === undefined) continue;
      const other = PAGES.find((one) => one.path === target);
      expect([link, anchorsOf(other?.text ?? "").includes(anchor)]).toEqual([link, true]);
    }
  });
});

test("the examples of the library are right in strict TypeScript", () => {
  const { blocks } = PAGES.find(({ path }) => path.endsWith("/library.md"))!;
  const examples = blocks.filter(({ language, runs }) => language === "js" && runs);
  const folder = projectWith(Object.fromEntries(examples.map(({ text }, at) => [`example-${at}.mts`, text])));
  const options = "--strict --noUncheckedIndexedAccess --module nodenext --lib es2023,dom --noEmit";
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(ROOT, "node_modules/typescript/bin/tsc"),
      ...options.split(" "),
      ...examples.map((_, at) => `example-${at}.mts`),
    ],
    { cwd: folder, encoding: "utf8" },
  );
  expect(examples.length).toBeGreaterThan(1);
  expect(stdout).toBe("");
});

test("the README links to every guide", () => {
  const links = linksOf(PAGES[0]!.text);
  for (const { path } of PAGES.slice(1)) expect(links).toContain(path);
});

test("the first screen of the README has two commands, a picture and eight lines of YAML", () => {
  const { text, blocks } = PAGES[0]!;
  expect(blocks[0]!.text.trimEnd().split("\n")).toHaveLength(2);
  expect(blocks[1]!.text.trimEnd().split("\n")).toHaveLength(8);
  expect(text.slice(0, text.indexOf("## ")).indexOf("](output/")).toBeGreaterThan(0);
});
