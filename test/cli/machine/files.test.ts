import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EnvironmentError } from "../../../src/cli/report/errors.ts";
import { createFile, putFile, replaceFile } from "../../../src/cli/machine/disk/replace.ts";
import {
  compare,
  hasHiddenName,
  identity,
  isSkipped,
  kindOf,
  listFiles,
  folderNames,
  readAsset,
  readUpTo,
  fileSize,
} from "../../../src/cli/machine/files.ts";
import { folderWith } from "../../support/host.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const isRoot = process.getuid?.() === 0;

describe("replaceFile", () => {
  test("makes the file and the folders above it", () => {
    const folder = folderWith({});
    expect(replaceFile(join(folder, "a/b/c.svg"), bytes("new"))).toBe("written");
    expect(readFileSync(join(folder, "a/b/c.svg"), "utf8")).toBe("new");
  });

  test("does not touch a file that has these bytes already", () => {
    const folder = folderWith({ "a.svg": "same" });
    const before = statSync(join(folder, "a.svg"), { bigint: true });
    expect(replaceFile(join(folder, "a.svg"), bytes("same"))).toBe("unchanged");
    const after = statSync(join(folder, "a.svg"), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  });

  test("keeps the mode and leaves nothing beside the file", () => {
    const folder = folderWith({ "a.svg": "old" });
    chmodSync(join(folder, "a.svg"), 0o640);
    replaceFile(join(folder, "a.svg"), bytes("new"));
    expect(statSync(join(folder, "a.svg")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["a.svg"]);
  });

  test("follows links, also those to files that do not exist yet", () => {
    const folder = folderWith({ "real/a.svg": "old" });
    symlinkSync("real/a.svg", join(folder, "a.svg"));
    symlinkSync("real/b.svg", join(folder, "b.svg"));
    for (const name of ["a.svg", "b.svg"]) {
      replaceFile(join(folder, name), bytes("new"));
      expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(folder, "real", name), "utf8")).toBe("new");
    }
  });

  test("does not put a file in the place of a device", async () => {
    expect(await putFile("/dev/null", bytes("gone"))).toBe("written");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test("a long name leaves room for the temporary one", () => {
    const name = `${"n".repeat(251)}.svg`;
    const folder = folderWith({});
    replaceFile(join(folder, name), bytes("new"));
    expect(readdirSync(folder)).toEqual([name]);
  });

  test.each([
    ["a folder is in the way", (folder: string) => mkdirSync(join(folder, "a.svg")), /it is a folder/],
    ["links form a loop", (folder: string) => symlinkSync("a.svg", join(folder, "a.svg")), /form a loop/],
  ])("%s", (_, prepare, message) => {
    const folder = folderWith({});
    prepare(folder);
    expect(() => replaceFile(join(folder, "a.svg"), bytes("new"))).toThrow(EnvironmentError);
    expect(() => replaceFile(join(folder, "a.svg"), bytes("new"))).toThrow(message);
    expect(readdirSync(folder)).toEqual(["a.svg"]);
  });

  test("a file stands where a folder is needed", () => {
    const folder = folderWith({ a: "file" });
    expect(() => replaceFile(join(folder, "a/b.svg"), bytes("new"))).toThrow(/Cannot write .*a\/b\.svg/);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("file");
  });

  test("a folder that cannot be written to keeps its file", () => {
    const folder = folderWith({ "a.svg": "old" });
    chmodSync(folder, 0o555);
    // To root a folder's mode is no bar; there is one place where even root cannot make a file.
    const place = isRoot ? "/sys" : folder;
    expect(() => replaceFile(join(place, "a.svg"), bytes("new"))).toThrow(/permission denied/);
    expect(readdirSync(folder)).toEqual(["a.svg"]);
    expect(readFileSync(join(folder, "a.svg"), "utf8")).toBe("old");
  });

  test("a device that takes nothing", async () => {
    const full = putFile("/dev/full", bytes("new"));
    await expect(full).rejects.toThrow("Cannot write /dev/full: the disk is full.");
  });

  test("what a killed write has left is cleared away, and nothing else", () => {
    const gone = spawnSync(process.execPath, ["-e", "0"]).pid;
    const stale = `.hence-${gone}-0123456789ab.tmp`;
    const kept = [
      `.hence-${process.pid}-0123456789ab.tmp`,
      `.hence-${gone}-ba9876543210.tmp`,
      `.hence-${gone}-0123456789ab.tmp.yaml`,
      `.hence-${gone}-0123.tmp`,
      ".hence-notes.tmp",
    ];
    // Written before the clock was put back.
    const ahead = `.hence-${gone}-fedcba987654.tmp`;
    const folder = folderWith(Object.fromEntries([stale, ahead, ...kept].map((name) => [name, "part"])));
    utimesSync(join(folder, ahead), new Date(Date.now() + 3e10), new Date(Date.now() + 3e10));
    const minuteAgo = new Date(Date.now() - 60_000);
    for (const name of [stale, ...kept]) utimesSync(join(folder, name), minuteAgo, minuteAgo);
    // Another machine may be writing this one at this moment.
    utimesSync(join(folder, kept[1]!), new Date(), new Date());
    mkdirSync(join(folder, `.hence-${gone}-aaaaaaaaaaaa.tmp`));
    replaceFile(join(folder, "a.svg"), bytes("new"));
    const expected = [...kept, `.hence-${gone}-aaaaaaaaaaaa.tmp`, "a.svg"];
    expect(readdirSync(folder).toSorted()).toEqual(expected.toSorted());
  });

  test("a file that is read-only is not replaced, and nor is what would lose its links", () => {
    const folder = folderWith({ "a.yaml": "old", "b.yaml": "old" });
    chmodSync(join(folder, "a.yaml"), 0o444);
    linkSync(join(folder, "b.yaml"), join(folder, "c.yaml"));
    for (const name of ["a.yaml", "b.yaml"])
      expect(() => replaceFile(join(folder, name), bytes("new"), "author")).toThrow(EnvironmentError);
    expect(() => replaceFile(join(folder, "a.yaml"), bytes("new"))).toThrow(/a\.yaml: it is read-only; /);
    expect(() => replaceFile(join(folder, "b.yaml"), bytes("new"), "author")).toThrow(
      /2 names \(hard links\)/,
    );
    for (const name of ["a.yaml", "b.yaml", "c.yaml"])
      expect(readFileSync(join(folder, name), "utf8")).toBe("old");
    expect(replaceFile(join(folder, "a.yaml"), bytes("old"))).toBe("unchanged");
  });

  test.runIf(isRoot)("the owner stays, and the group", () => {
    const folder = folderWith({ "a.yaml": "old" });
    chownSync(join(folder, "a.yaml"), 1234, 2345);
    chmodSync(join(folder, "a.yaml"), 0o4640);
    replaceFile(join(folder, "a.yaml"), bytes("new"), "author");
    const { uid, gid, mode } = statSync(join(folder, "a.yaml"));
    expect([uid, gid, mode & 0o7777]).toEqual([1234, 2345, 0o4640]);
  });

  // In either place a folder cannot be made, though the one above it is there.
  test.runIf(isRoot)("a place that takes no folders is called by its name, at once", () => {
    expect(() => replaceFile("/proc/hence/a.svg", bytes("new"))).toThrow(/Cannot write .*a\.svg: /);
    expect(() => replaceFile("/sys/hence/a.svg", bytes("new"))).toThrow(/permission denied/);
  });

  test("a pipe that nobody reads is not waited for, and one that is read slowly is", async () => {
    const folder = folderWith({});
    const pipe = join(folder, "a.svg");
    spawnSync("mkfifo", [pipe]);
    await expect(putFile(pipe, bytes("new"))).rejects.toThrow(/a\.svg: no process reads from this pipe\./);
    expect(() => replaceFile(pipe, bytes("new"))).toThrow(/it is not a regular file/);
    const reader = spawn("sh", ["-c", `exec < "$0"; echo open; sleep 0.3; wc -c`, pipe]);
    let said = "";
    reader.stdout.on("data", (data) => (said += String(data)));
    const ended = new Promise((resolve) => reader.on("close", resolve));
    // A pipe holds 64 KiB until someone reads.
    const large = new Uint8Array(300_000);
    for (let tries = 0; tries < 500; tries++) {
      const written = await putFile(pipe, large).catch(() => undefined);
      if (written === "written") break;
      await new Promise((wake) => setTimeout(wake, 10));
    }
    await ended;
    expect(said.split("\n").map((line) => line.trim())).toEqual(["open", "300000", ""]);
  });
});

describe("createFile", () => {
  test("makes a file whole, or leaves alone what is there", () => {
    const folder = folderWith({ "a.yaml": "mine" });
    symlinkSync("nowhere", join(folder, "link.yaml"));
    expect(createFile(join(folder, "sub/b.yaml"), bytes("new"))).toBe("written");
    expect(readdirSync(join(folder, "sub"))).toEqual(["b.yaml"]);
    expect(statSync(join(folder, "sub/b.yaml")).nlink).toBe(1);
    for (const name of ["a.yaml", "link.yaml"])
      expect(createFile(join(folder, name), bytes("new"))).toBe("exists");
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("mine");
    expect(readdirSync(folder).toSorted()).toEqual(["a.yaml", "link.yaml", "sub"]);
  });
});

describe("createFile", () => {
  test("makes the file and the folders above it", () => {
    const folder = folderWith({});
    expect(createFile(join(folder, "a/b.yaml"), bytes("new"))).toBe("written");
    expect(readFileSync(join(folder, "a/b.yaml"), "utf8")).toBe("new");
  });

  test("leaves alone what is there already", () => {
    const folder = folderWith({ "a.yaml": "old", "b/c.yaml": "" });
    expect(createFile(join(folder, "a.yaml"), bytes("new"))).toBe("exists");
    expect(createFile(join(folder, "b"), bytes("new"))).toBe("exists");
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("old");
  });

  test("a file stands where a folder is needed", () => {
    const folder = folderWith({ a: "file" });
    expect(() => createFile(join(folder, "a/b.yaml"), bytes("new"))).toThrow(EnvironmentError);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("file");
  });
});

describe("reading", () => {
  test("never more than one byte beyond the limit", () => {
    const folder = folderWith({ "a.txt": "0123456789" });
    expect(readUpTo(join(folder, "a.txt"), 10)).toHaveLength(10);
    expect(readUpTo(join(folder, "a.txt"), 4)).toHaveLength(5);
  });

  test("a file that claims to be empty", () => {
    expect(readUpTo("/proc/self/status", 100_000).length).toBeGreaterThan(100);
  });

  test("kinds", () => {
    const folder = folderWith({ "a.txt": "" });
    symlinkSync("nowhere", join(folder, "dangling"));
    expect(["a.txt", ".", "dangling", "a.txt/b", "none"].map((name) => kindOf(join(folder, name)))).toEqual([
      "file",
      "folder",
      "missing",
      "missing",
      "missing",
    ]);
    expect(kindOf("/dev/null")).toBe("other");
  });

  test("compare", () => {
    const folder = folderWith({ "a.svg": "abc" });
    const path = join(folder, "a.svg");
    expect(compare(path, bytes("abc"))).toBe("same");
    expect(compare(path, bytes("abd"))).toBe("different");
    expect(compare(path, bytes("ab"))).toBe("different");
    expect(compare(join(folder, "b.svg"), bytes("ab"))).toBe("missing");
  });

  test("sizes; what is not there has none", () => {
    const folder = folderWith({ "a.txt": "0123456789" });
    expect(fileSize(join(folder, "a.txt"))).toBe(10);
    expect(fileSize(join(folder, "none"))).toBe(0);
  });

  test("what cannot be read says why", () => {
    const folder = folderWith({});
    expect(() => readUpTo(join(folder, "none"), 10)).toThrow(/^Cannot read .*none: it does not exist\.$/u);
    expect(() => readUpTo(folder, 10)).toThrow(/^Cannot read .*: it is a folder\.$/u);
    expect(() => readAsset(join(folder, "font.otf"))).toThrow(
      /^The installation of hence is incomplete: cannot read .*font\.otf/u,
    );
  });

  test("a file is the same by whatever path it is called", () => {
    const folder = folderWith({ "real/a.txt": "" });
    symlinkSync("real", join(folder, "link"));
    expect(identity(join(folder, "link/a.txt"))).toBe(identity(join(folder, "real/../real/a.txt")));
    expect(identity(join(folder, "none/../b.txt"))).toBe(join(folder, "b.txt"));
  });

  test("names in a folder, also of what is hidden; none where there is no folder", () => {
    const folder = folderWith({ "a.txt": "", ".b": "", "c/d": "" });
    expect(folderNames(folder).toSorted()).toEqual([".b", "a.txt", "c"]);
    expect(folderNames(join(folder, "none"))).toEqual([]);
    expect(["a.txt", ".b", "node_modules", "modules"].map(isSkipped)).toEqual([false, true, true, false]);
    const paths = ["a/b.txt", "a/.b/c", join("..", "a"), "node_modules/a"];
    expect(paths.map(hasHiddenName)).toEqual([false, true, true, false]);
  });

  test("lists by code point, without dotfiles, modules and links to folders", () => {
    const folder = folderWith({
      "b.yaml": "",
      "B.yaml": "",
      "é.yaml": "",
      "\u{1D504}.yaml": "",
      "\uFF21.yaml": "",
      "a/z.yaml": "",
      ".hidden.yaml": "",
      ".git/x.yaml": "",
      "node_modules/p/x.yaml": "",
      "notes.txt": "",
    });
    symlinkSync(".", join(folder, "again"));
    symlinkSync("b.yaml", join(folder, "c.yaml"));
    expect(listFiles(folder, (name) => name.endsWith(".yaml"), expect.unreachable)).toEqual([
      "B.yaml",
      "a/z.yaml",
      "b.yaml",
      "c.yaml",
      "é.yaml",
      "\uFF21.yaml",
      "\u{1D504}.yaml",
    ]);
  });

  test("a name that is not UTF-8 is told, and the other files are listed", () => {
    const folder = folderWith({ "a.yaml": "", "b.yaml": "" });
    const odd = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, "latin1")]);
    writeFileSync(odd("m\xE4n.yaml"), "");
    writeFileSync(odd("m\xE4n.txt"), "");
    mkdirSync(odd("s\xFCd"));
    const troubles: string[] = [];
    const found = listFiles(
      folder,
      (name) => name.endsWith(".yaml"),
      (trouble) => troubles.push(trouble),
    );
    expect(found).toEqual(["a.yaml", "b.yaml"]);
    expect(troubles.toSorted()).toEqual(
      ["m\uFFFDn.yaml", "s\uFFFDd"].map(
        (name) => `Cannot read ${join(folder, name)}: its name is not valid UTF-8; rename it.`,
      ),
    );
  });
});
