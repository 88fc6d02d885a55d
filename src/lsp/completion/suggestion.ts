import type { Space } from "../analysis/grammar.ts";

/** Something that can be written at a cursor. */
export interface Suggestion {
  readonly kind: "id" | "key" | "word";
  readonly label: string;
  /** Of an id: where it is declared, so that it can be explained once it is looked at. */
  readonly space?: Space;
  /** Shown beside the label. */
  readonly detail?: string;
  /** Shown when it is looked at; Markdown. */
  readonly about?: string;
  /** Takes the place of the word at the cursor. */
  readonly insert: string;
  /** The same for editors that know snippets: `$1` and `$2` are where the cursor goes. */
  readonly snippet?: string;
  /** What is typed may also be found in this. */
  readonly filter?: string;
  /** Small numbers come first; then the order of the list counts. */
  readonly rank: number;
}
