import type { Rect } from "../../src/geometry.ts";
import type { FigureLayout, PlacedFigure } from "../../src/layout/figure-layout.ts";
import type { Direction } from "../../src/model/map.ts";
import {
  SLACK,
  boxOfText,
  cellsOnSheet,
  excess,
  geometryOf,
  overlap,
  placesOnSheet,
  shortBox,
} from "./geometry.ts";
import { groupsIn, shapesIn, textsIn } from "../../src/scene/walk.ts";
import { cardFaults } from "./card-faults.ts";
import type { CardGeometry, Geometry, Named, PanelGeometry, RowGeometry } from "./geometry.ts";
import { crossings, lineFaults } from "./line-faults.ts";
import type { Scene, ShapeItem } from "../../src/scene/scene.ts";
import { completeFaults } from "./outline-faults.ts";
import { rivalFaults } from "./rival-faults.ts";
import { wayFaults } from "./way-faults.ts";

interface Pictured extends PlacedFigure {
  readonly scene: Scene;
}

/** Everything that is wrong with where things stand in a map's figures, in words; none for good drawings. */
export function faultsOf(pictures: readonly Pictured[], direction: Direction): string[] {
  // An overview repeats what other figures show.
  const outlines = pictures
    .map(({ figure }) => figure.outline)
    .filter(({ place }) => place?.overview !== true);
  const panels = outlines.flatMap((outline) => outline.panels);
  return [
    ...completeFaults({ ...outlines[0]!, panels }),
    ...pictures.flatMap((picture) => pictureFaults(picture, direction)),
  ];
}

function pictureFaults(picture: Pictured, direction: Direction): string[] {
  const { figure, scene } = picture;
  const geometry = geometryOf(figure);
  const isOverview = figure.outline.place?.overview === true;
  return [
    ...drawnFaults(figure, geometry),
    ...overlapFaults(geometry),
    ...geometry.panels.flatMap((panel) => [
      ...panel.cards.flatMap(cardFaults),
      ...lineFaults(panel),
      ...orderFaults(panel, direction),
      ...(isOverview ? [] : numberFaults(panel, direction, figure.outline.map.main ?? [])),
    ]),
    ...rivalFaults(figure),
    ...wayFaults(figure),
    ...textFaults(picture, scene),
    ...sceneFaults(scene),
  ];
}

/** Every cell of the outline is drawn, once. (The classic style draws no reference to what stands in the same panel.) */
function drawnFaults({ outline }: FigureLayout, { panels }: Geometry): string[] {
  const drawn = panels.flatMap(({ cards }) =>
    cards.flatMap(({ rows }) => rows.flatMap(({ cell }) => cell?.id ?? [])),
  );
  const full = outline.panels.flatMap((panel) =>
    [...panel.heads, ...panel.blocks.flatMap(({ cells }) => cells)].filter(({ kind }) => kind === "full"),
  );
  return [
    ...drawn.filter((id, i) => drawn.indexOf(id) !== i).map((id) => `cell ${id} is drawn twice`),
    ...full.filter(({ id }) => !drawn.includes(id)).map(({ id }) => `cell ${id} is not drawn`),
  ];
}

function overlapFaults({ panels, furniture }: Geometry): string[] {
  return [
    ...overlapping([...panels, ...furniture]),
    ...panels.flatMap((panel) => {
      const { cards, title } = panel;
      const parts = [...(title === undefined ? [] : [title]), ...cards];
      const outside = parts.filter(({ box }) => excess(box, panel.box) > SLACK);
      return [
        ...overlapping(parts),
        ...outside.map(
          ({ name, box }) =>
            `${name} (${shortBox(box)}) sticks out of ${panel.name} (${shortBox(panel.box)})`,
        ),
      ];
    }),
  ];
}

function overlapping(all: readonly Named[]): string[] {
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => overlap(a.box, b.box) > SLACK)
      .map((b) => `${a.name} (${shortBox(a.box)}) and ${b.name} (${shortBox(b.box)}) overlap`),
  );
}

/** One box a statement: what is used twice stands where all its uses allow, not where one of them would have it. */
const isClassic = ({ lines }: PanelGeometry) => lines.some(({ kind }) => kind === "premise");

/** From the top or, where layers are rows, from the left. */
const along = (direction: Direction) => (box: Rect) => (direction === "up" ? box.x : box.y);

/** The cards of each tree of a panel; the first of each holds its head. */
function treesOf({ cards }: PanelGeometry): (readonly CardGeometry[])[] {
  const trees: CardGeometry[][] = [];
  for (const card of cards) {
    if (card.depth === 0) trees.push([card]);
    else trees.at(-1)!.push(card);
  }
  return trees;
}

/**
 * Cards that stand as a layer: of one depth in a tree or, where the main line is its spine, of those that lead to the same
 * claim of it.
 */
function layersOf(panel: PanelGeometry): CardGeometry[][] {
  const isMain = new Set(panel.lines.flatMap(({ main, block }) => (main ? [block.id] : [])));
  return treesOf(panel).flatMap((cards) => {
    const claimOf = new Map<string, string>();
    const layers = new Map<string, CardGeometry[]>();
    for (const card of cards) {
      const { block } = card;
      const claim = block === undefined || isMain.has(block.id) ? card.id : claimOf.get(block.target.id)!;
      for (const { cell, block: own } of card.rows)
        for (const id of [cell?.id ?? own?.id ?? []].flat()) claimOf.set(id, claim);
      for (const bracket of card.brackets) claimOf.set(bracket.block.id, claim);
      const key = `${claim} ${card.depth}`;
      layers.set(key, [...(layers.get(key) ?? []), card]);
    }
    return [...layers.values()];
  });
}

