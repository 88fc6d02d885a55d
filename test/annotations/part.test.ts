import fc from "fast-check";
import { expect, test } from "vitest";
import { unionOf } from "../../src/annotations/diff/union.ts";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import type { Annotated } from "../../src/annotations/annotation.ts";
import type { Inference } from "../../src/model/map.ts";
import { originOf } from "../../src/model/walk.ts";
import { outline } from "../../src/outline/build.ts";
import { annotatedPart } from "../../src/annotations/part.ts";
import { edited } from "./diff/edit.ts";
import { mapNamed, mapOf, mapText } from "../support/map-files.ts";
import { argumentMaps } from "../support/maps.ts";
import { cellsOf } from "../support/outline-faults.ts";

const wholeOf = ({ map, annotation }: Annotated) => outline(map, { numbers: annotation.numbers! });
const partIn = (union: Annotated) => annotatedPart(wholeOf(union), union.annotation);
const partOf = (before: string, after: string) =>
  partIn(unionOf(mapNamed("a", before), mapNamed("b", after)));

test("a reworded premise stands with its siblings, its conclusion and what speaks against it", () => {
  const before = mapText("car-free-centre.yaml");
  const part = partOf(before, before.replace("A third of all", "A quarter of all"));
  const drawn = part.panels.flatMap(cellsOf).map(({ statement }) => statement);
  expect(drawn.toSorted()).toEqual(["by-car", "door-count", "elsewhere", "lose-trade"]);
  expect(part.numbers.get("by-car")).toBe(outline(mapNamed("b", before)).numbers.get("by-car"));
});

test("only the conclusion of the whole map is a main one", () => {
  const before = mapText("car-free-centre.yaml");
  const heads = (text: string) => partOf(before, text).panels.flatMap((panel) => panel.heads);
  expect(heads(before.replace("A third of all", "A quarter of all"))).toMatchObject([
    { statement: "lose-trade", main: false },
  ]);
  expect(heads(before.replace("scheme: duty", "scheme: law"))).toMatchObject([
    { statement: "close", main: true },
  ]);
});

const CITED = `
sources: { book: { title: A book }, paper: { title: A paper } }
premises: { a: { text: A., cite: book 1 }, b: { text: B., cite: paper 2 } }
conclusions: { c: C., d: D. }
inferences: [{ from: a, to: c }, { from: b, to: d }]
`;

test("only those sources are listed that what changed, or stands beside it, cites", () => {
  const { map } = partOf(CITED, CITED.replace("B.", "B indeed."));
  expect(map.sources.map(({ id }) => id)).toEqual(["paper"]);
});

test("a step of which only the use of a statement is marked is drawn", () => {
  const whole = outline(mapOf("car-free-centre.yaml"));
  const { index, from } = whole.map.inferences.at(-1)!;
  const uses = new Map([[from[0]!, { tags: [] }]]);
  const part = annotatedPart(whole, { ...UNANNOTATED, inferences: new Map([[index, { tags: [], uses }]]) });
  expect(part).not.toBe(whole);
  const drawn = part.panels.flatMap(({ blocks }) => blocks.map(({ inference }) => originOf(inference)));
  expect(drawn).toContain(index);
  expect(drawn.length).toBeLessThan(whole.map.inferences.length);
});

test("a part has the name and the numbers of the whole, and no name where that has none", () => {
  const before = mapText("car-free-centre.yaml");
  const union = unionOf(
    mapNamed("a", before),
    mapNamed("b", before.replace("A third of all", "A quarter of all")),
  );
  const whole = wholeOf(union);
  expect(annotatedPart({ ...whole, name: "A view" }, union.annotation)).toMatchObject({
    name: "A view",
    numbers: whole.numbers,
  });
  const { name: _, ...unnamed } = whole;
  expect(annotatedPart(unnamed, union.annotation)).not.toHaveProperty("name");
});

test("where nothing changed, the whole is drawn", () => {
  const map = mapOf("socrates.yaml");
  const union = unionOf(map, map);
  const whole = wholeOf(union);
  expect(annotatedPart(whole, union.annotation)).toBe(whole);
});

test("whatever changed is there, each statement once and with its number", () => {
  const edits = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 1000 }), fc.nat({ max: 1000 })), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(argumentMaps(), edits, (before, list) => {
      const union = unionOf(before, edited(before, list));
      const { statements, inferences } = union.annotation;
      const whole = wholeOf(union);
      const part = annotatedPart(whole, union.annotation);
      const cells = part.panels.flatMap(cellsOf);
      const full = cells.filter(({ kind }) => kind === "full").map(({ statement }) => statement);
      expect(new Set(full).size).toBe(full.length);
      for (const { statement } of cells) {
        expect(full).toContain(statement);
        expect(part.numbers.get(statement)).toBe(whole.numbers.get(statement));
      }
      for (const [id, { tags }] of statements) if (tags.length > 0) expect(full).toContain(id);
      const blocks = part.panels.flatMap((panel) => panel.blocks);
      const hasChanged = (inference: Inference) =>
        (inferences.get(originOf(inference))?.tags.length ?? 0) > 0;
      const changed = whole.map.inferences.filter(hasChanged);
      expect(blocks.filter(({ inference }) => hasChanged(inference))).toHaveLength(changed.length);
    }),
  );
});
