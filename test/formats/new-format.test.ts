/**
 * A new format is one object, one row and, for the compiler, its word in `model/choices.ts`: everything that offers formats
 * or chooses among them goes by the facts in the row.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { PageFormat } from "../../src/formats/format.ts";
import { SOCRATES, fakeHost, folderWith } from "../support/host.ts";

/** The argument as a graph for Graphviz. */
const gv: PageFormat = {
  extension: "gv",
  mime: "text/vnd.graphviz",
  summary: "the argument as a graph, for Graphviz",
  needs: "outline",
  pages: "one",
  async write({ outline: { map } }) {
    const nodes = map.statements.map(
      ({ id, text }) => `${JSON.stringify(id)} [label=${JSON.stringify(text)}]`,
    );
    const edges = map.inferences.flatMap(({ from, target }) =>
      target.kind === "undercut"
        ? []
        : from.map((id) => `${JSON.stringify(id)} -> ${JSON.stringify(target.statement)}`),
    );
    return new TextEncoder().encode(
      `digraph {\n${[...nodes, ...edges].map((one) => `  ${one};\n`).join("")}}\n`,
    );
  },
};

/** What other programs write, and hence does not without such a row. */
const ps: PageFormat = { ...gv, extension: "ps", mime: "application/postscript" };

let run: typeof import("../../src/cli/run.ts").run;
beforeAll(async () => {
  vi.resetModules();
  const { FORMATS } = await import("../../src/formats/index.ts");
  Object.assign(FORMATS, { gv, ps });
  ({ run } = await import("../../src/cli/run.ts"));
}, 60_000);

async function hence(...args: string[]) {
  const folder = folderWith({ "a.yaml": SOCRATES, "b.yaml": SOCRATES.replace("mortal", "wise") });
  const host = fakeHost(folder);
  const code = await run(args, host);
  return { code, folder, out: host.out().toString("utf8"), err: host.err() };
}

const SOCRATES_DOT = /^digraph \{\n(?: {2}"\w+" \[label=".+"\];\n)+(?: {2}"\w+" -> "\w+";\n)+\}\n$/u;

describe("a format of one object and one row", () => {
  test("is written into a folder, by the file's name, and to standard output", async () => {
    const { code, folder } = await hence("a.yaml", "-f", "svg,gv", "-o", "out/");
    expect(code).toBe(0);
    expect(readdirSync(join(folder, "out")).toSorted()).toEqual(["a.gv", "a.svg"]);
    expect(readFileSync(join(folder, "out", "a.gv"), "utf8")).toMatch(SOCRATES_DOT);
    const named = await hence("a.yaml", "-o", "x.gv");
    expect(readFileSync(join(named.folder, "x.gv"), "utf8")).toMatch(SOCRATES_DOT);
    expect((await hence("a.yaml", "-f", "gv", "-o", "-")).out).toMatch(SOCRATES_DOT);
  });

  test("is named in help, and guessed from what is nearly its name", async () => {
    expect((await hence("render", "--help")).out.replace(/\s+/gu, " ")).toContain(
      "mermaid, d2, gv, ps (default: svg,pdf)",
    );
    expect((await hence("a.yaml", "-f", "gvv")).err).toContain(
      "There is no format `gvv`; did you mean `gv`?",
    );
    expect((await hence("a.yaml", "-o", "x.gvz")).err).toContain("did you mean .gv?");
  });

  test("is written though another format served for it before", async () => {
    const named = await hence("a.yaml", "-o", "x.ps");
    expect(named.code).toBe(0);
    expect(readFileSync(join(named.folder, "x.ps"), "utf8")).toMatch(SOCRATES_DOT);
    expect((await hence("a.yaml", "-f", "ps", "-o", "-")).out).toMatch(SOCRATES_DOT);
    expect((await hence("a.yaml", "-f", "eps")).err).toContain("hence writes no eps; write -f pdf.");
  });

  test("is no picture of changes, and none to show in a text", async () => {
    const { code, err } = await hence("diff", "a.yaml", "b.yaml", "-f", "gv");
    expect([code, err]).toEqual([2, expect.stringContaining("There is no format `gv`")]);
    expect((await hence("diff", "a.yaml", "b.yaml", "-o", "x.gv")).err).toContain(
      "x.gv would be no picture; there are svg, pdf, png, webfont and pptx.",
    );
    const { folder } = await hence("a.yaml", "-f", "md,gv", "-o", "out/");
    expect(readFileSync(join(folder, "out", "a.md"), "utf8")).not.toContain("![");
  });
});

test("a text shows the picture without pixels, if there is one", async () => {
  const shown = async (formats: string) => {
    const { folder } = await hence("a.yaml", "-f", formats, "-o", "out/");
    return /!\[.*\]\((.*)\)/u.exec(readFileSync(join(folder, "out", "a.md"), "utf8"))?.[1];
  };
  expect(await shown("png,md,webfont")).toBe("a.webfont.svg");
  expect(await shown("md,png")).toBe("a.png");
  expect(await shown("md,pdf")).toBeUndefined();
});
