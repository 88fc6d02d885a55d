import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost, FAULTY, folderWith, SOCRATES } from "../../../support/host.ts";

const outputs = (folder: string) =>
  readdirSync(join(folder, "output"), { recursive: true }).map(String).toSorted();
const ATHENS = SOCRATES.replaceAll("Socrates", "Plato");

/** What a run says at its end of the figures that it drew. */
const drawn = (figures: number) =>
  `${figures} figure${figures === 1 ? "" : "s"}, statements in 10 pt, small print in 9 pt.\n`;

async function hence(folder: string, line: string, stdin?: string | Uint8Array) {
  const host = fakeHost(folder, {}, stdin);
  const exitCode = await run(line.split(" "), host);
  return { exitCode, out: host.out(), err: host.err() };
}

test("every map in maps/, into output/, with its subfolders", async () => {
  const folder = folderWith({ "maps/a.yaml": SOCRATES, "maps/sub/b.yml": ATHENS, "maps/notes.txt": "" });
  expect(await hence(folder, "render")).toMatchObject({
    exitCode: 0,
    err: `Wrote output/a.svg, output/a.pdf, output/sub/b.svg and output/sub/b.pdf.\n${drawn(2)}`,
  });
  expect(outputs(folder)).toEqual(["a.pdf", "a.svg", "sub", "sub/b.pdf", "sub/b.svg"]);
  expect(readFileSync(join(folder, "output/a.svg"), "utf8")).toContain("Socrates");
  expect(readFileSync(join(folder, "output/a.pdf"), "latin1")).toMatch(/^%PDF-/);
});

test("what has not changed is not written again", async () => {
  const folder = folderWith({ "maps/a.yaml": SOCRATES, "maps/b.yaml": ATHENS });
  await hence(folder, "render -f svg");
  const before = statSync(join(folder, "output/a.svg"), { bigint: true }).mtimeNs;
  writeFileSync(join(folder, "maps/b.yaml"), SOCRATES);
  expect((await hence(folder, "render -f svg")).err).toBe(
    `Wrote output/b.svg; 1 file was up to date.\n${drawn(2)}`,
  );
  expect(statSync(join(folder, "output/a.svg"), { bigint: true }).mtimeNs).toBe(before);
  expect((await hence(folder, "render -f svg")).err).toBe(`2 files were up to date.\n${drawn(2)}`);
});

test("a map has the same outputs however it is named", async () => {
  const folder = folderWith({ "maps/sub/b.yaml": SOCRATES });
  for (const line of ["render", "maps/sub/b.yaml", "maps", "maps/sub", "./maps/sub/../sub/b.yaml"]) {
    rmSync(join(folder, "output"), { recursive: true, force: true });
    expect(await hence(folder, `${line} -f svg`)).toMatchObject({
      err: `Wrote output/sub/b.svg.\n${drawn(1)}`,
    });
  }
});

test("a map named twice is drawn once", async () => {
  const folder = folderWith({ "maps/b.yaml": SOCRATES });
  expect((await hence(folder, "maps/b.yaml maps ./maps/b.yaml -f svg")).err).toBe(
    `Wrote output/b.svg.\n${drawn(1)}`,
  );
});

test("folders elsewhere are mirrored too", async () => {
  const folder = folderWith({ "essays/x/b.yaml": SOCRATES, "essays/x.y.yaml": ATHENS });
  await hence(folder, "essays -f svg -o pictures");
  expect(readdirSync(join(folder, "pictures"), { recursive: true }).map(String).toSorted()).toEqual([
    "x",
    "x.y.svg",
    "x/b.svg",
  ]);
});

test.each([
  ["-o picture.svg", "picture.svg"],
  ["-o picture.pdf", "picture.pdf"],
  ["-o deep/picture.svg", "deep/picture.svg"],
  ["-o picture -f svg", "picture/map.svg"],
  ["-o v1.2/ -f svg", "v1.2/map.svg"],
  ["-o existing.svg -f svg", "existing.svg/map.svg"],
  ["-o picture.img -f pdf", "picture.img"],
  ["-f svg -f svg,svg", "output/map.svg"],
])("%s writes %s", async (options, path) => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  mkdirSync(join(folder, "existing.svg"));
  expect(await hence(folder, `map.yaml ${options}`)).toMatchObject({
    exitCode: 0,
    err: `Wrote ${path}.\n${drawn(1)}`,
  });
  expect(existsSync(join(folder, path))).toBe(true);
});

