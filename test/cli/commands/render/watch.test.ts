/** `hence render --watch` as a process of its own, on real files. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost, FAULTY, folderWith, LAUNCHER, SOCRATES } from "../../../support/host.ts";
import { SAVES, until, wait } from "../../../support/saves.ts";

/** Longer than what hence waits before it believes that a file is wrong. */
const QUIET = 500;
const LIMIT = 120_000;

const open: { kill(signal: "SIGKILL"): unknown }[] = [];
afterAll(() => {
  for (const child of open) child.kill("SIGKILL");
});

const named = (name: string) => SOCRATES.replaceAll("Socrates", name);

/** Starts it in a folder with these files and waits until it watches. */
async function watching(
  files: Readonly<Record<string, string>>,
  words: readonly string[] = [],
  { env = {}, uid }: { readonly env?: Record<string, string>; readonly uid?: number } = {},
) {
  const folder = folderWith(files);
  if (uid !== undefined) chmodSync(folder, 0o777);
  return { folder, ...(await follow(folder, words, { env, uid })) };
}

async function follow(
  folder: string,
  words: readonly string[],
  { env = {}, uid }: { readonly env?: Record<string, string>; readonly uid?: number | undefined } = {},
) {
  const child = spawn(process.execPath, [LAUNCHER, "render", "--watch", "-f", "svg", ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
    ...(uid === undefined ? {} : { uid }),
  });
  open.push(child);
  let said = "";
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const at = (path: string) => join(folder, path);
  const svg = (name = "map") => {
    const file = at(`output/${name}.svg`);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };
  await until(() => said.includes("Watching "), said);
  return {
    at,
    child,
    ended,
    svg,
    /** What it has said since it was last asked. */
    heard: () => {
      const since = said;
      said = "";
      return since.replaceAll(/^\d\d:\d\d:\d\d /gm, "").replaceAll(/\(\d+ ms\)/g, "(… ms)");
    },
    hears: async (words: string | RegExp) => {
      await until(() => (typeof words === "string" ? said.includes(words) : words.test(said)), `${words}`);
      await wait(QUIET);
    },
  };
}

const shows = (svg: string, name: string) => svg.includes(name) && svg.includes("</svg>");

test.concurrent.each(Object.entries(SAVES))("%s, three times", { timeout: LIMIT }, async (how, save) => {
  const { at, svg, heard, child, ended } = await watching({ "maps/map.yaml": SOCRATES });
  heard();
  for (const name of ["Socrates I", "Socrates II", "Socrates the third"]) {
    // A file that is written in place keeps its old end, so it must not become shorter.
    await save(at("maps/map.yaml"), named(name));
    await until(() => shows(svg(), name));
    await wait(QUIET);
    expect(svg()).toContain(name);
  }
  const lines = heard().trim().split("\n");
  if (!how.startsWith("two saves")) expect(lines).toHaveLength(3);
  expect(new Set(lines)).toEqual(new Set(["maps/map.yaml: wrote output/map.svg (… ms)."]));
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(readdirSync(at("output"))).toEqual(["map.svg"]);
});

test.concurrent(
  "a mistake is told once, the last output stays, and it recovers by itself",
  { timeout: LIMIT },
  async () => {
    const { at, svg, heard, hears } = await watching({ "maps/map.yaml": SOCRATES });
    expect(heard()).toBe(
      "Wrote output/map.svg.\n1 figure, statements in 10 pt, small print in 9 pt.\nWatching 1 map; Ctrl-C ends.\n",
    );
    const good = svg();
    writeFileSync(at("maps/map.yaml"), FAULTY);
    await hears("nothing was written");
    expect(heard()).toMatch(
      /^error\[unknown-id\]: .*`mortl`[^]*maps\/map\.yaml: nothing was written; what was written before stays\.\n$/,
    );
    writeFileSync(at("maps/map.yaml"), `# A comment\n${FAULTY}`);
    await hears("still");
    expect(heard()).toBe("maps/map.yaml: still the same error, at 8:17.\n");
    expect(svg()).toBe(good);
    writeFileSync(at("maps/map.yaml"), named("Plato"));
    await hears("fixed");
    expect(heard()).toBe("maps/map.yaml: fixed; wrote output/map.svg (… ms).\n");
    expect(svg()).toContain("Plato");
    // A new mistake is told; that it is gone too, although the output is as it was.
    writeFileSync(at("maps/map.yaml"), named("Plato").replace("to: dies", "to: [dies"));
    await hears("nothing was written");
    expect(heard()).toContain("error[yaml-syntax]");
    writeFileSync(at("maps/map.yaml"), named("Plato"));
    await hears("fixed");
    expect(heard()).toBe("maps/map.yaml: fixed; the outputs stay as they are (… ms).\n");
  },
);

