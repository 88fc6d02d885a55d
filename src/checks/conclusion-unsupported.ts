import { diagnostic } from "../diagnostic.ts";
import { supportsOf } from "../model/walk.ts";
import type { Check } from "./check.ts";

/** A conclusion is drawn from something. */
export const conclusionUnsupported: Check = (map) => {
  const supports = supportsOf(map);
  return map.statements
    .filter(({ id, role }) => role === "conclusion" && !supports.has(id))
    .map(({ id, at }) => {
      const hint = `add an inference with \`to: ${id}\`, or move \`${id}\` to \`premises\``;
      return diagnostic("conclusion-unsupported", at, `Nothing leads to the conclusion \`${id}\`.`, hint);
    });
};
