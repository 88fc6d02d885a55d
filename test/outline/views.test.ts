import { describe, expect, test } from "vitest";
import type { View } from "../../src/model/map.ts";
import { outline } from "../../src/outline/build.ts";
import type { Outline } from "../../src/outline/outline.ts";
import { overview, viewed } from "../../src/outline/views.ts";
import { mapNamed } from "../support/map-files.ts";
import { completeFaults } from "../support/outline-faults.ts";
import { WHOLE } from "../support/views.ts";

const whole = outline(
  mapNamed(
    "map.yaml",
    `
groups: { near: Near, far: Far }
voices: { ann: "Ann, a witness", ben: Ben }
premises:
  a: { text: A., voice: ann }
  b: { text: B., voice: ben, tags: [cost, time] }
  c: { text: C., voice: ann, group: far }
  doubt: { text: Doubt., tags: cost }
  alone: { text: Alone., voice: ann }
conclusions:
  top: { text: Top., group: near }
  middle: { text: Middle., group: near, tags: time }
  deep: { text: Deep., group: far }
inferences:
  - { id: first, from: [middle, b], to: top }
  - { id: second, from: [deep], to: middle }
  - { id: third, from: [a, c], to: deep }
  - { from: [doubt], against: second }
`,
  ),
);

const view = (asked: Partial<View>): Outline => viewed(whole, { ...WHOLE, ...asked });
const statementsOf = ({ map }: Outline) => map.statements.map(({ id }) => id).toSorted();
const stepsOf = ({ map }: Outline) => map.inferences.map(({ from }) => from.join("+"));

/** Nothing is lost, doubled or linked wrongly; only the numbers are those of the whole. */
const faults = (part: Outline) =>
  completeFaults(part).filter((fault) => !fault.startsWith("nothing has the number"));

describe("a view", () => {
  test("that asks for nothing shows the whole map, in one panel", () => {
    expect(statementsOf(view({}))).toEqual(statementsOf(whole));
    expect(view({}).panels).toHaveLength(1);
  });

  test("of a group shows what leads to its statements, and the steps all of whose premises it has", () => {
    const part = view({ group: "far" });
    // What undercuts a step belongs to it.
    expect(stepsOf(part)).toEqual(["deep", "a+c", "doubt"]);
    expect(statementsOf(part)).toEqual(["a", "c", "deep", "doubt", "middle"]);
  });

  test("of a conclusion shows what leads to it, step by step", () => {
    expect(stepsOf(view({ conclusion: "middle" }))).toEqual(["deep", "a+c", "doubt"]);
    expect(stepsOf(view({ conclusion: "middle", depth: 1 }))).toEqual(["deep", "doubt"]);
    expect(stepsOf(view({ conclusion: "deep" }))).toEqual(["a+c"]);
  });

  test("of a depth begins at the main conclusion", () => {
    expect(stepsOf(view({ depth: 1 }))).toEqual(["middle+b"]);
    expect(stepsOf(view({ depth: 2 }))).toEqual(["middle+b", "deep", "doubt"]);
  });

  test("of a statement to which nothing leads shows it alone", () => {
    expect(statementsOf(view({ conclusion: "alone" }))).toEqual(["alone"]);
  });

  test("of a voice shows what it says, with what belongs to a step all of which it says", () => {
    const part = view({ voice: "ann" });
    expect(statementsOf(part)).toEqual(expect.arrayContaining(["a", "alone", "c"]));
    expect(statementsOf(view({ voice: "ben" }))).toEqual(["b"]);
  });

  test("of tags shows what has any of them; an objection comes with the step that it undercuts", () => {
    const part = view({ tags: ["cost"] });
    expect(stepsOf(part)).toEqual(["deep", "doubt"]);
    expect(statementsOf(part)).toEqual(["b", "deep", "doubt", "middle"]);
  });

  test("of statements shows these", () => {
    expect(statementsOf(view({ statements: ["alone", "b"] }))).toEqual(["alone", "b"]);
    expect(stepsOf(view({ statements: ["a", "c"] }))).toEqual(["a+c"]);
  });

  test("shows only what meets all that it asks", () => {
    expect(statementsOf(view({ voice: "ann", statements: ["alone", "b"] }))).toEqual(["alone"]);
    expect(statementsOf(view({ voice: "ben", tags: ["nothing has this"] }))).toEqual([]);
  });

  test("has its title as its name", () => {
    expect(view({ title: "What Ann says", voice: "ann" }).name).toBe("What Ann says");
    expect(view({ voice: "ann" }).name).toBeUndefined();
  });

  test.each([
    { group: "near" },
    { group: "far" },
    { conclusion: "middle" },
    { depth: 2 },
    { voice: "ann" },
    { tags: ["cost", "time"] },
    { statements: ["doubt"] },
  ])("%j keeps the numbers of the whole and loses nothing of its own", (asked) => {
    const part = view(asked);
    expect(part.numbers).toEqual(whole.numbers);
    expect(faults(part)).toEqual([]);
  });
});

describe("an overview", () => {
  test("shows so many steps from the main conclusions, in one panel", () => {
    const one = overview(whole, 1);
    expect(stepsOf(one)).toEqual(["middle+b"]);
    expect(one.panels).toHaveLength(1);
    expect(stepsOf(overview(whole, 3))).toEqual(["middle+b", "deep", "a+c", "doubt"]);
    expect(one.numbers).toEqual(whole.numbers);
    expect(faults(one)).toEqual([]);
  });

  test("of a ring of attacks begins with its first statement", () => {
    const ring = outline(
      mapNamed(
        "map.yaml",
        "premises: { a: A., b: B. }\ninferences:\n  - { from: [a], against: b }\n  - { from: [b], against: a }\n",
      ),
    );
    expect(stepsOf(overview(ring, 1))).toEqual(["b"]);
  });
});

test("a view shows an objection to its step wherever that stands in the file", () => {
  const file = (steps: readonly string[]) => `groups: { g: G, h: H }
premises: { a: { text: A is so., group: h }, doubt: { text: It fails., group: h } }
conclusions: { top: { text: It follows., group: g } }
views: { v: { group: g } }
inferences:
${steps.join("\n")}
`;
  const steps = ["  - { id: step, from: a, to: top }", "  - { from: doubt, against: step }"];
  for (const order of [steps, steps.toReversed()]) {
    const map = mapNamed("map.yaml", file(order));
    const shown = viewed(outline(map), map.views[0]!).map.statements.map(({ id }) => id);
    expect(shown.toSorted()).toEqual(["a", "doubt", "top"]);
  }
});

test("what is a main conclusion of the whole map is one in a view, and what leads on in the whole is none", () => {
  const mainsIn = (conclusion: string) =>
    viewed(whole, { ...WHOLE, conclusion }).panels.flatMap(({ heads }) =>
      heads.filter(({ main }) => main).map(({ statement }) => statement),
    );
  expect(mainsIn("top")).toEqual(["top"]);
  expect(mainsIn("middle")).toEqual([]);
});
