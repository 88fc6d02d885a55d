import { expect, test } from "vitest";
import { EXPLANATIONS } from "../../../src/checks/explanations/explanations.ts";
import { CODES } from "../../../src/diagnostic.ts";
import type { Code } from "../../../src/diagnostic.ts";
import { check } from "../../../src/pipeline.ts";

const codes = Object.keys(CODES) as Code[];
const withExample = codes.filter((code) => EXPLANATIONS[code].example !== undefined);

test("every kind of problem is explained in sentences, and nothing else is", () => {
  expect(Object.keys(EXPLANATIONS).toSorted()).toEqual(codes.toSorted());
  for (const { means, wayOut } of Object.values(EXPLANATIONS))
    for (const text of [means, wayOut]) expect(text).toMatch(/^[`A-Z“h].*\.$/u);
});

test("only what a few lines cannot show has no example", () => {
  expect(codes.filter((code) => !withExample.includes(code))).toEqual([
    "too-large",
    "too-deep",
    "not-utf8",
    "notation-syntax",
    "notation-unknown",
    "use-faulty",
    "quote-not-found",
    "impossible-wish",
    "quote-unchecked",
    "source-outside",
    "bibliography-entry",
    "source-changed",
    "question-open",
    "graph-fault",
    "step-incomplete",
    "not-carried-over",
    "glyph-missing",
    "small-type",
    "high-figure",
    "other-sheets",
    "premises-far",
  ]);
});

test.each(withExample)("the example of %s has this problem", (code) => {
  const { diagnostics } = check(
    { path: "m.yaml", text: EXPLANATIONS[code].example! },
    () => undefined,
    undefined,
    {
      advice: true,
    },
  );
  expect(diagnostics.map((one) => one.code)).toContain(code);
});
