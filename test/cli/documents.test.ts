import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { SOCRATES, fakeHost, folderWith } from "../support/host.ts";

test("a handout is a PDF beside the figure, and none of the two is left over for the other", async () => {
  const folder = folderWith({ "maps/socrates.yaml": SOCRATES });
  const host = () => fakeHost(folder);
  expect(await run(["render"], host())).toBe(0);
  expect(await run(["render", "--as", "handout"], host())).toBe(0);
  expect(readdirSync(join(folder, "output")).toSorted()).toEqual([
    "socrates.handout.pdf",
    "socrates.pdf",
    "socrates.svg",
  ]);
  expect(await run(["render", "--check"], host())).toBe(0);
  expect(await run(["render", "--check", "--as", "handout"], host())).toBe(0);
});

test("a handout for both sides of the paper is another one", async () => {
  const folder = folderWith({ "maps/socrates.yaml": SOCRATES });
  expect(await run(["render", "--as", "handout"], fakeHost(folder))).toBe(0);
  expect(await run(["render", "--check", "--as", "handout", "--duplex"], fakeHost(folder))).toBe(1);
});

test("several documents of one run, each beside the figure", async () => {
  const folder = folderWith({ "a.yaml": SOCRATES });
  const host = fakeHost(folder);
  expect(await run(["a.yaml", "--as", "handout,worksheet", "--as", "figure", "--level", "2"], host)).toBe(0);
  expect(readdirSync(join(folder, "output")).toSorted()).toEqual([
    "a.handout.pdf",
    "a.pdf",
    "a.svg",
    "a.worksheet-key.pdf",
    "a.worksheet.pdf",
  ]);
  const alone = folderWith({ "a.yaml": SOCRATES });
  expect(await run(["a.yaml", "--as", "handout"], fakeHost(alone))).toBe(0);
  const bytes = (where: string) => readFileSync(join(where, "output/a.handout.pdf"));
  expect(bytes(folder).equals(bytes(alone))).toBe(true);
});

test("a worksheet that is made with cards has the answers to both, and each keeps its file", async () => {
  const made = async (...args: string[]) => {
    const folder = folderWith({ "a.yaml": SOCRATES });
    expect(await run(["a.yaml", ...args], fakeHost(folder))).toBe(0);
    const names = readdirSync(join(folder, "output")).toSorted();
    return { names, key: readFileSync(join(folder, "output/a.worksheet-key.pdf")) };
  };
  const [both, turned, alone] = [
    await made("--as", "worksheet,cards"),
    await made("--as", "cards,worksheet"),
    await made("--as", "worksheet,handout"),
  ];
  expect(both.names).toEqual(["a.cards-key.pdf", "a.cards.pdf", "a.worksheet-key.pdf", "a.worksheet.pdf"]);
  expect(both.key.equals(turned.key)).toBe(true);
  expect(both.key.equals(alone.key)).toBe(false);
});

test.each([
  [
    ["--as", "handout,worksheet", "-o", "x.pdf"],
    "x.pdf names one file, but there are 2 documents; name a folder: -o x.pdf/.",
  ],
  [
    ["--as", "handout,worksheet", "-o", "-", "-f", "pdf"],
    "Only one document can be written to standard output.",
  ],
  [
    ["--as", "figure,handout", "--width", "16cm"],
    "--width is for figures and slides; a handout has the width of its paper.",
  ],
  [["--as", "handout,figure", "--level", "2"], "--level needs --as worksheet"],
  [["--as", "handout,sheet"], "There is no document `sheet`"],
])("%j is a mistake", async (args, message) => {
  const folder = folderWith({ "a.yaml": SOCRATES });
  const host = fakeHost(folder);
  expect(await run(["a.yaml", ...args], host)).toBe(2);
  expect(host.err()).toContain(message);
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
});

test("pages of ten or more are numbered in the order in which folders list them", async () => {
  const folder = folderWith({
    "a.yaml": readFileSync(join(import.meta.dirname, "../../maps/car-free-centre.yaml")),
  });
  expect(await run(["a.yaml", "--as", "steps", "-f", "svg", "-o", "out/"], fakeHost(folder))).toBe(0);
  const names = readdirSync(join(folder, "out")).toSorted();
  expect(names[0]).toBe("a.steps-01.svg");
  expect(names.at(-1)).toBe(`a.steps-${names.length}.svg`);
});

test("says which documents there are", async () => {
  const host = fakeHost(folderWith({ "a.yaml": SOCRATES }));
  expect(await run(["render", "a.yaml", "--as", "handouts"], host)).toBe(2);
  expect(host.err()).toContain("There is no document `handouts`; did you mean `handout`?");
});

