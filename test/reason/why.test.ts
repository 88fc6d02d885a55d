import { expect, test } from "vitest";
import type { Argument, ReasonedStep, Stance, Standard } from "../../src/reason/argument.ts";
import { evaluate } from "../../src/reason/evaluate.ts";
import { networkOf } from "../../src/reason/network.ts";
import { explainedVerdicts } from "../../src/reason/verdicts.ts";
import { Explainer } from "../../src/reason/why.ts";

/** Why `c` has its verdict, where one premise is granted and one is open. */
function whyOf(
  ...steps: readonly (readonly [from: "sure" | "maybe", kind: "support" | "attack", weight: number])[]
) {
  const argument: Argument = {
    statements: [
      { id: "sure", role: "premise" },
      { id: "maybe", role: "premise", stance: "open" },
      { id: "c", role: "conclusion" },
    ],
    inferences: steps.map(([from, kind, weight]): ReasonedStep => ({
      from: [from],
      target: { kind, statement: "c" },
      weight,
    })),
    rivals: [],
  };
  const network = networkOf(argument);
  return new Explainer(network, evaluate(network)).statement("c");
}

test("an open reason that could win, or draw, is named before an open objection", () => {
  const threat = ["maybe", "attack", 0.5] as const;
  expect(whyOf(["maybe", "support", 1], ["sure", "attack", 0.8], threat)).toMatchObject({
    why: "undecided",
    side: "pro",
    by: { step: 0 },
  });
  expect(whyOf(["maybe", "support", 0.8], ["sure", "attack", 0.8], threat)).toMatchObject({
    why: "undecided",
    side: "pro",
    by: { step: 0 },
  });
});

test("an open reason that adds nothing to one that applies is not named before an open objection", () => {
  const why = whyOf(["sure", "support", 0.5], ["maybe", "support", 0.5], ["maybe", "attack", 0.8]);
  expect(why).toMatchObject({ why: "undecided", side: "con", by: { step: 2 } });
});

/** A verdict and its reason in words, where `pro` and `con` apply with these weights. */
function told(standard: Standard, pro: number, con: number, stance: Stance = "granted"): string {
  const argument: Argument = {
    statements: [
      { id: "p", role: "premise" },
      { id: "q", role: "premise", stance },
      { id: "c", role: "conclusion", standard },
    ],
    inferences: [
      { from: ["p"], target: { kind: "support", statement: "c" }, weight: pro },
      ...(con === 0
        ? []
        : [{ from: ["q"], target: { kind: "attack", statement: "c" } as const, weight: con }]),
    ],
    rivals: [],
  };
  const { statements, sentences } = explainedVerdicts(argument);
  return `${statements.get("c")!}: ${sentences((id) => id).statement("c")}`;
}

test("a tie that fails is told by another reason than one that is open", () => {
  const tie = "p for it and q against it are equally strong (0.5)";
  expect(told("balance", 0.5, 0.5)).toBe(`open: ${tie}`);
  expect(told("preponderance", 0.5, 0.5)).toBe(
    `fails: ${tie}, which is not enough for the standard \`preponderance\``,
  );
});

test.each([
  ["clear", 0.7, 0.3, "0.7 for it does not exceed 0.3 against it by 0.5"],
  ["clear", 0.4, 0, "0.4 for it does not exceed 0 against it by 0.5"],
  ["beyond-doubt", 0.9, 0.3, "0.3 against it is not weaker than 0.3"],
  ["beyond-doubt", 0.7, 0.25, "0.7 for it does not exceed 0.25 against it by 0.5"],
  [
    "beyond-doubt",
    0.6,
    0.5,
    "0.6 for it does not exceed 0.5 against it by 0.5, and 0.5 against it is not weaker than 0.3",
  ],
] as const)("what of the standard %s is not met by %d against %d", (standard, pro, con, lacks) => {
  expect(told(standard, pro, con)).toBe(`fails: the standard \`${standard}\` is not met: ${lacks}`);
});

test.each(["clear", "beyond-doubt"] as const)("a conclusion that holds or is open names %s", (standard) => {
  expect(told(standard, 0.8, 0.2)).toBe(
    `holds: p supports it, and p holds; q against it is weaker (0.2 against 0.8), which is enough for the standard \`${standard}\``,
  );
  expect(told(standard, 0.8, 0.7, "open")).toBe(
    `open: q attacks it, and q is open; the standard is \`${standard}\``,
  );
});

test("one reason in words has one verdict, whatever the standard", () => {
  const weights = [0.2, 0.3, 0.5, 0.8, 1];
  const verdicts = new Map<string, Set<string>>();
  for (const standard of ["balance", "preponderance", "clear", "beyond-doubt"] as const)
    for (const stance of ["granted", "open", "denied"] as const)
      for (const pro of weights)
        for (const con of [0, ...weights]) {
          const [verdict, why] = told(standard, pro, con, stance).split(/: (.*)/u);
          verdicts.set(why!, (verdicts.get(why!) ?? new Set()).add(verdict!));
        }
  expect([...verdicts].filter(([, all]) => all.size > 1)).toEqual([]);
});
