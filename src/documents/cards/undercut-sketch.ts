import type { Rect } from "../../geometry.ts";
import { directionOf, wordsFor } from "../../language/index.ts";
import type { ShapedText } from "../../layout/cards/shaped-text.ts";
import { textLayout } from "../../layout/finish.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { Item } from "../../scene/scene.ts";
import { box, line, move, rectangle, shape, solid } from "../../scene/shapes.ts";
import { textItems } from "../../scene/text.ts";
import type { Setter } from "../book/setter.ts";

/** A small drawing on a card, px. */
export interface Sketch {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number): Item[];
}

/** px */
const STATEMENT = { width: 74, height: 28 };
const SIGN = { height: 24, pad: 9 };
const GAP = 7;
/** Lines that stand for the words of a statement, as shares of its width. */
const LINES = [0.78, 0.52];

/** Where the cards of an objection to a step lie: its "but" card at the "because" card of the step. */
export function undercutSketch(lang: string, setter: Setter, theme: PaintedTheme): Sketch {
  const { because, but } = wordsFor(lang);
  const rtl = directionOf(lang) === "rtl";
  const step = setter.shaped([{ text: because, weight: "semibold", size: "small", tone: "number" }]);
  const objection = setter.shaped([
    { text: but, weight: "semibold", size: "small", tone: "objection-header" },
  ]);
  const first = Math.max(STATEMENT.width, step.maxWidth + 2 * SIGN.pad);
  const second = objection.maxWidth + 2 * SIGN.pad;
  const width = first + second + STATEMENT.width;
  const rows = { step: STATEMENT.height + GAP, reason: STATEMENT.height + GAP + SIGN.height + GAP };
  const height = rows.reason + STATEMENT.height;
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
        const [from, to] = [at.x + 9, at.x + 9 + share * (at.width - 18)];
        const [begin, end] = rtl ? [2 * at.x + at.width - to, 2 * at.x + at.width - from] : [from, to];
        return shape([move(begin, level), line(end, level)], undefined, solid(theme.frame.rule, 3));
      });
      return [shape(rectangle(at), undefined, edge), ...bars];
    };
    const sign = (text: ShapedText, at: Rect): Item[] => {
      const own = text.maxWidth + 0.1;
      const x = at.x + (at.width - own) / 2;
      const y = at.y + (at.height - text.leading) / 2;
      return textItems(textLayout(text, { x, y, width: own, height: text.leading }), theme);
    };
    const because = place(0, rows.step, first, SIGN.height);
    const but = place(first, rows.step, second, SIGN.height);
    const middle = (first - STATEMENT.width) / 2;
    const beside = rows.step + (SIGN.height - STATEMENT.height) / 2;
    return [
      ...statement(middle, 0),
      ...statement(middle, rows.reason),
      ...statement(first + second, beside),
      shape(rectangle(because), undefined, edge),
      ...sign(step, because),
      shape(box(but, { top: 4, bottom: 4 }, "bevel"), theme.header.objection, undefined),
      ...sign(objection, but),
    ];
  };
  return { width, height, draw };
}
