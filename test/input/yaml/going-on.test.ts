import { expect, test } from "vitest";
import { yamlFaults } from "../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "premises:\n  a: >\n  It is so.\n  It is.\n",
    [
      "3:3-12 This line is not aligned with the text that it continues. | indent it by 4 spaces, and with it the lines below it =>     It is so. /     It is.",
    ],
  ],
  [
    "premises:\n  a: It is so\nand it goes on.\n",
    [
      "3:1-16 This line is not a `key: value` pair. | if this continues the text above, indent it by 4 spaces; if it is an entry of its own, write `key: value`; if it is a remark, begin it with `#` =?>     and it goes on.",
    ],
  ],
];

test.each(ROWS)("%j: a text that goes on further left is told where it belongs", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
