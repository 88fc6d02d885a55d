import type { Rect } from "../../src/layout/block.ts";
import type { FigureLayout } from "../../src/layout/figure.ts";
import type { Point } from "../../src/layout/graph.ts";
import type { Direction } from "../../src/model/map.ts";
import {
  boxOfText,
  cellsOnSheet,
  excess,
  geometryOf,
  groupsOf,
  overlap,
  segmentsOf,
  shapesOf,
  textsOf,
} from "./geometry.ts";
import type { Geometry, LineGeometry, Named, PanelGeometry } from "./geometry.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { completeFaults } from "./outline-faults.ts";

/** px that rounding may cost. */
const SLACK = 0.02;

/** Everything that is wrong with where things stand, in words; none for a good drawing. */
export function faultsOf(figure: FigureLayout, scene: Scene, direction: Direction): string[] {
  const geometry = geometryOf(figure);
  return [
    ...completeFaults(figure.outline),
    ...drawnFaults(figure, geometry),
    ...overlapFaults(geometry),
    ...geometry.panels.flatMap((panel) => [...lineFaults(panel), ...orderFaults(panel, direction)]),
    ...textFaults(figure, scene),
    ...sceneFaults(scene),
  ];
}

const short = (value: number) => String(Math.round(value * 100) / 100);
const shortBox = ({ x, y, width, height }: Rect) =>
  `${short(x)},${short(y)} ${short(width)}×${short(height)}`;
const shortPoint = ({ x, y }: Point) => `${short(x)},${short(y)}`;

