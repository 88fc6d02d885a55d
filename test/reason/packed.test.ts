import { expect, test } from "vitest";
import { verdictsOf } from "../../src/reason/evaluate.ts";
import { packed, unpacked } from "../../src/reason/packed.ts";
import { randomArgument } from "./arguments.ts";

test("a page's argument is that of the map, under the page's ids", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const argument = randomArgument(seed * 7, { statements: 2 + (seed % 8), steps: 3 + (seed % 9) });
    const again = unpacked(JSON.parse(JSON.stringify(packed(argument, (id) => `s-${id}`))) as never);
    const [one, other] = [verdictsOf(argument), verdictsOf(again)];
    for (const [id, verdict] of one.statements) expect(other.statements.get(`s-${id}`)).toBe(verdict);
    expect(other.steps).toEqual(one.steps);
  }
});
