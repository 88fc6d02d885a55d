import { inset } from "../../geometry.ts";
import type { Point, Rect } from "../../geometry.ts";
import type {
  CardLayout,
  CellLayout,
  FigureLayout,
  LineWay,
  PanelLayout,
  PlacedFigure,
  RivalLine,
  Sheet,
} from "../../layout/figure-layout.ts";
import { cornerOf, hasClaimFrame } from "../cards/corner.ts";
import { cardEdge, fromEdge } from "../cards/edge.ts";
import { MAIN_ARROW } from "../cards/line.ts";
import { stepRule } from "../cards/step-rule.ts";
import { TAB, TAB_OVER_TEXT, TAB_TO_TEXT, tabOut } from "../../layout/metrics.ts";
import type { Metrics } from "../../layout/metrics.ts";
import type { PlacedLine } from "../../layout/trees/tree.ts";
import { BAR, hasTab, turnOf } from "./has-tab.ts";

// Where a tab hides nothing: a layout keeps no room for verdicts, so a tab stands where some is left.

/** px beside a line that count as a part of it, and px around its end that count as its arrowhead or bar. */
const LINE = 1.5;
const RULE = 0.7;
const END = 6.5;
/** px from the corner of a card to a tab on its upper or lower edge, and between two places on an edge. */
const CORNER = 6;
/** px from the corner of a card to the tab of what begins it: behind where the line of the card leaves an upright one, and behind a number. */
const ABOVE = 30;
const STEP = 4;

/** The middle of each tab of a figure, by its cell; no tab stands on another one, or beyond the sheet. */
export function tabPlaces({ figure, sheet }: PlacedFigure): ReadonlyMap<CellLayout, Point> {
  const outside = beyond(sheet);
  const places = new Map<CellLayout, Point>();
  const tabs: Rect[] = [];
  for (const panel of figure.panels) {
    const rules = panel.cards.flatMap((card) => [
      ...ruleRects(card, panel, figure.metrics),
      ...onLineRects(card),
    ]);
    const between = [
      ...takenIn(panel, figure),
      ...figure.rivals.flatMap(rivalRects),
      ...figure.ways.flatMap(wayRects),
    ];
    const tabbed = panel.cards.flatMap((card) =>
      card.rows.flatMap((cell) => (cell.kind === "cell" && hasTab(cell) ? [{ card, cell }] : [])),
    );
    const place = (cell: CellLayout, at: Point) => {
      places.set(cell, at);
      tabs.push(rectAt(at));
    };
    // Nested statements come first: their tabs have the fewest places.
    for (const { card, cell } of tabbed) {
      if (cell.row.depth > 0) place(cell, roomiest(channelPlaces(card, cell), [...tabs, ...rules]));
    }
    for (const { card, cell } of tabbed) {
      if (cell.row.depth > 0) continue;
      const taken = [
        ...tabs,
        ...outside,
        ...rules,
        ...cornersOf(card),
        ...between.filter((rect) => rect !== card.frame),
      ];
      place(cell, roomiest(edgePlaces(card, cell, figure.metrics), taken));
    }
  }
  return places;
}

/** The first place where a tab hides nothing, else the one where it hides least. */
function roomiest(places: readonly Point[], taken: readonly Rect[]): Point {
  let best = { at: places[0]!, hidden: Infinity };
  for (const at of places) {
    const tab = rectAt(at);
    const hidden = taken.reduce((sum, rect) => sum + shared(rect, tab), 0);
    if (hidden === 0) return at;
    if (hidden < best.hidden) best = { at, hidden };
  }
  return best.at;
}

/** The surface that two rectangles share, px². */
const shared = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** The edges of a sheet, px of the figure, as far out as a tab could reach. */
function beyond({ width, height, scale, x, y }: Sheet): Rect[] {
  const [left, top, across, down] = [-x / scale, -y / scale, width / scale, height / scale];
  const out = TAB.height;
  return [
    { x: left - out, y: top - out, width: out, height: down + 2 * out },
    { x: left + across, y: top - out, width: out, height: down + 2 * out },
    { x: left, y: top - out, width: across, height: out },
    { x: left, y: top + down, width: across, height: out },
  ];
}

/** Of a card, and of the claims in it that have a frame of their own. */
function cornersOf(card: CardLayout): Rect[] {
  const { size } = cornerOf(card);
  const claims = card.rows.filter((row) => row.kind === "cell" && hasClaimFrame(row));
  return [card.frame, ...claims.map(({ rect }) => rect)].flatMap(({ x, y, width, height }) =>
    [x, x + width - size].flatMap((left) =>
      [y, y + height - size].map((top) => ({ x: left, y: top, width: size, height: size })),
    ),
  );
}

/** Everything between the cards of a panel, and the titles above it. */
const takenIn = (
  { cards, lines, title }: PanelLayout,
  { furniture }: Pick<FigureLayout, "furniture">,
): readonly Rect[] => [
  ...lines.flatMap(rectsOf),
  ...cards.map(({ frame }) => frame),
  ...[title, furniture.title, furniture.subtitle].flatMap((text) => (text === undefined ? [] : [text.rect])),
];

function rectsOf({ points, kind, joins }: PlacedLine): Rect[] {
  const parts = points.slice(1).map((to, index) => around(points[index]!, to, LINE));
  const end = points.at(-1)!;
  return kind === "step" && joins !== true ? [...parts, around(end, end, END)] : parts;
}

