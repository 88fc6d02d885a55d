import type { Cell, Outline, Panel } from "../outline.ts";
import { goalsAt } from "../cells.ts";

/**
 * The heads of what stands on a page in the order of the first numbers below them, so that numbers ascend on it: a claim
 * has its own number, what only goes on under a reference that of the first premise that is new. None comes before what
 * it supports there. A main line that the map names comes first; one that is found may change with any edit.
 */
export function withHeadsInOrder(panel: Panel, { map, main, numbers }: Outline): Panel {
  const line = map.main === undefined || map.main.length === 0 ? [] : main;
  const firstOnto = new Map<string, number>();
  for (const { target, cells, parted } of panel.blocks) {
    // What is used again has a number from another place, and so has the premise that tells which step goes on.
    const own = (parted === "further" ? cells.slice(1) : cells).filter(isNew);
    const first = Math.min(...own.map(({ statement }) => numbers.get(statement)!));
    firstOnto.set(target.id, Math.min(firstOnto.get(target.id) ?? Infinity, first));
  }
  const placeOf = (head: Cell): readonly [number, number] => {
    const own = numbers.get(head.statement)!;
    const place = line.indexOf(head.statement);
    if (head.kind === "full") return place < 0 ? [line.length + own, 1] : [place, 1];
    const below = goalsAt(head).map((goal) => firstOnto.get(goal) ?? Infinity);
    const first = Math.min(...below);
    return [line.length + (Number.isFinite(first) ? first : own), 0];
  };
  const heads = panel.heads
    .map((head) => ({ head, place: placeOf(head) }))
    .toSorted(({ place: one }, { place: other }) => one[0] - other[0] || one[1] - other[1])
    .map(({ head }) => head);
  return { ...panel, heads };
}

const isNew = ({ kind, cutOff }: Cell): boolean => kind === "full" || cutOff === true;
