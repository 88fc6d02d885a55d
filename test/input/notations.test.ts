import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fmt } from "../../src/cli/commands/fmt/fmt.ts";
import { parseArguments } from "../../src/cli/program.ts";
import { EXIT } from "../../src/cli/report/errors.ts";
import { findInputs } from "../../src/cli/session/inputs/inputs.ts";
import { diagnostic } from "../../src/diagnostic.ts";
import { parse } from "../../src/input/index.ts";
import { check } from "../../src/pipeline.ts";
import type { Notation } from "../../src/input/notation.ts";
import { NOTATIONS, inNotation, isMapName, notationOf, withoutExtension } from "../../src/input/notations.ts";
import { readYaml } from "../../src/input/yaml/read.ts";
import { SOCRATES, fakeHost, folderWith } from "../support/host.ts";

const MARK = "[[stub]]\n";

/** YAML behind a line of its own: as little as a notation can be. */
const stub: Notation = {
  name: "Stub",
  extensions: ["stub", "stb"],
  recognise: (text) => text.startsWith(MARK),
  read: (source, lines) =>
    readYaml({ ...source, text: source.text.replace(MARK, `${"#".repeat(MARK.length - 1)}\n`) }, lines),
};

const TEXT = MARK + SOCRATES;

/** This row is all that a notation takes. */
beforeAll(() => void (NOTATIONS as unknown as Notation[]).push(stub));

test("a notation is told by the extension, else by the text; else it is the first", () => {
  const named = (path: string, text: string) => notationOf({ path, text }).name;
  expect(named("a.stb", "")).toBe("Stub");
  expect(named("a.STUB", "")).toBe("Stub");
  expect(named("-", TEXT)).toBe("Stub");
  expect(named("-", SOCRATES)).toBe("YAML");
  expect(named("a.yml", TEXT)).toBe("YAML");
  expect(named("a.txt", SOCRATES)).toBe("YAML");
});

test("names of maps end like a notation", () => {
  expect(["a.stub", "b/a.stb", "a.yaml", "A.YML"].filter(isMapName)).toHaveLength(4);
  expect(["a.stubs", "stub", "a.stub.txt", ".hidden/a"].filter(isMapName)).toEqual([]);
  expect(["a.b.stub", "a.yaml", "a.b"].map(withoutExtension)).toEqual(["a.b", "a", "a.b"]);
});

test("what is read is a map like any other", () => {
  const { value: map, diagnostics } = parse({ path: "a.stub", text: TEXT });
  expect(diagnostics).toEqual([]);
  expect(map).toEqual(
    expect.objectContaining({ inferences: [expect.objectContaining({ from: ["man", "mortal"] })] }),
  );
});

test("fixes are edits of YAML, and are not offered for a text that is none", () => {
  const faulty = TEXT.replace("[man, mortal]", "[man, mortl]");
  const [inStub] = parse({ path: "a.stub", text: faulty }).diagnostics;
  const [inYaml] = parse({ path: "a.yaml", text: faulty.slice(MARK.length) }).diagnostics;
  expect(inYaml).toMatchObject({ code: "unknown-id", fix: { title: "Change `mortl` to `mortal`" } });
  expect(inStub).toMatchObject({ code: "unknown-id", hint: "did you mean `mortal`?" });
  expect(inStub).not.toHaveProperty("fix");
});

test.each([
  ["a.csv", "id,text\n", "no-statements", undefined],
  ["a.json", '{"nodes":[],"edges":[],"locutions":[]}', "no-statements", undefined],
  ["a.csv", `id,text,to\na,It is so.,b\nb,${"very ".repeat(90)}long.,\n`, "long-text", undefined],
  ["a.csv", "id,text\na,Ay.\na,Bee.\n", "graph-fault", "give each an id of its own"],
])("advice for %s %j is true in its notation", (path, text, code, hint) => {
  const found = check({ path, text }, () => undefined).diagnostics.find((one) => one.code === code);
  expect(found).toBeDefined();
  expect(found!.hint).toBe(hint);
});

test("advice about a key of a map is given in YAML alone", () => {
  const start = { offset: 0, line: 1, column: 1 };
  const found = [
    diagnostic("group-repeated", { start, end: start }, "It names the group of its conclusion."),
  ];
  expect(inNotation(found, NOTATIONS[0])).toEqual(found);
  expect(inNotation(found, stub)).toEqual([]);
});

test("its files are found in folders", () => {
  const cwd = folderWith({ "maps/a.stub": TEXT, "maps/b.yaml": SOCRATES, "maps/c.txt": "" });
  expect(findInputs([], cwd, { command: "check" }).map(({ path }) => path)).toEqual([
    "maps/a.stub",
    "maps/b.yaml",
  ]);
  const none = folderWith({ "maps/c.txt": "" });
  expect(() => findInputs([], none, { command: "check" })).toThrow(
    "There is no map (*.yaml, *.yml, *.apx, *.tgf, *.af, *.i23, *.argdown, *.ad, *.stub, *.stb) in maps.",
  );
});

test("help names it", async () => {
  const host = fakeHost(folderWith({}));
  await parseArguments(["--help"], "0").run(host);
  const help = host.out().toString().replaceAll(/\s+/gu, " ");
  expect(help).toContain(" Maps are read from YAML (.yaml, .yml), ");
  expect(help).toContain(", Stub (.stub, .stb). ");
});

describe("hence fmt", () => {
  const request = { check: false, fix: true, roots: [] };

  test("refuses a map that is named, with a sentence, and writes nothing", async () => {
    const cwd = folderWith({ "a.stub": TEXT, "b.yaml": "{premises: {a: It works.}}" });
    const host = fakeHost(cwd);
    await expect(fmt({ ...request, files: ["b.yaml", "a.stub"] }, host)).rejects.toThrow(
      "a.stub is in Stub, which hence reads and does not format.",
    );
    expect(readFileSync(join(cwd, "b.yaml"), "utf8")).toBe("{premises: {a: It works.}}");
    expect(host.err()).toBe("");
  });

  test("refuses one on standard input", async () => {
    const host = fakeHost(folderWith({}), {}, TEXT);
    await expect(fmt({ ...request, files: ["-"] }, host)).rejects.toThrow(
      "Standard input is in Stub, which hence reads and does not format.",
    );
    expect(host.out().toString()).toBe("");
  });

  test("leaves those in a folder alone", async () => {
    const cwd = folderWith({ "maps/a.stub": TEXT, "maps/b.yaml": SOCRATES });
    const host = fakeHost(cwd);
    expect(await fmt({ ...request, files: [] }, host)).toBe(EXIT.done);
    expect(host.err()).toMatch(/^(?:1 map is already formatted|Formatted maps\/b\.yaml)/);
    expect(readFileSync(join(cwd, "maps/a.stub"), "utf8")).toBe(TEXT);
  });
});
