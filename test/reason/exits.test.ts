import { expect, test } from "vitest";
import { chance } from "../../src/documents/random.ts";
import { exitsTo } from "../../src/reason/exits.ts";

/** The nodes that can be reached, the first one only where an edge leads back to it; `without` is taken out. */
function reached(from: number, onward: readonly (readonly number[])[], without = -1): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const next of onward[node]!)
      if (next !== without && !found.has(next)) {
        found.add(next);
        open.push(next);
      }
  return found;
}

test("an exit lies on every way to the goal, on no circle, and is the nearest such node that is not between circles", () => {
  let nearer = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const random = chance(seed);
    const size = 3 + (seed % 8);
    const all = Array.from({ length: size }, (_, node) =>
      [...Array(size).keys()].filter(
        (next) => random() < 1.3 / size && (next < node || seed % 3 === 0 || random() < 0.1),
      ),
    );
    const leads = all.map((_, node) => node === 0 || reached(node, all).has(0));
    const onward = all.map((some, node) => (leads[node] ? some.filter((next) => leads[next]) : []));
    const exits = exitsTo(0, onward);
    const isPassed = (exit: number, node: number) => exit === 0 || !reached(node, onward, exit).has(0);
    const circles = onward.map((_, node) => reached(node, onward).has(node));
    const isBetween = (node: number) =>
      circles.some((on, one) => on && reached(one, onward).has(node)) &&
      circles.some((on, one) => on && reached(node, onward).has(one));
    for (let node = 0; node < size; node++) {
      const exit = exits[node]!;
      if (node === 0 || !leads[node]) {
        expect(exit, `${seed}: ${node}`).toBe(-1);
        continue;
      }
      expect(exit).not.toBe(node);
      expect(isPassed(exit, node), `${seed}: ${node} to ${exit}`).toBe(true);
      if (exit !== 0) {
        nearer += 1;
        expect(circles[exit], `${seed}: ${node} to ${exit}`).toBe(false);
      }
      for (const other of reached(node, onward)) {
        if (other === node || other === exit || isBetween(other)) continue;
        // Every other one that is passed lies beyond the exit.
        if (other !== 0 && isPassed(other, node))
          expect(reached(other, onward).has(exit), `${seed}: ${node} to ${exit}, not ${other}`).toBe(false);
      }
    }
  }
  expect(nearer).toBeGreaterThan(100);
});
