import { expect, test } from "vitest";
import type { Argument, Stance } from "../../src/reason/argument.ts";
import { verdictsOf } from "../../src/reason/evaluate.ts";
import { hangsOn, turns } from "../../src/reason/hangs-on.ts";
import { generated } from "../support/generated.ts";
import { randomArgument } from "./arguments.ts";
import { cpuTime } from "../support/cpu-time.ts";

const NO_STEPS: ReadonlySet<number> = new Set();
const under = (argument: Argument, stances: readonly (readonly [string, Stance])[]) =>
  verdictsOf(argument, { stances: new Map(stances), undercut: NO_STEPS }).statements;

/** All sets of two and three, by trying everything. */
function setsOf(argument: Argument, claim: string): string[] {
  const base = verdictsOf(argument).statements.get(claim);
  const premises = argument.statements.filter(({ role }) => role === "premise").map(({ id }) => id);
  const changes = (ids: readonly string[]) =>
    under(
      argument,
      ids.map((id) => [id, "denied"]),
    ).get(claim) !== base;
  const found: string[][] = premises.filter((id) => changes([id])).map((id) => [id]);
  const grow = (chosen: readonly string[]): string[][] =>
    premises.slice(premises.indexOf(chosen.at(-1)!) + 1).map((id) => [...chosen, id]);
  const isNew = (set: readonly string[]) => !found.some((small) => small.every((id) => set.includes(id)));
  const pairs = premises.flatMap((id) => grow([id]));
  found.push(...pairs.filter((set) => isNew(set) && changes(set)));
  found.push(...pairs.flatMap(grow).filter((set) => isNew(set) && changes(set)));
  return found.filter((set) => set.length > 1).map((set) => set.join(" "));
}

test("every premise, every step, and the smallest sets: as if each were tried in the map", () => {
  let [turning, sets] = [0, 0];
  for (let seed = 1; seed <= 150; seed++) {
    const argument = randomArgument(seed * 13, { statements: 4 + (seed % 6), steps: 4 + (seed % 11) });
    for (const { id: claim, role } of argument.statements) {
      if (role === "premise") continue;
      const found = hangsOn(argument, claim)!;
      expect(found.verdict).toBe(verdictsOf(argument).statements.get(claim));
      for (const premise of found.premises) {
        for (const [stance, verdict] of Object.entries(premise.verdicts))
          expect(under(argument, [[premise.id, stance as Stance]]).get(claim), `${seed}`).toBe(verdict);
        if (turns(found, premise)) turning += 1;
      }
      for (const { step, undercut } of found.steps)
        expect(
          verdictsOf(argument, { stances: new Map(), undercut: new Set([step]) }).statements.get(claim),
        ).toBe(undercut);
      expect(found.complete).toBe(true);
      expect(found.sets.map(({ premises }) => premises.join(" "))).toEqual(setsOf(argument, claim));
      sets += found.sets.length;
    }
  }
  expect(turning).toBeGreaterThan(100);
  expect(sets).toBeGreaterThan(10);
});

test("an argument of two reasons hangs on both together", () => {
  const argument: Argument = {
    statements: [
      { id: "a", role: "premise" },
      { id: "b", role: "premise" },
      { id: "c", role: "conclusion" },
    ],
    inferences: [
      { from: ["a"], target: { kind: "support", statement: "c" } },
      { from: ["b"], target: { kind: "support", statement: "c" } },
    ],
    rivals: [],
  };
  const found = hangsOn(argument, "c")!;
  expect(found.premises.some((one) => turns(found, one))).toBe(false);
  expect(found.sets).toEqual([{ premises: ["a", "b"], verdict: "fails" }]);
  expect(hangsOn(argument, "c", 0)).toMatchObject({ sets: [], complete: false });
  // There is one pair to try.
  expect(hangsOn(argument, "c", 1)).toMatchObject({ sets: found.sets, complete: true });
  expect(hangsOn(argument, "d")).toBeUndefined();
});

test("all single changes of a thousand statements take less than a second", () => {
  const map = generated(1_000, { objections: 0.3 });
  let least = Infinity;
  for (let time = 0; time < 3; time++) {
    const start = cpuTime();
    const found = hangsOn(map, "s0", 0)!;
    least = Math.min(least, cpuTime() - start);
    expect(found.steps).toHaveLength(map.inferences.length);
  }
  expect(least).toBeLessThan(1_000);
});

/** So many steps, each of which the next one undercuts. */
const inARow = (count: number): Argument => ({
  statements: [
    { id: "claim", role: "conclusion" },
    ...Array.from({ length: count }, (_, index) => ({ id: `p${index}`, role: "premise" as const })),
  ],
  inferences: Array.from({ length: count }, (_, index) => ({
    from: [`p${index}`],
    target:
      index === 0
        ? { kind: "support" as const, statement: "claim" }
        : { kind: "undercut" as const, inference: index - 1 },
  })),
  rivals: [],
});

test("single changes take no more time for each where thousands of steps undercut each other in a row", () => {
  const small = hangsOn(inARow(40), "claim", 0)!;
  for (const { id, verdicts } of small.premises)
    expect(verdicts.denied).toBe(under(inARow(40), [[id, "denied"]]).get("claim"));
  const argument = inARow(10_000);
  const start = cpuTime();
  const { premises, steps } = hangsOn(argument, "claim", 0)!;
  expect(cpuTime() - start).toBeLessThan(2_000);
  // Each is settled by the parity of its place: as before the row was longer.
  expect(premises.slice(0, 40).map(({ verdicts }) => verdicts)).toEqual(
    small.premises.map(({ verdicts }) => verdicts),
  );
  expect(steps).toHaveLength(10_000);
});
