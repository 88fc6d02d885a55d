import { expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";
import { mend } from "../../../src/input/mending/mend.ts";

const TEXT = `premises: { a: It rains., b: It pours., o: It is dry. }
conclusions: { c: Take a coat. }
inferences:
  - { from: [a, a], to: c }
  - { from: o, against: b }
`;

test("a premise that is only attacked may be meant where another one stands twice: nothing is deleted", () => {
  const { diagnostics } = parse({ path: "map.yaml", text: TEXT });
  expect(diagnostics[0]).toMatchObject({
    code: "duplicate-id",
    hint: "delete one, or write `b` in its place, which supports nothing",
  });
  const diagnose = (text: string) => parse({ path: "map.yaml", text }).diagnostics;
  expect(mend({ path: "map.yaml", text: TEXT }, diagnose).text).toBe(TEXT);
});
