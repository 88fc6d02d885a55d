import { ptOfPx } from "../../geometry.ts";
import { shapedText } from "../../layout/cards/shaped-text.ts";
import type { ShapedText } from "../../layout/cards/shaped-text.ts";
import { textLayout } from "../../layout/finish.ts";
import type { Outline } from "../../outline/outline.ts";
import { directionOf } from "../../language/index.ts";
import { distinctIds, xmlId } from "../../scene/ids.ts";
import type { GroupRole, Link, ShapeItem, TextItem } from "../../scene/scene.ts";
import { line, move, shape, dashed } from "../../scene/shapes.ts";
import { alike } from "../../scene/annotated/annotated-themes.ts";
import { markShapes } from "../../scene/annotated/marks.ts";
import type { MarkShapes } from "../../scene/annotated/marks.ts";
import { textItems } from "../../scene/text.ts";
import { shifted } from "../../scene/transform.ts";
import { leadingOf } from "../../text/scripts.ts";
import type { Breaking, Mark, Span, Typesetter } from "../../text/typesetter.ts";
import type { Tone } from "../../themes/index.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { keepsNext } from "./flow.ts";
import type { RowPiece, Row } from "./flow.ts";

/** px; the smallest is 8.5 pt. */
const SIZES = { body: 40 / 3, small: 34 / 3, title: 26, heading: 19, subheading: 16 };
export type Size = keyof typeof SIZES;
const HEADINGS: ReadonlySet<Size> = new Set(["title", "heading", "subheading"]);

/** Running text needs more space between its lines than cells do. */
const AIR = 1.06;
/** The most times that a paragraph is indented. */
const DEEPEST = 5;
/** Between a number and its text, as a share of the body size. */
const GAP = 0.75;

/** A stretch of a paragraph. */
export interface Words {
  readonly text: string;
  readonly weight?: Span["weight"];
  readonly size?: Size;
  readonly tone?: Tone;
  readonly mark?: Mark;
}

export interface ParagraphStyle {
  readonly role: GroupRole;
  /** Made unique if it is not. */
  readonly id: string;
  readonly link?: Link | undefined;
  readonly before: number;
  /** True where the next paragraph must begin on the same page. */
  readonly keep?: boolean;
  /** The text is indented as far as that of numbered paragraphs. */
  readonly indented?: boolean;
  /** What marks an objection: a broken line beside the paragraph. `joined` if the paragraph above has it too. */
  readonly bar?: "joined" | "begins" | undefined;
  /** How many times the whole paragraph is indented by the width of the numbers' column. */
  readonly depth?: number;
  /** px; how far it is indented otherwise. */
  readonly inset?: number;
  /** Stands in the column of the numbers; no line of the text begins below it. */
  readonly lead?: string;
}

/** Sets paragraphs as rows of one width. */
export class Setter {
  readonly width: number;
  readonly #type: Typesetter;
  readonly #theme: PaintedTheme;
  readonly #direction: "ltr" | "rtl";
  readonly #scale: number;
  readonly #column: number;
  readonly #unique = distinctIds();

  constructor(
    { map, numbers }: Outline,
    type: Typesetter,
    theme: PaintedTheme,
    width: number,
    least: number,
  ) {
    this.width = width;
    this.#type = type;
    this.#theme = theme;
    this.#direction = directionOf(map.lang);
    this.#scale = Math.max(1, least / ptOfPx(SIZES.small));
    const widest = this.shaped([{ text: String(numbers.size), weight: "semibold" }]).maxWidth;
    this.#column = widest + GAP * SIZES.body * this.#scale;
  }

  /** px; the width of the numbers' column. */
  get column(): number {
    return this.#column;
  }

