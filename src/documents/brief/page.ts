import type { Size } from "../../geometry.ts";
import { directionOf, documentWordsFor } from "../../language/index.ts";
import type { Item } from "../../scene/scene.ts";
import { line, move, polygon, shape, solid } from "../../scene/shapes.ts";
import { briefContent, directSteps, EVERYTHING } from "./content.ts";
import type { BriefClaim, BriefContent, BriefObjection, Detail } from "./content.ts";
import { Parts } from "./parts.ts";
import type { PartWish } from "./parts.ts";
import { stacked } from "./stack.ts";
import type { Part } from "./stack.ts";

/** pt of body text, the largest first. */
const SIZES = [12, 11.5, 11, 10.5, 10, 9.5, 9];
/** Where only a part is told, and where even that is too much. */
const SMALLEST = SIZES.slice(-1);
const SMALLER = [8];
/** So many of the steps that say what reasons rest on are told where there is no room for all. */
const FEWER_DEEP = [16, 12, 9, 7, 5, 4];
/** More steps are never told in full. */
const MOST = 60;
/** How many are told of each claim where not all can be. */
const FEWER = [12, 8, 6, 5, 4, 3, 2, 1, 0];

/** Columns, as shares of the width: the claims, and the margin with objections. */
const SPINE = 0.27;
/** What makes the page lowest is taken; something below objections needs the wider ones. */
const MARGINS = [0.19, 0.25, 0.31];
/** As multiples of the body size; narrower columns of reasons do not stand side by side. */
const NARROW = 9;
const GAP = { column: 1, step: 0.7, claim: 1.3, arrow: 1.9 };

type Asked = Omit<PartWish, "body"> & { readonly least: number | undefined };

/** The claims with what speaks for and against them, in the largest type in which they fit, or fewer of them. */
export function briefPart(asked: Asked, room: Size): Part & { readonly content: BriefContent } {
  const { outline, least = 0 } = asked;
  const tries: { readonly detail: Detail; readonly sizes: ReadonlySet<number> }[] = [];
  const add = (detail: Detail, sizes: readonly number[]) =>
    tries.push({ detail, sizes: new Set(sizes.map((size) => Math.max(size, least))) });
  if (directSteps(outline, true) <= MOST) {
    add({ words: "texts", ...EVERYTHING }, SIZES);
    add({ words: "short", ...EVERYTHING }, SIZES);
  }
  if (directSteps(outline, false) <= MOST) {
    const line = { ...EVERYTHING, others: false };
    add({ words: "texts", ...line }, SIZES);
    add({ words: "short", ...line }, SIZES);
    for (const deep of FEWER_DEEP) add({ words: "short", ...line, deep }, SMALLEST);
    add({ words: "texts", ...line, deep: 0 }, SIZES);
    add({ words: "short", ...line, deep: 0 }, SIZES);
    add({ words: "short", ...line, deep: 0, replies: false }, SIZES);
  }
  for (const sizes of [SMALLEST, SMALLER]) {
    const part = { words: "short", deep: 0, replies: false, premises: 6, others: false } as const;
    for (const steps of FEWER) add({ ...part, steps, claims: 12 }, sizes);
    for (const claims of [8, 5, 3, 2]) add({ ...part, steps: 0, claims }, sizes);
  }
  let made: (Part & { readonly content: BriefContent }) | undefined;
  for (const { detail, sizes } of tries) {
    const content = briefContent(outline, detail);
    for (const size of sizes) {
      made = { ...setContent(content, { ...asked, body: (size * 4) / 3 }, room.width), content };
      if (made.height <= room.height) return made;
    }
  }
  return made!;
}

function setContent(content: BriefContent, wish: PartWish, width: number): Part {
  const isDeep = content.claims.some(({ objections }) => objections.some(goesOn));
  const [first, ...others] = (isDeep ? MARGINS.slice(1) : MARGINS).map((share) =>
    setColumns(content, wish, width, share),
  );
  return others.reduce((best, one) => (one.height < best.height ? one : best), first!);
}

