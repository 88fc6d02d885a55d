import type { Occurrence } from "../../input/ids/occurrences.ts";
import type { MapState } from "../analysis/state.ts";

/** All uses of the id at an offset, in the order of the text. */
export function references(state: MapState, offset: number, withDeclaration: boolean): readonly Occurrence[] {
  const one = state.index.at(offset);
  const all = one ? state.index.of(one.space, one.id) : [];
  return withDeclaration ? all : all.filter(({ declares }) => !declares);
}
