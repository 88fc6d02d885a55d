import fc from "fast-check";
import { expect, test } from "vitest";
import { EXCHANGE } from "../../../src/formats/exchange/index.ts";
import { readMap } from "../../../src/input/index.ts";
import { NOTATIONS, notationOf } from "../../../src/input/notations.ts";
import { toYaml } from "../../../src/input/format/write.ts";
import { check } from "../../../src/pipeline.ts";
import { argumentMaps } from "../../support/maps.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { anyCharacter } from "../../support/texts.ts";

const ENDINGS = NOTATIONS.flatMap(({ extensions, shared = [] }) => [...extensions, ...shared]);

/** Written files of every notation, with pieces taken out, doubled or replaced. */
const damaged = fc
  .record({
    map: argumentMaps({ steps: 5 }),
    name: fc.constantFrom(...Object.keys(EXCHANGE)) as fc.Arbitrary<keyof typeof EXCHANGE>,
    cuts: fc.array(
      fc.record({ at: fc.nat(), length: fc.nat(40), text: fc.string({ maxLength: 6, unit: anyCharacter }) }),
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
      fc.oneof(damaged, fc.string({ unit: anyCharacter, maxLength: 60 })),
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

const LONG = "word after word ".repeat(50_000);

test.each([
  ["AIF", "json", JSON.stringify({ nodes: [{ text: LONG, type: "I", nodeID: "1" }] })],
  ["xAIF", "json", JSON.stringify({ OVA: { nodes: [{ nodeID: "1", text: LONG }] }, AIF: { nodes: [] } })],
  ["SADFace", "json", JSON.stringify({ nodes: [{ text: LONG, type: "atom", id: "1" }] })],
  ["arguebuf", "json", JSON.stringify({ nodes: {}, userdata: LONG, schemaVersion: 1 })],
  ["arg-microtexts", "xml", `<!-- ${LONG} -->\n<arggraph></arggraph>`],
  ["Carneades", "yaml", `# ${LONG}\nstatements: { a: It works. }\narguments: {}\n`],
  ["GSN (gsn2x)", "yaml", `# ${LONG}\nG1:\n  text: It is safe.\n  undeveloped: true\n`],
  ["argmap (MindMup)", "yaml", `# ${LONG}\n"It works as it should":\n  r1:\n    "It is new.":\n`],
  ["YAML", "yaml", `issues: {}\nmeta: ${LONG}\npremises: { a: It works. }\n`],
])("%s is told however late its sign comes", (name, ending, text) => {
  expect(notationOf({ path: `a.${ending}`, text }).name).toBe(name);
});

test.each([
  ["empty lines", "\n".repeat(8_000_000)],
  ["blanks", " ".repeat(8_000_000)],
  ["a quotation without an end", `  r1:\n"${LONG}\n`],
  ["an element of GSN before empty lines", `G1:\n${"\n".repeat(1_000_000)}x\n`],
])("the notation of %s is soon told", (_name, text) => {
  const start = cpuTime();
  for (const ending of ["yaml", "txt", "json", "xml", "csv", "unknown"])
    notationOf({ path: `a.${ending}`, text });
  expect(cpuTime() - start).toBeLessThan(10_000);
});
