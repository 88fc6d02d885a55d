import { expect, test } from "vitest";
import { diagnose } from "../../support/faulty.ts";

const END = "conclusions:\n  end: It follows.\ninferences:\n  - { from: a, to: end }\n";

test("a line is moved to where a map has such a key, though more lines stand in another column", () => {
  const text = `premises:
  b: It runs.
  c: It walks.
  d: It stands.
  a:
    text: It works.
   note: So they say.
${END}`;
  const [found] = diagnose(text);
  expect(found).toMatchObject({
    subject: { kind: "notation", fault: "indented-unlike" },
    hint: "indent it by 4 spaces",
  });
});

test("of columns in which it would be as good, it is moved to the usual one", () => {
  const text = `premises:
  a: It works.
  b: It runs.
   c: It walks.
${END}`;
  const [found] = diagnose(text);
  expect(found).toMatchObject({ hint: "indent it by 2 spaces" });
});

test("under a question mark alone nothing is moved: it would be read as a key", () => {
  const found = diagnose(`premises:\n  a: It works.\n?\nted: true\n${END}`);
  expect(found.map(({ fix }) => fix?.title).filter((title) => title?.startsWith("Indent"))).toEqual([]);
});
