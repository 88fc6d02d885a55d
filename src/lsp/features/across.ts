import type { Space } from "../../model/field.ts";
import { outsideId, readOutsideId } from "../../model/ids.ts";
import type { Occurrence } from "../../input/ids/occurrences.ts";
import { beside } from "../../uses/path.ts";
import type { MapState, ReadState } from "../analysis/state.ts";

/** A file with a map, and its path, by which files that use it name it. */
export interface FileState<S extends MapState = MapState> {
  readonly path: string;
  readonly state: S;
}

/** What an id means, in all files: it is declared in that one. */
interface Home {
  readonly path: string;
  readonly space: Space;
  readonly id: string;
}

/** Where what stands at a place in a file is declared: `common#claim` in the file that is used as `common`. */
export function homeOf({ space, id }: Occurrence, { path, state }: FileState): Home {
  const named = space === "statement" ? readOutsideId(id) : undefined;
  if (named !== undefined) {
    const file = filesOf(state).get(named.use);
    return file === undefined
      ? { path, space, id }
      : { path: beside(path, file), space, id: named.statement };
  }
  return { path, space, id };
}

/** Everything in a file that means this, declared there or not. */
export function occurrencesOf({ path, space, id }: Home, file: FileState): readonly Occurrence[] {
  const { index } = file.state;
  if (file.path === path) return index.of(space, id);
  const names = [...filesOf(file.state)].filter(([, used]) => beside(file.path, used) === path);
  if (names.length === 0) return [];
  if (space === "statement")
    return names.flatMap(([use]) => index.of(space, outsideId({ use, statement: id })));
  // Voices and sources are taken without a name in front, where the file does not declare its own.
  if (space !== "voice" && space !== "source") return [];
  const all = index.of(space, id);
  return all.some(({ declares }) => declares) ? [] : all;
}

/** Why a name cannot be given in a file that uses another: it has it already. */
export function takenIn({ space }: Home, name: string, { state }: FileState<ReadState>): boolean {
  return space !== "statement" && state.index.of(space, name).length > 0;
}

/** What the map uses, by name. */
const filesOf = ({ facts }: MapState): ReadonlyMap<string, string> =>
  new Map(facts?.().map.uses.map(({ id, file }) => [id, file]) ?? []);
