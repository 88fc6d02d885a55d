import { diagnostic } from "../diagnostic.ts";
import { linesOf } from "../input/lines.ts";
import { movedToSection } from "../input/fix/move.ts";
import { supportsOf } from "../model/walk.ts";
import type { Check } from "./check.ts";

/** A conclusion needs an inference that leads to it. */
export const conclusionUnsupported: Check<"conclusion-unsupported"> = (map, { source }) => {
  const supports = supportsOf(map);
  const [first, ...others] = map.statements.filter(({ role }) => role === "conclusion");
  if (first && others.length > 0 && map.inferences.length === 0) {
    const message = "This map has no `inferences`, so nothing leads to its conclusions.";
    const hint = `write them under \`inferences:\`, each as \`- { from: [premise], to: ${first.id} }\``;
    return [diagnostic("conclusion-unsupported", first.at, message, hint)];
  }
  const unsupported = map.statements.filter(({ id, role }) => role === "conclusion" && !supports.has(id));
  if (unsupported.length === 0) return [];
  const lines = linesOf(source.text);
  return unsupported.map(({ id, at }) => {
    const hint = `add an inference with \`to: ${id}\`, or move \`${id}\` to \`premises\``;
    const fix = movedToSection(id, "conclusions", "premises", lines);
    const advice = { hint, ...(fix && { fix: { ...fix, asks: true as const } }) };
    return diagnostic("conclusion-unsupported", at, `Nothing leads to the conclusion \`${id}\`.`, advice);
  });
};
