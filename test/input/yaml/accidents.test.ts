import { expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";
import { yamlFaults } from "../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "inferences:\n  - { from: a, to: c, note: It is late, cold, and dark }\n",
    [
      '2:41-45 In braces a comma ends a text, so `cold` is a key without a value here. | put the text in quotes: - { from: a, to: c, note: "It is late, cold, and dark" } =>   - { from: a, to: c, note: "It is late, cold, and dark" }',
    ],
  ],
  [
    "inferences:\n  - { from: a, b, to: c }\n",
    [
      "2:16-17 In braces a comma ends a text, so `b` is a key without a value here. | put them in brackets: [a, b] =>   - { from: [a, b], to: c }",
    ],
  ],
  [
    "inferences:\n  - { from:a, to:c }\n",
    [
      "2:7-13 A space is missing after a colon here. | put a space after the colon: from: a, to: c =>   - { from: a, to: c }",
    ],
  ],
  [
    "premises:\n  a: { text: It is so, voice }\n",
    [
      '2:24-29 In braces a comma ends a text, so `voice` is a key without a value here. | put the text in quotes: a: { text: "It is so, voice" } =>   a: { text: "It is so, voice" }',
    ],
  ],
  [
    "sources:\n  s: { title: A, authors: Ann Lee, Bob Ray }\n",
    [
      "2:36-43 In braces a comma ends a text, so `Bob Ray` is a key without a value here. | put the authors in brackets: [Ann Lee, Bob Ray] =>   s: { title: A, authors: [Ann Lee, Bob Ray] }",
    ],
  ],
  [
    "figure: { width: 12,5 }\n",
    [
      "1:21-22 In braces a comma ends a text, so `5` is a key without a value here. | write a decimal point: 12.5 => figure: { width: 12.5 }",
    ],
  ],
  [
    "premises:\n  a: It is.\ninferences:\n  - { from: a, It works, to: c }\n",
    [
      '4:16-24 In braces a comma ends a text, so `It works` is a key without a value here. | put them in brackets, and what is no id in quotes: [a, "It works"] =?>   - { from: [a, "It works"], to: c }',
    ],
  ],
];

test.each(ROWS)("%j: a plain text that YAML cuts or parts is told as what was meant", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});

const TIGHT = "A space is missing after this dash.";
const TIGHT_KEY = "A space is missing after a colon here.";

test.each([
  ["dashes below each other", "    from:\n      -a\n      -b\n", [TIGHT]],
  ["behind its key, a dash", "    from: -a\n", ["Nothing has the id `-a`."]],
  [
    "in brackets, dashes",
    "    from: [\n      -a, -b]\n",
    ["Nothing has the id `-a`.", "Nothing has the id `-b`."],
  ],
])("%s without spaces begin a list only where they stand alone", (_, from, messages) => {
  const text = `premises: { a: A., b: B. }\nconclusions: { c: C. }\ninferences:\n  - to: c\n${from}`;
  expect(parse({ path: "map.yaml", text }).diagnostics.map(({ message }) => message)).toEqual(messages);
});

test.each([
  ["alone below an id", "premises:\n  a:\n    text:It is cheap.\n", [TIGHT_KEY]],
  ["behind its id", "premises:\n  a: text:It is cheap.\n", []],
  ["in braces", "premises: {\n  a:\n    text:It is cheap. }\n", []],
])("%s, a text may begin with a key of the format", (_, text, messages) => {
  expect(parse({ path: "map.yaml", text }).diagnostics.map(({ message }) => message)).toEqual(messages);
});
