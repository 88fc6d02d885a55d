/** What is read for a map, and what is not. */
import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import type { Unread } from "../../../../src/checks/index.ts";
import { quotedDigest, quotedTexts } from "../../../../src/cli/machine/quoted/texts.ts";
import { textsBeside } from "../../../../src/node.ts";
import { folderWith } from "../../../support/host.ts";

/** A project with a map's folder, and something beside it that is none of the map's business. */
function project() {
  const folder = folderWith({
    "maps/a.txt": "words",
    "maps/sub/c.txt": "more",
    "other/secret.txt": "secret",
  });
  const maps = join(folder, "maps");
  return { folder, maps, secret: join(folder, "other/secret.txt") };
}

const OUTSIDE = { code: "source-outside" };

describe("what lies under the folder of the map", () => {
  test("is read, by whatever path that stays there", () => {
    const { maps } = project();
    const read = quotedTexts({ folder: maps, roots: [] });
    const names = ["a.txt", "./a.txt", "sub/../a.txt", "../maps/a.txt", join(maps, "a.txt")];
    expect(names.map(read)).toEqual(names.map(() => "words"));
    expect(read("sub/c.txt")).toBe("more");
  });

  test("the folder itself may be reached by a link", () => {
    const { folder, maps } = project();
    symlinkSync(maps, join(folder, "link"));
    const read = quotedTexts({ folder: join(folder, "link"), roots: [] });
    expect([read("a.txt"), read(join(maps, "a.txt"))]).toEqual(["words", "words"]);
  });

  test("links that stay there are followed", () => {
    const { maps } = project();
    symlinkSync("sub/c.txt", join(maps, "link.txt"));
    expect(quotedTexts({ folder: maps, roots: [] })("link.txt")).toBe("more");
  });
});

describe("what is outside", () => {
  test("is not read, whether it exists or not, and nothing of it is said", () => {
    const { maps, secret } = project();
    const seen: string[] = [];
    const read = quotedTexts({ folder: maps, roots: [] }, (file) => seen.push(file));
    for (const name of ["../other/secret.txt", secret, "sub/../../other/secret.txt", "../maps2/a.txt"])
      expect(read(name), name).toMatchObject(OUTSIDE);
    const [there, none] = ["/etc/passwd", "/etc/no-such-file"].map((name) => read(name) as Unread);
    expect(there!.why.replace("passwd", "no-such-file")).toBe(none!.why);
    expect(there!.hint).toBe(none!.hint);
    expect(read("/proc/self/environ")).toMatchObject(OUTSIDE);
    expect(seen).toEqual([]);
  });

  test("nor through links, whole or broken, to files or folders", () => {
    const { folder, maps, secret } = project();
    symlinkSync(secret, join(maps, "file.txt"));
    symlinkSync("../other", join(maps, "folder"));
    symlinkSync(join(folder, "other/none.txt"), join(maps, "broken.txt"));
    symlinkSync("file.txt", join(maps, "second.txt"));
    symlinkSync("/proc/self/environ", join(maps, "environ.txt"));
    const read = quotedTexts({ folder: maps, roots: [] });
    const names = [
      "file.txt",
      "folder/secret.txt",
      "folder/none.txt",
      "broken.txt",
      "second.txt",
      "environ.txt",
    ];
    for (const name of names) {
      expect(read(name), name).toMatchObject(OUTSIDE);
      expect((read(name) as Unread).why).toContain("link");
    }
  });

  test("is read where a root is named", () => {
    const { folder, maps, secret } = project();
    symlinkSync(secret, join(maps, "link.txt"));
    const read = quotedTexts({ folder: maps, roots: [join(folder, "other")] });
    expect(["../other/secret.txt", secret, "link.txt"].map(read)).toEqual(["secret", "secret", "secret"]);
    expect(read("/etc/passwd")).toMatchObject(OUTSIDE);
  });

  test("while folders are swapped under its hands, nothing from outside is read", async () => {
    const { folder, maps } = project();
    mkdirSync(join(maps, "d"));
    writeFileSync(join(maps, "d/secret.txt"), "words");
    symlinkSync(join(folder, "other"), join(maps, "link"));
    const swap = `
      const { renameSync } = require("node:fs");
      const at = (name) => require("node:path").join(${JSON.stringify(maps)}, name);
      const { workerData, parentPort } = require("node:worker_threads");
      parentPort.postMessage("begun");
      while (workerData[0] === 0) {
        renameSync(at("d"), at("away")); renameSync(at("link"), at("d"));
        renameSync(at("d"), at("link")); renameSync(at("away"), at("d"));
      }`;
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(swap, { eval: true, workerData: stop });
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    await new Promise((resolve) => worker.once("message", resolve));
    const found = new Set<unknown>();
    const read = quotedTexts({ folder: maps, roots: [] });
    for (const end = performance.now() + 1500; performance.now() < end;) found.add(read("d/secret.txt"));
    stop[0] = 1;
    await ended;
    expect(found).toContain("words");
    expect(found).not.toContain("secret");
  });
});

test.each([".env", ".git/config", "sub/.c.txt", "link.txt"])("hidden: %s", (name) => {
  const folder = folderWith({ ".env": "TOKEN", ".git/config": "TOKEN", "sub/.c.txt": "TOKEN" });
  symlinkSync(".git/config", join(folder, "link.txt"));
  expect(quotedTexts({ folder, roots: [] })(name)).toMatchObject({
    ...OUTSIDE,
    why: expect.stringContaining("hidden") as string,
  });
});

