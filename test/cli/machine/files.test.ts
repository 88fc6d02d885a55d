import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { digest } from "../../../src/cli/session/digest.ts";
import { EnvironmentError } from "../../../src/cli/report/errors.ts";
import {
  compare,
  createFile,
  identity,
  isHidden,
  kindOf,
  listFiles,
  namesIn,
  quotedDigest,
  quotedFiles,
  readAsset,
  readUpTo,
  replaceFile,
  sizeOf,
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

  test("does not put a file in the place of a device", () => {
    expect(replaceFile("/dev/null", bytes("gone"))).toBe("written");
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
    ["links go in a circle", (folder: string) => symlinkSync("a.svg", join(folder, "a.svg")), /in a circle/],
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

  test("a device that takes nothing", () => {
    expect(() => replaceFile("/dev/full", bytes("new"))).toThrow("Cannot write /dev/full: the disk is full.");
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

  test("quoted files: text, or nothing", () => {
    const folder = folderWith({ "a.txt": "words", "b.txt": Buffer.from([0xff]), "sub/c.txt": "more" });
    writeFileSync(join(folder, "huge.txt"), new Uint8Array(16 * 1024 * 1024 + 1));
    const read = quotedFiles(folder);
    expect(["a.txt", "sub/c.txt", "b.txt", "huge.txt", "none.txt", "sub", "\0"].map(read)).toEqual([
      "words",
      "more",
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
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
    expect(sizeOf(join(folder, "a.txt"))).toBe(10);
    expect(sizeOf(join(folder, "none"))).toBe(0);
  });

  test("what cannot be read says why", () => {
    const folder = folderWith({});
    expect(() => readUpTo(join(folder, "none"), 10)).toThrow(/^Cannot read .*none: it does not exist\.$/u);
    expect(() => readUpTo(folder, 10)).toThrow(/^Cannot read .*: it is a folder\.$/u);
    expect(() => readAsset(join(folder, "font.otf"))).toThrow(
      /^hence is not whole: cannot read .*font\.otf/u,
    );
  });

  test("the digest of a quoted file is that which is told when it is read", () => {
    const folder = folderWith({ "a.txt": "words", "b.txt": "words", "c.txt": "other words" });
    const told: (readonly [string, string])[] = [];
    const read = quotedFiles(folder, (file, own) => told.push([file, own]));
    for (const name of ["a.txt", "b.txt", "c.txt", "none.txt"]) read(name);
    expect(told.map(([file]) => file)).toEqual(
      ["a.txt", "b.txt", "c.txt", "none.txt"].map((name) => join(folder, name)),
    );
    for (const [file, own] of told) expect(quotedDigest(file)).toBe(own);
    const [a, b, c, none] = told.map(([, own]) => own);
    expect([a, none]).toEqual([digest("words"), digest(undefined)]);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });

  test("a file is the same by whatever path it is called", () => {
    const folder = folderWith({ "real/a.txt": "" });
    symlinkSync("real", join(folder, "link"));
    expect(identity(join(folder, "link/a.txt"))).toBe(identity(join(folder, "real/../real/a.txt")));
    expect(identity(join(folder, "none/../b.txt"))).toBe(join(folder, "b.txt"));
  });

  test("names in a folder, also of what is hidden; none where there is no folder", () => {
    const folder = folderWith({ "a.txt": "", ".b": "", "c/d": "" });
    expect(namesIn(folder).toSorted()).toEqual([".b", "a.txt", "c"]);
    expect(namesIn(join(folder, "none"))).toEqual([]);
    expect(["a.txt", ".b", "node_modules", "modules"].map(isHidden)).toEqual([false, true, true, false]);
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
    expect(listFiles(folder, (name) => name.endsWith(".yaml"))).toEqual([
      "B.yaml",
      "a/z.yaml",
      "b.yaml",
      "c.yaml",
      "é.yaml",
      "\uFF21.yaml",
      "\u{1D504}.yaml",
    ]);
  });
});
