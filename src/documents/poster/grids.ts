import type { Size } from "../../geometry.ts";
import { MOST_SHEETS } from "../../options/sheets.ts";
import type { Sheets } from "../../options/sheets.ts";

/** Width by height, or height by width, of a surface that still hangs well. */
const RIBBON = 2.6;

/** Sheets of a size, px, laid side by side: how many across and down. */
export interface Grid extends Sheets {
  readonly sheet: Size;
}

/** All ways to lay up to `most` sheets side by side, by their number: upright and on their side, without long ribbons. */
export function gridsOf(sheets: readonly Size[], most = MOST_SHEETS): readonly (readonly Grid[])[] {
  return Array.from({ length: most }, (_, index) => {
    const count = index + 1;
    return sheets.flatMap((sheet) =>
      divisorsOf(count)
        .map((columns): Grid => ({ sheet, columns, rows: count / columns }))
        .filter((grid) => count <= 2 || ratioOf(surfaceOf(grid)) <= RIBBON),
    );
  });
}

export const surfaceOf = ({ sheet, columns, rows }: Grid): Size => ({
  width: sheet.width * columns,
  height: sheet.height * rows,
});

const ratioOf = ({ width, height }: Size) => Math.max(width / height, height / width);

const divisorsOf = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter((one) => count % one === 0);
