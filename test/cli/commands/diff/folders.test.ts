import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { FAULTY, fakeHost, folderWith, SOCRATES } from "../../../support/host.ts";

const GREEK = SOCRATES.replace("Socrates is a man.", "Socrates is a Greek man.");

async function diff(folder: string, ...words: string[]) {
  const host = fakeHost(folder, { env: { PATH: process.env["PATH"] } });
  const code = await run(["diff", ...words], host);
  return { code, out: host.out().toString(), err: host.err() };
}

const FILES = {
  "old/a.yaml": SOCRATES,
  "old/b.yaml": SOCRATES,
  "old/gone.yaml": SOCRATES,
  "old/notes.txt": "x",
  "new/a.yaml": GREEK,
  "new/b.yaml": SOCRATES,
  "new/deep/c.yaml": SOCRATES,
};

test("two folders: the changes of each map, and one summary", async () => {
  const folder = folderWith(FILES);
  const { code, out, err } = await diff(folder, "old", "new");
  expect({ code, err }).toEqual({ code: 1, err: "" });
  expect(out).toBe(
    [
      "old/a.yaml → new/a.yaml",
      "",
      "Statements: 1 reworded",
      "  ~ reworded  man (2)",
      "      Socrates is a {+Greek+} man.",
      "",
      "deep/c.yaml is new.",
      "gone.yaml is removed.",
      "4 maps: 1 changed, 1 new, 1 removed and 1 the same.",
      "",
    ].join("\n"),
  );
  expect(await diff(folder, "old", "old")).toEqual({ code: 0, out: "3 maps: 3 the same.\n", err: "" });
});

test("for programs: every map with what became of it", async () => {
  const { code, out } = await diff(folderWith(FILES), "old", "new", "--format", "json");
  expect(code).toBe(1);
  const { maps, ...rest } = JSON.parse(out) as { maps: { name: string; fate: string; changes: unknown }[] };
  expect(rest).toEqual({ version: 1, same: false, before: "old", after: "new" });
  expect(maps.map(({ name, fate, changes }) => [name, fate, changes !== null])).toEqual([
    ["a.yaml", "changed", true],
    ["b.yaml", "same", true],
    ["deep/c.yaml", "new", false],
    ["gone.yaml", "removed", false],
  ]);
});

test("a map with errors is reported, and the others are compared", async () => {
  const { code, out, err } = await diff(folderWith({ ...FILES, "new/b.yaml": FAULTY }), "old", "new");
  expect(code).toBe(2);
  expect(err).toContain("--> new/b.yaml:7:17");
  expect(out).toContain("4 maps: 1 changed, 1 new, 1 removed and 1 with errors.");
  const none = await diff(folderWith({ "old/b.yaml": SOCRATES, "new/b.yaml": FAULTY }), "old", "new");
  expect(none).toMatchObject({ code: 2, out: "1 map: 1 with errors.\n" });
  const json = await diff(
    folderWith({ "old/b.yaml": SOCRATES, "new/b.yaml": FAULTY }),
    "old",
    "new",
    "-f",
    "json",
  );
  expect(JSON.parse(json.out)).toMatchObject({
    same: false,
    maps: [{ name: "b.yaml", fate: "faulty", changes: null }],
  });
});

test("an error that was there before and is there still is told once", async () => {
  const folder = folderWith({ "old/b.yaml": FAULTY, "new/b.yaml": FAULTY });
  const { out, err } = await diff(folder, "old", "new");
  expect(out).toBe("1 map: 1 with errors.\n");
  expect(err).toContain("--> new/b.yaml:7:17");
  expect(err).not.toContain("--> old/b.yaml");
  expect(err).toContain("\n1 map: ");
});

const AIF = (text: string) =>
  JSON.stringify({ nodes: [{ nodeID: "1", text, type: "I" }], edges: [], locutions: [] });

test("maps of other notations are compared too, on the disk and in git", async () => {
  const folder = folderWith({
    "old/a.json": AIF("It rains."),
    "old/b.csv": "id,text\na,It rains.\n",
    "old/data.json": "{}",
    "new/a.json": AIF("It rains today."),
    "new/b.csv": "id,text\na,It rains.\n",
    "new/c.apx": "arg(a).\n",
  });
  const summary = "3 maps: 1 changed, 1 new and 1 the same.\n";
  expect((await diff(folder, "old", "new")).out).toMatch(new RegExp(`c.apx is new.\n${summary}$`, "u"));
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...words], { cwd: folder });
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "First");
  expect((await diff(folder, "HEAD:old", "new")).out).toContain(summary);
});

test("a revision against a folder, and a folder against its last commit", async () => {
  const folder = folderWith({ "maps/a.yaml": SOCRATES, "maps/b.yaml": SOCRATES, "top.yaml": SOCRATES });
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...words], { cwd: folder });
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "First");
  writeFileSync(join(folder, "maps/a.yaml"), GREEK);
  rmSync(join(folder, "maps/b.yaml"));
  mkdirSync(join(folder, "maps/in"));
  writeFileSync(join(folder, "maps/in/c.yaml"), SOCRATES);
  const summary = "3 maps: 1 changed, 1 new and 1 removed.\n";
  for (const words of [
    ["HEAD:maps", "maps"],
    ["maps"],
    ["HEAD:maps"],
    ["HEAD:./maps/"],
    ["HEAD:maps/", "./maps"],
  ]) {
    const { code, out } = await diff(folder, ...words);
    expect(code, words.join(" ")).toBe(1);
    expect(out, words.join(" ")).toContain("Socrates is a {+Greek+} man.");
    expect(out.endsWith(summary), out).toBe(true);
  }
  expect((await diff(folder, ".")).out).toContain("4 maps: 1 changed, 1 new, 1 removed and 1 the same.\n");
  expect((await diff(join(folder, "maps"), ".")).out).toContain(summary);
  expect((await diff(folder, "HEAD:maps", "HEAD:maps")).code).toBe(0);
  expect(await diff(folder, "HEAD:maps", "top.yaml")).toMatchObject({
    code: 2,
    err: "hence: top.yaml is not a folder of maps, but HEAD:maps is.\n",
  });
});

test("a picture is of one map, and a folder without maps has none to compare", async () => {
  const folder = folderWith({ ...FILES, "empty/x.txt": "" });
  expect((await diff(folder, "old", "new", "-o", "x.svg")).err).toContain("A picture shows one map");
  expect((await diff(folder, "empty", "empty")).err).toBe("hence: There is no map in empty or empty.\n");
});
