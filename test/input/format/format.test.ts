import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readMap } from "../../../src/input/index.ts";
import { format } from "../../../src/input/format/format.ts";
import { PAGES } from "../../support/guides.ts";

function formatted(text: string): string {
  const { value, diagnostics } = format({ path: "map.yaml", text });
  expect(diagnostics).toEqual([]);
  expect(format({ path: "map.yaml", text: value! }).value).toBe(value);
  return value!;
}

/** A map with these premises. */
const withPremises = (lines: string) => `premises:\n${lines}\n`;

describe("order", () => {
  test("sections and keys have the order of the format; what the author orders stays", () => {
    expect(
      formatted(`inferences:
  - { to: end, from: [two, one], note: So it goes., id: step }
  - against: step
    from: one
conclusions:
  end: It follows.
premises:
  two: { unstated: true, text: It runs. }
  one: It works.
title: A map
`),
    ).toBe(`title: A map
premises:
  two: { text: It runs., unstated: true }
  one: It works.
conclusions:
  end: It follows.
inferences:
  - { id: step, from: [two, one], to: end, note: So it goes. }
  - from: one
    against: step
`);
  });

  test("keys that are unknown or stand twice leave their entry as it is", () => {
    const text = withPremises(
      "  one:\n    colour: red\n    text: It works.\n  two: { note: One, note: Two, text: It runs. }",
    );
    expect(formatted(text)).toBe(text);
  });
});

describe("style", () => {
  /** A line, and what becomes of it. */
  const LINES: readonly (readonly [string, string])[] = [
    ["  one: 'It works.'", "  one: It works."],
    ['  one: "It\'s said: it works."', '  one: "It\'s said: it works."'],
    ["  one: '\"It\" works.'", "  one: '\"It\" works.'"],
    ['  "one": It  works.', "  one: It works."],
    ['  "yes": "no"', '  "yes": "no"'],
    ["  2025: It works.", "  2025: It works."],
    ["    one: |\n      It\n      works.", "  one: It works."],
    ["  one:\n    It works\n\n    well.", "  one: It works well."],
    ["  one: {text: It works.,unstated: true}", "  one: { text: It works., unstated: true }"],
    ["  one: { text: It works.,\n   unstated: true }", "  one: { text: It works., unstated: true }"],
    [
      "  one:\n      text: It works.\n      tags:\n      - old\n      - new",
      "  one:\n    text: It works.\n    tags: [old, new]",
    ],
    ['  one: { text: It works., tags: ["a b", c] }', '  one: { text: It works., tags: ["a b", c] }'],
    ["  one: { text: It works., tags: [a b, 'c'] }", "  one: { text: It works., tags: [a b, c] }"],
    ["  ? one\n  : It works.", "  one: It works."],
    ["  one: It works.   ", "  one: It works."],
    ['  one: "It\\tworks a\u0301nd runs."', "  one: It works \u00e1nd runs."],
  ];

  test.each(LINES)("%j", (before, after) => {
    expect(formatted(withPremises(before))).toBe(withPremises(after));
  });

  const LONG =
    "A text that is longer than a line of a hundred columns, because somebody had quite a lot to say in it.";

  test("braces and brackets that do not fit a line are written out", () => {
    expect(formatted(withPremises(`  one: { text: "${LONG}", unstated: true }`))).toBe(
      withPremises(`  one:\n    text: ${LONG}\n    unstated: true`),
    );
    const ids = Array.from({ length: 12 }, (_, i) => `statement-${i}`);
    expect(formatted(`inferences:\n  - { from: [${ids.join(", ")}], to: end }\n`)).toBe(
      `inferences:\n  - from:\n${ids.map((id) => `      - ${id}\n`).join("")}    to: end\n`,
    );
  });

  test("a long text stays on its line, or on its lines if it had several", () => {
    expect(formatted(withPremises(`  one: "${LONG}"`))).toBe(withPremises(`  one: ${LONG}`));
    const [first, last] = LONG.split(/(?<=columns,) /);
    const folded = withPremises(
      "  one: >-\n    A text that is longer than a line of a hundred columns, because somebody had quite a lot to say\n    in it.",
    );
    expect(formatted(withPremises(`  one: ${first}\n    ${last}`))).toBe(folded);
    expect(formatted(withPremises(`  one: |\n   ${first}\n   ${last}`))).toBe(folded);
  });

  test("sections of a map that is longer than a glance stand apart; single blank lines stay, others go", () => {
    const entries = (id: string) =>
      Array.from({ length: 4 }, (_, i) => `  ${id}${i}: Text ${id}.`).join("\n");
    expect(
      formatted(
        `title: A map\nlang: en\nvoices:\n${entries("v")}\ngroups:\n\n${entries("g")}\n\n\n\npremises:\n${entries("p").replace("\n", "\n\n\n")}\n\n`,
      ),
    ).toBe(
      `title: A map\nlang: en\n\nvoices:\n${entries("v")}\n\ngroups:\n${entries("g")}\n\npremises:\n${entries("p").replace("\n", "\n\n")}\n`,
    );
    const short = "title: A map\npremises:\n  one: It works.\nconclusions:\n  end: It follows.\n";
    expect(formatted(short)).toBe(short);
  });

  test("what YAML itself says around a map goes, and so does a byte order mark; line breaks stay", () => {
    expect(formatted("\uFEFF---\ntitle: A map\n...\n")).toBe("title: A map\n");
    expect(formatted("title:  A map\r\npremises: {one: It works.}")).toBe(
      "title: A map\r\npremises: { one: It works. }\r\n",
    );
  });
});

