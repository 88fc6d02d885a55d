import { inset, overlap } from "../../geometry.ts";
import type { Point, Rect } from "../../geometry.ts";
import type { CardLayout, CellLayout, FigureLayout, PanelLayout } from "../../layout/figure-layout.ts";
import { TAB, TAB_OVER_TEXT, tabOut } from "../../layout/metrics.ts";
import type { Metrics } from "../../layout/metrics.ts";
import type { PlacedLine } from "../../layout/trees/tree.ts";

// Where a tab hides nothing: verdicts take no room, so it stands where a layout leaves some.

/** What a tab on the edge of a card must not hide, in a panel. */
export type Taken = readonly Rect[];

/** px beside a line that belong to it; around its end, to its arrowhead or bar. */
const LINE = 1.5;
const END = 6.5;
/** px from the corner of a card to what is drawn on its edge. */
const CORNER = 6;

/** All that lies between the cards of a panel, and the titles above it. */
export const takenIn = (
  { cards, lines, title }: PanelLayout,
  { furniture }: Pick<FigureLayout, "furniture">,
): Taken => [
  ...lines.flatMap(rectsOf),
  ...cards.map(({ frame }) => frame),
  ...[title, furniture.title, furniture.subtitle].flatMap((text) => (text === undefined ? [] : [text.rect])),
];

function rectsOf({ points, kind, joins }: PlacedLine): Rect[] {
  const parts = points.slice(1).map((to, index) => around(points[index]!, to, LINE));
  const end = points.at(-1)!;
  return kind === "step" && joins !== true ? [...parts, around(end, end, END)] : parts;
}

const around = (a: Point, b: Point, by: number): Rect =>
  inset(
    {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    },
    -by,
  );

/** The middle of a line of a text. */
const lineOf = ({ rect, leading }: CellLayout["text"], index = 0): number => rect.y + leading * (index + 0.5);

/** The middle of the tab of a statement. */
export function tabPlace(card: CardLayout, cell: CellLayout, taken: Taken, metrics: Metrics): Point {
  if (cell.row.depth > 0) return channelPlace(card, cell);
  const places = edgePlaces(card, cell, metrics);
  const isFree = (at: Point) => {
    const tab = rectAt(at);
    return taken.every((rect) => rect === card.frame || !overlap(rect, tab));
  };
  return places.find(isFree) ?? places[0]!;
}

/** The rectangle of a tab around its middle. */
export const rectAt = ({ x, y }: Point): Rect => ({
  x: x - TAB.width / 2,
  y: y - TAB.height / 2,
  ...TAB,
});

/** Between the rule of a nested statement and the rule, or the edge of the card, further out. */
function channelPlace({ brackets, frame, rows }: CardLayout, cell: CellLayout): Point {
  const { row, text } = cell;
  const line = lineOf(text);
  const bracketAt = (wanted: number) =>
    brackets.find(({ top, bottom, bracket: { depth } }) => depth === wanted && top <= line && bottom >= line);
  const own = bracketAt(row.depth)!;
  const edge = text.direction === "rtl" ? frame.x + frame.width : frame.x;
  const turns = own.bracket.block.role === "undercut" && row.premise === 0;
  const below = rows[rows.indexOf(cell) + 1];
  // Where the next statement is close, its tab begins right below this one.
  const lowest = below === undefined ? Infinity : lineOf(below.text) - TAB.height;
  return {
    x: (own.x + (bracketAt(row.depth - 1)?.x ?? edge)) / 2,
    y: turns
      ? Math.max(line, Math.min(turnOf(own.top) + BAR + TAB_OVER_TEXT + TAB.height / 2, lowest))
      : line,
  };
}

/** px; half the bar at the end of a rule. */
export const BAR = 4;

/** Where the rule of what questions a step turns to the rule of that step, if a tab stands below the turn. */
export const turnOf = (top: number): number => top + BAR + 1;

/** On the edges of a card, the best first: beside a line of the text, else above or below it. */
function edgePlaces({ rows }: CardLayout, cell: CellLayout, metrics: Metrics): Point[] {
  const { rect, text } = cell;
  const right = rect.x + rect.width;
  const out = tabOut(metrics);
  const [near, far] = text.direction === "rtl" ? [right + out, rect.x - out] : [rect.x - out, right + out];
  const beside = (x: number) => text.lines.map((_, index) => ({ x, y: lineOf(text, index) }));
  const inward = [CORNER, CORNER + 4, CORNER + 8].map(
    (by) => (by + TAB.width / 2) * (text.direction === "rtl" ? -1 : 1),
  );
  const letters = text.size / 2 + TAB_OVER_TEXT + TAB.height / 2;
  const across = (y: number) =>
    inward.flatMap((by) =>
      [near + by, far - by].filter((x) => x > rect.x && x < right).map((x) => ({ x, y })),
    );
  return [
    ...beside(near),
    ...(rows[0] === cell ? across(Math.min(rect.y, lineOf(text) - letters)) : []),
    ...(rows.at(-1) === cell
      ? across(Math.max(rect.y + rect.height, lineOf(text, text.lines.length - 1) + letters))
      : []),
    ...(cell.statement.voices.length === 0 ? beside(far) : []),
  ];
}
