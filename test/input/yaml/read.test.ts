import { expect, test } from "vitest";
import { linesOf } from "../../../src/input/lines.ts";
import { readYaml } from "../../../src/input/yaml/read.ts";
import { yamlFaults } from "../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "premises:\n  a: It is.\n---\nb: 1\n",
    ["3:1-4 A second YAML document begins here. | keep one map in one file"],
  ],
  [
    "premises:\n  a: It is.\n---\n",
    ["3:1-4 A second YAML document begins here. | nothing follows it: delete it => "],
  ],
  [
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    ["1:41-42 Lists and mappings are nested too deep here. | "],
  ],
  [
    "%YAML\npremises: {}\n",
    ["1:1-6 A line that begins with `%` is a YAML directive, and maps have none. | put the text in quotes"],
  ],
];

test.each(ROWS)("%j: what is more than one map, or none", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});

test("a bug of ours is none of the text", () => {
  const text = "premises:\n  a It is.\n";
  const broken = (): never => {
    throw new TypeError("a bug");
  };
  expect(() => readYaml({ path: "map.yaml", text }, { ...linesOf(text), around: broken })).toThrow("a bug");
});

test("prose that begins with a colon is answered like any other", () => {
  const text = "premises:\n  a: It is so\n: and so on\n";
  expect(() => readYaml({ path: "map.yaml", text }, linesOf(text))).not.toThrow();
});
