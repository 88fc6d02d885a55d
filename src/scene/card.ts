import { moved } from "../geometry.ts";
import type { Point, Rect } from "../geometry.ts";
import { inferenceNote } from "../annotations/resolve.ts";
import type { Annotation } from "../annotations/annotation.ts";
import type { PlacedBracket, SizedCard } from "../layout/cards/sized-card.ts";
import type { Metrics } from "../layout/metrics.ts";
import type { PlacedCard, PlacedLine } from "../layout/trees/tree.ts";
import type { Words } from "../language/index.ts";
import type { Block } from "../outline/outline.ts";
import type { ThemeOf } from "./annotated-themes.ts";
import { bracketShapes } from "./bracket.ts";
import { cellGroup } from "./cell.ts";
import { lineShapes, premiseShapes } from "./line.ts";
import type { Names } from "./accessible-names.ts";
import type { PaintedTheme } from "./paint.ts";
import type { GroupItem, Item } from "./scene.ts";
import { box, dashed, line, move, shape, solid } from "./shapes.ts";
import { markedItems } from "./text.ts";

const CORNER = 3;
const BEVEL = 6;
const FRAME = { support: 1, objection: 1.5 };

/** What the drawing of cards needs to know besides the cards. */
export interface CardContext {
  readonly metrics: Metrics;
  readonly words: Words;
  readonly names: Names;
  readonly annotation: Annotation;
  readonly themeOf: ThemeOf;
  /** The lines of each inference, by the id of its block. */
  readonly lines: ReadonlyMap<string, readonly PlacedLine[]>;
}

/** A card with its line: the inference that its first rows are the premises of, or a claim with what is nested under it. */
export function cardItems({ sized, at }: PlacedCard, origin: Point, context: CardContext): Item[] {
  const by = { x: at.x + origin.x, y: at.y + origin.y };
  const { block } = sized.shaped.card;
  const inside = rowItems(sized, by, context, 0, sized.rows.length - 1, 0);
  if (block === undefined) {
    const theme = context.themeOf(headLook(sized));
    const { fill, stroke } = frameOf(sized, theme);
    const path = box(moved(sized.frame, by), { top: CORNER, bottom: CORNER }, "round");
    return [shape(path, fill, undefined), ...inside, shape(path, undefined, stroke)];
  }
  return [
    inferenceGroup(block, context, (theme) => {
      const { fill, stroke } = frameOf(sized, theme);
      const objection = block.role !== "support";
      const corner = objection ? BEVEL : CORNER;
      const path = box(
        moved(sized.frame, by),
        { top: corner, bottom: corner },
        objection ? "bevel" : "round",
      );
      return [
        ...lineItems(block, origin, theme, context),
        shape(path, fill, undefined),
        ...inside,
        shape(path, undefined, stroke),
      ];
    }),
  ];
}

function headLook({ rows }: SizedCard) {
  const { shaped } = rows[0]!;
  return shaped.kind === "cell" ? shaped.text.note.look : undefined;
}

/** A claim of the main line has a heavy frame. */
function frameOf({ rows, shaped: { card } }: SizedCard, theme: PaintedTheme) {
  const first = rows[0]!.shaped;
  const frame = first.kind === "cell" ? first.text.frame : "plain";
  const lone = card.rows.length === 1;
  const fill =
    frame === "main"
      ? theme.cell.mainFill
      : frame === "reference" && lone
        ? theme.cell.referenceFill
        : theme.cell.fill;
  const { frame: widths = FRAME, frameDash = [] } = theme.lines ?? {};
  const objection = card.block !== undefined && card.block.role !== "support";
  const main = rows.some(
    ({ shaped }) => shaped.kind === "cell" && shaped.row.depth === 0 && shaped.text.frame === "main",
  );
  const colour = objection
    ? theme.frame.objection
    : main || card.block === undefined
      ? theme.frame.head
      : theme.frame.support;
  const width = main ? 2.4 : objection ? widths.objection : card.block === undefined ? 1.3 : widths.support;
  return { fill, stroke: dashed(colour, width, frameDash) };
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

function lineItems(block: Block, origin: Point, theme: PaintedTheme, { lines }: CardContext): Item[] {
  return (lines.get(block.id) ?? []).flatMap((placed) => {
    const points = placed.points.map((point) => ({ x: point.x + origin.x, y: point.y + origin.y }));
    return placed.kind === "step"
      ? lineShapes({ ...placed, points }, block.role, theme)
      : premiseShapes(points, block.role, theme);
  });
}

/** The rows from `first` to `last`, and the groups of what is nested at `depth` among them. */
function rowItems(
  sized: SizedCard,
  by: Point,
  context: CardContext,
  first: number,
  last: number,
  depth: number,
): Item[] {
  const items: Item[] = [];
  const nested = sized.brackets.filter(
    ({ bracket }) => bracket.depth === depth + 1 && bracket.first >= first && bracket.last <= last,
  );
  for (let index = first; index <= last;) {
    const inner = nested.find(({ bracket }) => bracket.first === index);
    if (inner !== undefined) {
      items.push(nestedGroup(sized, inner, by, context));
      index = inner.bracket.last + 1;
      continue;
    }
    items.push(...rowOf(sized, index, by, context));
    index += 1;
  }
  return items;
}

function nestedGroup(sized: SizedCard, placed: PlacedBracket, by: Point, context: CardContext): GroupItem {
  const { block, depth, first, last } = placed.bracket;
  return inferenceGroup(block, context, (theme) => [
    ...bracketShapes(placed, sized, by, context.metrics, theme),
    ...rowItems(sized, by, context, first, last, depth),
  ]);
}

function rowOf(sized: SizedCard, index: number, by: Point, context: CardContext): Item[] {
  const { shaped, rect } = sized.rows[index]!;
  const { metrics, words, themeOf } = context;
  const at = moved(rect, by);
  if (shaped.kind === "sign") {
    const theme = themeOf(inferenceNote(context.annotation, shaped.row.block.inference).look);
    return markedItems(shaped.text, innerOf(at, metrics), theme);
  }
  const theme = themeOf(shaped.text.note.look);
  const cell = cellGroup(shaped.text, at, metrics, words, theme);
  const { row } = shaped;
  // Premises of the card's own inference are set off by rules; nested ones have their bracket.
  if (row.depth > 0 || row.premise === 0) return [cell];
  const y = at.y - 0.5;
  return [shape([move(at.x, y), line(at.x + at.width, y)], undefined, solid(theme.frame.rule, 0.7)), cell];
}

const innerOf = (rect: Rect, { padX, padY }: Metrics): Rect => ({
  x: rect.x + padX,
  y: rect.y + padY,
  width: rect.width - 2 * padX,
  height: rect.height - 2 * padY,
});
