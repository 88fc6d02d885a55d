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
  /** For drawings of differences. */
  readonly revision: {
    /** What is unchanged steps back; what is removed looks like what is no more; what is new stands out. */
    readonly quiet: Look;
    readonly removed: Look;
    readonly new: Look;
    readonly tags: Readonly<Record<"new" | "removed" | "reworded" | "moved" | "changed", Tag>>;
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
}

export interface Tag {
  readonly ink: string;
  readonly fill: string;
  /** Its edge, and the bar beside the cell. */
  readonly edge: string;
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
