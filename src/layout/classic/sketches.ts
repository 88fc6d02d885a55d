import type { Size } from "../../geometry.ts";
import type { Direction } from "../../model/map.ts";
import { add } from "../../model/lists.ts";
import { cardHeight, cardWidth, commonMeasure, leastMeasure } from "../cards/shaped-card.ts";
import type { ShapedCard } from "../cards/shaped-card.ts";
import { measureOf } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import type { ShapedPanel } from "../panels/panel.ts";
import { unbeaten } from "../packing/curves.ts";
import { boxCards, boxesById, boxesOf, junction } from "./nodes.ts";

/** How the boxes of a panel are drawn: where the conclusion stands, and how wide their texts are, px. */
export interface ClassicPlan {
  readonly kind: "classic";
  readonly direction: Direction;
  readonly measure: number;
}

/** px between the last bend of a line and its end, so that the arrowhead has a shaft. */
export const APPROACH = 13;
/** px that a line keeps at least from a box beside it. */
export const OFF_BOXES = 8;

/** px of the text of a box. */
const NARROWEST = measureOf(20);
/** Texts of boxes, as multiples of the narrowest. */
const WIDER = [1, 1.2, 1.4, 1.6, 1.9, 2.2, 2.6];

/** All boxes are of one measure, except claims in larger type, which need more. */
export const boxMeasure = (card: ShapedCard, measure: number, metrics: Metrics): number =>
  Math.max(measure, leastMeasure(card, NARROWEST, metrics));

/** The ways to lay out a panel, and about how large it comes out: its layers, each as thick as what is largest in it. */
export function classicSketches(
  shaped: ShapedPanel,
  direction: Direction,
  metrics: Metrics,
): (Size & { readonly plan: ClassicPlan })[] {
  const upright = direction === "up";
  const layers = layersOf(shaped, upright, metrics);
  const boxes = layers.flatMap((layer) => layer.boxes);
  const small = boxes.filter(({ rows }) => rows.every(({ text }) => text.size <= metrics.body));
  const least = commonMeasure(small, NARROWEST, NARROWEST, metrics);
  // Most lines bend once between two layers.
  const gap = Math.max(metrics.layerGap, 2 * APPROACH);
  return unbeaten(
    WIDER.map((factor) => {
      const measure = least * factor;
      const plan: ClassicPlan = { kind: "classic", direction, measure };
      let [along, across] = [0, 0];
      for (const { boxes: own, junctions } of layers) {
        const nodes = [
          ...own.map((card) => {
            const wide = boxMeasure(card, measure, metrics);
            return { width: cardWidth(wide, metrics), height: cardHeight(card, wide, metrics) };
          }),
          ...junctions,
        ];
        const [thick, long] = upright ? (["height", "width"] as const) : (["width", "height"] as const);
        along += (along === 0 ? 0 : gap) + Math.max(0, ...nodes.map((node) => node[thick]));
        across = Math.max(
          across,
          nodes.reduce((sum, node) => sum + node[long] + metrics.nodeGap, -metrics.nodeGap),
        );
      }
      return upright ? { plan, width: across, height: along } : { plan, width: along, height: across };
    }),
  );
}

/** What stands in one layer; the sizes of junctions do not depend on how wide boxes are. */
interface Layer {
  readonly boxes: ShapedCard[];
  readonly junctions: Size[];
}

/** Each box and junction is in the layer after the last of those that it leads to, as ELK has it. */
function layersOf(shaped: ShapedPanel, upright: boolean, metrics: Metrics): readonly Layer[] {
  const { heads, blocks } = shaped.panel;
  const boxOf = boxesOf(shaped.panel);
  const stands = boxesById(shaped.panel);
  /** By box or junction, what it leads to. */
  const leads = new Map<string, string[]>();
  for (const { id, target, cells } of blocks) {
    add(leads, id, stands.get(target.id) ?? target.id);
    for (const cell of cells) add(leads, boxOf(cell), id);
  }
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    // A line that closes a circle goes back.
    depths.set(id, 0);
    const depth = Math.max(0, ...(leads.get(id) ?? []).map((next) => depthOf(next) + 1));
    depths.set(id, depth);
    return depth;
  };
  const boxCard = boxCards(shaped);
  const layers: Layer[] = [];
  const layer = (id: string) => {
    const depth = depthOf(id);
    while (layers.length <= depth) layers.push({ boxes: [], junctions: [] });
    return layers[depth]!;
  };
  const undercut = new Set(blocks.flatMap(({ target }) => (target.kind === "block" ? [target.id] : [])));
  for (const head of heads) if (boxOf(head) === head.id) layer(head.id).boxes.push(boxCard(head, undefined));
  for (const block of blocks) {
    layer(block.id).junctions.push(junction(block, undercut.has(block.id), shaped, upright, metrics).frame);
    for (const cell of block.cells)
      if (boxOf(cell) === cell.id) layer(cell.id).boxes.push(boxCard(cell, block));
  }
  return layers;
}
