import { expect, test } from "vitest";
import { mend } from "../../../../src/input/mending/mend.ts";
import { diagnose } from "../../../support/faulty.ts";

/** The library takes the first line of a section for the pattern of all; the entries below it are right all the same. */
const map = (start: string, more = "") => `premises:
${start}  first:
    text: It works.
    note: Each day.
  second: It is cheap.
  third: { text: "It is near." }
  fourth: It lasts
    for years.
conclusions:
  end: It follows.
inferences:
  - from: [first, second]
    to: end
${more}  - { from: [third, fourth], to: end }
`;

const faultsOf = (text: string) =>
  diagnose(text)
    .filter(({ severity }) => severity === "error")
    .map(({ range, message, hint }) => `${range.start.line}: ${message} | ${hint}`);

const ITEM = "This is a list item among keys.";

test.each([
  ["  - from: first\n", `2: ${ITEM} | move it to \`inferences\``],
  ["  - { from: first, to: end }\n", `2: ${ITEM} | move it to \`inferences\``],
  [
    "  - It is clean.\n",
    `2: ${ITEM} | give it an id: write \`id: …\` in place of the dash, such as \`it-is-clean: It is clean.\``,
  ],
  ["    - It is clean.\n", expect.stringContaining(`2: ${ITEM} | give it an id`)],
  [
    "    tex@t: It is clean.\n    note: Each day.\n",
    "2: The id of this premise is missing. | put its id above it, indented by 2 spaces, such as `a-name:`",
  ],
  [
    "    to: end\n    text: It is clean.\n",
    "2: The id of this premise is missing. | put its id above it, indented by 2 spaces, such as `it-is-clean:`",
  ],
])("%j above entries is the one fault, and moves none of them", (start, fault) => {
  const text = map(start);
  expect(faultsOf(text)).toEqual([fault]);
  expect(mend({ path: "map.yaml", text }, diagnose).text).toBe(text);
});

test("a text that a comment cuts below such a line is mended, and every entry stays where it is", () => {
  const text = map("  - from: first\n").replace("It lasts\n", "It is #2\n");
  const { text: mended } = mend({ path: "map.yaml", text }, diagnose);
  expect(mended).toBe(
    map("  - from: first\n").replace("It lasts\n    for", '"It is #2 for').replace("years.", 'years."'),
  );
});

test("a key of the map is not moved into an inference", () => {
  const torn = map("").replace("    to: end\n", "title: A map\n    to: end\n");
  expect(mend({ path: "map.yaml", text: torn }, diagnose).text).not.toMatch(/^ +title:/mu);
});
