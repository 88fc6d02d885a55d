import type { FittedFigure } from "../../../layout/figure.ts";
import { bodyType } from "../../../layout/fitting/fit.ts";
import { LEAST_TYPE } from "../../../layout/paper.ts";
import { WishError } from "../../document.ts";
import { SMALLER } from "./figures.ts";

/** How the blanks of a worksheet are set, and its lists. */
export interface Way {
  /** The least length of a line to write on, mm. */
  readonly narrowest: number;
  /** Lines may be as wide as the sheet: fewer of them hold the same words. */
  readonly isWide?: true;
  /** Blanks have only room for letters. */
  readonly lettersOnly?: true;
  /** Lists stand behind their figures, which have the whole sheet. */
  readonly listApart?: true;
}

interface Step {
  /** Tried in this order; of those that are legible, the first with the fewest sheets counts. */
  readonly ways: readonly Way[];
  /** Type that is legible, pt, unless something else was asked for. */
  readonly least: number;
  /** Whether sheets on their side help only where the upright ones are several. */
  readonly turns?: true;
}

/** mm; the length of line that handwriting needs, or a little less where that spares a sheet. */
const NARROWEST = 36;
const NARROWER = 35;
/** mm; holds a few words by hand. */
const NARROW = 30;

/** Best first: lines are shortened before words to fill in lose their room, and no word is too small to be read. */
const STEPS: readonly Step[] = [
  { ways: [{ narrowest: NARROWEST }, { narrowest: NARROWER }], least: SMALLER, turns: true },
  {
    ways: [{ narrowest: NARROWEST }, { narrowest: NARROWER }, { narrowest: NARROW }],
    least: LEAST_TYPE,
    turns: true,
  },
  { ways: [{ narrowest: NARROWEST, isWide: true }], least: LEAST_TYPE },
  { ways: [{ narrowest: 0, isWide: true }], least: LEAST_TYPE },
  { ways: [{ narrowest: 0, isWide: true, listApart: true }], least: LEAST_TYPE },
  { ways: [{ narrowest: 0, isWide: true, lettersOnly: true }], least: LEAST_TYPE },
  { ways: [{ narrowest: 0, isWide: true, lettersOnly: true, listApart: true }], least: LEAST_TYPE },
];

/** Tried where a step would stand on another sheet than what questions it. */
const WHOLE: Way = { narrowest: 0, isWide: true, lettersOnly: true };

/** pt */
const ROUNDING = 0.001;

export interface Drafted {
  /** The figures of each sheet. */
  readonly stacks: readonly (readonly FittedFigure[])[];
}

/** What a reader may do instead, such as "take A3 paper". */
export interface WayOut {
  readonly said: string;
  /** Whether it leads anywhere: it is offered only after it was tried. */
  isOpen(): Promise<boolean>;
}

interface Wanted {
  readonly isClassic: boolean;
  /** pt */
  readonly minType: number | undefined;
  /** Where no way is legible. */
  readonly waysOut: readonly WayOut[];
}

/**
 * The draft of the first step that is legible; else the one of the largest type, unless nobody could read that. In the
 * classic style, lines to write on are given up where a step would stand apart from what questions it.
 */
export async function bestDraft<D extends Drafted>(
  draft: (isTurned: boolean, way: Way) => Promise<D>,
  { isClassic, minType, waysOut }: Wanted,
): Promise<D> {
  const known: { readonly isTurned: boolean; readonly way: Way; readonly made: D }[] = [];
  const drafted = async (isTurned: boolean, way: Way): Promise<D> => {
    const same = known.find(
      (one) => one.isTurned === isTurned && JSON.stringify(one.way) === JSON.stringify(way),
    );
    if (same !== undefined) return same.made;
    const made = await draft(isTurned, way);
    known.push({ isTurned, way, made });
    return made;
  };
  for (const { ways, least, turns } of STEPS) {
    const isLegible = (one: Drafted) => typeOf(one) >= (minType ?? least) - ROUNDING;
    const drafts: D[] = [];
    for (const [index, way] of ways.entries()) {
      // Large type is not given up for lines that are only a little shorter: upright, the first way stands for all.
      if (index > 0 && least === SMALLER && !isClassic) break;
      const upright = index > 0 && least === SMALLER ? drafts[0]! : await drafted(false, way); // oxlint-disable-line no-await-in-loop -- what is set well needs nothing narrower
      drafts.push(upright);
      if (isLegible(upright) && (upright.stacks.length === 1 || !isClassic)) return upright;
      // oxlint-disable-next-line no-await-in-loop
      if (isClassic && turns === true && upright.stacks.flat().length > 1)
        drafts.push(await drafted(true, way));
    }
    const [best] = drafts.filter(isLegible).toSorted((one, other) => one.stacks.length - other.stacks.length);
    if (best !== undefined) return (isClassic ? await joined(best, drafted, minType) : undefined) ?? best;
  }
  const [largest] = known.map(({ made }) => made).toSorted((one, other) => typeOf(other) - typeOf(one));
  if (typeOf(largest!) < Math.min(LEAST_TYPE, minType ?? LEAST_TYPE) - ROUNDING)
    throw new WishError(await unreadable(typeOf(largest!), waysOut));
  return largest!;
}

/** Instead of a draft that tears a step from what questions it, one on no more sheets that does not. */
async function joined<D extends Drafted>(
  torn: D,
  drafted: (isTurned: boolean, way: Way) => Promise<D>,
  minType = SMALLER,
): Promise<D | undefined> {
  if (apartFrom(torn).length === 0) return undefined;
  const found: D[] = [];
  for (const isTurned of [false, true]) {
    const made = await drafted(isTurned, WHOLE); // oxlint-disable-line no-await-in-loop -- each takes the machine as a whole
    const isLegible = typeOf(made) >= minType - ROUNDING;
    if (isLegible && apartFrom(made).length === 0 && made.stacks.length <= torn.stacks.length)
      found.push(made);
  }
  const figures = ({ stacks }: D) => stacks.flat().length;
  return found.toSorted((one, other) => figures(one) - figures(other))[0];
}

/** The steps that stand on other sheets than what questions them. */
const apartFrom = ({ stacks }: Drafted) =>
  stacks.flatMap((stack) => {
    const panels = stack.flatMap(({ figure }) => figure.outline.panels);
    const here = new Set(panels.flatMap(({ blocks }) => blocks.map(({ inference }) => inference.index)));
    const again = panels.flatMap(({ heads }) => heads.flatMap(({ step }) => step ?? []));
    return again.filter(({ inference }) => !here.has(inference.index));
  });

const typeOf = ({ stacks }: Drafted): number => Math.min(...stacks.flat().map(bodyType));

async function unreadable(type: number, waysOut: readonly WayOut[]): Promise<string> {
  const said = (Math.floor(type * 10) / 10).toFixed(1);
  const ways: string[] = [];
  // oxlint-disable-next-line no-await-in-loop -- each takes as long as a worksheet
  for (const way of waysOut) if (await way.isOpen()) ways.push(way.said);
  const help = [ways.slice(0, -1).join(", "), ...ways.slice(-1)].filter((part) => part !== "").join(" or ");
  return `A step of this map is so long that a sheet holds it only in type of ${said} pt, and under ${LEAST_TYPE} pt nobody could fill it in; ${help}.`;
}
