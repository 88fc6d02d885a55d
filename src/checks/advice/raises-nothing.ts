import { diagnostic } from "../../diagnostic.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import type { Check } from "../check.ts";

/** A question is raised by an objection, and named by a word of a scheme or in words, not by a statement. */
export const raisesNothing: Check<"raises-nothing"> = ({ inferences, statements }) => {
  const ids = new Set<string>(statements.map(({ id }) => id));
  return inferences.flatMap(({ at, raises, target }): readonly Diagnostic<"raises-nothing">[] => {
    if (raises === undefined) return [];
    const say = (message: string, hint: string) => [diagnostic("raises-nothing", at, message, hint)];
    if (ids.has(raises))
      return say(
        `\`raises\` names a question that an objection asks, and \`${raises}\` is a statement.`,
        "delete it: what a step supports or attacks stands under `to` or `against`",
      );
    return target.kind === "support"
      ? say(
          "`raises` names the question that an objection asks, and this step supports something.",
          "delete it, or write `against` in place of `to`",
        )
      : [];
  });
};
