import { isInPlace } from "../../model/ids.ts";
import type { MapState } from "../analysis/state.ts";

/** A word shown behind the id of a statement, and what it means. */
interface Inlay {
  /** Where it stands. */
  readonly at: number;
  readonly label: string;
  readonly about: string;
}

/** The verdicts of what does not hold, behind the ids where they are declared. Nothing is shown of a map that is half typed. */
export function inlays(state: MapState, from: number, to: number): Inlay[] {
  const facts = state.read?.sound === true ? state.facts?.() : undefined;
  if (facts === undefined) return [];
  const { statements, inWords } = facts.verdicts();
  return state.index.declared("statement").flatMap(({ id, end }): Inlay[] => {
    const verdict = statements.get(id);
    if (verdict === undefined || verdict === "holds" || isInPlace(id) || end < from || end > to) return [];
    return [{ at: end, label: verdict, about: inWords.statement(id) }];
  });
}
