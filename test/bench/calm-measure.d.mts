import type { StatementId } from "../../src/model/map.ts";
import type { CardLayout, PlacedFigure } from "../../src/layout/figure-layout.ts";

export interface Cells {
  readonly cells: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly height: number }>;
}

export interface Moves {
  readonly raw: { readonly mean: number; readonly most: number };
  readonly inversions: { readonly pairs: number; readonly flips: number };
}

export function drawing(
  figures: readonly PlacedFigure[],
  sheet: { readonly rtl: boolean; readonly paper: boolean },
): Cells;

/** In cards from the head, by id. */
export function depthsOf(cards: readonly CardLayout[]): ReadonlyMap<string, number>;

export function moves(before: Cells, after: Cells, touched: readonly StatementId[]): Moves;
