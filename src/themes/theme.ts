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
