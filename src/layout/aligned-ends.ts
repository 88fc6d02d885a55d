import type { Rect } from "../geometry.ts";
import type { CardLayout } from "./figure-layout.ts";
import type { Metrics } from "./metrics.ts";
import type { PlacedLine } from "./trees/tree.ts";

/** A card is widened by this share of its width at most, so that its lines do not look too short for it. */
const MOST = 0.1;
/** Every card is compared with every other: in a figure with more of them, nobody sees their ends together. */
const MOST_CARDS = 500;
/** px between ends that are the same. */
const SAME = 0.5;

/**
 * Cards of nearly equal width that stand below each other end at one height of the page: each goes on to where another one
 * of its column ends, if nothing is there. No words move.
 */
export function withAlignedEnds(
  cards: readonly CardLayout[],
  lines: readonly PlacedLine[],
  { nodeGap }: Pick<Metrics, "nodeGap">,
): readonly CardLayout[] {
  if (cards.length > MOST_CARDS) return cards;
  return cards.map((card) => {
    const rtl = card.rows[0]?.text.direction === "rtl";
    const { frame } = card;
    const most = frame.width * MOST;
    const steps = cards
      .filter((other) => other !== card && isBelow(frame, other.frame))
      .map((other) => endOf(other.frame, rtl) - endOf(frame, rtl))
      .filter((by) => by > SAME && by <= most)
      .toSorted((a, b) => b - a);
    const by = steps.find((step) => isFree(swept(frame, step + nodeGap / 2, rtl), card, cards, lines));
    return by === undefined ? card : widened(card, by, rtl);
  });
}

/** Where lines of text end; more is further. */
const endOf = ({ x, width }: Rect, rtl: boolean): number => (rtl ? -x : x + width);

/** Whether one stands above or below the other, in one column. */
const isBelow = (one: Rect, other: Rect): boolean => {
  const shared = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const apart = one.y + one.height <= other.y || other.y + other.height <= one.y;
  return apart && shared > Math.min(one.width, other.width) / 2;
};

const swept = ({ x, y, width, height }: Rect, by: number, rtl: boolean): Rect => ({
  x: rtl ? x - by : x + width,
  y,
  width: by,
  height,
});

function isFree(
  room: Rect,
  card: CardLayout,
  cards: readonly CardLayout[],
  lines: readonly PlacedLine[],
): boolean {
  return (
    cards.every((other) => other === card || !touches(room, other.frame)) &&
    lines.every(({ points }) =>
      points.slice(1).every((to, index) => {
        const from = points[index]!;
        const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
        return !touches(room, { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) });
      }),
    )
  );
}

const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

function widened(card: CardLayout, by: number, rtl: boolean): CardLayout {
  const wider = (rect: Rect): Rect => ({ ...rect, x: rtl ? rect.x - by : rect.x, width: rect.width + by });
  return {
    ...card,
    frame: wider(card.frame),
    rows: card.rows.map((row) => ({ ...row, rect: wider(row.rect) })),
  };
}
