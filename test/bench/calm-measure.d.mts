import type { StatementId } from "../../src/model/map.ts";
import type { FigureLayout } from "../../src/layout/figure.ts";

export interface Cells {
  readonly cells: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly height: number }>;
}

export interface Moves {
  readonly raw: { readonly mean: number; readonly most: number };
  readonly inversions: { readonly pairs: number; readonly flips: number };
}

export function drawing(
  figures: readonly FigureLayout[],
  sheet: { readonly rtl: boolean; readonly paper: boolean },
): Cells;

export function moves(before: Cells, after: Cells, touched: readonly StatementId[]): Moves;
