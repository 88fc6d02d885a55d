import type { PaperName } from "../model/map.ts";

/** Sheets by the names that users type; mm, upright. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

export const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a3: { width: 297, height: 420 },
} as const satisfies Record<PaperName, Paper>;

/** Blank edge of a sheet, mm. */
export const PAGE_MARGIN = 12;

/** The least size of type on paper, pt. */
export const LEAST_TYPE = 7;

export const pxOfMm = (mm: number): number => (mm * 96) / 25.4;
export const ptOfPx = (px: number): number => px * 0.75;
