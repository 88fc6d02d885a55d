import type { GroupItem, Item } from "../../scene/scene.ts";
import type { StatementId } from "../../model/map.ts";
import { capitalised, wordsFor } from "../../language/index.ts";
import { largeClaims, labelTextOf } from "../../outline/labels.ts";
import { lineShapes } from "../../scene/cards/line.ts";
import { xmlId } from "../../scene/ids.ts";
import type { Size } from "../../geometry.ts";
import { stacked } from "../brief/stack.ts";
import type { Part } from "../brief/stack.ts";
import { SlideParts } from "./parts.ts";
import type { Range, SlideLook } from "./parts.ts";
import type { Idea, StepIdea } from "./tour.ts";

/** What stands on a slide, and what it is called. */
export interface Slide {
  readonly title: string;
  readonly part: Part;
  /** Statements that it shows first. */
  readonly first: readonly StatementId[];
}

/** The sizes of body text, as multiples of the smallest type, the largest first. */
const SIZES = [2.1, 1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1];
/** What stands around a step is shown too where that leaves type of this size. */
const ROOMY = SIZES.filter((size) => size >= 1.35);
/** Of apparatus, as a share of the body size. */
const SMALL = 0.8;
/** Of a claim at the head of a slide, and of one alone on it. */
const HEAD = 1.15;
const ALONE = 1.5;
/** As multiples of the body size. */
const GAP = { head: 1.25, step: 0.95, claim: 1.1 };

type Look = Omit<SlideLook, "body" | "small">;

/** The slides of an idea: one, unless it has no room there in type of `least` px. */
export function slidesOf(idea: Idea, look: Look, room: Size, least: number): readonly Slide[] {
  const parts = (scale: number) =>
    new SlideParts({ ...look, body: least * scale, small: Math.max(least, least * scale * SMALL) });
  switch (idea.kind) {
    case "claim":
      return claimSlides(idea.statement, idea.main, look, parts, room, least);
    case "line":
      return lineSlides(idea.claims, look, parts, room, least);
    case "step":
      return stepSlides(idea, look, parts, room, least);
  }
}

type PartsOf = (scale: number) => SlideParts;

function claimSlides(
  id: StatementId,
  main: boolean,
  { outline }: Look,
  partsOf: PartsOf,
  { width, height }: Size,
  least: number,
): Slide[] {
  const words = wordsFor(outline.map.lang);
  const statement = outline.map.statements.find((one) => one.id === id)!;
  const kind = main
    ? words.main
    : statement.unstated
      ? words.unstatedPremise
      : statement.role === "conclusion"
        ? words.conclusion
        : words.premise;
  const title = `${capitalised(kind)} ${outline.numbers.get(id)}`;
  const heavy = largeClaims(outline).has(id);
  for (const scale of SIZES) {
    const parts = partsOf(scale);
    const size = least * scale;
    const claim = parts.framed(
      parts.spans.claim(id, size * ALONE, "text"),
      parts.spans.claimNotes(id, undefined),
      width,
      heavy,
    );
    const part = stacked([heading(title, parts, width, size), parts.named(id, "statement", claim)], size);
    if (part.height <= height) return [{ title, part, first: [id] }];
  }
  const parts = partsOf(1);
  const text = parts.text(
    [...parts.spans.claim(id, least, "text"), ...parts.spans.claimNotes(id, undefined)],
    width,
  );
  const head = heading(title, parts, width, least);
  const line = text.slice(0, 1).height;
  const room = Math.max(1, Math.floor((height - head.height - least) / line));
  // No slide has only the last word.
  const most = Math.ceil(text.lines / Math.ceil(text.lines / room));
  const slides: Slide[] = [];
  for (let from = 0; from < text.lines; from += most) {
    const some = text.slice(from, Math.min(text.lines, from + most));
    const part = stacked([head, parts.named(id, from === 0 ? "statement" : "reference", some)], least);
    slides.push({ title, part, first: from === 0 ? [id] : [] });
  }
  return counted(slides);
}

