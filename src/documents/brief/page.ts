import type { Size } from "../../geometry.ts";
import { directionOf, documentWordsFor } from "../../language/index.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Item } from "../../scene/scene.ts";
import { supportArrow } from "./arrow.ts";
import type { BriefClaim, BriefContent } from "./content.ts";
import type { Parts } from "./parts.ts";
import type { PartWish } from "./part-setter.ts";
import { stacked } from "./stack.ts";
import type { Part } from "./stack.ts";

/** The column of the claims, as a share of the width; wider ones where these are higher than what stands beside them. */
const SPINES = [0.27, 0.36, 0.45];
/** That share where hardly anything stands beside the claims. */
const WIDE_SPINE = 0.5;
/** Where this share of the claims have nothing beside them, wide claims leave more of the page for others. */
const MOSTLY_BARE = 0.75;
/** The margin with objections, as a share of the width: of those that let all fit, the one whose rows fill the least height. */
const MARGINS = [0.19, 0.25, 0.31, 0.36, 0.42, 0.48];
/** The height of objections counts this many times, because a long narrow margin beside a blank middle looks worst. */
const OF_OBJECTIONS = 2;
/** As multiples of the body size; narrower columns of reasons do not stand side by side. */
const NARROW = 9;
const GAP = { column: 1, step: 0.7, claim: 1.3, arrow: 1.9 };

/** The claims as a spine, with their reasons beside them and objections in the margin. */
export function setContent(content: BriefContent, wish: PartWish, parts: Parts, room: Size): Part {
  if (isMostlyBare(content)) return setBeside(content, wish, parts, room, WIDE_SPINE).part;
  const [usual, ...wider] = SPINES;
  const first = setBeside(content, wish, parts, room, usual!);
  if (!first.isTall) return first.part;
  return wider
    .map((share) => setBeside(content, wish, parts, room, share))
    .reduce((best, one) => (one.part.height < best.part.height ? one : best), first).part;
}

/** Whether hardly anything stands beside the claims. */
export const isMostlyBare = ({ claims }: BriefContent): boolean =>
  claims.filter(isBare).length >= claims.length * MOSTLY_BARE;

/** With the claims in a column that takes this share of the width. */
function setBeside(
  content: BriefContent,
  wish: PartWish,
  parts: Parts,
  { width, height }: Size,
  spine: number,
): Rows & { readonly part: Part } {
  const hasMargin = content.claims.some(({ objections }) => objections.length > 0);
  const lines = linesOf(content, wish, parts, width * spine);
  const all = (hasMargin ? MARGINS : [0]).map((share) => {
    const rows = rowsOf(lines, wish, parts, columnsOf(width, spine, share, wish));
    return { ...rows, part: drawnRows(content, wish, parts, rows) };
  });
  const lowest = Math.min(...all.map(({ part }) => part.height));
  const low = all.filter(({ part }) => part.height <= Math.max(lowest, height));
  return low.reduce((best, one) => (one.filled < best.filled ? one : best));
}

interface Columns {
  readonly width: number;
  readonly spine: number;
  /** Of the reasons, of the objections, and of both where only one of them is there. */
  readonly middle: number;
  readonly margin: number;
  readonly whole: number;
}

function columnsOf(width: number, ofSpine: number, share: number, { body }: PartWish): Columns {
  const gap = GAP.column * body;
  const spine = width * ofSpine;
  const margin = width * share;
  const whole = width - spine - 2 * gap;
  return { width, spine, margin, whole, middle: whole - (margin > 0 ? margin + gap : 0) };
}

interface ClaimRow {
  readonly framed: Part;
  readonly reasons: Part;
  readonly reasonsWidth: number;
  readonly objections: Part;
  readonly objectionsWidth: number;
  /** The step from the claim below, where that stands below it. */
  readonly along: Part | undefined;
  readonly next: boolean;
  readonly height: number;
}

interface Rows {
  readonly rows: readonly ClaimRow[];
  readonly columns: Columns;
  /** How high all that stands beside the claims is together, px, where objections count more than reasons. */
  readonly filled: number;
  /** Whether the claims together are higher than what stands beside them. */
  readonly isTall: boolean;
}

/** What stands in the column of the claims. */
interface Line extends Pick<ClaimRow, "framed" | "along"> {
  readonly claim: BriefClaim;
}

const linesOf = (
  { claims }: BriefContent,
  { body }: PartWish,
  parts: Parts,
  spine: number,
): readonly Line[] =>
  claims.map((claim, index) => ({
    claim,
    framed: parts.claim(claim, spine, claims[index - 1]?.goesOn !== true),
    along: claim.goesOn && claim.along !== undefined ? parts.along(claim.along, spine / 2 - body) : undefined,
  }));

function rowsOf(lines: readonly Line[], { body, outline }: PartWish, parts: Parts, columns: Columns): Rows {
  const rows = lines.map(({ claim, framed, along }): ClaimRow => {
    // Reasons without objections, and objections without reasons, take the whole width.
    const reasonsWidth = claim.objections.length > 0 ? columns.middle : columns.whole;
    const hasNone = claim.reasons.length === 0 && claim.reasonsLeft === 0;
    const objectionsWidth = hasNone ? columns.whole : columns.margin;
    const reasons = reasonsPart(claim, outline, parts, { ...columns, width: reasonsWidth }, body);
    const objections = stacked(objectionsPart(claim, outline, parts, objectionsWidth), body * GAP.step);
    const next = claim.goesOn;
    const below = next ? Math.max(GAP.arrow * body, (along?.height ?? 0) + body * 0.8) : GAP.claim * body;
    const height = Math.max(
      framed.height + (next ? below - GAP.claim * body : 0),
      reasons.height,
      objections.height,
    );
    return { framed, reasons, reasonsWidth, objections, objectionsWidth, along, next, height };
  });
  const filled = rows.reduce(
    (sum, { reasons, objections }) => sum + reasons.height + OF_OBJECTIONS * objections.height,
    0,
  );
  const over = rows.reduce(
    (sum, { framed, reasons, objections }) =>
      sum + framed.height - Math.max(reasons.height, objections.height),
    0,
  );
  return { rows, columns, filled, isTall: over > 0 };
}

