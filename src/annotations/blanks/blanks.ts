import type { ArgumentMap, StatementId } from "../../model/map.ts";
import type { Producer, StatementNote, Writing } from "../annotation.ts";
import { UNANNOTATED } from "../annotation.ts";

export interface BlankedMap {
  readonly map: ArgumentMap;
  readonly blanks: Iterable<StatementId>;
  /** Those whose words are not given, but have to be found. */
  readonly searched?: ReadonlySet<StatementId>;
  /** What stays of who says a statement and where; both unless given. */
  readonly clues?: Writing["clues"];
}

/** A worksheet: lines to write on in place of some statements. */
export const blanks: Producer<BlankedMap> = {
  tags: [],
  looks: [],
  annotate({ map, blanks: ids, searched = new Set(), clues = "voices" }) {
    const blank = (id: StatementId): StatementNote => ({
      tags: [],
      instead: "…",
      writing: { clues, searched: searched.has(id) },
    });
    return {
      map,
      annotation: { ...UNANNOTATED, statements: new Map([...ids].map((id) => [id, blank(id)])) },
    };
  },
};
