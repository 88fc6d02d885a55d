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
  readonly narrowest?: Writing["narrowest"];
  /** The words that blanks have room for where these are not those that they would have it for anyway. */
  readonly rooms?: ReadonlyMap<StatementId, string>;
  /** Blanks for given words have only room for their letters. */
  readonly lettersOnly?: boolean | undefined;
}

/** Characters. Blanks for given words no longer than this all have the same room, so that it reveals nothing about them. */
const MOST_SHARED = 80;

/** A worksheet: lines to write on in place of some statements. */
export const blanks: Producer<BlankedMap> = {
  tags: [],
  looks: [],
  annotate({
    map,
    blanks: ids,
    searched = new Set(),
    clues = "voices",
    narrowest,
    rooms,
    lettersOnly = false,
  }) {
    const chosen = new Set(ids);
    const written = new Map(
      map.statements.filter(({ id }) => chosen.has(id)).map(({ id, text }) => [id, text] as const),
    );
    const shared = [...written]
      .flatMap(([id, text]) => (!searched.has(id) && text.length <= MOST_SHARED ? [text] : []))
      .reduce((most, one) => (one.length > most.length ? one : most), "");
    const roomFor = (id: StatementId) => {
      const asked = rooms?.get(id);
      if (asked !== undefined) return asked;
      const own = written.get(id) ?? "";
      return searched.has(id) || own.length > shared.length ? own : shared;
    };
    const blank = (id: StatementId): StatementNote => ({
      tags: [],
      instead: "…",
      writing: {
        clues,
        searched: searched.has(id),
        room: roomFor(id),
        ...(narrowest === undefined ? {} : { narrowest }),
        ...(lettersOnly && !searched.has(id) ? { letterOnly: true } : {}),
      },
    });
    return {
      map,
      annotation: { ...UNANNOTATED, statements: new Map([...chosen].map((id) => [id, blank(id)])) },
    };
  },
};
