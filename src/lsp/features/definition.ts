import type { Occurrence } from "../../input/ids/occurrences.ts";
import type { MapState } from "../analysis/state.ts";

/** Where the id at an offset is declared; several places only if it is declared more than once. */
export function definitions(state: MapState, offset: number): readonly Occurrence[] {
  const one = state.index.at(offset);
  return one ? state.index.of(one.space, one.id).filter(({ declares }) => declares) : [];
}
