import { expect, test } from "vitest";
import { check, draw } from "../../src/pipeline.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { testTypesetter } from "../support/typesetter.ts";

const premises = Array.from(
  { length: 60 },
  (_, i) => `  p${i}: "Premise ${i} of 𓀀 and ${i < 30 ? "𓀁" : "𓀂"}."`,
);
const steps = premises.map((_, i) => `  - from: [p${i}]\n    to: ${i === 0 ? "c" : `p${i - 1}`}`);
const text = `title: "𓀀"
conclusions:
  c: So it is.
premises:
${premises.join("\n")}
inferences:
${steps.join("\n")}
`;

async function warned(options: DrawOptions, written = text) {
  const { value: map } = check({ path: "map.yaml", text: written }, () => undefined);
  const { value, diagnostics } = await draw(map!, options, await testTypesetter());
  const missing = diagnostics.filter(({ code }) => code === "glyph-missing");
  return { pages: value.length, said: missing.map(({ message, range }) => [range.start.line, message]) };
}

test.each([{}, { paper: "a4", minType: 16 }, { paper: "a4", as: "handout" }] as const)(
  "a character that no font has is said once a map, where it first stands: %j",
  async (options) => {
    const { pages, said } = await warned(options);
    if ("paper" in options) expect(pages).toBeGreaterThan(1);
    expect(said).toEqual([
      [5, "No font of hence has 𓀀 (U+13000), 𓀁 (U+13001)."],
      [35, "No font of hence has 𓀂 (U+13002)."],
    ]);
  },
);

test("so is one in a short form, a place or a source that is cited, not in one that is not", async () => {
  const written = `sources:
  seen: { title: "A book of 𓀀", authors: [Ana Roy], date: "2020" }
  unseen: { title: "A book of 𓀁" }
premises:
  a: { text: It is so. It is plainly so., short: "𓀂", cite: "seen ¶𓀃" }
conclusions:
  c: So it is.
inferences:
  - { from: a, to: c }
`;
  expect((await warned({}, written)).said).toEqual([
    [5, "No font of hence has 𓀂 (U+13002)."],
    [5, "No font of hence has 𓀃 (U+13003)."],
    [2, "No font of hence has 𓀀 (U+13000)."],
  ]);
});
