import { describe, expect, test } from "vitest";
import { check } from "../../src/pipeline.ts";
import { NO_SHARED } from "../../src/model/project.ts";
import { verdictsOf } from "../../src/reason/evaluate.ts";

type Files = Readonly<Record<string, string>>;

const COMMON = `sources: { article: { title: An article, file: article.txt } }
voices: { ann: "Ann, an analyst" }
schemes: { failure: { roles: { part: A part failed. } } }
premises: { a: The pump failed., d: { text: Nobody looked., stance: denied }, o: { text: It rained., stance: open } }
conclusions: { claim: { text: There was no water at all in the tank., short: no water }, lost: It was seen., wet: It was wet. }
inferences: [{ from: a, to: claim }, { from: d, to: lost }, { from: o, to: wet }]
`;

const map = (use: string, from: string) =>
  `use: { ${use} }\npremises: { fire: There was a fire. }\nconclusions: { burnt: The house burnt down. }\ninferences: [{ from: [fire, ${from}], to: burnt }]\n`;

function checked(text: string, files: Files = {}, path = "main.yaml") {
  const asked: string[] = [];
  const readText = (name: string) => {
    asked.push(name);
    return files[name];
  };
  return { ...check({ path, text }, readText), asked };
}

const problems = (...of: Parameters<typeof checked>) =>
  checked(...of).diagnostics.map(({ code, message, hint, range }) => [range.start.line, code, message, hint]);

describe("a statement of another file", () => {
  test.each([
    ["claim", "holds", undefined],
    ["lost", "fails", "denied"],
    ["wet", "open", "open"],
  ])("%s is a premise with the verdict that it has there", (id, verdict, stance) => {
    const { value, diagnostics } = checked(map("common: common.yaml", `common#${id}`), {
      "common.yaml": COMMON,
    });
    expect(diagnostics).toEqual([]);
    const found = value!.statements.find((one) => one.outside !== undefined)!;
    expect(found).toMatchObject({
      id: `common#${id}`,
      role: "premise",
      stance: stance ?? "granted",
      outside: { use: "common", file: "common.yaml", statement: id },
    });
    const all = verdictsOf(value!).statements;
    expect([all.get(found.id), all.get("burnt")]).toEqual([verdict, verdict]);
  });

  test("keeps its text and its short form, and nothing that only its own file can explain", () => {
    const { value } = checked(map("c: common.yaml", "c#claim"), { "common.yaml": COMMON });
    const found = value!.statements.at(-1)!;
    expect(found).toMatchObject({
      text: "There was no water at all in the tank.",
      short: "no water",
      voices: [],
    });
    expect(found.at.start.line).toBe(4);
  });

  test("may be attacked here, stand among rivals, in a view and at the end of the main line", () => {
    const text =
      `main: [burnt, c#claim]\nviews: { one: { statements: [burnt, c#claim] } }\nrivals: [[fire, c#lost]]\n${map("c: common.yaml", "c#claim")}  - { from: fire, against: c#claim }\n`.replace(
        "inferences: [{ from: [fire, c#claim], to: burnt }]",
        "inferences:\n  - { from: [fire, c#claim], to: burnt }",
      );
    const { value, diagnostics } = checked(text, { "common.yaml": COMMON });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(value!.main).toEqual(["burnt", "c#claim"]);
    expect(value!.rivals).toEqual([["fire", "c#lost"]]);
    expect(verdictsOf(value!).statements.get("c#claim")).toBe("fails");
  });

  test("can be what a map is tested by, whether the map uses it otherwise or not", () => {
    const text = (verdicts: string) => `expect: { ${verdicts} }\n${map("c: c.yaml", "c#lost")}`;
    const files = { "c.yaml": COMMON };
    expect(problems(text("c#lost: fails, c#wet: open, c#claim: holds"), files)).toEqual([]);
    const { value } = checked(text("c#wet: open"), files);
    expect(value!.statements.map(({ id }) => id)).not.toContain("c#wet");
    expect(problems(text("c#lost: open, c#claim: fails"), files)).toMatchObject([
      [1, "expect-unmet", "`c#lost` fails, where `open` is expected: it fails in c.yaml.", expect.anything()],
      [
        1,
        "expect-unmet",
        "`c#claim` holds, where `fails` is expected: it holds in c.yaml.",
        expect.anything(),
      ],
    ]);
    expect(problems(text("c#wat: open, d#claim: open, c# x: open"), files)).toMatchObject([
      [1, "unknown-id", "`c.yaml` has no statement `wat`.", "did you mean `c#wet`?"],
      [1, "unknown-id", "This map uses no file as `d`.", "name it under `use:`, as `d: FILE.yaml`"],
      [1, "bad-id", "This cannot be an id.", expect.anything()],
    ]);
  });

  test("is concluded in its own file only", () => {
    const text = map("c: common.yaml", "c#claim").replace(
      "to: burnt }",
      "to: burnt }, { from: fire, to: c#lost }",
    );
    expect(problems(text, { "common.yaml": COMMON })).toMatchObject([
      [4, "premise-concluded", expect.stringContaining("another file"), expect.stringContaining("`c`")],
    ]);
  });
});