/** The author's order shows in each card, in each layer of cards, and in the trees of a panel. */
function orderFaults(panel: PanelGeometry, direction: Direction): string[] {
  const inCards = panel.cards.flatMap(({ rows, name }) => disorder(rows, (box) => box.y, `rows of ${name}`));
  if (isClassic(panel)) return inCards;
  const inLayers = layersOf(panel).flatMap((layer) =>
    disorder(layer, along(direction), `cards of layer ${layer[0]!.depth}`),
  );
  return [...inCards, ...inLayers];
}

/** Numbers ascend in each layer and down the main line, and no line has to cross another. */
function numberFaults(panel: PanelGeometry, direction: Direction, main: readonly string[]): string[] {
  if (isClassic(panel)) return [];
  const place = along(direction);
  const inLayers = layersOf(panel).flatMap((layer) => {
    const numbers = layer
      .toSorted((a, b) => place(a.box) - place(b.box))
      .flatMap(({ rows }) => numbersOf(rows.filter(({ depth }) => depth === 0)));
    return isAscending(numbers) ? [] : [`the numbers of a layer are not in order: ${numbers.join(" ")}`];
  });
  return [
    ...inLayers,
    ...panel.cards.flatMap(nestedNumberFaults),
    ...mainLineFaults(panel, main),
    ...crossings(panel),
  ];
}

/** Whatever is in the card of a claim of the main line that the map names is numbered before the next claim. */
function mainLineFaults({ cards, lines }: PanelGeometry, main: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const { target, id } = line.block;
    const card = cards.find((one) => one.id === id);
    const goes = card?.rows.find(
      ({ cell, depth }) => depth === 0 && cell?.kind === "full" && main.includes(cell.statement),
    );
    if (!line.main || goes === undefined) return [];
    const before = cards.find(({ rows }) => rows.some(({ cell }) => cell?.id === target.id));
    const late = numbersOf(before?.rows ?? []).filter((number) => number > goes.number!);
    return late.length === 0
      ? []
      : [`number ${late.join(" ")} in ${before!.name} comes before ${goes.number}`];
  });
}

/** Numbers ascend in the premises of an inference, and from one inference to the next that is about the same thing. */
function nestedNumberFaults({ name, rows, brackets }: CardGeometry): string[] {
  const about = new Map<string, number[]>();
  for (const { block } of brackets) {
    const premises = rows.filter((row) => row.block?.id === block.id);
    const numbers = about.get(block.target.id) ?? [];
    about.set(block.target.id, [...numbers, ...numbersOf(premises)]);
  }
  return [...about.values()].flatMap((numbers) =>
    isAscending(numbers) ? [] : [`numbers nested in ${name} are not in order: ${numbers.join(" ")}`],
  );
}

const numbersOf = (rows: readonly RowGeometry[]) =>
  rows.flatMap(({ cell, number }) => (cell?.kind === "full" ? number! : []));

const isAscending = (numbers: readonly number[]) =>
  numbers.every((number, i) => i === 0 || number > numbers[i - 1]!);

function disorder(all: readonly Named[], place: (box: Rect) => number, what: string): string[] {
  return all.slice(1).flatMap((one, i) => {
    const before = all[i]!;
    return place(before.box) < place(one.box)
      ? []
      : [`${what} are not in order: ${one.name} comes before ${before.name}`];
  });
}

/** Every run of text inside what it belongs to: a cell, a header, a title's place. */
function textFaults(placed: PlacedFigure, scene: Scene): string[] {
  const cells = cellsOnSheet(placed);
  const places = placesOnSheet(placed);
  return groupsIn(scene.items).flatMap(({ id, role, items }) => {
    const isCell = role === "statement" || role === "reference";
    const own = isCell ? textsIn(items) : items.filter((item) => item.kind === "text");
    const homes = isCell ? [cells.get(id)].filter((cell) => cell !== undefined) : (places.get(role) ?? []);
    if (isCell && homes.length === 0) return [`${id} has no cell`];
    if (homes.length === 0) return [];
    return own
      .filter((text) => homes.every((home) => excess(boxOfText(text), home) > SLACK))
      .map((text) => `“${text.text}” (${shortBox(boxOfText(text))}) sticks out of ${id}`);
  });
}

function sceneFaults(scene: Scene): string[] {
  const sheet = { x: 0, y: 0, width: scene.width, height: scene.height };
  return [
    ...textsIn(scene.items)
      .filter((text) => excess(boxOfText(text), sheet) > SLACK)
      .map((text) => `“${text.text}” (${shortBox(boxOfText(text))}) leaves the sheet`),
    ...shapesIn(scene.items).flatMap((shape) => {
      const outside = reachOf(shape).find((box) => excess(box, sheet) > SLACK);
      return outside === undefined ? [] : [`a shape leaves the sheet at ${shortBox(outside)}`];
    }),
  ];
}

/** What a shape covers around its points: half its stroke, but none of it beyond the ends of a line, which are cut straight. */
function reachOf({ path, stroke }: ShapeItem): Rect[] {
  const half = (stroke?.width ?? 0) / 2;
  const points = path.flatMap((one) => (one.op === "close" ? [] : [one]));
  const [first, last] = points;
  const isLine = path.length === 2 && points.length === 2 && path[1]!.op === "line";
  const across = isLine && first!.y === last!.y ? 0 : half;
  const down = isLine && first!.x === last!.x ? 0 : half;
  return points.map(({ x, y }) => ({ x: x - across, y: y - down, width: 2 * across, height: 2 * down }));
}
