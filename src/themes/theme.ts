/** How each kind of element is drawn. Line widths and dashes are px. */
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
  readonly header: { readonly support: Colour; readonly objection: Colour };
  readonly line: { readonly support: Colour; readonly objection: Colour };
  readonly panel: { readonly fill: Colour; readonly stroke: Colour };
  /** Of the strips that show who speaks: paler than lines and frames, which carry the argument. */
  readonly strip: Colour;
  /** Set where a look draws frames and lines in another way. */
  readonly lines?: LookLines;
  /** How annotations are drawn: what changed, what holds, … */
  readonly annotations: {
    /** By the names that annotations use. Names that a theme does not define look as usual. */
    readonly looks: Readonly<Record<string, Look<Colour>>>;
    /** By kind; `other` is for kinds that a theme does not know. */
    readonly tags: Readonly<Record<string, TagPaint<Colour>>> & { readonly other: TagPaint<Colour> };
    /** Words inside a statement, and the lines through and under them. */
    readonly deleted: Colour;
    readonly inserted: Colour;
  };
}

/** A theme as defined: data only. Colours are `#rrggbb`. */
export interface Theme extends ThemeOf<string> {
  readonly summary: string;
  /** The theme whose colours a page uses on a dark screen. Without one, the figure never changes. */
  readonly dark?: Theme;
}

export interface LookLines {
  /** Of a block's frame; else those of a block without an annotation. */
  readonly frame?: { readonly support: number; readonly objection: number; readonly main?: number };
  /** Of the small cell in a legend. */
  readonly sample?: number;
  /** Of frames, and of the lines that lead to a conclusion. */
  readonly frameDash?: readonly number[];
  readonly lineDash?: readonly number[];
  /** How wide those lines are, as a share of the usual. */
  readonly lineWidth?: number;
  /** Arrowheads and bars at their ends are outlines, as of what does not count. */
  readonly hollow?: true;
  /** Cells without a frame of their own have a surface. */
  readonly surface?: true;
}

/** Anything left out here is as in the rest of the theme. */
export interface Look<Colour = string> {
  readonly tones?: Partial<ThemeOf<Colour>["tones"]>;
  readonly cell?: ThemeOf<Colour>["cell"];
  readonly frame?: ThemeOf<Colour>["frame"];
  readonly header?: ThemeOf<Colour>["header"];
  readonly line?: ThemeOf<Colour>["line"];
  readonly lines?: LookLines;
}

export interface TagPaint<Colour = string> {
  readonly ink: Colour;
  readonly fill: Colour;
  /** Its edge, and the bar beside the cell. */
  readonly edge: Colour;
  /** How that bar is drawn, to distinguish it without colour; a broken bar has a tag with a broken edge. */
  readonly bar: "full" | "broken" | "double";
}

/** The role of a text, for its colour. */
export type Tone =
  | "title"
  | "panel-title"
  | "text"
  | "main"
  | "number"
  | "muted"
  | "header"
  | "objection-header";
