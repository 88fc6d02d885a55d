import { inferenceNote } from "../../annotations/resolve.ts";
import type { Annotation } from "../../annotations/annotation.ts";
import type { BracketLayout, CardLayout, CellLayout } from "../../layout/figure-layout.ts";
import type { Frame } from "../../layout/cards/frame.ts";
import type { Point } from "../../geometry.ts";
import type { Metrics } from "../../layout/metrics.ts";
import type { PlacedLine } from "../../layout/trees/tree.ts";
import type { Words } from "../../language/index.ts";
import type { Block } from "../../outline/outline.ts";
import type { ThemeOfLook } from "../annotated/annotated-themes.ts";
import { signShapes } from "../annotated/signs.ts";
import { bracketShapes } from "./bracket.ts";
import { cellGroup } from "./cell.ts";
import { cornerOf } from "./corner.ts";
import { lineShapes, premiseShapes } from "./line.ts";
import { stepRule, stepRuleX } from "./step-rule.ts";
import type { Names } from "../accessible-names.ts";
import type { PaintedTheme } from "../paint.ts";
import type { GroupItem, Item } from "../scene.ts";
import { box, dashed, doubleBox, line, move, shape, solid } from "../shapes.ts";
import { markedItems } from "../text.ts";

const FRAME = { support: 1, objection: 1.1, main: 2.4 };

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
    return [fill, ...inside, ...lines];
  }
  return [
    inferenceGroup(block, context, (theme) => {
      const { fill, lines } = frameOf(card, theme);
      const rule = stepRule(card, context.lines.get(block.id) ?? [], context.metrics);
      const within =
        rule === undefined ? [] : premiseShapes({ points: rule, main: false }, block.role, theme);
      return [...lineItems(block, theme, context), fill, ...inside, ...lines, ...within];
    }),
  ];
}

function headLook({ rows }: CardLayout) {
  const first = rows[0]!;
  return first.kind === "cell" ? first.note.look : undefined;
}

/** A claim of the main line has a heavy frame, a main conclusion beside it a double one. */
function frameOf({ block, frame: rect, rows, single }: CardLayout, theme: PaintedTheme) {
  const first = rows[0]!;
  const frame = first.kind === "cell" ? first.frame : "plain";
  const fill =
    frame === "main" || frame === "beside-line"
      ? theme.cell.mainFill
      : frame === "reference" && single
        ? theme.cell.referenceFill
        : theme.cell.fill;
  const { frame: widths = FRAME, frameDash = [] } = theme.lines ?? {};
  const objection = block !== undefined && block.role !== "support";
  const has = (wanted: Frame) =>
    rows.some((one) => one.kind === "cell" && one.row.depth === 0 && one.frame === wanted);
  const [main, besideLine] = [has("main"), has("beside-line")];
  const colour = objection
    ? theme.frame.objection
    : main || besideLine || block === undefined
      ? theme.frame.head
      : theme.frame.support;
  const width = main
    ? (widths.main ?? FRAME.main)
    : objection
      ? widths.objection
      : block === undefined
        ? 1.3
        : widths.support;
  const { size, style } = cornerOf({ block, frame: rect });
  const corners = { top: size, bottom: size };
  const stroke = dashed(colour, width, frameDash);
  const path = box(rect, corners, style);
  return {
    fill: shape(path, fill, undefined),
    lines: besideLine && !main ? doubleBox(rect, corners, style, stroke) : [shape(path, undefined, stroke)],
  };
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
    ...bracketShapes(placed, card, context.metrics, theme),
    ...rowItems(card, context, first, last, depth),
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
  const { row, rect, note } = layout;
  const theme = themeOf(note.look);
  const step = row.block && inferenceNote(annotation, row.block.inference).look;
  const themes = { words: theme, sign: row.block === undefined ? theme : themeOf(step) };
  const beside = {
    ...stripOf(card, index, context),
    hasRule: row.depth === 0 && stepRuleX(card, context.metrics) !== undefined,
  };
  const cell = cellGroup(layout, context, themes, speakersOf(layout, context), beside);
  // Premises of the card's own inference are set off by rules; nested ones have their bracket. A dashed frame sets off by itself.
  const isFramed = [layout, card.rows[index - 1]].some(
    (one) => one?.kind === "cell" && one.frame === "unstated",
  );
  if (row.depth > 0 || row.premise === 0 || isFramed) return [cell];
  const y = rect.y - 0.5;
  return [
    shape([move(rect.x, y), line(rect.x + rect.width, y)], undefined, solid(theme.frame.rule, 0.7)),
    cell,
  ];
}
