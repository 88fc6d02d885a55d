import { expect, test } from "vitest";
import { Composer, Parser } from "yaml";
import { YAML_OPTIONS } from "../../../../src/input/yaml/near.ts";
import { type LibraryFault, libraryFaultOf } from "../../../../src/input/yaml/faults/library.ts";

/** What the library says of a text, so that a newer one that says it in other words is noticed. */
const errorsIn = (text: string) =>
  [...new Composer(YAML_OPTIONS).compose(new Parser().parse(text), true, text.length)].flatMap(
    ({ errors, warnings }) => [...errors, ...warnings],
  );

const TEXTS: Readonly<Record<LibraryFault, string>> = {
  "list as a key": "x:\n  a: b\n  - c\n  d: e\n",
  "inside brackets": "a: [\nb\n]\n",
  "empty lines above a text": "a: |\n    \n  b\n",
  "closing quote": 'a: "b\n',
  "space after a tag": "a: !b[c]\n",
  "colon of a key": "a: b\nc\n",
  "space before a comment": 'a: "b"#c\n',
  comma: 'a: ["b" "c"]\n',
  "space after a colon": "a: {*b :c}\n",
  "line of its own": "--- a: b\n",
  "text after a block sign": "a: >b\n",
  "list in a line": "a: - b\n",
  "nothing before a comma": "a: [, b]\n",
};

test.each(Object.entries(TEXTS))("the library's report is known: %s", (fault, text) => {
  const errors = errorsIn(text).map(({ code, message }) => `${code} ${message.split("\n")[0]}`);
  expect(errorsIn(text).map(libraryFaultOf), errors.join("\n")).toContain(fault);
});

test("a code that says all there is to say has no such name", () => {
  expect(libraryFaultOf({ code: "TAB_AS_INDENT", message: "Missing , or not" })).toBeUndefined();
  expect(libraryFaultOf({ code: "BAD_INDENT", message: "All sequence items must start" })).toBeUndefined();
});
