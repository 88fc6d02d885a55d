import { diagnostic } from "../diagnostic.ts";
import type { Inference } from "../model/map.ts";
import type { Check } from "./check.ts";

/** A statement cannot speak for and against the same thing. */
export const supportsAndAttacks: Check<"supports-and-attacks"> = ({ inferences }) => {
  const sides = new Map<string, Inference>();
  const found: ReturnType<typeof supportsAndAttacks> = [];
  for (const inference of inferences) {
    const { from, target, at } = inference;
    if (target.kind === "undercut") continue;
    const opposite = target.kind === "support" ? "attack" : "support";
    for (const id of from) {
      const other = sides.get(`${opposite} ${target.statement} ${id}`);
      if (other) {
        const message = `\`${id}\` both supports and attacks \`${target.statement}\`.`;
        found.push(
          diagnostic("supports-and-attacks", at, message, `the other is in line ${other.at.start.line}`),
        );
      }
      const key = `${target.kind} ${target.statement} ${id}`;
      if (!sides.has(key)) sides.set(key, inference);
    }
  }
  return found;
};
