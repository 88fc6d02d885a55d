import { readFileSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { cyclesIn } from "../support/cycles.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const FILES = readdirSync(posix.join(ROOT, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => posix.relative(ROOT, posix.join(parentPath, name)));
const CODE = FILES.filter((file) => /\.[cm]?[jt]s$/u.test(file));
const textOf = (file: string): string => readFileSync(posix.join(ROOT, file), "utf8");

/** Every import, export and lazy import of another file, as the formatter writes them. */
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"\n]+)"/gu)].map(([, path]) =>
    posix.join(posix.dirname(file), path!),
  );

test("no files of src import each other in a circle, types and lazy imports included", () => {
  const imports = new Map(CODE.map((file) => [file, importsOf(file)]));
  expect([...imports.values()].flat().length).toBeGreaterThan(1000);
  expect(cyclesIn(imports)).toEqual([]);
});

test("a circle is found wherever it lies, and only there", () => {
  const imports = (edges: readonly string[]): Map<string, string[]> => {
    const map = new Map<string, string[]>();
    for (const [from, to] of edges) map.set(from!, [...(map.get(from!) ?? []), to!]);
    return map;
  };
  expect(cyclesIn(imports(["ab", "bc", "ac", "dc"]))).toEqual([]);
  expect(
    cyclesIn(imports(["ab", "bc", "cb", "cd", "de", "ed", "ff"]))
      .map(String)
      .toSorted(),
  ).toEqual(["b,c", "d,e", "f"]);
  expect(cyclesIn(imports(["ab", "bc", "ad", "dc", "ca"]))).toEqual([["a", "b", "c", "d"]]);
});

test("every import of src names a file that exists", () => {
  const lost = CODE.flatMap((file) => importsOf(file).filter((target) => !FILES.includes(target)));
  expect(lost.filter((target) => target.startsWith("src/") && target.endsWith(".ts"))).toEqual([]);
});

test("no folder of src holds more than 15 files, and no file more than 300 lines", () => {
  const counts = new Map<string, number>();
  for (const file of FILES) counts.set(posix.dirname(file), (counts.get(posix.dirname(file)) ?? 0) + 1);
  const large = [...counts].filter(([, count]) => count > 15).map(([folder]) => folder);
  expect(large.toSorted()).toEqual([]);
  const written = FILES.filter((file) => /\.(?:[cm]?[jt]s|lua|sty|typ|css|html)$/u.test(file));
  const long = written.filter((file) => textOf(file).trimEnd().split("\n").length > 300);
  expect(long).toEqual([]);
});

/** Whether a name is made there, as a value, a type or a method, and not only used. */
const declares = (file: string, name: string): boolean =>
  new RegExp(
    `\\b(?:function|const|class|interface|type) ${name}\\b|^  (?:(?:async|static|readonly) )*${name}[(:<]`,
    "mu",
  ).test(textOf(file));

/** Whether a file imports another one, or names something that is made there. */
const leadsTo = (file: string, other: string, names: readonly string[]): boolean =>
  importsOf(file).includes(other) || names.some((name) => textOf(file).includes(`\`${name}\``));

test("each walk of src/README.md opens at most four files, each led to by one before, and passes by the pipeline", () => {
  const readme = textOf("src/README.md");
  const section = readme.slice(readme.indexOf("## Four walks"), readme.indexOf("## Invariants"));
  const walks = section.split(/^\*\*/mu).slice(1);
  expect(walks).toHaveLength(4);
  for (const walk of walks) {
    const steps = [...walk.matchAll(/^\d\. `([^`]+)`: (.*)$/gmu)].map(([, path, words]) => ({
      file: `src/${path!}`,
      names: [...words!.matchAll(/`(\w+)`/gu)].map(([, name]) => name!),
    }));
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.length).toBeLessThan(5);
    // Nothing is left to be found behind the last of them.
    expect(walk.trimEnd().split("\n").at(-1)).toMatch(/^\d\. /u);
    for (const [index, { file, names }] of steps.entries()) {
      expect(CODE).toContain(file);
      const [first, ...others] = names;
      expect([file, first, declares(file, first!)]).toEqual([file, first, true]);
      const near = [file, ...importsOf(file).filter((other) => FILES.includes(other))];
      for (const name of others)
        expect([name, near.some((other) => declares(other, name))]).toEqual([name, true]);
      const before = steps.slice(0, index);
      const isLed = index === 0 || before.some((one) => leadsTo(one.file, file, [first!]));
      expect([file, isLed]).toEqual([file, true]);
    }
    const pipeline = "src/pipeline.ts";
    const passes = ({ file, names }: (typeof steps)[number]) =>
      leadsTo(pipeline, file, names.slice(0, 1)) || importsOf(file).includes(pipeline);
    expect(steps.filter(passes)).not.toEqual([]);
  }
});

test("whatever the head of the pipeline names is made somewhere", () => {
  const [head] = textOf("src/pipeline.ts").split("*/");
  const names = [...head!.matchAll(/`(\w+)`/gu)].map(([, name]) => name!).filter((name) => name !== "hence");
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !CODE.some((file) => declares(file, name)))).toEqual([]);
});

test("every file that src/README.md names is there", () => {
  const readme = textOf("src/README.md");
  const named = [...readme.matchAll(/`((?:[\w-]+\/)+(?:[\w.-]+\.(?:ts|mjs))?)`/gu)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(40);
  const isThere = (path: string): boolean => FILES.some((file) => `/${file}`.includes(`/${path}`));
  const elsewhere = /^(?:test|dist|maps|output)\//u;
  expect(named.filter((path) => !elsewhere.test(path) && !isThere(path))).toEqual([]);
});
