import type { Rect } from "../../geometry.ts";
import type { Point } from "../../geometry.ts";
import type { LayoutNode, LayoutPort } from "../elk/graph.ts";
import type { Metrics } from "../metrics.ts";
import type { Bracket } from "./nesting.ts";
import { arrivalPort, cardHeight, cardWidth, gapAbove, reasonPort, rowHeight } from "./shaped-card.ts";
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

export function sizedCard(
  shaped: ShapedCard,
  measure: number,
  direction: "left" | "up",
  metrics: Metrics,
): SizedCard {
  const { card, rows, arrivals } = shaped;
  const width = cardWidth(measure, metrics);
  const height = cardHeight(shaped, measure, metrics);
  const upright = direction === "up";
  const last = rows.length - 1;
  const lanesNeeded = upright
    ? arrivals.reduce((sum, count, index) => sum + (index < last ? count : 0), 0)
    : 0;
  const gutter = lanesNeeded === 0 ? 0 : (lanesNeeded + 0.5) * LANE;
  const rtl = rows[0]!.text.direction === "rtl";

  let y = 0;
  const placed = rows.map((row, index) => {
    y += gapAbove(shaped, index, metrics);
    const inset = row.row.depth * metrics.indent;
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
  const { ports, lanes } = portsOf(
    shaped,
    placed.map(({ rect }) => rect),
    box,
    upright,
    metrics,
  );
  return {
    shaped,
    node: { id: card.id, width: gutter + width, height, ports },
    frame: box,
    rows: placed,
    brackets: card.brackets.map((bracket): PlacedBracket => {
      const inset = metrics.padX + (bracket.depth - 1) * metrics.indent + RULE * metrics.indent;
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

/** Where lines end at a card whose frame is `box`, and how they go on beside it to rows further up. */
function portsOf(
  { card, arrivals }: ShapedCard,
  rows: readonly Rect[],
  { x: gutter, width, height }: Rect,
  upright: boolean,
  metrics: Metrics,
): { readonly ports: readonly LayoutPort[]; readonly lanes: SizedCard["lanes"] } {
  const ports: LayoutPort[] = [];
  const lanes = new Map<string, readonly Point[]>();
  if (card.block !== undefined) {
    const y = upright ? 0 : Math.min(rows[0]!.height / 2, LEAVES_AT * metrics.body);
    ports.push({
      id: reasonPort(card.id),
      side: upright ? "top" : "left",
      x: upright ? gutter + width / 2 : 0,
      y,
    });
  }
  rows.forEach((rect, index) => {
    const count = arrivals[index]!;
    for (let run = 0; run < count; run++) {
      const id = arrivalPort({ card: card.id, row: index, run });
      const share = (run + 1) / (count + 1);
      const at = rect.y + rect.height * share;
      if (!upright) ports.push({ id, side: "right", x: width, y: at });
      else if (index === rows.length - 1)
        ports.push({ id, side: "bottom", x: gutter + width * share, y: height });
      else {
        const x = (lanes.size + 0.5) * LANE;
        ports.push({ id, side: "bottom", x, y: height });
        lanes.set(id, [
          { x, y: at },
          { x: gutter, y: at },
        ]);
      }
    }
  });
  return { ports, lanes };
}

/** A line leaves a card at the height of its first line of text, in ems from its top. */
const LEAVES_AT = 0.9;
/** Where in its indent a rule stands. */
const RULE = 0.4;