describe("sources, voices and schemes of another file", () => {
  const text = `use: { c: lib/common.yaml }
premises: { fire: { text: There was a fire., voice: ann, cite: article p. 2 } }
conclusions: { burnt: The house burnt down. }
inferences: [{ from: { part: fire }, to: burnt, scheme: failure }]
`;

  test("count here, with paths from here", () => {
    const { value, diagnostics } = checked(text, { "lib/common.yaml": COMMON });
    expect(diagnostics).toEqual([]);
    expect(value!.sources).toMatchObject([{ id: "article", file: "lib/article.txt" }]);
    expect(value!.voices).toMatchObject([{ id: "ann", short: "Ann" }]);
    expect(value!.schemes.map(({ id }) => id)).toEqual(["failure"]);
  });

  test("the map's own win, then those of the file that is used first, then those of the folder", () => {
    const project = { ...NO_SHARED, levels: {}, voices: [{ id: "ann", name: "Zoe", short: "Zoe", at: AT }] };
    const voicesIn = (head: string, files: Files) =>
      check(
        { path: "m.yaml", text: text.replace(/^use.*\n/u, head) },
        (name) => files[name],
        project,
      ).value!.voices.map(({ short }) => short);
    const files = { "1.yaml": "voices: { ann: One }\n", "2.yaml": "voices: { ann: Two }\n" };
    expect(voicesIn("", files)).toEqual(["Zoe"]);
    expect(voicesIn("use: { x: 1.yaml, y: 2.yaml }\n", files)).toEqual(["One"]);
    expect(voicesIn("use: { x: 1.yaml }\nvoices: { ann: Own }\n", files)).toEqual(["Own"]);
  });
});

describe("sources of a file that is used", () => {
  const REFS = (title: string) => JSON.stringify([{ id: "smith", type: "book", title }]);
  const main = (head = "") => `${head}use: { c: lib/common.yaml }
premises: { fire: { text: There was a fire., cite: smith p. 2 } }
conclusions: { burnt: The house burnt down. }
inferences: [{ from: [fire, c#a], to: burnt }]
`;
  const common = "bibliography: refs.json\npremises: { a: { text: It works., cite: smith } }\n";
  const titles = (text: string, files: Files) =>
    checked(text, files).value!.sources.map(({ id, title }) => `${id}: ${title}`);

  test("come along from its bibliography, which is beside it", () => {
    const files = { "lib/common.yaml": common, "lib/refs.json": REFS("There") };
    expect(problems(main(), files)).toEqual([]);
    expect(titles(main(), files)).toEqual(["smith: There"]);
  });

  test("those of the map's own bibliography win, its folder's bibliography comes last", () => {
    const files = {
      "lib/common.yaml": common,
      "lib/refs.json": REFS("There"),
      "refs.json": REFS("Here"),
      "folder.json": REFS("Folder"),
    };
    expect(titles(main("bibliography: refs.json\n"), files)).toEqual(["smith: Here"]);
    const shared = { ...NO_SHARED, levels: {}, bibliography: ["folder.json"] };
    const inFolder = (text: string, of: Files) =>
      check({ path: "main.yaml", text }, (name) => of[name], shared).value!.sources.map(({ title }) => title);
    expect(inFolder(main(), files)).toEqual(["There"]);
    const without = { ...files, "lib/common.yaml": common.replace("bibliography: refs.json\n", "") };
    expect(inFolder(main(), without)).toEqual(["Folder"]);
  });

  test("a bibliography that cannot be read is an error there", () => {
    expect(problems(main(), { "lib/common.yaml": common })).toMatchObject([
      [
        1,
        "use-faulty",
        "`c` cannot be used: `lib/common.yaml` has an error in line 1: The bibliography is not read: there is no file `refs.json`.",
        "see: hence check lib/common.yaml",
      ],
    ]);
  });

  test("keep their places through other files and folders", () => {
    const cited = (head: string) => `${head}premises: { a: { text: It works., cite: article } }\n`;
    const text = main().replace("smith", "article");
    const files = {
      "lib/common.yaml": cited("use: { deep: deep/own.yaml }\n"),
      "lib/deep/own.yaml": "sources: { article: { title: Own, file: a.txt } }\npremises: { x: It is. }\n",
    };
    expect(checked(text, files).value!.sources).toMatchObject([{ title: "Own", file: "lib/deep/a.txt" }]);
    const at = AT;
    const article = { ...FOLDER_SOURCE, at };
    const shared = { ...NO_SHARED, levels: {}, sources: [article] };
    const { value } = check(
      { path: "main.yaml", text },
      (name) => ({ "lib/common.yaml": cited("") })[name],
      shared,
    );
    expect(value!.sources).toMatchObject([{ title: "Folder", file: "texts/a.txt" }]);
  });
});

