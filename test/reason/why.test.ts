import { expect, test } from "vitest";
import type { Argument, ReasonedStep } from "../../src/reason/argument.ts";
import { evaluate } from "../../src/reason/evaluate.ts";
import { networkOf } from "../../src/reason/network.ts";
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
