import { describe, expect, test } from "vitest";
import type { Diagnostic, Fix } from "../../../src/diagnostic.ts";
import { applyFixes } from "../../../src/input/fix/apply.ts";
import { mend, withHarmlessFixes } from "../../../src/input/mending/mend.ts";
import { linesOf } from "../../../src/input/lines.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { FAULTY_FILES, around, diagnose, textOf } from "../../support/faulty.ts";

/** A fault by what it says, wherever it stands. */
const saying = ({ code, message }: Diagnostic): string => `${code}: ${message}`;

const errorsIn = (found: readonly Diagnostic[]): string[] =>
  found.filter(({ severity }) => severity === "error").map(saying);

/** What is in `some` more often than in `others`. */
function beyond(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const FIXES = FAULTY_FILES.flatMap((name) => {
  const text = textOf(name);
  return diagnose(text).flatMap((fault) => (fault.fix ? [{ name, text, fault, fix: fault.fix }] : []));
});

test.each(FIXES)("$name: $fault.message $fix.title", ({ text, fault, fix }) => {
  const before = diagnose(text);
  const { text: mended, applied } = applyFixes(text, [fix]);
  expect(applied).toEqual([fix]);
  const after = diagnose(mended);
  expect(beyond(before.map(saying), after.map(saying)), mended).toContain(saying(fault));
  expect(beyond(errorsIn(after), errorsIn(before)), mended).toEqual([]);
});

test("half of a list is not made a text without asking", () => {
  const text = around("from: [cheap]\n    to: good").replace(/from: .*/u, "from: , cheap]");
  const fixes = diagnose(text).flatMap(({ fix }) => fix ?? []);
  expect(fixes.map(({ title, asks }) => [title, asks])).toEqual([["Put the text in quotes", true]]);
});

test("there are fixes of every kind", () => {
  const codes = new Set(FIXES.map(({ fault }) => fault.code));
  expect([...codes].toSorted()).toEqual([
    "authors-in-one",
    "bad-id",
    "bad-link",
    "conclusion-unsupported",
    "control-character",
    "duplicate-id",
    "main-no-path",
    "premise-concluded",
    "printed-as-written",
    "quote-not-found",
    "reserved-voice",
    "scheme-near",
    "sign-left-over",
    "tags-in-one",
    "unknown-group",
    "unknown-id",
    "unknown-key",
    "unknown-language",
    "unknown-question",
    "unknown-role",
    "unknown-source",
    "unknown-voice",
    "unused-group",
    "unused-source",
    "unused-voice",
    "wrong-type",
    "wrong-value",
    "yaml-alias",
    "yaml-anchor-text",
    "yaml-colon-text",
    "yaml-comma-text",
    "yaml-comment-cut",
    "yaml-not-text",
    "yaml-syntax",
    "yaml-tab",
  ]);
});

test.each(FAULTY_FILES)("%s is mended as far as that goes", (name) => {
  const { text: mended } = mend({ path: "map.yaml", text: textOf(name) }, diagnose);
  const left = withHarmlessFixes({ path: "map.yaml", text: mended }, diagnose(mended), diagnose);
  expect(left.filter(({ fix }) => fix !== undefined && fix.asks !== true)).toEqual([]);
  expect(mend({ path: "map.yaml", text: mended }, diagnose)).toEqual({ text: mended, mended: [] });
});

/** A line, and what becomes of it. */
const LINES: readonly (readonly [string, string, string])[] = [
  ["a comment stays one", "  two: *star of the show # see below", '  two: "*star of the show" # see below'],
  ["a text of two lines", "  two: We are\n    now #1", '  two: "We are now #1"'],
  ["quotes in a text", '  two: @home "it" works', "  two: '@home \"it\" works'"],
  [
    "a value in braces",
    "  two: { text: @home it works, unstated: true }",
    '  two: { text: "@home it works", unstated: true }',
  ],
  [
    "a sigil in braces",
    "  two: { unstated: true, text: *star it works }",
    '  two: { unstated: true, text: "*star it works" }',
  ],
  ["a flag", "  two: { text: It is so., unstated: no }", "  two: { text: It is so., unstated: false }"],
  ["a key", "  two: { txt: It is so. }", "  two: { text: It is so. }"],
  ["a comment that stands too close", '  two: "It is so."#sic', '  two: "It is so." #sic'],
];

test.each(LINES)("%s", (_, line, mended) => {
  expect(mend({ path: "map.yaml", text: around(line) }, diagnose).text).toBe(around(mended));
  expect(diagnose(around(mended))).toEqual([]);
});

/** What cannot be known is left to the author. */
const LEFT: readonly string[] = [
  "  two: { text: *star, or not }",
  "  two: [@home, or not]",
  "  two: { text: It works. }\n  - [one, t}wo]",
  "  two: { text: It works., group: g1 }\ngroups:\n  g2: A group",
  "  two: It works.\nfigure: { paper: a5 }",
];

test.each(LEFT)("%s is left alone", (line) => {
  expect(mend({ path: "map.yaml", text: around(line) }, diagnose)).toEqual({
    text: around(line),
    mended: [],
  });
});

describe("a premise that is concluded", () => {
  const moved = (text: string) => mend({ path: "map.yaml", text }, diagnose).text;

  test("moves with all its lines, and comments stay where they head what is left", () => {
    const text = `premises:
    # First
    one: It works.
    two:
        text: >- # so
            It
            follows.

        note: On its own line.
    three: It runs.

conclusions: # one
  end: It ends.

# The steps
inferences:
  - { from: [one, three], to: two }
  - { from: two, to: end }
`;
    expect(moved(text)).toBe(`premises:
    # First
    one: It works.
    three: It runs.

conclusions: # one
  end: It ends.
  two:
      text: >- # so
          It
          follows.

      note: On its own line.

# The steps
inferences:
  - { from: [one, three], to: two }
  - { from: two, to: end }
`);
    expect(diagnose(moved(text))).toEqual([]);
  });

  test("gets a section if there is none, with the file's own line breaks", () => {
    const text =
      "inferences: [{ from: one, to: two }]\r\npremises:\r\n  one: It works.\r\n  two: It follows.";
    const after =
      "inferences: [{ from: one, to: two }]\r\npremises:\r\n  one: It works.\r\n\r\nconclusions:\r\n  two: It follows.\r\n";
    expect(moved(text)).toBe(after);
    expect(diagnose(after)).toEqual([]);
  });

  test("stays where it does not stand on lines of its own", () => {
    const text = "premises: { one: It works., two: It follows. }\ninferences: [{ from: one, to: two }]\n";
    expect(diagnose(text).map(({ code, fix }) => [code, fix])).toEqual([["premise-concluded", undefined]]);
  });
});

test("tabs become as wide as the file indents", () => {
  const text =
    "premises:\n    one: It works.\n    two:\n        text: It runs.\nconclusions:\n\tend: It ends.\ninferences:\n\t- from: [one, two]\n\t  to: end\n";
  const { text: mended } = mend({ path: "map.yaml", text }, diagnose);
  expect(mended).toBe(text.replaceAll("\t", "    "));
  expect(diagnose(mended)).toEqual([]);
});

test("tabs are counted where nothing else indents", () => {
  const text =
    "premises:\n\tone: It works.\n\ttwo: It runs.\n\t# so\nconclusions:\n    end: It ends.\ninferences:\n\t- from:\n\t\t\t- one\n\t\t\t- two\n\t\tto: end\n";
  const { text: mended } = mend({ path: "map.yaml", text }, diagnose);
  expect(mended).toBe(text.replaceAll("\t", "  "));
  expect(diagnose(mended)).toEqual([]);
});

/** Lines that stand where a tab may mean one depth or another. */
const AMBIGUOUS: readonly string[] = [
  "  two:\n    text: It runs.\n\tnote: hello",
  " \t  two: It runs.\n  three: It ends.",
];

test.each(AMBIGUOUS)("a tab that can mean several depths stays: %j", (line) => {
  const text = around(line);
  expect(mend({ path: "map.yaml", text }, diagnose)).toEqual({ text, mended: [] });
  const tabs = diagnose(text).filter(({ code }) => code === "yaml-tab");
  expect(tabs).not.toEqual([]);
  for (const { fix, hint } of tabs) {
    if (fix) expect(fix.asks).toBe(true);
    expect(hint).toMatch(
      fix ? /^(?:write 4 spaces in place of the tab|indent it by 4 spaces)$/u : /several depths/u,
    );
  }
});

/** In every other column, the lines around it could not be read. */
const CERTAIN: readonly (readonly [line: string, meant: string])[] = [
  ["\ttwo: It runs.", "  two: It runs."],
  ["  two:\n    text: It runs.\n\t  note: hello", "  two:\n    text: It runs.\n    note: hello"],
  ["  two:\n  \ttext: It runs.\n    note: hello", "  two:\n    text: It runs.\n    note: hello"],
];

test.each(CERTAIN)("a tab that can mean one depth becomes spaces: %j", (line, meant) => {
  expect(mend({ path: "map.yaml", text: around(line) }, diagnose).text).toBe(around(meant));
});

test("fixes that overlap wait, and those that uncover others are taken in turn", () => {
  const lines = linesOf("abcdef");
  const fix = (title: string, ...edits: [number, number, string][]): Fix => ({
    title,
    edits: edits.map(([start, end, text]) => ({ range: lines.range(start, end), text })),
  });
  const taken = applyFixes("abcdef", [
    fix("late", [4, 5, "E"]),
    fix("two", [0, 1, "A"], [3, 3, "-"]),
    fix("over", [2, 5, "X"]),
    fix("same place", [3, 3, "+"]),
  ]);
  expect(taken.text).toBe("Abc-dEf");
  expect(taken.applied.map(({ title }) => title)).toEqual(["late", "two"]);
});

test.each(["It works.", '"It works."', '"Not #1."', "It works: it runs."])(
  "a key below the short form of %s comes to stand beside its text",
  (said) => {
    const text = around(`  two: ${said}\n    note: It does.\n    short: Works`);
    const { text: mended } = mend({ path: "map.yaml", text }, diagnose);
    expect(errorsIn(diagnose(mended)), mended).toEqual([]);
    const quoted = said.includes(": ") ? `"${said}"` : said;
    expect(mended).toContain(`  two:\n    text: ${quoted}\n    note: It does.\n    short: Works\n`);
  },
);

test("headings without their colons are all mended, and what is wrong below them stands where it stands", () => {
  const text = RIGHT.replaceAll(/^(premises|conclusions|inferences):/gmu, "$1");
  const found = diagnose(text.replace("to: c }", "tto: c }")).filter(({ severity }) => severity === "error");
  expect(found.map(({ range }) => [range.start.line, range.start.column])).toEqual([
    [1, 1],
    [605, 17],
  ]);
  expect(mend({ path: "map.yaml", text }, diagnose).text).toBe(RIGHT);
});

test("what was mended is named with its line", () => {
  const text = around("  two: { txt: *star it works }").replace(
    "from: [one, two], to: end",
    "form: [one, two], to: ned",
  );
  const { text: mended, mended: changes } = mend({ path: "map.yaml", text }, diagnose);
  expect(diagnose(mended).map(({ code }) => code)).toEqual(["unknown-id"]);
  expect(changes.map(({ at, title }) => `${at.line}: ${title}`)).toEqual([
    "3: Put the text in quotes",
    "7: Change `form` to `from`",
    "3: Change `txt` to `text`",
  ]);
});

test("a text full of faults of notation, however small it is, takes no long time", () => {
  // Each of 250 quotes that are never closed, and are not alike, is found by reading all of the text again.
  const rows = Array.from({ length: 250 }, (_, i) => `  a${i}: "x${"!".repeat(i % 7)}\n`).join("");
  const source = { path: "map.yaml", text: `premises:\n${rows}` };
  const before = cpuTime();
  expect(withHarmlessFixes(source, diagnose(source.text), diagnose)).toHaveLength(25);
  mend(source, diagnose);
  expect(cpuTime() - before).toBeLessThan(15_000);
});

test("of very many faults that are alike, some are told, in a time that does not grow with their square", () => {
  function taken(count: number): number {
    const rows = Array.from({ length: count }, (_, i) => `  p${i}: "A text ${i}.\n`).join("");
    const before = cpuTime();
    expect(diagnose(`premises:\n${rows}`).length).toBeGreaterThan(25);
    return cpuTime() - before;
  }
  taken(100);
  // Of four times as many, a square would make sixteen times as long.
  const fewer = taken(2500);
  expect(taken(10_000)).toBeLessThan(8 * fewer);
});

const MANY = 600;
const rowsOf = (row: (i: number) => string) => Array.from({ length: MANY }, (_, i) => row(i)).join("");
const mapWith = (premise: (i: number) => string, step: (i: number) => string) =>
  `premises:\n${rowsOf(premise)}conclusions:\n  c: It follows.\ninferences:\n${rowsOf(step)}`;
const premise = (i: number) => `  p${i}: A text, of premise ${i}.\n`;
const step = (i: number) => `  - { from: p${i}, to: c }\n`;
const RIGHT = mapWith(premise, step);

test.each<[name: string, text: string, faults: number]>([
  ["quotes that are never closed", RIGHT.replaceAll(/: (A .*)/gu, ': "$1'), MANY],
  ["colons in texts", RIGHT.replaceAll(/: A /gu, ": A: "), MANY],
  ["stars", RIGHT.replaceAll(/: A /gu, ": *A* "), MANY],
  ["dashes without a blank", RIGHT.replaceAll("- {", "-{"), MANY],
  ["brackets that are never closed", RIGHT.replaceAll(/from: (p\d+)/gu, "from: [$1"), MANY],
  ["keys without braces", RIGHT.replaceAll(/\{ (.*) \}/gu, "$1"), MANY],
  ["keys without commas", RIGHT.replaceAll(", to", " to"), MANY],
  ["semicolons", RIGHT.replaceAll(", to", "; to"), MANY],
  ["texts in braces with commas", RIGHT.replaceAll(/: (A .*)/gu, ": { text: $1 }"), MANY],
  ["inferences without a dash", RIGHT.replaceAll("- {", "{"), 1],
  ["ids without a blank", RIGHT.replaceAll(": A", ":A"), 1],
])("%s, six hundred times, are all mended in a moment", (_, text, faults) => {
  const before = cpuTime();
  expect(diagnose(text).filter(({ severity }) => severity === "error")).toHaveLength(faults);
  const { text: mended } = mend({ path: "map.yaml", text }, diagnose);
  expect(cpuTime() - before).toBeLessThan(5_000);
  expect(diagnose(mended).filter(({ severity }) => severity === "error")).toEqual([]);
});
