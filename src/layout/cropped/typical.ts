import type { ShapedText } from "../cards/shaped-text.ts";
import { noSizes } from "../cards/shaped-card.ts";
import type { RowTypesetter, ShapedRow } from "../cards/shaped-card.ts";
import type { ShapedPanel } from "../panels/panel.ts";

/** Lengths of typical texts come in steps of this factor. */
const STEP = 1.5;
/** A text counts as typical unless it is longer or shorter by more than the root of this factor; then its length counts as the typical one times a power of this factor. */
const CLASS = 6;
/** How much more room lines take because they end before their measure, as a factor. */
const RAGGED = 1.06;

/**
 * Panels in which every text is as long as is typical for the map. What is chosen for these holds for the real ones, and
 * no change of words changes it unless it makes an ordinary text a very short or a very long one.
 * `narrowest`: px that every word is taken to have room in, unless it is longer.
 */
export function typicalPanels(panels: readonly ShapedPanel[], narrowest: number): readonly ShapedPanel[] {
  const lengths = panels.flatMap(({ trees }) =>
    (trees[0]?.[0] === undefined ? [] : trees.map(([tree]) => tree!)).flatMap(({ cards }) =>
      cards.flatMap(({ rows }) =>
        rows.flatMap(({ kind, text }) => (kind === "cell" ? [lengthOf(text)] : [])),
      ),
    ),
  );
  const typical = inSteps(median(lengths), 1, STEP);
  const like = <T extends ShapedText>(text: T): T => {
    const wide = inSteps(lengthOf(text), typical, CLASS) * text.size * RAGGED;
    return {
      ...text,
      minWidth: text.minWidth <= narrowest ? 0 : text.minWidth,
      maxWidth: wide,
      height: (width: number) => Math.ceil(wide / Math.max(1, width)) * text.leading,
    };
  };
  return panels.map((panel) => {
    const { typesetter } = panel;
    const rows: RowTypesetter = {
      cell: (row) => like(typesetter.cell(row)),
      questioned: () => typesetter.questioned(),
      sign: (row) => typesetter.sign(row),
      onward: (row) => typesetter.onward(row),
      sizes: noSizes,
    };
    const rowLike = (row: ShapedRow): ShapedRow =>
      row.kind === "cell" ? { ...row, text: like(row.text) } : row;
    return {
      ...panel,
      typesetter: rows,
      boxes: new Map(),
      trees: panel.trees.map((nested) =>
        nested.map(({ cards }) => ({
          cards: cards.map((card) => ({
            ...card,
            rows: card.rows.map(rowLike),
            sizes: noSizes(),
          })),
        })),
      ),
    };
  });
}

/** The length of the text on one line, in ems. */
const lengthOf = ({ maxWidth, endRoom = 0, size }: ShapedText) => (maxWidth - endRoom) / size;

/** The nearest of `unit` times the powers of `factor`. */
const inSteps = (length: number, unit: number, factor: number): number =>
  length <= 0 ? unit : unit * factor ** Math.round(Math.log(length / unit) / Math.log(factor));

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 1;
}
