import { expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";
import { outline } from "../../../src/outline/build.ts";
import { beyondFigure, beyondPages } from "../../../src/outline/division/limits.ts";

const ids = (count: number) => Array.from({ length: count }, (_, i) => i);
const beyond = (text: string) => beyondPages(outline(parse({ path: "map.yaml", text }).value!));

const chain = (steps: number) =>
  `premises: { s0: First. }\nconclusions:\n${ids(steps)
    .map((i) => `  s${i + 1}: Statement ${i + 1}.\n`)
    .join("")}inferences:\n${ids(steps)
    .map((i) => `  - { from: s${i}, to: s${i + 1} }\n`)
    .join("")}`;

test("a line of reasoning that is too long for pages is named", () => {
  expect(beyond(chain(2000))).toBeUndefined();
  expect(beyond(chain(2001))).toMatch(
    /^On pages, a map has at most 2000 steps one after the other, .* 2001; /u,
  );
});

const groups = (count: number) =>
  `groups:\n${ids(count)
    .map((i) => `  g${i}: Group ${i}\n`)
    .join("")}premises:\n${ids(count)
    .map((i) => `  p${i}: { text: Premise ${i}., group: g${i} }\n`)
    .join("")}conclusions: { c: So. }\ninferences:\n${ids(count)
    .map((i) => `  - { from: p${i}, to: c }\n`)
    .join("")}`;

test("and so are too many groups", () => {
  // The conclusion is in the panel of what has no group.
  expect(beyond(groups(2999))).toBeUndefined();
  expect(beyond(groups(3000))).toMatch(/^On pages, a map has at most 3000 groups, and this one has 3001; /u);
});

test("and too many objections to one step", () => {
  const objections = (count: number) =>
    `premises:\n  p: Premise.\n${ids(count)
      .map((i) => `  o${i}: Objection ${i}.\n`)
      .join("")}conclusions: { c: So. }\ninferences:\n  - { id: step, from: p, to: c }\n${ids(count)
      .map((i) => `  - { from: o${i}, against: step }\n`)
      .join("")}`;
  expect(beyond(objections(2000))).toBeUndefined();
  expect(beyond(objections(2001))).toMatch(
    /^On pages, a map has at most 2000 objections to one step, and this one has 2001; draw it as one figure/u,
  );
});

test("and a text of too many characters", () => {
  const long = (length: number) =>
    `premises: { p: ${"x ".repeat((length - 1) / 2)}x }\nconclusions: { c: So. }\ninferences: [{ from: p, to: c }]\n`;
  expect(beyond(long(999_999))).toBeUndefined();
  expect(beyond(long(1_000_001))).toMatch(
    /^On pages, a map has at most 1000000 characters in one text, and this one has 1000001; draw it as one figure/u,
  );
});

test("and too many characters of scripts with marks, in one text or in many", () => {
  const inParts = (parts: number, length: number, word: string) =>
    `premises:\n${ids(parts)
      .map((i) => `  p${i}: ${word.repeat(length / word.length)}.\n`)
      .join("")}conclusions: { c: So. }\ninferences: [{ from: [${ids(parts)
      .map((i) => `p${i}`)
      .join(", ")}], to: c }]\n`;
  const thai = "ตลาดทำงานอย่างมั่นคง";
  const devanagari = "बाज़ार शहर में स्थिर ";
  for (const word of [thai, devanagari]) {
    expect(beyond(inParts(1, 140_000, word))).toBeUndefined();
    for (const [parts, length] of [
      [1, 160_000],
      [100, 1600],
    ] as const)
      expect(beyond(inParts(parts, length, word))).toMatch(
        /^On pages, a map has at most 150000 characters of scripts with marks on letters, and this one has 1\d{5}; draw it as one figure/u,
      );
  }
  expect(beyond(inParts(100, 1600, "The café opens. "))).toBeUndefined();
});

test("and too many places for statements", () => {
  const used = (steps: number) =>
    `premises:\n${ids(100)
      .map((i) => `  p${i}: Premise ${i}.\n`)
      .join("")}conclusions:\n${ids(steps)
      .map((i) => `  c${i}: Conclusion ${i}.\n`)
      .join("")}inferences:\n${ids(steps)
      .map(
        (i) =>
          `  - { from: [${ids(100)
            .map((k) => `p${k}`)
            .join(", ")}], to: c${i} }\n`,
      )
      .join("")}`;
  expect(beyond(used(148))).toBeUndefined();
  expect(beyond(used(149))).toMatch(
    /^On pages, a map has at most 15000 statements and references to them, /u,
  );
});

test("a figure without paper holds every tree within the limits of the format, and not endless references", () => {
  const figure = (blocks: number, cells: number) => {
    const cell = { id: "c", statement: "c", kind: "reference", main: false } as const;
    const block = { id: "b", cells: Array.from({ length: cells }, () => cell) };
    const panels = [{ heads: [cell], blocks: Array.from({ length: blocks }, () => block) }];
    return beyondFigure({ panels } as never);
  };
  expect(figure(19_999, 1)).toBeUndefined();
  expect(figure(6_000, 10)).toBe(
    "A figure has at most 50000 steps, statements and references to them, and this one has 66001; draw a part of it as a view.",
  );
});
