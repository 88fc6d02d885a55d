import type { Point, Rect } from "../../src/geometry.ts";
import type { ShapedRow } from "../../src/layout/cards/shaped-card.ts";
import type { FigureLayout, PlacedPanel } from "../../src/layout/figure.ts";
import type { Metrics } from "../../src/layout/metrics.ts";
import type { PlacedCard } from "../../src/layout/trees/tree.ts";
import type { Block, Cell } from "../../src/outline/outline.ts";
import { xmlId } from "../../src/scene/ids.ts";
import type { GroupItem, GroupRole, Item, Scene, ShapeItem, TextItem } from "../../src/scene/scene.ts";

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
  /** With the room at its side in which lines climb. */
  readonly whole: Rect;
  readonly rows: readonly RowGeometry[];
  readonly brackets: readonly BracketGeometry[];
}

/** A statement or reference, or the sign of an inference on a line of its own (then `cell` is undefined). */
export interface RowGeometry extends Named {
  readonly cell: Cell | undefined;
  readonly number: number | undefined;
  /** The inference that it is a premise or the sign of. */
  readonly block: Block | undefined;
  /** How many inferences it is nested in, in its card. */
  readonly depth: number;
  /** px; the width that there is for its text, and whether that holds it on one line. */
  readonly measure: number;
  readonly isOneLine: boolean;
}

export interface BracketGeometry extends Named {
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
}

export function geometryOf(figure: FigureLayout): Geometry {
  const { title, subtitle, caption, source, legend } = figure.furniture;
  const placed = { title, subtitle, caption, source };
  return {
    panels: figure.panels.map((panel, index) => panelGeometry(panel, index, figure.metrics)),
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

function panelGeometry(
  { layout, frame, title, origin }: PlacedPanel,
  index: number,
  metrics: Metrics,
): PanelGeometry {
  const name = `panel ${index + 1}`;
  return {
    name,
    box: frame ?? { ...origin, width: layout.width, height: layout.height },
    title: title && { name: `title of ${name}`, box: title.rect },
    cards: layout.cards.map((card) => cardGeometry(card, origin, metrics)),
    lines: layout.lines.map(({ block, kind, points, main }) => ({
      name: kind === "step" ? `line of ${block.id}` : `line to ${block.id}`,
      block,
      kind,
      main,
      points: points.map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y })),
    })),
  };
}

function cardGeometry({ sized, at }: PlacedCard, origin: Point, { padX }: Metrics): CardGeometry {
  const by = { x: at.x + origin.x, y: at.y + origin.y };
  const { shaped, node } = sized;
  const { id, block, depth } = shaped.card;
  return {
    id,
    block,
    depth,
    name: `card ${id}`,
    box: shifted(sized.frame, by),
    whole: { ...by, width: node.width, height: node.height },
    rows: sized.rows.map(({ shaped: row, rect }) => ({
      ...rowName(row, id),
      block: row.row.block,
      depth: row.row.depth,
      box: shifted(rect, by),
      measure: rect.width - 2 * padX,
      isOneLine: row.text.maxWidth <= rect.width - 2 * padX + SLACK,
    })),
    brackets: sized.brackets.map(({ bracket, x, top, bottom }) => ({
      name: `bracket of ${bracket.block.id}`,
      block: bracket.block,
      depth: bracket.depth,
      first: bracket.first,
      last: bracket.last,
      box: shifted({ x, y: top, width: 0, height: bottom - top }, by),
    })),
  };
}

function rowName(row: ShapedRow, card: string): Pick<RowGeometry, "name" | "cell" | "number"> {
  if (row.kind === "sign") return { name: `sign of ${row.row.block.id}`, cell: undefined, number: undefined };
  const { cell, number } = row.text;
  return { name: `${cell.kind === "full" ? "" : "reference to "}${number} in ${card}`, cell, number };
}

const shifted = (rect: Rect, by: Point): Rect => ({ ...rect, x: rect.x + by.x, y: rect.y + by.y });

const onSheet = ({ sheet }: FigureLayout) => {
  const { scale, x, y } = sheet;
  return (box: Rect): Rect => ({
    x: box.x * scale + x,
    y: box.y * scale + y,
    width: box.width * scale,
    height: box.height * scale,
  });
};

/** The rectangle of each statement and reference on the sheet, by the id that its group has in the scene. */
export function cellsOnSheet(figure: FigureLayout): ReadonlyMap<string, Rect> {
  const place = onSheet(figure);
  return new Map(
    geometryOf(figure).panels.flatMap(({ cards }) =>
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
export function placesOnSheet(figure: FigureLayout): ReadonlyMap<GroupRole, readonly Rect[]> {
  const { panels, furniture } = geometryOf(figure);
  const place = onSheet(figure);
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

/** Every group of a scene, from the outside inwards. */
export function groupsOf(items: readonly Item[]): GroupItem[] {
  return items.flatMap((item) => (item.kind === "group" ? [item, ...groupsOf(item.items)] : []));
}

export function textsOf(items: readonly Item[]): TextItem[] {
  return items.flatMap((item) =>
    item.kind === "text" ? [item] : item.kind === "group" ? textsOf(item.items) : [],
  );
}

export function shapesOf(items: readonly Item[]): ShapeItem[] {
  return items.flatMap((item) =>
    item.kind === "shape" ? [item] : item.kind === "group" ? shapesOf(item.items) : [],
  );
}

/** What a group's runs say, one after the other. */
export const wordsOf = (group: GroupItem): string =>
  textsOf(group.items)
    .map(({ text }) => text)
    .join("");

export const statementsIn = (scene: Scene): GroupItem[] =>
  groupsOf(scene.items).filter(({ role }) => role === "statement");

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

export function segmentsOf({ points }: LineGeometry): Rect[] {
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
