import { describe, expect, test } from "vitest";
import { balance } from "../../../src/text/breaking/lines.ts";
import type { LinePiece } from "../../../src/text/breaking/pieces.ts";

/** px */
const WIDTH = 100;

/** Pieces of these widths, without spaces between them; a line that ends behind the one at `hyphen` shows a hyphen. */
const piecesOf = (widths: readonly number[], hyphen?: number): LinePiece[] =>
  widths.map((width, index) => ({
    start: index,
    end: index + 1,
    width,
    drawn: width,
    required: false,
    ...(index === hyphen ? { hyphen: { text: "‐", width: 0 } } : {}),
  }));

/** The last piece of each line; as many lines as `ends`. */
const balanced = (pieces: readonly LinePiece[], ...ends: readonly number[]) => [
  ...balance(pieces, WIDTH, ends),
];

describe("balanced lines", () => {
  test("are as even as they can be", () => {
    expect(balanced(piecesOf([40, 20, 10, 40]), 3, 4)).toEqual([2, 4]);
  });

  test("end with a hyphen only where that makes them much more even", () => {
    expect(balanced(piecesOf([40, 20, 10, 40], 1), 3, 4)).toEqual([3, 4]);
    expect(balanced(piecesOf([40, 20, 20, 40], 1), 3, 4)).toEqual([2, 4]);
  });

  test("of three, the first is the fullest and the last the shortest", () => {
    expect(balanced(piecesOf(Array<number>(8).fill(20)), 5, 7, 8)).toEqual([4, 7, 8]);
  });
});
