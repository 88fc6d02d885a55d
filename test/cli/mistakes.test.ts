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
  "drawn.svg": "<svg/>",
  "my own map.yaml": SOCRATES,
});

/** What is typed, and the one sentence that answers it. */
const MISTAKES: readonly (readonly [string, string])[] = [
  ["my own map.yaml", "A path with a blank needs quotes: hence 'my own map.yaml'."],
  [
    "check my own map.yaml map.yaml",
    "A path with a blank needs quotes: hence check 'my own map.yaml' map.yaml.",
  ],
  [
    "-f pdf my own map.yaml -o x.pdf",
    "A path with a blank needs quotes: hence -f pdf 'my own map.yaml' -o x.pdf.",
  ],
  [
    "whatif her map.yaml",
    "Too many arguments for 'whatif'. Expected 1 argument but got 2; a path with a blank needs quotes: 'her map.yaml'.",
  ],
  ["map.yaml -v", "-v prints the version: hence -v; for more output write --verbose."],
  ["check map.yaml -v", "-v prints the version: hence -v; for more output write --verbose."],
  ["rename -v man human map.yaml", "-v prints the version: hence -v; it takes no command."],
  ["rename map.yaml man human", "The file comes last: hence rename man human map.yaml."],
  ["rename man map.yaml human", "The file comes last: hence rename man human map.yaml."],
  [
    "rename human man map.yaml",
    "Nothing in map.yaml has the id `human`, and `man` is one: the old id comes first: hence rename man human map.yaml.",
  ],
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
  ["render -x", "Unknown option '-x'; `hence help render` lists the options."],
  ["render --out x.svg map.yaml", "Unknown option '--out'; did you mean --output?"],
  ["render --dir map.yaml", "Unknown option '--dir'; did you mean --direction?"],
  ["render -d left map.yaml", "Unknown option '-d'; did you mean --duplex, --dpi or --direction?"],
  ["render -p a4", "Unknown option '-p'; did you mean --paper?"],
  ["map.yaml --out-dir x", "Unknown option '--out-dir'; did you mean --output?"],
  ["map.yaml –-width 160mm", "–-width begins with the dash of a word processor; type hyphens: --width."],
  ["map.yaml —width 160mm", "—width begins with the dash of a word processor; type hyphens: --width."],
  ["map.yaml –f pdf", "–f begins with the dash of a word processor; type hyphens: -f."],
  ["map.yaml -format pdf", "A long option begins with two hyphens: --format pdf."],
  ["map.yaml -paper=a4", "A long option begins with two hyphens: --paper=a4."],
  ["map.yaml --caption Figure 1", 'A text of several words needs quotes: --caption "Figure 1".'],
  [
    "--caption The main figure map.yaml",
    'A text of several words needs quotes: --caption "The main figure".',
  ],
  ["map.yaml --width 160 mm", "A length is written without a blank: --width 160mm."],
  ["map.yaml as handout", "An option begins with two hyphens: --as handout."],
  ["render --size=a4", "Unknown option '--size=a4'; did you mean --paper?"],
  ["convert -t aif", "Unknown option '-t'; did you mean --format?"],
  ["convert --to svg", "Unknown option '--to'; did you mean --format?"],
  ["convert -f graphviz", "There is no format `graphviz`; did you mean `dot`?"],
  ["map.yaml -f markdown", "There is no format `markdown`; did you mean `md`?"],
  [
    "map.yaml --caption -f pdf",
    "After --caption, its value is missing: -f is an option. If it is meant, write --caption=-f.",
  ],
  ["convert -f svg", "There is no format `svg` here; did you mean `hence render -f svg`?"],
  ["map.yaml --pdf", "Unknown option '--pdf'; did you mean --format pdf?"],
  ["map.yaml --A4", "Unknown option '--A4'; did you mean --paper a4?"],
  ["map.yaml --handout", "Unknown option '--handout'; did you mean --as handout?"],
  ["check --fix", "Unknown option '--fix'; did you mean `hence fmt --fix`?"],
  ["serve --watch", "Unknown option '--watch'; did you mean `hence render --watch`?"],
  ["check --strict", "Unknown option '--strict'; did you mean --max-warnings 0?"],
  ["fmt -w", "Unknown option '-w'; the files are written anyway; leave the option out."],
  [
    "--landscape",
    "Unknown option '--landscape'; a page is turned on its side where the map reads better so; leave the option out.",
  ],
  ["--lang english", "Unknown option '--lang'; the map says its language itself: write `lang: en` in it."],
  [
    "--lang de map.yaml",
    "Unknown option '--lang'; the map says its language itself: write `lang: de` in it.",
  ],
  [
    "--lang=fr map.yaml",
    "Unknown option '--lang=fr'; the map says its language itself: write `lang: fr` in it.",
  ],
  ["map.yaml -o=x/map.svg", "After -o, there is a blank in place of `=`: -o x/map.svg."],
  ["map.yaml -f=svg", "After -f, there is a blank in place of `=`: -f svg."],
  ["map.yaml -f jpeg", "hence writes no jpeg; write -f png."],
  [
    "diff",
    "Missing required argument 'A'; name two files: hence diff A B; or in a git repository, one: hence diff FILE.",
  ],
  ["rename a b", "Missing required argument 'FILE'; write: hence rename OLD NEW FILE."],
  ["watch", "There is no command or file `watch`; did you mean `hence render --watch`?"],
  ["lint maps", "There is no command or file `lint`; did you mean `hence check`?"],
  ["init", "There is no command or file `init`; did you mean `hence new`?"],
  [
    "render -f svg pdf map.yaml",
    "There is no command or file `pdf`; -f takes a format, and several with commas: -f svg,pdf.",
  ],
  ["render map.yaml y.pdf", "There is no map y.pdf; what is written is named after -o: -o y.pdf."],
  [
    "render map.yaml drawn.svg",
    "drawn.svg is no map, which is a plain text; what is written is named after -o: -o drawn.svg.",
  ],
  ["render map/plato.yaml", "There is no file map/plato.yaml; did you mean maps/plato.yaml?"],
  ["render plato.yaml", "There is no file plato.yaml; did you mean maps/plato.yaml?"],
  ["render maps/steps.yaml", "There is no file maps/steps.yaml; did you mean steps.yaml?"],
  ["check socrates", "There is no file socrates; did you mean maps/socrates.yaml?"],
  ["render map.yml", "There is no file map.yml; did you mean map.yaml?"],
  ["check maps/plato", "There is no file maps/plato; did you mean maps/plato.yaml?"],
  ["new", "Missing required argument 'NAME'; for example: hence new school-uniforms."],
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
  ["map.yaml --paper A5", "There is no paper `A5`; there are a4, letter and a3."],
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
  ["map.yaml -o map.svg -f pdf", "map.svg is named like svg, but -f asks for pdf; name it map.pdf."],
  ["map.yaml -o map.svgg", "The name map.svgg does not say which format is wanted; did you mean .svg?"],
  ["map.yaml -o map.picture", "The name map.picture does not say which format is wanted; say it with -f."],
  ["map.yaml -o map.yaml -f yaml", "map.yaml is a map itself; it would be overwritten."],
  ["map.yaml -o map.yaml -f svg", "map.yaml is named like yaml, but -f asks for svg; name it map.svg."],
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

/** What an answer says, typed as it stands. */
const FOLLOWED: readonly (readonly [was: string, is: string])[] = [
  ["render --out x.svg map.yaml", "render --output x.svg map.yaml"],
  ["render map/plato.yaml", "render maps/plato.yaml"],
  ["check --fix", "fmt --fix"],
  ["render -f svg pdf map.yaml", "render -f svg,pdf map.yaml"],
  ["render map.yaml y.pdf", "render map.yaml -o y.pdf"],
  ["convert -t aif map.yaml", "convert --format aif map.yaml"],
  ["convert -f svg map.yaml", "render -f svg map.yaml"],
  ["map.yaml --pdf", "map.yaml --format pdf"],
  ["render -p a4 map.yaml", "render --paper a4 map.yaml"],
  ["map.yaml --paper A4", "map.yaml --paper a4"],
  ["map.yaml --A4", "map.yaml --paper a4"],
  ["map.yaml --landscape", "map.yaml"],
  ["map.yaml -f jpeg --dpi 72", "map.yaml -f png --dpi 72"],
  ["check --strict", "check --max-warnings 0"],
  ["lint map.yaml", "check map.yaml"],
  ["new", "new school-uniforms"],
];

test.each(FOLLOWED)("hence %s, and then hence %s", async (was, is) => {
  const own = folderWith({
    "map.yaml": SOCRATES,
    "maps/plato.yaml": SOCRATES,
  });
  expect(await run(was.split(" "), fakeHost(own))).toBe(2);
  const host = fakeHost(own);
  expect(await run(is.split(" "), host), host.err()).toBe(0);
});
