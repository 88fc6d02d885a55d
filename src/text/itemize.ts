import bidiFactory from "bidi-js";
import type { FaceId } from "./faces.ts";
import { faceOrder, hasRtl, scriptOf } from "./scripts.ts";
import type { Script } from "./scripts.ts";
import type { Shaper } from "./shaper.ts";
import type { Span } from "./typesetter.ts";

/** A stretch of a paragraph that is shaped in one go: one span, face, script and bidi level. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly span: number;
  readonly face: FaceId;
  readonly level: number;
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

/** Cuts the joined text of the spans into segments, in logical order, without gaps. */
export function itemize(
  text: string,
  spans: readonly Span[],
  levels: Uint8Array | undefined,
  shaper: Shaper,
): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let spanIndex = 0;
  let spanEnd = spans[0]?.text.length ?? 0;
  let current: { face: FaceId; script: Script; level: number; span: number } | undefined;

  for (let i = 0; i < text.length;) {
    const codePoint = text.codePointAt(i)!;
    const length = codePoint > 0xffff ? 2 : 1;
    while (i >= spanEnd && spanIndex < spans.length - 1) {
      spanIndex += 1;
      spanEnd += spans[spanIndex]!.text.length;
    }
    const level = levels?.[i] ?? 0;
    const script = scriptOf(codePoint);
    const sameSpan = current !== undefined && current.span === spanIndex && current.level === level;
    const joins =
      sameSpan && script === "common" && shaper.has(current!.face, codePoint)
        ? true
        : sameSpan && isInvisible(codePoint);
    if (!joins) {
      const face = pickFace(shaper, spans[spanIndex]!, script, codePoint);
      const continues =
        sameSpan &&
        current!.face === face &&
        (current!.script === script || current!.script === "common" || script === "common");
      if (continues) {
        if (current!.script === "common") current = { ...current!, script };
      } else {
        if (current !== undefined) segments.push({ ...pick(current), start, end: i });
        current = { face, script, level, span: spanIndex };
        start = i;
      }
    }
    i += length;
  }
  if (current !== undefined) segments.push({ ...pick(current), start, end: text.length });
  return segments;
}

const pick = (c: { face: FaceId; level: number; span: number }) => ({
  face: c.face,
  level: c.level,
  span: c.span,
});

function pickFace(shaper: Shaper, span: Span, script: Script, codePoint: number): FaceId {
  const order = faceOrder(script, span.weight, codePoint);
  return order.find((face) => shaper.has(face, codePoint)) ?? order[0]!;
}

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
