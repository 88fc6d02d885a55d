import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { expect, test } from "vitest";
import { DIST, folderWith, LAUNCHER } from "../support/host.ts";
import { readPdf } from "../support/read-pdf.ts";

/** A premise that is used twice, so that the second place is a link. */
const MAP = `premises:
  limit: The air exceeds the limit.
  duty: A town must act.
conclusions:
  act: The town must act soon.
  close: The centre should be closed.
inferences:
  - { from: [limit, duty], to: act }
  - { from: [act, limit], to: close }
`;

const report = (text: string) => `#import "hence.typ": hence
#let hence = hence.with(files: path => read(path, encoding: none))
#set page(width: 160mm, height: 120mm, margin: 20mm)
#figure(hence("figures/centre"), caption: [Why]) <fig>
${text}
`;

function folderFor(text: string): string {
  const folder = folderWith({ "centre.yaml": MAP, "report.typ": report(text) });
  const where = spawnSync(process.execPath, [LAUNCHER, "where", "typst"], { encoding: "utf8" }).stdout.trim();
  expect(where).toBe(join(DIST, "reports/typst/hence.typ"));
  copyFileSync(where, join(folder, "hence.typ"));
  const words = ["centre.yaml", "--width", "120mm", "--type", "9", "-f", "pdf,facts", "-o", "figures/"];
  expect(spawnSync(process.execPath, [LAUNCHER, ...words], { cwd: folder }).status).toBe(0);
  return folder;
}

test("a Typst document includes a map at its size, and leads to its statements", async () => {
  const folder = folderFor("See #link(<centre:limit>)[the limit] and @fig.");
  const compiler = NodeCompiler.create({ workspace: folder });
  const pdf = compiler.pdf({ mainFilePath: join(folder, "report.typ") });
  const { links } = await readPdf(new Uint8Array(pdf));
  // To a statement of the map and to the figure; the map's own reference.
  expect(links).toHaveLength(3);
});

const CENTRE = readFileSync(new URL("../../maps/car-free-centre.yaml", import.meta.url), "utf8");

const dividedReport = (text: string) => `#import "hence.typ": hence, hence-figure
#let files = path => read(path, encoding: none)
#set page(width: 160mm, height: 120mm, margin: 20mm)
${text}
`;

function dividedFolder(text: string): string {
  const folder = folderWith({ "centre.yaml": CENTRE, "report.typ": dividedReport(text) });
  copyFileSync(join(DIST, "reports/typst/hence.typ"), join(folder, "hence.typ"));
  const words = ["centre.yaml", "--width", "120mm", "-f", "pdf,facts", "-o", "figures/"];
  // What was drawn before stands in for nothing.
  expect(spawnSync(process.execPath, [LAUNCHER, ...words], { cwd: folder }).status).toBe(0);
  const lower = [...words, "--type", "10", "--height", "70mm"];
  expect(spawnSync(process.execPath, [LAUNCHER, ...lower], { cwd: folder }).status).toBe(0);
  return folder;
}

test("a map that is higher than a page is a figure for each part", async () => {
  const folder = dividedFolder(
    `#hence-figure("figures/centre", files: files, caption: [Cars], label: <cars>)
#for id in json("figures/centre.facts.json").parts.last().statements.map(one => one.id) [#link(label("centre:" + id))[it]]
See @cars.`,
  );
  const compiler = NodeCompiler.create({ workspace: folder });
  const pdf = compiler.pdf({ mainFilePath: join(folder, "report.typ") });
  const facts = readFileSync(join(folder, "figures/centre.facts.json"), "utf8");
  const { parts } = JSON.parse(facts) as { readonly parts: readonly { readonly height: number }[] };
  expect(parts.length).toBeGreaterThan(1);
  expect(Math.max(...parts.map(({ height }) => height))).toBeLessThanOrEqual(70.01);
  // One a page, and the text below the last.
  expect((await readPdf(new Uint8Array(pdf))).pages).toBeGreaterThanOrEqual(parts.length);
  const svg = compiler.svg({ mainFilePath: join(folder, "report.typ") });
  expect(svg.match(/<image/gu)).toHaveLength(parts.length);
});

test("a part alone says which it is; a whole that is divided is no figure", () => {
  const folder = dividedFolder("");
  const compiler = (text: string) => () => {
    writeFileSync(join(folder, "report.typ"), dividedReport(text));
    return NodeCompiler.create({ workspace: folder }).pdf({ mainFilePath: join(folder, "report.typ") });
  };
  expect(compiler(`#hence("figures/centre", files: files, part: 2)`)).not.toThrow();
  expect(compiler(`#hence("figures/centre", files: files)`)).toThrow();
  expect(compiler(`#hence("figures/centre", files: files, part: 99)`)).toThrow();
});

test("a label that the map does not have is an error", () => {
  const folder = folderFor("See #link(<centre:nothing>)[it].");
  const compiler = NodeCompiler.create({ workspace: folder });
  expect(() => compiler.pdf({ mainFilePath: join(folder, "report.typ") })).toThrow();
});
