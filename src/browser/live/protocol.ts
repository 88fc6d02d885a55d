/** What the preview's server and its page say to each other, as JSON. */

/** A map in the list of maps. */
export interface Row {
  /** As the map is named on the command line. */
  readonly name: string;
  /** Grows with every save; no two states of a map have the same. */
  readonly version: number;
  /** Undefined as long as the map has not been looked at. */
  readonly errors: number | undefined;
  readonly warnings: number | undefined;
  /** The map cannot be read or drawn, for no mistake in it. */
  readonly failed: boolean;
}

/** The first event of a stream. */
export interface Hello {
  /** Proves that it is the preview's page that asks for the editor. */
  readonly token: string;
  /** What to type to have the preview back under this address. */
  readonly again: string;
  readonly maps: readonly Row[];
}

/** What the page shows of a map. */
export interface View {
  readonly name: string;
  readonly version: number;
  /** What opens a line of its file, `{line}` and `{column}` filled in; absent if the server has to open it. */
  readonly link?: string;
  /** The last good picture; without its parts if the page has it already. */
  readonly picture: { readonly number: number; readonly parts?: Parts } | undefined;
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** Why there is no picture of what the file is now, if it is for no mistake in it. */
  readonly failure?: string;
}

/** A picture in pieces of markup. */
export interface Parts {
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

export interface Problem {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly line: number;
  readonly column: number;
  /** The line that it stands in, and what is marked in it, in columns of a fixed-width font. */
  readonly excerpt?: { readonly text: string; readonly before: number; readonly marked: number };
}
