import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "title: A\n  ann: Ann\n  bob: Bob\npremises:\n  a: { text: It is., voice: ann }\n  b: { text: So., voice: bob }\n",
    ["2:3-6 The heading `voices:` is missing. | put `voices:` above `ann` => voices:"],
  ],
];

test.each(ROWS)("%j: what YAML cannot read, in our words: no-heading", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
