declare module "linebreak" {
  /** Where a text may, or must, be broken (UAX #14). */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}

declare module "hyphen" {
  /** Puts soft hyphens into words, by patterns of `hyphen/patterns/`. */
  export default function createHyphenator(
    patterns: unknown,
    options: { readonly html: boolean; readonly minWordLength: number },
  ): (text: string) => string;
}
