import { expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost, FAULTY, folderWith, SOCRATES } from "../../../support/host.ts";

const WARNED = SOCRATES.replace("conclusions:", "  lonely: Nobody needs me.\nconclusions:");

async function check(files: Readonly<Record<string, string>>, line: string, stdin = "") {
  const host = fakeHost(folderWith(files), {}, stdin);
  const exitCode = await run(["check", ...line.split(" ").filter((word) => word !== "")], host);
  return { exitCode, out: host.out().toString(), err: host.err() };
}

const TWO_WARNINGS = { "maps/a.yaml": WARNED, "maps/b.yaml": WARNED };

test.each([
  ["", 0, ""],
  ["--max-warnings 2", 0, ""],
  ["--max-warnings 1", 1, "hence: 2 warnings, more than the 1 that --max-warnings allows.\n"],
  ["--max-warnings 0", 1, "hence: 2 warnings, more than the 0 that --max-warnings allows.\n"],
])("two warnings with %j", async (line, exitCode, err) => {
  expect(await check(TWO_WARNINGS, line)).toMatchObject({ exitCode, err });
});

test.each(["-1", "1.5", "many", ""])("--max-warnings %j is no number", async (number) => {
  const host = fakeHost(folderWith(TWO_WARNINGS));
  expect(await run(["check", `--max-warnings=${number}`], host)).toBe(2);
  expect(host.err()).toBe(
    `hence: --max-warnings needs a whole number from 0 to 999999, not \`${number}\`.\n`,
  );
});

test("--summary json counts for programs, and the report goes beside it", async () => {
  const files = {
    "maps/a.yaml": WARNED,
    "maps/b.yaml": FAULTY,
    "list.txt": "maps/a.yaml\nmaps/b.yaml\nmaps/gone.yaml\n",
  };
  const { exitCode, out, err } = await check(files, "--summary json --format short");
  expect(exitCode).toBe(1);
  const counts = { version: 1, maps: 2, faulty: ["maps/b.yaml"], problems: { orphan: 1, "unknown-id": 1 } };
  expect(out).toBe(`${JSON.stringify({ ...counts, failures: [] })}\n`);
  expect(err).toMatch(/^maps\/a\.yaml:.* warning: .*\nmaps\/b\.yaml:7:17: error: .*\n$/);
  const listed = await check(files, "--summary json -q --files-from list.txt");
  expect(listed.exitCode).toBe(2);
  expect(JSON.parse(listed.out)).toMatchObject({
    ...counts,
    failures: [expect.stringContaining("gone.yaml")],
  });
});

test("--quiet leaves out warnings, and still counts them", async () => {
  const files = { "maps/a.yaml": WARNED, "maps/b.yaml": FAULTY };
  const { exitCode, out } = await check(files, "--quiet --format short");
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^maps\/b\.yaml:7:17: error: .*\n$/);
  expect(await check(TWO_WARNINGS, "-q --max-warnings 1 --format short")).toMatchObject({
    exitCode: 1,
    out: "",
  });
});

test("--quiet does not say that there are no problems where warnings are left out", async () => {
  expect((await check(TWO_WARNINGS, "-q --summary json")).err).toBe("2 maps: no errors.\n");
  expect((await check(TWO_WARNINGS, "-q")).out).toBe("2 maps: no errors.\n");
});

test("a pattern in quotes stands for the maps that are like it", async () => {
  const files = {
    "maps/a.yaml": FAULTY,
    "maps/deep/b.yml": FAULTY,
    "maps/deep/c.yaml": FAULTY,
    "d.yaml": FAULTY,
  };
  const paths = async (pattern: string) =>
    [...(await check(files, `${pattern} --format short`)).out.matchAll(/^[^:]+/gm)].map(([path]) => path);
  expect(await paths("maps/**/*.yaml")).toEqual(["maps/a.yaml", "maps/deep/c.yaml"]);
  expect(await paths("maps/**")).toEqual(["maps/a.yaml", "maps/deep/b.yml", "maps/deep/c.yaml"]);
  expect(await paths("*.yaml")).toEqual(["d.yaml"]);
  expect(await paths("maps/{a,z}.yaml ./d.*")).toEqual(["maps/a.yaml", "d.yaml"]);
});

