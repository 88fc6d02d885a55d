import type { Cell, Outline, Panel } from "../outline.ts";

/**
 * The heads of what stands on a page in the order in which it refers to them, which is that of their numbers: none before
 * what it supports there. A main line that the map names comes first; one that is found may change with any edit.
 */
export function withHeadsInOrder(panel: Panel, { map, main, numbers }: Outline): Panel {
  const line = map.main === undefined || map.main.length === 0 ? [] : main;
  const placeOf = ({ statement }: Cell) => {
    const place = line.indexOf(statement);
    return place < 0 ? line.length + numbers.get(statement)! : place;
  };
  const heads = panel.heads.toSorted((one, other) => placeOf(one) - placeOf(other));
  return { ...panel, heads };
}
