import { diagnostic } from "../../diagnostic.ts";
import type { Inference } from "../../model/map.ts";
import { statementsOf } from "../../model/walk.ts";
import type { Check } from "../check.ts";

/** Only reasons for and against a conclusion are weighed. 1 is what has no weight of its own. */
export const weightWithoutEffect: Check<"weight-without-effect"> = (map) => {
  const statements = statementsOf(map);
  const say = ({ at }: Inference, message: string, hint: string) => [
    diagnostic("weight-without-effect", at, message, hint),
  ];
  return map.inferences.flatMap((one) => {
    const { target, weight = 1 } = one;
    if (weight === 1) return [];
    if (target.kind === "undercut")
      return say(
        one,
        "The weight of this objection has no effect: one to a step takes the step out, however weak it is.",
        "delete its weight, or write the objection against the conclusion, where it is weighed against the reasons for it",
      );
    if (target.kind === "attack" && statements.get(target.statement)?.role === "premise")
      return say(
        one,
        `The weight of this objection has no effect: \`${target.statement}\` is a premise, which fails if anything that applies is against it.`,
        "delete its weight, or make the premise a conclusion with a reason of its own, against which the objection is weighed",
      );
    return [];
  });
};
