/** What is not drawn again, and what is. Whatever is drawn in these tests needs the fonts; a run without them draws nothing. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { cacheFolder } from "../../../src/cli/machine/cache-folder.ts";
import { digest } from "../../../src/cli/machine/digest.ts";
import type { Job } from "../../../src/cli/session/job.ts";
import type { RenderRequest } from "../../../src/cli/session/request.ts";
import { openRecord } from "../../../src/cli/session/run-cache/run-cache.ts";
import { diagnostic } from "../../../src/diagnostic.ts";
import { run } from "../../../src/cli/run.ts";
import { FAULTY, fakeHost, folderWith, SOCRATES } from "../../support/host.ts";

const QUOTING = `sources:\n  crito: { title: Crito, file: crito.txt }\n${SOCRATES.replace(
  "man: Socrates is a man.",
  "man: { text: Socrates is a man., cite: crito, quote: a mortal man }",
)}`;
const WARNED = SOCRATES.replace("conclusions:", "  lonely: Nobody needs me.\nconclusions:");
const MAPS = {
  "maps/crito.txt": "Socrates is a mortal man.",
  "maps/a.yaml": SOCRATES,
  "maps/b.yaml": WARNED,
  "maps/c.yaml": QUOTING,
  "maps/d.yaml": FAULTY,
};

let folder: string;
let cache: string;
beforeEach(() => {
  folder = folderWith(MAPS);
  cache = folderWith({});
});

/** Runs `hence render`; what would have to be drawn fails for want of fonts if `fonts` is false. */
async function render(words = "-f svg", { fonts = true, env = {}, build = "test" } = {}) {
  const host = fakeHost(folder, {
    env: { HENCE_CACHE: cache, ...env },
    build,
    ...(fonts ? {} : { assets: join(folder, "nowhere") }),
  });
  const code = await run(["render", ...words.split(" ")], host);
  const drawn = [...host.err().matchAll(/hence is incomplete/g)].length;
  return { code, drawn, said: host.err() };
}

const records = () => readdirSync(join(cache, "runs"));
const svg = (name: string) => readFileSync(join(folder, `output/${name}.svg`), "utf8");

test("what has not changed is not drawn again, and its problems are told just the same", async () => {
  const first = await render();
  expect(first).toMatchObject({ code: 1, drawn: 0 });
  expect(first.said).toMatch(
    /warning\[orphan\][^]*error\[unknown-id\][^]*Wrote output\/a\.svg, .*c\.svg\.\n/,
  );
  const second = await render("-f svg", { fonts: false });
  expect(second.code).toBe(1);
  expect(second.said).toBe(first.said.replace(/^Wrote .*$/m, "3 files were up to date."));
  expect(records()).toHaveLength(1);
});

describe("it is drawn again", () => {
  test.each<[string, () => void, number]>([
    ["a map changed", () => writeFileSync(join(folder, "maps/a.yaml"), WARNED), 1],
    ["a map is new", () => writeFileSync(join(folder, "maps/e.yaml"), SOCRATES), 1],
    ["a quoted text changed", () => writeFileSync(join(folder, "maps/crito.txt"), "a mortal man"), 1],
    ["a quoted text is gone", () => rmSync(join(folder, "maps/crito.txt")), 1],
    ["an output is gone", () => rmSync(join(folder, "output/a.svg")), 1],
    [
      "an output was touched up",
      () => writeFileSync(join(folder, "output/a.svg"), svg("a").replace("<svg", "<Svg")),
      1,
    ],
    ["an output has something more", () => writeFileSync(join(folder, "output/b.svg"), `${svg("b")} `), 1],
    ["the record is gone", () => rmSync(join(cache, "runs"), { recursive: true }), 3],
    ["the record is cut", () => spoil((bytes) => bytes.subarray(0, 300)), 3],
    ["the record has one bit wrong", () => spoil((bytes) => bytes.with(bytes.length >> 1, 33)), 3],
    ["the record is somebody else's", () => spoil(() => Buffer.from("PK\n\n{}")), 3],
  ])("%s", async (_, change, count) => {
    await render();
    change();
    expect(await render("-f svg", { fonts: false })).toMatchObject({ drawn: count, code: 3 });
    // What failed is not held to be done.
    expect(await render()).toMatchObject({ drawn: 0, code: 1 });
    expect(await render("-f svg", { fonts: false })).toMatchObject({ drawn: 0, code: 1 });
  });

  test("by another build of hence", async () => {
    await render();
    expect(await render("-f svg", { fonts: false, build: "newer" })).toMatchObject({ drawn: 3 });
  });

  test("with other options, whose record stands beside the first", async () => {
    await render();
    const other = "-f svg --theme print --style classic -o print/";
    expect(await render(other, { fonts: false })).toMatchObject({ drawn: 3 });
    await render(other);
    expect(await render(other, { fonts: false })).toMatchObject({ drawn: 0 });
    const sameInAnotherOrder = "-f svg --style classic --theme print -o print/";
    expect(await render(sameInAnotherOrder, { fonts: false })).toMatchObject({ drawn: 0 });
    expect(await render("-f svg", { fonts: false })).toMatchObject({ drawn: 0 });
  });
});

function spoil(change: (bytes: Uint8Array) => Uint8Array): void {
  const file = join(cache, "runs", records()[0]!);
  writeFileSync(file, change(new Uint8Array(readFileSync(file))));
}

test("the same options in one place: the last run counts", async () => {
  await render();
  await render("-f svg --theme print");
  // The outputs are those of the other theme now.
  expect(await render("-f svg", { fonts: false })).toMatchObject({ drawn: 3 });
});

