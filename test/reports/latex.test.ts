import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
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

const pdflatex = (cwd: string, ...words: string[]) => latex("pdflatex", cwd, {}, ...words);

let place: string;

beforeAll(() => {
  place = ran(process.execPath, [LAUNCHER, "where", "latex"], { cwd: "/" }).output.trim();
});

function latex(engine: string, cwd: string, more: Readonly<Record<string, string>>, ...words: string[]) {
  const env = { TEXINPUTS: `${place}//:`, max_print_line: "1000", ...more };
  return ran(engine, ["-interaction=nonstopmode", ...words, "report.tex"], { cwd, env });
}

const factsIn = (folder: string, name: string) =>
  (
    JSON.parse(readFileSync(join(folder, `hence-figures/${name}.facts.json`), "utf8")) as {
      readonly parts: readonly { readonly width: number; readonly height: number }[];
    }
  ).parts;

test("an option that there is not, and a map that is not there, are errors that say what there is", () => {
  const folder = folderWith({
    "report.tex": REPORT.replace("width=\\linewidth,type=9pt", "typ=9pt").replace(
      "title=no]{maps/socrates",
      "title=no]{maps/socates",
    ),
    "maps/socrates.yaml": SOCRATES,
  });
  const { output } = pdflatex(folder);
  expect(output.replaceAll(/\n\(hence\) +/gu, " ")).toMatch(
    /hence Error: typ undefined\. The options are width, height, type, .* and folder\./u,
  );
  expect(output.replaceAll(/\n\(hence\) +/gu, " ")).toContain(
    "hence Error: There is no map maps/socates.yaml; name it from the folder in which LaTeX is run.",
  );
});

test("every option of a figure is named where one is unknown", () => {
  const style = readFileSync(join(place, "hence.sty"), "utf8");
  const keys = [...style.matchAll(/\\define@key\{hence\}\{(\w+)\}|\\hence@do\{(\w+)\}/gu)].map(
    (m) => m[1] ?? m[2]!,
  );
  const named = /The options are ([^}]+)\}/u.exec(style)![1]!.match(/\b(?!MessageBreak\b|and\b)\w+/gu)!;
  expect(named.toSorted()).toEqual(keys.toSorted());
});

test("without shell escape, a document asks for its maps, and includes them once they are drawn", () => {
  const folder = folderFor();
  const first = pdflatex(folder);
  expect([first.status, first.output]).toEqual([0, expect.stringContaining("is not drawn yet")]);
  expect(ran(process.execPath, [LAUNCHER, "embed", "report.hence.json"], { cwd: folder }).status).toBe(0);
  expect(factsIn(folder, "socrates")[0]!.width).toBeCloseTo(121.25, 1);
  expect(factsIn(folder, "socrates_2")[0]!.width).toBeCloseTo(60.63, 1);
  const second = pdflatex(folder);
  expect([second.status, second.output]).toEqual([0, expect.not.stringMatching(/hence Warning|Overfull/u)]);
  expect(second.output).toContain("hence-figures/socrates_2.pdf");
  // The column has changed, the pictures have not.
  writeFileSync(join(folder, "report.tex"), REPORT.replace("{article}", "[12pt]{article}"));
  const wider = pdflatex(folder).output;
  expect(wider.match(/is not drawn yet, or has changed since/gu)).toHaveLength(2);
  expect(wider).not.toContain("hence-figures/socrates");
  // Nor is an older picture one of the map as it is now.
  writeFileSync(join(folder, "report.tex"), REPORT);
  expect(pdflatex(folder).output).not.toContain("is not drawn yet");
  writeFileSync(join(folder, "maps/socrates.yaml"), SOCRATES.replace("a man", "a human being"));
  const edited = pdflatex(folder).output;
  expect(edited).toContain("is not drawn yet, or has changed since");
  expect(edited).not.toContain("hence-figures/socrates");
});

