import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { FAULTY, SOCRATES, fakeHost, folderWith } from "../../../support/host.ts";

const GREEK = SOCRATES.replace("Socrates is a man.", "Socrates is a Greek man.");
const FEWER = SOCRATES.replace("[man, mortal]", "[mortal]").replace("  man: Socrates is a man.\n", "");

const files = () => folderWith({ "a.yaml": SOCRATES, "b.yaml": GREEK, "c.yaml": FEWER, "bad.yaml": FAULTY });

/** What `hence diff` says to these words. */
async function diff(folder: string, words: readonly string[], stdin = "", env: Record<string, string> = {}) {
  const host = fakeHost(folder, { env }, stdin);
  const code = await run(["diff", ...words], host);
  return { code, out: host.out().toString(), err: host.err() };
}

describe("two files", () => {
  test("that say the same", async () => {
    expect(await diff(files(), ["a.yaml", "a.yaml"])).toEqual({ code: 0, out: "No differences.\n", err: "" });
  });

  test("that differ: what became of what, and the words that changed", async () => {
    const { code, out, err } = await diff(files(), ["a.yaml", "b.yaml"]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toBe(
      [
        "a.yaml → b.yaml",
        "",
        "Statements: 1 reworded",
        "  ~ reworded  man (2)",
        "      Socrates is a {+Greek+} man.",
        "",
      ].join("\n"),
    );
  });

  test("premises in other roles are told in every format, and JSON has ids that can be written", async () => {
    const step = (from: string) =>
      `premises: { doc: Lee is a doctor., says: Lee says so. }\nconclusions: { c: It is so. }\ninferences:\n  - { id: op, from: ${from}, to: c }\n  - { from: { goal: We want it., means: c }, to: d }\n`.replace(
        "c: It is so.",
        "c: It is so., d: Do it.",
      );
    const folder = folderWith({
      "a.yaml": step("{ expert: doc, says: says }"),
      "b.yaml": step("{ expert: says, says: doc }"),
      "c.yaml": step("[doc, says]").replace("goal:", "end:"),
    });
    expect((await diff(folder, ["a.yaml", "b.yaml"])).out).toContain(
      "roles: [-expert: doc, says: says-] {+expert: says, says: doc+}",
    );
    const { code, out } = await diff(folder, ["a.yaml", "c.yaml", "-f", "md"]);
    expect(code).toBe(1);
    expect(out).toMatch(/roles: ~~expert: doc, says: says~~\n/u);
    const json = await diff(folder, ["a.yaml", "c.yaml", "-f", "json"]);
    expect(json.out).not.toContain("~");
    expect(JSON.parse(json.out)).toMatchObject({
      inferences: [
        {
          was: { from: ["d-premise", "c"], roles: { goal: "d-premise", means: "c" } },
          fields: [{ field: "roles" }],
        },
        {
          was: { roles: { expert: "doc" } },
          inference: { roles: {} },
          fields: [{ field: "roles", after: null }],
        },
      ],
    });
  });

  test("a verdict that was expected and does not follow is a warning beside", async () => {
    const expecting = `${GREEK}expect: { dies: fails }\n`;
    const folder = folderWith({ "a.yaml": SOCRATES, "b.yaml": expecting });
    const { code, out, err } = await diff(folder, ["a.yaml", "b.yaml"]);
    expect(code).toBe(1);
    expect(out).toContain("Socrates is a {+Greek+} man.");
    expect(err).toContain("warning[expect-unmet]");
    expect(err).not.toContain("error");
  });

  test("what is removed, and from which inference", async () => {
    const { out } = await diff(files(), ["a.yaml", "c.yaml"]);
    expect(out).toContain("  − removed   man (was 2)\n      Socrates is a man.\n");
    expect(out).toContain("  * changed   mortal → dies\n      premises: [-man-]\n");
  });

  test("what became a main conclusion, and what ceased to be one", async () => {
    const steps = SOCRATES.replace("conclusions:\n", "conclusions:\n  wise: He knows it.\n");
    const on = `${steps}  - { from: [dies], to: wise }\n`;
    const off = `${steps}  - { from: [man], to: wise }\n`;
    const folder = folderWith({ "a.yaml": on, "b.yaml": off });
    const { out } = await diff(folder, ["a.yaml", "b.yaml"]);
    expect(out).toContain("Main conclusions: 1 changed\n  * changed   dies (");
    expect(out).toContain("[-leads further-] {+main conclusion+}");
    const { out: back } = await diff(folder, ["b.yaml", "a.yaml"]);
    expect(back).toContain("[-main conclusion-] {+leads further+}");
  });

  test("in colour the signs and words stay", async () => {
    const { out } = await diff(files(), ["a.yaml", "b.yaml"], "", { FORCE_COLOR: "1" });
    expect(out).toContain("\u001b[33m~ reworded\u001b[0m");
    expect(out).toContain("\u001b[32;4m{+Greek+}\u001b[0m");
  });

  test("nothing in a text reaches the terminal as a command", async () => {
    const folder = folderWith({ "a.yaml": SOCRATES, "b.yaml": SOCRATES.replace("a man", '"a\u202E man"') });
    const evil = SOCRATES.replace("Socrates is a man.", "Socrates is\u202E a man.");
    writeFileSync(join(folder, "b.yaml"), evil);
    for (const format of ["pretty", "md", "json"])
      expect((await diff(folder, ["a.yaml", "b.yaml", "--format", format])).out).not.toContain("\u202E");
  });
});

test("for pull requests: Markdown", async () => {
  const { code, out } = await diff(files(), ["a.yaml", "b.yaml", "--format", "md"]);
  expect(code).toBe(1);
  expect(out).toBe(
    [
      "### b.yaml",
      "",
      "`a.yaml` → `b.yaml`",
      "",
      "#### Statements: 1 reworded",
      "",
      "- **reworded** `man` (2): Socrates is a **Greek** man.",
      "",
    ].join("\n"),
  );
  const removed = await diff(files(), ["a.yaml", "c.yaml", "--format", "md"]);
  expect(removed.out).toContain("- **removed** `man` (was 2): ~~Socrates is a man.~~");
});

test("Markdown in a text is text", async () => {
  const folder = folderWith({
    "a.yaml": SOCRATES,
    "b.yaml": SOCRATES.replace("All men are mortal.", "All *men* are <b>mortal</b> ~~now~~ `so`."),
  });
  const { out } = await diff(folder, ["a.yaml", "b.yaml", "--format", "md"]);
  expect(out).toContain("<strong>\\*</strong>men<strong>\\*</strong>");
  expect(out).toContain("\\<b\\>");
  expect(out).not.toContain("<b>");
  expect(out).not.toMatch(/(?<!\\)~~/);
});

test("stars that Markdown would take for text are tags", async () => {
  const folder = folderWith({ "a.yaml": SOCRATES, "b.yaml": SOCRATES.replace("a man.", "a man, they say.") });
  const { out } = await diff(folder, ["a.yaml", "b.yaml", "--format", "md"]);
  expect(out).toContain("Socrates is a man<strong>, they say</strong>.");
});

test("for programs: JSON", async () => {
  const { code, out } = await diff(files(), ["a.yaml", "c.yaml", "--format", "json"]);
  expect(code).toBe(1);
  const told = JSON.parse(out);
  expect(told).toMatchObject({ version: 1, same: false, before: "a.yaml", after: "c.yaml", fields: [] });
  expect(told.statements).toMatchObject([
    { changes: ["removed"], id: null, number: null, text: null, was: { id: "man", number: 2 } },
  ]);
  expect(told.inferences).toMatchObject([
    {
      changes: ["changed"],
      index: 0,
      added: [],
      removed: ["man"],
      inference: { from: ["mortal"], to: "dies" },
    },
  ]);
  const same = JSON.parse((await diff(files(), ["a.yaml", "a.yaml", "--format", "json"])).out);
  expect(same).toMatchObject({ version: 1, same: true, statements: [], inferences: [] });
});

test("one of them through a pipe", async () => {
  const { code, out } = await diff(files(), ["a.yaml", "-"], GREEK);
  expect(code).toBe(1);
  expect(out).toContain("a.yaml → standard input");
  expect((await diff(files(), ["-", "b.yaml"], GREEK)).code).toBe(0);
});

describe("a picture", () => {
  test("in a file, of the changes and of what is gone", async () => {
    const folder = files();
    const { code, out, err } = await diff(folder, ["a.yaml", "c.yaml", "-o", "out/changes.svg"]);
    expect({ code, err }).toEqual({ code: 1, err: "hence: wrote out/changes.svg.\n" });
    expect(out).toContain("removed");
    const svg = readFileSync(join(folder, "out/changes.svg"), "utf8");
    expect(svg).toContain('aria-label="removed, was 2: 3. Socrates is a man. (premise)"');
    expect(svg).toContain('aria-label="changed: because: 2, supports 1"');
    expect(svg).toContain("a.yaml → c.yaml");
  });

  test("in several formats, beside the map's own", async () => {
    const folder = files();
    expect((await diff(folder, ["a.yaml", "b.yaml", "-f", "svg,pdf,png", "-o", "pictures/"])).code).toBe(1);
    expect(readdirSync(join(folder, "pictures")).toSorted()).toEqual([
      "b.diff.pdf",
      "b.diff.png",
      "b.diff.svg",
    ]);
  });

  test("beside words in the format that stands in the same list", async () => {
    const folder = files();
    const { out } = await diff(folder, ["a.yaml", "b.yaml", "-f", "md,svg", "-o", "pictures/"]);
    expect(out).toMatch(/^### /u);
    expect(readdirSync(join(folder, "pictures"))).toEqual(["b.diff.svg"]);
  });

  test("is the same again, byte for byte, and then is not written", async () => {
    const folder = files();
    await diff(folder, ["a.yaml", "b.yaml", "-o", "x.svg"]);
    const first = readFileSync(join(folder, "x.svg"));
    expect((await diff(folder, ["a.yaml", "b.yaml", "-o", "x.svg"])).err).toBe("");
    expect(readFileSync(join(folder, "x.svg"))).toEqual(first);
  });

  test("on standard output, with the words beside it", async () => {
    const { code, out, err } = await diff(files(), ["a.yaml", "b.yaml", "-o", "-"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^<\?xml/);
    expect(err).toContain("~ reworded  man (2)");
  });

  test("of only what changed, for large maps", async () => {
    const folder = files();
    const large = SOCRATES.replace(
      "premises:\n",
      "premises:\n  far: Something else altogether is the case.\n",
    ).replace("conclusions:\n", "conclusions:\n  other: Another conclusion follows.\n");
    const map = `${large}  - { from: far, to: other }\n`;
    writeFileSync(join(folder, "d.yaml"), map);
    writeFileSync(join(folder, "e.yaml"), map.replace("is a man", "is a wise man"));
    await diff(folder, ["d.yaml", "e.yaml", "--changed", "-o", "x.svg"]);
    const svg = readFileSync(join(folder, "x.svg"), "utf8");
    expect(svg).toContain('id="s-man"');
    expect(svg).not.toContain('id="s-far"');
  });

  test("of maps that say the same is one too, for scripts", async () => {
    const folder = files();
    expect((await diff(folder, ["a.yaml", "a.yaml", "-o", "x.svg"])).code).toBe(0);
    expect(existsSync(join(folder, "x.svg"))).toBe(true);
  });
});

test("a map with errors is trouble, and nothing is drawn", async () => {
  const folder = files();
  const { code, out, err } = await diff(folder, ["bad.yaml", "b.yaml", "-o", "x.svg"]);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain("error[unknown-id]");
  expect(err).toContain("bad.yaml:7:17");
  expect(existsSync(join(folder, "x.svg"))).toBe(false);
});

test.each([
  [["a.yaml", "nowhere.yaml"], "There is no file nowhere.yaml."],
  [["a.yaml", "aa.yaml"], "did you mean a.yaml?"],
  [["nowhere", "."], "There is no folder nowhere; for a version in git write nowhere:.."],
  [["no/where", "."], "There is no folder no/where."],
  [["a.yaml", "."], "a.yaml is not a folder of maps, but . is."],
  [["-", "-"], "Standard input (`-`) can be read only once."],
  [["-"], "Name what standard input is compared with: hence diff A -."],
  [["HEAD", "a.yaml"], "There is no file HEAD; for a version in git write HEAD:./a.yaml."],
  [
    ["a.yaml", "b.yaml", "-o", "a.yaml", "-f", "svg"],
    "a.yaml is named like yaml, but -f asks for svg; name it a.svg.",
  ],
  [
    ["a.yaml", "b.yaml", "-o", "b.yaml", "-f", "svg"],
    "b.yaml is named like yaml, but -f asks for svg; name it b.svg.",
  ],
  [["a.yaml", "b.yaml", "-o", "x.md"], "x.md would be no picture"],
  [["a.yaml", "b.yaml", "-f", "docx"], "There is no format `docx`"],
  [
    ["a.yaml", "b.yaml", "--theme", "dark"],
    "These options are for the picture; say where it goes: -o FILE.svg.",
  ],
  [["a.yaml", "b.yaml", "--format", "html"], "There is no format `html`"],
  [
    ["a.yaml", "b.yaml", "-f", "json,md"],
    "Words are written in one format, and json and md are several; choose one.",
  ],
  [["a.yaml", "b.yaml", "c.yaml"], "Too many arguments"],
  [[], "Missing required argument 'A'"],
])("wrong usage: %j", async (words, message) => {
  const { code, out, err } = await diff(files(), words);
  expect(err).toContain(message);
  expect({ code, out }).toEqual({ code: 2, out: "" });
});

describe("versions in git", () => {
  let repository: string;
  const git = (...args: string[]) =>
    execFileSync("git", args, {
      cwd: repository,
      stdio: "pipe",
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
    });
  const commit = (message: string) => {
    git("add", "-A");
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
  };

  beforeAll(() => {
    repository = folderWith({ "maps/x.yaml": SOCRATES, "maps/odd:name.yaml": SOCRATES });
    git("init", "-q", "-b", "main");
    commit("first");
    writeFileSync(join(repository, "maps/x.yaml"), GREEK);
    commit("second");
    writeFileSync(join(repository, "maps/x.yaml"), FEWER);
    git("add", "-A");
    writeFileSync(join(repository, "maps/x.yaml"), GREEK.replace("Greek", "wise Greek"));
  });

  test("against each other and against the file", async () => {
    const both = await diff(repository, ["main~1:maps/x.yaml", "HEAD:maps/x.yaml"]);
    expect(both.out).toContain("Socrates is a {+Greek+} man.");
    expect(both.code).toBe(1);
    const file = await diff(repository, ["HEAD:maps/x.yaml", "maps/x.yaml"]);
    expect(file.out).toContain("Socrates is a {+wise+} Greek man.");
  });

  test("a revision without a file says what to type", async () => {
    const { err } = await diff(repository, ["main~1"]);
    expect(err).toBe("hence: There is no file main~1; for a version in git write main~1:./maps.\n");
    expect((await diff(repository, ["main~1:./maps"])).code).toBe(1);
  });

  test("counted from this folder, and as staged", async () => {
    const inside = join(repository, "maps");
    expect((await diff(inside, ["HEAD:./x.yaml", "x.yaml"])).out).toContain("{+wise+}");
    expect((await diff(repository, ["HEAD:maps/x.yaml", ":maps/x.yaml"])).out).toContain(
      "− removed   man (was 2)",
    );
  });

  test("a file alone is compared with its last commit", async () => {
    const { out } = await diff(repository, ["maps/x.yaml"]);
    expect(out).toContain("HEAD:./maps/x.yaml → maps/x.yaml");
    expect(out).toContain("{+wise+}");
    expect((await diff(join(repository, "maps"), ["x.yaml"])).code).toBe(1);
    const elsewhere = folderWith({});
    expect((await diff(elsewhere, [join(repository, "maps/x.yaml")])).out).toContain("{+wise+}");
  });

  test("a version alone is compared with its file", async () => {
    const { out } = await diff(join(repository, "maps"), ["main~1:maps/x.yaml"]);
    expect(out).toContain("main~1:maps/x.yaml → x.yaml");
    expect(out).toContain("{+wise Greek+}");
  });

  test("what a version uses is read as it was there", async () => {
    const users = (from: string, head = "") =>
      `${head}premises: { a: It is. }\nconclusions: { end: It follows. }\ninferences: [{ from: [a, ${from}], to: end }]\n`;
    const folder = folderWith({
      "maps/main.yaml": users("c#end", "use: { c: ../lib/common.yaml }\n"),
      "lib/common.yaml": users("d#x", "use: { d: deep.yaml }\n"),
      "lib/deep.yaml": "premises: { x: It is. }\n",
      "hence.yaml": "roots: lib\n",
    });
    const before = repository;
    repository = folder;
    git("init", "-q", "-b", "main");
    commit("first");
    repository = before;
    writeFileSync(join(folder, "lib/deep.yaml"), "premises: { y: It is. }\n");
    writeFileSync(
      join(folder, "lib/common.yaml"),
      users("d#y", "use: { d: deep.yaml }\n").replace("It follows.", "It ends."),
    );
    const expected = expect.stringContaining("It [-follows-] {+ends+}.");
    for (const words of [["maps/main.yaml"], ["HEAD:maps/main.yaml", "maps/main.yaml"], ["maps"]])
      expect(await diff(folder, words)).toMatchObject({ code: 1, err: "", out: expected });
    expect((await diff(join(folder, "maps"), ["HEAD:./main.yaml"])).out).toEqual(expected);
    expect(await diff(folder, ["HEAD:maps/main.yaml", ":maps/main.yaml"])).toMatchObject({ code: 0 });
  });

  test("what follows otherwise in a used file is told once, with its name", async () => {
    const council =
      "use: { air: ../air.yaml }\npremises: { duty: It must. }\nconclusions: { act: It acts. }\ninferences: [{ from: [duty, air#harm], to: act }]\n";
    const folder = folderWith({
      "old/air.yaml": "premises: { harm: It harms. }\n",
      "new/air.yaml": "premises: { harm: { text: It harms., stance: denied } }\n",
      "old/maps/x.yaml": council,
      "new/maps/x.yaml": council,
      "other/maps/x.yaml": council.replace(
        "inferences: [",
        "inferences: [{ from: duty, against: air#harm }, ",
      ),
      "other/air.yaml": "premises: { harm: It harms. }\n",
      "hence.yaml": "roots: .\n",
    });
    const { out } = await diff(folder, ["old/maps/x.yaml", "new/maps/x.yaml"]);
    expect(out).toMatch(/air#harm \(3\)\n +It harms\.\n +in \.\.\/air\.yaml: \[-holds-\] \{\+fails\+\}\n/);
    expect(out.match(/air#harm/g)).toHaveLength(1);
    expect(out).not.toContain("stance");
    expect(out).toMatch(/Verdicts: 1 changed\n.* act /);
    // Where this map itself says otherwise, its own verdict is another matter.
    const own = await diff(folder, ["other/maps/x.yaml", "old/maps/x.yaml"]);
    expect(own.out).toMatch(/Verdicts: 2 changed/);
  });

  test("a file wins over a version, whatever its name", async () => {
    expect((await diff(repository, ["maps/odd:name.yaml", "main~1:maps/x.yaml"])).code).toBe(0);
  });

  test("the picture of a version has its name", async () => {
    const { code } = await diff(repository, [
      "main~1:maps/x.yaml",
      "HEAD:maps/x.yaml",
      "-f",
      "svg",
      "-o",
      "o/",
    ]);
    expect(code).toBe(1);
    expect(readdirSync(join(repository, "o"))).toEqual(["x.diff.svg"]);
  });

  test.each([
    ["mian:maps/x.yaml", "git knows no revision mian; did you mean main?"],
    ["0123456:maps/x.yaml", "git knows no revision 0123456; `git log` lists the revisions."],
    ["HEAD:x.yaml", "There is no file x.yaml in HEAD; did you mean HEAD:maps/x.yaml?"],
    ["HEAD:maps/y.yaml", "There is no file maps/y.yaml in HEAD; did you mean HEAD:maps/x.yaml?"],
    ["HEAD:maps", "maps/x.yaml is not a folder of maps, but HEAD:maps is."],
    [":y.yaml", "There is no file y.yaml in the index"],
    ["$(touch pwned):maps/x.yaml", "git knows no revision $(touch pwned)"],
  ])("%s is not there", async (word, message) => {
    const { code, out, err } = await diff(repository, [word, "maps/x.yaml"]);
    expect(err).toContain(message);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(readdirSync(repository)).not.toContain("pwned");
  });

  test("a revision is never taken for an option of git", async () => {
    const { code, err } = await diff(repository, ["--", "--output=pwned:maps/x.yaml", "maps/x.yaml"]);
    expect(code).toBe(2);
    expect(err).toContain("git knows no revision --output=pwned");
    expect(readdirSync(repository)).not.toContain("pwned");
  });

  test("a version with errors is reported under its name", async () => {
    mkdirSync(join(repository, "more"), { recursive: true });
    writeFileSync(join(repository, "more/bad.yaml"), FAULTY);
    commit("bad");
    const { code, err } = await diff(repository, ["HEAD:more/bad.yaml", "maps/x.yaml"]);
    expect(code).toBe(2);
    expect(err).toContain("HEAD:more/bad.yaml:7:17");
  });

  test("in a repository without commits there are none yet", async () => {
    const cwd = files();
    execFileSync("git", ["init", "-q", cwd]);
    const { code, err } = await diff(cwd, ["HEAD:a.yaml", "a.yaml"]);
    expect(code).toBe(2);
    expect(err).toContain("This git repository has no commit yet; name two files: hence diff A B.");
  });

  test("outside of a repository there are none", async () => {
    const { code, err } = await diff(files(), ["HEAD:a.yaml", "a.yaml"], "", {
      GIT_CEILING_DIRECTORIES: "/",
    });
    expect(code).toBe(2);
    expect(err).toContain("This is not a git repository, so there are no older versions; name two files");
  });

  test("without git there are none, which is for the machine to mend", async () => {
    const { code, err } = await diff(repository, ["HEAD:maps/x.yaml", "maps/x.yaml"], "", {
      PATH: "/nonexistent",
    });
    expect(code).toBe(3);
    expect(err).toContain("git is not installed, or not in PATH; name two files: hence diff A B.");
  });
});
