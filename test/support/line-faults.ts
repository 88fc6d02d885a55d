import type { Point, Rect } from "../../src/geometry.ts";
import type { Block } from "../../src/outline/outline.ts";
import { SLACK, excess, overlap, segmentsOf, shortBox } from "./geometry.ts";
import type { CardGeometry, LineGeometry, PanelGeometry } from "./geometry.ts";

/** Lines that slant, run through something or along each other, or end in the wrong place. */
export function lineFaults(panel: PanelGeometry): string[] {
  const { cards, lines } = panel;
  const faults: string[] = [];
  for (const line of lines) {
    for (const part of segmentsOf(line)) {
      if (part.width > SLACK && part.height > SLACK) faults.push(`${line.name} slants at ${shortBox(part)}`);
      for (const { name, box } of cards) {
        if (overlap(part, inside(box)) >= 0)
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

/** A box without its edge, where lines may end. */
const inside = ({ x, y, width, height }: Rect): Rect => ({
  x: x + SLACK,
  y: y + SLACK,
  width: width - 2 * SLACK,
  height: height - 2 * SLACK,
});

/** Lines that may run together: to the same thing with the same meaning, or (in the classic style) from the same box. */
function sameWay(a: LineGeometry, b: LineGeometry): boolean {
  if (a.kind === "premise" || b.kind === "premise") {
    const [from, other] = [a.points[0]!, b.points[0]!];
    return a.block === b.block || Math.hypot(from.x - other.x, from.y - other.y) < 1;
  }
  const sign = ({ block }: LineGeometry) => block.role === "support";
  return a.target.id === b.target.id && sign(a) === sign(b);
}

/** px; lines on their way to different things may pass very near each other, but not be one. */
const APART = 0.5;

/** Where two lines run along each other. */
export function sharedPart(a: LineGeometry, b: LineGeometry): Rect | undefined {
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

/** Blocks stand in the order of what they lead to, so their lines never need to cross. */
export function crossings({ lines }: PanelGeometry): string[] {
  return lines.flatMap((one, i) =>
    lines
      .slice(i + 1)
      .filter((other) =>
        segmentsOf(one).some((a) => segmentsOf(other).some((b) => crosses(a, b) || crosses(b, a))),
      )
      .map((other) => `${one.name} crosses ${other.name}`),
  );
}

function crosses(level: Rect, upright: Rect): boolean {
  const between = (at: number, from: number, length: number) =>
    at > from + APART && at < from + length - APART;
  return between(upright.x, level.x, level.width) && between(level.y, upright.y, upright.height);
}

const shortPoint = ({ x, y }: Point) => `${Math.round(x)},${Math.round(y)}`;

/** A step leads from its card to the row of what it is about; in the classic style, a premise to the step. */
function endFaults(line: LineGeometry, { cards, lines }: PanelGeometry): string[] {
  const { name, block, kind, points, target } = line;
  const own = cards.find((card) => card.block?.id === block.id)?.box;
  const goal = kind === "premise" ? own : bandOf(target, cards);
  const faults: string[] = [];
  const joined = line.joins && lines.some((other) => other !== line && isOn(points.at(-1)!, other, line));
  if (!joined && (goal === undefined || !onEdge(points.at(-1)!, goal)))
    faults.push(
      `${name} ends at ${shortPoint(points.at(-1)!)}, not at ${target.id} (${goal && shortBox(goal)})`,
    );
  if (kind === "step" && (own === undefined || !onEdge(points[0]!, own)))
    faults.push(`${name} begins at ${shortPoint(points[0]!)}, not at its own card (${own && shortBox(own)})`);
  return faults;
}

/** Whether a point lies on a line that leads to the same thing with the same meaning. */
function isOn({ x, y }: Point, other: LineGeometry, line: LineGeometry): boolean {
  if (other.kind !== line.kind || !sameWay(other, line)) return false;
  return segmentsOf(other).some((part) => excess({ x, y, width: 0, height: 0 }, part) <= SLACK * 2);
}

/** Where on the edge of a card a line may end to mean a row: as high as the row, and as wide as the card. */
function bandOf({ kind, id }: Block["target"], cards: readonly CardGeometry[]): Rect | undefined {
  for (const { box, rows } of cards) {
    const index = rows.findIndex(({ cell, block }) =>
      kind === "cell" ? cell?.id === id : cell === undefined && block?.id === id,
    );
    const row = rows[index];
    if (row === undefined) continue;
    const bottom = index === rows.length - 1 ? box.y + box.height : row.box.y + row.box.height;
    return { ...box, y: row.box.y, height: bottom - row.box.y };
  }
  return undefined;
}

function onEdge({ x, y }: Point, box: Rect): boolean {
  const outside = excess({ x, y, width: 0, height: 0 }, box);
  return Math.abs(outside) <= SLACK * 2;
}
