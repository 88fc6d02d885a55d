/** What each thing is drawn in. Line widths and dashes are px. */
export interface ThemeOf<Colour> {
  readonly background: Colour;
  readonly tones: Readonly<Record<Tone, Colour>>;
  readonly cell: { readonly fill: Colour; readonly mainFill: Colour; readonly referenceFill: Colour };
  readonly frame: {
    readonly support: Colour;
    readonly objection: Colour;
    readonly head: Colour;
    readonly rule: Colour;
  };
  readonly header: {
    readonly support: Colour;
    readonly objection: Colour;
    /** Widths of a rule below the header, where fills alone would not set it off. */
    readonly rule?: { readonly support: number; readonly objection: number };
  };
  readonly line: { readonly support: Colour; readonly objection: Colour };
  readonly panel: { readonly fill: Colour; readonly stroke: Colour };
  /** For drawings of differences. */
  readonly revision: {
    /** What is unchanged steps back; what is removed looks like what is no more; what is new stands out. */
    readonly quiet: Look<Colour>;
    readonly removed: Look<Colour>;
    readonly new: Look<Colour>;
    readonly tags: Readonly<Record<"new" | "removed" | "reworded" | "moved" | "changed", Tag<Colour>>>;
    /** Words inside a statement, and the lines through and under them. */
    readonly deleted: Colour;
    readonly inserted: Colour;
  };
}

/** A theme as it is written down: data only. Colours are `#rrggbb`. */
export interface Theme extends ThemeOf<string> {
  readonly summary: string;
  /** In whose colours a page shows the same figure on a dark screen. Without one, it is always shown as it is. */
  readonly dark?: Theme;
}

/** What is not said here is as in the rest of the theme. */
export interface Look<Colour = string> {
  readonly tones?: Partial<ThemeOf<Colour>["tones"]>;
  readonly cell?: ThemeOf<Colour>["cell"];
  readonly frame?: ThemeOf<Colour>["frame"];
  readonly header?: ThemeOf<Colour>["header"];
  readonly line?: ThemeOf<Colour>["line"];
}

export interface Tag<Colour = string> {
  readonly ink: Colour;
  readonly fill: Colour;
  /** Its edge, and the bar beside the cell. */
  readonly edge: Colour;
}

/** What a text is, for its colour. */
export type Tone =
  | "title"
  | "panel-title"
  | "text"
  | "main"
  | "number"
  | "muted"
  | "header"
  | "objection-header";
