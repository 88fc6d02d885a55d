/** Outputs of maps that are gone, and how much a run says. */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost, FAULTY, folderWith, SOCRATES } from "../../../support/host.ts";

const WARNED = SOCRATES.replace("conclusions:", "  lonely: Nobody needs me.\nconclusions:");

async function hence(folder: string, line: string, stdin = "") {
  const host = fakeHost(folder, {}, stdin);
  const exitCode = await run(line.split(" "), host);
  return { exitCode, out: host.out().toString(), err: host.err() };
}

const outputs = (folder: string) => readdirSync(join(folder, "output")).toSorted();

test("--check says what to do about a left-over output, and that helps", async () => {
  const folder = folderWith({ "maps/a.yaml": SOCRATES, "maps/gone.yaml": SOCRATES });
  await hence(folder, "render -f svg");
  rmSync(join(folder, "maps/gone.yaml"));
  expect(await hence(folder, "render -f svg --check")).toMatchObject({
    exitCode: 1,
    err: "left over: output/gone.svg\n1 output belongs to no map; delete it, or run: hence render --prune\n",
  });
  expect(await hence(folder, "render -f svg --prune")).toMatchObject({
    exitCode: 0,
    err: "deleted: output/gone.svg\n1 file was up to date.\n1 figure, statements in 10 pt, small print in 9 pt.\n",
  });
  expect(await hence(folder, "render -f svg --check")).toMatchObject({ exitCode: 0 });
});

test("outputs of a gone map are found in every folder that a project names, if hence made them", async () => {
  const folder = folderWith({
    "hence.yaml":
      "outputs:\n  - { folder: figures, formats: [pdf, webfont], width: 160mm }\n  - { folder: figures/small, formats: [svg], width: 80mm }\n",
    "maps/a.yaml": SOCRATES,
    "maps/gone.yaml": SOCRATES,
    "figures/plan.pdf": "%PDF of somebody else",
    "figures/logo.svg": "<svg/>",
  });
  expect(await hence(folder, "render")).toMatchObject({ exitCode: 0 });
  rmSync(join(folder, "maps/gone.yaml"));
  const left = ["figures/gone.pdf", "figures/gone.webfont.svg", "figures/small/gone.svg"];
  const { exitCode, err } = await hence(folder, "render --check");
  expect([exitCode, err.match(/(?<=^left over: ).*/gmu)]).toEqual([1, left]);
  expect((await hence(folder, "render --prune")).err.match(/(?<=^deleted: ).*/gmu)).toEqual(left);
  expect(await hence(folder, "render --check")).toMatchObject({ exitCode: 0 });
  writeFileSync(join(folder, "figures/a.pdf"), "old");
  expect((await hence(folder, "render --check")).err).toContain("stale: figures/a.pdf");
});

test("--prune deletes nothing that may be somebody's", async () => {
  const kept = [
    "a.handout.pdf",
    "a.svg",
    "broken-2.svg",
    "broken.pdf",
    "a.europe.svg",
    "notes.txt",
    "photo.png",
    "README.md",
  ];
  const files = Object.fromEntries(
    [...kept, "a-2.svg", "ab.svg", "old.pdf"].map((name) => [`output/${name}`, "x"]),
  );
  const folder = folderWith({ "maps/a.yaml": SOCRATES, "maps/broken.yaml": FAULTY, ...files });
  const { exitCode, err } = await hence(folder, "render --prune");
  expect(exitCode).toBe(1);
  expect(err.match(/^deleted: .*/gm)).toEqual([
    "deleted: output/a-2.svg",
    "deleted: output/ab.svg",
    "deleted: output/old.pdf",
  ]);
  expect(outputs(folder)).toEqual([...kept, "a.pdf"].toSorted());
});

test("the one page of a map that now has several is left over", async () => {
  const long = Array.from(
    { length: 60 },
    (_, i) => `  p${i}: It is true of case ${i} that many words are said of it.`,
  );
  const many = SOCRATES.replace("conclusions:", `${long.join("\n")}\nconclusions:`);
  const folder = folderWith({ "maps/a.yaml": many, "output/a.svg": "x" });
  const { err } = await hence(folder, "render -f svg,pdf --paper a4 --min-type 20 --prune");
  expect(err.match(/^deleted: .*/gm)).toEqual(["deleted: output/a.svg"]);
  expect(outputs(folder)).toEqual(expect.arrayContaining(["a-1.svg", "a-2.svg", "a.pdf"]));
});