/** With so much of the width for objections. */
function setColumns(content: BriefContent, wish: PartWish, width: number, share: number): Part {
  const parts = new Parts(wish, content.claims);
  const { lang } = wish.outline.map;
  const rtl = directionOf(lang) === "rtl";
  const { body, theme } = wish;
  const gap = GAP.column * body;
  const hasMargin = content.claims.some(({ objections }) => objections.length > 0);
  const spine = width * SPINE;
  const margin = hasMargin ? width * share : 0;
  const middle = width - spine - 2 * gap - (hasMargin ? margin + gap : 0);
  const claims = content.claims.map((claim, index) => {
    const framed = parts.claim(claim, spine, content.claims[index - 1]?.goesOn !== true);
    // Where nothing stands in the margin, the reasons take its place.
    const wide = claim.objections.length > 0 ? middle : width - spine - 2 * gap;
    const reasons = reasonsPart(claim, parts, wide, gap, body, rtl, lang);
    const objections = objectionsPart(claim, parts, margin, body, lang);
    const next = claim.goesOn;
    const along = next && claim.along !== undefined ? parts.along(claim.along, spine / 2 - body) : undefined;
    const below = next ? Math.max(GAP.arrow * body, (along?.height ?? 0) + body * 0.8) : GAP.claim * body;
    const height = Math.max(
      framed.height + (next ? below - GAP.claim * body : 0),
      reasons.height,
      objections.height,
    );
    return { framed, reasons, wide, objections, along, next, height };
  });
  const words = documentWordsFor(lang);
  const remarks = [
    ...(content.left > 0 ? [parts.remark(words.moreClaims(content.left), width)] : []),
    ...(content.absent.length > 0 ? [parts.absent(content.absent, width)] : []),
  ];
  const rest = remarks.length > 0 ? stacked(remarks, body * 0.2) : undefined;
  const total = claims.reduce((sum, { height }) => sum + height, 0);
  const gaps = Math.max(0, claims.length - 1) * GAP.claim * body;
  const place = (x: number, from: number, own: number) => x + (rtl ? width - from - own : from);
  return {
    height: total + gaps + (rest === undefined ? 0 : rest.height + GAP.claim * body),
    draw(x, y) {
      const items: Item[] = [];
      let at = y;
      for (const { framed, reasons, wide, objections, along, next, height } of claims) {
        const left = place(x, 0, spine);
        items.push(...framed.draw(left, at));
        if (next) {
          const [top, bottom] = [at + framed.height, at + height + GAP.claim * body];
          items.push(...arrowUp(left + spine / 2, top + 3, bottom, body, theme));
          const beside = rtl ? left : left + spine / 2 + body;
          items.push(...(along?.draw(beside, bottom - along.height - body * 0.3) ?? []));
        }
        items.push(...reasons.draw(place(x, spine + 2 * gap, wide), at));
        items.push(...objections.draw(place(x, width - margin, margin), at));
        at += height + GAP.claim * body;
      }
      items.push(...(rest?.draw(x, at) ?? []));
      return items;
    },
  };
}

/** Something stands below it. */
const goesOn = ({ replies, premises }: BriefObjection): boolean =>
  replies.length > 0 || premises.some(({ below }) => below.length > 0);

function objectionsPart(
  { objections, objectionsLeft, statement }: BriefClaim,
  parts: Parts,
  width: number,
  body: number,
  lang: string,
): Part {
  const told = objections.map((step) => parts.objection(step, statement, width));
  const { objectionsLeft: words } = documentWordsFor(lang);
  // With no objection told at all there is no margin.
  const left = objectionsLeft > 0 && told.length > 0 ? [parts.left(words, objectionsLeft, width)] : [];
  return stacked([...told, ...left], body * GAP.step);
}

/** The reasons in their order, in one column or two of nearly the same height. */
function reasonsPart(
  { statement, reasons, reasonsLeft, objections, objectionsLeft }: BriefClaim,
  parts: Parts,
  width: number,
  gap: number,
  body: number,
  rtl: boolean,
  lang: string,
): Part {
  const words = documentWordsFor(lang);
  const more = [
    ...(reasonsLeft > 0 ? [parts.more(words.moreReasons(reasonsLeft), statement, width)] : []),
    ...(objectionsLeft > 0 && objections.length === 0
      ? [parts.left(words.objectionsLeft, objectionsLeft, width)]
      : []),
  ];
  const columns = reasons.length > 1 && (width - gap) / 2 >= NARROW * body ? 2 : 1;
  const own = (width - (columns - 1) * gap) / columns;
  const set = reasons.map((step) => parts.reason(step, own));
  const between = GAP.step * body;
  const halves = set.map((_, cut) =>
    [set.slice(0, cut + 1), set.slice(cut + 1)].map((part) => stacked(part, between)),
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

/** From the top of one claim to the claim that it supports. */
function arrowUp(x: number, top: number, bottom: number, body: number, theme: PartWish["theme"]): Item[] {
  const head = body * 0.5;
  const paint = theme.line.support;
  return [
    shape([move(x, bottom), line(x, top + head)], undefined, solid(paint, 3)),
    shape(
      polygon([
        { x, y: top },
        { x: x - head, y: top + head * 1.3 },
        { x: x + head, y: top + head * 1.3 },
      ]),
      paint,
      undefined,
    ),
  ];
}
