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

test("each walk of src/README.md opens at most four files, each linked to those before", () => {
  const readme = textOf("src/README.md");
  const section = readme.slice(readme.indexOf("## Four walks"), readme.indexOf("## Invariants"));
  const walks = section.split(/^\*\*/mu).slice(1);
  expect(walks).toHaveLength(4);
  for (const walk of walks) {
    const steps = [...walk.matchAll(/^\d\. `([^`]+)`: (.*)$/gmu)];
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.length).toBeLessThan(5);
    const opened = ["src/pipeline.ts"];
    for (const [, path, words] of steps) {
      const file = `src/${path!}`;
      expect(CODE).toContain(file);
      const linked = opened.some(
        (other) => importsOf(other).includes(file) || importsOf(file).includes(other),
      );
      expect([file, linked]).toEqual([file, true]);
      const [first, ...others] = [...words!.matchAll(/`(\w+)`/gu)].map(([, name]) => name!);
      expect([file, first, declares(file, first!)]).toEqual([file, first, true]);
      const near = [file, ...importsOf(file).filter((other) => FILES.includes(other))];
      for (const name of others)
        expect([name, near.some((other) => declares(other, name))]).toEqual([name, true]);
      opened.push(file);
    }
  }
});

test("every file that src/README.md names is there", () => {
  const readme = textOf("src/README.md");
  const named = [...readme.matchAll(/`((?:[\w-]+\/)+(?:[\w.-]+\.(?:ts|mjs))?)`/gu)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(40);
  const isThere = (path: string): boolean => FILES.some((file) => `/${file}`.includes(`/${path}`));
  const elsewhere = /^(?:test|dist|maps|output)\//u;
  expect(named.filter((path) => !elsewhere.test(path) && !isThere(path))).toEqual([]);
});
