import { oncePer } from "../../model/once-per.ts";
import type { ArgumentMap, Statement, StatementId } from "../../model/map.ts";
import { voiceNames } from "../../outline/attribution.ts";

/** What a map's texts refer to, by id. */
export interface Known {
  readonly statements: ReadonlyMap<StatementId, Statement>;
  readonly voices: ReadonlyMap<string, string>;
}

export const knownOf = oncePer((map: ArgumentMap): Known => ({
  statements: new Map(map.statements.map((statement) => [statement.id, statement])),
  voices: voiceNames(map),
}));
