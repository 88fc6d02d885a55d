import { directionOf } from "../../language/index.ts";
import type { BriefClaim, BriefContent } from "./content.ts";
import { isBare, objectionsPart, remarksPart } from "./page.ts";
import type { Parts } from "./parts.ts";
import type { PartWish } from "./part-setter.ts";
import { inColumns, spaced, stacked } from "./stack.ts";
import type { Part } from "./stack.ts";

/** As multiples of the body size. */
const GAP = { column: 1.6, claim: 0.9, bare: 0.5, step: 0.5, inset: 0.6 };

interface Room {
  readonly width: number;
  /** How many columns. */
  readonly count: number;
}

/** Many claims that do not rest on each other: each with what speaks for and against it below it, in columns. */
export function setInColumns(
  content: BriefContent,
  wish: PartWish,
  parts: Parts,
  { width, count }: Room,
): Part {
  const { body, outline } = wish;
  const rtl = directionOf(outline.map.lang) === "rtl";
  const own = (width - (count - 1) * GAP.column * body) / count;
  const claims = content.claims.map((claim) => claimPart(claim, wish, parts, own));
  const gap = body * (content.claims.every(isBare) ? GAP.bare : GAP.claim);
  const columns = inColumns(claims, count, gap).map((column) => stacked(column, gap));
  const height = Math.max(0, ...columns.map((column) => column.height));
  const rest = remarksPart(content, wish, parts, width);
  const all: Part = {
    height,
    draw: (x, y) =>
      columns.flatMap((column, index) => {
        const from = index * (own + GAP.column * body);
        return column.draw(rtl ? x + width - from - own : x + from, y);
      }),
  };
  return stacked([all, ...(rest === undefined ? [] : [spaced(rest, GAP.claim * body)])], 0);
}

/** A claim, and set in below it its reasons and objections; `first` where it has the frame of a main conclusion. */
export function claimPart(
  claim: BriefClaim,
  { body, outline }: PartWish,
  parts: Parts,
  width: number,
  first = true,
): Part {
  const left = parts.leftOf(claim);
  if (isBare(claim)) return parts.claim(claim, width, first, left);
  const inset = GAP.inset * body;
  const inner = width - inset;
  const rtl = directionOf(outline.map.lang) === "rtl";
  const below = stacked(
    [
      ...claim.reasons.map((step) => parts.reason(step, inner)),
      ...(left === "" ? [] : [parts.remark(left, inner)]),
      ...objectionsPart(claim, outline, parts, inner),
    ],
    GAP.step * body,
  );
  const set: Part = { height: below.height, draw: (x, y) => below.draw(rtl ? x : x + inset, y) };
  return stacked([parts.claim(claim, width, first), set], GAP.step * body);
}