test.concurrent("it starts with a map that has mistakes", { timeout: LIMIT }, async () => {
  const { at, heard, hears } = await watching({ "maps/map.yaml": FAULTY, "maps/other.yaml": SOCRATES });
  expect(heard()).toContain("1 map has errors; nothing was written for it.\nWatching 2 maps");
  writeFileSync(at("maps/map.yaml"), SOCRATES);
  await hears("fixed");
  expect(heard()).toBe("maps/map.yaml: fixed; wrote output/map.svg (… ms).\n");
});

test.concurrent(
  "only what changed is drawn: not other maps, not what only looks changed",
  { timeout: LIMIT },
  async () => {
    const { at, heard, hears } = await watching({ "maps/map.yaml": SOCRATES, "maps/other.yaml": SOCRATES });
    heard();
    writeFileSync(at("maps/map.yaml"), SOCRATES);
    writeFileSync(at("maps/notes.txt"), "nothing");
    await wait(1500);
    expect(heard()).toBe("");
    writeFileSync(at("maps/map.yaml"), `${SOCRATES}# a comment\n`);
    await hears("map.yaml");
    expect(heard()).toBe("maps/map.yaml: the outputs stay as they are (… ms).\n");
  },
);

test.concurrent(
  "new, deleted and renamed maps; the outputs of what is gone stay",
  { timeout: LIMIT },
  async () => {
    const { at, svg, heard, hears } = await watching({ "maps/map.yaml": SOCRATES });
    heard();
    mkdirSync(at("maps/more/deep"), { recursive: true });
    writeFileSync(at("maps/more/deep/new.yaml"), named("Plato"));
    await hears("new.yaml");
    expect(heard()).toBe("maps/more/deep/new.yaml: wrote output/more/deep/new.svg (… ms).\n");
    writeFileSync(at("maps/more/deep/new.yaml"), named("Zeno"));
    await hears("new.yaml");
    expect(svg("more/deep/new")).toContain("Zeno");
    heard();
    rmSync(at("maps/more"), { recursive: true });
    await hears("is gone");
    expect(heard()).toBe("maps/more/deep/new.yaml: is gone; its outputs stay.\n");
    expect(svg("more/deep/new")).toContain("Zeno");
    renameSync(at("maps/map.yaml"), at("maps/renamed.yaml"));
    await hears("is gone");
    expect(heard().split("\n").toSorted()).toEqual([
      "",
      "maps/map.yaml: is gone; its outputs stay.",
      "maps/renamed.yaml: wrote output/renamed.svg (… ms).",
    ]);
    rmSync(at("maps"), { recursive: true });
    await hears("is gone");
    heard();
    mkdirSync(at("maps"));
    writeFileSync(at("maps/map.yaml"), named("Thales"));
    await until(() => svg().includes("Thales"));
  },
);

test.concurrent("an empty folder is waited for", { timeout: LIMIT }, async () => {
  const { at, svg, heard } = await watching({ "maps/readme.txt": "" });
  expect(heard()).toBe("Watching for the first map; Ctrl-C ends.\n");
  writeFileSync(at("maps/map.yaml"), SOCRATES);
  await until(() => shows(svg(), "Socrates"));
});