test("a part of the maps keeps what is known of the others", async () => {
  await render();
  writeFileSync(join(folder, "maps/a.yaml"), WARNED);
  await render("-f svg maps/a.yaml maps/b.yaml maps/c.yaml");
  expect(await render("-f svg", { fonts: false })).toMatchObject({ drawn: 0 });
});

describe("parts of a collection", () => {
  const parts = async (count: number, options = {}) => {
    const runs = Array.from(
      { length: count },
      (_, n) => () => render(`-f svg --shard ${n + 1}/${count}`, options),
    );
    let drawn = 0;
    for (const part of runs) drawn += (await part()).drawn;
    return drawn;
  };

  test("what one of them drew, a run of all or of other parts does not draw again", async () => {
    await parts(2);
    expect(await render("-f svg", { fonts: false })).toMatchObject({ drawn: 0, code: 1 });
    expect(await parts(3, { fonts: false })).toBe(0);
    expect(records()).toHaveLength(1);
  });

  test("side by side, none loses what another knows", async () => {
    await Promise.all([1, 2, 3, 4].map((n) => render(`-f svg --shard ${n}/4`)));
    expect(await render("-f svg", { fonts: false })).toMatchObject({ drawn: 0, code: 1 });
    expect(records()).toHaveLength(1);
  });

  test("what is drawn differently in another run is drawn again", async () => {
    await render("-f svg --number-figures");
    expect(await render("-f svg --number-figures --shard 2/2", { fonts: false })).toMatchObject({ drawn: 0 });
    // The first figure is another one now.
    writeFileSync(join(folder, "maps/0.yaml"), SOCRATES);
    expect(await render("-f svg --number-figures --shard 2/2", { fonts: false })).toMatchObject({ drawn: 2 });
    await render("-f svg --width 90mm -o narrow/");
    expect(
      await render("-f svg --width 90mm -o narrow/ maps/a.yaml maps/b.yaml maps/c.yaml", { fonts: false }),
    ).toMatchObject({ drawn: 3 });
  });
});

test("a run over a corpus is known afterwards, with some warnings for each map", () => {
  const bytes = Buffer.from(FAULTY);
  const host = fakeHost(folder, { env: { HENCE_CACHE: cache } });
  const jobs = Array.from({ length: 10_000 }, (_, n): Job => {
    const make = [{ format: "svg", path: `out/${n}.svg` }] as const;
    return { path: `${n}.yaml`, name: `${n}`, cwd: folder, bytes, draw: {}, make };
  });
  const asked = { check: false, roots: [], draw: {} } as unknown as RenderRequest;
  const at = { offset: 10, line: 2, column: 3 };
  const fault = diagnostic("unknown-id", { start: at, end: at }, "x".repeat(1_800));
  const first = openRecord(jobs, asked, host)!;
  const basis = { map: digest(bytes), quoted: [] };
  const source = { path: "", text: "" };
  for (const job of jobs) first.keep(job, { source, diagnostics: [fault], basis, files: [] }, []);
  first.save();
  const second = openRecord(jobs, asked, host)!;
  expect(second.recall(jobs[0]!)?.diagnostics).toEqual([fault]);
  expect(second.recall(jobs.at(-1)!)).toBeDefined();
});

test("--check believes no record", async () => {
  await render();
  expect(await render("-f svg --check", { fonts: false })).toMatchObject({ drawn: 3 });
  expect((await render("-f svg --check")).said).toContain("3 outputs are up to date.");
});

test("one or two maps leave no record", async () => {
  await render("-f svg maps/a.yaml maps/b.yaml");
  expect(readdirSync(cache)).toEqual([]);
});

test("without a place for it, everything works", async () => {
  writeFileSync(join(cache, "file"), "in the way");
  expect(await render("-f svg", { env: { HENCE_CACHE: join(cache, "file") } })).toMatchObject({ code: 1 });
  expect(await render("-f svg", { env: { HENCE_CACHE: "off" } })).toMatchObject({ code: 1 });
  expect(readdirSync(cache)).toEqual(["file"]);
});

test("many runs at once, and the number of records has a limit", async () => {
  const runs = Array.from({ length: 3 }, () => render());
  expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(await render("-f svg", { fonts: false })).toMatchObject({ drawn: 0 });
  for (let i = 0; i < 120; i++) writeFileSync(join(cache, "runs", `${i}.runs`), "old");
  writeFileSync(join(cache, "runs", "mine.txt"), "not a record");
  await render("-f svg --theme print");
  expect(records().filter((name) => name.endsWith(".runs"))).toHaveLength(100);
  expect(records()).toContain("mine.txt");
  expect(await render("-f svg --theme print", { fonts: false })).toMatchObject({ drawn: 0 });
});

test.each<[Record<string, string>, string | undefined]>([
  [{ HOME: "/home/me" }, "/home/me/.cache/hence"],
  [{ HOME: "/home/me", XDG_CACHE_HOME: "/cache" }, "/cache/hence"],
  [{ HOME: "/home/me", XDG_CACHE_HOME: "cache" }, "/home/me/.cache/hence"],
  [{ HOME: "/home/me", HENCE_CACHE: "/mine" }, "/mine"],
  [{ HOME: "/home/me", HENCE_CACHE: "off" }, undefined],
  [{ LOCALAPPDATA: "/AppData/Local" }, "/AppData/Local/hence"],
  [{}, undefined],
])("%j: %s", (env, place) => {
  expect(cacheFolder({ env })).toBe(place);
});
