import { expect, test } from "vitest";
import { linesOf } from "../../../src/input/lines.ts";
import { parse } from "../../../src/input/index.ts";
import { citedOddly, citesNoSource } from "../../../src/input/resolve/cited-oddly.ts";

const located = (value: string) => ({ value, range: linesOf(value).range(0, value.length) });
const isSource = (id: string) => ["act", "act-2020"].includes(id);
const hintOf = (value: string) => {
  const meant = citedOddly(located(value), isSource);
  return meant && [meant.id, typeof meant.advice === "string" ? meant.advice : meant.advice.hint];
};

test.each([
  ["act.12", "act", "write `act 12`, or for a page `act p. 12`"],
  ["act/p12", "act", "write `act p12`"],
  ["act§3", "act", "write `act §3`"],
  ["act(12)", "act", "write `act 12`, or for a page `act p. 12`"],
  ["(act, p. 1)", "act", "write `act, p. 1`"],
  ["see act-2020 p. 1", "act-2020", "write `act-2020 p. 1`"],
  [String.raw`\citep[p. 3]{act}`, "act", "write `act p. 3`"],
  [String.raw`\cite{act}`, "act", "write `act`"],
])("%s means a source", (value, id, hint) => {
  expect(hintOf(value)).toEqual([id, hint]);
});

test.each(["act2021", "see act p. 1", "(poll, p. 1)", String.raw`\cite{poll}`, "actual", "act"])(
  "%s means none",
  (value) => {
    expect(hintOf(value)).toBeUndefined();
  },
);

test("a place alone is of no source, unless there is only one; nor is a voice", () => {
  const no = (value: string, ids: readonly string[]) =>
    citesNoSource(located(value), ids, (word) => word === "ann")?.hint;
  expect(no("p. 4", ["act", "poll"])).toBe("begin with the id of the source, such as `act p. 4`");
  expect(no("p. 4", ["act"])).toBeUndefined();
  expect(no("ann", ["act"])).toBe("name a source by its id, or write `voice: ann` in place of this");
  expect(no("ann", [])).toBeUndefined();
});

test.each([
  ["https://example.org/act", "act"],
  ["https://example.org/act, p. 4", "act p. 4"],
])("%s is the address of a source, which is cited by its id", (cite, meant) => {
  const text = `sources:\n  act: { title: The Act, url: https://example.org/act }\npremises:\n  one: { text: One., cite: "${cite}" }\n`;
  const { diagnostics } = parse({ path: "map.yaml", text });
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toContainEqual([
    "unknown-source",
    `write \`${meant}\``,
  ]);
});
