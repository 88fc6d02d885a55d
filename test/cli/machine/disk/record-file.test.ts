/** The record of runs is data from outside: whatever stands in its place, a run goes well and replaces it. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { digest } from "../../../../src/cli/machine/digest.ts";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost, folderWith, SOCRATES } from "../../../support/host.ts";

const WARNED = SOCRATES.replace("conclusions:", "  lonely: Nobody needs me.\nconclusions:");

let folder: string;
let cache: string;
beforeEach(async () => {
  folder = folderWith({ "maps/a.yaml": SOCRATES, "maps/b.yaml": WARNED, "maps/c.yaml": SOCRATES });
  cache = folderWith({});
  await render();
});

/** What would have to be drawn fails for want of fonts if `fonts` is false. */
async function render(fonts = true) {
  const env = { HENCE_CACHE: cache };
  const host = fakeHost(folder, { env, ...(fonts ? {} : { assets: join(folder, "nowhere") }) });
  const code = await run(["render", "-f", "svg"], host);
  return { code, drawn: [...host.err().matchAll(/hence is incomplete/g)].length, said: host.err() };
}

const record = () => join(cache, "runs", readdirSync(join(cache, "runs"))[0]!);

/** As an entry is kept, but so that a test can spoil it. */
interface Kept extends Record<string, unknown> {
  basis: { quoted: unknown };
  diagnostics: { code: string; severity: string; range: { start?: { line: number } } }[];
  outputs: unknown[][];
  pages: number;
}

const written = (text: string) => writeFileSync(record(), `${digest(text)}\n${text}`);

const entries = () => JSON.parse(readFileSync(record(), "utf8").replace(/^.*\n/u, "")) as [string, Kept][];

/** The whole record with its first or second entry changed, and a digest that is right. */
function changed(change: (entry: Kept) => void, which = 0): void {
  const all = entries();
  change(all[which]![1]);
  written(JSON.stringify(all));
}

async function isReplaced(): Promise<void> {
  const odd = await render(false);
  expect(odd.said).not.toContain("Internal error");
  expect(odd.drawn).toBeGreaterThan(0);
  expect(await render()).toMatchObject({ code: 0 });
  expect(await render(false)).toMatchObject({ code: 0, drawn: 0 });
}

test.each<[string, () => void]>([
  ["nothing", () => written("")],
  ["no JSON", () => written("[")],
  ["null", () => written("null")],
  ["a number", () => written("1")],
  ["an object", () => written("{}")],
  ["a list of no pairs", () => written("[1, null]")],
  ["pairs without a name", () => written(JSON.stringify(entries().map(([, entry]) => [1, entry])))],
  ["pairs without an entry", () => written(JSON.stringify(entries().map(([name]) => [name])))],
  ["entries that are null", () => written(JSON.stringify(entries().map(([name]) => [name, null])))],
  ["entries that are lists", () => written(JSON.stringify(entries().map(([name]) => [name, []])))],
  ...["basis", "diagnostics", "outputs", "pages", "to"].flatMap((key): [string, () => void][] =>
    [undefined, null, {}, [null], "x", -1, 0.5].map((value) => [
      `${key}: ${JSON.stringify(value)}`,
      () => changed((entry) => (entry[key] = value)),
    ]),
  ),
  ["drawn: null", () => changed((entry) => (entry["drawn"] = null))],
  ["a type without a size", () => changed((entry) => (entry["drawn"] = { pages: 1, type: {} }))],
  ["what is quoted is no list", () => changed((entry) => (entry.basis.quoted = { length: 1 }))],
  ["what is quoted has no path", () => changed((entry) => (entry.basis.quoted = [[null, ""]]))],
  ["an output's size is a text", () => changed((entry) => (entry.outputs[0]![1] = "9"))],
  ["a problem of no kind", () => changed((entry) => (entry.diagnostics[0]!.code = "toString"), 1)],
  ["a problem of no place", () => changed((entry) => delete entry.diagnostics[0]!.range.start, 1)],
  ["a problem in line 0", () => changed((entry) => (entry.diagnostics[0]!.range.start!.line = 0), 1)],
])("a shape that it never had: %s", async (_, change) => {
  change();
  await isReplaced();
});

test.each<[string, (entry: Kept) => void]>([
  ["no output", (entry) => (entry.outputs = [])],
  ["an output of another map", (entry) => (entry.outputs = entries()[2]![1].outputs)],
  ["an output twice", (entry) => entry.outputs.push(entry.outputs[0]!)],
  ["more pages than outputs", (entry) => (entry.pages = 2)],
  ["errors that the map does not have", (entry) => (entry.diagnostics = errorsOnly())],
])("an entry that leaves something out does not make a stale output pass: %s", async (_, change) => {
  writeFileSync(join(folder, "output/a.svg"), "stale");
  changed(change);
  await render();
  expect(readFileSync(join(folder, "output/a.svg"), "utf8")).toContain("<svg");
});

/** With these nothing is drawn, so that there are no outputs either. */
function errorsOnly() {
  const [problem] = entries()[1]![1].diagnostics;
  return [{ ...problem!, severity: "error" }];
}

test("a link in its place is neither followed nor written through", async () => {
  const file = record();
  const mine = join(cache, "mine.txt");
  renameSync(file, mine);
  symlinkSync("../mine.txt", file);
  const text = readFileSync(mine, "utf8");
  await isReplaced();
  expect(readFileSync(mine, "utf8")).toBe(text);
  expect(lstatSync(file).isFile()).toBe(true);
});

test("a pipe in its place is not waited for", async () => {
  const file = record();
  rmSync(file);
  spawnSync("mkfifo", [file]);
  await isReplaced();
  expect(lstatSync(file).isFile()).toBe(true);
});

test("one that others may have written is not believed", async () => {
  chmodSync(record(), 0o666);
  await isReplaced();
  expect(statSync(record()).mode & 0o777).toBe(0o644);
});

test.each(["runs", "."])("a folder that others may write to is not used: %s", async (name) => {
  chmodSync(join(cache, name), 0o777);
  const before = readFileSync(record());
  writeFileSync(join(folder, "maps/a.yaml"), WARNED);
  expect(await render()).toMatchObject({ code: 0 });
  expect(await render(false)).toMatchObject({ drawn: 3 });
  expect(readFileSync(record()).equals(before)).toBe(true);
});

test("a new one is for its owner alone", async () => {
  cache = join(folderWith({}), "new/cache");
  await render();
  for (const name of ["new", "new/cache", "new/cache/runs"].map((each) => join(cache, "../..", each)))
    expect(statSync(name).mode & 0o777).toBe(0o700);
  mkdirSync(join(cache, "runs"), { recursive: true });
  expect(await render(false)).toMatchObject({ drawn: 0 });
});
