import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { CODES } from "../../src/diagnostic.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { check } from "../../src/pipeline.ts";

const MAPS = new URL("../../maps/", import.meta.url);
const advised = (text: string): readonly Diagnostic[] =>
  check({ path: "map.yaml", text }, () => undefined, undefined, { advice: true }).diagnostics.filter(
    ({ code }) => CODES[code] === "hint",
  );

test("the maps of the project need no advice", () => {
  for (const name of readdirSync(MAPS).filter((each) => each.endsWith(".yaml")))
    expect([name, advised(readFileSync(new URL(name, MAPS), "utf8"))]).toEqual([name, []]);
});

const TWO =
  "premises: { a: 'It rains, and therefore the streets are wet.' }\nconclusions: { c: So. }\ninferences: [{ from: a, to: c }]\n";

test("advice is only given where it is asked for, and can be switched off like a warning", () => {
  expect(advised(TWO).map(({ code, severity }) => [code, severity])).toEqual([["two-thoughts", "hint"]]);
  expect(check({ path: "map.yaml", text: TWO }, () => undefined).diagnostics).toEqual([]);
  const line = TWO.replace("{ a:", "\n  # hence: ignore two-thoughts\n  a:").replace(" }", "");
  expect(advised(line)).toEqual([]);
});

test("quotes whose citations name no source are told once, and only where nothing else says what is meant", () => {
  const QUOTING = `premises:
  a: { text: It works., cite: "Rossi, p. 3", quote: It works well }
  b: { text: It runs., cite: "Rossi, p. 4", quote: It runs well }
  d: { text: It lasts., cite: "Rossi, p. 5" }
conclusions: { c: It follows. }
inferences: [{ from: [a, b, d], to: c }]
`;
  expect(advised(QUOTING)).toMatchObject([
    {
      code: "quote-without-source",
      range: { start: { line: 2 } },
      message: expect.stringContaining("`a` and `b`"),
    },
  ]);
  expect(advised(`sources: { rossi: A title }\n${QUOTING}`)).toEqual([]);
  const uncited = QUOTING.replace(', cite: "Rossi, p. 3"', "")
    .replace(', cite: "Rossi, p. 4"', "")
    .replace("Rossi, p. 5", "rossi p. 5");
  expect(advised(`sources: { rossi: A title, lee: Another }\n${uncited}`)).toMatchObject([
    { code: "quote-without-source", message: expect.stringContaining("`a` and `b`") },
  ]);
  expect(advised(uncited)).toEqual([]);
  const named = QUOTING.replace('"Rossi, p. 3"', "rossi p. 3").replace('"Rossi, p. 4"', "rossi p. 4");
  const sources = "sources: { rossi: A title, other: { title: Another } }\n";
  expect(advised(sources + named)).toEqual([]);
  // What is wrong with the id of a source is said already.
  const misspelt = named.replaceAll("cite: rossi", "cite: Rossi");
  expect(advised(sources + misspelt)).toEqual([]);
});

test.each([
  ["The rain has stopped, donc les rues sont sèches ici.", 1],
  ["Es regnet, folglich sind die Straßen nass.", 1],
  ["Идёт дождь весь день, поэтому улицы совсем мокрые.", 1],
  ["今天下了大雨，因此街道都湿了。", 1],
  ["It is raining and therefore wet outside.", 1],
  ["The rule is therefore no longer valid.", 0],
  ["It is thus done.", 0],
  ["Therefore the streets are wet.", 0],
  ["Whoever speaks of a thus-and-so says nothing at all.", 0],
  ["The streets are wet so that nobody walks there.", 0],
])("two thoughts in one text: %s", (text, count) => {
  expect(advised(TWO.replace(/'.*'/u, JSON.stringify(text)))).toHaveLength(count);
});

/** Premises that are used once, so many lines further down. */
const far = (count: number, lines: number, more = "") =>
  `premises:\n${Array.from({ length: count }, (_, i) => `  p${i}: It is so in the case ${i}.\n`).join("")}${"\n".repeat(lines)}conclusions:\n  c: It is so.\ninferences:\n${Array.from({ length: count }, (_, i) => `  - { from: p${i}, to: c }\n`).join("")}${more}`;

test("premises that are used once, far away: only if they are many, and could stand there", () => {
  expect(advised(far(10, 100)).map(({ code, message }) => [code, message])).toEqual([
    ["premises-far", "10 premises are used once, in a step more than 100 lines away."],
  ]);
  expect(advised(far(9, 100))).toEqual([]);
  expect(advised(far(10, 80))).toEqual([]);
  expect(advised(far(10, 100, "rivals: [[p0, p1]]\n"))).toEqual([]);
  expect(
    advised(far(10, 100, "  - { from: p3, to: d }\n").replace("  c: It is so.", "$&\n  d: So.")),
  ).toEqual([]);
  expect(
    advised(far(10, 100).replace("p3: It is so in the case 3.", "p3: { text: It is., note: So. }")),
  ).toEqual([]);
});
