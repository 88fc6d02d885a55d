import type { CellNote } from "../annotations/resolve.ts";
import { shownOutline, shownStatement } from "../annotations/shown.ts";
import { moved } from "../geometry.ts";
import type { Point, Rect } from "../geometry.ts";
import type { Statement } from "../model/map.ts";
import { voiceOrder } from "../outline/attribution.ts";
import { blankText } from "./cards/blanks/blank-text.ts";
import type { ShapedRow } from "./cards/shaped-card.ts";
import type { ShapedText } from "./cards/shaped-text.ts";
import { withAlignedEnds } from "./aligned-ends.ts";
import type { FittedFigure, PlacedPanel } from "./figure.ts";
import type { BracketLayout, CardLayout, PanelLayout, PlacedFigure } from "./figure-layout.ts";
import type { RowLayout, TextLayout } from "./figure-layout.ts";
import { lineWays } from "./line-ways.ts";
import type { PlacedText } from "./furniture/place-legend.ts";
import type { Metrics } from "./metrics.ts";
import { rivalLines } from "./rival-lines.ts";
import { shiftedPoint } from "./trees/tree.ts";
import type { PlacedCard } from "./trees/tree.ts";

/** Breaks every text of a figure into the lines that it has in its place. Nothing moves any more. */
export function finished({ figure, sheet }: FittedFigure): PlacedFigure {
  const { outline, annotation, metrics, width, height, panels, furniture } = figure;
  const { title, subtitle, caption, legend, source } = furniture;
  const placed = panels.map((panel) => panelLayout(panel, metrics));
  const drawn = {
    width,
    height,
    panels: placed,
    rivals: rivalLines(outline.map, placed),
    furniture: {
      title: placedText(title),
      subtitle: placedText(subtitle),
      caption: placedText(caption),
      legend: legend.map(({ sign, sample, text }) => ({
        sign,
        sample,
        text: textLayout(text.shaped, text.rect),
      })),
      source: placedText(source),
    },
  };
  return {
    figure: {
      ...drawn,
      outline: shownOutline(outline, annotation),
      annotation,
      voices: voiceOrder(outline.map),
      metrics,
      ways: lineWays(outline, metrics, drawn),
    },
    sheet,
  };
}

export function textLayout(shaped: ShapedText, rect: Rect): TextLayout {
  const { endRoom = 0, direction, leading, size } = shaped;
  return {
    rect: { ...rect, x: direction === "rtl" ? rect.x + endRoom : rect.x, width: rect.width - endRoom },
    lines: shaped.lines(rect.width),
    direction,
    leading,
    size,
  };
}

const placedText = (placed: PlacedText | undefined) => placed && textLayout(placed.shaped, placed.rect);

function panelLayout({ arranged, frame, title, origin }: PlacedPanel, metrics: Metrics): PanelLayout {
  const { shaped } = arranged;
  const cards = arranged.cards.map((card) => cardLayout(card, origin, metrics));
  const lines = arranged.lines.map((line) => ({
    ...line,
    points: line.points.map((point) => shiftedPoint(point, origin)),
  }));
  return {
    panel: shaped.panel,
    frame,
    title: placedText(title),
    cards: withAlignedEnds(cards, lines, metrics),
    lines,
  };
}

function cardLayout({ sized, at }: PlacedCard, origin: Point, metrics: Metrics): CardLayout {
  const by = shiftedPoint(at, origin);
  const { card } = sized.shaped;
  return {
    id: card.id,
    block: card.block,
    frame: moved(sized.frame, by),
    single: card.rows.length === 1,
    rows: sized.rows.map(({ shaped, rect }) => rowLayout(shaped, moved(rect, by), metrics)),
    brackets: sized.brackets.map(({ bracket, x, top, bottom }): BracketLayout => ({
      bracket,
      x: x + by.x,
      top: top + by.y,
      bottom: bottom + by.y,
    })),
  };
}

/** A statement of which only the words are left out still shows who says it. */
function heardStatement(
  statement: Statement,
  { instead, writing }: Pick<CellNote, "instead" | "writing">,
): Statement {
  const shown = shownStatement(statement, instead);
  return writing?.clues === "voices" ? { ...shown, voices: statement.voices } : shown;
}

function rowLayout(shaped: ShapedRow, rect: Rect, { padX, padY }: Metrics): RowLayout {
  const text = textLayout(shaped.text, {
    x: rect.x + padX,
    y: rect.y + padY,
    width: rect.width - 2 * padX,
    height: rect.height - 2 * padY,
  });
  if (shaped.kind === "sign") return { kind: "sign", row: shaped.row, rect, text };
  if (shaped.kind === "onward") return { kind: "onward", row: shaped.row, rect, text };
  const { statement, number, frame, note } = shaped.text;
  return {
    kind: "cell",
    row: shaped.row,
    statement: heardStatement(statement, note),
    number,
    frame,
    note,
    rect,
    ...(note.instead === undefined || shaped.text.blank === undefined
      ? { text, rules: [] }
      : blankText(shaped.text.blank, text)),
  };
}
