import type { Inference } from "../model/map.ts";
import { originOf } from "../model/walk.ts";
import type { Outline } from "../outline/outline.ts";
import { partOutline } from "../outline/views.ts";
import type { Annotation, Note } from "./annotation.ts";

/**
 * What an annotation has tags for, and what stands next to it: the tagged inferences, those that use or lead to a tagged
 * statement, and what they undercut. Without groups; numbers stay those of the whole. Where nothing is tagged, the whole.
 */
export function annotatedPart(whole: Outline, { statements, inferences }: Annotation): Outline {
  const { map } = whole;
  const wanted = new Set(map.statements.filter(({ id }) => isTagged(statements.get(id))).map(({ id }) => id));
  const kept = new Set<Inference>();
  for (const inference of map.inferences) {
    const { target, from, shown = from } = inference;
    const note = inferences.get(originOf(inference));
    const near =
      isTagged(note) ||
      (note?.uses?.size ?? 0) > 0 ||
      shown.some((statement) => wanted.has(statement)) ||
      (target.kind !== "undercut" && wanted.has(target.statement));
    if (!near) continue;
    kept.add(inference);
    const premises = new Set(from);
    for (const statement of shown) if (!premises.has(statement)) wanted.add(statement);
  }
  // A set grows while it is walked.
  for (const { target } of kept) if (target.kind === "undercut") kept.add(map.inferences[target.inference]!);
  if (kept.size === 0 && wanted.size === 0) return whole;
  const name = whole.name === undefined ? {} : { name: whole.name };
  return { ...partOutline(whole, kept, wanted), ...name };
}

const isTagged = (note: Note | undefined) => (note?.tags.length ?? 0) > 0;