const FOLDER_SOURCE = {
  ...{ id: "article", title: "Folder", authors: [], date: undefined, short: undefined },
  ...{ publisher: undefined, journal: undefined, doi: undefined, url: undefined },
  ...{ file: "texts/a.txt", digest: undefined },
};

const AT = { start: { offset: 0, line: 1, column: 1 }, end: { offset: 0, line: 1, column: 1 } };

describe("what cannot be used", () => {
  test("is said where it is named, and what it would have given is not missed", () => {
    expect(problems(map("c: common.yaml", "c#claim"))).toEqual([
      [1, "use-unread", "`c` cannot be used: there is no file `common.yaml`.", undefined],
    ]);
    const [address] = problems(map("c: https://example.org/c.yaml", "c#claim"));
    expect(address).toMatchObject([
      1,
      "use-unread",
      expect.stringContaining("is an address"),
      expect.anything(),
    ]);
  });

  test("an error in the other file is told with its line and how to see all", () => {
    const files = { "../common.yaml": "premises:\n  a: It works.\nconclusions:\n  c: It follows.\n" };
    expect(problems(map("c: ../common.yaml", "c#c"), files, "maps/main.yaml")).toEqual([
      [
        1,
        "use-faulty",
        "`c` cannot be used: `../common.yaml` has an error in line 4: Nothing leads to the conclusion `c`.",
        "see: hence check common.yaml",
      ],
    ]);
  });

  test("a voice that its own folder may declare is no error here", () => {
    const files = { "c.yaml": "premises: { a: { text: It works., voice: bob } }\n" };
    expect(problems(map("c: c.yaml", "c#a"), files)).toEqual([]);
  });

  test("a statement that is not there, with the one that was meant", () => {
    expect(problems(map("common: c.yaml", "common#clam"), { "c.yaml": COMMON })).toEqual([
      [4, "unknown-id", "`c.yaml` has no statement `clam`.", "did you mean `common#claim`?"],
    ]);
    expect(problems(map("common: c.yaml", "comon#claim"), { "c.yaml": COMMON })).toEqual([
      [4, "unknown-id", "This map uses no file as `comon`.", "did you mean `common#claim`?"],
    ]);
    expect(problems(map("", "common#claim"))).toEqual([
      [4, "unknown-id", "This map uses no file as `common`.", "name it under `use:`, as `common: FILE.yaml`"],
    ]);
  });
});

