import { describe, expect, test } from "vitest";
import { runChecks } from "../../src/checks/index.ts";
import type { CheckContext } from "../../src/checks/index.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { parse } from "../../src/input/index.ts";
import { cpuTime } from "../support/cpu-time.ts";

function check(text: string, readText: CheckContext["readText"] = () => undefined) {
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

test("problems stand in the order of the file", () => {
  const found = check("voices:\n  v: Ann\npremises:\n  a: It works.\n  b: It works.\n");
  expect(found.map(({ code, range }) => [range.start.line, code])).toEqual([
    [2, "unused-voice"],
    [4, "orphan"],
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

test("a long text without a blank and without a letter is read at once", () => {
  const text = `premises:\n  b: "${'\\"'.repeat(50_000)}"\n`;
  const start = cpuTime();
  check(text);
  expect(cpuTime() - start).toBeLessThan(2_000);
});

describe("circular", () => {
  test("a chain of ten thousand is none", () => {
    const text = chain(10_000);
    const { value } = parse({ path: "map.yaml", text });
    const start = cpuTime();
    expect(runChecks(value!, { source: { path: "map.yaml", text }, readText: () => undefined })).toEqual([]);
    expect(cpuTime() - start).toBeLessThan(2_000);
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
    // A circle of two is seen at once, so that its lines are not listed.
    expect(found.map(({ hint }) => hint)).toEqual([
      "remove one of these steps, in lines 9, 10, 11 and 13",
      "remove one of these steps",
    ]);
  });

  test("a long one is cut short in words", () => {
    const [found] = check(chain(10_000, "  - { from: c0, to: c9999 }\n"));
    expect(found!.message).toBe(
      "The argument is circular: `c0` → `c9999` → `c9998` → `c9997` → … (9996 more) → `c0`.",
    );
    expect(found!.hint).toMatch(/^remove one of these steps, in lines \d+, \d+, \d+, \d+ and 9996 more$/);
  });

  test("every step of it is a related place", () => {
    const text = chain(13, "  - { from: c0, to: c12 }\n");
    const [{ message, related = [] }] = check(text) as [Diagnostic];
    expect(message).toBe("The argument is circular: `c0` → `c12` → `c11` → `c10` → … (9 more) → `c0`.");
    expect(related.map((one) => one.message.match(/`.*?`/g))).toEqual(
      Array.from({ length: 13 }, (_, nth) => [`\`c${(13 - nth) % 13}\``, `\`c${12 - nth}\``]),
    );
    for (const { range, message: said } of related) {
      const [from, to] = said.match(/`.*?`/g)!.map((id) => id.slice(1, -1));
      expect(text.slice(range.start.offset, range.end.offset)).toMatch(
        new RegExp(`from: ${from}, to: ${to}\\b`),
      );
    }
  });

  test("hundreds of them are told by some", () => {
    const back = Array.from({ length: 300 }, (_, i) => `  - { from: c0, to: c${i + 1} }\n`).join("");
    expect(check(chain(400, back))).toHaveLength(50);
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
    "China cannot […] Ukraine",
    "China cannot ... Ukraine",
    "China cannot [ … ] Ukraine",
    "… Russia losing the war",
    "[...] Russia losing […] Ukraine. …",
    "wait [...] not now",
    "We can’t […] Ukraine",
    "[w]e can’t",
    "We can’t … [c]hina cannot",
    "不能",
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

  test.each([
    ["It grew by 21% in a year.", "grew by 22 %", "grew by 21%"],
    ["It grew by 2.1 % in a year.", "grew by 1 %", "grew by 2.1%"],
    ["It cost $5.", "cost £5", "cost $5"],
    ["The $5 bill went.", "€5 bill", "$5 bill"],
    ["He asked: is it so?", "is it so!", "is it so?"],
    ["It is so, he said.", "so; he said", "so, he said"],
    ["It is (almost) done.", "It is [almost] done", "It is (almost) done"],
    ["The 21 per cent were first, then growth.", "21% … growth", "21"],
    ["There were 1,184 injuries.", "184 injuries", "1,184 injuries"],
    ["There were 1,184 injuries.", "1", "1,184"],
    ["It fell by 2.5 per cent.", "by 2", "by 2.5"],
    ["It fell by 2.5 per cent.", "5 per cent", "2.5 per cent"],
    ["There were injuries.", "jur", "injuries"],
    ["Здесь и́стина.", "ина", "и́стина"],
  ])("in %s, not found: %s", (text, quote, nearest) => {
    const [found] = check(quoting(quote), () => text);
    expect(found!.hint).toBe(`the nearest passage is “${nearest}”`);
  });

  test("of a long passage, what differs is shown", () => {
    const words = Array.from({ length: 80 }, (_, i) => `word${i}`);
    const [found] = check(quoting(words.with(60, "other").join(" ")), () => words.join(" "));
    expect(found!.hint).toMatch(/^the nearest passage is “… word5\d .*word59 word60 word61.* …”$/);
    expect(found!.hint!.length).toBeLessThan(200);
    const [end] = check(quoting(`${words.join(" ")} 21‰`), () => `${words.join(" ")} 21 %`);
    expect(end!.hint).toMatch(/^the nearest passage is “… .*word79 21%”$/);
  });

  test.each([
    ["The fee rose by 1.2 % in May.", "rose by 1.2% in"],
    ["The fee rose by 1.2% in May.", "rose by 1.2 % in"],
    ["The fee rose by 1.2\u202F% in May.", "1.2%"],
    ["The fee rose by 21\u00A0% in May.", "21 % in"],
    ["The 21 % were first, then growth.", "21% … growth"],
    ["It froze at 4\u202F°C.", "at 4°C"],
    ["«\u00A0Oui\u202F!\u00A0», dit-elle\u00A0: c’est fini.", '"Oui!", dit-elle: c\'est'],
    ["»Ja« und »Nein«", '"Ja" und "Nein"'],
  ])("in %s, found: %s", (text, quote) => {
    expect(check(quoting(quote), () => text)).toEqual([]);
  });

  test("parts in another order are said to be so", () => {
    const [found] = check(quoting("Ukraine … China cannot"), () => SOURCE);
    expect(found!.hint).toBe("its parts occur there in another order");
  });

  test("a file is read once, and a text indexed once, however many sources name it", () => {
    const ids = Array.from({ length: 40 }, (_, i) => i);
    const long = "It was never so plain that he said it. ".repeat(400_000);
    const text = `sources:\n${ids.map((i) => `  s${i}: { title: A source, file: ${"./".repeat(i % 3)}s.txt }\n`).join("")}premises:\n${ids.map((i) => `  p${i}: { text: It works ${i}., cite: s${i}, quote: "it was never ${i} so plain" }\n`).join("")}conclusions:\n  c: It follows.\ninferences:\n  - { from: [${ids.map((i) => `p${i}`).join(", ")}], to: c }\n`;
    const read: string[] = [];
    const start = process.cpuUsage();
    const found = check(text, (name) => {
      read.push(name);
      return long;
    });
    expect(process.cpuUsage(start).user).toBeLessThan(20_000_000);
    expect(read.toSorted()).toEqual(["././s.txt", "./s.txt", "s.txt"]);
    expect(found.filter(({ code }) => code === "quote-not-found")).toHaveLength(40);
  });

  test("hundreds of quotes of common words in a long text", () => {
    const ids = Array.from({ length: 300 }, (_, i) => i);
    let seed = 7;
    const word = () => `w${(seed = (seed * 48271) % 2147483647) % 250}`;
    const words = (length: number) => Array.from({ length }, word).join(" ");
    const text = `sources:\n  s: { title: A source, file: s.txt }\npremises:\n${ids.map((i) => `  p${i}: { text: It works ${i}., cite: s, quote: "${words(12)}" }\n`).join("")}conclusions:\n  c: It follows.\ninferences:\n  - { from: [${ids.map((i) => `p${i}`).join(", ")}], to: c }\n`;
    const long = words(2_300_000);
    const start = process.cpuUsage();
    expect(check(text, () => long)).toHaveLength(300);
    expect(process.cpuUsage(start).user).toBeLessThan(20_000_000);
  });

  test("why a text is not to be had is said as the reader says it", () => {
    const [found] = check(quoting("one"), () => ({
      why: "`s.txt` is a PDF",
      hint: "do this",
      code: "source-outside",
    }));
    expect(found).toMatchObject({
      code: "source-outside",
      message: "Quotes from `s` are not checked: `s.txt` is a PDF.",
      hint: "do this",
    });
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
    const start = cpuTime();
    const [found] = check(quoting("China can not accept Russia losing the war against Ukraine"), () => long);
    expect(cpuTime() - start).toBeLessThan(4_000);
    expect(found!.hint).toContain("China cannot accept Russia losing the war");
  });
});

describe("undercut-ring", () => {
  const steps = (count: number, first: string) =>
    `premises:\n  p: It works.\nconclusions:\n  c: It follows.\ninferences:\n${first}${Array.from({ length: count }, (_, i) => `  - { id: s${i + 1}, from: p, against: s${i} }\n`).join("")}`;

  test("ten thousand objections to objections that lead to a statement are none", () => {
    expect(codes(steps(10_000, "  - { id: s0, from: p, to: c }\n"))).toEqual([]);
  });

  test("a long ring is told once, by its last step, cut short in words", () => {
    const found = check(steps(9_999, "  - { id: s0, from: p, against: s9999 }\n"));
    expect(found.map(({ code, range }) => [code, range.start.line])).toEqual([
      ["conclusion-unsupported", 4],
      ["undercut-ring", 10_005],
    ]);
    expect(found[1]!.message).toMatch(/: `s0` → `s9999` → .* → … → `s0`\.$/u);
    expect(found[1]!.message.length).toBeLessThan(250);
  });
});
