import type { Item } from "../../scene/scene.ts";
import type { StatementId } from "../../model/map.ts";
import { capitalised, verdictWordsFor, wordsFor } from "../../language/index.ts";
import { largeClaims } from "../../outline/labels.ts";
import { lineShapes } from "../../scene/cards/line.ts";
import type { Size } from "../../geometry.ts";
import { stacked } from "../brief/stack.ts";
import type { Part } from "../brief/stack.ts";
import { SlideParts } from "./parts.ts";
import { counted, GAP, HEAD, SIZES, titled } from "./setting.ts";
import type { Look, PartsOf, Slide } from "./setting.ts";
import { stepSlides } from "./step-slides.ts";
import type { Idea } from "./tour.ts";

/** Of apparatus, as a share of the body size. */
const SMALL = 0.8;
/** Of a claim alone on a slide, as a multiple of the body size. */
const ALONE = 1.5;

/** The slides of an idea: one, unless it has no room there in type of `least` px. A step has at most `most` times that. */
export function slidesOf(
  idea: Idea,
  look: Look,
  room: Size,
  least: number,
  most = Infinity,
): readonly Slide[] {
  const parts = (scale: number) =>
    new SlideParts({ ...look, body: least * scale, small: Math.max(least, least * scale * SMALL) });
  switch (idea.kind) {
    case "claim":
      return claimSlides(idea.statement, idea.main, look, parts, room, least);
    case "line":
    case "outcome":
      return lineSlides(idea, look, parts, room, least);
    case "step":
      return stepSlides(idea, look, parts, room, least, most);
  }
}

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
  const kind = capitalised(
    main
      ? statement.role === "conclusion"
        ? words.main
        : words.thesis
      : statement.unstated
        ? words.unstatedPremise
        : statement.role === "conclusion"
          ? words.conclusion
          : words.premise,
  );
  // "Main conclusion 11" would be read as one of eleven: the number stands at the statement.
  const title = `${kind} ${outline.numbers.get(id)}`;
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
    const part = stacked(
      [heading(title, parts, width, size, kind), parts.named(id, "statement", claim)],
      size,
    );
    if (part.height <= height) return [{ title, part, first: [id] }];
  }
  const parts = partsOf(1);
  const text = parts.text(
    [...parts.spans.claim(id, least, "text"), ...parts.spans.claimNotes(id, undefined)],
    width,
  );
  const head = heading(title, parts, width, least, kind);
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

/** The main line from the top down, in short; or what claims come to. */
function lineSlides(
  { kind, claims }: Extract<Idea, { readonly kind: "line" | "outcome" }>,
  { outline, theme }: Look,
  partsOf: PartsOf,
  { width, height }: Size,
  least: number,
): Slide[] {
  const { lang } = outline.map;
  const isLine = kind === "line";
  const title = isLine ? capitalised(wordsFor(lang).overview) : verdictWordsFor(lang).inTheEnd;
  const set = (some: readonly StatementId[], scale: number): Part => {
    const parts = partsOf(scale);
    const size = least * scale;
    const gap = size * GAP.claim;
    const head = heading(title, parts, width, size);
    const frames = some.map((id) =>
      parts.named(
        id,
        "reference",
        parts.framed(
          isLine ? parts.spans.claim(id, size, "label") : parts.spans.claim(id, size, "text", "by-note"),
          isLine ? [] : parts.spans.outcome(id),
          width,
          isLine || largeClaims(outline).has(id),
        ),
      ),
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
      draw: (x: number, y: number) => [...below.draw(x, y), ...(isLine ? arrows(x, y) : [])],
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

/** A slide's title, which tells it from all others, and what is shown of it. */
function heading(title: string, parts: SlideParts, width: number, size: number, shown = title): Part {
  const text = parts.text(
    [{ text: shown, weight: "semibold", size: size * HEAD, tone: "panel-title" }],
    width,
    "balanced",
  );
  return titled("", title, text);
}
