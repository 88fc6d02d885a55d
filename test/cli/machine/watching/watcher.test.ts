/** Real files, and every way in which editors save them. */
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { watchPaths } from "../../../../src/cli/machine/watching/watcher.ts";
import type { Watcher } from "../../../../src/cli/machine/watching/watcher.ts";
import { folderWith } from "../../../support/host.ts";
import { SAVES, until, wait } from "../../../support/saves.ts";

const open: Watcher[] = [];
afterAll(() => {
  for (const watcher of open) watcher.close();
});

/** Until nothing young is left. */
const QUIET = 400;

/** Watches in a new folder; `said` holds what was reported, relative to it. */
function watching(files: Readonly<Record<string, string>>, roots: readonly string[] = ["maps"]) {
  const folder = folderWith(files);
  const said: string[] = [];
  const at = (path: string) => join(folder, path);
  const start = (): Watcher => {
    const watcher = watchPaths(
      roots.map(at),
      (changed) => said.push(...[...changed].map((path) => relative(folder, path))),
      { accepts: (name) => name.endsWith(".yaml") },
    );
    open.push(watcher);
    return watcher;
  };
  return { folder, at, said, start };
}

/** The same after what was written at the start is old. */
async function settled(files: Readonly<Record<string, string>>, roots?: readonly string[]) {
  const all = watching(files, roots);
  await wait(QUIET);
  const watcher = all.start();
  await wait(QUIET);
  expect(all.said).toEqual([]);
  return { ...all, watcher };
}

describe.concurrent.each([["maps"], ["maps/a.yaml"]])("followed: %s", (root) => {
  test.each(Object.entries(SAVES))("%s, three times", async (_, save) => {
    const { at, said } = await settled({ "maps/a.yaml": "0" }, [root]);
    for (const text of ["1", "2", "3"]) {
      said.length = 0;
      await save(at("maps/a.yaml"), text);
      await until(() => said.length > 0);
      await wait(QUIET);
      expect(new Set(said)).toEqual(new Set(["maps/a.yaml"]));
    }
  });

  test("whoever reads when told has the last of two saves within 20 ms", async () => {
    const folder = folderWith({ "maps/a.yaml": "start" });
    await wait(QUIET);
    const file = join(folder, "maps/a.yaml");
    let read = "";
    const watcher = watchPaths([join(folder, root)], () => (read = readFileSync(file, "utf8")));
    open.push(watcher);
    for (let round = 0; round < 20; round++) {
      // Of one length, so that within one tick of the clock nothing tells them apart from outside.
      writeFileSync(file, `first ${round + 10}`);
      await wait(round);
      writeFileSync(file, `later ${round + 10}`);
      await until(() => read === `later ${round + 10}`);
    }
  });
});

test.concurrent("what only looks like a change is none", async () => {
  const { at, said } = await settled({ "maps/a.yaml": "1", "maps/b.txt": "1" });
  writeFileSync(at("maps/a.yaml"), "2");
  await until(() => said.length > 0);
  await wait(QUIET);
  said.length = 0;
  utimesSync(at("maps/a.yaml"), new Date(), new Date());
  writeFileSync(at("maps/a.yaml"), "2");
  writeFileSync(at("maps/b.txt"), "2");
  writeFileSync(at("maps/.a.yaml.swp"), "2");
  mkdirSync(at("maps/node_modules"));
  writeFileSync(at("maps/node_modules/a.yaml"), "2");
  await wait(1500);
  expect(said).toEqual([]);
});

test.concurrent("new and deleted files and folders", async () => {
  const { at, said } = await settled({ "maps/a.yaml": "1", "maps/old/b.yaml": "1" });
  mkdirSync(at("maps/new/deep"), { recursive: true });
  writeFileSync(at("maps/new/deep/c.yaml"), "1");
  await until(() => said.includes("maps/new/deep/c.yaml"));
  await wait(QUIET);
  said.length = 0;
  writeFileSync(at("maps/new/deep/c.yaml"), "2");
  await until(() => said.includes("maps/new/deep/c.yaml"));
  rmSync(at("maps/old"), { recursive: true });
  rmSync(at("maps/a.yaml"));
  await until(() => said.includes("maps/old/b.yaml") && said.includes("maps/a.yaml"));
  renameSync(at("maps/new"), at("maps/moved"));
  await until(() => said.includes("maps/moved/deep/c.yaml"));
  await wait(QUIET);
  said.length = 0;
  writeFileSync(at("maps/moved/deep/c.yaml"), "3");
  await until(() => said.includes("maps/moved/deep/c.yaml"));
  expect(new Set(said)).toEqual(new Set(["maps/moved/deep/c.yaml"]));
});

