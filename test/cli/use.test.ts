/** Maps that use other files, at the command line and in an editor. */
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { editor, uriOf } from "../support/editor.ts";
import { fakeHost, folderWith } from "../support/host.ts";

const COMMON = `voices: { ann: Ann }
premises: { pump: { text: The pump failed., voice: ann }, spare: The spare failed too. }
conclusions: { dry: There was no water. }
inferences: [{ from: [pump, spare], to: dry }]
`;

const MAIN = (file = "common.yaml") => `use: { common: ${file} }
premises: { fire: { text: There was a fire., voice: ann } }
conclusions: { burnt: The house burnt down. }
inferences: [{ from: [fire, common#dry], to: burnt }]
`;

async function hence(cwd: string, ...words: string[]) {
  const host = fakeHost(cwd);
  const code = await run(words, host);
  const out = host.out().toString();
  return { code, out, err: host.err(), said: out + host.err() };
}

test("a map is drawn with a link to the other, and again when that changes", async () => {
  const folder = folderWith({ "maps/common.yaml": COMMON, "maps/main.yaml": MAIN() });
  const svg = () => readFileSync(join(folder, "output/main.svg"), "utf8");
  expect((await hence(folder, "render", "-f", "svg")).code).toBe(0);
  expect(svg()).toContain('href="common.svg#s-dry"');
  expect(svg()).toContain("common.yaml");
  expect((await hence(folder, "render", "-f", "svg", "--check")).code).toBe(0);

  writeFileSync(join(folder, "maps/common.yaml"), COMMON.replace("no water", "no foam"));
  expect((await hence(folder, "render", "-f", "svg", "--check")).code).toBe(1);
  expect((await hence(folder, "render", "-f", "svg")).code).toBe(0);
  expect(svg()).toContain("no foam");

  rmSync(join(folder, "maps/common.yaml"));
  expect((await hence(folder, "render", "-f", "svg", "maps/main.yaml")).err).toContain("use-unread");
});

