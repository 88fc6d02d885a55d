import { expect, test } from "vitest";
import { NamesOf } from "../../../../src/cli/commands/judged/names.ts";
import { parse } from "../../../../src/input/index.ts";
import { MOST_STEPS } from "../../../../src/language/index.ts";

test("a step is named by what it questions, and ten thousand in a row by the nearest ones", () => {
  const steps = Array.from({ length: 10_000 }, (_, i) => `  - { id: s${i + 1}, from: p, against: s${i} }\n`);
  const text = `premises: { p: It works. }\nconclusions: { c: It follows. }\ninferences:\n  - { id: s0, from: p, to: c }\n  - { from: p, against: c }\n`;
  const map = parse({ path: "map.yaml", text: text + steps.join("") }).value!;
  const names = new NamesOf(map);
  const nameOf = (index: number) => names.step(map.inferences[index]!);
  expect([nameOf(0), nameOf(1), nameOf(2), nameOf(3)]).toEqual([
    "2 → 1",
    "2 ⊣ 1",
    "2 ⊣ (2 → 1)",
    "2 ⊣ (2 ⊣ (2 → 1))",
  ]);
  expect(nameOf(MOST_STEPS + 1)).toBe(`2${" ⊣ (2".repeat(MOST_STEPS)} → 1${")".repeat(MOST_STEPS)}`);
  expect(nameOf(10_001)).toBe(`2${" ⊣ (2".repeat(MOST_STEPS)} ⊣ …${")".repeat(MOST_STEPS)}`);
});
