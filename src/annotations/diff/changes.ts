import type { Inference, Statement, StatementId } from "../../model/map.ts";
import type { Piece } from "../pieces.ts";
import type { Change } from "./kinds.ts";

/**
 * What two versions of a map differ in. All lists are in the reading order of the new map, with each removed
 * item after the one that it followed. Comments, the layout of the file, and an order of declarations that the drawing does
 * not show are no differences.
 */
export interface Changes {
  /** Title, caption, language, figure. */
  readonly fields: readonly FieldChange[];
  readonly sources: readonly EntryChange[];
  readonly voices: readonly EntryChange[];
  readonly groups: readonly EntryChange[];
  readonly views: readonly EntryChange[];
  readonly statements: readonly StatementChange[];
  readonly inferences: readonly InferenceChange[];
}

export type Value = string | number | boolean | readonly string[] | undefined;

export interface FieldChange {
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

/** A source, voice, group or view. `moved`: its order in the drawing is another one. */
export interface EntryChange {
  readonly kind: "new" | "removed" | "changed";
  readonly id: string;
  readonly moved: boolean;
  /** All fields of one that is new or removed. */
  readonly fields: readonly FieldChange[];
}

export type StatementChange =
  | { readonly kind: "new"; readonly after: Statement }
  | { readonly kind: "removed"; readonly before: Statement }
  | {
      readonly kind: "changed";
      readonly before: Statement;
      readonly after: Statement;
      /** The text, word by word, if it changed. */
      readonly words: readonly Piece[] | undefined;
      readonly moved: Move | undefined;
      /** All fields but the text. `id` changes only where the author changed it; premises in place have no id of their own. */
      readonly fields: readonly FieldChange[];
    };

/** A statement now serves other inferences than before, or stands in another order among its siblings. */
export interface Move {
  /** Inferences that it no longer serves, by their index in the old map. */
  readonly from: readonly number[];
  /** Inferences that it serves now, by their index in the new map. */
  readonly to: readonly number[];
  readonly order: boolean;
}

export type InferenceChange =
  | { readonly kind: "new"; readonly after: Inference }
  | { readonly kind: "removed"; readonly before: Inference }
  | {
      readonly kind: "changed";
      readonly before: Inference;
      readonly after: Inference;
      /** Premises by their ids in the new map. */
      readonly added: readonly StatementId[];
      /** Premises by their ids in the old map. */
      readonly removed: readonly StatementId[];
      /** It leads to another statement or inference. */
      readonly retargeted: boolean;
      /** It supported and attacks now, or the other way round. */
      readonly turned: boolean;
      /** It stands in another order among the inferences for the same target. */
      readonly moved: boolean;
      readonly fields: readonly FieldChange[];
    };

export function isSame(changes: Changes): boolean {
  return Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
}

/** The names of changes, in the order of `CHANGES`. */
export function namesOf(change: StatementChange | InferenceChange): readonly Change[] {
  if (change.kind !== "changed") return [change.kind];
  if ("words" in change) {
    const { words, moved, fields } = change;
    return named(words !== undefined, moved !== undefined, fields.length > 0);
  }
  const { added, removed, turned, fields, retargeted, moved } = change;
  const premises = added.length > 0 || removed.length > 0;
  return named(false, retargeted || moved, premises || turned || fields.length > 0);
}

function named(reworded: boolean, moved: boolean, changed: boolean): Change[] {
  return [
    ...(reworded ? (["reworded"] as const) : []),
    ...(moved ? (["moved"] as const) : []),
    ...(changed ? (["changed"] as const) : []),
  ];
}