test.concurrent("two maps that would be written to one place", { timeout: LIMIT }, async () => {
  const { at, heard, hears } = await watching({ "maps/map.yaml": SOCRATES });
  heard();
  writeFileSync(at("maps/map.yml"), SOCRATES);
  await hears("rename one");
  rmSync(at("maps/map.yml"));
  writeFileSync(at("maps/map.yaml"), named("Plato"));
  await hears("wrote");
  expect(heard()).toBe(
    "hence: maps/map.yaml and maps/map.yml would both be written to output/map.svg; rename one.\n" +
      "maps/map.yaml: wrote output/map.svg (… ms).\n",
  );
});

test.concurrent("outputs in the watched folder start nothing", { timeout: LIMIT }, async () => {
  const { folder, at, heard, hears } = await watching({ "map.yaml": SOCRATES }, [".", "-o", "./"]);
  heard();
  writeFileSync(at("map.yaml"), named("Plato"));
  await hears("wrote");
  await wait(1500);
  expect(heard()).toBe("map.yaml: wrote map.svg (… ms).\n");
  expect(readdirSync(folder).toSorted()).toEqual(["map.svg", "map.yaml"]);
});

test.concurrent("a text that is quoted is followed too", { timeout: LIMIT }, async () => {
  const quoting = `sources:\n  crito: { title: Crito, file: ../texts/crito.txt }\n${SOCRATES.replace(
    "man: Socrates is a man.",
    "man: { text: Socrates is a man., cite: crito, quote: a mortal man }",
  )}`;
  const { at, heard, hears } = await watching({ "maps/map.yaml": quoting }, ["--root", "."]);
  expect(heard()).toContain("warning[quote-unchecked]");
  mkdirSync(at("texts"));
  writeFileSync(at("texts/crito.txt"), "Socrates is a god.");
  await hears("nothing was written");
  expect(heard()).toContain("error[quote-not-found]");
  writeFileSync(at("texts/crito.txt"), "Socrates is a mortal man.");
  await hears("fixed");
  expect(heard()).toBe("maps/map.yaml: fixed; the outputs stay as they are (… ms).\n");
});

test.concurrent.each(["SIGINT", "SIGTERM"] as const)(
  "%s while a large map is drawn",
  { timeout: LIMIT },
  async (signal) => {
    const { at, child, ended, svg, hears } = await watching({
      "maps/map.yaml": SOCRATES,
      "maps/b.yaml": SOCRATES,
    });
    const reasons = Array.from(
      { length: 4000 },
      (_, i) => `  - { from: "Reason number ${i} of many.", to: dies }\n`,
    );
    writeFileSync(at("maps/b.yaml"), SOCRATES + reasons.join(""));
    await wait(300);
    // Another map need not wait for it.
    writeFileSync(at("maps/map.yaml"), named("Plato"));
    await hears("maps/map.yaml: wrote");
    const begun = Date.now();
    child.kill(signal);
    expect(await ended).toBe(130);
    expect(Date.now() - begun).toBeLessThan(3000);
    expect(readdirSync(at("output")).toSorted()).toEqual(["b.svg", "map.svg"]);
    expect(svg("b")).toMatch(/<\/svg>\s*$/);
  },
);

test.concurrent(
  "a map becomes a folder, 100 MB of noise, nothing, and a map again",
  { timeout: LIMIT },
  async () => {
    const { at, svg, heard, hears } = await watching({ "map.yaml": SOCRATES }, ["map.yaml"]);
    const good = svg();
    heard();
    rmSync(at("map.yaml"));
    mkdirSync(at("map.yaml"));
    await hears("folder");
    expect(heard()).toBe("map.yaml: Cannot read map.yaml: it is a folder.\n");
    rmSync(at("map.yaml"), { recursive: true });
    writeFileSync(at("map.yaml"), "");
    truncateSync(at("map.yaml"), 100 * 1024 * 1024);
    await hears("nothing was written");
    expect(heard()).toContain("error[too-large]: The file is larger than 8 MiB");
    writeFileSync(at("map.yaml"), Buffer.from(Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) % 251)));
    await hears("nothing was written");
    expect(heard()).toContain("error[");
    rmSync(at("map.yaml"));
    await hears("is gone");
    heard();
    expect(svg()).toBe(good);
    writeFileSync(at("map.yaml"), named("Plato"));
    await until(() => svg().includes("Plato"));
  },
);

