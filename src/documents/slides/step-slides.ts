import type { Size } from "../../geometry.ts";
import { labelTextOf, largeClaims } from "../../outline/labels.ts";
import { stacked } from "../brief/stack.ts";
import type { Part } from "../brief/stack.ts";
import type { Range, SlideParts } from "./parts.ts";
import { counted, GAP, HEAD, ROOMY, SIZES, titled } from "./setting.ts";
import type { Look, PartsOf, Slide } from "./setting.ts";
import type { InShort } from "./spans.ts";
import type { StepIdea, ToldStep } from "./tour.ts";

/** Steps that question each other, above the one that is told. */
const MOST_ABOVE = 5;
/** How many other steps are shown where not all can be. */
const FEWER = [8, 6, 5, 4, 3, 2, 1];
/** Of lines and arrows of what was shown before, against those of what is new. */
const FAINT = 0.6;

/** How much of what is known already stands around a step. */
interface Around {
  readonly shown: readonly ToldStep[];
  readonly words: InShort;
  readonly claim: "text" | "label";
}

/** A step below what it bears on, among the other steps that were shown, in type of a size up to `most`; what has no room is named. */
export function stepSlides(
  idea: StepIdea,
  look: Look,
  partsOf: PartsOf,
  { width, height }: Size,
  least: number,
  most: number,
): Slide[] {
  const { goal, block, again, onward } = idea;
  const { outline } = look;
  const heavy = largeClaims(outline).has(goal);
  const statement = outline.map.statements.find(({ id }) => id === goal)!;
  const title = `${outline.numbers.get(goal)} ${labelTextOf(statement)}`;
  const first = block.cells.map((cell) => cell.statement).filter((id) => !again.has(id));
  const set = (scale: number, around: Around, range?: Range): Part => {
    const parts = partsOf(scale);
    const size = least * scale;
    const notes = around.claim === "text" ? parts.spans.claimNotes(goal, onward) : [];
    const frame = parts.framed(parts.spans.claim(goal, size * HEAD, around.claim), notes, width, heavy);
    const head = titled(goal, title, frame);
    const away = awayPart(idea, around, parts, width);
    const steps = stepParts(idea, nested(around.shown), around.words, parts, width, range);
    const below = stacked(steps, size * GAP.step);
    return stacked([head, ...away, below], size * (away.length > 0 ? GAP.step : GAP.head));
  };
  const all = aroundOf(idea, Infinity);
  const fewer = FEWER.filter((count) => count < all.length - 1).map((count) => aroundOf(idea, count));
  const tries: { readonly around: Around; readonly sizes: readonly number[] }[] = [
    { around: { shown: all, words: "thought", claim: "text" }, sizes: ROOMY },
    { around: { shown: all, words: "label", claim: "text" }, sizes: ROOMY },
    ...fewer.map((shown) => ({ around: { shown, words: "label", claim: "text" } as const, sizes: ROOMY })),
    { around: { shown: aroundOf(idea, 0), words: "label", claim: "text" }, sizes: SIZES },
    { around: { shown: aroundOf(idea, 0), words: "label", claim: "label" }, sizes: SIZES },
  ];
  for (const { around, sizes } of tries) {
    // What has no room in the smallest type has none in any.
    if (set(sizes.at(-1)!, around).height > height) continue;
    for (const scale of sizes.filter((size) => size <= most)) {
      const part = set(scale, around);
      if (part.height <= height) return [{ title, part, first, scale }];
    }
  }
  const parts = partsOf(1);
  const shown = aroundOf(idea, 0);
  const depth = depthOf(nested(shown), idea);
  const lines = parts.premises(block, again, parts.insideOf(width, depth)).map(({ text }) => text.lines);
  const known = { shown, words: "label", claim: "label" } as const;
  const slides = cutUp(lines, (range) => set(1, known, range), height).map((part, index): Slide => ({
    title,
    part,
    first: index === 0 ? first : [],
  }));
  return counted(slides);
}