test("nothing counts as left over while some maps cannot be looked for", async () => {
  const folder = folderWith({ "maps/a.yaml": SOCRATES, "output/man.svg": "x" });
  const odd = Buffer.concat([Buffer.from(`${folder}/maps/`), Buffer.from("m\xE4n.yaml", "latin1")]);
  writeFileSync(odd, SOCRATES);
  for (const option of ["--prune", "--check"]) {
    const { exitCode, err } = await hence(folder, `render -f svg ${option}`);
    expect(exitCode).toBe(3);
    expect(err).toContain("its name is not valid UTF-8; rename it.");
    expect(err).not.toMatch(/^deleted|left over/m);
  }
  expect(outputs(folder)).toEqual(["a.svg", "man.svg"]);
});

test.each([
  ["--prune --check", "--check changes nothing and --prune deletes files; choose one."],
  ["--prune --watch", "--prune deletes once and --watch goes on; choose one."],
  [
    "--prune maps/a.yaml",
    "--prune is for the figures of all maps in their usual place: hence render --prune, without FILE, -o, --view or --as.",
  ],
  [
    "--prune -o elsewhere",
    "--prune is for the figures of all maps in their usual place: hence render --prune, without FILE, -o, --view or --as.",
  ],
  ["--quiet --verbose", "--quiet says less and --verbose more; choose one."],
])("%s is refused", async (line, message) => {
  const folder = folderWith({ "maps/a.yaml": SOCRATES });
  expect(await hence(folder, `render ${line}`)).toMatchObject({ exitCode: 2, err: `hence: ${message}\n` });
});

test("--quiet says only what went wrong", async () => {
  const folder = folderWith({ "maps/a.yaml": WARNED });
  expect(await hence(folder, "render -f svg --quiet")).toEqual({ exitCode: 0, out: "", err: "" });
  expect(outputs(folder)).toEqual(["a.svg"]);
  writeFileSync(join(folder, "maps/b.yaml"), FAULTY);
  const { exitCode, err } = await hence(folder, "render -f svg -q");
  expect(exitCode).toBe(1);
  expect(err).toMatch(/^error\[unknown-id\].*\n[^]*\n2 maps: 1 error[^\n]*\n$/);
});

test("--verbose says what became of every file", async () => {
  const folder = folderWith({ "maps/a.yaml": SOCRATES, "maps/b.yaml": SOCRATES });
  await hence(folder, "render maps/a.yaml -f svg");
  expect((await hence(folder, "render -f svg,png --verbose")).err).toBe(
    [
      "wrote: output/a.png",
      "wrote: output/b.svg",
      "wrote: output/b.png",
      "up to date: output/a.svg",
      "Wrote 3 files; 1 file was up to date.",
      "2 figures, statements in 10 pt, small print in 9 pt.\n",
    ].join("\n"),
  );
  expect((await hence(folder, "render -f svg --check --verbose")).err).toBe(
    "up to date: output/a.svg\nup to date: output/b.svg\n2 outputs are up to date.\n",
  );
});

test("several files after -o", async () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  expect(await hence(folder, "map.yaml -o a.svg,b.pdf")).toMatchObject({
    exitCode: 0,
    err: "Wrote a.svg and b.pdf.\n1 figure, statements in 10 pt, small print in 9 pt.\n",
  });
  expect(readdirSync(folder).toSorted()).toEqual(["a.svg", "b.pdf", "map.yaml"]);
});

test("a pattern mirrors the folders below the one that it begins with", async () => {
  const folder = folderWith({ "essays/x/b.yaml": SOCRATES, "essays/y/b.yaml": SOCRATES, "essays/c.txt": "" });
  expect(await hence(folder, "essays/**/b.yaml -f svg")).toMatchObject({
    exitCode: 0,
    err: expect.stringMatching(/^Wrote output\/x\/b\.svg and output\/y\/b\.svg\.\n/),
  });
});

test("the maps of a list are drawn, beside those that are named", async () => {
  const folder = folderWith({ "a.yaml": SOCRATES, "b.yaml": SOCRATES, "c.yaml": SOCRATES });
  await hence(folder, "render b.yaml --files-from - -f svg", "a.yaml\n");
  expect(outputs(folder)).toEqual(["a.svg", "b.svg"]);
});
