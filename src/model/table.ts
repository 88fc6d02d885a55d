/** A page of a table, for formats that write words: what stands in place of the argument in words. */
export interface WordTable {
  readonly lang: string;
  readonly title: string;
  /** Who made the map, and when. */
  readonly byline: string | undefined;
  /** Paragraphs above it. */
  readonly intro: readonly string[];
  /** One a column; the shares of the width that columns take add up to 1. */
  readonly heads: readonly string[];
  readonly shares: readonly number[];
  readonly sections: readonly TableSection[];
  /** Paragraphs below it. */
  readonly notes: readonly string[];
}

export interface TableSection {
  readonly title: string;
  readonly rows: readonly (readonly TableCell[])[];
}

/** Paragraphs. Secondary text comes below: who says a thing, and remarks on it. */
export interface TableCell {
  readonly text: string;
  readonly aside?: string;
  readonly remark?: string;
}
