import fc from "fast-check";
import { expect, test } from "vitest";
import { EXCHANGE } from "../../../src/formats/exchange/index.ts";
import { readMap } from "../../../src/input/index.ts";
import { NOTATIONS } from "../../../src/input/notations.ts";
import { toYaml } from "../../../src/input/yaml/write.ts";
import { check } from "../../../src/pipeline.ts";
import { argumentMaps } from "../../support/maps.ts";

const ENDINGS = NOTATIONS.flatMap(({ extensions, shared = [] }) => [...extensions, ...shared]);

/** Written files of every notation, with pieces taken out, doubled or replaced. */
const damaged = fc
  .record({
    map: argumentMaps({ steps: 5 }),
    name: fc.constantFrom(...Object.keys(EXCHANGE)) as fc.Arbitrary<keyof typeof EXCHANGE>,
    cuts: fc.array(
      fc.record({ at: fc.nat(), length: fc.nat(40), text: fc.string({ maxLength: 6, unit: "binary" }) }),
      { maxLength: 4 },
    ),
  })
  .map(({ map, name, cuts }) => {
    let { text } = EXCHANGE[name].exchange(map);
    for (const { at, length, text: other } of cuts) {
      const start = text.length === 0 ? 0 : at % text.length;
      text = text.slice(0, start) + other + text.slice(start + length);
    }
    return text;
  });

test("no text makes any reader throw, and every place that it reports is in the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(damaged, fc.string({ unit: "binary", maxLength: 60 })),
      fc.constantFrom(...ENDINGS),
      (text, ending) => {
        const { diagnostics } = readMap({ path: `a.${ending}`, text });
        for (const { range } of diagnostics) {
          expect(range.start.offset).toBeGreaterThanOrEqual(0);
          expect(range.end.offset).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { seed: 4, numRuns: 300 },
  );
});

test("what is read of a foreign file without an error is a map that can be written and checked again", () => {
  let sound = 0;
  fc.assert(
    fc.property(
      damaged,
      fc.constantFrom(...ENDINGS.filter((one) => one !== "yaml" && one !== "yml")),
      (text, ending) => {
        const { value: map, diagnostics } = check({ path: `a.${ending}`, text }, () => undefined);
        if (map === undefined || diagnostics.some(({ severity }) => severity === "error")) return;
        sound += 1;
        const yaml = toYaml(map);
        const again = check({ path: "a.yaml", text: yaml }, () => undefined);
        expect(
          again.diagnostics.filter(({ severity }) => severity === "error"),
          yaml,
        ).toEqual([]);
      },
    ),
    { seed: 5, numRuns: 200 },
  );
  expect(sound).toBeGreaterThan(10);
});
