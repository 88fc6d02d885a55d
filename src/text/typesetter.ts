import type { FaceId, Fonts, Weight } from "./faces.ts";

/** Measures text as it will be drawn. Lengths are in em of the span's size times `size`, i.e. px. */
export interface Typesetter {
  readonly fonts: Fonts;
  /**
   * Shapes a paragraph once; it can then be broken to any width. Words that fit on a line are hyphenated only
   * where `hyphenation` is given.
   */
  paragraph(spans: readonly Span[], direction: "ltr" | "rtl", hyphenation?: Hyphenation): Paragraph;
  /** The outline of a run, as SVG path data with the run's origin (left end of the baseline) at 0,0. */
  outline(run: Pick<Run, "text" | "face" | "size" | "direction">): string;
  /** The glyphs that a run is drawn with, from left to right. */
  glyphs(run: Pick<Run, "text" | "face" | "direction">): readonly PlacedGlyph[];
  /** The outline of a glyph as path data, in thousandths of an em; empty where nothing is drawn. */
  glyphOutline(face: FaceId, glyph: number): string;
  /** A TrueType font of this face with only these characters (and what shaping them needs). */
  subset(face: FaceId, characters: ReadonlySet<number>): Promise<Uint8Array>;
  /** Characters of this text that no bundled face can draw. */
  missing(text: string): string[];
  /** This typesetter for texts in a language (a BCP 47 tag): Japanese has glyphs of its own. */
  inLanguage(lang: string): Typesetter;
}

/**
 * Divides words at line ends, with a visible hyphen: where a line would otherwise be less than three quarters full, and inside
 * words that are wider than a line. At least three letters stand on either side; the last word stays whole if it fits.
 */
export interface Hyphenation {
  /** Of the words, a BCP 47 tag. In languages without patterns, words are divided only where they do not fit. */
  readonly lang: string;
  /** Only on lines narrower than this, px. */
  readonly below?: number;
}

export interface Span {
  readonly text: string;
  readonly weight: Weight;
  /** px */
  readonly size: number;
  /** What the text is, for the theme to colour: "text", "muted", … */
  readonly tone: string;
  readonly mark?: Mark;
  /** The id of the statement that the words lead to. */
  readonly link?: string;
  /**
   * The words run in a direction of their own, and the text around them is ordered as if they were one sign. Neighbouring
   * spans of this kind count as one. Spaces at both ends do not belong to it.
   */
  readonly isolate?: true;
  /**
   * Middle dots between spaces separate listed items: at the end of a line, none is drawn. In other spans, only dots after a
   * no-break space do, outside of what is isolated.
   */
  readonly dotted?: true;
  /** Stretches of the text, as UTF-16 units from and to, each on one line if it fits on one. */
  readonly ties?: readonly (readonly [from: number, to: number])[];
  /** UTF-16 units from the beginning that stand before a text: on one line if they fit on one; else the text begins a line. */
  readonly leads?: number;
}

/** What is drawn around words: a line through or under them, the box of a tag of some kind, or the ground of a sign. */
export type Mark =
  | { readonly kind: "deleted" }
  | { readonly kind: "inserted" }
  | { readonly kind: "sign" | "rivals" }
  | { readonly kind: "tag"; readonly tag: string };

/** A stretch of a line in one face and direction; `TextItem` of a scene is what it becomes. */
export interface Run {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly face: FaceId;
  readonly size: number;
  readonly tone: string;
  readonly mark?: Mark;
  readonly link?: string;
  readonly direction: "ltr" | "rtl";
}

/** A glyph of a face and where it stands, in thousandths of an em from the left end of the baseline; `y` downwards. */
export interface PlacedGlyph {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/**
 * How lines are broken: made as even as they can be, each filled before the next, or as running text is, which is filled
 * but lends words to a last line that would look lost.
 */
export type Breaking = "balanced" | "filled" | "running";

export interface Paragraph {
  /** Width of the widest piece that cannot be broken without breaking a word. */
  readonly minWidth: number;
  /** Width on a single line. */
  readonly maxWidth: number;
  /** Breaks into lines no wider than `width` px, balanced if nothing else is said; a wider word is broken inside. */
  lines(width: number, how?: Breaking): readonly Line[];
  /** The number of lines of `lines(width)`, at lower cost. */
  count(width: number): number;
}

export interface Line {
  readonly width: number;
  /** In logical order; `x` counts from the line's left edge. */
  readonly runs: readonly Run[];
}
