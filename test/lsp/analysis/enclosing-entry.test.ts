import { describe, expect, test } from "vitest";
import { enclosingEntry } from "../../../src/lsp/analysis/enclosing-entry.ts";

/** Where `|` stands, that is the cursor. */
function at(marked: string) {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const found = enclosingEntry(text, offset);
  return found && { ...found, word: text.slice(found.word.start, found.word.end) };
}

describe("the text that tells where a cursor is", () => {
  test("in an entry is the heading of its section, and the entry", () => {
    expect(
      at(
        "title: A map\npremises:\n  one: It works.\n  two:\n    voi|ce: ann\n    note: So.\n  three: It is.\n",
      ),
    ).toEqual({
      word: "voice",
      head: "premises:\n  two:\n    ",
      tail: ": ann\n    note: So.\n",
    });
  });

  test("in an item of a list is that item", () => {
    expect(
      at("inferences:\n  - from: a\n    to: b\n  - from: [c, d|]\n    to: e\n  - { from: f, to: g }\n"),
    ).toEqual({
      word: "d",
      head: "inferences:\n  - from: [c, ",
      tail: "]\n    to: e\n",
    });
    expect(at("inferences:\n- from: a\n- to: |\n")).toEqual({
      word: "",
      head: "inferences:\n- to: ",
      tail: "\n",
    });
  });

  test("at the very left is the line, and the other keys of the map", () => {
    expect(at("title: A map\npre|m\nconclusions:\n  end: So.\n")).toEqual({
      word: "prem",
      head: "",
      tail: "\ntitle: x\nconclusions: x",
    });
  });

  test("on an empty line that is indented is what its column says", () => {
    expect(at("premises:\n  one: It works.\n  |\nconclusions:\n  end: So.\n")).toEqual({
      word: "",
      head: "premises:\n  one: It works.\n  ",
      tail: "\n",
    });
    expect(at("premises:\n  one:\n    text: It works.\n    |\n  two: It is.\n")).toEqual({
      word: "",
      head: "premises:\n  one:\n    text: It works.\n    ",
      tail: "\n",
    });
  });

  test("has blank lines and comments of the entry in it", () => {
    expect(
      at("premises:\n  # All:\n  one:\n    # So:\n\n    no|te: x\n\n    text: y\n# End\n  two: z\n"),
    ).toEqual({
      word: "note",
      head: "premises:\n  one:\n    # So:\n\n    ",
      tail: ": x\n\n    text: y\n# End\n",
    });
  });

  test("is all of a text without a section above, up to a length", () => {
    expect(at("  a: b|\n  c: d\n")).toEqual({ word: "b", head: "  a: ", tail: "\n  c: d\n" });
    expect(at(`  a: b|\n${"  c: d\n".repeat(3000)}`)).toBeUndefined();
    expect(at(`p:\n  a: b|\n${"    c: d\n".repeat(3000)}`)).toBeUndefined();
  });
});

describe("the word at a cursor", () => {
  test.each([
    ["premises:\n  a: {voice: an|n}\n", "ann"],
    ["premises:\n  größe|: x\n", "größe"],
    ["premises:\n  𝒜𝒷|c: x\n", "𝒜𝒷c"],
    ["inferences:\n  -fr|om: x\n", "from"],
    ["premises:\n  a-b|-c: x\n", "a-b-c"],
    ["premises:\n  a:  |  b\n", ""],
    ["|", ""],
  ])("%s", (text, word) => expect(at(text)?.word).toBe(word));
});
