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
  /** Set where a look draws frames and lines in another way. */
  readonly lines?: LookLines;
  /** What is said about a map beside its own words: what changed, what holds, … */
  readonly annotations: {
    /** By the names that annotations use. What a theme does not know looks as usual. */
    readonly looks: Readonly<Record<string, Look<Colour>>>;
    /** By kind; `other` is for kinds that a theme does not know. */
    readonly tags: Readonly<Record<string, Tag<Colour>>> & { readonly other: Tag<Colour> };
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

export interface LookLines {
  /** Of a block's frame; else those of a block without an annotation. */
  readonly frame?: { readonly support: number; readonly objection: number };
  /** Of the small cell in a legend. */
  readonly sample?: number;
  /** Of frames, and of the lines that lead to a conclusion. */
  readonly frameDash?: readonly number[];
  readonly lineDash?: readonly number[];
  /** Cells without a frame of their own have a surface. */
  readonly surface?: true;
}

/** What is not said here is as in the rest of the theme. */
export interface Look<Colour = string> {
  readonly tones?: Partial<ThemeOf<Colour>["tones"]>;
  readonly cell?: ThemeOf<Colour>["cell"];
  readonly frame?: ThemeOf<Colour>["frame"];
  readonly header?: ThemeOf<Colour>["header"];
  readonly line?: ThemeOf<Colour>["line"];
  readonly lines?: LookLines;
}

export interface Tag<Colour = string> {
  readonly ink: Colour;
  readonly fill: Colour;
  /** Its edge, and the bar beside the cell. */
  readonly edge: Colour;
  /** How that bar is drawn, so that it can be told from others without colour; a broken one has a tag with a broken edge. */
  readonly bar: "full" | "broken" | "double";
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
