import bidiFactory from "bidi-js";
import type { FaceId } from "../faces.ts";
import { faceOrder, hasRtl, scriptOf } from "../scripts.ts";
import type { Script } from "../scripts.ts";
import type { Shaper } from "./shaper.ts";
import type { Span } from "../typesetter.ts";

/** A stretch of a paragraph that is shaped at once: one span, face, script and bidi level. */
export interface ShapingSegment {
  readonly start: number;
  readonly end: number;
  readonly span: number;
  readonly face: FaceId;
  readonly level: number;
  /** It begins with more marks than one letter may carry, and must not join what precedes it. */
  readonly apart: boolean;
}

interface Bidi {
  getEmbeddingLevels(text: string, direction: "ltr" | "rtl"): { readonly levels: Uint8Array };
}

/** Its typings describe another kind of module. */
const bidi = (bidiFactory as unknown as () => Bidi)();

/** The bidi level of each UTF-16 unit, or undefined where the whole text runs from left to right. */
export function bidiLevels(
  text: string,
  direction: "ltr" | "rtl",
  spans: readonly Span[] = [],
): Uint8Array | undefined {
  if (direction === "ltr" && !hasRtl(text)) return undefined;
  let marked = "";
  /** Which units of the marked text are those of the text. */
  const own: number[] = [];
  const add = (from: number, to: number) => {
    for (let at = from; at < to; at++) own.push(marked.length + at - from);
    marked += text.slice(from, to);
  };
  let done = 0;
  for (const { start, end } of isolatesIn(text, spans)) {
    add(done, start);
    marked += directionIn(text.slice(start, end), direction) === "rtl" ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    add(start, end);
    marked += END;
    done = end;
  }
  add(done, text.length);
  const { levels } = bidi.getEmbeddingLevels(marked, direction);
  return Uint8Array.from(own, (at) => levels[at]!);
}

/** Signs that begin and end an isolate (UAX #9); they only serve to find levels and never reach a drawing. */
const RIGHT_TO_LEFT = "\u2067";
const LEFT_TO_RIGHT = "\u2066";
const END = "\u2069";

/** Stretches that are ordered by themselves, without the blanks at their ends. */
function isolatesIn(
  text: string,
  spans: readonly Span[],
): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const span of spans) {
    const last = found.at(-1);
    if (span.isolate === true) {
      if (last?.end === at) last.end = at + span.text.length;
      else found.push({ start: at, end: at + span.text.length });
    }
    at += span.text.length;
  }
  return found.flatMap(({ start, end }) => {
    const whole = text.slice(start, end);
    const begin = start + whole.length - whole.trimStart().length;
    const close = end - (whole.length - whole.trimEnd().length);
    return begin < close ? [{ start: begin, end: close }] : [];
  });
}

/**
 * Between lines from left to right, words run as their first letter does. Between lines from right to left, what begins
 * with a foreign word is no foreign sentence.
 */
function directionIn(words: string, around: "ltr" | "rtl"): "ltr" | "rtl" {
  const decides = around === "rtl" ? words : (/\p{L}/u.exec(words)?.[0] ?? "");
  return hasRtl(decides) ? "rtl" : "ltr";
}

/** A segment that still grows; `favourite` if its face is the first choice for its script. */
interface Open {
  readonly start: number;
  readonly span: number;
  readonly face: FaceId;
  readonly level: number;
  readonly apart: boolean;
  script: Script;
  favourite: boolean;
}

/** Cuts the joined text of the spans into segments, in logical order, without gaps. `lang` decides between faces. */
export function itemize(
  text: string,
  spans: readonly Span[],
  levels: Uint8Array | undefined,
  shaper: Shaper,
  lang: string = "",
): ShapingSegment[] {
  const segments: ShapingSegment[] = [];
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
    const script = scriptAt(text, i, codePoint);
    marks = isMark(codePoint) ? marks + 1 : 0;
    if (open !== undefined && marks > mostMarks(open.face)) {
      segments.push(closed(open, i));
      open = { ...open, start: i, span: spanIndex, level, apart: true };
      marks = 1;
    }
    const at = open !== undefined && open.span === spanIndex && open.level === level ? open : undefined;
    if (at === undefined || !joins(at, script, codePoint, shaper, text[i - 1] === JOINER)) {
      const order = faceOrder(script, spans[spanIndex]!.weight, codePoint, lang);
      const face = order.find((one) => shaper.has(one, codePoint)) ?? order[0]!;
      const favourite = script !== "other" && face === order[0];
      if (
        at !== undefined &&
        at.face === face &&
        (at.script === script || at.script === "common" || (script === "common" && at.script !== "emoji"))
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

/** Zero width joiner: what stands on both sides of it is one picture. */
const JOINER = "\u200d";

/** The script of a character, where what follows may make a picture of it: `❤️`, `1️⃣`. */
function scriptAt(text: string, at: number, codePoint: number): Script {
  const script = scriptOf(codePoint);
  const next = at + (codePoint > 0xffff ? 2 : 1);
  return script === "common" && text[next] === "\ufe0f" && /\p{Emoji}/u.test(text.slice(at, next))
    ? "emoji"
    : script;
}

/** Most characters need no choice of a face: they are of the script at hand, or of none, and the face at hand has them. */
function joins(open: Open, script: Script, codePoint: number, shaper: Shaper, joined: boolean): boolean {
  // A font of pictures has digits and signs too, for use in pictures only.
  const common = script === "common" && (open.script !== "emoji" || joined || isMark(codePoint));
  const fits = common || (open.favourite && script === open.script);
  return (fits && shaper.has(open.face, codePoint)) || isInvisible(codePoint);
}

function closed({ start, span, face, level, apart }: Open, end: number): ShapingSegment {
  return { start, end, span, face, level, apart };
}

function isMark(codePoint: number): boolean {
  return codePoint >= 0x300 && /^[\p{Mn}\p{Me}]$/u.test(String.fromCodePoint(codePoint));
}

/**
 * Marks stack upwards or downwards; more of them than any language uses would run into neighbouring lines.
 * Hebrew has more points on a letter than others, most in places of their own.
 */
const mostMarks = (face: FaceId) => (face.startsWith("hebrew") ? 5 : 4);

/** Characters that are not drawn (joiners, variation selectors, tags, marks of direction) and need no glyph. */
export function isInvisible(codePoint: number): boolean {
  return codePoint >= 0xad && INVISIBLE.test(String.fromCodePoint(codePoint));
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
