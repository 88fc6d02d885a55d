import { describe, expect, test } from "vitest";
import { faultsIn, mended } from "../../../support/mended.ts";

const map = (entry: string, head = ""): string => `${head}voices: { ann: Ann }
premises:
  one: It works.
${entry}conclusions:
  end: It follows.
inferences:
  - { from: [one, two], to: end }
`;

describe("a key in the line of another one", () => {
  test.each([
    [
      "behind a sentence",
      "text: It is cheap. note: So they say.",
      "text: It is cheap.\n    note: So they say.",
    ],
    ["that names a voice", "text: It is cheap. voice: ann", "text: It is cheap.\n    voice: ann"],
    ["behind one word", "voice: ann text: It is cheap.", "voice: ann\n    text: It is cheap."],
  ])("%s is written below it", (_, line, meant) => {
    const text = map(`  two:\n    ${line}\n`);
    expect(faultsIn(text)).toHaveLength(1);
    expect(mended(text)).toBe(map(`  two:\n    ${meant}\n`));
  });

  test("in the middle of a sentence is a word of it", () => {
    const line = "    text: it is cheap title: no\n";
    expect(mended(map(`  two:\n${line}`))).toBe(map('  two:\n    text: "it is cheap title: no"\n'));
  });

  test("that the entry has already is a word of the text", () => {
    const text = map("  two:\n    text: It is cheap. note: so they say\n    note: So.\n");
    expect(faultsIn(text)).toEqual(["5:11 yaml-colon-text"]);
  });

  test("right behind its id is written below that, with what is below it", () => {
    expect(mended(map("  two: text: It is cheap.\n"))).toBe(map("  two:\n    text: It is cheap.\n"));
    expect(mended(map("  two: text: It is cheap.\n    note: So.\n"))).toBe(
      map("  two:\n    text: It is cheap.\n    note: So.\n"),
    );
  });

  test("at the head of a map is written below it, where it is surely none of the title", () => {
    const rest = "  two: It is cheap.\n";
    expect(mended(map(rest, "title: A map author: Ann\n"))).toBe(map(rest, "title: A map\nauthor: Ann\n"));
    expect(faultsIn(map(rest, "title: A map date: when\n"))).toEqual(["1:14 yaml-syntax?"]);
  });
});

test("an entry in the line of another one is written below it, if inferences name it", () => {
  const text = map("").replace("It works.", "It works. two: It is cheap.");
  expect(faultsIn(text)).toEqual(["3:18 yaml-syntax"]);
  expect(mended(text)).toBe(map("  two: It is cheap.\n"));
  const other = map("  two: It is cheap. three: It is dear.\n");
  expect(mended(other)).not.toContain("\n  three:");
});