test("a pattern that no map is like is a mistake; a file of that name is no pattern", async () => {
  expect(await check({ "a.yaml": SOCRATES }, "b*.yaml")).toMatchObject({
    exitCode: 2,
    err: "hence: No map (*.yaml, *.yml, *.apx, *.tgf, *.af, *.i23, *.argdown, *.ad) has a name like b*.yaml.\n",
  });
  const files = { "a[1].yaml": FAULTY, "a1.yaml": SOCRATES };
  expect((await check(files, "a[1].yaml --format short")).out).toMatch(/^a\[1\]\.yaml:7:17/);
});

test.each([
  ["a file", "--files-from list.txt", ""],
  ["standard input", "--files-from -", "a.yaml\r\n\nb.yaml\n"],
  ["lines that end in CR alone", "--files-from -", "a.yaml\rb.yaml\r"],
  ["names that end in NUL", "--files-from -", "a.yaml\0b.yaml\0"],
])("a list of maps from %s", async (_, line, stdin) => {
  const files = { "a.yaml": FAULTY, "b.yaml": FAULTY, "c.yaml": FAULTY, "list.txt": "a.yaml\nb.yaml" };
  const { exitCode, out } = await check(files, `${line} --format short`, stdin);
  expect(exitCode).toBe(1);
  expect([...out.matchAll(/^[^:]+/gm)].map(([path]) => path)).toEqual(["a.yaml", "b.yaml"]);
});

test("a name in a list may have a CR in it where lines end with LF", async () => {
  const files = { "a\rb.yaml": FAULTY, "c.yaml": FAULTY };
  const { exitCode, out, err } = await check(files, "--files-from - --format short", "a\rb.yaml\nc.yaml\r\n");
  expect([exitCode, out.split("\n").filter((line) => line !== "").length]).toEqual([1, 2]);
  expect(err).not.toContain("There is no");
});

test("an empty list is nothing to do, and not every map in maps/", async () => {
  expect(await check({ "maps/a.yaml": FAULTY }, "--files-from -", "\n")).toEqual({
    exitCode: 0,
    out: "",
    err: "hence: The list after --files-from names no map.\n",
  });
});

test.each([
  ["- --files-from -", "Standard input is either a map or the list of maps; it can be read only once."],
])("what cannot be: %s", async (line, message) => {
  expect(await check({ "list.txt": "-\n" }, line)).toMatchObject({ exitCode: 2, err: `hence: ${message}\n` });
});

test.each([
  ["list.txt", "--files-from list.txt", "\n", "Line 2 of list.txt", "Line 4 of list.txt"],
  ["standard input", "--files-from -", "\r\n", "Line 2 of standard input", "Line 4 of standard input"],
  ["names that end in NUL", "--files-from list.txt", "\0", "Name 2 of list.txt", "Name 4 of list.txt"],
])(
  "what a list names wrongly is told with its place, and the others go on: %s",
  async (_, line, end, two, four) => {
    const list = ["a.yaml", "bb.yaml", "b.yaml", "-", ""].join(end);
    const files = { "a.yaml": FAULTY, "b.yaml": FAULTY, "list.txt": list };
    const { exitCode, out, err } = await check(files, `${line} --format short`, list);
    expect(exitCode).toBe(2);
    expect([...out.matchAll(/^[^:]+/gm)].map(([path]) => path)).toEqual(["a.yaml", "b.yaml"]);
    expect(err).toBe(
      `hence: ${two}: There is no file bb.yaml; did you mean b.yaml?\nhence: ${four}: \`-\` is standard input; a list may only name files.\n`,
    );
  },
);

test("what is named on the command line is not excused by a list", async () => {
  const files = { "a.yaml": SOCRATES, "list.txt": "a.yaml\nzzz.yaml" };
  expect(await check(files, "zzz.yaml --files-from list.txt")).toMatchObject({
    exitCode: 2,
    out: "",
    err: "hence: There is no file zzz.yaml.\n",
  });
});

test("a list that is not there", async () => {
  const { exitCode, err } = await check({}, "--files-from list.txt");
  expect(exitCode).toBe(3);
  expect(err).toMatch(/^hence: Cannot read .*list\.txt: it does not exist\.\n$/);
});

test("a terminal that says it has no columns does not cut what it is shown", async () => {
  const long = FAULTY.replace("[man, mortl]", `[man, mortl] # ${"far ".repeat(12)}`);
  const host = fakeHost(folderWith({ "a.yaml": long }));
  const stdout = { ...host.stdout, isTTY: true, columns: 0 };
  await run(["check", "a.yaml"], { ...host, stdout });
  expect(host.out().toString()).toContain("far far far far far far far far far far far far");
});
