import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { SOCRATES, fakeHost, folderWith } from "../../../support/host.ts";

const AIF = JSON.stringify({
  nodes: [
    { nodeID: "1", text: "It rains", type: "I", timestamp: "2020" },
    { nodeID: "2", text: "It is wet", type: "I" },
    { nodeID: "3", text: "Default Inference", type: "RA" },
  ],
  edges: [
    { fromID: "1", toID: "3" },
    { fromID: "3", toID: "2" },
  ],
  locutions: [],
});

const files = {
  "in/a.json": AIF,
  "in/b.apx": "arg(x). arg(y). att(x,y).\n",
  "in/broken.json": '{"nodeID": ',
  "in/empty.apx": "",
  "in/package.json": '{"name": "no map"}',
  "in/sub/c.yaml": SOCRATES,
};

async function hence(cwd: string, ...args: string[]) {
  const host = fakeHost(cwd);
  const code = await run(args, host);
  return { code, out: host.out().toString(), err: host.err() };
}

test("files of a folder become maps; what is lost is told for each, and what is broken is left out", async () => {
  const cwd = folderWith(files);
  const { code, err } = await hence(cwd, "convert", "in", "-o", "out/");
  expect(code).toBe(1);
  expect(readdirSync(join(cwd, "out")).toSorted()).toEqual(["a.yaml", "b.yaml", "sub"]);
  expect(readFileSync(join(cwd, "out", "a.yaml"), "utf8")).toContain("It is wet");
  expect(err).toContain("in/a.json: not carried over: timestamps of nodes: 1.\n");
  expect(err).toContain("error[notation-syntax]");
  expect(err).toContain("--> in/broken.json:1:");
  expect(err).toMatch(/\n5 maps: 2 errors/);
  expect(err).toContain("Converted 3 files; 2 files with errors left out.");
  expect(err).toContain("  timestamps of nodes: 1, in 1 file\n");
  expect((await hence(cwd, "check", "out")).code).toBe(0);
  expect((await hence(cwd, "convert", "in", "-o", "out/")).err).toContain(
    "Converted 3 files (3 of them were up to date)",
  );
});

test("a map becomes a file of another notation, and says what that cannot hold", async () => {
  const cwd = folderWith({ "m.yaml": `title: A map\n${SOCRATES}` });
  const { code, out, err } = await hence(cwd, "convert", "m.yaml", "-f", "aif", "-o", "-");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    nodes: expect.arrayContaining([expect.objectContaining({ type: "RA" })]),
  });
  expect(err).toContain("m.yaml: not carried over: `title` of the map: 1.\n");
  expect((await hence(cwd, "convert", "m.yaml", "-f", "aiff")).err).toContain("did you mean `aif`?");
});

test("the parts of a run make together what one run makes, however many there are", async () => {
  const whole = folderWith(files);
  await hence(whole, "convert", "in", "-o", "out/");
  for (const parts of [2, 3, 16]) {
    const cwd = folderWith(files);
    for (let part = 1; part <= parts; part += 1)
      await hence(cwd, "convert", "in", "-o", "out/", "--shard", `${part}/${parts}`);
    for (const name of ["a.yaml", "b.yaml", "sub/c.yaml"])
      expect(readFileSync(join(cwd, "out", name), "utf8")).toBe(
        readFileSync(join(whole, "out", name), "utf8"),
      );
  }
  const one = folderWith(files);
  await hence(one, "convert", "in", "-o", "out/", "--shard", "1/3");
  expect(existsSync(join(one, "out", "a.yaml"))).not.toBe(existsSync(join(one, "out", "b.yaml")));
  for (const shard of ["0/3", "4/3", "1", "a/b"])
    expect((await hence(one, "convert", "in", "--shard", shard)).err).toContain("--shard needs a part");
});

test("a summary for programs", async () => {
  const cwd = folderWith(files);
  const converted = await hence(cwd, "convert", "in", "-o", "out/", "-q", "--summary", "json");
  expect(JSON.parse(converted.out)).toEqual({
    version: 1,
    files: 5,
    converted: 3,
    written: 3,
    unchanged: 0,
    faulty: ["in/broken.json", "in/empty.apx"],
    problems: { "not-a-map": 1, "notation-syntax": 1 },
    losses: [{ kind: "timestamps of nodes", count: 1, files: 1 }],
    failures: [],
  });
  const drawn = await hence(cwd, "render", "in", "-f", "txt", "-o", "text/", "--summary", "json");
  expect(JSON.parse(drawn.out)).toMatchObject({
    version: 1,
    maps: 5,
    written: 3,
    faulty: ["in/broken.json", "in/empty.apx"],
  });
});

test("without -f, a map on standard input or for standard output becomes YAML", async () => {
  const cwd = folderWith({ "a.json": AIF });
  const host = fakeHost(cwd, {}, AIF);
  expect(await run(["convert", "-"], host)).toBe(0);
  expect(host.out().toString()).toContain("It is wet");
  const { code, out } = await hence(cwd, "convert", "a.json", "-o", "-");
  expect({ code, out }).toEqual({ code: 0, out: host.out().toString() });
});

test("a drawing is refused", async () => {
  const cwd = folderWith({ "m.yaml": SOCRATES });
  const { code, err } = await hence(cwd, "convert", "m.yaml", "-o", "x.svg");
  expect(code).toBe(2);
  expect(err).toContain("x.svg is named like svg, which is not written here; there are yaml, aif, ");
  expect(existsSync(join(cwd, "x.svg"))).toBe(false);
});

test.each(["convert", "render"])("hence %s goes on after a missing name of a list", async (command) => {
  const cwd = folderWith({ ...files, "list.txt": "in/b.apx\nin/gone.json\nin/sub/c.yaml\n" });
  const format = command === "convert" ? "yaml" : "txt";
  const { code, out } = await hence(
    cwd,
    ...[command, "--files-from", "list.txt", "-f", format, "-o", "out/", "--summary", "json"],
  );
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({
    written: 2,
    failures: ["Line 2 of list.txt: There is no file in/gone.json."],
  });
});

test("a file of another notation without statements says what it has, and that is counted", async () => {
  const cwd = folderWith({
    "a.yml": "meta: { title: T }\nlanguage: { p/1: p }\nstatements:\ntests: { in: [x, y] }\n",
    "b.argdown": "Only words.\n",
  });
  const { code, err, out } = await hence(
    cwd,
    "convert",
    "a.yml",
    "b.argdown",
    "-o",
    "out/",
    "--summary",
    "json",
  );
  expect(code).toBe(1);
  expect(err).toContain(
    "This Carneades file has expected labels (tests) (2) and terms of the language (1), and no statements.",
  );
  expect(err).toContain(
    "This Argdown file has paragraphs that are part of no relation (1), and no statements.",
  );
  expect(err).not.toContain("premises");
  expect((JSON.parse(out) as { losses: object[] }).losses[0]).toEqual({
    kind: "expected labels (tests)",
    count: 2,
    files: 1,
  });
  expect((await hence(cwd, "check", "b.argdown")).out).toContain("This Argdown file has paragraphs");
});
