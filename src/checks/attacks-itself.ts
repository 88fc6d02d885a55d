import { diagnostic } from "../diagnostic.ts";
import type { Check } from "./check.ts";

/** An objection that defeats itself: it attacks one of its own premises or undercuts its own step. */
export const attacksItself: Check<"attacks-itself" | "circular-allowed"> = ({ inferences, circular }) => {
  const found: ReturnType<typeof attacksItself> = [];
  for (const { index, id, from, target, at } of inferences) {
    if (target.kind === "undercut" && target.inference === index) {
      found.push(
        diagnostic(
          "attacks-itself",
          at,
          `The inference \`${id}\` attacks itself.`,
          "name another inference under `against`",
        ),
      );
    } else if (target.kind === "attack" && from.includes(target.statement)) {
      const message = `\`${target.statement}\` is attacked by an inference that rests on it.`;
      if (circular === "allowed") {
        found.push(diagnostic("circular-allowed", at, message));
        continue;
      }
      found.push(
        diagnostic("attacks-itself", at, message, `delete it from \`from\`, or attack something else`),
      );
    }
  }
  return found;
};
