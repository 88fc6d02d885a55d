import type { LegendRow } from "../../annotations/annotation.ts";
import type { Sign } from "./signs.ts";

/** An entry of a legend; `full`: its width with its sample, px. */
export interface RowEntry {
  readonly sign: Sign | LegendRow;
  readonly full: number;
}

/** What rows of a legend cost, the worst first: each row, voices that are parted though a row holds them, uneven rows. */
type Cost = readonly [rows: number, parted: number, uneven: number];

const isLess = (a: Cost, b: Cost): boolean => {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
};

/** The indices of the entries that begin a row after the first: as few rows as can be, as even as they can be. */
export function rowEnds(entries: readonly RowEntry[], gap: number, width: number): readonly number[] {
  const isVoice = (at: number) => {
    const { sign } = entries[at]!;
    return typeof sign === "object" && "pattern" in sign;
  };
  const voices = entries.filter((_, at) => isVoice(at)).reduce((sum, { full }) => sum + full + gap, -gap);
  const parts = (at: number) => at < entries.length && voices <= width && isVoice(at - 1) && isVoice(at);
  // For each number of entries the best rows, and where the last of them begins.
  const best: { readonly cost: Cost; readonly from: number }[] = [{ cost: [0, 0, 0], from: 0 }];
  for (let end = 1; end <= entries.length; end++) {
    let found: (typeof best)[number] | undefined;
    let row = -gap;
    for (let from = end - 1; from >= 0; from--) {
      row += entries[from]!.full + gap;
      if (row > width && from < end - 1) break;
      const [rows, parted, uneven] = best[from]!.cost;
      const cost: Cost = [rows + 1, parted + (parts(end) ? 1 : 0), uneven + (width - row) ** 2];
      if (found === undefined || isLess(cost, found.cost)) found = { cost, from };
    }
    best.push(found!);
  }
  const ends: number[] = [];
  for (let at = best.at(-1)!.from; at > 0; at = best[at]!.from) ends.unshift(at);
  return ends;
}
