import { expect, test } from "vitest";
import { Setter } from "../../../src/documents/book/setter.ts";
import { filledOutline } from "../../../src/documents/cards/filled.ts";
import { outline } from "../../../src/outline/build.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import { painted } from "../../../src/scene/paint.ts";
import { textsIn } from "../../../src/scene/walk.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { mapOf } from "../../support/draw.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WIDTH = 700;

/** Each statement of the answers by its words, with where they begin. */
async function answersOf(whole: Outline) {
  const theme = painted(THEMES.plain);
  const setter = new Setter(whole, await testTypesetter(), theme, WIDTH, 7);
  const answers = { letters: new Map(), asked: new Set(whole.numbers.keys()), numbered: true };
  const rows = filledOutline(whole, answers, setter, theme);
  return rows.flatMap(({ pieces: [piece] }) => {
    const { id, label } = piece!.group!;
    return [{ id, text: label, x: textsIn(piece!.draw(0, 0, 0))[0]!.x }];
  });
}

test("whatever leads to a statement stands further in than it, in a map of many levels", async () => {
  const found = await answersOf(outline(mapOf("china-russia-europe.yaml")));
  const at = (number: number) => found.find(({ text }) => text.includes(` ${number}\u00a0`))!.x;
  const chains = [
    [2, 3, 4],
    [6, 8, 23, 24, 29, 30],
    [29, 32],
    [23, 33],
    [24, 26],
  ];
  for (const chain of chains)
    for (const [index, number] of chain.slice(1).entries())
      expect(at(number), `${number} below ${chain[index]}`).toBeGreaterThan(at(chain[index]!) + 8);
  expect(at(30)).toBeCloseTo(at(31), 3);
  expect(found.some(({ text }) => text.includes("for 24:"))).toBe(false);
});

test("where there is no room to go further in, words say what a reason is for", async () => {
  const count = 60;
  const ids = Array.from({ length: count }, (_, index) => `c${index}`);
  const chain = ids
    .slice(1)
    .map((id, index) => `  - { from: [${id}, p${index}], to: c${index} }`)
    .join("\n");
  const premises = ids.slice(1).map((_, index) => `p${index}: Premise ${index}.`);
  const whole = outlineIn(`
premises: { last: It is last., no: No., ${premises.join(", ")} }
conclusions: { ${ids.map((id) => `${id}: Claim ${id}.`).join(", ")} }
inferences:
${chain}
  - { id: end, from: last, to: c${count - 1} }
  - { from: no, against: end }
`);
  const found = await answersOf(whole);
  for (const { x } of found) expect(x).toBeLessThan(WIDTH * 0.45);
  const number = (id: string) => whole.numbers.get(id);
  const texts = found.map(({ text }) => text).join("\n");
  expect(texts).toContain(`because for ${number("c58")}: ${number("c59")}\u00a0Claim`);
  expect(texts).toContain(`and (for ${number("c58")}) ${number("p58")}\u00a0Premise`);
  expect(texts).toContain(`but questions the step to ${number("c59")}: ${number("no")}\u00a0No`);
  expect(texts).not.toContain(`for ${number("c1")}:`);
});
