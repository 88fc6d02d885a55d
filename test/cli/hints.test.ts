import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandLine } from "../../src/cli/report/command-line.ts";
import { run } from "../../src/cli/run.ts";
import { fakeHost, FAULTY, folderWith, SOCRATES } from "../support/host.ts";

// Commands that hence itself names are typed as they stand.

async function typed(folder: string, words: readonly string[]) {
  const host = fakeHost(folder);
  const exitCode = await run([...words], host);
  return { exitCode, said: host.out().toString() + host.err() };
}

/** As a shell takes a line apart. */
function wordsOf(line: string): string[] {
  expect(line).toMatch(/^hence /);
  return [...line.matchAll(/'((?:[^']|'\\'')*)'|\S+/g)]
    .slice(1)
    .map(([word, quoted]) => quoted?.replaceAll(String.raw`'\''`, "'") ?? word);
}

test.each(["map.yaml", "my map.yaml", "it's/a map.yaml", "a/b.yaml"])(
  "what check says of %s mends it, outside a project as well",
  async (name) => {
    const folder = folderWith({ [name]: FAULTY });
    const { exitCode, said } = await typed(folder, ["check", name]);
    expect(exitCode).toBe(1);
    const line = /`(hence fmt --fix .*)` can fix it\.\n$/.exec(said)![1]!;
    expect(await typed(folder, wordsOf(line))).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(folder, name), "utf8")).toBe(SOCRATES);
    expect(await typed(folder, ["check", name])).toMatchObject({ exitCode: 0 });
  },
);

test("of many maps it names their folder", async () => {
  const names = ["a", "b", "c", "d", "e"].map((name) => `some maps/${name}.yaml`);
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, FAULTY])));
  const { said } = await typed(folder, ["check", ...names]);
  const line = /`(hence fmt --fix .*)` can fix them\.\n$/.exec(said)![1]!;
  expect(line).toBe("hence fmt --fix 'some maps'");
  await typed(folder, wordsOf(line));
  expect(await typed(folder, ["check", ...names])).toMatchObject({ exitCode: 0 });
});

test("many maps without a folder of their own", () => {
  const names = ["a.yaml", "b/c.yaml", "d.yaml", "e.yaml", "f.yaml"];
  expect(commandLine("check", names)).toBe("hence check .");
  expect(
    commandLine(
      "check",
      names.map((name) => `/x/y/${name}`),
    ),
  ).toBe("hence check /x/y");
  expect(
    commandLine(
      "check",
      names.map((name) => `../${name}`),
    ),
  ).toBe("hence check ..");
});

test("what would do harm is not promised", async () => {
  const text =
    "premises:\n  one:\n    text: It works.\n\tnote: hello\nconclusions:\n  end: It ends.\ninferences:\n  - { from: one, to: end }\n";
  const folder = folderWith({ "a.yaml": text });
  expect((await typed(folder, ["check", "a.yaml"])).said).toMatch(/\n1 map: 1 error\.\n$/);
  const { exitCode, said } = await typed(folder, ["fmt", "--fix", "a.yaml"]);
  expect(exitCode).toBe(1);
  expect(said).toMatch(/1 mistake needs a decision of yours; see it with: hence check a\.yaml\n$/);
  expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe(text);
});

test("what is left to decide, and what is not in order, is named", async () => {
  const folder = folderWith({ "my map.yaml": SOCRATES.replace("to: dies", "too: dies") });
  const { exitCode, said } = await typed(folder, ["fmt", "--fix", "my map.yaml"]);
  expect(exitCode).toBe(1);
  const see = /see it with: (.*)\n$/.exec(said)![1]!;
  expect((await typed(folder, wordsOf(see))).said).toContain("did you mean `to`?");
  writeFileSync(
    join(folder, "my map.yaml"),
    SOCRATES.replace("man:", "  'man':").replace("  mortal", "    mortal"),
  );
  const checked = await typed(folder, ["fmt", "--check", "my map.yaml"]);
  expect(checked.exitCode).toBe(1);
  const order = /run: (.*)\n$/.exec(checked.said)![1]!;
  expect(await typed(folder, wordsOf(order))).toMatchObject({ exitCode: 0 });
  expect(await typed(folder, ["fmt", "--check", "my map.yaml"])).toMatchObject({ exitCode: 0 });
});

test.each(["render", "check", "fmt"])("without maps, %s names itself", async (command) => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  const { exitCode, said } = await typed(folder, [command]);
  expect(exitCode).toBe(2);
  const line = /name the map: (hence \w+ FILE)\.\n$/.exec(said)![1]!;
  expect(line).toBe(`hence ${command} FILE`);
  expect(await typed(folder, wordsOf(line.replace("FILE", "map.yaml")))).toMatchObject({ exitCode: 0 });
});
