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

/** Where a figure may stand on a sheet; px. */
export interface Room {
  readonly sheet: { readonly width: number; readonly height: number };
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rooms of a document's pages, for each page one or more to choose from. */
export interface Rooms {
  readonly first: readonly Room[];
  readonly others: readonly Room[];
}

/** A sheet upright and on its side, inside its margins. */
export function roomsOf({ width, height }: Paper): Rooms {
  const sheets = [
    { width: pxOfMm(width), height: pxOfMm(height) },
    { width: pxOfMm(height), height: pxOfMm(width) },
  ];
  const margin = pxOfMm(PAGE_MARGIN);
  const rooms = sheets.map((sheet): Room => ({
    sheet,
    x: margin,
    y: margin,
    width: sheet.width - 2 * margin,
    height: sheet.height - 2 * margin,
  }));
  return { first: rooms, others: rooms };
}

export const pxOfMm = (mm: number): number => (mm * 96) / 25.4;
export const ptOfPx = (px: number): number => px * 0.75;
