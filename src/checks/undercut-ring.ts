import { diagnostic } from "../diagnostic.ts";
import type { ArgumentMap, Inference } from "../model/map.ts";
import type { Check } from "./check.ts";

const LONGEST_NAMED = 12;

/**
 * Inferences that question each other in a ring bear on no statement, so that they have no place in a figure; the
 * map's `circular` cannot allow them. An inference that questions itself is left to `attacks-itself`.
 */
export const undercutRing: Check<"undercut-ring"> = ({ inferences }) =>
  ringsOf(inferences).map((ring) => {
    const names = ring.map(({ id, index }) => `\`${id ?? index + 1}\``);
    const named = names.length > LONGEST_NAMED ? [...names.slice(0, LONGEST_NAMED - 1), "…"] : names;
    const last = ring.reduce((late, one) => (one.index > late.index ? one : late));
    return diagnostic(
      "undercut-ring",
      last.at,
      `These inferences attack each other in a ring, so that none bears on a statement: ${[...named, names[0]].join(" → ")}.`,
      "let one of them attack a statement, or an inference outside the ring",
    );
  });

/** Each inference has one target, so that whoever follows the targets meets each ring once. */
function ringsOf(inferences: ArgumentMap["inferences"]): Inference[][] {
  const found: Inference[][] = [];
  const seen = new Set<number>();
  for (const { index: start } of inferences) {
    const trail: number[] = [];
    const places = new Map<number, number>();
    let at = start;
    while (!seen.has(at)) {
      seen.add(at);
      places.set(at, trail.length);
      trail.push(at);
      const { target } = inferences[at]!;
      if (target.kind !== "undercut") break;
      at = target.inference;
    }
    const closing = places.get(at);
    if (closing === undefined || inferences[at]!.target.kind !== "undercut") continue;
    const ring = trail.slice(closing).map((index) => inferences[index]!);
    if (ring.length > 1) found.push(ring);
  }
  return found;
}
