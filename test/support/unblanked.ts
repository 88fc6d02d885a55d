import type { ShapedCell } from "../../src/layout/cards/cell.ts";
import type { FittedFigure } from "../../src/layout/figure.ts";
import type { PlacedCard } from "../../src/layout/trees/tree.ts";

/** The same layout with the words in their places. */
export const unblanked = ({ figure, sheet }: FittedFigure): FittedFigure => ({
  figure: {
    ...figure,
    panels: figure.panels.map((panel) => ({
      ...panel,
      arranged: { ...panel.arranged, cards: panel.arranged.cards.map(withWords) },
    })),
  },
  sheet,
});

const withWords = (card: PlacedCard): PlacedCard => ({
  ...card,
  sized: {
    ...card.sized,
    rows: card.sized.rows.map(({ shaped, rect }) => ({
      rect,
      shaped: shaped.kind === "cell" ? { ...shaped, text: cellWithWords(shaped.text) } : shaped,
    })),
  },
});

const cellWithWords = (cell: ShapedCell): ShapedCell =>
  cell.note.instead === undefined ? cell : { ...cell, note: { ...cell.note, instead: undefined } };
