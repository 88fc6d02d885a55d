import { expect, test } from "vitest";
import { check } from "../../src/pipeline.ts";

const MAP = `sources:
  act: { title: The Act, file: act.txt }
  poll: { title: A poll, file: poll.txt }
premises:
  a: { text: It works., cite: act p. 1, quote: most people like it }
  b: { text: It runs., cite: poll p. 1, quote: nobody said this }
conclusions:
  c: It follows.
inferences:
  - { from: [a, b], to: c }
`;
const TEXTS: Readonly<Record<string, string>> = {
  "act.txt": "It is the law.",
  "poll.txt": "In all, most people like it.",
};

test("a quote that stands in another source of the map is said to stand there", () => {
  const { diagnostics } = check({ path: "map.yaml", text: MAP }, (name) => TEXTS[name]);
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ["quote-not-found", "the text of `poll` contains it: cite that"],
    ["quote-not-found", undefined],
  ]);
});
