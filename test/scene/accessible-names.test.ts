import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outline } from "../../src/outline/build.ts";
import { wordsFor } from "../../src/language/index.ts";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import { Names } from "../../src/scene/accessible-names.ts";
import { mapNamed } from "../support/draw.ts";
import { argumentMaps } from "../support/maps.ts";

function namesIn(yaml: string) {
  const whole = outline(mapNamed("map.yaml", yaml));
  const names = new Names(whole, wordsFor(whole.map.lang), UNANNOTATED);
  return whole.panels.flatMap((panel) => panel.blocks.map((block) => names.block(block)));
}

const MAP = `
premises: { a: A., b: B., c: C., d: D., e: E. }
conclusions: { top: Top. }
inferences:
  - { id: step, from: [a, b], to: top, scheme: analogy }
  - { from: [c], against: top }
  - { id: doubt, from: [d], against: step }
  - { from: [e], against: doubt }
`;

describe("a step", () => {
  test("is named after its own id, or what it leads from and to", () => {
    expect(namesIn(MAP).map(({ id }) => id)).toEqual(["i-step", "i-doubt", "i-_2e_e", "i-top_2e_c"]);
  });

  test("is read with its numbers and in words; what questions a step says which one", () => {
    expect(namesIn(MAP).map(({ label }) => label)).toEqual([
      "because · analogy: 2 and 3, supports 1",
      "but: 4, speaks against the step from 2 and 3 to 1",
      "but: 5, speaks against the step from 4 against the step from 2 and 3 to 1",
      "but: 6, speaks against 1",
    ]);
  });

  test("keeps its name when steps are written before it", () => {
    const longer = MAP.replace("inferences:", "inferences:\n  - { from: [Z.], to: top }");
    expect(namesIn(longer).map(({ id }) => id)).toEqual(
      expect.arrayContaining(namesIn(MAP).map(({ id }) => id)),
    );
  });
});

test("no two steps or panels have one name, whatever the map", () => {
  fc.assert(
    fc.property(argumentMaps(), (map) => {
      const whole = outline(map);
      const names = new Names(whole, wordsFor(map.lang), UNANNOTATED);
      const ids = whole.panels.flatMap((panel) => [
        names.panel(panel),
        ...panel.blocks.map((block) => names.block(block).id),
      ]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.-]*$/u);
    }),
    { seed: 65, numRuns: 150 },
  );
});
