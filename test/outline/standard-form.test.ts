import { expect, test } from "vitest";
import { outline } from "../../src/outline/build.ts";
import { divide } from "../../src/outline/division/assign-figures.ts";
import { cutPanel } from "../../src/outline/division/split-panels.ts";
import { standardForm } from "../../src/outline/standard-form.ts";
import { generated } from "../support/maps.ts";
import { outlineIn } from "../support/rooms.ts";

const WHOLE = outlineIn(`
premises: { a: A., b: B., o: O., u: U., v: V. }
conclusions: { top: Top., middle: Middle. }
inferences:
  - { from: middle, to: top }
  - { id: step, from: [a, b], to: middle }
  - { id: cut, from: u, against: step }
  - { from: o, against: middle }
  - { from: v, against: cut }
`);
const entriesOf = (...of: Parameters<typeof standardForm>) =>
  standardForm(...of).sections.flatMap(({ entries }) => entries);

test("statements stand by number, and say which of them is a main conclusion", () => {
  const entries = entriesOf([WHOLE]);
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.filter(({ main }) => main).map(({ statement }) => statement.id)).toEqual(["top"]);
});

test("a statement says what it speaks against, and nothing of what it supports", () => {
  const { numbers } = WHOLE;
  const attacks = Object.fromEntries(entriesOf([WHOLE]).map((one) => [one.statement.id, one.attacks]));
  const of = (id: string) => numbers.get(id)!;
  expect(attacks).toEqual({
    top: [],
    middle: [],
    a: [],
    b: [],
    o: [{ kind: "statement", number: of("middle") }],
    u: [{ kind: "step", from: [of("a"), of("b")], to: of("middle"), opposes: false }],
    v: [{ kind: "step", from: [of("u")], to: undefined, opposes: false }],
  });
});

test("of a divided map, each statement stands once, by number, whatever the order of its figures", () => {
  const whole = outline(generated(60));
  const pages = cutPanel(whole.panels[0]!, 8).map((panel) => [panel]);
  const made = divide(whole, pages, undefined);
  for (const figures of [made, made.toReversed()]) {
    const entries = entriesOf(figures);
    expect(entries.map(({ number }) => number)).toEqual(
      Array.from({ length: whole.map.statements.length }, (_, index) => index + 1),
    );
  }
});