/** The way of a step inside its card. */
const ruleRects = (card: CardLayout, { lines }: PanelLayout, metrics: Metrics): Rect[] => {
  const own = lines.filter(({ block }) => block.id === card.block?.id);
  const points = stepRule(card, own, metrics) ?? [];
  return points.slice(1).map((to, index) => around(points[index]!, to, RULE));
};

/** Where the main line comes into a card at the rule of a nested statement, and its arrowhead. */
const onLineRects = (card: CardLayout): Rect[] =>
  card.brackets
    .filter(({ bracket }) => bracket.onLine)
    .flatMap(({ x, top, bottom }) => {
      const head = top + MAIN_ARROW.length;
      return [
        around({ x, y: top }, { x, y: head }, MAIN_ARROW.half),
        around({ x: cardEdge(card), y: bottom }, { x, y: bottom }, LINE),
      ];
    });

const rivalRects = ({ points: [from, to] }: RivalLine): Rect[] => [
  around(from, to, LINE),
  ...[from, to].map((end) => around(end, end, END)),
];

const wayRects = ({ points }: LineWay): Rect[] => {
  const end = points.at(-1)!;
  return [...points.slice(1).map((to, index) => around(points[index]!, to, LINE)), around(end, end, END)];
};

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

/** The rectangle of a tab around its middle. */
export const rectAt = ({ x, y }: Point): Rect => ({
  x: x - TAB.width / 2,
  y: y - TAB.height / 2,
  ...TAB,
});

/** px from the middle of the rule of a nested statement to its tab: as near as the ground around it allows. */
const TO_RULE = 1.85;

/**
 * Beside the rule of a nested statement and a line of its text; the rule, or the edge of the card, that stands further out is
 * farther away, so that the tab is not read as a sign of that.
 */
function channelPlaces({ brackets, frame }: CardLayout, cell: CellLayout): Point[] {
  const { row, text } = cell;
  const first = lineOf(text);
  const own = brackets.find(
    ({ top, bottom, bracket: { depth } }) => depth === row.depth && top <= first && bottom >= first,
  )!;
  const edge = fromEdge(frame, text.direction);
  // Beside the edge of a card there may be no more room than for the tab.
  const channel = Math.min(TO_RULE + TAB.width / 2, row.depth > 1 ? Infinity : Math.abs(own.x - edge) / 2);
  // The line of the main line is heavy.
  const out = own.bracket.onLine ? Math.max(channel, LINE + TAB.width / 2) : channel;
  const x = text.direction === "rtl" ? own.x + out : own.x - out;
  const turns = own.bracket.block.role === "undercut" && row.premise === 0;
  const highest = turns
    ? turnOf(own.top) + BAR + TAB_OVER_TEXT + TAB.height / 2
    : own.bracket.onLine
      ? own.top + MAIN_ARROW.length + LINE + TAB.height / 2
      : first;
  const lines = text.lines.map((_, index) => lineOf(text, index)).filter((y) => y > highest);
  return [...[Math.max(first, highest), ...lines].map((y) => ({ x, y })), ...insidePlaces(cell)];
}

/**
 * On the edges of a card, the best first. A claim with a frame of its own has its tab at the side where reading begins, as in
 * the legend, and so has what stands below others; what else begins a card has it on the upper edge, where lines hardly ever
 * end.
 */
function edgePlaces({ rows }: CardLayout, cell: CellLayout, metrics: Metrics): Point[] {
  const { rect, text } = cell;
  const right = rect.x + rect.width;
  const out = tabOut(metrics);
  const rtl = text.direction === "rtl";
  const [near, far] = rtl ? [right + out, rect.x - out] : [rect.x - out, right + out];
  const at = (x: number) => (y: number) => ({ x, y });
  const lines = text.lines.map((_, index) => lineOf(text, index));
  const letters = text.size / 2 + TAB_OVER_TEXT + TAB.height / 2;
  const across = (y: number, from = CORNER) => {
    const xs = steps(from + TAB.width / 2, rect.width - CORNER - TAB.width / 2);
    return xs.map((x) => ({ x: rtl ? right - x : rect.x + x, y }));
  };
  const free = cell.statement.voices.length === 0 ? [near, far] : [near];
  const [above, below] = [
    Math.min(rect.y, lines[0]! - letters),
    Math.max(rect.y + rect.height, lines.at(-1)! + letters),
  ];
  // Below another card of a page there is a little less room.
  const lower = above + 1 > lines[0]! - letters ? [] : across(above + 1, ABOVE);
  const heights = steps(rect.y + TAB.height / 2, rect.y + rect.height - TAB.height / 2);
  return [
    ...(hasClaimFrame(cell) ? [...lines, ...heights].map(at(near)) : []),
    ...(rows[0] === cell ? [...across(above, ABOVE), ...lower, ...across(above)] : []),
    ...lines.map(at(near)),
    ...(rows.at(-1) === cell ? across(below) : []),
    ...(free.length > 1 ? lines.map(at(far)) : []),
    ...insidePlaces(cell),
    ...free.flatMap((x) => heights.map(at(x))),
  ];
}

/** Behind the ends of lines of the text that are short enough. */
function insidePlaces({ text: { rect, lines, direction }, text }: CellLayout): Point[] {
  const aside = rect.width - TAB.width / 2;
  const x = direction === "rtl" ? rect.x + rect.width - aside : rect.x + aside;
  const isShort = (width: number) => width <= rect.width - TAB.width - TAB_TO_TEXT;
  return lines.flatMap(({ width }, index) => (isShort(width) ? [{ x, y: lineOf(text, index) }] : []));
}

const steps = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / STEP) + 1) }, (_, index) => from + index * STEP);
