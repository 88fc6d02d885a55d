import type { RevisionWords } from "../../language/index.ts";
import type { UnseenOf } from "../../model/field.ts";
import type { INFERENCE_FIELDS, STATEMENT_FIELDS } from "../../model/fields.ts";
import type { Statement } from "../../model/map.ts";

/** What can happen to a statement or an inference; all but the first two can occur together. */
export const CHANGES = ["new", "removed", "reworded", "moved", "changed"] as const;
export type Change = (typeof CHANGES)[number];

/** What a change is known by besides its word. */
export const SIGNS: Readonly<Record<Change, string>> = {
  new: "+",
  removed: "−",
  reworded: "~",
  moved: "↕",
  changed: "*",
};

/**
 * Changes that a drawing does not show, or shows without what was there before. A field that is
 * `unseen` needs a word of its own name in `RevisionWords`, or does not compile here.
 */
export type Unseen = Worded<
  | Statement["role"]
  | "id"
  | "rivals"
  | "roles"
  | UnseenOf<typeof STATEMENT_FIELDS>
  | UnseenOf<typeof INFERENCE_FIELDS>
>;
type Worded<Name extends keyof RevisionWords> = Name;
