import type { Size } from "../../geometry.ts";
import type { Direction, Style } from "../../model/map.ts";
import { classicSketches } from "../classic/classic.ts";
import type { Metrics } from "../metrics.ts";
import { evenColumns, sizeOf } from "../packing/slicing-tree.ts";
import type { Arranged, Arrangement } from "../packing/slicing-tree.ts";
import { byRank, everyWay } from "../packing/stable-arrangement.ts";
import { gapOf, ofLoneTree } from "../panels/packed.ts";
import type { ShapedPanel } from "../panels/panel.ts";
import type { Sketch } from "../panels/plans.ts";
import { foldedWays, settingsFor, treeWay } from "./tree-ways.ts";

/** More parts than this are filled into columns one after the other. */
const ARRANGED = 5;
const MOST_COLUMNS = 48;
/** Heights of parts are rounded by this factor before they are shared out over columns, so that one that grows rarely goes to another. */
const ROUNDED = 1.5;

/** Ways to arrange parts of these sizes, in an order that depends on no size. */
export function arrangementsOf(sizes: readonly Size[], gap: number): readonly Arranged[] {
  const count = sizes.length;
  if (count === 0) return [];
  const all = count <= ARRANGED ? byRank(everyWay(count)) : inColumns(sizes, gap);
  return all.map((arrangement) => ({ ...sizeOf(arrangement, sizes, gap), arrangement }));
}

function inColumns(sizes: readonly Size[], gap: number): Arrangement[] {
  const leaves = sizes.map(({ width, height }, index) => ({
    width,
    height: ROUNDED ** Math.round(Math.log(Math.max(1, height)) / Math.log(ROUNDED)),
    arrangement: { kind: "panel", index, shape: 0 } as const,
  }));
  const most = Math.min(sizes.length, MOST_COLUMNS);
  return Array.from({ length: most }, (_, more) => evenColumns(leaves, more + 1, gap).arrangement);
}

/** Ways to lay out a panel, in the order in which they are preferred. */
export function panelWays(
  panel: ShapedPanel,
  { direction, style }: { readonly direction: Direction; readonly style: Style },
  metrics: Metrics,
): readonly Sketch[] {
  if (style === "classic") return classicSketches(panel, direction, metrics);
  const plain = settingsFor(direction).flatMap((setting) => {
    const trees = panel.trees.map((nested) => treeWay(nested, setting, direction, metrics));
    return arrangementsOf(trees, gapOf(metrics)).map(({ arrangement, ...size }): Sketch => ({
      ...size,
      plan: { kind: "packed", arrangement, trees },
    }));
  });
  const [only] = panel.trees;
  if (only === undefined || panel.trees.length > 1) return plain;
  // A lone tree may be deep and nowhere broad.
  const folded = settingsFor(direction).flatMap((setting) => foldedWays(only, setting, direction, metrics));
  return [...plain, ...ofLoneTree(folded)];
}
