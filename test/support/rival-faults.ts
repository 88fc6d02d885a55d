import type { Rect } from "../../src/geometry.ts";
import type { FigureLayout, RivalLine } from "../../src/layout/figure-layout.ts";
import { RIVAL_BAR } from "../../src/layout/metrics.ts";
import { SLACK, excess, geometryOf, overlap, segmentsOf, shortBox } from "./geometry.ts";

/** px; how far a bar may stand from the card that it belongs to. */
const NEAR = 5;

/** Lines between rivals that slant, run through something, or end at another card. */
export function rivalFaults(figure: FigureLayout): string[] {
  const { panels } = geometryOf(figure);
  const cards = panels.flatMap((panel) => panel.cards);
  return figure.rivals.flatMap((line) => {
    const name = `line between rivals ${line.between.join(" and ")}`;
    const all = partsOf(line);
    const met = [
      ...cards,
      ...panels.flatMap(({ title }) => (title === undefined ? [] : [title])),
      ...panels.flatMap(({ lines }) =>
        lines.flatMap((one) => segmentsOf(one).map((box) => ({ name: one.name, box }))),
      ),
      ...figure.rivals
        .filter((other) => other !== line)
        .flatMap((other) => partsOf(other).map((box) => ({ name: "another such line", box }))),
    ].filter(({ box }) => all.some((part) => overlap(part, box) >= -SLACK));
    const [from, to] = line.points;
    const slants = Math.abs(from.x - to.x) > SLACK && Math.abs(from.y - to.y) > SLACK;
    const ends = line.points.map((point) =>
      cards
        .filter(({ box }) => excess({ ...point, width: 0, height: 0 }, box) < NEAR)
        .flatMap(({ rows }) => rows.flatMap(({ cell }) => cell?.statement ?? [])),
    );
    const [one, other] = line.between;
    const joins = [
      [one, other],
      [other, one],
    ].some(([a, b]) => ends[0]!.includes(a!) && ends[1]!.includes(b!));
    return [
      ...met.map((it) => `${name} meets ${it.name} (${shortBox(it.box)})`),
      ...(slants ? [`${name} slants`] : []),
      ...(joins ? [] : [`${name} does not end at them`]),
    ];
  });
}

/** The line and its two bars. */
function partsOf({ points: [from, to] }: RivalLine): Rect[] {
  const level = Math.abs(from.y - to.y) <= SLACK;
  const { half } = RIVAL_BAR;
  const barAt = ({ x, y }: typeof from): Rect =>
    level ? { x, y: y - half, width: 0, height: 2 * half } : { x: x - half, y, width: 2 * half, height: 0 };
  return [
    {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    },
    barAt(from),
    barAt(to),
  ];
}
