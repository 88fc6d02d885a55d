import { expect, test } from "vitest";
import { diagnose } from "../../../support/faulty.ts";

const REPORT = `Sleep and School

1. Findings
Pupils who start school at 9:00 sleep longer on average.
Attendance rose by 4 % in the first term.
The body clock of teenagers runs about two hours late.
`;

test("a text in the place of a map is one error", () => {
  expect(diagnose(REPORT).map(({ code, range: { start } }) => [code, start.line])).toEqual([
    ["not-a-map", 1],
  ]);
});

test("a text with a key is a map with faults", () => {
  const found = diagnose(`premises:\n${REPORT}`);
  expect(found.some(({ code }) => code === "not-a-map")).toBe(false);
});
