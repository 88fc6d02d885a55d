import type { Space } from "../../model/field.ts";

/** Something that can be written at a cursor. */
export interface Suggestion {
  readonly kind: "id" | "key" | "word";
  readonly label: string;
  /** Of an id: where it is declared, so that its explanation can be made on request. */
  readonly space?: Space;
  /** Shown beside the label. */
  readonly detail?: string;
  /** Shown when it is selected; Markdown. */
  readonly about?: string;
  /** Replaces the word at the cursor. */
  readonly insert: string;
  /** What is inserted by editors that support snippets: the cursor goes to `$1`, then `$2`. */
  readonly snippet?: string;
  /** Also searched for what is typed. */
  readonly filter?: string;
  /** Smaller ranks come first; equal ones keep the order of the list. */
  readonly rank: number;
}
