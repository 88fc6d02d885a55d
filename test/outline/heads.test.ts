import { describe, expect, test } from "vitest";
import { outline } from "../../src/outline/build.ts";
import { largeClaims } from "../../src/outline/labels.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { mapNamed } from "../support/map-files.ts";
import { completeFaults } from "../support/outline-faults.ts";
import { shaped } from "../support/shapes.ts";

const headsOf = (map: ArgumentMap) => outline(map).panels[0]!.heads.map(({ statement }) => statement);
const inYaml = (yaml: string) => mapNamed("map.yaml", yaml);

describe("a ring of positions that attack each other", () => {
  const RING = `
premises: { ra: A1., rb: B1., rc: C1. }
conclusions: { a: A., b: B., c: C. }
inferences:
  - { from: ra, to: a }
  - { from: rb, to: b }
  - { from: rc, to: c }
  - { from: a, against: b }
  - { from: b, against: c }
  - { from: c, against: a }
`;

  test("has all positions at the head, each with its own reasons", () => {
    const { panels } = outline(inYaml(RING));
    expect(panels[0]!.heads.map(({ statement, main }) => [statement, main])).toEqual([
      ["a", true],
      ["b", true],
      ["c", true],
    ]);
    const reasons = panels[0]!.blocks.filter(({ role }) => role === "support");
    expect(reasons.map(({ target, cells }) => [target.id, cells[0]!.kind])).toEqual([
      ["h.a", "full"],
      ["h.b", "full"],
      ["h.c", "full"],
    ]);
  });

  test.each([2, 3, 6, 40])("of %i: no premise is torn out of its argument", (count) => {
    const map = shaped("ring", count);
    expect(headsOf(map)).toEqual(Array.from({ length: count }, (_, i) => `position${i}`));
    expect(completeFaults(outline(map))).toEqual([]);
  });

  test("that supports something is no head: what it leads to is", () => {
    const more = RING.replace("c: C. }", "c: C., top: Top. }");
    expect(headsOf(inYaml(`${more}  - { from: a, to: top }\n`))).toEqual(["top"]);
  });
});

test("a circle of reasons has one head", () => {
  const map = inYaml(`
premises: { p: P. }
conclusions: { a: A., b: B. }
inferences:
  - { from: [a, p], to: b }
  - { from: b, to: a }
`);
  expect(headsOf(map)).toHaveLength(1);
  expect(completeFaults(outline(map))).toEqual([]);
});

test("ten thousand positions in one ring are no problem", () => {
  const { statements, inferences, ...rest } = shaped("ring", 2);
  const [one] = statements.filter(({ role }) => role === "conclusion");
  const count = 10_000;
  const ring: ArgumentMap = {
    ...rest,
    statements: Array.from({ length: count }, (_, i) => ({ ...one!, id: `s${i}` })),
    inferences: Array.from({ length: count }, (_, index) => ({
      ...inferences[0]!,
      index,
      from: [`s${index}`],
      target: { kind: "attack", statement: `s${(index + 1) % count}` },
    })),
  };
  expect(headsOf(ring)).toHaveLength(count);
});

describe("a claim that is only spoken against", () => {
  const FOREST = `
premises: { orphan: Nothing leads here., third: The third., x: X., y: Y., z: Z. }
conclusions: { first: The first., second: The second., fourth: The fourth. }
inferences:
  - { from: x, to: first }
  - { from: y, to: second }
  - { from: z, against: third }
  - { from: x, to: fourth }
`;

  test("is what its tree ends at, in the place where the file argues about it", () => {
    const made = outline(inYaml(FOREST));
    expect(made.panels[0]!.heads.map(({ statement, main }) => [statement, main])).toEqual([
      ["first", true],
      ["second", true],
      ["third", true],
      ["fourth", true],
      ["orphan", false],
    ]);
    expect(made.numbers.get("third")).toBe(5);
    expect(largeClaims(made)).toEqual(new Set(["first", "second", "third", "fourth"]));
  });

  test("is set as a head where it is all that the map is about", () => {
    const made = outline(inYaml("premises: { a: A., b: B. }\ninferences: [{ from: b, against: a }]\n"));
    expect(headsOf(made.map)).toEqual(["a"]);
    expect(largeClaims(made)).toEqual(new Set(["a"]));
  });

  test("and leads on is none", () => {
    const more = `${FOREST}  - { from: third, to: first }\n`;
    expect(headsOf(inYaml(more))).toEqual(["first", "second", "fourth", "orphan"]);
  });

  test("counts among those that can be taken in at a glance", () => {
    const theses = Array.from({ length: 8 }, (_, i) => `t${i}`);
    const made = outline(
      inYaml(`
premises: { ${theses.map((id) => `${id}: Thesis ${id}.`).join(", ")}, x: X. }
inferences:
${theses.map((id) => `  - { from: x, against: ${id} }`).join("\n")}
`),
    );
    expect(headsOf(made.map)).toEqual(theses);
    expect(largeClaims(made)).toEqual(new Set());
  });
});
