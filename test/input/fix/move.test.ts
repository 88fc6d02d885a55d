import { describe, expect, test } from "vitest";
import type { Fix } from "../../../src/diagnostic.ts";
import { headed, movedToSection, withoutEntry } from "../../../src/input/fix/move.ts";
import { linesOf } from "../../../src/input/lines.ts";

/** The text with the edits of a fix, of which the last in the text is made first. */
const edited = (text: string, fix: Fix | undefined): string | undefined =>
  fix?.edits
    .toSorted((a, b) => b.range.start.offset - a.range.start.offset)
    .reduce(
      (said, { range, text: by }) => said.slice(0, range.start.offset) + by + said.slice(range.end.offset),
      text,
    );

const moved = (text: string, id: string, from: "premises" | "conclusions", to: "premises" | "conclusions") =>
  edited(text, movedToSection(id, from, to, linesOf(text)));

describe("an entry is moved to the end of the other section", () => {
  const rest = "conclusions:\n  end: It follows.\ninferences:\n  - { from: one, to: end }\n";

  test("with all its lines, and not with a comment above it", () => {
    const text = `premises:\n  # Both:\n  one:\n    text: It works.\n    note: So.\n\n  two: It is cheap.\n${rest}`;
    expect(moved(text, "one", "premises", "conclusions")).toBe(
      "premises:\n  # Both:\n\n  two: It is cheap.\nconclusions:\n  end: It follows.\n  one:\n    text: It works.\n    note: So.\ninferences:\n  - { from: one, to: end }\n",
    );
  });

  test("in the column of its entries", () => {
    const text = `premises:\n    one:\n        text: It works.\n    two: It is cheap.\n${rest}`;
    expect(moved(text, "one", "premises", "conclusions")).toContain(
      "  end: It follows.\n  one:\n      text: It works.\n",
    );
    expect(moved(text, "end", "conclusions", "premises")).toContain(
      "    two: It is cheap.\n    end: It follows.\n",
    );
  });

  test("which is added where the map has none, below the one that it comes from", () => {
    const text =
      "premises:\n  one: It works.\n  two: It is cheap.\ninferences:\n  - { from: one, to: two }\n";
    expect(moved(text, "one", "premises", "conclusions")).toBe(
      "premises:\n  two: It is cheap.\n\nconclusions:\n  one: It works.\ninferences:\n  - { from: one, to: two }\n",
    );
  });

  test("also at the end of a file without a line break", () => {
    const text = "conclusions:\n  end: It follows.\npremises:\n  one: It works.\n  two: It is cheap.";
    expect(moved(text, "end", "conclusions", "premises")).toBe(
      "conclusions:\npremises:\n  one: It works.\n  two: It is cheap.\n  end: It follows.\n",
    );
  });

  test("with the line breaks of the file", () => {
    const text = "premises:\r\n  one: It works.\r\n  two: It is.\r\nconclusions:\r\n  end: So.\r\n";
    expect(moved(text, "two", "premises", "conclusions")).toBe(
      "premises:\r\n  one: It works.\r\nconclusions:\r\n  end: So.\r\n  two: It is.\r\n",
    );
  });

  test("with the bracket that closes in its column", () => {
    const text =
      "premises:\n  one: {\n    text: It works.\n  }\n  two: It is cheap.\nconclusions:\n  end: So.\n";
    expect(moved(text, "one", "premises", "conclusions")).toBe(
      "premises:\n  two: It is cheap.\nconclusions:\n  end: So.\n  one: {\n    text: It works.\n  }\n",
    );
  });

  test("and only if it stands on lines of its own", () => {
    expect(moved("premises: { one: It works. }\n", "one", "premises", "conclusions")).toBeUndefined();
    expect(
      moved(`premises:\n  oneself: It works.\n${rest}`, "one", "premises", "conclusions"),
    ).toBeUndefined();
    expect(moved(rest, "one", "premises", "conclusions")).toBeUndefined();
    expect(moved("premises:\n  a:\n    one: It works.\n", "one", "premises", "conclusions")).toBeUndefined();
  });
});

test("a heading is put above a premise where there are no conclusions", () => {
  const text = "premises:\n  one: It works.\n  end: It follows.\n";
  expect(edited(text, headed("end", linesOf(text)))).toBe(
    "premises:\n  one: It works.\nconclusions:\n  end: It follows.\n",
  );
  const both = `${text}conclusions:\n  other: So.\n`;
  expect(headed("end", linesOf(both))).toBeUndefined();
  expect(headed("none", linesOf(text))).toBeUndefined();
});

test("an entry is deleted with all its lines, and only one with nothing before it", () => {
  const text = "premises:\n  one:\n    text: It works.\n  two: { text: It is cheap. }\n";
  const at = (key: string) => withoutEntry("Delete it", text.indexOf(key), linesOf(text));
  expect(edited(text, at("one"))).toBe("premises:\n  two: { text: It is cheap. }\n");
  expect(edited(text, at("two"))).toBe("premises:\n  one:\n    text: It works.\n");
  expect(at("text: It is cheap")).toBeUndefined();
});
