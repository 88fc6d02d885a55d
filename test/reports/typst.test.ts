import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
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

test("a label that the map does not have is an error", () => {
  const folder = folderFor("See #link(<centre:nothing>)[it].");
  const compiler = NodeCompiler.create({ workspace: folder });
  expect(() => compiler.pdf({ mainFilePath: join(folder, "report.typ") })).toThrow();
});
