import type { Size } from "../../geometry.ts";
import type { Direction, Style } from "../../model/map.ts";
import { classicSketches } from "../classic/sketches.ts";
import type { Metrics } from "../metrics.ts";
import { sizeOf } from "../packing/slicing-tree.ts";
import type { Arranged } from "../packing/slicing-tree.ts";
import { calmArrangements } from "../packing/stable-arrangement.ts";
import { gapOf, ofLoneTree } from "../panels/packed.ts";
import type { ShapedPanel } from "../panels/panel.ts";
import type { Sketch } from "../panels/plans.ts";
import { foldedWays, treeChoices, treeWay } from "./tree-ways.ts";

/** Ways to arrange parts of these sizes, in an order that depends on no size. */
export const arrangementsOf = (sizes: readonly Size[], gap: number): readonly Arranged[] =>
  calmArrangements(sizes, gap).map((arrangement) => ({ ...sizeOf(arrangement, sizes, gap), arrangement }));

/** Ways to lay out a panel, in the order in which they are preferred. */
export function panelWays(
  panel: ShapedPanel,
  { direction, style }: { readonly direction: Direction; readonly style: Style },
  metrics: Metrics,
): readonly Sketch[] {
  if (style === "classic") return classicSketches(panel, direction, metrics);
  const plain = treeChoices(direction).flatMap((choice) => {
    const trees = panel.trees.map((nested) => treeWay(nested, choice, direction, metrics));
    return arrangementsOf(trees, gapOf(panel, metrics)).map(({ arrangement, ...size }): Sketch => ({
      ...size,
      plan: { kind: "packed", arrangement, trees },
    }));
  });
  const [only] = panel.trees;
  if (only === undefined || panel.trees.length > 1) return plain;
  // A lone tree may be deep and narrow everywhere.
  const folded = treeChoices(direction).flatMap((choice) =>
    foldedWays(only, choice, direction, panel.main, metrics),
  );
  return [...plain, ...ofLoneTree(folded)];
}
