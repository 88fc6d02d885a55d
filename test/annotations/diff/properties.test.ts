import fc from "fast-check";
import { expect, test } from "vitest";
import { isSame } from "../../../src/annotations/diff/changes.ts";
import type { Changes } from "../../../src/annotations/diff/changes.ts";
import { compareMaps } from "../../../src/annotations/diff/compare.ts";
import { unionOf } from "../../../src/annotations/diff/union.ts";
import type { ArgumentMap } from "../../../src/model/map.ts";
import { oldText } from "../../support/old-text.ts";
import { outline } from "../../../src/outline/build.ts";
import { argumentMaps } from "../../support/maps.ts";
import { allSaid, allSteps, appliedStatements, appliedSteps, newText } from "./apply.ts";
import { edited } from "./edit.ts";

const edits = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 1000 }), fc.nat({ max: 1000 })), {
  maxLength: 6,
});
/** A map and what an author made of it. */
const versions = fc
  .tuple(argumentMaps(), edits)
  .map(([map, list]): [ArgumentMap, ArgumentMap] => [map, edited(map, list)]);
/** Two maps that have nothing to do with each other, but for some ids. */
const strangers = fc.tuple(argumentMaps({ steps: 6 }), argumentMaps({ steps: 6 }));
const pairs = fc.oneof(versions, versions, strangers);

test("a map does not differ from itself", () => {
  fc.assert(fc.property(argumentMaps(), (map) => isSame(compareMaps(map, map))));
});

test("the changes account for all that became of the statements and inferences", () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const changes = compareMaps(before, after);
      expect(appliedStatements(before, changes)).toEqual(allSaid(after));
      expect(appliedSteps(before, changes)).toEqual(allSteps(after));
    }),
  );
});

const newOnes = ({ statements, inferences }: Changes) => [
  statements.flatMap((one) => (one.kind === "new" ? [one.after.id] : [])).toSorted(),
  inferences.flatMap((one) => (one.kind === "new" ? [one.after.index] : [])).toSorted((a, b) => a - b),
];
const removedOnes = ({ statements, inferences }: Changes) => [
  statements.flatMap((one) => (one.kind === "removed" ? [one.before.id] : [])).toSorted(),
  inferences.flatMap((one) => (one.kind === "removed" ? [one.before.index] : [])).toSorted((a, b) => a - b),
];

test("what is new one way is removed the other way", () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const [there, back] = [compareMaps(before, after), compareMaps(after, before)];
      expect(newOnes(there)).toEqual(removedOnes(back));
      expect(removedOnes(there)).toEqual(newOnes(back));
      expect(isSame(there)).toBe(isSame(back));
    }),
  );
});

test("the union draws each statement of both versions once, and each inference", () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const { statements, inferences } = compareMaps(before, after);
      const { map: union, annotation } = unionOf(before, after);
      const gone = statements.filter(({ kind }) => kind === "removed").length;
      expect(union.statements).toHaveLength(after.statements.length + gone);
      expect(new Set(union.statements.map(({ id }) => id)).size).toBe(union.statements.length);
      const lost = inferences.filter(({ kind }) => kind === "removed").length;
      expect(union.inferences).toHaveLength(after.inferences.length + lost);
      expect(union.inferences.map(({ index }) => index)).toEqual(union.inferences.map((_, index) => index));

      const { panels, numbers } = outline(union, { numbers: annotation.numbers! });
      const cells = panels.flatMap(({ heads, blocks }) => [
        ...heads,
        ...blocks.flatMap((block) => block.cells),
      ]);
      const full = cells.filter(({ kind }) => kind === "full").map(({ statement }) => statement);
      expect(full.toSorted()).toEqual(union.statements.map(({ id }) => id).toSorted());
      expect(panels.flatMap(({ blocks }) => blocks)).toHaveLength(union.inferences.length);
      for (const { statement } of cells) expect(numbers.get(statement)).toBeGreaterThan(0);
    }),
  );
});

test("in the union the numbers and premises of the new map are as they are without the old one", () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const { map: union, annotation } = unionOf(before, after);
      const numbers = annotation.numbers!;
      for (const [id, number] of outline(after).numbers) expect(numbers.get(id)).toBe(number);
      const live = union.inferences.filter(
        ({ index }) => annotation.inferences.get(index)?.look !== "removed",
      );
      const kept = new Set(after.statements.map(({ id }) => id));
      expect(live.map(({ from }) => from.filter((id) => kept.has(id)))).toEqual(
        after.inferences.map(({ from }) => from),
      );
      const olds = new Map(before.statements.map(({ id, text }) => [id, text]));
      for (const { id, text } of union.statements) {
        const note = annotation.statements.get(id);
        if (note === undefined || note.struck) continue;
        expect(newText(note.text!)).toBe(text);
        const tail = note.spoken!.tail;
        if (tail !== undefined) expect(tail.endsWith(`: ${oldText(note.text!)}`)).toBe(true);
        if (note.tags.some(({ kind }) => kind === "reworded")) expect(tail).toBeDefined();
        if (olds.has(id) && note.tags[0]!.kind !== "new") expect(oldText(note.text!)).toBe(olds.get(id));
      }
    }),
  );
});