  shaped(words: readonly Words[]): ShapedText {
    const spans = words.map(({ text, weight = "regular", size = "body", tone = "text", mark }): Span => ({
      text,
      weight,
      size: SIZES[size] * this.#scale,
      tone,
      ...(mark === undefined ? {} : { mark }),
    }));
    const isHeading = words.every((one) => one.size !== undefined && HEADINGS.has(one.size));
    return runningText(spans, this.#type, this.#direction, isHeading ? "balanced" : "running");
  }

  paragraph(words: readonly Words[], style: ParagraphStyle): Row[] {
    const {
      role,
      id,
      link,
      before,
      keep = false,
      lead,
      indented = lead !== undefined,
      bar,
      depth = 0,
      inset: outer = this.#outer(depth),
    } = style;
    const inset = outer + (indented ? this.#column : 0);
    const leads = lead === undefined ? [] : this.#lead(lead, outer);
    const shaped = this.shaped(words);
    const width = this.width - inset;
    const left = this.#direction === "rtl" ? 0 : inset;
    const group = {
      id: this.#unique(xmlId("w", id)),
      role,
      label: [...(lead === undefined ? [] : [lead]), words.map(({ text }) => text).join("")].join(" "),
      ...(link === undefined ? {} : { link }),
    };
    const lines = linesOf(shaped, width, this.#theme);
    const marks = marksOf(shaped, width, lines, this.#theme);
    return lines.map((items, index): Row => {
      const barred = bar === "joined" || (bar === "begins" && index > 0) ? "joined" : bar;
      const piece: RowPiece = {
        group,
        draw: (x, y, space) => [
          ...(barred === undefined
            ? []
            : [this.#bar(x, outer, y - (barred === "joined" ? space : 0), y + shaped.leading)]),
          ...(index === 0 ? shifted(leads, x, y) : []),
          ...shifted(marks[index]!.under, x + left, y),
          ...items.map((item) => ({ ...item, x: item.x + x + left, y: item.y + y })),
          ...shifted(marks[index]!.over, x + left, y),
        ],
      };
      return {
        height: shaped.leading,
        before: index === 0 ? before : 0,
        keep: keepsNext(index, lines.length) || (keep && index === lines.length - 1),
        pieces: [piece],
      };
    });
  }

  /** A paragraph with a number that leads to the statement in its figure. */
  numbered(
    number: number,
    statement: string,
    words: readonly Words[],
    style: Omit<ParagraphStyle, "role">,
  ): Row[] {
    const [first, ...others] = this.paragraph(words, { ...style, role: "paragraph", indented: true });
    if (first === undefined) return [];
    const items = this.#lead(String(number), this.#outer(style.depth ?? 0));
    const id = `${first.pieces[0]!.group!.id}.n`;
    const group: RowPiece["group"] = {
      id,
      role: "reference",
      label: String(number),
      link: { to: "group", id: xmlId("s", statement) },
    };
    const mark: RowPiece = {
      group,
      draw: (x, y) => shifted(items, x, y),
    };
    return [{ ...first, pieces: [mark, ...first.pieces] }, ...others];
  }

  /** What stands in the column of the numbers, as if its paragraph stood at the top left. */
  #lead(text: string, outer: number): readonly TextItem[] {
    const shaped = this.shaped([{ text, weight: "semibold", tone: "number" }]);
    const left = this.#direction === "rtl" ? this.width - outer - this.#column : outer;
    const [items = []] = linesOf(shaped, this.#column, this.#theme);
    return items.map((item) => ({ ...item, x: item.x + left }));
  }

  /** Deeper paragraphs are indented no further, because their lines must hold more than a few words. */
  #outer = (depth: number) => Math.min(depth, DEEPEST) * this.#column;

  /** Beside the text, at this distance from the margin. */
  #bar(x: number, outer: number, from: number, to: number): ShapeItem {
    const off = SIZES.body * 0.6 - outer;
    const at = this.#direction === "rtl" ? x + this.width + off : x - off;
    return shape([move(at, from), line(at, to)], undefined, dashed(this.#theme.frame.objection, 1.6, [5, 3]));
  }
}

/** A paragraph of running text. */
export function runningText(
  spans: readonly Span[],
  type: Typesetter,
  direction: "ltr" | "rtl",
  how: Breaking,
): ShapedText {
  const size = Math.max(...spans.map((span) => span.size));
  const leading = Math.round(size * leadingOf(spans.map(({ text }) => text).join("")) * AIR * 100) / 100;
  return shapedText(type.paragraph(spans, direction), leading, size, direction, how);
}

/** The texts of each line, as if every line stood at the top left. */
export function linesOf(shaped: ShapedText, width: number, theme: PaintedTheme): TextItem[][] {
  const items = textItems(textLayout(shaped, { x: 0, y: 0, width, height: 0 }), theme);
  let at = 0;
  return shaped.lines(width).map(({ runs }, index) => {
    const own = items.slice(at, at + runs.length);
    at += runs.length;
    return own.map((item) => ({ ...item, y: item.y - index * shaped.leading }));
  });
}

/** What is drawn around the words of each line. */
const marksOf = (
  shaped: ShapedText,
  width: number,
  lines: readonly (readonly TextItem[])[],
  theme: PaintedTheme,
): readonly MarkShapes[] =>
  shaped.lines(width).map(({ runs }, index) => markShapes(runs, lines[index]!, alike(theme)));