test("a hidden folder that is named is read", () => {
  const folder = folderWith({ ".texts/a.txt": "words" });
  const { hint } = quotedTexts({ folder, roots: [], cwd: folder })(".texts/a.txt") as Unread;
  expect(hint).toBe("allow its folder: `--root .texts`");
  expect(quotedTexts({ folder, roots: [join(folder, ".texts")] })(".texts/a.txt")).toBe("words");
});

test("devices, pipes, folders and what cannot be a file: a sentence, at once", () => {
  const folder = folderWith({ "sub/a.txt": "" });
  expect(spawnSync("mkfifo", [join(folder, "pipe.txt")]).status).toBe(0);
  symlinkSync("loop", join(folder, "loop"));
  const read = quotedTexts({ folder, roots: [] });
  const why = (name: string) => (read(name) as Unread).why;
  expect(why("pipe.txt")).toBe("`pipe.txt` is a device or a pipe, not a regular file");
  expect((quotedTexts({ folder: "/dev", roots: [] })("zero") as Unread).why).toContain("is a device");
  expect(why("sub")).toBe("`sub` is a folder");
  expect(why(".")).toBe("`.` is a folder");
  for (const name of ["none.txt", "sub/a.txt/b", "loop", "\0", "a/".repeat(100_000), "x".repeat(5000)])
    expect(why(name)).toContain("there is no file");
});

test("files that are too large, alone or together", () => {
  const folder = folderWith({
    "a.txt": "a".repeat(16 * 1024 * 1024),
    "b.txt": "b".repeat(16 * 1024 * 1024 + 1),
  });
  const read = quotedTexts({ folder, roots: [] });
  expect(read("b.txt")).toMatchObject({ why: "`b.txt` is larger than 16 MiB" });
  for (let i = 0; i < 8; i++) expect(typeof read("a.txt")).toBe("string");
  expect(read("a.txt")).toMatchObject({ why: expect.stringContaining("128 MiB together") as string });
});

test("what is known of a file changes with the file, and with where it lies", () => {
  const { folder, maps, secret } = project();
  const known: string[] = [];
  const read = quotedTexts({ folder: maps, roots: [] }, (_, digest) => known.push(digest));
  const file = join(maps, "a.txt");
  const digest = () => quotedDigest(file, { folder: maps, roots: [] });
  const steps = [
    () => {},
    () => writeFileSync(file, "other words"),
    () => rmSync(file),
    () => symlinkSync(secret, file),
    () => (rmSync(file), mkdirSync(file)),
    () => renameSync(file, join(folder, "gone")),
  ];
  for (const step of steps) {
    step();
    read("a.txt");
    expect(digest()).toBe(known.at(-1));
  }
  expect(new Set(known).size).toBe(5);
  expect(quotedDigest(secret, { folder: maps, roots: [] })).toBe("outside");
});

describe("paths that stand for something else elsewhere", () => {
  test.each([
    ["https://example.org/a.txt", "is an address, not a file"],
    ["file:///etc/passwd", "is an address, not a file"],
    ["~/a.txt", "there is no file `~/a.txt`"],
    ["C:\\texts\\a.txt", "there is no file"],
    ["..\\a.txt", "there is no file"],
  ])("%s", (name, why) => {
    const unread = quotedTexts({ folder: folderWith({}), roots: [] })(name) as Unread;
    expect(unread.why).toContain(why);
    expect(unread.hint).toMatch(/under `url`|paths are relative to the map/);
  });

  test("a slip", () => {
    const read = quotedTexts({ folder: folderWith({ "texts/report.txt": "" }), roots: [] });
    expect(read("texts/reprot.txt")).toMatchObject({ hint: "did you mean `texts/report.txt`?" });
  });

  test.each([
    ["letter.txt", "texts/old/letter.txt"],
    ["Letter.TXT", "texts/old/letter.txt"],
    ["old/letter.txt", "texts/old/letter.txt"],
    ["texts/Notes.txt", "texts/notes.txt"],
    ["texts/notes.md", "texts/notes.txt"],
    ["texts/notes", "texts/notes.txt"],
    ["a.md", "a.txt"],
    ["texts/a.txt", "a.txt"],
    ["twice.txt", undefined],
    ["hidden.txt", undefined],
    ["none.txt", undefined],
  ])("%s, of the same name elsewhere, in another case or with another ending: %s", (name, meant) => {
    const files = {
      "a.txt": "",
      "texts/notes.txt": "",
      "texts/old/letter.txt": "",
      "b/twice.txt": "",
      "c/twice.txt": "",
      ".d/hidden.txt": "",
    };
    const unread = quotedTexts({ folder: folderWith(files), roots: [] })(name) as Unread;
    expect(unread.hint).toBe(meant && `did you mean \`${meant}\`?`);
  });
});

describe("in the library", () => {
  test("the rule is the same", () => {
    const { folder, maps, secret } = project();
    const read = textsBeside(join(maps, "map.yaml"));
    expect(read("a.txt")).toBe("words");
    expect(read(secret)).toMatchObject(OUTSIDE);
    expect(textsBeside(join(maps, "map.yaml"), [folder])(secret)).toBe("secret");
  });

  test("what allows a folder is named as programs have it, and leads there", () => {
    const { maps, secret } = project();
    const map = join(maps, "map.yaml");
    const { hint } = textsBeside(map)("../other/secret.txt") as Unread;
    const folder = /^move it beside the map, or allow its folder: add `(.+)` to `roots`$/.exec(hint!)![1]!;
    expect(textsBeside(map, [folder])(secret)).toBe("secret");
    expect((textsBeside(map, [folder])("/etc/passwd") as Unread).why).toContain("every folder of `roots`");
  });
});
