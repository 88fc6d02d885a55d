import { describe, expect, test } from "vitest";
import { draw } from "../../../src/pipeline.ts";
import { xmlId } from "../../../src/scene/ids.ts";
import { shapesIn } from "../../../src/scene/walk.ts";
import { boxOfItems } from "../../support/boxes.ts";
import { mapNamed, mapOf } from "../../support/draw.ts";
import { freshPages, groupsOn, pagesOf, wordsIn } from "../../support/pages.ts";
import { testTypesetter } from "../../support/typesetter.ts";

describe.each(["cycle-lane.yaml", "china-russia-europe.yaml"])("who says it: %s", (file) => {
  test.each([2, 3, 4] as const)("is asked of no statement that nobody states, at level %s", async (level) => {
    const map = mapOf(file);
    const pages = await pagesOf(map, { as: "worksheet", level, blank: "all" });
    const groups = pages.filter(({ part }) => part === undefined).flatMap(groupsOn);
    const asked = map.statements.filter(({ id }) =>
      /\bWho:/u.test(wordsIn(groups.find((group) => group.id === xmlId("s", id))!.items)),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ unstated }) => unstated)).toEqual([]);
  });
});

test("who says it is not asked for where no blank has a line for it", async () => {
  const map = mapNamed(
    "a.yaml",
    `voices: { lee: Dr Lee }
premises: { a: A., b: { text: B., voice: lee, unstated: true } }
conclusions: { c: C. }
inferences: [{ from: [a, b], to: c }]
`,
  );
  for (const level of [2, 3, 4] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one level after the other
    const [first] = await pagesOf(map, { as: "worksheet", level, blank: "a,b" });
    expect(wordsIn(first!.scene.items)).not.toMatch(/Who:|Write who says it/u);
  }
});

test("no blank tells by its lines that a long statement belongs on it", async () => {
  const long = `The council ${"has to weigh what shops, families and buses need, and ".repeat(3)}decides.`;
  const map = mapNamed(
    "a.yaml",
    `premises: { a: Short., b: "${long}", c: Quite short as well., d: Also short. }
conclusions: { z: Last. }
inferences: [{ from: [a, b], to: z }, { from: [c, d], to: z }]
`,
  );
  const [sheet] = await pagesOf(map, { as: "worksheet", blank: "all" });
  const lines = ["a", "b", "c", "d"].map((id) => {
    const { items } = groupsOn(sheet!).find((group) => group.id === xmlId("s", id))!;
    return shapesIn(items)
      .map((shape) => boxOfItems([shape]))
      .filter(({ height }) => height === 0).length;
  });
  expect(lines[0]).toBeGreaterThan(2);
  expect(lines).toEqual(lines.map(() => lines[0]));
});

test.each(["bird-in-hand.yaml", "cycle-lane.yaml"])(
  "worksheets and cards show no verdicts that their map wishes for in figures: %s",
  async (file) => {
    const map = mapOf(file);
    expect(map.figure.verdicts).toBe(true);
    for (const wish of [{ as: "worksheet", level: 3 }, { as: "cards" }] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one document after the other
      const { value } = await draw({ ...map, figure: { verdicts: true } }, wish, await testTypesetter());
      // oxlint-disable-next-line no-await-in-loop -- one document after the other
      const plain = await freshPages({ ...map, figure: {} }, wish);
      const scenes = (pages: typeof plain) => pages.map(({ scene }) => scene);
      expect(scenes(value)).toEqual(scenes(plain));
    }
  },
);

const CITED = `voices: { t: "The traders, of Mill Road", c: The council }
sources: { one: { title: A survey, short: Traders 2025 }, two: { title: A count, short: Counts 2024 } }
premises:
  a: { text: A., voice: t, cite: one p. 3 }
  b: { text: B., voice: c, cite: two p. 4, stance: open }
  d: { text: D., voice: t, cite: two p. 5, stance: denied }
conclusions: { z: Z. }
inferences: [{ from: [a, b, d], to: z }]
`;

test("where a speaker is asked for, no source names that speaker; other sources stay", async () => {
  const first = async (level: 1 | 2) => {
    const pages = await pagesOf(mapNamed("a.yaml", CITED), { as: "worksheet", level, blank: "a,b,d" });
    return groupsOn(pages[0]!)
      .filter(({ role }) => role === "statement")
      .map(({ items }) => wordsIn(items))
      .join(" ");
  };
  const asked = await first(2);
  expect(asked).not.toMatch(/Traders/u);
  expect(asked).toMatch(/Counts 2024 p\. 4/u);
  expect(await first(1)).toMatch(/Traders 2025 p\. 3/u);
});

test.each(["b,d", "a"])("no worksheet tells what is left open or denied, blank or not: %s", async (blank) => {
  const pages = await pagesOf(mapNamed("a.yaml", CITED), { as: "worksheet", blank });
  const sheets = pages.filter(({ part }) => part === undefined);
  expect(sheets.map(({ scene }) => wordsIn(scene.items)).join(" ")).not.toMatch(/left open|stance/u);
});
