import { expect, test } from "vitest";
import { chance } from "../../src/documents/random.ts";
import type { Argument, Stance } from "../../src/reason/argument.ts";
import { verdictsOf } from "../../src/reason/evaluate.ts";
import { networkOf } from "../../src/reason/network.ts";
import { evaluate } from "../../src/reason/evaluate.ts";
import { explainedVerdicts } from "../../src/reason/verdicts.ts";
import { randomArgument } from "./arguments.ts";
import { generated } from "../support/generated.ts";
import { cpuTime } from "../support/cpu-time.ts";

const SEEDS = Array.from({ length: 800 }, (_, seed) => seed + 1);
const some = (seed: number) =>
  randomArgument(seed * 17, { statements: 2 + (seed % 9), steps: 3 + (seed % 13) });

/** The same argument in another order. */
function shuffled(argument: Argument, seed: number): { readonly same: Argument; readonly steps: number[] } {
  const random = chance(seed);
  const mixed = <T>(all: readonly T[]): T[] =>
    all
      .map((one) => [random(), one] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, one]) => one);
  const steps = mixed(argument.inferences.map((_, index) => index));
  const inferences = steps.map((old) => {
    const { from, target, ...rest } = argument.inferences[old]!;
    const moved =
      target.kind === "undercut" ? { ...target, inference: steps.indexOf(target.inference) } : target;
    return { ...rest, from: mixed(from), target: moved };
  });
  const same = {
    statements: mixed(argument.statements),
    inferences,
    rivals: mixed(argument.rivals).map(mixed),
  };
  return { same, steps };
}

test("the order of the file changes nothing", () => {
  for (const seed of SEEDS) {
    const argument = some(seed);
    const { same, steps } = shuffled(argument, seed);
    const [one, other] = [verdictsOf(argument), verdictsOf(same)];
    for (const [id, verdict] of one.statements) expect(other.statements.get(id), `${seed}`).toBe(verdict);
    expect(other.steps).toEqual(steps.map((old) => one.steps[old]));
  }
});

test("settling what was open never opens or turns what was settled", () => {
  let settled = 0;
  for (const seed of SEEDS) {
    const argument = some(seed);
    const before = verdictsOf(argument);
    for (const { id, stance } of argument.statements) {
      if (stance !== "open") continue;
      for (const to of ["granted", "denied"] as const) {
        const after = verdictsOf(argument, { stances: new Map([[id, to]]), undercut: new Set() });
        for (const [one, verdict] of before.statements) {
          if (verdict === "open") {
            if (after.statements.get(one) !== "open") settled += 1;
          } else expect(after.statements.get(one), `${seed}: ${one} if ${id} is ${to}`).toBe(verdict);
        }
      }
    }
  }
  expect(settled).toBeGreaterThan(250);
});

test("a premise that is used nowhere changes nothing", () => {
  for (const seed of SEEDS) {
    const argument = some(seed);
    const before = verdictsOf(argument);
    for (const stance of ["granted", "open", "denied"] as const) {
      const more: Argument = {
        ...argument,
        statements: [{ id: "unused", role: "premise", stance }, ...argument.statements],
      };
      const after = verdictsOf(more);
      for (const [id, verdict] of before.statements) expect(after.statements.get(id)).toBe(verdict);
    }
  }
});

test("at most one of some rivals holds", () => {
  let held = 0;
  for (const seed of SEEDS) {
    const argument = randomArgument(seed, { statements: 6, steps: 9, rivals: 2 });
    const { statements } = verdictsOf(argument);
    for (const group of argument.rivals) {
      const holding = group.filter((id) => statements.get(id) === "holds").length;
      expect(holding).toBeLessThan(2);
      held += holding;
    }
  }
  expect(held).toBeGreaterThan(250);
});

