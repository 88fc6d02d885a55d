/** The messages between the preview's server and its page, as JSON. */

/** Where the page shows a map, by its name in the list. */
export const previewAddress = (name: string): string => `/?map=${encodeURIComponent(name)}`;

/** A map in the list of maps. */
export interface MapRow {
  /** As the map is named on the command line. */
  readonly name: string;
  /** Increases with every save; each state of a map has its own. */
  readonly version: number;
  /** Undefined until the map has been checked. */
  readonly errors: number | undefined;
  readonly warnings: number | undefined;
  /** The map cannot be read or drawn, for a reason other than a mistake in it. */
  readonly failed: boolean;
}

/** The first event of a stream. */
export interface Hello {
  /** Proves that a request to open the editor comes from the preview's page. */
  readonly token: string;
  /** The command that starts the preview at this address again. */
  readonly again: string;
  readonly maps: readonly MapRow[];
}

/** What the page shows of a map. */
export interface ShownMap {
  readonly name: string;
  readonly version: number;
  /** What opens a line of its file, `{line}` and `{column}` filled in; absent if the server has to open it. */
  readonly link?: string;
  /** The last good picture; without its parts if the page has it already. */
  readonly picture: { readonly number: number; readonly parts?: PictureParts } | undefined;
  readonly problems: readonly ShownProblem[];
  readonly errors: number;
  readonly warnings: number;
  /** Why there is no current picture, if the reason is not a mistake in the map. */
  readonly failure?: string;
}

/** A picture as fragments of markup. */
export interface PictureParts {
  readonly lang: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  /** Fonts, and what these figures need in the dark. */
  readonly style: string;
  readonly figures: string;
  readonly words: string;
  /** Where each statement stands in the file, by the id under which it is drawn: line and column from 1. */
  readonly places: Readonly<Record<string, readonly [line: number, column: number]>>;
}

export interface ShownProblem {
  readonly severity: "error" | "warning" | "hint";
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly line: number;
  readonly column: number;
  /** Its line, and the marked part of it, in columns of a fixed-width font. */
  readonly excerpt?: { readonly text: string; readonly before: number; readonly marked: number };
}