function drawnRows(content: BriefContent, wish: PartWish, parts: Parts, { rows, columns }: Rows): Part {
  const { body, theme, outline } = wish;
  const rtl = directionOf(outline.map.lang) === "rtl";
  const { width, spine, whole } = columns;
  const rest = remarksPart(content, wish, parts, width);
  const total = rows.reduce((sum, { height }) => sum + height, 0);
  const gaps = Math.max(0, rows.length - 1) * GAP.claim * body;
  const place = (x: number, from: number, own: number) => x + (rtl ? width - from - own : from);
  return {
    height: total + gaps + (rest === undefined ? 0 : rest.height + GAP.claim * body),
    draw(x, y) {
      const items: Item[] = [];
      let at = y;
      for (const {
        framed,
        reasons,
        reasonsWidth,
        objections,
        objectionsWidth,
        along,
        next,
        height,
      } of rows) {
        const left = place(x, 0, spine);
        items.push(...framed.draw(left, at));
        if (next) {
          const [top, bottom] = [at + framed.height, at + height + GAP.claim * body];
          const middle = left + spine / 2;
          const way = [
            { x: middle, y: bottom },
            { x: middle, y: top + 3 },
          ];
          items.push(...supportArrow(way, body, theme));
          const beside = rtl ? left : left + spine / 2 + body;
          items.push(...(along?.draw(beside, bottom - along.height - body * 0.3) ?? []));
        }
        items.push(...reasons.draw(place(x, width - whole, reasonsWidth), at));
        items.push(...objections.draw(place(x, width - objectionsWidth, objectionsWidth), at));
        at += height + GAP.claim * body;
      }
      items.push(...(rest?.draw(x, at) ?? []));
      return items;
    },
  };
}

/** Whether the brief tells nothing that bears on the claim. */
export const isBare = ({ reasons, objections }: BriefClaim): boolean =>
  reasons.length === 0 && objections.length === 0;

/** What has no place on the page, in its last lines. */
export function remarksPart(
  { left, mains, absent }: BriefContent,
  { body, outline }: PartWish,
  parts: Parts,
  width: number,
): Part | undefined {
  const words = documentWordsFor(outline.map.lang);
  const remarks = [
    ...(left > 0 ? [parts.remark(words.moreClaims(left), width)] : []),
    ...(absent.length + mains.length > 0 ? [parts.absent(mains, absent, width)] : []),
  ];
  return remarks.length > 0 ? stacked(remarks, body * 0.2) : undefined;
}

/** With how many are not told where some are. */
export function objectionsPart(
  { objections, objectionsLeft, statement }: BriefClaim,
  { map }: Outline,
  parts: Parts,
  width: number,
): Part[] {
  const told = objections.map((step) => parts.objection(step, statement, width));
  const { objectionsLeft: words } = documentWordsFor(map.lang);
  return objectionsLeft > 0 && told.length > 0 ? [...told, parts.left(words, objectionsLeft, width)] : told;
}

/**
 * The reasons in their order, in one column or two of nearly the same height; the second stands where the objections to
 * other claims do, if that is wide enough.
 */
function reasonsPart(
  claim: BriefClaim,
  outline: Outline,
  parts: Parts,
  { width, whole, margin }: Pick<Columns, "width" | "whole" | "margin">,
  body: number,
): Part {
  const { reasons } = claim;
  const rtl = directionOf(outline.map.lang) === "rtl";
  const gap = GAP.column * body;
  const left = parts.leftOf(claim);
  const more = left === "" ? [] : [parts.remark(left, width)];
  const columns = reasons.length > 1 && (width - gap) / 2 >= NARROW * body ? 2 : 1;
  const half = (width - (columns - 1) * gap) / columns;
  const aligned = columns === 2 && width === whole && margin >= NARROW * body;
  const other = aligned ? margin : half;
  const own = aligned ? width - gap - margin : half;
  const setIn = (each: number) => reasons.map((step) => parts.reason(step, each));
  const [set, beside] = [setIn(own), setIn(other)];
  const between = GAP.step * body;
  const halves = set.map((_, cut) =>
    [set.slice(0, cut + 1), beside.slice(cut + 1)].map((part) => stacked(part, between)),
  );
  const [first, second] =
    columns === 1
      ? halves.slice(-1).flat()
      : halves.reduce<readonly Part[]>(
          (best, half) => (best.length === 0 || highest(half) < highest(best) ? half : best),
          [],
        );
  if (first === undefined) return stacked(more, 0);
  const rows: Part = {
    height: highest([first, second!]),
    draw: (x, y) => [
      ...first.draw(rtl ? x + width - own : x, y),
      ...second!.draw(rtl ? x : x + own + gap, y),
    ],
  };
  return stacked([rows, ...more], between);
}

const highest = (parts: readonly Part[]) => Math.max(...parts.map(({ height }) => height));
