import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FAULTY, LAUNCHER, SOCRATES, folderWith } from "../support/host.ts";
import { ran } from "../support/programs.ts";

const REPORT = `\\documentclass{article}
\\usepackage{hence}
\\henceset{command=node ${LAUNCHER}}
\\begin{document}
\\noindent\\includehence[width=\\linewidth,type=9pt]{maps/socrates.yaml}

\\noindent\\includehence[width=.5\\linewidth,type=9pt,title=no]{maps/socrates.yaml}
\\end{document}
`;

const folderFor = () => folderWith({ "report.tex": REPORT, "maps/socrates.yaml": SOCRATES });

function pdflatex(cwd: string, ...words: string[]) {
  const place = ran(process.execPath, [LAUNCHER, "where", "latex"], { cwd }).output.trim();
  const env = { TEXINPUTS: `${place}//:`, max_print_line: "1000" };
  return ran("pdflatex", ["-interaction=nonstopmode", ...words, "report.tex"], { cwd, env });
}

const factsIn = (folder: string, name: string) =>
  JSON.parse(readFileSync(join(folder, `hence-figures/${name}.facts.json`), "utf8")) as {
    readonly width: number;
  };

test("without shell escape, a document asks for its maps, and includes them once they are drawn", () => {
  const folder = folderFor();
  const first = pdflatex(folder);
  expect([first.status, first.output]).toEqual([0, expect.stringContaining("is not drawn yet")]);
  expect(ran(process.execPath, [LAUNCHER, "embed", "report.hence.json"], { cwd: folder }).status).toBe(0);
  expect(factsIn(folder, "socrates").width).toBeCloseTo(121.25, 1);
  expect(factsIn(folder, "socrates-2").width).toBeCloseTo(60.63, 1);
  const second = pdflatex(folder);
  expect([second.status, second.output]).toEqual([0, expect.not.stringMatching(/hence Warning|Overfull/u)]);
  expect(second.output).toContain("hence-figures/socrates-2.pdf");
  // The column has changed, the pictures have not.
  writeFileSync(join(folder, "report.tex"), REPORT.replace("{article}", "[12pt]{article}"));
  expect(pdflatex(folder).output).toContain("was drawn for another width");
});

test("with shell escape, maps are drawn at once, and again only when something has changed", () => {
  const folder = folderFor();
  expect(pdflatex(folder, "-shell-escape").status).toBe(0);
  expect(factsIn(folder, "socrates").width).toBeCloseTo(121.25, 1);
  // A command that cannot be run is not missed while nothing has changed.
  writeFileSync(join(folder, "report.tex"), REPORT.replace(/command=[^}]*/u, "command=no-such-hence"));
  expect(pdflatex(folder, "-shell-escape")).toMatchObject({ status: 0 });
  writeFileSync(join(folder, "maps/socrates.yaml"), SOCRATES.replace("a man", "a human being"));
  const { status, output } = pdflatex(folder, "-shell-escape");
  expect([status, output]).toEqual([1, expect.stringContaining("could not be drawn")]);
});

test("a mistake in a map is reported at its line and fails the run", () => {
  const folder = folderFor();
  writeFileSync(join(folder, "maps/socrates.yaml"), FAULTY);
  const { status, output } = pdflatex(folder, "-shell-escape");
  expect(status).toBe(1);
  expect(output).toContain("maps/socrates.yaml:7:");
  expect(output).toContain("The map maps/socrates.yaml could not be drawn");
});
