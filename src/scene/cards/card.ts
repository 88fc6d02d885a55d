import { inferenceNote } from "../../annotations/resolve.ts";
import type { Annotation } from "../../annotations/annotation.ts";
import type {
  BracketLayout,
  CardLayout,
  CellLayout,
  LineWay,
  RowLayout,
} from "../../layout/figure-layout.ts";
import type { Point } from "../../geometry.ts";
import type { Metrics } from "../../layout/metrics.ts";
import type { PlacedLine } from "../../layout/trees/tree.ts";
import type { Words } from "../../language/index.ts";
import type { Block, Role, Step } from "../../outline/outline.ts";
import type { ThemeOfLook } from "../annotated/annotated-themes.ts";
import { signShapes } from "../annotated/signs.ts";
import { bracketShapes, teeth } from "./bracket.ts";
import { cellGroup } from "./cell.ts";
import { isBelowPremises, stepRuleAt } from "../../layout/cards/own-step.ts";
import { cornerOf, hasClaimFrame } from "./corner.ts";
import { cardEdge } from "./edge.ts";
import { lineShapes, premiseShapes } from "./line.ts";
import { onwardItems } from "./onward.ts";
import { jointOf, stepRule, stepRuleX } from "./step-rule.ts";
import type { Names } from "../accessible-names.ts";
import type { PaintedTheme } from "../paint.ts";
import type { GroupItem, Item, ShapeItem } from "../scene.ts";
import { box, dashed, line, move, shape, solid } from "../shapes.ts";
import { markedItems } from "../text.ts";

const FRAME = { support: 1, objection: 1.1, main: 2.4 };
/** Of a claim of the main line, and of one that nothing rests on further. */
export const HEAD = 1.3;

/** What the drawing of cards needs to know besides the cards. */
export interface CardContext {
  readonly metrics: Metrics;
  readonly words: Words;
  readonly names: Names;
  readonly annotation: Annotation;
  readonly themeOf: ThemeOfLook;
  /** The pattern of each voice, by id. */
  readonly voices: ReadonlyMap<string, number>;
  /** Where the tabs of annotations stand. */
  readonly tabs: ReadonlyMap<CellLayout, Point>;
  /** The main line between cards, where it is drawn whole. */
  readonly ways: readonly LineWay[];
  /** The lines of each inference, by the id of its block. */
  readonly lines: ReadonlyMap<string, readonly PlacedLine[]>;
}

/** The signs of the statements of a card, which are drawn over all cards. */
export const signItems = ({ rows }: CardLayout, { themeOf, tabs }: CardContext): Item[] =>
  rows.flatMap((row) => {
    const at = row.kind === "cell" ? tabs.get(row) : undefined;
    return row.kind === "cell" && at !== undefined ? signShapes(row, at, themeOf(row.note.look)) : [];
  });

/** A card with its line: the inference that its first rows are the premises of, or a claim with what is nested under it. */
export function cardItems(card: CardLayout, context: CardContext): Item[] {
  const { block, rows } = card;
  const inside = rowItems(card, context, 0, rows.length - 1, 0);
  if (block === undefined) {
    const { fill, lines } = frameOf(card, context.themeOf(headLook(card)));
    const role = ownStep(card)?.role;
    const within = role === undefined ? [] : withinShapes(card, role, context, context.themeOf(undefined));
    return [...fill, ...inside, ...lines, ...within];
  }
  return [
    inferenceGroup(block, context, (theme) => {
      const { fill, lines } = frameOf(card, theme);
      const within = withinShapes(card, block.role, context, theme);
      return [...lineItems(block, theme, context), ...fill, ...inside, ...lines, ...within];
    }),
  ];
}

/** The step that the premises of a card belong to; where it stands again at a head, no line leaves the card. */
function ownStep({ rows: [first] }: CardLayout): Step | undefined {
  return first?.kind === "cell" ? first.row.block : undefined;
}

/** The rule of the card's own step: it joins its premises, and leads to where the line leaves the card. */
function withinShapes(
  card: CardLayout,
  role: Role,
  { lines, metrics }: CardContext,
  theme: PaintedTheme,
): ShapeItem[] {
  const x = stepRuleX(card, metrics);
  if (x === undefined) return [];
  const own = lines.get(card.block?.id ?? "") ?? [];
  const rule = stepRule(card, own, metrics);
  const main = own.some((one) => one.kind === "step" && one.main);
  return stepWays(rule, jointOf(card, metrics), x).flatMap((points) =>
    premiseShapes({ points, main }, role, theme),
  );
}

