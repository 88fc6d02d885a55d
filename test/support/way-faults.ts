import type { FigureLayout } from "../../src/layout/figure-layout.ts";
import { SLACK, excess, geometryOf, overlap, segmentsOf, shortBox } from "./geometry.ts";

/** Ways of the main line between cards that slant, run through something, or end at other cards. */
export function wayFaults(figure: FigureLayout): string[] {
  const { panels, furniture } = geometryOf(figure);
  const cards = panels.flatMap((panel) => panel.cards);
  const cardOf = (id: string) => cards.find(({ rows }) => rows.some(({ cell }) => cell?.id === id));
  return figure.ways.flatMap((way) => {
    const name = `way from ${way.from} to ${way.to}`;
    const [from, to] = [cardOf(way.from), cardOf(way.to)];
    if (from === undefined || to === undefined) return [`${name} belongs to no cards`];
    // It begins inside its first card.
    const all = segmentsOf(way).filter((part) => excess(part, from.box) > SLACK);
    const met = [
      ...furniture,
      ...cards.filter((card) => card !== from && card !== to),
      ...panels.flatMap(({ title }) => (title === undefined ? [] : [title])),
      ...panels.flatMap(({ lines }) =>
        lines.flatMap((one) => segmentsOf(one).map((box) => ({ name: one.name, box }))),
      ),
      ...figure.ways
        .filter((other) => other !== way)
        .flatMap((other) => segmentsOf(other).map((box) => ({ name: "another such way", box }))),
    ].filter(({ box }) => all.some((part) => overlap(part, box) >= -SLACK));
    const [start, end] = [way.points[0]!, way.points.at(-1)!];
    const at = ({ x, y }: typeof start) => ({ x, y, width: 0, height: 0 });
    return [
      ...met.map((it) => `${name} meets ${it.name} (${shortBox(it.box)})`),
      ...(all.some(({ width, height }) => width > SLACK && height > SLACK) ? [`${name} slants`] : []),
      ...(excess(at(start), from.box) > SLACK ? [`${name} does not begin in its card`] : []),
      ...(excess(at(end), to.box) > SLACK ? [`${name} does not end at its card`] : []),
      ...(all.length === 0 ? [`${name} leaves no card`] : []),
    ];
  });
}
