import fc from "fast-check";
import { expect, test } from "vitest";
import { unionOf } from "../../src/annotations/diff/union.ts";
import { outline } from "../../src/outline/build.ts";
import { changedPart } from "../../src/outline/changed.ts";
import { edited } from "../diff/edit.ts";
import { mapNamed, mapOf, mapText } from "../support/map-files.ts";
import { argumentMaps } from "../support/maps.ts";
import { cellsOf } from "../support/outline-faults.ts";

const partOf = (before: string, after: string) =>
  changedPart(outline(unionOf(mapNamed("a", before), mapNamed("b", after))));

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

test("where nothing changed, the whole is drawn", () => {
  const map = mapOf("socrates.yaml");
  const whole = outline(unionOf(map, map));
  expect(changedPart(whole)).toBe(whole);
});

test("whatever changed is there, each statement once and with its number", () => {
  const edits = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 1000 }), fc.nat({ max: 1000 })), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(argumentMaps(), edits, (before, list) => {
      const whole = outline(unionOf(before, edited(before, list)));
      const part = changedPart(whole);
      const cells = part.panels.flatMap(cellsOf);
      const full = cells.filter(({ kind }) => kind === "full").map(({ statement }) => statement);
      expect(new Set(full).size).toBe(full.length);
      for (const { statement } of cells) {
        expect(full).toContain(statement);
        expect(part.numbers.get(statement)).toBe(whole.numbers.get(statement));
      }
      for (const { id, revision } of whole.map.statements)
        if (revision?.changes.length) expect(full).toContain(id);
      const blocks = part.panels.flatMap((panel) => panel.blocks);
      const changed = whole.map.inferences.filter(({ revision }) => revision?.changes.length);
      expect(blocks.filter(({ inference }) => inference.revision?.changes.length)).toHaveLength(
        changed.length,
      );
    }),
  );
});
