import type { Annotation } from "../../../annotations/annotation.ts";
import type { StatementId } from "../../../model/map.ts";

/** How often blanks are given room anew because figures came out divided in another way. */
const ROUNDS = 3;

/** The words that blanks have room for, instead of what they have anyway. */
export type Rooms = ReadonlyMap<StatementId, string>;

/**
 * A draft in which all blanks that are filled from one list have room for its longest statement: else the largest blank
 * would give that away. Where figures are divided otherwise after that, they are given room again.
 */
export async function withSharedRoom<D>(
  drawn: (rooms: Rooms) => Promise<D>,
  listsOf: (draft: D) => readonly Rooms[],
): Promise<D> {
  let rooms: Rooms = new Map();
  let draft = await drawn(rooms);
  for (let round = 0; round < ROUNDS; round++) {
    const lists = listsOf(draft).filter(isUneven);
    if (lists.length === 0) break;
    rooms = new Map([
      ...rooms,
      ...lists.flatMap((list) => [...list.keys()].map((id) => [id, longestIn(list)] as const)),
    ]);
    // oxlint-disable-next-line no-await-in-loop -- each draft depends on how the one before came out
    draft = await drawn(rooms);
  }
  return draft;
}

/** What the blanks of a list have room for; none is told from others by blanks that hold only letters. */
export function roomsIn(ids: readonly StatementId[], { statements }: Annotation): Rooms {
  const writings = ids.flatMap((id) => {
    const writing = statements.get(id)?.writing;
    return writing === undefined || writing.letterOnly === true ? [] : [[id, writing.room] as const];
  });
  return new Map(writings);
}

const longestIn = (list: Rooms): string =>
  [...list.values()].reduce((most, one) => (one.length > most.length ? one : most), "");
const isUneven = (list: Rooms): boolean => new Set([...list.values()].map(({ length }) => length)).size > 1;
