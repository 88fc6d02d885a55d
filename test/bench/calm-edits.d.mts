import type { ArgumentMap, StatementId } from "../../src/model/map.ts";

export type EditKind =
  | "a word exchanged"
  | "words added"
  | "words removed"
  | "voice or citation"
  | "premise added"
  | "inference added"
  | "objection added"
  | "inference removed";

export interface Edit {
  readonly map: ArgumentMap;
  readonly touched: readonly StatementId[];
}

export function edited(map: ArgumentMap, kind: EditKind, seed: number): Edit | undefined;
