import { oncePer } from "../../model/once-per.ts";
import type { ArgumentMap, Statement, StatementId } from "../../model/map.ts";
import { voiceNames } from "../../outline/attribution.ts";
import { statementsOf } from "../../model/walk.ts";

/** What a map's texts refer to, by id. */
export interface Known {
  readonly statements: ReadonlyMap<StatementId, Statement>;
  readonly voices: ReadonlyMap<string, string>;
}

export const knownOf = oncePer((map: ArgumentMap): Known => ({
  statements: statementsOf(map),
  voices: voiceNames(map),
}));