test.each([
  ["of the project", "node_modules/hence/dist/hence.cjs", "sub/", 'process.stderr.write("the project\\n");'],
  ["on the PATH", "bin/hence", "", 'process.stderr.write("the machine\\n");'],
])("unless a command is named, the hence %s draws, before npx", (_, place, below, says) => {
  const folder = folderWith({
    [`${below}report.tex`]: REPORT.replace(/\\henceset\{.*\}\n/u, ""),
    [`${below}maps/socrates.yaml`]: SOCRATES,
    [place]: `#!${process.execPath}\n${says}require(${JSON.stringify(LAUNCHER)});\n`,
    "bin/npx": "#!/bin/sh\necho npx was run >&2\n",
    "package.json": '{ "type": "commonjs" }',
  });
  for (const name of [place, "bin/npx"]) chmodSync(join(folder, name), 0o755);
  const env = { PATH: `${join(folder, "bin")}:${process.env["PATH"]}` };
  const { status, output } = latex("pdflatex", join(folder, below), env, "-shell-escape");
  expect([status, output]).toEqual([
    0,
    expect.stringContaining(place.startsWith("bin") ? "the machine" : "the project"),
  ]);
  expect(output).not.toMatch(/npx was run|not found/u);
  expect(factsIn(join(folder, below), "socrates")[0]!.width).toBeCloseTo(121.25, 1);
});

const CENTRE = readFileSync(new URL("../../maps/car-free-centre.yaml", import.meta.url), "utf8");
const divided = (body: string) => `\\documentclass{article}
\\usepackage[height=110mm]{geometry}
\\usepackage{hence}
\\henceset{command=node ${LAUNCHER},type=11pt}
\\begin{document}
See \\ref{fig:cars} and \\ref{fig:last}.
${body}
\\end{document}
`;

test("a map that is higher than a page is a figure for each part, none higher than the page", () => {
  const body = String.raw`\hencefigure{maps/centre.yaml}{Cars\label{fig:cars}}
\begin{figure}\includehence[view=core,type=9pt]{maps/centre.yaml}\caption{Core}\label{fig:last}\end{figure}`;
  const centre = `${CENTRE}\nviews: { core: { title: Core, conclusion: close, depth: 1 } }\n`;
  const folder = folderWith({ "report.tex": divided(body), "maps/centre.yaml": centre });
  expect(pdflatex(folder).status).toBe(0);
  const drawn = ran(process.execPath, [LAUNCHER, "embed", "report.hence.json"], { cwd: folder });
  expect([drawn.status, drawn.output]).toEqual([
    0,
    expect.stringContaining("is higher than a page in type of 11 pt"),
  ]);
  expect(pdflatex(folder).status).toBe(0);
  const { status, output } = pdflatex(folder);
  expect([status, output]).toEqual([0, expect.not.stringMatching(/Warning|Overfull|too large/u)]);
  const parts = factsIn(folder, "centre");
  expect(parts.length).toBeGreaterThan(1);
  const aux = readFileSync(join(folder, "report.aux"), "utf8");
  for (const [i] of parts.entries()) {
    expect(output).toContain(`hence-figures/centre-${i + 1}.pdf`);
    expect(aux).toMatch(new RegExp(`numberline \\{${i + 1}\\}.*Cars.*\\(${i + 1}/${parts.length}\\)`, "u"));
  }
  expect(aux).toContain("newlabel{fig:cars}{{1}");
  expect(aux).toContain(`newlabel{fig:last}{{${parts.length + 1}}`);
});

test("parts may be shown one by one; one alone, or all in one float, is not passed over in silence", () => {
  const folder = folderWith({ "maps/centre.yaml": CENTRE });
  const said = (options: string) => {
    const body = `\\begin{figure}\\includehence[${options}]{maps/centre.yaml}\\end{figure}`;
    writeFileSync(join(folder, "report.tex"), divided(body));
    return pdflatex(folder, "-shell-escape");
  };
  const all = said("");
  expect(all.status).toBe(1);
  expect(all.output).toMatch(
    /centre\.yaml is higher than a page at 11 pt:\s+\(hence\)\s+it is divided in \d parts/u,
  );
  const one = said("part=2");
  expect(one.status).toBe(0);
  expect(one.output).toMatch(/Part 1 of \d of the map maps\/centre\.yaml is not shown/u);
  expect(one.output).not.toContain("Part 2 of");
  expect(said("part=9").output).toContain("has no part 9");
});

test("with shell escape, maps are drawn at once, and again only when something has changed", () => {
  const folder = folderFor();
  expect(pdflatex(folder, "-shell-escape").status).toBe(0);
  expect(factsIn(folder, "socrates")[0]!.width).toBeCloseTo(121.25, 1);
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
  expect(output).not.toContain("is not drawn yet");
});