/** The step itself, what it questions, and this many of the others: those before it, the nearest first, then those after it. */
function aroundOf({ told, block }: StepIdea, count: number): readonly ToldStep[] {
  const at = told.findIndex((one) => one.block === block);
  const shown = new Set<ToldStep>();
  const add = (index: number, most: number) => {
    const own = told[index]!;
    shown.add(own);
    for (let above = index - 1, depth = own.depth; above >= 0 && depth > 0 && most > 0; above--)
      if (told[above]!.depth < depth) {
        depth = told[above]!.depth;
        shown.add(told[above]!);
        most -= 1;
      }
  };
  add(at, MOST_ABOVE);
  const needed = shown.size;
  const others = [...told.keys()].filter((index) => index !== at);
  const nearest = [
    ...others.filter((index) => index < at).toReversed(),
    ...others.filter((index) => index > at),
  ];
  for (const index of nearest) if (shown.size - needed < count) add(index, Infinity);
  return told.filter((one) => shown.has(one));
}

/** A step, and behind its rule what questions it. */
interface Nested {
  readonly step: ToldStep;
  readonly inside: Nested[];
}

function nested(shown: readonly ToldStep[]): readonly Nested[] {
  const roots: Nested[] = [];
  const open: Nested[] = [];
  for (const step of shown) {
    while (open.length > 0 && open.at(-1)!.step.depth >= step.depth) open.pop();
    const made = { step, inside: [] };
    (open.at(-1)?.inside ?? roots).push(made);
    open.push(made);
  }
  return roots;
}

/** How many rules stand around the step; -1 if it is not among these. */
const depthOf = (all: readonly Nested[], { block }: Pick<StepIdea, "block">): number =>
  all.reduce((found, { step, inside }) => {
    if (found >= 0) return found;
    if (step.block === block) return 0;
    const below = depthOf(inside, { block });
    return below < 0 ? -1 : below + 1;
  }, -1);

/** One below the other; what is new in full, and its way up in full strength. */
function stepParts(
  idea: StepIdea,
  all: readonly Nested[],
  words: InShort,
  parts: SlideParts,
  width: number,
  range: Range | undefined,
): readonly Part[] {
  return all.map((one) => {
    const { block } = one.step;
    if (block === idea.block) return parts.step(block, idea.again, width, range);
    const inside = stepParts(idea, one.inside, words, parts, parts.insideOf(width, 1), range);
    return parts.shortly(block, words, inside, width, depthOf([one], idea) < 0 ? FAINT : 1);
  });
}

/** What is not shown, by its numbers. */
function awayPart({ told, before }: StepIdea, { shown }: Around, parts: SlideParts, width: number): Part[] {
  const away = told.filter((one) => !shown.includes(one)).map(({ block }) => block);
  const spans = parts.spans.away(
    away.filter(({ role }) => role === "support"),
    away.filter(({ role }) => role !== "support"),
    before,
  );
  return spans.length === 0 ? [] : [parts.text(spans, width)];
}

/** Premises of at most this many lines are not divided if they fit on the next slide. */
const WHOLE = 10;

/** The least number of lines of a premise that may stand alone on a last slide. */
const STUB = 3;

/** Puts on each slide the lines that it has room for, in whole premises where that is possible. */
function cutUp(lines: readonly number[], set: (range: Range) => Part, height: number): Part[] {
  const ends = lines.map((_, index) => lines.slice(0, index + 1).reduce((sum, count) => sum + count, 0));
  const all = ends.at(-1) ?? 0;
  const cuts: Range[] = [];
  for (let from = 0; from < all;) {
    let to = from + 1;
    while (to < all && set({ from, to: to + 1 }).height <= height) to += 1;
    const inside = ends.findIndex((end) => end > to);
    const begin = inside <= 0 ? 0 : ends[inside - 1]!;
    if (to < all && inside >= 0 && begin > from && begin < to && lines[inside]! <= WHOLE) to = begin;
    cuts.push({ from, to });
    from = to;
  }
  const [before, last] = cuts.slice(-2);
  if (before !== undefined && last !== undefined && last.to - last.from < STUB && !ends.includes(last.from)) {
    const middle = Math.floor((before.from + last.to) / 2);
    cuts.splice(-2, 2, { from: before.from, to: middle }, { from: middle, to: last.to });
  }
  return cuts.map(set);
}
