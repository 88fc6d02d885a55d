import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { parse } from "../../../../src/input/index.ts";
import { fakeHost, folderApart, folderWith } from "../../../support/host.ts";

async function hence(folder: string, words: readonly string[], assets = "/nowhere") {
  const host = fakeHost(folder, { assets });
  const exitCode = await run(words, host);
  return { exitCode, err: host.err() };
}

const firstLine = (folder: string, path: string) => readFileSync(join(folder, path), "utf8").split("\n")[0];
const titleIn = (folder: string, path: string) =>
  parse({ path, text: readFileSync(join(folder, path), "utf8") }).value?.title;

test("writes a map that is right, in order, and draws", async () => {
  const folder = folderWith({});
  expect(await hence(folder, ["new", "school-uniforms"])).toEqual({
    exitCode: 0,
    err: [
      "Wrote maps/school-uniforms.yaml.",
      "See it while you write: hence preview maps/school-uniforms.yaml",
      "Draw it: hence maps/school-uniforms.yaml",
      "",
    ].join("\n"),
  });
  expect(titleIn(folder, "maps/school-uniforms.yaml")).toBe("School uniforms");
  const host = fakeHost(folder);
  expect(await run(["check"], host)).toBe(0);
  expect(host.out().toString()).toBe("1 map: no problems.\n");
  expect(await hence(folder, ["fmt", "--check"])).toEqual({ exitCode: 0, err: "1 map is formatted.\n" });
  const drawing = fakeHost(folder);
  expect(await run(["render", "-f", "svg"], drawing)).toBe(0);
  const svg = readFileSync(join(folder, "output/school-uniforms.svg"), "utf8").replaceAll("\u00a0", " ");
  for (const sign of ["unstated", "speaks against", "questions the step", "A sceptic", "p. 12"])
    expect(svg).toContain(sign);
});

test("a map shows every part of the format that a beginner needs", async () => {
  const folder = folderWith({});
  await hence(folder, ["new", "a"]);
  const map = parse({ path: "a.yaml", text: readFileSync(join(folder, "maps/a.yaml"), "utf8") }).value!;
  const kinds = map.inferences.map(({ target, from }) => `${target.kind} from ${from.length}`);
  expect(kinds).toEqual(["support from 2", "support from 1", "attack from 2", "undercut from 1"]);
  expect(map.statements.filter(({ unstated }) => unstated)).toHaveLength(1);
  expect(map.statements.flatMap(({ citations }) => citations)).toHaveLength(1);
  expect(
    new Set(map.inferences.flatMap(({ target }) => ("statement" in target ? [target.statement] : []))),
  ).toEqual(new Set(["worth-it"]));
});

test.each([
  ["tax.yaml", "tax.yaml", "Tax"],
  ["essays/tax", "essays/tax.yaml", "Tax"],
  ["./tax_on-land.yml", "./tax_on-land.yml", "Tax on land"],
  ["2025", "maps/2025.yaml", "2025"],
  ["yes", "maps/yes.yaml", "Yes"],
  ["Ja: oder # nein", "maps/Ja: oder # nein.yaml", "Ja: oder # nein"],
  ["\u200f\u5e73\u7b49", "maps/\u200f\u5e73\u7b49.yaml", "\u5e73\u7b49"],
  ["---", undefined, undefined],
  ["", undefined, undefined],
  ["..", undefined, undefined],
  ["maps/", undefined, undefined],
])("the name %j", async (name, path, title) => {
  const folder = folderWith({});
  const { exitCode, err } = await hence(folder, ["new", "--", name]);
  if (path === undefined) {
    if (name === "---")
      expect({ exitCode, title: titleIn(folder, "maps/---.yaml") }).toEqual({
        exitCode: 0,
        title: "Untitled",
      });
    else
      expect({ exitCode, err }).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining("cannot be the name of a map"),
      });
    return;
  }
  expect({ exitCode, title: titleIn(folder, path) }).toEqual({ exitCode: 0, title });
  const checked = fakeHost(folder);
  expect(await run(["fmt", "--check", path], checked)).toBe(0);
});

test("nothing is overwritten", async () => {
  const folder = folderWith({ "maps/a.yaml": "mine" });
  for (const name of ["a", "maps/a", "maps/a.yaml"]) {
    expect(await hence(folder, ["new", name])).toEqual({
      exitCode: 2,
      err: "hence: maps/a.yaml is there already; choose another name.\n",
    });
  }
  expect(firstLine(folder, "maps/a.yaml")).toBe("mine");
});

test("a place that cannot be written is the machine's fault", async () => {
  const folder = folderWith({ maps: "a file" });
  const { exitCode, err } = await hence(folder, ["new", "a"]);
  expect(exitCode).toBe(3);
  expect(err).toMatch(/^hence: Cannot write .*maps\/a\.yaml: /);
});

test("the schema is named where editors can find it, and nowhere else", async () => {
  const installed = folderWith({ "node_modules/hence/dist/hence.schema.json": "{}" });
  await hence(installed, ["new", "a"], join(installed, "node_modules/hence/dist"));
  expect(firstLine(installed, "maps/a.yaml")).toBe(
    "# yaml-language-server: $schema=../node_modules/hence/dist/hence.schema.json",
  );
  const beside = folderWith({ "hence.schema.json": "{}" });
  await hence(beside, ["new", "sub/deep/a.yaml"], join(installed, "node_modules/hence/dist"));
  expect(firstLine(beside, "sub/deep/a.yaml")).toBe(
    "# yaml-language-server: $schema=../../hence.schema.json",
  );
  const none = folderApart({});
  await hence(none, ["new", "a"], join(installed, "node_modules/hence/dist"));
  expect(firstLine(none, "maps/a.yaml")).toMatch(/^# A map to start from/);
  writeFileSync(join(none, "hence.schema.json"), "{}");
  await hence(none, ["new", "b"]);
  expect(await run(["fmt", "--check"], fakeHost(none))).toBe(0);
  expect(firstLine(none, "maps/b.yaml")).toContain("$schema=../hence.schema.json");
});
