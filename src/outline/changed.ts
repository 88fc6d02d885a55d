import type { Inference } from "../model/map.ts";
import { drawnPremises } from "../model/revision.ts";
import type { Revision } from "../model/revision.ts";
import { outline } from "./build.ts";
import type { Outline } from "./outline.ts";
import { mainsOf, part } from "./views.ts";

/**
 * Of the union of two versions what changed, and what stands next to it: the steps that changed, those that use or
 * lead to a changed statement, and what they undercut. Without groups; numbers stay those of the whole. Where nothing
 * changed, the whole.
 */
export function changedPart(whole: Outline): Outline {
  const { map } = whole;
  const changed = new Set(map.statements.filter(hasChanged).map(({ id }) => id));
  const kept = new Set<Inference>();
  for (const inference of map.inferences) {
    const { target } = inference;
    const uses = drawnPremises(inference);
    const near =
      hasChanged(inference) ||
      uses.some(({ statement, how }) => how !== "kept" || changed.has(statement)) ||
      (target.kind !== "undercut" && changed.has(target.statement));
    if (!near) continue;
    kept.add(inference);
    for (const { statement, how } of uses) if (how === "former" || how === "gone") changed.add(statement);
  }
  // A set grows while it is walked.
  for (const { target } of kept) if (target.kind === "undercut") kept.add(map.inferences[target.inference]!);
  if (kept.size === 0 && changed.size === 0) return whole;
  const mains = new Set(mainsOf(whole));
  const found = outline(part(map, kept, changed));
  return {
    ...found,
    panels: found.panels.map((panel) => ({
      ...panel,
      heads: panel.heads.map((head) => ({ ...head, main: mains.has(head.statement) })),
    })),
  };
}

const hasChanged = ({ revision }: { readonly revision?: Revision }) => (revision?.changes.length ?? 0) > 0;
