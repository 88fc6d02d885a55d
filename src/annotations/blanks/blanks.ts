import type { ArgumentMap, StatementId } from "../../model/map.ts";
import type { Producer, StatementNote } from "../annotation.ts";
import { UNANNOTATED } from "../annotation.ts";

export interface BlankedMap {
  readonly map: ArgumentMap;
  readonly blanks: Iterable<StatementId>;
}

/** A worksheet: lines to write on in place of some statements. */
export const blanks: Producer<BlankedMap> = {
  tags: [],
  looks: [],
  annotate({ map, blanks: ids }) {
    const blank: StatementNote = { tags: [], instead: "…" };
    return { map, annotation: { ...UNANNOTATED, statements: new Map([...ids].map((id) => [id, blank])) } };
  },
};
