import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  digestOf,
  folderId,
  inside,
  stampOf,
  watchFolder,
} from "../../../../src/cli/machine/watching/disk-watch.ts";
import { folderWith } from "../../../support/host.ts";
import { until, wait } from "../../../support/saves.ts";

/** The clock stands still from here on, so that nothing depends on how busy the machine is. */
const stopped = () => vi.useFakeTimers({ toFake: ["Date"] });
/** What was made so far is old now. */
const later = () => vi.setSystemTime(Date.now() + 1000);
/** The file system's clock ticks once. */
const tick = () => wait(30);

afterEach(() => {
  vi.useRealTimers();
});

describe("what a file looks like from outside", () => {
  test("is not known while the file is young", () => {
    const file = join(folderWith({ "a.yaml": "1" }), "a.yaml");
    stopped();
    writeFileSync(file, "2");
    expect(stampOf(file)).toEqual({ known: undefined });
    later();
    expect(stampOf(file)!.known).toBeTypeOf("string");
    // A time that was set by hand counts too.
    utimesSync(file, new Date(), new Date());
    expect(stampOf(file)).toEqual({ known: undefined });
  });

  test("stays while nothing happens, and is another one after a save", async () => {
    const file = join(folderWith({ "a.yaml": "1" }), "a.yaml");
    stopped();
    later();
    const before = stampOf(file)!.known;
    expect(before).toBeTypeOf("string");
    expect(stampOf(file)!.known).toBe(before);
    await tick();
    writeFileSync(file, "2");
    later();
    const after = stampOf(file)!.known;
    expect(after).toBeTypeOf("string");
    expect(after).not.toBe(before);
  });

  test("is another one if another file stands there, or if others may read it", async () => {
    const folder = folderWith({ "a.yaml": "1", "b.yaml": "1" });
    const file = join(folder, "a.yaml");
    stopped();
    later();
    const first = stampOf(file)!.known;
    await tick();
    chmodSync(file, 0o600);
    const second = stampOf(file)!.known;
    renameSync(join(folder, "b.yaml"), file);
    const third = stampOf(file)!.known;
    expect(new Set([first, second, third, undefined]).size).toBe(4);
  });

  test("there is nothing to see of a folder, or of nothing", () => {
    const folder = folderWith({});
    symlinkSync("nowhere", join(folder, "dangling"));
    expect([".", "none", "dangling", "none/deeper"].map((name) => stampOf(join(folder, name)))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("digests differ if the content does; what cannot be read has its reason", () => {
  const folder = folderWith({ "a.yaml": "1", "b.yaml": "1", "c.yaml": "2" });
  const [a, b, c] = ["a.yaml", "b.yaml", "c.yaml"].map((name) => digestOf(join(folder, name)));
  expect(a).toBe(b);
  expect(a).not.toBe(c);
  expect(digestOf(join(folder, "none"))).toMatch(/it does not exist/u);
  expect(digestOf(folder)).toMatch(/it is a folder/u);
});

test("a folder is the same one under another name, and another one under the same name", () => {
  const folder = folderWith({ "one/a.yaml": "", "two/a.yaml": "" });
  const id = (name: string) => folderId(join(folder, name));
  const before = id("one");
  expect(before).toBeTypeOf("string");
  renameSync(join(folder, "one"), join(folder, "moved"));
  renameSync(join(folder, "two"), join(folder, "one"));
  expect(id("moved")).toBe(before);
  expect(id("one")).not.toBe(before);
  expect([id("moved/a.yaml"), id("none")]).toEqual([undefined, undefined]);
});

test("a folder is listed without what is hidden; one that is not there has nothing in it", () => {
  const folder = folderWith({
    "a.yaml": "",
    "sub/b.yaml": "",
    ".git/c": "",
    "node_modules/d/e.yaml": "",
    ".f": "",
  });
  symlinkSync("sub", join(folder, "link"));
  const { folders, others } = inside(folder);
  expect(folders).toEqual([join(folder, "sub")]);
  expect(others.toSorted()).toEqual([join(folder, "a.yaml"), join(folder, "link")]);
  expect(inside(join(folder, "none"))).toEqual({ folders: [], others: [] });
});

describe("watching a folder", () => {
  test("tells of what is touched in it, until it is closed", async () => {
    const folder = folderWith({ "a.yaml": "1" });
    const told = new Set<string | undefined>();
    const watch = watchFolder(folder, (path) => told.add(path))!;
    writeFileSync(join(folder, "a.yaml"), "2");
    mkdirSync(join(folder, "sub"));
    await until(() => told.has(join(folder, "a.yaml")) && told.has(join(folder, "sub")));
    watch.close();
    await wait(50);
    told.clear();
    rmSync(join(folder, "a.yaml"));
    await wait(200);
    expect([...told]).toEqual([]);
  });

  test("that is not there is not possible, and no error", () => {
    expect(watchFolder(join(folderWith({}), "none"), () => {})).toBeUndefined();
  });
});