/** A line that leaves beside a claim below other premises leaves their rule, which runs on straight: it is that of them all. */
function stepWays(
  rule: readonly Point[] | undefined,
  joint: ReturnType<typeof jointOf>,
  x: number,
): readonly (readonly Point[])[] {
  const [start, turn, ...rest] = rule ?? [];
  const above = turn?.y ?? joint?.bottom;
  if (joint === undefined || above === undefined || joint.top >= above - APART)
    return rule === undefined ? [] : [rule];
  const stem = [
    { x, y: start?.y ?? joint.bottom },
    { x, y: joint.top },
  ];
  return turn === undefined || rest.length === 0 ? [stem] : [stem, [turn, ...rest]];
}

/** px between heights that are not the same. */
const APART = 1;

function headLook({ rows }: CardLayout) {
  const head = rows.find((row) => row.kind === "cell");
  return head?.note.look;
}

/** The thin outline of a card, and around each claim in it that stands out a frame of its own. */
function frameOf(card: CardLayout, theme: PaintedTheme) {
  const { block, frame: rect, rows, single } = card;
  const { frame: widths = FRAME, frameDash = [] } = theme.lines ?? {};
  const claims = rows.flatMap((row, index) => claimFrame(card, row, index, theme));
  const [first] = rows;
  const isReference = single && first?.kind === "cell" && first.frame === "reference";
  const objection = block !== undefined && block.role !== "support";
  const isOnLine = rows.some((row) => row.kind === "cell" && row.row.depth === 0 && row.frame === "line");
  const colour = objection
    ? theme.frame.objection
    : isOnLine || block === undefined
      ? theme.frame.head
      : theme.frame.support;
  const width = objection
    ? widths.objection
    : isOnLine || (block === undefined && claims.length === 0)
      ? HEAD
      : widths.support;
  const { size, style } = cornerOf({ block, frame: rect });
  const path = box(rect, { top: size, bottom: size }, style);
  // The frame of a claim that is all of its card is the card's.
  const isAll = single && claims.length > 0;
  return {
    fill: [
      shape(path, isReference ? theme.cell.referenceFill : theme.cell.fill, undefined),
      ...claims.map(({ fill }) => fill),
    ],
    lines: [
      ...(isAll ? [] : [shape(path, undefined, dashed(colour, width, frameDash))]),
      ...claims.flatMap(({ lines }) => lines),
    ],
  };
}

/** A main conclusion has a heavy frame, a light one where another one has the main line: one claim looks like the head. */
function claimFrame(card: CardLayout, row: RowLayout, index: number, theme: PaintedTheme) {
  if (row.kind !== "cell" || !hasClaimFrame(row)) return [];
  const { frame: widths, frameDash = [] } = theme.lines ?? {};
  const objection = card.block !== undefined && card.block.role !== "support";
  const { size, style } = cornerOf(card);
  // Only what is at the end of a card has its corners cut off.
  const inside = style === "bevel" ? 0 : size;
  const corners = {
    top: index === 0 ? size : inside,
    bottom: index === card.rows.length - 1 ? size : inside,
  };
  const colour = objection ? theme.frame.objection : theme.frame.head;
  const stroke = dashed(colour, row.frame === "end" ? HEAD : (widths?.main ?? FRAME.main), frameDash);
  const path = box(row.rect, corners, style);
  return [
    {
      fill: shape(path, theme.cell.mainFill, undefined),
      lines: [shape(path, undefined, stroke)],
    },
  ];
}

function inferenceGroup(
  block: Block,
  { names, annotation, themeOf }: CardContext,
  items: (theme: PaintedTheme) => Item[],
): GroupItem {
  const theme = themeOf(inferenceNote(annotation, block.inference).look);
  const role = block.role === "support" ? "inference" : "objection";
  return { kind: "group", ...names.block(block), role, items: items(theme) };
}

