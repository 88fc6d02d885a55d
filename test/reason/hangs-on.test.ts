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
      const { tried } = found;
      expect(tried.premises).toHaveLength(argument.statements.filter((one) => one.role === "premise").length);
      expect(tried.steps).toHaveLength(argument.inferences.length);
      // What makes no difference is nothing that it hangs on.
      expect(found.premises).toEqual(
        tried.premises.filter(({ verdicts }) => new Set(Object.values(verdicts)).size > 1),
      );
      expect(found.steps).toEqual(tried.steps.filter(({ undercut }) => undercut !== found.verdict));
      for (const premise of tried.premises) {
        for (const [stance, verdict] of Object.entries(premise.verdicts))
          expect(under(argument, [[premise.id, stance as Stance]]).get(claim), `${seed}`).toBe(verdict);
        if (turns(found, premise)) turning += 1;
      }
      for (const { step, undercut } of tried.steps)
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
  expect(found.premises).toEqual([]);
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
    expect(found.tried.steps).toHaveLength(map.inferences.length);
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
  for (const { id, verdicts } of small.tried.premises)
    expect(verdicts.denied).toBe(under(inARow(40), [[id, "denied"]]).get("claim"));
  const argument = inARow(10_000);
  const start = cpuTime();
  const { premises, steps } = hangsOn(argument, "claim", 0)!.tried;
  expect(cpuTime() - start).toBeLessThan(2_000);
  // Each is settled by the parity of its place: as before the row was longer.
  expect(premises.slice(0, 40).map(({ verdicts }) => verdicts)).toEqual(
    small.tried.premises.map(({ verdicts }) => verdicts),
  );
  expect(steps).toHaveLength(10_000);
});

/** Premises in a row, each a rival of the next, the last of the first; the claim rests on one of them. */
const ringOfRivals = (count: number, ...granted: readonly string[]): Argument => ({
  statements: [
    ...Array.from({ length: count }, (_, index) => ({ id: `p${index}`, role: "premise" as const })),
    ...granted.map((id) => ({ id, role: "premise" as const })),
    { id: "claim", role: "conclusion" },
  ],
  inferences: [
    { from: ["p1"], target: { kind: "support", statement: "claim" } },
    ...granted.map((id) => ({ from: [id], target: { kind: "attack" as const, statement: "p0" } })),
  ],
  rivals: Array.from({ length: count }, (_, index) => [`p${index}`, `p${(index + 1) % count}`]),
});

/** Each conclusion rests on the one before and on a premise; the last on the first. */
const circle = (count: number): Argument => ({
  statements: [
    ...Array.from({ length: count }, (_, index) => ({ id: `c${index}`, role: "conclusion" as const })),
    ...Array.from({ length: count + 1 }, (_, index) => ({ id: `p${index}`, role: "premise" as const })),
  ],
  inferences: [
    { from: [`p${count}`], target: { kind: "support", statement: "c0" } },
    ...Array.from({ length: count }, (_, index) => ({
      from: [`c${index}`, `p${index}`],
      target: { kind: "support" as const, statement: `c${(index + 1) % count}` },
    })),
  ],
  rivals: [],
});

test.each([
  ["a ring of rivals that are all open", ringOfRivals(20_000), "claim"],
  ["a ring of rivals that an objection settles", ringOfRivals(20_000, "objection"), "claim"],
  [
    "one group of 3,000 rivals",
    { ...ringOfRivals(3_000), rivals: [ringOfRivals(3_000).rivals.flatMap(([id]) => id!)] },
    "claim",
  ],
])("single changes of %s are all tried", (_, argument, claim) => {
  const start = cpuTime();
  const found = hangsOn(argument, claim)!;
  expect(cpuTime() - start).toBeLessThan(10_000);
  expect(found.untried).toEqual({ premises: [], steps: [] });
});

test("what a circle of 9,000 reasons hangs on is found up to a bound of work, and what was not tried is told", () => {
  const argument = circle(9_000);
  const start = cpuTime();
  const { tried, untried, complete } = hangsOn(argument, "c8999")!;
  const { premises, steps } = tried;
  expect(cpuTime() - start).toBeLessThan(20_000);
  expect(complete).toBe(false);
  expect(premises.length).toBeGreaterThan(0);
  expect(untried.premises.length).toBeGreaterThan(0);
  const all = argument.statements.filter(({ role }) => role === "premise").map(({ id }) => id);
  expect([...premises.map(({ id }) => id), ...untried.premises]).toEqual(all);
  expect([...steps.map(({ step }) => step), ...untried.steps]).toEqual([...argument.inferences.keys()]);
});

test("what is tried within the bound is the same as without, and always as much", () => {
  const whole = hangsOn(circle(40), "c39")!;
  const some = hangsOn(circle(40), "c39", 20_000, 1_000)!;
  expect(hangsOn(circle(40), "c39", 20_000, 1_000)).toEqual(some);
  const { premises } = some.tried;
  expect(premises.length).toBeGreaterThan(0);
  expect(some.untried.premises).toEqual(whole.tried.premises.slice(premises.length).map(({ id }) => id));
  expect(premises).toEqual(whole.tried.premises.slice(0, premises.length));
  expect(whole.untried).toEqual({ premises: [], steps: [] });
});

test("the search for sets ends where every pair of sixty premises is one", () => {
  const ids = Array.from({ length: 60 }, (_, index) => `p${index}`);
  const argument: Argument = {
    statements: [{ id: "claim", role: "conclusion" }, ...ids.map((id) => ({ id, role: "premise" as const }))],
    inferences: ids.map((missing) => ({
      from: ids.filter((id) => id !== missing),
      target: { kind: "support", statement: "claim" },
    })),
    rivals: [],
  };
  const start = cpuTime();
  const { sets } = hangsOn(argument, "claim", 20_000, Infinity)!;
  expect(cpuTime() - start).toBeLessThan(20_000);
  expect(sets).toHaveLength((60 * 59) / 2);
});

test("a claim hangs on what would decide it if it were granted", () => {
  const argument: Argument = {
    statements: [
      { id: "a", role: "premise", stance: "open" },
      { id: "b", role: "premise", stance: "denied" },
      { id: "c", role: "conclusion" },
    ],
    inferences: ["a", "a", "b"].map((id) => ({ from: [id], target: { kind: "support", statement: "c" } })),
    rivals: [],
  };
  const { verdict, premises, steps } = hangsOn(argument, "c")!;
  expect(verdict).toBe("open");
  expect(premises.map(({ id, verdicts }) => `${id} ${verdicts.granted}`)).toEqual(["a holds", "b holds"]);
  expect(steps).toEqual([]);
});

test("an objected premise that fails however it is accepted is nothing that a claim hangs on", () => {
  const argument: Argument = {
    statements: [
      { id: "ice", role: "premise" },
      { id: "frost", role: "premise" },
      { id: "wait", role: "conclusion" },
    ],
    inferences: [
      { from: ["ice"], target: { kind: "support", statement: "wait" } },
      { from: ["frost"], target: { kind: "attack", statement: "ice" } },
    ],
    rivals: [],
  };
  const { premises, steps, tried } = hangsOn(argument, "wait")!;
  expect(premises.map(({ id }) => id)).toEqual(["frost"]);
  expect(steps).toEqual([{ step: 1, undercut: "holds" }]);
  expect(tried.premises.map(({ id }) => id)).toEqual(["ice", "frost"]);
});
