import type { Rect } from "../../geometry.ts";
import type { Point } from "../../geometry.ts";
import type { LayoutNode, LayoutPort } from "../elk/graph.ts";
import type { Metrics } from "../metrics.ts";
import type { Bracket } from "./nesting.ts";
import { hasStepRule, insetOf, stepRoomIn, stepRuleAt } from "./own-step.ts";
import {
  arrivalHeights,
  arrivalPort,
  cardHeight,
  cardWidth,
  gapAbove,
  reasonPort,
  rowHeight,
} from "./shaped-card.ts";
import type { ShapedCard, ShapedRow } from "./shaped-card.ts";

/** A card with all its measures at one width; px from the node's top left corner. */
export interface SizedCard {
  readonly shaped: ShapedCard;
  readonly node: LayoutNode;
  /** Its frame; beside it the lanes of lines that climb to inner rows in an upright map. */
  readonly frame: Rect;
  readonly rows: readonly { readonly shaped: ShapedRow; readonly rect: Rect }[];
  readonly brackets: readonly PlacedBracket[];
  /** How a line goes on from a port of the node to the row where it ends; a port that is not here is where it ends. */
  readonly lanes: ReadonlyMap<string, readonly Point[]>;
}

/** The upright rule beside the rows of a nested inference, from its end at what it leads to, downwards. */
export interface PlacedBracket {
  readonly bracket: Bracket;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** px between the lanes in which lines climb beside the rows of an upright map. */
const LANE = 9;

/** `leaves`: where the line of a card in an upright map leaves its top; see `arrivesAlone`. */
export function sizedCard(
  shaped: ShapedCard,
  measure: number,
  direction: "left" | "up",
  metrics: Metrics,
  leaves: "middle" | "start" = "middle",
): SizedCard {
  const { card, rows, arrivals } = shaped;
  const width = cardWidth(measure, metrics);
  const height = cardHeight(shaped, measure, metrics);
  const upright = direction === "up";
  const last = rows.length - 1;
  const lanesNeeded = upright
    ? arrivals.reduce((sum, ends, index) => sum + (index < last ? ends.length : 0), 0)
    : 0;
  const gutter = lanesNeeded === 0 ? 0 : (lanesNeeded + 0.5) * LANE;
  const rtl = rows[0]!.text.direction === "rtl";

  let y = 0;
  const placed = rows.map((row, index) => {
    y += gapAbove(shaped, index, metrics);
    const inset = insetOf(card, row.row, metrics);
    const rect: Rect = {
      x: gutter + (rtl ? 0 : inset),
      y,
      width: width - inset,
      height: rowHeight(shaped, index, measure, metrics),
    };
    y += rect.height;
    return { shaped: row, rect };
  });

  const box = { x: gutter, y: 0, width, height };
  const rects = placed.map(({ rect }) => rect);
  const { ports, lanes } = upright
    ? uprightPorts(shaped, rects, box, metrics, leaves)
    : levelPorts(shaped, rects, box, metrics);
  return {
    shaped,
    node: { id: card.id, width: gutter + width, height: height + lanesNeeded * metrics.edgeGap, ports },
    frame: box,
    rows: placed,
    brackets: card.brackets.map((bracket): PlacedBracket => {
      const inset = stepRoomIn(card, metrics) + bracketX(bracket.depth, metrics);
      const top = placed[bracket.first]!.rect;
      const bottom = placed[bracket.last]!.rect;
      return {
        bracket,
        x: gutter + (rtl ? width - inset : inset),
        top: top.y - metrics.reasonGap * 0.5,
        bottom: bottom.y + bottom.height - metrics.padY * 0.5,
      };
    }),
    lanes,
  };
}

/** px from the side of a card where lines of text begin to the rule of what is nested at a depth. */
export const bracketX = (depth: number, { padX, indent }: Pick<Metrics, "padX" | "indent">): number =>
  padX + (depth - 1 + RULE) * indent;

interface Ports {
  readonly ports: readonly LayoutPort[];
  /** How lines go on beside the card to rows further up. */
  readonly lanes: SizedCard["lanes"];
}

/** Where lines end at a card whose frame is `box` and whose conclusion stands at its side. */
function levelPorts(shaped: ShapedCard, rows: readonly Rect[], { width }: Rect, metrics: Metrics): Ports {
  const { card, arrivals } = shaped;
  const lead = leadOf(shaped);
  const ports: LayoutPort[] = [];
  if (card.block !== undefined) {
    const { y: top, height } = rows[lead]!;
    const y = top + Math.min(height / 2, LEAVES_AT * metrics.body);
    ports.push({ id: reasonPort(card.id), side: "left", x: 0, y });
  }
  rows.forEach((rect, row) => {
    // A straight line joins cards whose tops are at one height.
    const first = row === lead ? LEAVES_AT * metrics.body : undefined;
    arrivalHeights(arrivals[row]!, rect.height, first).forEach((y, run) => {
      ports.push({ id: arrivalPort({ card: card.id, row, run }), side: "right", x: width, y: rect.y + y });
    });
  });
  return { ports, lanes: new Map() };
}

/** The row that a card is seen by: the claim of the main line in it, or its first statement. */
function leadOf({ rows }: ShapedCard): number {
  const main = rows.findIndex(
    ({ kind, text }) =>
      kind === "cell" && (text.frame === "main" || text.frame === "end" || text.frame === "line"),
  );
  return main >= 0
    ? main
    : Math.max(
        0,
        rows.findIndex(({ row }) => row.depth === 0),
      );
}

/**
 * The ports of a card whose conclusion stands above it. Lines arrive along its bottom in the order of its rows; those to inner
 * rows turn below the card, each to a lane of its own, so that reasons stand below what they support all the same.
 */
function uprightPorts(
  shaped: ShapedCard,
  rows: readonly Rect[],
  { x: gutter, width, height }: Rect,
  metrics: Metrics,
  leaves: "middle" | "start",
): Ports {
  const { card, arrivals } = shaped;
  const { edgeGap } = metrics;
  const ports: LayoutPort[] = [];
  const lanes = new Map<string, readonly Point[]>();
  if (card.block !== undefined) {
    // The rule of the step is inside the card, at the side where lines of text begin.
    const inside = hasStepRule(card) ? stepRuleAt(metrics) : undefined;
    const rtl = shaped.rows[0]!.text.direction === "rtl";
    const from = inside ?? (leaves === "start" ? START : width / 2);
    const x = gutter + (inside !== undefined && rtl ? width - from : from);
    ports.push({ id: reasonPort(card.id), side: "top", x, y: 0 });
  }
  const all = arrivals.flatMap((ends, row) => ends.map((_, run) => ({ card: card.id, row, run })));
  const climbing = all.filter(({ row }) => row < rows.length - 1).length;
  const bottom = height + climbing * edgeGap;
  all.forEach((arrival, index) => {
    const id = arrivalPort(arrival);
    const x = gutter + (arrivesAlone(shaped) ? START : (width * (index + 1)) / (all.length + 1));
    ports.push({ id, side: "bottom", x, y: bottom });
    if (index >= climbing) {
      if (climbing > 0) lanes.set(id, [{ x, y: height }]);
      return;
    }
    const rect = rows[arrival.row]!;
    const at = rect.y + arrivalHeights(arrivals[arrival.row]!, rect.height)[arrival.run]!;
    const lane = (index + 0.5) * LANE;
    const turn = bottom - index * edgeGap;
    lanes.set(id, [
      { x, y: turn },
      { x: lane, y: turn },
      { x: lane, y: at },
      { x: gutter, y: at },
    ]);
  });
  return { ports, lanes };
}

/** Whether only one line arrives at a card, and at an inner row: then the next card stands right below, and the line is short. */
export const arrivesAlone = ({ arrivals }: ShapedCard): boolean =>
  arrivals.at(-1)!.length === 0 && arrivals.flat().length === 1;

/** px from the side of a card where its line leaves it, if it need not go far. */
const START = 16;
/** A line leaves a card at the height of its first line of text, in ems from its top. */
export const LEAVES_AT = 0.9;
/** Where in its indent a rule stands. */
const RULE = 0.4;