test.concurrent("a map that may not be read", { timeout: LIMIT }, async () => {
  // Everything may be read by root.
  const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const { at, heard, hears } = await watching({ "map.yaml": SOCRATES }, ["map.yaml"], uid);
  heard();
  chmodSync(at("map.yaml"), 0);
  await hears("permission");
  expect(heard()).toBe("map.yaml: Cannot read map.yaml: permission denied.\n");
  chmodSync(at("map.yaml"), 0o644);
  await hears("fixed");
  expect(heard()).toBe("map.yaml: fixed; the outputs stay as they are (… ms).\n");
});

test.concurrent("a disk that is full", { timeout: LIMIT }, async () => {
  const { at, svg, heard, hears } = await watching({ "map.yaml": SOCRATES }, ["map.yaml"]);
  const good = svg();
  heard();
  renameSync(at("output/map.svg"), at("output/kept.svg"));
  symlinkSync("/dev/full", at("output/map.svg"));
  writeFileSync(at("map.yaml"), named("Plato"));
  await hears("full");
  // It tries again, and does not say so.
  await wait(3000);
  expect(heard()).toMatch(/^map\.yaml: Cannot write .*map\.svg: the disk is full\.\n$/);
  renameSync(at("output/kept.svg"), at("output/map.svg"));
  expect(svg()).toBe(good);
  await hears("fixed");
  expect(heard()).toBe("map.yaml: fixed; wrote output/map.svg (… ms).\n");
  expect(svg()).toContain("Plato");
  expect(readdirSync(at("output"))).toEqual(["map.svg"]);
});

test.concurrent("two watchers with one output folder", { timeout: LIMIT }, async () => {
  const env = { HENCE_CACHE: folderWith({}) };
  const { folder, at, svg, heard, child, ended } = await watching({ "maps/map.yaml": SOCRATES }, [], { env });
  expect(heard()).not.toContain("Process");
  const second = await follow(folder, [], { env });
  expect(second.heard()).toMatch(
    /^hence: Process \d+ watches and writes to output too; what either draws last is kept\.\n/,
  );
  for (let i = 0; i < 10; i++) {
    writeFileSync(at("maps/map.yaml"), named(`Plato ${i}`));
    await until(() => shows(svg(), `Plato ${i}`));
  }
  await wait(QUIET);
  expect(readdirSync(at("output"))).toEqual(["map.svg"]);
  child.kill("SIGINT");
  await ended;
  writeFileSync(at("maps/map.yaml"), named("Zeno"));
  await until(() => shows(svg(), "Zeno"));
  const third = await follow(folder, ["-o", "elsewhere/"], { env });
  expect(third.heard()).not.toContain("Process");
});

test("what cannot be watched", async () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  for (const [words, message] of [
    ["- --watch", "--watch follows files, not standard input. Name the map."],
    ["map.yaml --watch --check", "--check looks once and --watch goes on; choose one."],
    ["map.yaml --watch -f svg -o -", "--watch draws again and again; name a file or a folder after -o."],
    ["mapp.yaml --watch", "There is no file mapp.yaml; did you mean map.yaml?"],
    ["--watch", "There is no folder `maps` here; name the map: hence render FILE."],
  ] as const) {
    const host = fakeHost(folder);
    expect(await run(["render", ...words.split(" ")], host)).toBe(2);
    expect(host.err()).toBe(`hence: ${message}\n`);
  }
});

test("in one thread, until it is interrupted", { timeout: LIMIT }, async () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  const stop = new AbortController();
  const host = fakeHost(folder, { interrupted: stop.signal });
  const ended = run(["render", "--watch", "-f", "svg", "map.yaml"], host);
  await until(() => host.err().includes("Watching 1 map"));
  writeFileSync(join(folder, "map.yaml"), named("Plato"));
  await until(() => host.err().includes("map.yaml: wrote output/map.svg"));
  stop.abort();
  expect(await ended).toBe(130);
});