/** The main line from the top down, in short. */
function lineSlides(
  claims: readonly StatementId[],
  { outline, theme }: Look,
  partsOf: PartsOf,
  { width, height }: Size,
  least: number,
): Slide[] {
  const title = capitalised(wordsFor(outline.map.lang).overview);
  const set = (some: readonly StatementId[], scale: number): Part => {
    const parts = partsOf(scale);
    const size = least * scale;
    const gap = size * GAP.claim;
    const head = heading(title, parts, width, size);
    const frames = some.map((id) =>
      parts.named(id, "reference", parts.framed(parts.spans.claim(id, size, "label"), [], width, true)),
    );
    const below = stacked(frames, gap);
    const arrows = (x: number, y: number): Item[] => {
      let at = y;
      return frames.slice(1).flatMap((_, index) => {
        at += frames[index]!.height + gap;
        const points = [
          { x: x + width / 2, y: at - 1.3 },
          { x: x + width / 2, y: at - gap + 1.5 },
        ];
        return lineShapes({ points, main: true }, "support", theme);
      });
    };
    const line = {
      height: below.height,
      draw: (x: number, y: number) => [...below.draw(x, y), ...arrows(x, y)],
    };
    return stacked([head, line], size);
  };
  for (const scale of SIZES) {
    const part = set(claims, scale);
    if (part.height <= height) return [{ title, part, first: [] }];
  }
  const slides: Slide[] = [];
  for (let from = 0; from < claims.length;) {
    let to = from + 1;
    while (to < claims.length && set(claims.slice(from, to + 1), 1).height <= height) to += 1;
    slides.push({ title, part: set(claims.slice(from, to), 1), first: [] });
    from = to;
  }
  return counted(slides);
}

/** How much of what is known already stands around a step. */
interface Around {
  readonly earlier: number;
  readonly claim: "text" | "label";
}

function stepSlides(
  idea: StepIdea,
  look: Look,
  partsOf: PartsOf,
  { width, height }: Size,
  least: number,
): Slide[] {
  const { goal, block, again, earlier, questioned, onward } = idea;
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
    const step =
      questioned === undefined
        ? parts.step(block, again, width, range)
        : parts.questioning(parts.step(block, again, parts.insideOf(width), range), questioned, width);
    const before = earlier.slice(earlier.length - around.earlier).map((one) => parts.shortly(one, width));
    return stacked([head, stacked([...before, step], size * GAP.step)], size * GAP.head);
  };
  const tries = [
    { around: { earlier: earlier.length, claim: "text" }, sizes: ROOMY },
    { around: { earlier: Math.min(1, earlier.length), claim: "text" }, sizes: ROOMY },
    { around: { earlier: 0, claim: "text" }, sizes: SIZES },
    { around: { earlier: 0, claim: "label" }, sizes: SIZES },
  ] as const;
  for (const { around, sizes } of tries)
    for (const scale of sizes) {
      const part = set(scale, around);
      if (part.height <= height) return [{ title, part, first }];
    }
  const parts = partsOf(1);
  const lines = parts
    .premises(block, again, questioned === undefined ? width : parts.insideOf(width))
    .map(({ text }) => text.lines);
  const known = { earlier: 0, claim: "label" } as const;
  const slides = cutUp(lines, (range) => set(1, known, range), height).map((part, index): Slide => ({
    title,
    part,
    first: index === 0 ? first : [],
  }));
  return counted(slides);
}

/** Premises of no more lines are not cut where they have room on the next slide. */
const WHOLE = 10;

/** Fewer lines of a premise do not stand alone on a last slide. */
const STUB = 3;

/** As many lines on each slide as it has room for, if that can be as whole premises. */
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

/** "(2/3)" behind the title of a slide that goes on. */
const counted = (slides: readonly Slide[]): Slide[] =>
  slides.map((slide, index) =>
    slides.length === 1 ? slide : { ...slide, title: `${slide.title} (${index + 1}/${slides.length})` },
  );

/** A title in words of its own. */
function heading(title: string, parts: SlideParts, width: number, size: number): Part {
  const text = parts.text(
    [{ text: title, weight: "semibold", size: size * HEAD, tone: "panel-title" }],
    width,
    "balanced",
  );
  return titled("", title, text);
}

const titled = (id: StatementId, label: string, part: Part): Part => ({
  height: part.height,
  draw: (x, y) => {
    const group: GroupItem = {
      kind: "group",
      id: xmlId("title", id),
      role: "title",
      label,
      items: part.draw(x, y),
    };
    return [group];
  },
});
