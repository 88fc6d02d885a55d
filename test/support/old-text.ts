import type { Piece } from "../../src/annotations/pieces.ts";

/** The text before the change. */
export const oldText = (pieces: readonly Piece[]): string =>
  pieces.map(({ how, text }) => (how === "inserted" ? "" : text)).join("");
