import { describe, expect, test } from "vitest";
import { diagnose } from "../../support/faulty.ts";

const said = (text: string) =>
  diagnose(text).map(({ code, range, hint }) => [code, range.start.line, hint ?? ""] as const);

const STEPS = `premises:
  cheap: { text: It is cheap., voice: ann }
  quick: It is quick.
  slow: It is slow.
conclusions:
  good: It is good.
  done: It should be done.
inferences:
  - { from: quick, to: good }
  - { from: slow, against: good }
  - { from: cheap, to: done }
  - { from: good, to: done }
voices: { ann: Ann Rao }
`;
const LAST = "  - { from: cheap, to: done }";

test("the map is right otherwise", () => {
  expect(said(STEPS)).toEqual([]);
});

describe("a premise that nothing uses is named where it is meant, and reported only there", () => {
  test.each([
    ["the conclusion in its place", "  - { from: done, to: done }", "circular", 11, "`cheap`"],
    [
      "an objection that is used as a reason",
      "  - { from: slow, to: good }",
      "supports-and-attacks",
      11,
      "`from: cheap`",
    ],
    ["its text", "  - { from: It is cheap., to: done }", "same-text", 11, "write `cheap` in its place"],
  ] as const)("%s", (_, step, code, line, hint) => {
    expect(said(STEPS.replace(LAST, step))).toEqual([[code, line, expect.stringContaining(hint)]]);
  });

  test("a step that is missing", () => {
    const found = said(STEPS.replace("  - { from: quick, to: good }\n", ""));
    expect(found).toEqual([
      ["conclusion-unsupported", 6, expect.stringContaining("`quick` is used nowhere")],
    ]);
  });
});

test("of two statements with one text, the one that nothing uses is to be deleted", () => {
  const copied = STEPS.replace("  slow:", "  quick-2: It is quick.\n  slow:");
  expect(said(copied)).toEqual([["same-text", 4, expect.stringContaining("delete it")]]);
  const above = STEPS.replace("  quick:", "  quick-2: It is quick.\n  quick:");
  expect(said(above)).toEqual([["same-text", 3, expect.stringContaining("delete it")]]);
});

test("with several premises that nothing uses, each is reported", () => {
  const two = STEPS.replace("  slow:", "  near: It is near.\n  slow:").replace(
    LAST,
    "  - { from: done, to: done }",
  );
  expect(said(two).map(([code]) => code)).toEqual(["orphan", "orphan", "circular"]);
});

test("a quote is not asked for its source while its citation cannot be read", () => {
  const quoting = STEPS.replace(
    "{ text: It is cheap., voice: ann }",
    `{ text: It is cheap., voice: ann, quote: cheap, cite: { source: plan } }`,
  );
  const sources = "sources: { plan: The plan, book: A book }\n";
  expect(said(quoting + sources).map(([code]) => code)).not.toContain("quote-without-source");
});
