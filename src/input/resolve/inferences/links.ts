import type { Located } from "../../../diagnostic.ts";
import type { Statement, StatementId } from "../../../model/map.ts";
import type { Reading } from "../../shape.ts";
import type { InferenceEntry } from "../../schema/schema.ts";
import type { AbsentSections } from "../absent.ts";
import type { Unresolveds } from "../unresolved.ts";
import type { concludedPremises } from "./concluded.ts";

export type Roles = ReadonlyMap<StatementId, Statement["role"]>;

/** Where the ids in inferences are looked up, and where those are reported that name nothing. */
export interface Links {
  readonly entries: readonly InferenceEntry[];
  readonly roles: Roles;
  /** The places of inferences by their ids. */
  readonly names: ReadonlyMap<string, number>;
  readonly concluded: ReturnType<typeof concludedPremises>;
  readonly unresolved: Unresolveds;
  readonly absent: AbsentSections;
  readonly reading: Reading;
}

export function reportUnknown(
  wanted: Located<string>,
  known: Iterable<string>,
  hint: string,
  space: "premise" | "conclusion" | "statement",
  { reading, unresolved, absent }: Links,
): void {
  if (reading.misnamed.has("statement", wanted.value)) return;
  const message = `Nothing has the id \`${wanted.value}\``;
  unresolved.add({ code: "unknown-id", wanted, message, known, hint, absent: absent.of(space) });
}
