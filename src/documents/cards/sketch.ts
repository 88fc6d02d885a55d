import type { Rect } from "../../geometry.ts";
import { directionOf, wordsFor } from "../../language/index.ts";
import type { ShapedText } from "../../layout/cards/shaped-text.ts";
import { textLayout } from "../../layout/finish.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { Item } from "../../scene/scene.ts";
import { lineShapes } from "../../scene/cards/line.ts";
import { box, dashed, line, move, rectangle, shape, solid } from "../../scene/shapes.ts";
import { textItems } from "../../scene/text.ts";
import type { Setter } from "../book/setter.ts";

/** A small drawing on a card, px. */
export interface Sketch {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number): Item[];
}

/** What the sketch of a set of cards shows besides a claim, its reason and the sign between. */
interface Shown {
  readonly arrow: boolean;
  readonly linked: boolean;
  readonly undercut: boolean;
  /** An objection to the claim itself. */
  readonly objection: boolean;
  /** Another claim that cannot hold together with this one. */
  readonly rivals: boolean;
}

/** px */
const STATEMENT = { width: 52, height: 25 };
const SIGN = { height: 22, pad: 5 };
const GAP = 6;
const ARROW = 20;
/** The line of an objection to a step is shorter, so that the words beside the sketch have room. */
const BAR = 13;
/** Of an objection: how strong, its dashes, and how far its bar reaches to each side. */
const LINE = { width: 2.4, dashes: [4, 2.4], bar: 7.5 } as const;
/** Lines that stand for the words of a statement, as shares of its width. */
const LINES = [0.78, 0.52];

/**
 * Where cards lie: the sign of a step below the claim, with an arrow to it, premises with "and" between them below that,
 * and the "but" card of an objection to the step beside its sign; that of an objection to the claim lies beside the claim; each
 * with a line that ends in a bar. A rival lies beside the claim, or two of them below all that, with their card between.
 */
export function cardsSketch(lang: string, shown: Shown, setter: Setter, theme: PaintedTheme): Sketch {
  const { because, and, but, rivals } = wordsFor(lang);
  const rtl = directionOf(lang) === "rtl";
  const word = (text: string, tone: "number" | "objection-header") =>
    setter.shaped([{ text, weight: "semibold", size: "small", tone }]);
  const widthOf = (text: ShapedText) => text.maxWidth + 2 * SIGN.pad;
  const signs = {
    because: word(because, "number"),
    and: word(and, "number"),
    but: word(but, "objection-header"),
    rivals: word(rivals, "objection-header"),
  };
  const first = Math.max(STATEMENT.width, widthOf(signs.because));
  const apart = shown.arrow ? ARROW : 0;
  const short = shown.arrow ? BAR : 0;
  const beside = first + (shown.undercut ? short + widthOf(signs.but) + STATEMENT.width : 0);
  const below = shown.linked ? 2 * STATEMENT.width + widthOf(signs.and) : 0;
  const against = STATEMENT.width + apart + widthOf(signs.but) + STATEMENT.width;
  const paired = 2 * STATEMENT.width + widthOf(signs.rivals);
  const width = Math.max(beside, below, shown.objection ? against : 0, shown.rivals ? paired : 0);
  const step = STATEMENT.height + (shown.arrow ? ARROW : GAP);
  const reason = step + SIGN.height + GAP;
  const apartFromAll = reason + STATEMENT.height + 2 * GAP;
  const pair = shown.objection ? apartFromAll : 0;
  const height = (shown.rivals && shown.objection ? apartFromAll : reason) + STATEMENT.height;
  const edge = solid(theme.frame.head, 0.9);

  const draw = (left: number, top: number): Item[] => {
    const place = (x: number, y: number, own: number, tall: number): Rect => ({
      x: left + (rtl ? width - x - own : x),
      y: top + y,
      width: own,
      height: tall,
    });
    const statement = (x: number, y: number): Item[] => {
      const at = place(x, y, STATEMENT.width, STATEMENT.height);
      const bars = LINES.map((share, index) => {
        const level = at.y + ((index + 1) * at.height) / (LINES.length + 1);
        const [from, to] = [at.x + 8, at.x + 8 + share * (at.width - 16)];
        const [begin, end] = rtl ? [2 * at.x + at.width - to, 2 * at.x + at.width - from] : [from, to];
        return shape([move(begin, level), line(end, level)], undefined, solid(theme.frame.rule, 3));
      });
      return [shape(rectangle(at), undefined, edge), ...bars];
    };
    const sign = (text: ShapedText, x: number, y: number, own: number): Item[] => {
      const at = place(x, y, own, SIGN.height);
      const isPlate = text === signs.but || text === signs.rivals;
      const card = isPlate ? box(at, { top: 4, bottom: 4 }, "bevel") : rectangle(at);
      const inner = text.maxWidth + 0.1;
      const words = {
        x: at.x + (at.width - inner) / 2,
        y: at.y + (at.height - text.leading) / 2,
        width: inner,
        height: text.leading,
      };
      return [
        isPlate ? shape(card, theme.header.objection, undefined) : shape(card, undefined, edge),
        ...textItems(textLayout(text, words), theme),
      ];
    };
    const middle = (SIGN.height - STATEMENT.height) / 2;
    const { x } = place(STATEMENT.width / 2, 0, 0, 0);
    const points = [
      { x, y: top + step - 2 },
      { x, y: top + STATEMENT.height + 2 },
    ];
    /** From the "but" card that begins this far on, to what lies before it. */
    const barred = (from: number, long: number, y: number): Item[] => {
      if (!shown.arrow) return [];
      const [begin, end] = [from - 1, from - long + 3].map((at) => place(at, 0, 0, 0).x);
      const at = top + y;
      // As on its card, only smaller.
      const paint = theme.line.objection;
      return [
        shape([move(begin!, at), line(end!, at)], undefined, dashed(paint, LINE.width, LINE.dashes)),
        shape([move(end!, at - LINE.bar), line(end!, at + LINE.bar)], undefined, solid(paint, LINE.width)),
      ];
    };
    return [
      ...statement(0, 0),
      ...(shown.objection
        ? [
            ...barred(STATEMENT.width + apart, apart, STATEMENT.height / 2),
            ...sign(signs.but, STATEMENT.width + apart, -middle, widthOf(signs.but)),
            ...statement(STATEMENT.width + apart + widthOf(signs.but), 0),
          ]
        : []),
      ...(shown.rivals
        ? [
            ...(shown.objection ? statement(0, pair) : []),
            ...sign(signs.rivals, STATEMENT.width, pair - middle, widthOf(signs.rivals)),
            ...statement(STATEMENT.width + widthOf(signs.rivals), pair),
          ]
        : []),
      ...(shown.arrow ? lineShapes({ points, main: true }, "support", theme) : []),
      ...sign(signs.because, 0, step, first),
      ...(shown.undercut
        ? [
            ...barred(first + short, short, step + SIGN.height / 2),
            ...sign(signs.but, first + short, step, widthOf(signs.but)),
            ...statement(first + short + widthOf(signs.but), step + middle),
          ]
        : []),
      ...statement(0, reason),
      ...(shown.linked
        ? [
            ...sign(signs.and, STATEMENT.width, reason - middle, widthOf(signs.and)),
            ...statement(STATEMENT.width + widthOf(signs.and), reason),
          ]
        : []),
    ];
  };
  return { width, height, draw };
}
