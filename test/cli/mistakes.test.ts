import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { fakeHost, folderWith, SOCRATES } from "../support/host.ts";

const folder = folderWith({
  "maps/socrates.yaml": SOCRATES,
  "maps/plato.yaml": SOCRATES,
  "maps/twin.yaml": SOCRATES,
  "maps/twin.yml": SOCRATES,
  "map.yaml": SOCRATES,
  "steps.yaml": `premises: { a: A., b: B., x: X. }
conclusions: { c: C. }
inferences: [{ id: first, from: [a, b], to: c }, { id: doubt, from: x, against: first }]
`,
  "other/map.yaml": SOCRATES,
  "empty/notes.txt": "",
});

/** What is typed, and the one sentence that answers it. */
const MISTAKES: readonly (readonly [string, string])[] = [
  ["rendr", "There is no command or file `rendr`; did you mean `render`?"],
  ["chekc", "There is no command or file `chekc`; did you mean `check`?"],
  [
    "argue",
    "There is no command or file `argue`; the commands are render, preview, playground, serve, check, explain, verdicts, whatif, questions, sources, diff, convert, fmt, rename, new, schema, lsp, embed, where, completion and man.",
  ],
  ["-f svg render map.yaml", "The command `render` must come first: hence render …."],
  ["render --formt svg", "Unknown option '--formt'; did you mean --format?"],
  ["--frmat svg", "Unknown option '--frmat'; did you mean --format?"],
  ["help rendr", "There is no command `rendr`; did you mean `hence help render`?"],
  ["help sonnet", "There is no command `sonnet`; `hence help` lists them."],
  ["diff HEAD~1", "There is no file HEAD~1; for a version in git write HEAD~1:./maps."],
  ["diff HEAD map.yaml", "There is no file HEAD; for a version in git write HEAD:./map.yaml."],
  ["whatif steps.yaml --claim first", "`first` is a step; name a statement, such as `c`, which it leads to."],
  [
    "whatif steps.yaml --claim doubt",
    "`doubt` is a step; name a statement, of those that `hence verdicts steps.yaml` lists.",
  ],
  [
    "whatif steps.yaml --claim frst",
    "The map has nothing with the id or number `frst`; `hence verdicts steps.yaml` lists the statements, and with `--format json` the steps too.",
  ],
  [
    "whatif steps.yaml --deny frst",
    "The map has nothing with the id or number `frst`; did you mean `first`?",
  ],
  ["render -x", "Unknown option '-x'."],
  ["check maps/plato", "There is no file maps/plato; did you mean maps/plato.yaml?"],
  ["new", "Missing required argument 'NAME'."],
  ["new maps/socrates.yaml", "maps/socrates.yaml is there already; choose another name."],
  ["new socrates", "maps/socrates.yaml is there already; choose another name."],
  ["new other/", "`other/` cannot be the name of a map; for example: hence new school-uniforms"],
  ["schema map.yaml", "There is no schema `map.yaml`; there are map and hence.yaml."],
  ["map.yaml -f", "Option '-f, --format <list>' argument missing."],
  ["map.yaml -o fig.jpg", "hence writes no .jpg; name the file fig.png."],
  ["map.yaml -f png -o fig.jpg", "hence writes no .jpg; name the file fig.png."],
  ["map.yaml -o fig.EPS", "hence writes no .EPS; name the file fig.pdf."],
  ["map.yaml -f svgg", "There is no format `svgg`; did you mean `svg`?"],
  ["map.yaml -f SVG", "There is no format `SVG`; did you mean `svg`?"],
  ["map.yaml -f svg,", "The formats after -f are written without blanks: -f svg."],
  ["map.yaml -f svg, pdf", "The formats after -f are written without blanks: -f svg."],
  ["map.yaml --direction lft", "There is no direction `lft`; did you mean `left`?"],
  ["map.yaml --direction down", "There is no direction `down`; there are left, right and up."],
  ["map.yaml --style clasic", "There is no style `clasic`; did you mean `classic`?"],
  ["map.yaml --paper a44", "There is no paper `a44`; did you mean `a4`?"],
  ["map.yaml --theme sepia", "There is no theme `sepia`; there are plain, print and dark."],
  [
    "map.yaml --width 20mm",
    "--width needs a width from 30 to 1000 mm, such as 160mm, 16cm, 6.3in or 450pt, not `20mm`.",
  ],
  [
    "map.yaml --width wide",
    "--width needs a width from 30 to 1000 mm, such as 160mm, 16cm, 6.3in or 450pt, not `wide`.",
  ],
  [
    "map.yaml --width 16cm --height 10",
    "--height needs a height from 30 to 1000 mm, such as 160mm, 16cm, 6.3in or 450pt, not `10`.",
  ],
  [
    "map.yaml --height 20cm",
    "--height is how high a figure in a column may be; say how wide that is: --width 160mm.",
  ],
  ["map.yaml --width 16cm --height 20cm --as steps", "--height needs --as figure or --as proof."],
  ["map.yaml --width 16cm --type 50", "--type needs a size from 4 to 40 pt, not `50`."],
  ["map.yaml --type 9pt", "--type is the size of type in a column; say how wide that is: --width 160mm."],
  [
    "map.yaml --width 6.3in --paper a4",
    "A figure fills either a sheet or a column; choose --paper or --width.",
  ],
  [
    "map.yaml --width 450pt --as handout",
    "--width is for figures and slides; a handout has the width of its paper.",
  ],
  ["map.yaml --proof --as steps", "--proof is short for --as proof; it cannot go with --as steps."],
  ["map.yaml -f png --dpi 40", "--dpi needs a whole number from 72 to 1200, not `40`."],
  ["map.yaml --jobs 0", "--jobs needs a whole number from 1 to 999, not `0`."],
  ["map.yaml --jobs many", "--jobs needs a whole number from 1 to 999, not `many`."],
  ["maps/sokrates.yaml", "There is no file maps/sokrates.yaml; did you mean maps/socrates.yaml?"],
  ["maps/nothing-like-it.yaml", "There is no file maps/nothing-like-it.yaml."],
  ["check maps/sokrates.yaml", "There is no file maps/sokrates.yaml; did you mean maps/socrates.yaml?"],
  ["check --format jsn", "There is no format `jsn`; did you mean `json`?"],
  ["empty", "There is no map (*.yaml, *.yml, *.apx, *.tgf, *.af, *.i23, *.argdown, *.ad) in empty."],
  ["/dev/null", "/dev/null is not a regular file; to read from a pipe, use `-`."],
  ["explain long-txt", "There is no code `long-txt`; did you mean `long-text`?"],
  ["explain no-such-code-at-all", "There is no code `no-such-code-at-all`; `hence explain` lists them."],
  ["check mapp.yaml", "There is no file mapp.yaml; did you mean map.yaml?"],
  ["check nope.yaml", "There is no file nope.yaml."],
  ["- -", "Standard input (`-`) can be read only once."],
  ["maps -o all.svg", "all.svg names one file, but there are 4 maps; name a folder: -o all.svg/."],
  ["maps -o -", "Only one map can be written to standard output."],
  ["map.yaml -o - -f svg,pdf", "Only one format fits into standard output; choose one: -f svg."],
  ["map.yaml -o map.svg -f svg,pdf", "Only one format fits into map.svg; choose one: -f svg."],
  ["map.yaml -o map.svg -f pdf", "map.svg is named like svg, but -f asks for pdf."],
  ["map.yaml -o map.svgg", "The name map.svgg does not say which format is wanted; did you mean .svg?"],
  ["map.yaml -o map.picture", "The name map.picture does not say which format is wanted; say it with -f."],
  ["map.yaml -o map.yaml -f yaml", "map.yaml is a map itself; it would be overwritten."],
  ["map.yaml -o map.yaml -f svg", "map.yaml is named like yaml, but -f asks for svg."],
  ["- -o pictures", "Standard input has no name; name the file to write: -o pictures/map.svg."],
  [
    "map.yaml other/map.yaml",
    "map.yaml and other/map.yaml would both be written to output/map.svg; rename one.",
  ],
  [
    "maps/twin.yaml maps/twin.yml",
    "maps/twin.yaml and maps/twin.yml would both be written to output/twin.svg; rename one.",
  ],
];

