import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    'sources:\n  a: { title: "A, authors: [B], date: "2025" }\n',
    [
      '2:15-16 This quote is never closed. | close it: a: { title: "A", authors: [B], date: "2025" } =>   a: { title: "A", authors: [B], date: "2025" }',
    ],
  ],
  [
    'sources:\n  a: { title: A, authors: ["B], date: "2025" }\n',
    [
      '2:28-29 This quote is never closed. | close it: a: { title: A, authors: ["B"], date: "2025" } =>   a: { title: A, authors: ["B"], date: "2025" }',
    ],
  ],
  ['sources:\n  a: { title: "A, date: 2025", authors: [B] }\n', []],
];

test.each(ROWS)("%j: quotes that are closed where another opens", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
