import { expect, test } from "vitest";
import { drawn, mapNamed } from "../../support/draw.ts";
import { geometryOf } from "../../support/geometry.ts";
import { crossings } from "../../support/line-faults.ts";

const chain = (doubts: boolean) => `
premises:
  premise: The premise of the last claim.
${doubts ? "  doubt: There is something to be said against the second claim.\n  other: And something against the third.\n" : ""}
conclusions:
  a: The claim at the top of the chain.
  b: A reason for it that is long enough to take more than a single line of its card.
  c: What leads to that reason is a claim too.
  d: And what leads to this one is the last claim of the chain.
inferences:
  - { from: b, to: a }
  - { from: c, to: b }
  - { from: d, to: c }
  - { from: premise, to: d }
${doubts ? "  - { from: doubt, against: b }\n  - { from: other, against: c }\n" : ""}`;

test.each([
  ["blocks", false],
  ["blocks", true],
  ["classic", false],
] as const)("a chain is straight in an upright map (%s, with objections: %s)", async (style, doubts) => {
  const map = { ...mapNamed("chain.yaml", chain(doubts)), main: ["a", "b", "c", "d"] };
  const { figure } = await drawn(map, { direction: "up", style });
  const claims = figure.panels[0]!.cards.filter(
    ({ rows: [first] }) => first?.kind === "cell" && map.main.includes(first.statement.id),
  );
  expect(claims).toHaveLength(4);
  const middles = claims.map(({ frame }) => Math.round(frame.x + frame.width / 2));
  expect(new Set(middles).size).toBe(1);
  expect(crossings(geometryOf(figure).panels[0]!)).toEqual([]);
});