test("from standard input to standard output", async () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  await hence(folder, "map.yaml -f svg,pdf -o .");
  for (const format of ["svg", "pdf"]) {
    const piped = await hence(folder, `render - -f ${format}`, SOCRATES);
    expect(piped).toMatchObject({ exitCode: 0, err: "" });
    expect(piped.out).toEqual(readFileSync(join(folder, `map.${format}`)));
  }
  expect((await hence(folder, "-", SOCRATES)).out.toString()).toContain("<svg");
  expect((await hence(folder, "- -o x.svg", SOCRATES)).err).toBe(`Wrote x.svg.\n${drawn(1)}`);
});

test("one map with errors does not keep the others from being drawn", async () => {
  const folder = folderWith({ "maps/a.yaml": FAULTY, "maps/b.yaml": SOCRATES, "output/a.svg": "before" });
  const { exitCode, err } = await hence(folder, "render -f svg");
  expect(exitCode).toBe(1);
  expect(err).toMatch(/maps\/a\.yaml:7:17.*mortl/s);
  expect(err).toMatch(
    /Wrote output\/b\.svg\.\n1 figure, statements in 10 pt, small print in 9 pt\.\n1 map has errors; nothing was written for it\.\n$/,
  );
  expect(readFileSync(join(folder, "output/a.svg"), "utf8")).toBe("before");
});

test("a file that is not UTF-8, or too large, is a faulty map", async () => {
  const folder = folderWith({
    "a.yaml": Buffer.from("title: caf\xe9", "latin1"),
    "b.yaml": Buffer.alloc(9e6, " "),
  });
  expect(await hence(folder, "a.yaml")).toMatchObject({
    exitCode: 1,
    err: expect.stringMatching(/a\.yaml:1:11.*UTF-8/s),
  });
  expect(await hence(folder, "b.yaml")).toMatchObject({ exitCode: 1, err: expect.stringMatching(/8 MiB/) });
});

test("an output that cannot be written fails, and the others are written", async () => {
  const folder = folderWith({ "maps/a.yaml": SOCRATES, "maps/b.yaml": SOCRATES });
  mkdirSync(join(folder, "output/a.svg"), { recursive: true });
  const { exitCode, err } = await hence(folder, "render -f svg");
  expect(exitCode).toBe(3);
  expect(err).toMatch(
    /^hence: Cannot write .*output\/a\.svg: it is a folder\.\nWrote output\/b\.svg\.\n\d figures?, statements in 10 pt, small print in 9 pt\.\n$/,
  );
});

test("missing fonts are the machine's fault", async () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  const host = fakeHost(folder, { assets: folder });
  expect(await run(["map.yaml"], host)).toBe(3);
  expect(host.err()).toMatch(
    /^hence: The installation of hence is incomplete: cannot read .*: it does not exist\.\n/,
  );
});

test("--check writes nothing and names what differs", async () => {
  const folder = folderWith({ "maps/a.yaml": SOCRATES, "maps/b.yaml": ATHENS, "maps/c.yaml": SOCRATES });
  await hence(folder, "render -f svg");
  expect(await hence(folder, "render -f svg --check")).toMatchObject({
    exitCode: 0,
    err: "3 outputs are up to date.\n",
  });

  writeFileSync(join(folder, "output/a.svg"), "drawn by hand");
  rmSync(join(folder, "output/b.svg"));
  rmSync(join(folder, "maps/c.yaml"));
  writeFileSync(join(folder, "output/notes.txt"), "not an output");
  expect(await hence(folder, "render -f svg --check")).toMatchObject({
    exitCode: 1,
    err: [
      "stale: output/a.svg",
      "missing: output/b.svg",
      "left over: output/c.svg",
      "2 outputs are not what the maps give; run: hence render",
      "1 output belongs to no map; delete it, or run: hence render --prune\n",
    ].join("\n"),
  });
  expect(outputs(folder)).toEqual(["a.svg", "c.svg", "notes.txt"]);
  expect(readFileSync(join(folder, "output/a.svg"), "utf8")).toBe("drawn by hand");
});

test("check reports on standard output", async () => {
  const folder = folderWith({ "maps/a.yaml": FAULTY, "maps/b.yaml": SOCRATES });
  const { exitCode, out, err } = await hence(folder, "check --format json");
  expect([exitCode, err]).toEqual([1, ""]);
  expect(JSON.parse(out.toString())).toMatchObject({
    version: 1,
    diagnostics: [
      { code: "unknown-id", severity: "error", file: "maps/a.yaml", start: { line: 7, column: 17 } },
    ],
  });
  expect(await hence(folder, "check maps/b.yaml")).toMatchObject({ exitCode: 0 });
  expect(await hence(folder, "check -", FAULTY)).toMatchObject({ exitCode: 1 });
});

test("schema prints a JSON Schema", async () => {
  const { exitCode, out } = await hence(folderWith({}), "schema");
  expect(exitCode).toBe(0);
  expect(JSON.parse(out.toString())).toHaveProperty("$schema");
});
