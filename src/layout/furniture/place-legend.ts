import type { LegendRow } from "../../annotations/annotation.ts";
import type { Rect } from "../../geometry.ts";
import type { ShapedText } from "../cards/shaped-text.ts";
import type { Metrics } from "../metrics.ts";
import { legendGrid } from "./legend-grid.ts";
import { groupOf } from "./signs.ts";
import type { Sign } from "./signs.ts";

export interface LegendEntry {
  readonly sign: Sign | LegendRow;
  readonly shaped: ShapedText;
}

export interface PlacedText {
  readonly shaped: ShapedText;
  readonly rect: Rect;
}

export interface PlacedRow {
  readonly sign: Sign | LegendRow;
  readonly sample: Rect;
  readonly text: PlacedText;
}

/** px; a strip lies down, so that its pattern shows. */
const SAMPLE = 26;
/** What is about words, or heads others, needs no sample beside it. */
const sampleOf = (sign: Sign | LegendRow): number => (sign === "weight" || sign === "voices" ? 0 : SAMPLE);
/** px between a sample and its words. */
const BESIDE = 7;
/** px that the words of an entry have at least. */
const LEAST = 40;

/** Sets a legend of this width from `top` downwards. */
export function placeLegend(
  legend: readonly LegendEntry[],
  width: number,
  top: number,
  { panelGap: gap, small }: Metrics,
): { readonly rows: readonly PlacedRow[]; readonly bottom: number } {
  // Called many times while a page is fitted, so the fields are named: spreading an entry takes several times as long.
  const entries = legend.map(({ sign, shaped }) => {
    const sample = sampleOf(sign);
    const before = sample === 0 ? 0 : sample + BESIDE;
    const textWidth = Math.min(shaped.maxWidth + 1, Math.max(LEAST, width - before));
    return { sign, shaped, sample, before, textWidth, full: before + textWidth, group: groupOf(sign) };
  });
  const places = legendGrid(entries, width, { column: gap, group: gap * BETWEEN_GROUPS });
  const heights: number[] = [];
  entries.forEach(({ shaped, textWidth }, index) => {
    const { row } = places[index]!;
    heights[row] = Math.max(heights[row] ?? 0, shaped.height(textWidth));
  });
  const tops: number[] = [];
  let y = top;
  for (const height of heights) {
    tops.push(y);
    y += height + small * ROW_GAP;
  }
  const rows = entries.map(({ sign, shaped, sample, before, textWidth, full }, index): PlacedRow => {
    const { row, x } = places[index]!;
    const rtl = shaped.direction === "rtl";
    const left = rtl ? width - x - full : x;
    const rect = {
      x: rtl ? left : left + before,
      y: tops[row]!,
      width: textWidth,
      height: shaped.height(textWidth),
    };
    const sampleX = rtl ? left + full - sample : left;
    return {
      sign,
      sample: { x: sampleX, y: tops[row]!, width: sample, height: shaped.leading },
      text: { shaped, rect },
    };
  });
  return { rows, bottom: legend.length === 0 ? top : y - small * ROW_GAP };
}

/** In gaps between columns. */
const BETWEEN_GROUPS = 1.75;
/** In type sizes. */
const ROW_GAP = 0.2;