/** Every cell of the outline is drawn, once. (The classic style draws no reference to what stands in the same panel.) */
function drawnFaults({ outline }: FigureLayout, { panels }: Geometry): string[] {
  const drawn = panels.flatMap(({ nodes }) => nodes.flatMap(({ cells }) => cells.map(({ cell }) => cell.id)));
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
      const { nodes, title } = panel;
      const parts = [
        ...(title === undefined ? [] : [title]),
        ...nodes.map(({ name, whole }) => ({ name, box: whole })),
      ];
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

function lineFaults(panel: PanelGeometry): string[] {
  const { nodes, lines } = panel;
  const faults: string[] = [];
  for (const line of lines) {
    for (const part of segmentsOf(line)) {
      if (part.width > SLACK && part.height > SLACK) faults.push(`${line.name} slants at ${shortBox(part)}`);
      for (const { name, box } of nodes) {
        if (overlap(grown(part, SLACK), box) > 3 * SLACK)
          faults.push(`${line.name} runs through ${name} (${shortBox(box)}) at ${shortBox(part)}`);
      }
      if (excess(part, panel.box) > SLACK)
        faults.push(`${line.name} leaves ${panel.name} at ${shortBox(part)}`);
    }
    faults.push(...endFaults(line, panel));
  }
  lines.forEach((one, i) => {
    for (const other of lines.slice(i + 1)) {
      const shared = sameWay(one, other) ? undefined : sharedPart(one, other);
      if (shared !== undefined)
        faults.push(
          `${one.name} and ${other.name} lead to different things and run together at ${shortBox(shared)}`,
        );
    }
  });
  return faults;
}

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Lines that may run together: to the same thing with the same meaning, or (in the classic style) from the same box. */
function sameWay(a: LineGeometry, b: LineGeometry): boolean {
  if (a.kind === "premise" || b.kind === "premise") {
    const [from, other] = [a.points[0]!, b.points[0]!];
    return a.block === b.block || Math.hypot(from.x - other.x, from.y - other.y) < 1;
  }
  const sign = ({ block }: LineGeometry) => block.role === "support";
  return a.block.target.id === b.block.target.id && sign(a) === sign(b);
}

/** px; lines on their way to different things may pass very near each other, but not be one. */
const APART = 0.5;

function sharedPart(a: LineGeometry, b: LineGeometry): Rect | undefined {
  for (const one of segmentsOf(a)) {
    for (const other of segmentsOf(b)) {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
      const level = one.height <= SLACK && other.height <= SLACK && down > -APART && across > APART;
      const upright = one.width <= SLACK && other.width <= SLACK && across > -APART && down > APART;
      if (level || upright) return one;
    }
  }
  return undefined;
}

/** A step leads from its header to the cell or header that it is about. */
function endFaults({ name, block, kind, points }: LineGeometry, { nodes }: PanelGeometry): string[] {
  const cellOf = (id: string) => nodes.flatMap(({ cells }) => cells).find(({ cell }) => cell.id === id)?.box;
  const headerOf = (id: string) => nodes.find((node) => node.block?.id === id)?.header;
  const { target } = block;
  const own = headerOf(block.id);
  const goal = kind === "premise" ? own : target.kind === "cell" ? cellOf(target.id) : headerOf(target.id);
  const faults: string[] = [];
  if (goal === undefined || !onEdge(points.at(-1)!, goal))
    faults.push(
      `${name} ends at ${shortPoint(points.at(-1)!)}, not at ${target.id} (${goal && shortBox(goal)})`,
    );
  if (kind === "step" && (own === undefined || !onEdge(points[0]!, own)))
    faults.push(
      `${name} begins at ${shortPoint(points[0]!)}, not at its own header (${own && shortBox(own)})`,
    );
  return faults;
}

function onEdge({ x, y }: Point, box: Rect): boolean {
  const outside = excess({ x, y, width: 0, height: 0 }, box);
  return Math.abs(outside) <= SLACK * 2;
}

/** The author's order shows: from the top in a block and in a layer of blocks, from the left where layers are rows. */
function orderFaults({ nodes, lines }: PanelGeometry, direction: Direction): string[] {
  const down = (box: Rect) => box.y;
  const along = direction === "up" ? (box: Rect) => box.x : down;
  const inBlocks = nodes.flatMap(({ cells, name }) => disorder(cells, down, `cells of ${name}`));
  // One box a statement: what is used twice stands where all its uses allow.
  if (lines.some(({ kind }) => kind === "premise")) return inBlocks;
  const layers = [...new Set(nodes.map(({ depth }) => depth))];
  const inLayers = layers.flatMap((depth) => {
    const layer = nodes.filter((node) => node.depth === depth);
    const numbers = layer
      .toSorted((a, b) => along(a.box) - along(b.box))
      .flatMap(({ cells }) => cells.flatMap(({ cell, number }) => (cell.kind === "full" ? [number] : [])));
    const ascending = numbers.every((number, i) => i === 0 || number > numbers[i - 1]!);
    return [
      ...disorder(layer, along, `blocks of layer ${depth}`),
      ...(ascending ? [] : [`the numbers of layer ${depth} are not in order: ${numbers.join(" ")}`]),
    ];
  });
  return [...inBlocks, ...inLayers];
}

function disorder(all: readonly Named[], place: (box: Rect) => number, what: string): string[] {
  return all.slice(1).flatMap((one, i) => {
    const before = all[i]!;
    return place(before.box) < place(one.box)
      ? []
      : [`${what} are not in order: ${one.name} comes before ${before.name}`];
  });
}

/** Every run of text inside its cell. */
function textFaults(figure: FigureLayout, scene: Scene): string[] {
  const cells = cellsOnSheet(figure);
  return groupsOf(scene.items)
    .filter(({ role }) => role === "statement" || role === "reference")
    .flatMap(({ id, items }) => {
      const cell = cells.get(id);
      if (cell === undefined) return [`${id} has no cell`];
      return textsOf(items)
        .filter((text) => excess(boxOfText(text), cell) > SLACK)
        .map(
          (text) => `“${text.text}” (${shortBox(boxOfText(text))}) sticks out of ${id} (${shortBox(cell)})`,
        );
    });
}

function sceneFaults(scene: Scene): string[] {
  const sheet = { x: 0, y: 0, width: scene.width, height: scene.height };
  return [
    ...textsOf(scene.items)
      .filter((text) => excess(boxOfText(text), sheet) > SLACK)
      .map((text) => `“${text.text}” (${shortBox(boxOfText(text))}) leaves the sheet`),
    ...shapesOf(scene.items).flatMap(({ path, stroke }) => {
      const half = (stroke?.width ?? 0) / 2;
      const points = path.flatMap((one) =>
        one.op === "close" ? [] : [{ x: one.x - half, y: one.y - half, width: 2 * half, height: 2 * half }],
      );
      const outside = points.find((point) => excess(point, sheet) > SLACK);
      return outside === undefined ? [] : [`a shape leaves the sheet at ${shortBox(outside)}`];
    }),
  ];
}
