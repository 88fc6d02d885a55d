import type { BracketLayout, CardLayout, LineWay } from "../../layout/figure-layout.ts";
import type { Point } from "../../geometry.ts";
import type { Metrics } from "../../layout/metrics.ts";
import { BAR } from "../annotated/has-tab.ts";
import { cardEdge } from "./edge.ts";
import { barShape, headShape } from "./ends.ts";
import { DASH_OBJECTION, lineShapes, wholeDashes } from "./line.ts";
import { stepRuleX, turnAt } from "./step-rule.ts";
import type { Paint, PaintedTheme } from "../paint.ts";
import type { ShapeItem, Stroke } from "../scene.ts";
import { dashed, line, move, shape, solid } from "../shapes.ts";

const ARROW = { length: 5, half: 3 };
const WIDTH = { support: 1.3, objection: 1.5 };

/**
 * The rule beside the rows of a nested inference. It ends as a line does: in an arrow at the claim that it supports, in a
 * bar at what it speaks against; what questions a step turns to the rule of that step.
 */
export function bracketShapes(
  placed: BracketLayout,
  card: CardLayout,
  { metrics, ways }: { readonly metrics: Metrics; readonly ways: readonly LineWay[] },
  theme: PaintedTheme,
): ShapeItem[] {
  return placed.bracket.onLine
    ? onLineShapes(placed, card, ways, theme)
    : ruleShapes(placed, card, metrics, theme);
}

function ruleShapes(
  placed: BracketLayout,
  card: CardLayout,
  metrics: Metrics,
  theme: PaintedTheme,
): ShapeItem[] {
  const { bracket, x, top: to, bottom: from } = placed;
  const { role } = bracket.block;
  const { lineDash, lineWidth: share = 1 } = theme.lines ?? {};
  if (role === "support") {
    const colour = theme.line.support;
    return [
      shape(
        [move(x, from), line(x, to + ARROW.length - 1)],
        undefined,
        dashed(colour, WIDTH.support * share, lineDash ?? []),
      ),
      headShape(
        [
          { x, y: to },
          { x: x + ARROW.half, y: to + ARROW.length },
          { x: x - ARROW.half, y: to + ARROW.length },
        ],
        colour,
        theme,
      ),
    ];
  }
  return role === "undercut" ? turnedShapes(placed, card, metrics, theme) : objectionShapes(placed, theme);
}

/** px; of the short line from the rule to each further premise, which ends before the frame of one. */
export const TOOTH = { length: 4, width: 1.6, toText: 3 };

/** From a point of the rule, to the left where the length is negative. */
export const tooth = ({ x, y }: Point, length: number, paint: Paint, theme: PaintedTheme): ShapeItem =>
  shape(
    [move(x, y), line(x + length, y)],
    undefined,
    solid(paint, TOOTH.width * (theme.lines?.lineWidth ?? 1)),
  );

/**
 * Further premises hang on the rule of their step, which sets them off from reasons that have a rule each; drawn over the
 * ground of what is only referred to.
 */
export function teeth(
  { bracket: { block, depth, first, last }, x }: BracketLayout,
  { rows }: CardLayout,
  theme: PaintedTheme,
): ShapeItem[] {
  const premises = rows
    .slice(first, last + 1)
    .filter(({ kind, row }) => kind === "cell" && row.depth === depth && row.block === block);
  const paint = block.role === "support" ? theme.line.support : theme.line.objection;
  return premises.slice(1).map(({ text: { rect, leading, direction } }) => {
    const rtl = direction === "rtl";
    const gap = rtl ? x - rect.x - rect.width : rect.x - x;
    const length = Math.min(TOOTH.length, gap - TOOTH.toText);
    const y = rect.y + leading / 2;
    return tooth({ x, y }, rtl ? -length : length, paint, theme);
  });
}

/**
 * Where the main line comes from another place: the strong arrow between its claims, from the edge of the card, or from the
 * reference where the line ends beside that.
 */
function onLineShapes(
  { bracket, x, top, bottom }: BracketLayout,
  card: CardLayout,
  ways: readonly LineWay[],
  theme: PaintedTheme,
): ShapeItem[] {
  const { frame, rows } = card;
  const isLast = bracket.last === rows.length - 1;
  const isMet = ways.some(({ to, goesOn }) => !goesOn && bracket.block.cells.some(({ id }) => id === to));
  const from = isMet
    ? [{ x, y: bottom }]
    : isLast
      ? [{ x, y: frame.y + frame.height }]
      : [
          { x: cardEdge(card), y: bottom },
          { x, y: bottom },
        ];
  return lineShapes({ points: [...from, { x, y: top }], main: true }, "support", theme);
}

/** Of a stretch of this length, px. */
function objectionStroke(
  { line, lines = {} }: PaintedTheme,
  length: number,
  usual: readonly number[] = DASH_OBJECTION,
): Stroke {
  const { lineDash = usual, lineWidth: share = 1 } = lines;
  return dashed(line.objection, WIDTH.objection * share, wholeDashes(lineDash, length));
}

const bar = (a: Point, b: Point, theme: PaintedTheme): ShapeItem =>
  barShape(a, b, { paint: theme.line.objection, width: 2.2 }, theme);

const objectionShapes = ({ x, top, bottom }: BracketLayout, theme: PaintedTheme): ShapeItem[] => [
  shape([move(x, bottom), line(x, top + 2)], undefined, objectionStroke(theme, bottom - top - 2)),
  bar({ x: x - BAR, y: top + 1 }, { x: x + BAR, y: top + 1 }, theme),
];

/** px of the rule below its turn that are drawn with it: no gap between dashes falls on the turn. */
const TURN = 4;

/** What questions a step: the rule of the step stands further out, nested as well, or where the card's own line goes on inside it. */
function turnedShapes(
  placed: BracketLayout,
  card: CardLayout,
  metrics: Metrics,
  theme: PaintedTheme,
): ShapeItem[] {
  const { bracket, x, bottom } = placed;
  const { rows, brackets } = card;
  const rtl = rows[0]!.text.direction === "rtl";
  const parent = brackets.find(({ bracket: { block } }) => block.id === bracket.block.target.id);
  const goal = parent?.x ?? stepRuleX(card, metrics) ?? cardEdge(card);
  const y = turnAt(placed, card, metrics);
  const side = rtl ? -1 : 1;
  const [end, below] = [goal + side * 3, y + TURN];
  const length = Math.abs(x - end) + TURN;
  const [, off = 0] = DASH_OBJECTION;
  return [
    shape([move(x, below), line(x, y), line(end, y)], undefined, objectionStroke(theme, length, [])),
    bar({ x: goal + side * 2.5, y: y - BAR }, { x: goal + side * 2.5, y: y + BAR }, theme),
    shape([move(x, bottom), line(x, below + off)], undefined, objectionStroke(theme, bottom - below - off)),
  ];
}
