import type { Point, Rect } from "../../src/geometry.ts";
import type { CardLayout, PanelLayout, PlacedFigure, RowLayout } from "../../src/layout/figure-layout.ts";
import type { FigureLayout } from "../../src/layout/figure-layout.ts";
import type { Block, Cell, Panel, Step } from "../../src/outline/outline.ts";
import { depthsOf } from "../bench/calm-measure.mjs";
import { xmlId } from "../../src/scene/ids.ts";
import type { GroupItem, GroupRole, Scene, TextItem } from "../../src/scene/scene.ts";
import { groupsIn, textsIn } from "../../src/scene/walk.ts";

/** px that rounding may cost. */
export const SLACK = 0.02;

/** Where everything of a figure stands, in px of the figure; what tests measure. */
export interface Geometry {
  readonly panels: readonly PanelGeometry[];
  /** Title, caption, legend and source line. */
  readonly furniture: readonly Named[];
}

export interface Named {
  readonly name: string;
  readonly box: Rect;
}

export interface PanelGeometry extends Named {
  readonly title: Named | undefined;
  /** In reading order; of each tree the head's first. */
  readonly cards: readonly CardGeometry[];
  readonly lines: readonly LineGeometry[];
}

export interface CardGeometry extends Named {
  readonly id: string;
  readonly block: Block | undefined;
  /** In cards from the head. */
  readonly depth: number;
  readonly rows: readonly RowGeometry[];
  readonly brackets: readonly BracketGeometry[];
}

/** A statement or reference, or the sign of an inference on a line of its own (then `cell` is undefined). */
export interface RowGeometry extends Named {
  readonly cell: Cell | undefined;
  readonly number: number | undefined;
  /** The inference that it is a premise or the sign of. */
  readonly block: Step | undefined;
  /** How many inferences it is nested in, in its card. */
  readonly depth: number;
  /** The place of its text; as wide as a line can be. */
  readonly text: Rect;
  /** How many lines its text has. */
  readonly lines: number;
}

interface BracketGeometry extends Named {
  readonly block: Block;
  readonly depth: number;
  /** Indices of rows. */
  readonly first: number;
  readonly last: number;
}

export interface LineGeometry {
  readonly name: string;
  readonly block: Block;
  readonly kind: "step" | "premise";
  readonly points: readonly Point[];
  readonly main: boolean;
  /** The cell or inference that it leads to, as it is drawn. */
  readonly target: Block["target"];
  /** It ends at another line to the same place. */
  readonly joins: boolean;
}

export function geometryOf(figure: FigureLayout): Geometry {
  const { title, subtitle, caption, source, legend } = figure.furniture;
  const placed = { title, subtitle, caption, source };
  return {
    panels: figure.panels.map((panel, index) => panelGeometry(panel, index, roomOf(figure))),
    furniture: [
      ...Object.entries(placed).flatMap(([name, one]) =>
        one === undefined ? [] : [{ name, box: one.rect }],
      ),
      ...legend.flatMap(({ sign, sample, text }) => {
        const name = typeof sign === "object" ? sign.text : sign;
        return [
          { name: `sample for ${name}`, box: sample },
          { name: `legend for ${name}`, box: text.rect },
        ];
      }),
    ],
  };
}

/** Where a lone panel without a frame stands: between what is above and what is below the map. */
function roomOf({ width, height, furniture }: FigureLayout): Rect {
  const { title, subtitle, caption, source, legend } = furniture;
  const above = [title, subtitle].flatMap((one) => (one === undefined ? [] : [one.rect.y + one.rect.height]));
  const below = [caption, source, ...legend.map(({ text }) => text)].flatMap((one) => one?.rect.y ?? []);
  const top = Math.max(0, ...above);
  return { x: 0, y: top, width, height: Math.min(height, ...below) - top };
}

function panelGeometry(
  { panel, frame, title, cards, lines }: PanelLayout,
  index: number,
  room: Rect,
): PanelGeometry {
  const name = `panel ${index + 1}`;
  const depths = depthsOf(cards);
  return {
    name,
    box: frame ?? room,
    title: title && { name: `title of ${name}`, box: title.rect },
    cards: cards.map((card) => cardGeometry(card, depths.get(card.id)!)),
    lines: lines.map(({ block, kind, points, main, joins = false }) => ({
      name: kind === "step" ? `line of ${block.id}` : `line to ${block.id}`,
      block,
      kind,
      main,
      points,
      target: drawnTarget(block, panel, cards),
      joins,
    })),
  };
}

/** In the classic style, what leads to a reference leads to the box of its statement, and a step at a head is one box. */
function drawnTarget(
  { target }: Block,
  { heads, blocks }: Panel,
  cards: readonly CardLayout[],
): Block["target"] {
  const rows = cards.flatMap((card) => card.rows.map(({ row }) => row));
  const own = (id: string) => rows.some((row) => row.kind === "cell" && row.cell.id === id);
  const head = heads.find(({ step }) => step?.id === target.id);
  const signs = rows.some((row) => row.kind === "sign" && row.block.id === target.id);
  if (head !== undefined && !signs) return { kind: "cell", id: head.id };
  if (target.kind !== "cell" || own(target.id)) return target;
  const cell = [...heads, ...blocks.flatMap(({ cells }) => cells)].find(({ id }) => id === target.id);
  const full = rows.find(
    (row) => row.kind === "cell" && row.cell.kind === "full" && row.cell.statement === cell?.statement,
  );
  return full?.kind === "cell" ? { ...target, id: full.cell.id } : target;
}

