import { bidiLevels, itemize } from "./shaping/itemize.ts";
import type { ShapingSegment } from "./shaping/itemize.ts";
import { hyphensFor } from "./breaking/hyphens.ts";
import { balance, greedy, running, widthOf } from "./breaking/lines.ts";
import type { Asides, Filled } from "./breaking/lines.ts";
import type { Stretch } from "./breaking/breaks.ts";
import { pieces, visibleEndOf } from "./breaking/pieces.ts";
import type { LinePiece, VisibleEnd } from "./breaking/pieces.ts";
import type { Shaper } from "./shaping/shaper.ts";
import type { Breaking, Hyphenation, Line, Paragraph, Run, Span } from "./typesetter.ts";
import type { Syllables } from "./breaking/syllables.ts";

/** How a paragraph is set, beside its words. */
interface ParagraphOptions {
  /** Of the whole paragraph, for lines that mix both. */
  readonly direction: "ltr" | "rtl";
  /** Of the text, for the choice between faces. */
  readonly lang?: string;
  readonly hyphenation?: Hyphenation;
  readonly syllables: Syllables;
}

/** Shapes the spans as one paragraph. */
export function makeParagraph(shaper: Shaper, spans: readonly Span[], options: ParagraphOptions): Paragraph {
  const { direction, lang, hyphenation, syllables } = options;
  const text = spans.map((span) => span.text).join("");
  const levels = bidiLevels(text, direction, spans);
  const segments = itemize(text, spans, levels, shaper, lang);
  const offsets = offsetsOf(shaper, text, spans, segments);
  const lettersAt = (at: number) => {
    const { face, span, level } = segments[segmentAt(segments, at)]!;
    return { face, size: spans[span]!.size, rtl: level % 2 === 1 };
  };
  const largest = spans.reduce((most, { size }) => Math.max(most, size), 0);
  const hyphens = hyphensFor(shaper, text, offsets, lettersAt, largest);
  const { dots, ties, leads } = listsOf(spans);
  const visibleEnd = visibleEndOf(text, dots);
  const measured = { text, ties, leads, visibleEnd, offsets, hyphens, syllables };
  const whole = pieces(measured);
  const parted = hyphenation === undefined ? whole : pieces({ ...measured, parts: true });
  const below = hyphenation?.below ?? Infinity;
  let quotes: readonly Stretch[] | undefined;
  const asideFrom = asideOf(spans, largest);
  const asides: Asides = {
    isTied(at) {
      quotes ??= [...text.matchAll(QUOTED)].map(({ index, 0: { length } }) => [index, index + length]);
      return quotes.some(([from, to]) => from < at && at < to);
    },
    isAside: (at) => at >= asideFrom,
  };
  /** By width, px: asked for again and again while a page is fitted. */
  const counts = new Map<number, number>();
  const filled = (width: number): Filled => greedy((width < below ? parted : whole).fitted(width), width);

  return {
    minWidth: parted.minWidth < below ? parted.minWidth : whole.minWidth,
    maxWidth: widthOf(whole.words, 0, whole.words.length),
    count(width) {
      const count = counts.get(width) ?? filled(width).ends.length;
      counts.set(width, count);
      return count;
    },
    lines(width, how = "balanced") {
      const { parts, ends } = filled(width);
      let from = 0;
      return ENDS[how](parts, width, ends, asides).map((to) => {
        const first = parts[from]!;
        const last = parts[to - 1]!;
        from = to;
        return drawLine(text, spans, segments, offsets, visibleEnd, first.start, last);
      });
    },
  };
}

/** Where the smaller type at the end of these spans begins. */
function asideOf(spans: readonly Span[], largest: number): number {
  let at = spans.reduce((sum, { text }) => sum + text.length, 0);
  for (const { text, size } of spans.toReversed()) {
    if (size === largest && text.trim() !== "") break;
    at -= text.length;
  }
  return at;
}

/** Of the text of these spans: middle dots that separate listed items, tied stretches, and where a text begins after words that lead it. */
function listsOf(spans: readonly Span[]): {
  readonly dots: ReadonlySet<number>;
  readonly ties: readonly Stretch[];
  readonly leads: ReadonlySet<number>;
} {
  const dots = new Set<number>();
  const all: Stretch[] = [];
  const leads = new Set<number>();
  let at = 0;
  for (const { text, dotted, isolate, ties = [], leads: led } of spans) {
    const start = at;
    if (led !== undefined) {
      all.push([start, start + led]);
      leads.add(start + led);
    }
    const parting = dotted === true ? PARTING : isolate === true ? undefined : BOUND;
    if (parting !== undefined) for (const { index } of text.matchAll(parting)) dots.add(start + index);
    all.push(...ties.map(([from, to]): Stretch => [start + from, start + to]));
    at += text.length;
  }
  return { dots, ties: all, leads };
}
const PARTING = /(?<=[ \u00a0])·(?= )/gu;
const BOUND = /(?<=\u00a0)·(?= )/gu;