test("what is assumed is as if it stood in the map", () => {
  for (const seed of SEEDS) {
    const argument = some(seed);
    const premise = argument.statements.find(({ role }) => role === "premise")!;
    for (const stance of ["granted", "open", "denied"] satisfies Stance[]) {
      const written: Argument = {
        ...argument,
        statements: argument.statements.map((one) => (one === premise ? { ...one, stance } : one)),
      };
      const assumed = { stances: new Map([[premise.id, stance]]), undercut: new Set<number>() };
      expect(verdictsOf(argument, assumed)).toEqual(verdictsOf(written));
    }
    const undercut: Argument = {
      ...argument,
      statements: [...argument.statements, { id: "doubt", role: "premise" }],
      inferences: [...argument.inferences, { from: ["doubt"], target: { kind: "undercut", inference: 0 } }],
    };
    const { statements } = verdictsOf(argument, { stances: new Map(), undercut: new Set([0]) });
    const written = verdictsOf(undercut).statements;
    for (const [id, verdict] of statements) expect(written.get(id)).toBe(verdict);
  }
});

test("every verdict has its reason in words, which names what it is about", () => {
  const whys = new Set<string>();
  for (const seed of SEEDS) {
    const argument = some(seed);
    const { statements, steps, explainer, sentences } = explainedVerdicts(argument);
    const words = sentences((id) => id);
    for (const [id, verdict] of statements) {
      whys.add(`${verdict}: ${explainer.statement(id)!.why}`);
      expect(words.statement(id), `${seed}`).toMatch(/^[a-z].*[^.]$/);
      expect(words.statement(id)).not.toMatch(/undefined|NaN/);
    }
    steps.forEach((_, index) => {
      whys.add(explainer.step(index).why);
      expect(words.step(index)).not.toMatch(/undefined|NaN/);
    });
  }
  expect([...whys].toSorted()).toEqual(
    [
      "fails: attacked",
      "fails: below-standard",
      "fails: denied",
      "fails: outweighed",
      "fails: tied",
      "fails: unsupported",
      "holds: granted",
      "holds: supported",
      "may-be-undercut",
      "open: may-be-attacked",
      "open: not-granted",
      "open: tied",
      "open: undecided",
      "premise-fails",
      "premise-open",
      "premises-hold",
      "undercut",
    ].toSorted(),
  );
});

/** ms; the best of some runs. */
function best(run: () => void, times: number): number {
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    const start = cpuTime();
    run();
    least = Math.min(least, cpuTime() - start);
  }
  return least;
}

test("large maps are quick", () => {
  const [thousand, tenThousand] = [1_000, 10_000].map((count) => generated(count, { objections: 0.3 }));
  expect(best(() => verdictsOf(thousand!), 10)).toBeLessThan(20);
  expect(best(() => verdictsOf(tenThousand!), 3)).toBeLessThan(500);
});

test("a long chain, many reasons for one conclusion and many rivals are no trouble", () => {
  const premises = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `p${n}`, role: "premise" }) as const);
  const chain: Argument = {
    statements: [
      { id: "p0", role: "premise" },
      ...Array.from({ length: 20_000 }, (_, n) => ({ id: `c${n}`, role: "conclusion" }) as const),
    ],
    inferences: Array.from({ length: 20_000 }, (_, n) => ({
      from: [n === 0 ? "p0" : `c${n - 1}`],
      target: { kind: "support", statement: `c${n}` },
    })),
    rivals: [],
  };
  expect(verdictsOf(chain).statements.get("c19999")).toBe("holds");
  const fan: Argument = {
    statements: [...premises(20_000), { id: "c", role: "conclusion" }],
    inferences: Array.from({ length: 20_000 }, (_, n) => ({
      from: [`p${n}`],
      target: { kind: n % 2 === 0 ? "support" : "attack", statement: "c" },
      weight: n / 20_000,
    })),
    rivals: [],
  };
  expect(verdictsOf(fan).statements.get("c")).toBe("fails");
  const rivals: Argument = {
    statements: premises(2_000),
    inferences: [],
    rivals: [premises(2_000).map(({ id }) => id)],
  };
  expect(new Set(verdictsOf(rivals).statements.values())).toEqual(new Set(["open"]));
});

test("a network can be evaluated many times", () => {
  const argument = some(7);
  const network = networkOf(argument);
  const first = [...evaluate(network)];
  evaluate(network, { stances: new Map([["s0", "denied"]]), undercut: new Set([0, 1]) });
  expect([...evaluate(network)]).toEqual(first);
});
