import type { Occurrence } from "../../input/ids/occurrences.ts";
import type { MapState } from "../analysis/state.ts";

/** Everywhere that what stands at an offset is used, in the order of the text. */
export function references(state: MapState, offset: number, withDeclaration: boolean): readonly Occurrence[] {
  const one = state.index.at(offset);
  const all = one ? state.index.of(one.space, one.id) : [];
  return withDeclaration ? all : all.filter(({ declares }) => !declares);
}
