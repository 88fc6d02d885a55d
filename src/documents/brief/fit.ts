import type { Size } from "../../geometry.ts";
import { contentKey } from "./content-key.ts";
import { briefContent, directSteps, EVERYTHING } from "./content.ts";
import type { BriefContent, Detail } from "./content.ts";
import { setInColumns } from "./columns.ts";
import { setFolded } from "./folded.ts";
import { isBare, isMostlyBare, setContent } from "./page.ts";
import { Parts } from "./parts.ts";
import type { BriefLook } from "./parts.ts";
import type { PartWish } from "./part-setter.ts";
import type { Part } from "./stack.ts";

/** pt of body text, the largest first. */
const SIZES = [12, 11.5, 11, 10.5, 10, 9.5, 9];
/** Where the brief tells everything that reasons rest on, however deep it is. */
const LARGE = SIZES.slice(0, 5);
const LEVELS = 3;
/** Where only a part of that is told, and where even this part is too much. */
const SMALLEST = SIZES.slice(-1);
const SMALLER = [8.5];
/** Where there is room for all but some of what reasons rest on: less is told only where the smallest is too large. */
const FEW_SIZES = [11, 10, 9.5, 9];
/** Where there is no room for all: how many steps to tell that say what reasons rest on. */
const FEWER_DEEP = [16, 12, 9, 7, 5, 4];
/** The most steps that are ever told in full. */
const MOST_STEPS = 60;
/** How many steps to tell of each claim where not all fit, and how many claims. */
const FEWER = [12, 8, 6, 5, 4, 3, 2, 1, 0];
/** How many premises to tell of each step, the last of them where most steps have no more. */
const FEWER_PREMISES = [80, 64, 52, 44, 36, 30, 24, 20, 16, 13, 10, 8, 6];
const FEWER_CLAIMS = [150, 120, 100, 80, 70, 60, 54, 48, 44, 40, 36, 32, 28, 24, 20, 16, 12, 8, 5, 3, 2];

/** Where claims are the spine of the page, and where they are many. */
const SPINE: BriefLook = { times: 1.28, pad: 0.6, stroke: { first: 3.2, other: 1.8 }, runIn: false };
const IN_COLUMNS: BriefLook = { times: 1.12, pad: 0.35, stroke: { first: 2.2, other: 2.2 }, runIn: true };
/** Where only claims are told, in columns. */
const BARE: BriefLook = { ...IN_COLUMNS, times: 1 };
/** Of a long line the first claims keep their reasons: at least so many, and as many more as the page holds. */
const FIRST = 7;

/** From this many on, claims that do not rest on each other stand in columns. */
const MANY = 6;

type Asked = Omit<PartWish, "body"> & { readonly least: number | undefined };

interface Try {
  readonly detail: Detail;
  /** pt */
  readonly sizes: ReadonlySet<number>;
}

interface Made extends Part {
  readonly content: BriefContent;
  /** What bears on a claim stands below it, not beside it. */
  readonly inColumns: boolean;
}

/** The claims with what speaks for and against them, in the largest type in which they fit, or less of it. */
export function briefPart(asked: Asked, room: Size): Made {
  let made: Made | undefined;
  /** What did not fit: often, less may be told, but nothing less is there to tell. */
  const tooLarge = new Map<string, Made>();
  for (const { detail, sizes } of triesFor(asked)) {
    const content = briefContent(asked.outline, detail);
    const told = contentKey(content);
    for (const size of sizes) {
      const key = `${size} ${told}`;
      made = tooLarge.get(key);
      if (made !== undefined) continue;
      for (const set of waysFor(content)) {
        const part = set(content, { ...asked, body: (size * 4) / 3 }, room);
        made = { ...part, content, inColumns: set !== spine && !content.isLine };
        if (made.height <= room.height) return made;
      }
      tooLarge.set(key, made!);
    }
  }
  return made!;
}

const spine: Way = (content, wish, room) =>
  setContent(content, wish, new Parts(wish, content.claims, SPINE), room);

type Way = (content: BriefContent, wish: PartWish, room: Size) => Part;

const folded =
  (count: number): Way =>
  (content, wish, { width }) =>
    setFolded(content, wish, new Parts(wish, content.claims, SPINE), { width, count });

/** Claims that rest on each other stand above each other, a long line of them also in columns; others stand in columns where that is too high. */
function waysFor(content: BriefContent): readonly Way[] {
  const { claims, isLine } = content;
  const look = claims.every(isBare) ? BARE : IN_COLUMNS;
  const columns =
    (count: number): Way =>
    (content, wish, { width }) =>
      setInColumns(content, wish, new Parts(wish, content.claims, look), { width, count });
  if (isLine && claims.length >= MANY && isMostlyBare(content)) return [spine, folded(2), folded(3)];
  if (isLine || claims.length < MANY) return [spine];
  return [spine, columns(2), ...(claims.length < 2 * MANY ? [] : [columns(3)])];
}

/** What may be told, the most first. */
function triesFor({ outline, least: smallest = 0 }: Asked): readonly Try[] {
  const tries: Try[] = [];
  const add = (detail: Detail, sizes: readonly number[]) =>
    tries.push({ detail, sizes: new Set(sizes.map((size) => Math.max(size, smallest))) });
  if (directSteps(outline, true) <= MOST_STEPS) {
    add({ words: "texts", ...EVERYTHING, levels: LEVELS }, LARGE);
    add({ words: "texts", ...EVERYTHING }, SIZES);
    add({ words: "short", ...EVERYTHING }, SIZES);
  }
  if (directSteps(outline, false) <= MOST_STEPS) {
    const line = { ...EVERYTHING, others: false };
    add({ words: "texts", ...line }, SIZES);
    add({ words: "short", ...line }, SIZES);
    for (const deep of FEWER_DEEP) add({ words: "short", ...line, deep }, FEW_SIZES);
    add({ words: "texts", ...line, deep: 0 }, SIZES);
    add({ words: "short", ...line, deep: 0 }, SIZES);
    const least = { words: "short", ...line, deep: 0, replies: false } as const;
    add(least, SIZES);
    for (let claims = outline.main.length - 1; claims >= FIRST; claims--) add({ ...least, claims }, SMALLEST);
  }
  const part = { words: "short", deep: 0, levels: 0, replies: false, others: false } as const;
  const longest = Math.max(0, ...outline.map.inferences.map(({ from }) => from.length));
  const least = FEWER_PREMISES.at(-1)!;
  const counts = FEWER_PREMISES.filter((premises) => premises < longest || premises === least);
  for (const sizes of [SMALLEST, SMALLER])
    for (const steps of FEWER)
      for (const premises of steps === 0 ? [least] : counts)
        add({ ...part, premises, steps, claims: Infinity }, sizes);
  for (const claims of FEWER_CLAIMS) add({ ...part, premises: least, steps: 0, claims }, SMALLER);
  return tries;
}