test("verdicts are those of the other map", async () => {
  const folder = folderWith({
    "common.yaml": COMMON.replace(
      "spare: The spare failed too.",
      "spare: { text: It failed., stance: denied }",
    ),
    "main.yaml": MAIN(),
  });
  const { out } = await hence(folder, "verdicts", "main.yaml");
  expect(out).toMatch(/burnt +fails/u);
  expect(out).toMatch(/common#dry +fails +There was no water +it fails in common\.yaml/u);
});

test("files elsewhere are read where the hint is followed, and hidden ones never are", async () => {
  const folder = folderWith({
    "common.yaml": COMMON,
    "maps/main.yaml": MAIN("../common.yaml"),
    "hidden/main.yaml": MAIN(".common.yaml"),
    "hidden/.common.yaml": COMMON,
    "linked/main.yaml": MAIN("link.yaml"),
  });
  symlinkSync("../common.yaml", join(folder, "linked/link.yaml"));
  const { code, said } = await hence(folder, "check", "maps/main.yaml");
  expect([code, said]).toEqual([1, expect.stringContaining("is outside the folder of the map")]);
  const [, root] = /`--root ([^`]*)`/u.exec(said)!;
  expect((await hence(folder, "check", "maps/main.yaml", "--root", root!)).code).toBe(0);
  expect((await hence(folder, "check", "hidden/main.yaml")).said).toContain("is hidden");
  expect((await hence(folder, "check", "linked/main.yaml")).said).toContain("by a link that leads outside");
});

test("the command that a message names shows what is wrong in the other file", async () => {
  const folder = folderWith({
    "maps/common.yaml": COMMON.replace("to: dry", "to: day"),
    "maps/main.yaml": MAIN(),
  });
  const { said } = await hence(folder, "check", "maps/main.yaml");
  expect(said).toContain("use-faulty");
  const [, words] = /see: hence (.*?)\s*$/mu.exec(said)!;
  expect((await hence(folder, ...words!.replace(/\)$/u, "").split(" "))).said).toContain(
    "did you mean `dry`?",
  );
});

test("in another notation it is a premise, and the loss is named", async () => {
  const folder = folderWith({ "common.yaml": COMMON, "main.yaml": MAIN() });
  const { code, err, out } = await hence(folder, "convert", "-f", "csv", "-o", "-", "main.yaml");
  expect(code).toBe(0);
  expect(err).toContain("references to statements of other files, now premises: 1");
  expect(out).toContain("There was no water.");
  expect(out).not.toContain("#");
});

test("two versions are compared with the other file as it is", async () => {
  const folder = folderWith({
    "common.yaml": COMMON,
    "a.yaml": MAIN(),
    "b.yaml": MAIN().replace("common#dry", "common#spare"),
  });
  const { code, out } = await hence(folder, "diff", "a.yaml", "b.yaml");
  expect(code).toBe(1);
  expect(out).toContain("The spare failed too");
});

test("fmt keeps what is used, and its references", async () => {
  const folder = folderWith({ "main.yaml": MAIN() });
  expect((await hence(folder, "fmt", "main.yaml")).code).toBe(0);
  const text = readFileSync(join(folder, "main.yaml"), "utf8");
  expect(text).toContain("common: common.yaml");
  expect(text).toContain("from: [fire, common#dry]");
});

test("an id is renamed in every map that uses its file", async () => {
  const folder = folderWith({
    "maps/common.yaml": COMMON,
    "maps/main.yaml": MAIN(),
    "maps/sub/other.yaml": MAIN("../common.yaml"),
    "maps/sub/common.yaml": COMMON,
    "maps/sub/apart.yaml": MAIN(),
  });
  const text = (name: string) => readFileSync(join(folder, "maps", name), "utf8");
  const { code, err } = await hence(folder, "rename", "dry", "empty", "maps/common.yaml");
  expect([code, err]).toEqual([
    0,
    "Renamed dry to empty in 2 places of maps/common.yaml.\nRenamed dry to empty in 1 place of maps/main.yaml.\nRenamed dry to empty in 1 place of maps/sub/other.yaml.\n",
  ]);
  expect(text("main.yaml")).toBe(MAIN().replace("common#dry", "common#empty"));
  expect(text("sub/other.yaml")).toBe(MAIN("../common.yaml").replace("common#dry", "common#empty"));
  expect(text("sub/apart.yaml")).toBe(MAIN());
  expect((await hence(folder, "rename", "ann", "anna", "maps/common.yaml")).code).toBe(0);
  expect(text("main.yaml")).toContain("voice: anna");
  writeFileSync(
    join(folder, "maps/main.yaml"),
    text("main.yaml").replace("use:", "voices: { bob: Bob }\nuse:"),
  );
  const taken = await hence(folder, "rename", "anna", "bob", "maps/common.yaml");
  expect([taken.code, taken.err]).toEqual([2, expect.stringContaining("`bob` is taken in")]);
  expect(text("common.yaml")).toContain("voice: anna");
});

test("an editor finds, completes, explains and renames across files", { timeout: 60_000 }, async () => {
  const folder = folderWith({ "maps/common.yaml": COMMON, "maps/main.yaml": MAIN() });
  const [main, common] = [uriOf(join(folder, "maps/main.yaml")), uriOf(join(folder, "maps/common.yaml"))];
  const { open, change, ask, published, close } = await editor();
  const at = (text: string, word: string) => {
    const before = text.slice(0, text.indexOf(word) + 1).split("\n");
    return { line: before.length - 1, character: before.at(-1)!.length };
  };
  open(main, MAIN());
  expect((await published(main)).diagnostics).toEqual([]);
  const there = at(MAIN(), "dry]");
  type Place = { readonly uri: string; readonly range: { readonly start: { readonly line: number } } };
  const said = await ask<{ contents: { value: string } }>("hover", main, there);
  expect(said.contents.value).toContain("There was no water");
  const definition = await ask<Place[]>("definition", main, there);
  expect(definition.map(({ uri, range }) => [uri, range.start.line])).toEqual([[common, 2]]);
  const uses = await ask<Place[]>("references", main, there, {
    context: { includeDeclaration: true },
  });
  expect(uses.map(({ uri }) => uri)).toEqual([main, common, common]);
  open(common, COMMON);
  const renamed = await ask<{ documentChanges: { textDocument: { uri: string }; edits: object[] }[] }>(
    "rename",
    common,
    at(COMMON, "dry:"),
    { newName: "empty" },
  );
  expect(renamed.documentChanges.map(({ textDocument: { uri }, edits }) => [uri, edits.length])).toEqual([
    [common, 2],
    [main, 1],
  ]);
  change(common, 2, COMMON.replace("dry:", "wet:").replace("to: dry", "to: wet"));
  const unsaved = await published(main, ({ diagnostics }) => diagnostics.length > 0);
  expect(unsaved.diagnostics[0]!.message).toContain("`common.yaml` has no statement `dry`");
  change(common, 3, COMMON);
  const typing = MAIN().replace("common#dry", "common#");
  change(main, 2, typing);
  const { line, character } = at(typing, "#]");
  const offered = await ask<{ items: { label: string }[] }>("completion", main, {
    line,
    character,
  });
  expect(offered.items.map(({ label }) => label)).toEqual(expect.arrayContaining(["pump", "spare", "dry"]));
  await close();
  expect(existsSync(join(folder, "output"))).toBe(false);
});

test("the figures of a run are numbered where that is asked for", async () => {
  const folder = folderWith({
    "maps/a.yaml": `caption: How it burnt.\n${MAIN()}`,
    "maps/common.yaml": COMMON,
    "maps/sub/z.yaml": MAIN("../common.yaml").replace("use:", "views: { v: { conclusion: burnt } }\nuse:"),
    "hence.yaml": "roots: maps\n",
  });
  const text = (name: string) => readFileSync(join(folder, "output", name), "utf8");
  await hence(folder, "render", "-f", "txt", "--number-figures");
  expect(text("a.txt")).toContain("Figure\u00a01: How it burnt.");
  expect(text("common.txt")).toContain("Figure\u00a02\n");
  expect(text("sub/z.txt")).toContain("Figure\u00a03\n");
  await hence(folder, "render", "-f", "txt", "--number-figures", "--shard", "3/3");
  expect(text("sub/z.txt")).toContain("Figure\u00a03\n");
  await hence(folder, "render", "-f", "txt");
  expect(text("a.txt")).not.toContain("Figure");
  writeFileSync(join(folder, "hence.yaml"), "roots: maps\nfigures: numbered\n");
  await hence(folder, "render", "-f", "txt");
  expect(text("sub/z.txt")).toContain("Figure\u00a03\n");
  await hence(folder, "render", "-f", "txt", "--as", "handout");
  expect(existsSync(join(folder, "output/a.handout.txt"))).toBe(true);
  expect(text("a.handout.txt")).not.toContain("Figure\u00a01");
});