describe("files in a circle", () => {
  const file = (use: string) => `use: { x: ${use} }\npremises: { a: It works. }\n`;

  test("are told with the path, wherever it is entered", () => {
    const files = { "b.yaml": file("c.yaml"), "c.yaml": file("main.yaml") };
    expect(problems(map("b: b.yaml", "b#a"), files)).toEqual([
      [
        1,
        "use-circular",
        "`b` cannot be used: these files use each other in a circle: `main.yaml` → `b.yaml` → `c.yaml` → `main.yaml`.",
        "move what they share to a file that uses none of them",
      ],
    ]);
    const inner = { "b.yaml": file("c.yaml"), "c.yaml": file("b.yaml") };
    expect(problems(map("b: b.yaml", "b#a"), inner)[0]![2]).toContain("`b.yaml` → `c.yaml` → `b.yaml`");
    expect(problems(map("b: ./main.yaml", "b#a"))[0]![2]).toContain("a file cannot use itself");
  });

  test("are told from where they are entered, also where several files of one are used", () => {
    const files = { "b.yaml": file("c.yaml"), "c.yaml": file("b.yaml") };
    const told = problems(map("b: b.yaml, c: c.yaml", "b#a, c#a"), files).map(([, , message]) => message);
    expect(told).toEqual([
      expect.stringContaining("`b.yaml` → `c.yaml` → `b.yaml`"),
      expect.stringContaining("`c.yaml` → `b.yaml` → `c.yaml`"),
    ]);
  });

  test("are recognised by folders too", () => {
    const files = { "../b.yaml": file("maps/main.yaml") };
    const [found] = problems(map("b: ../b.yaml", "b#a"), files, "maps/main.yaml");
    expect(found![2]).toContain("`maps/main.yaml` → `b.yaml` → `maps/main.yaml`");
  });

  test("cost little where every file uses every other", () => {
    const names = Array.from({ length: 24 }, (_, i) => `f${i}.yaml`);
    const all = `use: { ${names.map((name, i) => `u${i}: ${name}`).join(", ")} }\npremises: { a: It works. }\n`;
    const { asked } = checked(map("b: f0.yaml", "b#a"), Object.fromEntries(names.map((name) => [name, all])));
    expect(asked.length).toBeLessThan(30);
  });

  test("links that make endless names come to an end", () => {
    const { diagnostics, asked } = checked(
      map("b: l/m.yaml", "b#a"),
      new Proxy({}, { get: () => "use: { x: l/m.yaml, y: k/m.yaml }\npremises: { a: It works. }\n" }),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["use-faulty"]);
    expect(asked.length).toBeLessThan(400);
  });
});

test("a file that several use is read once", () => {
  const files = {
    "b.yaml": "use: { d: d.yaml }\nconclusions: { b: It is. }\ninferences: [{ from: d#a, to: b }]\n",
    "c.yaml": "use: { d: ./d.yaml }\nconclusions: { c: It was. }\ninferences: [{ from: d#a, to: c }]\n",
    "d.yaml": "premises: { a: { text: It works., stance: denied } }\n",
  };
  const { asked, value, diagnostics } = checked(map("b: b.yaml, c: c.yaml", "b#b, c#c"), files);
  expect(diagnostics).toEqual([]);
  expect(asked.toSorted()).toEqual(["b.yaml", "c.yaml", "d.yaml"]);
  expect(verdictsOf(value!).statements.get("burnt")).toBe("fails");
});

describe("how many files", () => {
  /** f1.yaml uses f2.yaml, and so on to the last, which uses `leaves`. */
  const chain = (length: number, leaves: readonly string[] = []): Files =>
    Object.fromEntries([
      ...Array.from({ length }, (_, i) => {
        const uses = i + 1 < length ? [`f${i + 2}.yaml`] : leaves;
        const use =
          uses.length === 0 ? "" : `use: { ${uses.map((name, u) => `u${u}: ${name}`).join(", ")} }\n`;
        return [`f${i + 1}.yaml`, `${use}premises: { a: It works. }\n`] as const;
      }),
      ...leaves.map((name) => [name, "premises: { a: It works. }\n"] as const),
    ]);

  test("may use each other: 32 deep", () => {
    expect(problems(map("f: f1.yaml", "f#a"), chain(32))).toEqual([]);
    const [found] = problems(map("f: f1.yaml", "f#a"), chain(33));
    expect(found![2]).toContain("files use each other more than 32 deep");
  });

  test("a map may use: 256, also where they are as deep as they may be", () => {
    const told = (count: number) => {
      const leaves = Array.from({ length: count }, (_, i) => `leaf${i}.yaml`);
      return problems(map("f: f1.yaml", "f#a"), chain(31, leaves)).map(([, , message]) => message);
    };
    expect(told(225)).toEqual([]);
    expect(told(257)).toEqual([expect.stringContaining("name more than 256 files")]);
  });
});