test.each(MISTAKES)("hence %s", async (line, answer) => {
  const host = fakeHost(folder);
  expect(await run(line.split(" "), host)).toBe(2);
  expect(host.err()).toBe(`hence: ${answer}\n`);
  expect(host.out()).toHaveLength(0);
});

test("a quoted list with a blank", async () => {
  const host = fakeHost(folder);
  expect(await run(["map.yaml", "-f", "svg, pdf"], host)).toBe(2);
  expect(host.err()).toBe("hence: The formats after -f are written without blanks: -f svg,pdf.\n");
});

test("no maps folder and no file named", async () => {
  const host = fakeHost(folderWith({}));
  expect(await run(["render"], host)).toBe(2);
  expect(host.err()).toBe("hence: There is no folder `maps` here; name the map: hence render FILE.\n");
});

test("hence alone says what it is", async () => {
  const host = fakeHost(folder);
  expect(await run([], host)).toBe(0);
  expect(host.out().toString()).toMatch(/^Usage: hence .*render.*check.*schema/s);
});

test.each(["--help", "-h", "help", "render --help", "help check", "schema -h"])("hence %s", async (line) => {
  const host = fakeHost(folder);
  expect(await run(line.split(" "), host)).toBe(0);
  expect(host.out().toString()).toMatch(/^Usage: hence/);
  expect(host.err()).toBe("");
});