describe("comments", () => {
  test("stay with what they stand at", () => {
    expect(
      formatted(`#!/usr/bin/env hence
# yaml-language-server: $schema=hence.schema.json
# All about it.

# The steps
inferences: # so far
  # First
  - from: [one,   # why
           two]
    # commented: out
    to: end  # so
  #second
  - {from: two, against: one} # but
  # after the last

# What is said

premises:
  # Air
  one:   It works.     # aligned
  two:
    text: It runs.     # as well
    # voice: ann
# at the margin
  three: # three
    note: | # literal
      A note.
    text: It flies. # known
# The end.
`),
    ).toBe(`#!/usr/bin/env hence
# yaml-language-server: $schema=hence.schema.json
# All about it.

# What is said

premises:
  # Air
  one: It works.       # aligned
  two:
    text: It runs.     # as well
    # voice: ann
  # at the margin
  three: # three
    text: It flies. # known
    note: A note. # literal

# The steps
inferences: # so far
  # First
  - from:
      - one # why
      - two
    # commented: out
    to: end  # so
  #second
  - { from: two, against: one } # but
  # after the last
# The end.
`);
  });

  test("that cannot stand where they stood move to the line above", () => {
    expect(
      formatted(`premises:
  one: # key
    It works. # value
  two: #tight
    It runs.
  three: "It flies." #quoted
`),
    ).toBe(`premises:
  # key
  one: It works. # value
  #tight
  two: It runs.
  three: "It flies." #quoted
`);
  });

  test("stay in empty brackets and in a file that holds nothing else", () => {
    expect(formatted("premises: { # none\n  }\ngroups: [\n # none yet\n ]\n")).toBe(
      "groups: [] # none yet\npremises: {} # none\n",
    );
    expect(format({ path: "map.yaml", text: "# nothing\n" }).diagnostics.map(({ code }) => code)).toEqual([
      "not-a-map",
    ]);
  });
});

test("a file with broken notation is left alone, and says why", () => {
  const { value, diagnostics } = format({ path: "map.yaml", text: withPremises("  one: *star\n  two: {") });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["yaml-alias", "yaml-syntax"]);
});

describe("faulty maps", () => {
  const FOLDER = new URL("../../faulty/", import.meta.url);
  const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

  test.each(FILES)("%s keeps its mistakes, or is left alone", (name) => {
    const text = readFileSync(new URL(name, FOLDER), "utf8");
    const { value, diagnostics } = format({ path: name, text });
    if (value === undefined) expect(diagnostics.length).toBeGreaterThan(0);
    else expect(formatted(value)).toBe(value);
  });
});

test("the examples in the README and the guides are formatted", () => {
  const examples = PAGES.flatMap(({ blocks }) =>
    blocks.filter(({ language, file }) => language === "yaml" && file),
  );
  expect(examples.length).toBeGreaterThan(14);
  for (const { text } of examples) expect(formatted(text)).toBe(text);
});

describe("paths", () => {
  const withFile = (file: string) => `premises:
  works: { text: It works., cite: s }
sources:
  s: { title: A source, file: ${file} }
`;

  test.each(['"a\\\\unit.txt"', '"a\\\\xray.txt"', '"a\\\\q\\"b.txt"', "'a\\unit.txt'", "a\\unit.txt"])(
    "backslashes are the same mistake in whatever quotes: %s",
    (file) => {
      const { diagnostics } = readMap({ path: "map.yaml", text: withFile(file) });
      expect(diagnostics.map(({ code }) => code)).toEqual(["wrong-value"]);
      expect(() => format({ path: "map.yaml", text: withFile(file) })).not.toThrow();
    },
  );

  test.each(["'\\\\srv\\texts\\a.txt'", '"\\\\srv\\\\texts"', "'\\texts\\a.txt'"])(
    "what leads out of the folder with slashes as well is left as it is: %s",
    (file) => expect(readMap({ path: "map.yaml", text: withFile(file) }).diagnostics).toEqual([]),
  );
});
