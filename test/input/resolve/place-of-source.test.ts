import { expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";

const adviceFor = (cite: string, sources = "  act: { title: The Act }\n  poll: { title: The Poll }\n") =>
  parse({
    path: "map.yaml",
    text: `sources:\n${sources}premises:\n  a: { text: It is so., cite: ${cite} }\nconclusions:\n  b: It was so.\ninferences:\n  - { from: a, to: b }\n`,
  }).diagnostics.map(({ code, hint, fix }) => [code, hint, fix?.edits[0]?.text]);

test("a place behind its source in a list belongs to it", () => {
  expect(adviceFor("[act, p. 4]")).toEqual([
    ["printed-as-written", "write the source and the place as one text: `act p. 4`", "act p. 4"],
  ]);
});

test("with a single source, a place alone is enough", () => {
  expect(adviceFor("[act, p. 4]", "  act: { title: The Act }\n")).toEqual([]);
});
