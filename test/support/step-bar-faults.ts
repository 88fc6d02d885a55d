import type { Point } from "../../src/geometry.ts";
import type { CardLayout, PanelLayout, PlacedFigure } from "../../src/layout/figure-layout.ts";
import type { Metrics } from "../../src/layout/metrics.ts";
import { bracketShapes } from "../../src/scene/cards/bracket.ts";
import { stepRule } from "../../src/scene/cards/step-rule.ts";
import { painted } from "../../src/scene/paint.ts";
import { THEMES } from "../../src/themes/index.ts";
import { boxDistance, boxToLine, markOf } from "./mark-faults.ts";
import { SLACK, shortBox } from "./geometry.ts";

/** px from the bar to the rule of its step, as in the legend. */
const TOUCHES = 1.5;
/** px of paper between the bar and the heaviest frame of a card. */
const CLEAR = 1;
const HEAVIEST = 1.2;

interface Found {
  /** How many bars were looked at. */
  readonly bars: number;
  readonly faults: readonly string[];
}

/** Where the bar of what questions the step of a card ends anywhere but at the line of that step. */
export function stepBars({ figure: { panels, metrics } }: PlacedFigure, isJoined = true): Found {
  const all = panels.flatMap((panel) => panel.cards.map((card) => inCard(card, panel, metrics, isJoined)));
  return { bars: all.reduce((sum, { bars }) => sum + bars, 0), faults: all.flatMap(({ faults }) => faults) };
}

function inCard(card: CardLayout, { lines }: PanelLayout, metrics: Metrics, isJoined: boolean): Found {
  const { block, brackets, frame } = card;
  const own = brackets.filter(
    ({ bracket }) => bracket.block.role === "undercut" && bracket.block.target.id === block?.id,
  );
  const line = lines.find((one) => one.kind === "step" && one.block.id === block?.id);
  if (own.length === 0 || line === undefined) return { bars: 0, faults: [] };
  const way = stepRule(card, [line], metrics) ?? [];
  const start = line.points[0]!;
  const faults = own.flatMap((one) => {
    const bar = markOf(bracketShapes(one, card, { metrics, ways: [] }, painted(THEMES.plain))[1]!);
    const ink = { ...bar.bounds, x: bar.bounds.x - bar.half, width: 2 * bar.half };
    const name = `the bar of ${one.bracket.block.id} (${shortBox(ink)})`;
    const away = Math.min(...way.slice(1).map((to, index) => boxToLine(ink, way[index]!, to)), Infinity);
    const edges = [frame.x, frame.x + frame.width].map((x) => ({ ...frame, x, width: 0 }));
    const toFrame = Math.min(...edges.map((edge) => boxDistance(ink, edge)));
    return [
      ...(away > TOUCHES ? [`${name} is ${away} px from its step`] : []),
      ...(toFrame < HEAVIEST + CLEAR ? [`${name} touches the frame of a card`] : []),
    ];
  });
  const joined =
    !isJoined || isSame(way.at(-1), start) ? [] : [`the step of ${card.id} does not go on inside`];
  return { bars: own.length, faults: [...faults, ...joined] };
}

const isSame = (a: Point | undefined, b: Point): boolean =>
  a !== undefined && Math.hypot(a.x - b.x, a.y - b.y) < SLACK;
