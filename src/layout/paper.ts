import { inset, pxOfMm } from "../geometry.ts";
import type { Rect, Size } from "../geometry.ts";

/** Blank edge of a sheet, mm. */
export const PAGE_MARGIN = 12;

/** Sizes of type on paper, pt: nothing is smaller; what reaches this on few pages takes no more; nothing is larger unless asked for. */
export const LEAST_TYPE = 7;
export const ENOUGH_TYPE = 7.5;
export const LARGEST_TYPE = 11;

/** Where a figure may stand on a sheet; px. */
export interface Room extends Rect {
  readonly sheet: Size;
}

/** The rooms of a document's pages, for each page one or more to choose from. */
export interface Rooms {
  readonly first: readonly Room[];
  readonly others: readonly Room[];
  /** The first figure belongs to something on the first page, so that page is not passed over. */
  readonly keepsFirst?: boolean;
}

/** A sheet upright and on its side, inside its margins. */
export function roomsOf({ width, height }: Size): Rooms {
  const sheets = [
    { width: pxOfMm(width), height: pxOfMm(height) },
    { width: pxOfMm(height), height: pxOfMm(width) },
  ];
  const margin = pxOfMm(PAGE_MARGIN);
  const rooms = sheets.map((sheet) => insideOf(sheet, margin));
  return { first: rooms, others: rooms };
}

/** All of a sheet but its margin, px. */
export function insideOf({ width, height }: Size, margin: number): Room {
  return { sheet: { width, height }, ...inset({ x: 0, y: 0, width, height }, margin) };
}
