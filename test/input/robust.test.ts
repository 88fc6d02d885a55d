import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runChecks } from "../../src/checks/index.ts";
import { type Diagnostic, type Position, hasErrors } from "../../src/diagnostic.ts";
import { parse } from "../../src/input/index.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { anyCharacter } from "../support/texts.ts";

/** Whatever the text is, there is a map to draw or a problem to show, and every problem stands in the text. */
function survives(text: string): readonly Diagnostic[] {
  const source = { path: "map.yaml", text };
  const { value: map, diagnostics } = parse(source);
  if (!hasErrors(diagnostics)) expect(map).toBeDefined();
  const partial = hasErrors(diagnostics);
  const all = [
    ...diagnostics,
    ...(map ? runChecks(map, { source, readText: () => undefined, partial }) : []),
  ];
  for (const { range, message } of all) {
    stands(range.start, text);
    stands(range.end, text);
    expect(range.start.offset).toBeLessThanOrEqual(range.end.offset);
    expect(message).not.toBe("");
  }
  return all;
}

function stands({ offset, line, column }: Position, text: string): void {
  expect(offset).toBeGreaterThanOrEqual(0);
  expect(offset).toBeLessThanOrEqual(text.length);
  const before = text
    .replaceAll(/\r(?!\n)/g, "\n")
    .slice(0, offset)
    .split("\n");
  expect([line, column]).toEqual([before.length, before.at(-1)!.length + 1]);
}

const MAPS = new URL("../../maps/", import.meta.url);
const GOOD = readdirSync(MAPS)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => readFileSync(new URL(name, MAPS), "utf8"));

/** What YAML makes something of, and words of the format. */
const PIECES = fc.constantFrom(
  ..."\n|\n  |\n    |\n- |\n  - |: |:|- |? |# | #x|,|[|]|{|}|'|\"|\\|&a|*a|!b|> |\\n|\t|\r\n|---\n|...\n|%YAML 1.1\n|<<: "
    .split("|")
    .concat([
      "|",
      "premises:",
      "conclusions:",
      "inferences:",
      "from: ",
      "to: ",
      "against: ",
      "text: ",
      "a",
      "b c",
    ])
    .concat([
      "true",
      "1",
      "策应",
      "\u202E",
      "\uD800",
      "\uFEFF",
      "\u0000",
      "\x1f",
      "__proto__",
      "constructor",
    ]),
);

describe("never throws", () => {
  test("on any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => void survives(text)),
      { numRuns: 200 },
    );
  });

  test("on any bytes", () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, (some) => void survives(new TextDecoder().decode(some))),
      { numRuns: 200 },
    );
  });

  test("on pieces of YAML", () => {
    const texts = fc.array(PIECES, { maxLength: 60 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(texts, (text) => void survives(text)),
      { numRuns: 800 },
    );
  });

  test("on a good map with a slip in it", () => {
    const slips = fc.record({
      map: fc.constantFrom(...GOOD),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat(2),
      added: fc.oneof(PIECES, fc.constant("")),
    });
    const property = fc.property(slips, ({ map, at, removed, added }) => {
      const offset = Math.floor(at * map.length);
      survives(map.slice(0, offset) + added + map.slice(offset + removed));
    });
    fc.assert(property, { numRuns: 150 });
  });
});

test("a key after `?` that stands further in than the keys it lacks", () => {
  const found = survives(
    "premises:\n  a:\n    text: A claim.\n  ?  quote: words\nconclusions:\n  b: B.\ninferences:\n  - from: a\n    to: b\n",
  );
  expect(hasErrors(found)).toBe(true);
});

describe("refuses what is hostile, and soon", () => {
  const MiB = 1024 * 1024;
  const filled = (piece: string, length = 8 * MiB) => piece.repeat(Math.floor(length / piece.length));
  const statements = (count: number) =>
    `premises:\n${Array.from({ length: count }, (_, i) => `  p${i}: text\n`).join("")}`;

  test.each([
    ["100 MB", "too-large", () => filled("x", 100_000_000)],
    ["a million statements", "too-large", () => statements(1_000_000)],
    ["twenty thousand and one statements", "too-large", () => statements(20_001)],
    ["eight million empty lines", "too-large", () => filled("\n")],
    ["a million flow items", "too-large", () => `a: [${filled("b,", 2 * MiB)}]`],
    ["deep brackets", "too-deep", () => filled("[", MiB)],
    ["deep braces", "too-deep", () => filled("{a: ", MiB)],
    ["deep lists", "too-deep", () => filled("- ", MiB)],
    ["deep explicit keys", "too-deep", () => filled("? ", MiB)],
    [
      "deep indentation",
      "too-deep",
      () => Array.from({ length: 500 }, (_, i) => `${" ".repeat(i)}a:\n`).join(""),
    ],
    ["brackets that close nothing", "yaml-syntax", () => filled("]", MiB)],
    ["a list left open before blanks", "yaml-syntax", () => `premises:\n  - [a${" ".repeat(MiB / 8)}b\n`],
    ["a citation of Pandoc behind blanks", "yaml-syntax", () => `a: { cite: ${" ".repeat(MiB / 8)}@a }\n`],
    ["directives", "yaml-syntax", () => filled("%a\n", MiB / 4)],
    ["documents", "yaml-syntax", () => filled("---\n", MiB / 2)],
    ["null characters", "not-utf8", () => filled("\0", MiB)],
    ["UTF-16", "not-utf8", () => "\uFFFD\uFFFDt\0i\0t\0l\0e\0"],
    [
      "an alias bomb",
      "yaml-anchor-text",
      () => `a: &a [x]\n${"bcdefgh".replace(/./g, (id) => `${id}: &${id} [*a,*a,*a,*a,*a]\n`)}`,
    ],
  ])("%s", (_name, code, make) => {
    const text = make();
    const start = cpuTime();
    const found = survives(text.length > MiB ? text.slice(0, 0) : text);
    const { diagnostics } = parse({ path: "map.yaml", text });
    expect(cpuTime() - start).toBeLessThan(10_000);
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(found.length).toBeLessThan(100);
  });
});

test("ids that are special to JavaScript are ids", () => {
  const text =
    "premises:\n  constructor: It works.\n  toString: It runs.\nconclusions:\n  valueOf: It follows.\ninferences:\n  - from: [constructor, toString]\n    to: valueOf\n    hasOwnProperty: x\n";
  const { value, diagnostics } = parse({ path: "map.yaml", text });
  expect(value?.statements.map(({ id }) => id)).toEqual(["constructor", "toString", "valueOf"]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["unknown-key"]);
});
