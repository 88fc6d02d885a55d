import { expect, test } from "vitest";
import { analyse } from "../../../src/lsp/analysis/state.ts";
import { hover } from "../../../src/lsp/features/hover.ts";
import { inlays } from "../../../src/lsp/features/inlays.ts";

const TEXT = `premises:
  bird: Tweety is a bird.
  penguin: Tweety is a penguin.
  swapped: The labels were swapped.
  song: { text: It sings., stance: open }
conclusions:
  flies: Tweety can fly.
inferences:
  - { id: rule, from: bird, to: flies }
  - { id: exception, from: [penguin, song], against: rule }
  - { from: swapped, against: penguin }
`;
const state = analyse({ path: "map.yaml", text: TEXT });
const card = (word: string) => hover(state, TEXT.indexOf(word))?.text;

test("hovering says what follows, and why", () => {
  expect(card("flies: ")).toContain("**Holds**: 2 supports it, and 2 holds.");
  expect(card("penguin: ")).toMatch(/\*\*Fails\*\*: \d attacks it, and \d holds\./);
  expect(card("song: ")).toContain("**Open**: it is neither granted nor denied.");
  expect(card("exception")).toMatch(/\*\*Does not apply\*\*: \d fails\./);
  expect(card("bird: ")).not.toContain("**Holds**");
  expect(card("rule")).not.toContain("Applies");
});

test("a word stands behind what fails or is open, where it is declared", () => {
  const found = inlays(state, 0, TEXT.length);
  expect(found.map(({ at, label }) => [TEXT.slice(0, at).split(/\W/u).at(-1), label])).toEqual([
    ["penguin", "fails"],
    ["song", "open"],
  ]);
  expect(found[0]!.about).toMatch(/attacks it/);
  expect(inlays(state, 0, TEXT.indexOf("penguin"))).toEqual([]);
  // A line that is half typed says nothing.
  expect(inlays(analyse({ path: "map.yaml", text: `${TEXT}  - { from: [` }), 0, 999)).toEqual([]);
});