function cardGeometry({ id, block, frame, rows, brackets }: CardLayout, depth: number): CardGeometry {
  return {
    id,
    block,
    depth,
    name: `card ${id}`,
    box: frame,
    rows: rows.map((row) => ({
      ...rowName(row, id),
      block: row.row.kind === "onward" ? undefined : row.row.block,
      depth: row.row.depth,
      box: row.rect,
      text: row.text.rect,
      lines: row.text.lines.length,
    })),
    brackets: brackets.map(({ bracket, x, top, bottom }) => ({
      name: `bracket of ${bracket.block.id}`,
      block: bracket.block,
      depth: bracket.depth,
      first: bracket.first,
      last: bracket.last,
      box: { x, y: top, width: 0, height: bottom - top },
    })),
  };
}

function rowName(row: RowLayout, card: string): Pick<RowGeometry, "name" | "cell" | "number"> {
  if (row.kind === "sign") return { name: `sign of ${row.row.block.id}`, cell: undefined, number: undefined };
  if (row.kind === "onward") return { name: `way to ${row.row.to}`, cell: undefined, number: undefined };
  const { number } = row;
  const { cell } = row.row;
  return { name: `${cell.kind === "full" ? "" : "reference to "}${number} in ${card}`, cell, number };
}

const onSheet = ({ sheet }: PlacedFigure) => {
  const { scale, x, y } = sheet;
  return (box: Rect): Rect => ({
    x: box.x * scale + x,
    y: box.y * scale + y,
    width: box.width * scale,
    height: box.height * scale,
  });
};

/** The rectangle of each statement and reference on the sheet, by the id that its group has in the scene. */
export function cellsOnSheet(placed: PlacedFigure): ReadonlyMap<string, Rect> {
  const place = onSheet(placed);
  return new Map(
    geometryOf(placed.figure).panels.flatMap(({ cards }) =>
      cards.flatMap(({ rows }) =>
        rows.flatMap(({ cell, box }): [string, Rect][] =>
          cell === undefined
            ? []
            : [[cell.kind === "full" ? xmlId("s", cell.statement) : xmlId("r", cell.id), place(box)]],
        ),
      ),
    ),
  );
}

/** Where texts that are no statements may stand on the sheet, by the role of their group. */
export function placesOnSheet(placed: PlacedFigure): ReadonlyMap<GroupRole, readonly Rect[]> {
  const { panels, furniture } = geometryOf(placed.figure);
  const place = onSheet(placed);
  const signs = panels.flatMap(({ cards }) =>
    cards.flatMap(({ rows }) => rows.flatMap(({ cell, box }) => (cell === undefined ? [place(box)] : []))),
  );
  const named = (wanted: string) =>
    furniture.filter(({ name }) => name.startsWith(wanted)).map(({ box }) => place(box));
  return new Map<GroupRole, readonly Rect[]>([
    ["inference", signs],
    ["objection", signs],
    ["panel-title", panels.flatMap(({ title }) => (title === undefined ? [] : [place(title.box)]))],
    ["title", named("title")],
    ["subtitle", named("subtitle")],
    ["caption", named("caption")],
    ["legend", named("legend")],
    ["source", named("source")],
  ]);
}

/** What a group's runs say, one after the other. */
export const wordsOf = (group: GroupItem): string =>
  textsIn(group.items)
    .map(({ text }) => text)
    .join("");

export const statementsIn = (scene: Scene): GroupItem[] =>
  groupsIn(scene.items).filter(({ role }) => role === "statement");

/** How far letters reach from the baseline, as shares of the type size. */
const ASCENT = 0.78;
const DESCENT = 0.24;

export function boxOfText({ x, y, width, size }: TextItem): Rect {
  return { x, y: y - ASCENT * size, width, height: (ASCENT + DESCENT) * size };
}

/** How far two boxes reach into each other; negative if they are apart. */
export function overlap(a: Rect, b: Rect): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(across, down);
}

/** How far a box sticks out of another; negative if it is inside. */
export function excess(inner: Rect, outer: Rect): number {
  return Math.max(
    outer.x - inner.x,
    outer.y - inner.y,
    inner.x + inner.width - outer.x - outer.width,
    inner.y + inner.height - outer.y - outer.height,
  );
}

export function segmentsOf({ points }: Pick<LineGeometry, "points">): Rect[] {
  return points.slice(1).map((to, i) => {
    const from = points[i]!;
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    };
  });
}

const short = (value: number) => String(Math.round(value * 100) / 100);
export const shortBox = ({ x, y, width, height }: Rect): string =>
  `${short(x)},${short(y)} ${short(width)}×${short(height)}`;
