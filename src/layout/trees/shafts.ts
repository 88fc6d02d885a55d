import type { Point } from "../../geometry.ts";

/** px from where a line turns to the card that it leads to: the strong arrowhead, and a shaft as long. */
const APPROACH = 18;
/** px that it keeps from the card that it comes from, so that its turn is round. */
const DEPARTURE = 4;

/**
 * Lines that turn between two layers turn near the card that they come from where the way to the other one would be too short
 * for an arrow with a shaft. Those of one layer, given for each line, move together, so that they keep their order.
 */
export function withShafts(
  ways: readonly (readonly Point[])[],
  layers: readonly number[],
): readonly (readonly Point[])[] {
  const moves = new Map(
    [...new Set(layers)].map((layer) => [layer, moveOf(ways.filter((_, index) => layers[index] === layer))]),
  );
  return ways.map((points, index) => {
    const by = moves.get(layers[index]!)!;
    return by === 0 || points.length === 2
      ? points
      : points.map((point, at) =>
          at === 0 || at === points.length - 1 ? point : { ...point, x: point.x + by },
        );
  });
}

/** px by which the lines of a layer can turn farther from where they lead; none unless all are level, and turn once each way. */
function moveOf(ways: readonly (readonly Point[])[]): number {
  const bent = ways.filter(({ length }) => length !== 2);
  const first = bent[0]?.[0];
  if (first === undefined || !bent.every(isSteplike)) return 0;
  const side = Math.sign(first.x - bent[0]!.at(-1)!.x);
  const approach = Math.min(...bent.map(([, turn, , end]) => side * (turn!.x - end!.x)));
  const departure = Math.min(
    ...ways.flatMap(([start]) => bent.map(([, turn]) => side * (start!.x - turn!.x))),
  );
  return side * Math.max(0, Math.min(APPROACH - approach, departure - DEPARTURE));
}

const isSteplike = ([start, turn, back, end, ...more]: readonly Point[]): boolean =>
  end !== undefined &&
  more.length === 0 &&
  start!.y === turn!.y &&
  turn!.x === back!.x &&
  back!.y === end.y &&
  start!.x !== end.x;
