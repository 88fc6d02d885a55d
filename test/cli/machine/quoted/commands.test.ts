/** Every command that checks quotes keeps to the same rule. */
import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { editor, uriOf } from "../../../support/editor.ts";
import { fakeHost, folderWith, LAUNCHER, SOCRATES } from "../../../support/host.ts";
import { closeAll, startedIn } from "../../../support/preview-server.ts";

afterEach(closeAll);

/** A map that would learn what a file says from the passage nearest to its quote. */
const prying = (file: string) =>
  `sources:\n  s: { title: S, file: ${JSON.stringify(file)} }\n${SOCRATES.replace(
    "man: Socrates is a man.",
    "man: { text: Socrates is a man., cite: s, quote: the password of the king }",
  )}`;

const SECRET = "the password of the queen is rosebud";

const project = (file = "../other/secret.txt") =>
  folderWith({ "maps/map.yaml": prying(file), "other/secret.txt": SECRET });

async function hence(cwd: string, words: readonly string[], stdin = "") {
  const host = fakeHost(cwd, {}, stdin);
  const exitCode = await run(words, host);
  return { exitCode, said: host.out().toString() + host.err() };
}

describe.each([
  ["check", []],
  ["check", ["--format", "json"]],
  ["render", ["-f", "svg"]],
  ["render", ["-f", "html"]],
  ["render", ["-f", "svg", "--as", "proof"]],
] as const)("%s %j", (command, options) => {
  test("tells nothing of a file elsewhere", async () => {
    const { exitCode, said } = await hence(project(), [command, ...options]);
    expect(exitCode).toBe(0);
    expect(said).toContain("source-outside");
    expect(said).not.toMatch(/queen|rosebud/);
  });

  test("reads it where the hint is followed", async () => {
    const folder = project();
    const { said } = await hence(folder, [command, ...options]);
    const [, root] = /`--root ([^`]*)`/.exec(said)!;
    const allowed = await hence(folder, [command, ...options, "--root", root!]);
    expect(allowed.exitCode).toBe(1);
    expect(allowed.said).toContain("the password of the queen");
  });
});

test("the map of standard input is at home in the working folder", async () => {
  const folder = project();
  const from = async (cwd: string, file: string) => (await hence(cwd, ["check", "-"], prying(file))).said;
  expect(await from(folder, "other/secret.txt")).toContain("the password of the queen");
  expect(await from(join(folder, "maps"), "../other/secret.txt")).toContain("source-outside");
  expect(await from(folder, "/etc/passwd")).toContain("source-outside");
});

test("a root is a folder, and may be one of several", async () => {
  const folder = project();
  for (const root of ["none", "maps/map.yaml", ""]) {
    const { exitCode, said } = await hence(folder, ["check", "--root", root]);
    expect({ exitCode, said }).toEqual({
      exitCode: 2,
      said: `hence: --root names a folder whose files may be quoted; \`${root}\` is not a folder.\n`,
    });
  }
  expect((await hence(folder, ["check", "--root", "maps", "--root", "other"])).said).toContain("queen");
});

test("fmt --fix counts the quotes that it can check", async () => {
  const folder = project();
  const none = await hence(folder, ["fmt", "--fix", "maps"]);
  expect(none.said).not.toContain("1 mistake needs a decision");
  const one = await hence(folder, ["fmt", "--fix", "maps", "--root", "other"]);
  expect(one.said).toContain("1 mistake needs a decision");
});

test("a run with another root is another run", async () => {
  const cache = folderWith({});
  const map = prying("../other/secret.txt");
  const maps = { "maps/a.yaml": map, "maps/b.yaml": map, "maps/c.yaml": map };
  const folder = folderWith({ ...maps, "other/secret.txt": SECRET.replace("queen", "king") });
  const err = async (...more: string[]) => {
    const host = fakeHost(folder, { env: { HENCE_CACHE: cache } });
    await run(["render", "-f", "svg", ...more], host);
    return host.err();
  };
  expect(await err("--root", "other")).not.toContain("source-outside");
  expect(await err("--root", "other")).not.toContain("source-outside");
  expect(await err()).toContain("source-outside");
  expect(await err()).toContain("source-outside");
});

describe("preview", () => {
  test("tells nothing of a file elsewhere, without its root", async () => {
    const folder = project();
    symlinkSync("../other/secret.txt", join(folder, "maps/link.txt"));
    const { view } = await startedIn(folder);
    const seen = await view("maps/map.yaml");
    expect(seen.problems).toMatchObject([{ code: "source-outside" }]);
    expect(JSON.stringify(seen)).not.toMatch(/queen|rosebud/);
  });

  test("reads it with its root", async () => {
    const { view } = await startedIn(project(), { roots: ["other"] });
    expect((await view("maps/map.yaml")).problems).toMatchObject([{ code: "quote-not-found" }]);
  });
});

describe("the language server", () => {
  const problems = async (folder: string, args: readonly string[] = []) => {
    const one = await editor({ args: [LAUNCHER, "lsp", ...args] });
    try {
      const uri = uriOf(join(folder, "maps/map.yaml"));
      one.open(uri, prying("../other/secret.txt"));
      return (await one.published(uri, ({ diagnostics }) => diagnostics.length > 0)).diagnostics;
    } finally {
      one.server.kill("SIGKILL");
    }
  };

  test("reads what lies beside the map, whatever folder is open", async () => {
    const found = await problems(project());
    expect(found.map(({ code }) => code)).toEqual(["source-outside"]);
    expect(JSON.stringify(found)).not.toMatch(/queen|rosebud/);
  });

  test("and what lies under its roots", async () => {
    const folder = project();
    const found = await problems(folder, ["--root", join(folder, "other")]);
    expect(found.map(({ code }) => code)).toEqual(["quote-not-found"]);
  });
});

test("a pipe that nobody writes to is not waited for", async () => {
  const folder = project("pipe");
  expect(spawnSync("mkfifo", [join(folder, "maps/pipe")]).status).toBe(0);
  expect((await hence(folder, ["check"])).said).toContain("is a device or a pipe");
});

describe("a map that is a link out of its folder", () => {
  const linked = () => {
    const folder = folderWith({ "maps/a.yaml": SOCRATES, "other/secret.yaml": SECRET });
    symlinkSync("../other/secret.yaml", join(folder, "maps/link.yaml"));
    return folder;
  };

  test.each([["check"], ["render", "-f", "svg"], ["fmt"], ["check", "maps"]])(
    "%s %s: is not read",
    async (...words) => {
      const { exitCode, said } = await hence(linked(), words);
      expect(exitCode).toBe(3);
      expect(said).toContain("maps/link.yaml is a link that leads out of its folder");
      expect(said).not.toContain("queen");
    },
  );

  test("is read where it is named, or where it leads", async () => {
    const folder = linked();
    for (const words of [["maps/link.yaml"], ["maps", "maps/link.yaml"], ["maps", "--root", "other"]])
      expect((await hence(folder, ["check", ...words])).said).toContain("queen");
  });
});
