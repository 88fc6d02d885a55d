import bidiFactory from "bidi-js";
import type { FaceId } from "../faces.ts";
import { faceOrder, hasRtl, scriptOf } from "../scripts.ts";
import type { Script } from "../scripts.ts";
import type { Shaper } from "./shaper.ts";
import type { Span } from "../typesetter.ts";

/** A stretch of a paragraph that is shaped in one go: one span, face, script and bidi level. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly span: number;
  readonly face: FaceId;
  readonly level: number;
  /** It begins with marks that would be too many on one letter, and must not join what stands before it. */
  readonly apart: boolean;
}

interface Bidi {
  getEmbeddingLevels(text: string, direction: "ltr" | "rtl"): { readonly levels: Uint8Array };
}

/** Its typings describe another kind of module than it is. */
const bidi = (bidiFactory as unknown as () => Bidi)();

/** The bidi level of each UTF-16 unit, or undefined where the whole text runs from left to right. */
export function bidiLevels(text: string, direction: "ltr" | "rtl"): Uint8Array | undefined {
  if (direction === "ltr" && !hasRtl(text)) return undefined;
  return bidi.getEmbeddingLevels(text, direction).levels;
}

/** A segment that goes on; `favourite` where its face is its script's first choice. */
interface Open {
  readonly start: number;
  readonly span: number;
  readonly face: FaceId;
  readonly level: number;
  readonly apart: boolean;
  script: Script;
  favourite: boolean;
}

/** Cuts the joined text of the spans into segments, in logical order, without gaps. */
export function itemize(
  text: string,
  spans: readonly Span[],
  levels: Uint8Array | undefined,
  shaper: Shaper,
): Segment[] {
  const segments: Segment[] = [];
  let spanIndex = 0;
  let spanEnd = spans[0]?.text.length ?? 0;
  let open: Open | undefined;
  let marks = 0;

  for (let i = 0; i < text.length;) {
    const codePoint = text.codePointAt(i)!;
    while (i >= spanEnd && spanIndex < spans.length - 1) {
      spanIndex += 1;
      spanEnd += spans[spanIndex]!.text.length;
    }
    const level = levels?.[i] ?? 0;
    const script = scriptOf(codePoint);
    marks = isMark(codePoint) ? marks + 1 : 0;
    if (open !== undefined && marks > mostMarks(open.face)) {
      segments.push(closed(open, i));
      open = { ...open, start: i, span: spanIndex, level, apart: true };
      marks = 1;
    }
    const at = open !== undefined && open.span === spanIndex && open.level === level ? open : undefined;
    if (at === undefined || !joins(at, script, codePoint, shaper)) {
      const order = faceOrder(script, spans[spanIndex]!.weight, codePoint);
      const face = order.find((one) => shaper.has(one, codePoint)) ?? order[0]!;
      const favourite = script !== "other" && face === order[0];
      if (
        at !== undefined &&
        at.face === face &&
        (at.script === script || at.script === "common" || script === "common")
      ) {
        if (at.script === "common") Object.assign(at, { script, favourite });
      } else {
        if (open !== undefined) segments.push(closed(open, i));
        open = { start: i, span: spanIndex, face, level, apart: false, script, favourite };
      }
    }
    i += codePoint > 0xffff ? 2 : 1;
  }
  if (open !== undefined) segments.push(closed(open, text.length));
  return segments;
}

/** Most characters need no choice of a face: they are of the script at hand, or of none, and the face at hand has them. */
function joins(open: Open, script: Script, codePoint: number, shaper: Shaper): boolean {
  const fits = script === "common" || (open.favourite && script === open.script);
  return (fits && shaper.has(open.face, codePoint)) || isInvisible(codePoint);
}

function closed({ start, span, face, level, apart }: Open, end: number): Segment {
  return { start, end, span, face, level, apart };
}

function isMark(codePoint: number): boolean {
  return codePoint >= 0x300 && /^[\p{Mn}\p{Me}]$/u.test(String.fromCodePoint(codePoint));
}

/**
 * Marks on a letter grow upwards, or downwards: with more of them than any language has, through the lines around.
 * Hebrew has more points on a letter than others, most in places of their own.
 */
const mostMarks = (face: FaceId) => (face.startsWith("hebrew") ? 5 : 4);

/** Characters that are not drawn (joiners, variation selectors, marks of direction) and need no glyph. */
export function isInvisible(codePoint: number): boolean {
  return (
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    codePoint === 0x00ad ||
    codePoint === 0x2060 ||
    codePoint === 0xfeff ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0x2066 && codePoint <= 0x2069) ||
    (codePoint >= 0x202a && codePoint <= 0x202e)
  );
}
