import type { Annotation } from "../../annotations/annotation.ts";
import { inferenceNote } from "../../annotations/resolve.ts";
import type { ShapedText } from "../../layout/cards/shaped-text.ts";
import { textLayout } from "../../layout/finish.ts";
import { directionOf } from "../../language/index.ts";
import type { Inference, Statement } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import { alike, themesFor } from "../../scene/annotated/annotated-themes.ts";
import type { TextThemes, ThemeOfLook } from "../../scene/annotated/annotated-themes.ts";
import { xmlId } from "../../scene/ids.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { GroupItem, Item, Link } from "../../scene/scene.ts";
import { signedItems } from "../../scene/text.ts";
import type { Breaking, Span, Typesetter } from "../../text/typesetter.ts";
import { runningText } from "../book/setter.ts";
import type { BriefContent } from "./content.ts";
import { BriefSpans } from "./spans.ts";
import type { Part } from "./stack.ts";

/** pt; apparatus is never smaller. */
const LEAST_SMALL = 8;
/** As a share of the body size. */
const SMALL = 0.82;

export interface PartWish {
  readonly outline: Outline;
  readonly annotation: Annotation;
  readonly type: Typesetter;
  readonly theme: PaintedTheme;
  /** The size of body text, px. */
  readonly body: number;
  /** The figures that follow in the document, by what they show in full; undefined where there are none to lead to. */
  readonly figureOf: Outline["numbers"] | undefined;
  /** True where figures in the same document show every statement. */
  readonly linked: boolean;
}

export interface TextPart extends Part {
  readonly width: number;
}

/** Sets words in the sizes of a brief. */
export class PartSetter {
  readonly wish: PartWish;
  readonly spans: BriefSpans;
  readonly small: number;
  readonly #direction: "ltr" | "rtl";
  readonly #themeOf: ThemeOfLook;
  readonly #shaped = new WeakMap<object, ShapedText>();

  constructor(wish: PartWish, claims: BriefContent["claims"]) {
    this.wish = wish;
    this.#themeOf = themesFor(wish.theme);
    this.#direction = directionOf(wish.outline.map.lang);
    this.small = Math.max((LEAST_SMALL * 4) / 3, wish.body * SMALL);
    this.spans = new BriefSpans(wish.outline, wish.figureOf, this.small, claims, wish.annotation);
  }

  get rtl(): boolean {
    return this.#direction === "rtl";
  }

  /** In which a statement is drawn: as in a figure, what fails is fainter. */
  themeOf({ id }: Statement): PaintedTheme {
    return this.#themeOf(this.wish.annotation.statements.get(id)?.look);
  }

  /** In which a step is drawn, with its sign and its rule. */
  stepTheme(inference: Inference): PaintedTheme {
    return this.#themeOf(inferenceNote(this.wish.annotation, inference).look);
  }

  /** A step may fail where its premise holds. */
  themesOf(inference: Inference, statement: Statement): TextThemes {
    return { words: this.themeOf(statement), sign: this.stepTheme(inference) };
  }

  text(
    spans: readonly Span[],
    width: number,
    themes: TextThemes = alike(this.wish.theme),
    how: Breaking = "running",
  ): TextPart {
    return set(runningText(spans, this.wish.type, this.#direction, how), width, themes);
  }

  /** The only words of a part of the content, which are asked for again in every width that is tried. */
  textOf(of: object, spans: () => readonly Span[], width: number, themes: TextThemes): TextPart {
    let shaped = this.#shaped.get(of);
    if (shaped === undefined) {
      shaped = runningText(spans(), this.wish.type, this.#direction, "running");
      this.#shaped.set(of, shaped);
    }
    return set(shaped, width, themes);
  }

  /** A line in small type: what there is no room for. */
  remark(text: string, width: number): Part {
    return this.text([{ text, weight: "italic", size: this.small, tone: "muted" }], width);
  }

  /** What says a statement. */
  named(id: string, statement: Statement, part: Part): Part {
    const label = this.spans.spoken(statement, statement.text);
    return { height: part.height, draw: (x, y) => [this.group(id, label, statement, part.draw(x, y))] };
  }

  group(id: string, label: string, statement: Statement, items: readonly Item[]): GroupItem {
    const link: Link | undefined = this.wish.linked
      ? { to: "group", id: xmlId("s", statement.id) }
      : undefined;
    return {
      kind: "group",
      id: xmlId("brief", id),
      role: "paragraph",
      label,
      ...(link === undefined ? {} : { link }),
      items,
    };
  }

  /** Indented behind a rule that stands this far in and is as high as what it holds. */
  ruled(
    rest: Part,
    width: number,
    inset: number,
    off: number,
    rule: (x: number, y: number, height: number) => Item,
  ): Part {
    const { height } = rest;
    return {
      height,
      draw: (x, y) => [
        rule(this.rtl ? x + width - off : x + off, y, height),
        ...rest.draw(this.rtl ? x : x + inset, y),
      ],
    };
  }
}

function set(shaped: ShapedText, width: number, themes: TextThemes): TextPart {
  const own = Number.isFinite(width) ? width : shaped.maxWidth + 0.1;
  const height = shaped.height(own);
  return {
    width: own,
    height,
    draw: (x, y) => signedItems(textLayout(shaped, { x, y, width: own, height }), themes),
  };
}
