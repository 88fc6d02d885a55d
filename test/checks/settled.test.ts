import { expect, test } from "vitest";
import { check } from "../../src/pipeline.ts";

const LONG = "It is one thing. It is another.";

function found(premises: string, inferences = "  - { from: [a, b], to: c }\n"): string[] {
  const text = `premises:\n${premises}conclusions:\n  c: It follows.\ninferences:\n${inferences}`;
  return check({ path: "m.yaml", text }, () => undefined).diagnostics.map(({ code, range, message, hint }) =>
    `${range.start.line} ${code} ${code === "wrong-value" ? `${message} ${hint ?? ""}` : ""}`.trim(),
  );
}

test("a comment behind or above an entry switches its warning off, and no other", () => {
  const b = `  b: ${LONG} Really.\n`;
  expect(found(`  a: ${LONG}\n${b}`)).toEqual(["2 long-text", "3 long-text"]);
  expect(found(`  a: ${LONG} # hence: ignore long-text\n${b}`)).toEqual(["3 long-text"]);
  expect(found(`  # hence: ignore long-text\n  # and another remark\n\n  a: ${LONG}\n${b}`)).toEqual([
    "6 long-text",
  ]);
  expect(found(`  a:\n    # hence: ignore long-text\n    text: ${LONG}\n${b}`)).toEqual(["5 long-text"]);
  expect(found(`  a:\n    text: ${LONG}\n    note: N # hence: ignore same-text,long-text\n${b}`)).toEqual([
    "5 long-text",
  ]);
  expect(found(`  a: ${LONG} # hence: ignore orphan\n${b}`)).toEqual(["2 long-text", "3 long-text"]);
});

test("it is about an item of a list as well", () => {
  const premises = "  a: A.\n  b: B.\n";
  const twice = (comment: string) => `  - { from: [a, b], to: c }\n${comment}  - { from: [a, b], to: c }\n`;
  expect(found(premises, twice(""))).toEqual(["8 same-inference"]);
  expect(found(premises, twice("  # hence: ignore same-inference\n"))).toEqual([]);
});

test("a text that only looks like such a comment is none", () => {
  expect(found(`  a: "${LONG} # hence: ignore long-text"\n  b: B.\n`)).toEqual(["2 long-text"]);
});

test.each([
  ["long-txt", "2 wrong-value There is no warning `long-txt`. did you mean `long-text`?"],
  ["circular", "2 wrong-value `circular` is an error, and errors cannot be ignored."],
  [
    "",
    "2 wrong-value This comment does not say which warning is to be ignored. for example `# hence: ignore long-text`",
  ],
])("a comment that cannot be obeyed is a mistake: %j", (codes, message) => {
  expect(found(`  a: A. # hence: ignore ${codes}\n  b: B.\n`)).toEqual([message]);
});
