/** Colours are `#rrggbb`; line widths px; dashes px. Data only. */
export interface Theme {
  readonly summary: string;
  readonly background: string;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly cell: { readonly fill: string; readonly mainFill: string; readonly referenceFill: string };
  readonly frame: {
    readonly support: string;
    readonly objection: string;
    readonly head: string;
    readonly rule: string;
  };
  readonly header: {
    readonly support: string;
    readonly objection: string;
    /** Widths of a rule below the header, where fills alone would not set it off. */
    readonly rule?: { readonly support: number; readonly objection: number };
  };
  readonly line: { readonly support: string; readonly objection: string };
  readonly panel: { readonly fill: string; readonly stroke: string };
  /** Set where a look draws frames and lines in another way. */
  readonly lines?: LookLines;
  /** What is said about a map beside its own words: what changed, what holds, … */
  readonly annotations: {
    /** By the names that annotations use. What a theme does not know looks as usual. */
    readonly looks: Readonly<Record<string, Look>>;
    /** By kind; `other` is for kinds that a theme does not know. */
    readonly tags: Readonly<Record<string, Tag>> & { readonly other: Tag };
    /** Words inside a statement, and the lines through and under them. */
    readonly deleted: string;
    readonly inserted: string;
  };
}

/** What is not said here is as in the rest of the theme. */
export interface Look {
  readonly tones?: Partial<Theme["tones"]>;
  readonly cell?: Theme["cell"];
  readonly frame?: Theme["frame"];
  readonly header?: Theme["header"];
  readonly line?: Theme["line"];
  readonly lines?: LookLines;
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

export interface Tag {
  readonly ink: string;
  readonly fill: string;
  /** Its edge, and the bar beside the cell. */
  readonly edge: string;
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
