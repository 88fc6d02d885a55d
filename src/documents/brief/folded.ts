import { directionOf } from "../../language/index.ts";
import type { Item } from "../../scene/scene.ts";
import { supportArrow } from "./arrow.ts";
import { claimPart } from "./columns.ts";
import type { BriefContent } from "./content.ts";
import { remarksPart } from "./page.ts";
import type { Parts } from "./parts.ts";
import type { PartWish } from "./part-setter.ts";
import { inColumns, spaced, stacked } from "./stack.ts";
import type { Part } from "./stack.ts";

/** As multiples of the body size: between columns, between claims that rest on each other, and round below a column. */
const GAP = { column: 2.6, arrow: 1.9, below: 2 };

interface Claim extends Part {
  readonly index: number;
  /** The sign of the step from the next claim. */
  readonly along: Part | undefined;
}

/** A long line with hardly anything beside its claims, which goes on in further columns. */
export function setFolded(
  content: BriefContent,
  wish: PartWish,
  parts: Parts,
  { width, count }: { readonly width: number; readonly count: number },
): Part {
  const { body, outline, theme } = wish;
  const rtl = directionOf(outline.map.lang) === "rtl";
  const own = (width - (count - 1) * GAP.column * body) / count;
  const claims = content.claims.map((claim, index): Claim => {
    const isFirst = content.claims[index - 1]?.goesOn !== true;
    const along =
      claim.goesOn && claim.along !== undefined ? parts.along(claim.along, own / 2 - body) : undefined;
    return { ...claimPart(claim, wish, parts, own, isFirst), index, along };
  });
  const gap = Math.max(GAP.arrow * body, ...claims.map(({ along }) => (along?.height ?? 0) + body * 0.8));
  const columns = inColumns(claims, count, gap);
  const heightOf = (column: readonly Claim[]) => column.reduce((sum, { height }) => sum + height + gap, -gap);
  const goesRound = (column: readonly Claim[]) => content.claims[column.at(-1)!.index]!.goesOn;
  const below = columns.slice(0, -1).some(goesRound) ? GAP.below * body : 0;
  const rest = remarksPart(content, wish, parts, width);
  const all: Part = {
    height: Math.max(0, ...columns.map(heightOf)) + below,
    draw: (x, y) => {
      const placed: { readonly left: number; readonly top: number; readonly claim: Claim }[] = [];
      columns.forEach((column, index) => {
        const from = index * (own + GAP.column * body);
        let top = y;
        for (const claim of column) {
          placed.push({ left: rtl ? x + width - from - own : x + from, top, claim });
          top += claim.height + gap;
        }
      });
      return placed.flatMap(({ left, top, claim }, index): Item[] => {
        const next = placed[index + 1];
        const items = claim.draw(left, top);
        if (next === undefined || !content.claims[claim.index]!.goesOn) return items;
        const middle = left + own / 2;
        const end = { x: middle, y: top + claim.height + 3 };
        const turn = top + claim.height + GAP.below * body;
        const side = rtl ? next.left + own : next.left;
        const lane = side + ((rtl ? 1 : -1) * GAP.column * body) / 2;
        const level = next.top + Math.min(next.claim.height / 2, body * 1.5);
        const way =
          next.left === left
            ? [{ x: middle, y: next.top }, end]
            : [
                { x: side, y: level },
                { x: lane, y: level },
                { x: lane, y: turn },
                { x: middle, y: turn },
                end,
              ];
        const { along } = claim;
        const beside = rtl ? left : middle + body;
        const foot = next.left === left ? next.top - body * 0.3 : turn - body * 0.4;
        return [
          ...items,
          ...supportArrow(way, body, theme),
          ...(along?.draw(beside, foot - along.height) ?? []),
        ];
      });
    },
  };
  return stacked([all, ...(rest === undefined ? [] : [spaced(rest, GAP.arrow * body)])], 0);
}
