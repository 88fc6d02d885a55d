import { expect, test } from "vitest";
import { diagnose } from "../../../support/faulty.ts";

const citing = (more: string) =>
  `sources: { act: The Act }
premises:
  one: { text: It works., ${more} }
conclusions: { end: It follows. }
inferences: [{ from: one, to: end }]
`;
const errors = (more: string) =>
  diagnose(citing(more)).flatMap(({ severity, hint }) => (severity === "error" ? [hint] : []));

test.each([
  ["where: 5", "act p. 5"],
  ["where: p. 5", "act p. 5"],
  ["place: §5", "act §5"],
  ["p: 5", "act p. 5"],
  ["pp: 5-6", "act pp. 5-6"],
  ["at: l. 12", "act l. 12"],
  ["locator: 5", "act p. 5"],
  ["line: 5", "act l. 5"],
  ["Kapitel: 5", "act Kap. 5"],
  ["page: p. 5", "act p. 5"],
])("a place by its key stands behind its source: %s", (place, cite) => {
  expect(errors(`cite: act, ${place}`)).toEqual([`write it after the source: \`cite: ${cite}\``]);
  expect(errors(`cite: ${cite}`)).toEqual([]);
});

test("a place that is there already is deleted", () => {
  expect(errors("cite: act p. 5, page: 5")).toEqual(["delete it: `cite` names the place already"]);
});

test.each(["page: 5", "where: p. 5", "p: 5"])("a place without a source needs one: %s", (place) => {
  expect(errors(`quote: It works, ${place}`)).toEqual([
    "write it after the source in `cite`, such as `id p. 5`",
  ]);
});