const VIEWED = `${SOCRATES}views:
  why: { conclusion: dies, depth: 1 }
  men: { statements: [man] }
`;

test("several views are as many figures of one run", async () => {
  const folder = folderWith({ "a.yaml": VIEWED });
  const host = fakeHost(folder);
  expect(await run(["a.yaml", "--view", "why,men", "--view", "men", "-f", "svg", "-o", "."], host)).toBe(0);
  expect(host.err()).toBe(
    "Wrote a.why.svg and a.men.svg.\n2 figures, statements in 10 pt, small print in at least 9 pt.\n",
  );
});

test("a view that is not there leaves every figure unwritten", async () => {
  const folder = folderWith({ "a.yaml": VIEWED });
  const host = fakeHost(folder);
  expect(await run(["a.yaml", "--view", "why,woman"], host)).toBe(2);
  expect(host.err()).toContain("There is no view `woman`; there are `why`, `men`.");
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
});

test.each([
  [
    ["--view", "why,men", "-o", "x.svg"],
    "x.svg names one file, but there are 2 views; name a folder: -o x.svg/.",
  ],
  [["--view", "why,men", "-o", "-"], "Only one view can be written to standard output."],
  [["--view", "why,"], "--view needs the names of views, with commas: --view europe,asia."],
  [
    ["--view", "why,men", "--caption", "Two"],
    "--caption is for one figure, and this run draws 2; give the maps captions of their own.",
  ],
])("%j is refused", async (words, message) => {
  const folder = folderWith({ "a.yaml": VIEWED });
  const host = fakeHost(folder);
  expect(await run(["a.yaml", ...words], host)).toBe(2);
  expect(host.err()).toBe(`hence: ${message}\n`);
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
});

const LONG = `premises:
${Array.from({ length: 120 }, (_, i) => `  p${i}: The statement with the number ${i} says that something or other is the case here.`).join("\n")}
conclusions: { c: So it is. }
inferences:
${Array.from({ length: 120 }, (_, i) => `  - { from: p${i}, to: c }`).join("\n")}
`;

test.each([
  ["one figure", SOCRATES, ["-f", "png,md,svg"], ["a.svg"]],
  ["pixels where there is nothing else", SOCRATES, ["-f", "md,png", "--dpi", "72"], ["a.png"]],
  ["every page", LONG, ["-f", "md,svg", "--paper", "a4", "--min-type", "12"], undefined],
  ["no picture where none is written", SOCRATES, ["-f", "md,pdf"], []],
  ["no pages of a handout", SOCRATES, ["-f", "md,svg", "--as", "handout"], []],
])("Markdown shows the pictures that stand beside it: %s", async (_, yaml, options, expected) => {
  const folder = folderWith({ "a.yaml": yaml });
  expect(await run(["render", "a.yaml", "-o", "out/", ...options], fakeHost(folder))).toBe(0);
  const name = options.includes("handout") ? "a.handout.md" : "a.md";
  const md = readFileSync(join(folder, "out", name), "utf8");
  const pictures = [...md.matchAll(/^!\[.*\]\((.+)\)$/gmu)].map(([, path]) => path!);
  for (const path of pictures) expect(existsSync(join(folder, "out", path))).toBe(true);
  if (expected !== undefined) expect(pictures).toEqual(expected);
  else expect(pictures.length).toBeGreaterThan(2);
});

test("a caption of the command line is for one map", async () => {
  const host = fakeHost(folderWith({ "a.yaml": SOCRATES, "b.yaml": SOCRATES }));
  expect(await run(["render", "a.yaml", "b.yaml", "--caption", "Figure 1", "-o", "out/"], host)).toBe(2);
  expect(host.err()).toContain("--caption is for one figure, and this run draws 2");
  expect(existsSync(join(host.cwd, "out"))).toBe(false);
  expect(await run(["render", "a.yaml", "--caption", "Figure 1", "-f", "md", "-o", "out/"], host)).toBe(0);
  expect(readFileSync(join(host.cwd, "out/a.md"), "utf8")).toMatch(/^Figure 1\n/u);
});

test("on standard output a document is in its usual format, as in a folder", async () => {
  const host = fakeHost(folderWith({ "a.yaml": SOCRATES }));
  expect(await run(["a.yaml", "--as", "handout", "-o", "-"], host)).toBe(0);
  expect(host.out().toString("latin1", 0, 5)).toBe("%PDF-");
});