test.concurrent.each([["maps"], ["maps/a.yaml"]])(
  "%s: its folder is deleted and made again",
  async (root) => {
    const { at, said } = await settled({ "maps/a.yaml": "1" }, [root]);
    for (const text of ["2", "3"]) {
      rmSync(at("maps"), { recursive: true });
      await until(() => said.includes("maps/a.yaml"));
      await wait(QUIET);
      said.length = 0;
      mkdirSync(at("maps"));
      writeFileSync(at("maps/a.yaml"), text);
      await until(() => said.includes("maps/a.yaml"));
      await wait(1500);
      said.length = 0;
      writeFileSync(at("maps/a.yaml"), `${text} again`);
      await until(() => said.includes("maps/a.yaml"));
      said.length = 0;
    }
  },
);

test.concurrent("a folder is swapped for another of the same name", async () => {
  const { at, said } = await settled({ "maps/a.yaml": "1", "other/a.yaml": "2", "other/b.yaml": "2" });
  renameSync(at("maps"), at("old"));
  renameSync(at("other"), at("maps"));
  await until(() => said.includes("maps/a.yaml") && said.includes("maps/b.yaml"));
  await wait(1500);
  said.length = 0;
  writeFileSync(at("maps/b.yaml"), "3");
  await until(() => said.length > 0);
  expect(said).toEqual(["maps/b.yaml"]);
});

test.concurrent("a file behind a link", async () => {
  const { at, said, start } = watching({ "maps/a.yaml": "1", "far/target.yaml": "1" });
  symlinkSync(at("far/target.yaml"), at("maps/link.yaml"));
  await wait(QUIET);
  start();
  await wait(QUIET);
  writeFileSync(at("far/target.yaml"), "2");
  await until(() => said.includes("maps/link.yaml"));
});

test.concurrent("what is followed can change, and nothing is reported once it is closed", async () => {
  const { at, said, watcher } = await settled({
    "maps/a.yaml": "1",
    "texts/plan.txt": "1",
    "texts/no.txt": "1",
  });
  watcher.follow([at("maps"), at("texts/plan.txt"), at("texts/none/later.txt")]);
  await wait(QUIET);
  writeFileSync(at("texts/no.txt"), "2");
  writeFileSync(at("texts/plan.txt"), "2");
  mkdirSync(at("texts/none"));
  writeFileSync(at("texts/none/later.txt"), "1");
  await until(() => said.includes("texts/plan.txt") && said.includes("texts/none/later.txt"));
  watcher.follow([at("texts/no.txt")]);
  await wait(QUIET);
  said.length = 0;
  writeFileSync(at("maps/a.yaml"), "2");
  writeFileSync(at("texts/no.txt"), "3");
  await until(() => said.length > 0);
  expect(said).toEqual(["texts/no.txt"]);
  watcher.close();
  said.length = 0;
  writeFileSync(at("texts/no.txt"), "4");
  await wait(1500);
  expect(said).toEqual([]);
});

test.concurrent("a file becomes a folder and a file again", async () => {
  const { at, said } = await settled({ "maps/a.yaml": "1" }, ["maps/a.yaml"]);
  rmSync(at("maps/a.yaml"));
  mkdirSync(at("maps/a.yaml"));
  await until(() => said.length > 0);
  await wait(QUIET);
  said.length = 0;
  rmSync(at("maps/a.yaml"), { recursive: true });
  writeFileSync(at("maps/a.yaml"), "2");
  await until(() => said.length > 0);
  expect(new Set(said)).toEqual(new Set(["maps/a.yaml"]));
});
