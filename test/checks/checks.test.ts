import { describe, expect, test } from "vitest";
import { CHECKS, runChecks } from "../../src/checks/index.ts";
import { CODES } from "../../src/diagnostic.ts";
import { parse } from "../../src/input/index.ts";

function check(text: string, readText: (path: string) => string | undefined = () => undefined) {
  const source = { path: "map.yaml", text };
  const { value, diagnostics } = parse(source);
  expect(diagnostics).toEqual([]);
  return runChecks(value!, { source, readText });
}

const codes = (text: string) => check(text).map(({ code }) => code);

/** c0 ← c1 ← … ← the last, and `more` lines of inferences. */
function chain(length: number, more = ""): string {
  const ids = Array.from({ length }, (_, i) => `c${i}`);
  const steps = ids.slice(1).map((id, i) => `  - { from: ${id}, to: c${i} }\n`);
  return `premises:\n  p: It works.\nconclusions:\n${ids.map((id) => `  ${id}: Conclusion ${id}.\n`).join("")}inferences:\n${steps.join("")}  - { from: p, to: c${length - 1} }\n${more}`;
}

test("every code of a check is a code, and has one check", () => {
  const all = CHECKS.flatMap(({ codes }) => codes);
  expect(new Set(all).size).toBe(all.length);
  for (const code of all) expect(CODES).toHaveProperty(code);
});

test("problems stand in the order of the file", () => {
  const found = check("voices:\n  v: Ann\npremises:\n  a: It works.\n  b: It works.\n");
  expect(found.map(({ code, range }) => [range.start.line, code])).toEqual([
    [2, "unused-voice"],
    [4, "orphan"],
    [5, "orphan"],
    [5, "same-text"],
  ]);
});

test("a map that was read with errors is not blamed for what is missing", () => {
  const source = {
    path: "map.yaml",
    text: "premises:\n  a: It works. It runs.\nconclusions:\n  b: It follows.\n",
  };
  const { value } = parse(source);
  const found = runChecks(value!, { source, readText: () => undefined, partial: true });
  expect(found.map(({ code }) => code)).toEqual(["long-text"]);
});

describe("circular", () => {
  test("a chain of ten thousand is none", () => {
    const text = chain(10_000);
    const { value } = parse({ path: "map.yaml", text });
    const start = performance.now();
    expect(runChecks(value!, { source: { path: "map.yaml", text }, readText: () => undefined })).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test("nor is a diamond, or two that attack each other", () => {
    expect(codes(chain(4, "  - { from: c3, to: c1 }\n  - { from: c2, to: c0 }\n"))).toEqual([]);
    expect(codes(chain(3, "  - { from: c0, against: c2 }\n  - { from: c1, against: p }\n"))).toEqual([]);
  });

  test("each circle is named once, whole, in the direction of the argument", () => {
    const found = check(chain(4, "  - { from: c0, to: c3 }\n  - { from: c1, to: c2 }\n"));
    expect(found.map(({ message }) => message)).toEqual([
      "The argument is circular: `c0` → `c3` → `c2` → `c1` → `c0`.",
      "The argument is circular: `c1` → `c2` → `c1`.",
    ]);
    expect(found.map(({ range }) => range.start.line)).toEqual([13, 14]);
  });

  test("a long one is cut short in words", () => {
    const [found] = check(chain(10_000, "  - { from: c0, to: c9999 }\n"));
    expect(found!.message).toMatch(/^The argument is circular: `c0` → `c9999` → .* → … → `c0`\.$/);
    expect(found!.message.length).toBeLessThan(200);
  });

  test("hundreds of them are told by some", () => {
    const back = Array.from({ length: 300 }, (_, i) => `  - { from: c0, to: c${i + 1} }\n`).join("");
    expect(check(chain(400, back)).length).toBeLessThanOrEqual(50);
  });
});

describe("quotes", () => {
  const quoting = (quote: string, more = "") =>
    `sources:\n  s: { title: A source, file: s.txt }\npremises:\n  p: { text: It works., cite: s, quote: ${JSON.stringify(quote)} }\n${more}conclusions:\n  c: It follows.\ninferences:\n  - { from: p, to: c }\n`;
  const SOURCE =
    "He said: “We can’t—won’t—wait …\nnot now,” and refo\u00ADcus\u0065\u0301d.\r\nChina cannot accept Russia losing the war against Ukraine. 中国不能让俄罗斯输掉战争。\n";

  test.each([
    "We can't-won't-wait... not now",
    "refocuséd",
    "and  refocuséd. China cannot",
    "中国不能让俄罗斯",
    "China cannot … the war",
    "China cannot [...] Ukraine",
  ])("found: %s", (quote) => {
    expect(check(quoting(quote), () => SOURCE)).toEqual([]);
  });

  test.each([
    [
      "China can not accept Russia losing a war against Ukraine",
      "China cannot accept Russia losing the war against Ukraine",
    ],
    ["china cannot accept", "China cannot accept"],
    ["中国不会让俄罗斯输掉战争", "中国不能让俄罗斯输掉战争"],
    ["entirely invented words everywhere", undefined],
    ["the war … China cannot", undefined],
  ])("not found: %s", (quote, nearest) => {
    const [found, ...others] = check(quoting(quote), () => SOURCE);
    expect(others).toEqual([]);
    expect(found!.code).toBe("quote-not-found");
    if (nearest !== undefined) expect(found!.hint).toContain(nearest);
  });

  test("a source without a file is asked for once", () => {
    const more = "  q: { text: It runs., cite: s ¶2, quote: other }\n";
    const found = check(quoting("one", more).replace("from: p", "from: [p, q]"));
    expect(found.map(({ code }) => code)).toEqual(["quote-unchecked"]);
  });

  test("quick in a long source", () => {
    const words =
      "the war goes on and China cannot accept that Russia loses while Europe looks for a way out of it".split(
        " ",
      );
    let seed = 7;
    const next = () => words[(seed = (seed * 48271) % 2147483647) % words.length]!;
    const long = Array.from({ length: 200_000 }, next).join(" ") + SOURCE;
    const start = performance.now();
    const [found] = check(quoting("China can not accept Russia losing the war against Ukraine"), () => long);
    expect(performance.now() - start).toBeLessThan(4_000);
    expect(found!.hint).toContain("China cannot accept Russia losing the war");
  });
});