/** A few words in quotation marks. */
const QUOTED = /[“„«‹‘「『][^“”„«»‹›‘’「」『』\n]{1,30}[”“»›’」』]/gu;

/** Where lines end, by how they are broken: derived from where they would end if each were filled. */
const ENDS: Readonly<Record<Breaking, typeof running>> = {
  balanced: balance,
  filled: (_parts, _width, ends) => ends,
  running,
};

/** Where each UTF-16 unit begins on one long line, in px; one more entry for the end. */
function offsetsOf(
  shaper: Shaper,
  text: string,
  spans: readonly Span[],
  segments: readonly ShapingSegment[],
): Float64Array {
  const offsets = new Float64Array(text.length + 1);
  for (const { face, start, end, level, span } of segments) {
    shaper.advances({ face, start, end, rtl: level % 2 === 1 }, text, spans[span]!.size, offsets);
  }
  let offset = 0;
  for (let i = 0; i <= text.length; i++) {
    const advance = offsets[i]!;
    offsets[i] = offset;
    offset += advance;
  }
  return offsets;
}

/** Which segment holds this unit of the text. */
function segmentAt(segments: readonly ShapingSegment[], at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function drawLine(
  text: string,
  spans: readonly Span[],
  segments: readonly ShapingSegment[],
  offsets: Float64Array,
  visibleEnd: VisibleEnd,
  start: number,
  { end, hyphen }: LinePiece,
): Line {
  const visible = visibleEnd(start, end);
  const parts: { start: number; end: number; segment: ShapingSegment; width: number; level: number }[] = [];
  const add = (from: number, to: number, segment: ShapingSegment, level: number, width: number) => {
    const last = parts.at(-1);
    const same =
      last !== undefined &&
      last.segment.span === segment.span &&
      last.segment.face === segment.face &&
      (last.segment === segment || !segment.apart);
    if (same && last.level === level) {
      last.end = to;
      last.width += width;
    } else if (from < to) {
      parts.push({ start: from, end: to, segment, width, level });
    }
  };
  for (let i = segmentAt(segments, start); i < segments.length && segments[i]!.start < end; i++) {
    const segment = segments[i]!;
    const from = Math.max(start, segment.start);
    const to = Math.min(end, segment.end);
    const seen = Math.max(from, Math.min(to, visible));
    add(from, seen, segment, segment.level, offsets[seen]! - offsets[from]!);
    // The space at the end of a line has no width; it must not appear at the left of a right-to-left run.
    if (seen < to) add(seen, to, segment, 0, 0);
  }
  const last = parts.at(-1);
  if (last !== undefined) last.width += hyphen?.width ?? 0;
  // A dot that is not drawn leaves a space.
  const hides = /\S/u.test(text.slice(visible, end));
  const textOf = ({ start: from, end: to }: (typeof parts)[number]) =>
    hides && to > visible ? `${text.slice(from, Math.max(from, visible))} ` : text.slice(from, to);
  const x = new Map<object, number>();
  let at = 0;
  for (const part of visualOrder(parts)) {
    x.set(part, at);
    at += part.width;
  }
  const runs = parts.map((part): Run => {
    const span = spans[part.segment.span]!;
    return {
      x: x.get(part)!,
      width: part.width,
      text: textOf(part) + (part === last && hyphen !== undefined ? hyphen.text : ""),
      face: part.segment.face,
      size: span.size,
      tone: span.tone,
      ...(span.mark === undefined ? {} : { mark: span.mark }),
      ...(span.link === undefined ? {} : { link: span.link }),
      direction: part.level % 2 === 1 ? "rtl" : "ltr",
    };
  });
  return { width: at, runs };
}

/** Rule L2 of the bidirectional algorithm: from the highest level down, reverse every stretch at or above it. */
function visualOrder<T extends { level: number }>(parts: readonly T[]): readonly T[] {
  const highest = parts.reduce((most, part) => Math.max(most, part.level), 0);
  if (highest === 0) return parts;
  const order = [...parts];
  for (let level = highest; level > 0; level--) {
    for (let i = 0; i < order.length; i++) {
      let j = i;
      while (j < order.length && order[j]!.level >= level) j += 1;
      if (j > i + 1) order.splice(i, j - i, ...order.slice(i, j).toReversed());
      i = Math.max(i, j);
    }
  }
  return order;
}
