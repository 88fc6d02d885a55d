import { describe, expect, test } from "vitest";
import { mend, withHarmlessFixes } from "../../src/input/mending/mend.ts";
import { around, diagnose } from "../support/faulty.ts";

const errorsIn = (text: string) => diagnose(text).filter(({ severity }) => severity === "error");

describe("an id that cannot be one", () => {
  const mended = (text: string) => mend({ path: "map.yaml", text }, diagnose).text;
  const text = `sources:
  my book: A title
voices:
  Wang Yi: Wang Yi
groups:
  first part: Part
views:
  short: { conclusion: the end, statements: [a man, "all men"], group: first part }
premises:
  a man: { text: Socrates is a man., cite: my book p. 4, voice: Wang Yi, group: first part }
  "all men": All men are mortal.
conclusions:
  the end: Socrates is mortal.
inferences:
  - id: the step
    from: [a man, 'all men']
    to: the end
  - { from: It is not so., against: the step }
`;

  test("is one mistake, however often it is used, and one fix", () => {
    const found = diagnose(text);
    expect(found.map(({ code }) => code)).toEqual(Array.from({ length: 7 }, () => "bad-id"));
    expect(found[3]!.hint).toMatch(/^write `a-man` here and wherever it is used: /);
    const words = ["my book", "Wang Yi", "first part", "a man", "all men", "the end", "the step"];
    // The name of the voice and the text of the premise are no ids.
    const after = words
      .reduce((made, word) => made.replaceAll(word, word.replace(" ", "-")), text)
      .replace("Wang-Yi: Wang-Yi", "Wang-Yi: Wang Yi")
      .replace("is a-man.", "is a man.");
    expect(mended(text)).toBe(after);
    expect(diagnose(mended(text))).toEqual([]);
  });

  test("is left where another has the better id", () => {
    const twins = text.replace("  a man:", "  a-man: It is a man.\n  a man:");
    const [fault] = diagnose(twins).filter(({ range }) => range.start.line === 11);
    expect(fault).toMatchObject({ code: "bad-id", hint: expect.stringMatching(/^an id consists of/) });
    expect(fault!.fix).toBeUndefined();
    expect(mended(twins)).toContain("from: [a man,");
  });

  test("is a slip where it is used and not declared", () => {
    const slip = around("  two: It runs.").replaceAll("one", "one-more").replace("[one-more,", "[one more,");
    expect(diagnose(slip)).toMatchObject([{ code: "unknown-id", hint: "did you mean `one-more`?" }]);
    expect(mended(slip)).toBe(slip.replace("[one more,", "[one-more,"));
  });
});

describe("a fix that would do harm is not taken", () => {
  /** Each with a fix that is right by itself. */
  const HARMFUL: readonly (readonly [string, string])[] = [
    ["adds a statement", "  two:It runs."],
    ["uncovers more than it mends", "  two: { text: *star, note: x }\n  three: { txet: @home }"],
  ];

  test.each(HARMFUL)("because it %s", (_, line) => {
    const text = around(line);
    const { text: made } = mend({ path: "map.yaml", text }, diagnose);
    const left = withHarmlessFixes({ path: "map.yaml", text: made }, diagnose(made), diagnose);
    expect(left.filter(({ fix }) => fix && fix.asks !== true)).toEqual([]);
    expect(errorsIn(made).length).toBeLessThanOrEqual(errorsIn(text).length);
  });

  test("and others are", () => {
    const text = around("  two:It runs.").replace("from: [one, two]", "form: [one]");
    const { text: made, mended } = mend({ path: "map.yaml", text }, diagnose);
    // A line that says a key, a colon and a text is the author's own statement, which the missing space hid.
    expect(mended.map(({ title }) => title)).toEqual([
      "Put a space after the colon",
      "Change `form` to `from`",
    ]);
    expect(made).toBe(text.replace("form", "from").replace("two:It", "two: It"));
  });

  test("because it leaves its own fault", () => {
    const text = around("  @two: { text: It runs. }");
    expect(mend({ path: "map.yaml", text }, diagnose).text).toBe(text);
    expect(diagnose(text)[0]).toMatchObject({ message: "A key cannot begin with `@`.", hint: "delete it" });
  });
});
