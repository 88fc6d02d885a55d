import { ptOfPx } from "../../../geometry.ts";
import { cellsOf } from "../../../outline/cells.ts";
import type { Outline, Panel } from "../../../outline/outline.ts";
import { Pieces, weightOf } from "../../../outline/division/pieces.ts";
import { treesOf } from "../../../outline/division/split-panels.ts";
import { CHARACTER, TIGHT } from "../../metrics.ts";
import type { Room } from "../../paper.ts";

/** What division over pages never cuts: one of the pieces of a tree. */
export interface Unit {
  readonly pieces: Pieces;
  readonly index: number;
  /** Of the map, by its place. */
  readonly panel: number;
  /** px² of its text in the type of the metrics: it takes more than that on any page. */
  readonly surface: number;
}

/** About how much surface cells take on a page, as a multiple of their text. */
const AROUND = 1.6;
/** The type of a unit alone on a page, as a multiple of what is wanted: what is deep has no good shape in any room. */
const ALONE = 1.2;

/** Pieces of trees in reading order, each of about this share of a page with type of some size, pt, and small enough to fit on one easily. */
export function unitsOf(
  whole: Outline,
  room: Room,
  { size, share }: { readonly size: number; readonly share: number },
  promise: (panels: readonly Panel[]) => number,
): readonly Unit[] {
  const lengths = new Map(whole.map.statements.map(({ id, text }) => [id, text.length + APPARATUS]));
  const surfaceOf = (panel: Panel) =>
    cellsOf(panel).reduce(
      (sum, { statement, part }) =>
        sum + (part === undefined ? lengths.get(statement)! : part.to - part.from + APPARATUS),
      0,
    ) *
    CHARACTER *
    LINE;
  const page = surfaceAt(room, size);
  const trees = whole.panels.flatMap((panel, place) => treesOf(panel).map((tree) => ({ tree, place })));
  return trees.flatMap(({ tree, place }) => {
    const count = Math.max(1, Math.ceil((surfaceOf(tree) * AROUND) / (page * share)));
    // In steps, so that one more block hardly ever divides the whole tree anew.
    const first = STEP ** Math.ceil(Math.log(weightOf(tree) / count) / Math.log(STEP));
    for (let weight = Math.max(1, first); ; weight /= STEP) {
      const pieces = new Pieces(tree, Math.max(1, Math.floor(weight)));
      const panels = pieces.apart();
      if (weight >= 2 && panels.some((panel) => promise([panel]) < size * ALONE)) continue;
      return panels.map((panel, index) => ({
        pieces,
        index,
        panel: place,
        surface: surfaceOf(panel),
      }));
    }
  });
}

/** Sizes of pieces, in blocks, come in steps of this factor. */
const STEP = 1.5;

/** Characters of what stands around a statement, px of a line. */
const APPARATUS = 12;
const LINE = TIGHT.body * 1.14;

/** About how many characters of statements a room holds in type of some size, pt. */
export const charactersOn = (room: Room, size: number): number =>
  surfaceAt(room, size) / (AROUND * CHARACTER * LINE);

/** The surface of a room, px² at the size of the metrics. */
export const surfaceAt = ({ width, height }: Room, size: number): number =>
  width * height * (ptOfPx(TIGHT.body) / size) ** 2;