function lineItems(block: Block, theme: PaintedTheme, { lines }: CardContext): Item[] {
  return (lines.get(block.id) ?? []).flatMap((placed) =>
    placed.kind === "step" ? lineShapes(placed, block.role, theme) : premiseShapes(placed, block.role, theme),
  );
}

/** The rows from `first` to `last`, and the groups of what is nested at `depth` among them. */
function rowItems(
  card: CardLayout,
  context: CardContext,
  first: number,
  last: number,
  depth: number,
): Item[] {
  const items: Item[] = [];
  const nested = card.brackets.filter(
    ({ bracket }) => bracket.depth === depth + 1 && bracket.first >= first && bracket.last <= last,
  );
  for (let index = first; index <= last;) {
    const inner = nested.find(({ bracket }) => bracket.first === index);
    if (inner !== undefined) {
      items.push(nestedGroup(card, inner, context));
      index = inner.bracket.last + 1;
      continue;
    }
    items.push(...rowOf(card, index, context));
    index += 1;
  }
  return items;
}

function nestedGroup(card: CardLayout, placed: BracketLayout, context: CardContext): GroupItem {
  const { block, depth, first, last } = placed.bracket;
  return inferenceGroup(block, context, (theme) => [
    ...bracketShapes(placed, card, context, theme),
    ...rowItems(card, context, first, last, depth),
    ...teeth(placed, card, theme),
  ]);
}

/** The patterns of those who say a statement where it stands in full. */
function speakersOf({ row, statement }: CellLayout, { voices }: CardContext): readonly number[] {
  return row.cell.kind === "reference" ? [] : statement.voices.flatMap((id) => voices.get(id) ?? []);
}

/** The strips of one voice run on from row to row. */
function stripOf(card: CardLayout, index: number, context: CardContext) {
  const { rows } = card;
  const { rect } = rows[index]!;
  const { size, style } = cornerOf(card);
  const corner = style === "bevel" ? size : STRIP_END;
  const [top, bottom] = [index === 0 ? corner : STRIP_END, index === rows.length - 1 ? corner : STRIP_END];
  const speaks = (at: number) => {
    const row = rows[at];
    return row?.kind === "cell" ? speakersOf(row, context).join(" ") : "";
  };
  const own = speaks(index);
  const after = rows[index + 1];
  return {
    top: speaks(index - 1) === own ? rect.y : rect.y + top,
    bottom: after !== undefined && speaks(index + 1) === own ? after.rect.y : rect.y + rect.height - bottom,
  };
}

/** px between the end of a strip and that of its row, where no corner is cut off. */
const STRIP_END = 3;

function rowOf(card: CardLayout, index: number, context: CardContext): Item[] {
  const { themeOf, annotation } = context;
  const layout = card.rows[index]!;
  if (layout.kind === "sign") {
    const { look } = inferenceNote(annotation, layout.row.block.inference);
    return markedItems(layout.text, themeOf(look));
  }
  if (layout.kind === "onward") return onwardItems(layout, card, context);
  const { row, rect, note } = layout;
  const theme = themeOf(note.look);
  const step = row.block && inferenceNote(annotation, row.block.inference).look;
  const themes = { words: theme, sign: row.block === undefined ? theme : themeOf(step) };
  const beside = {
    ...stripOf(card, index, context),
    hasRule: row.depth === 0 && stepRuleX(card, context.metrics) !== undefined,
  };
  const cell = cellGroup(layout, context, themes, speakersOf(layout, context), beside);
  const isBelow = isBelowPremises(
    card.rows.map((one) => one.row),
    index,
  );
  return isBelow
    ? [ruleAbove(card, rect.y - context.metrics.reasonGap, context.metrics, theme), cell]
    : [cell];
}

/** From the rule of a card's step, which it keeps clear of, to the other side. */
function ruleAbove(card: CardLayout, y: number, metrics: Metrics, theme: PaintedTheme): ShapeItem {
  const { frame, rows } = card;
  const from = cardEdge(card, stepRuleAt(metrics) + CLEAR_OF_RULE);
  const to = rows[0]!.text.direction === "rtl" ? frame.x : frame.x + frame.width;
  return shape([move(from, y), line(to, y)], undefined, solid(theme.frame.rule, 0.7));
}

/** px */
const CLEAR_OF_RULE = 4;
