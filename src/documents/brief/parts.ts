import { textLayout } from "../../layout/finish.ts";
import type { Annotation } from "../../annotations/annotation.ts";
import type { Inference, Statement } from "../../model/map.ts";
import { weightText } from "../../outline/labels.ts";
import type { Outline } from "../../outline/outline.ts";
import {
  commaOf,
  directionOf,
  documentWordsFor,
  dotted,
  introduced,
  wordsFor,
} from "../../language/index.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { xmlId } from "../../scene/ids.ts";
import type { GroupItem, Item, Link } from "../../scene/scene.ts";
import { box, dashed, line, move, rectangle, shape, solid } from "../../scene/shapes.ts";
import { markedItems } from "../../scene/text.ts";
import type { Breaking, Span, Typesetter } from "../../text/typesetter.ts";
import { runningText } from "../book/setter.ts";
import { BriefSpans } from "./spans.ts";
import { spaced, stacked } from "./stack.ts";
import type { Part } from "./stack.ts";
import type { BriefClaim, BriefContent, BriefObjection, BriefPremise, BriefStep } from "./content.ts";

/** pt; apparatus is never smaller. */
const LEAST_SMALL = 8;
/** As shares of the body size. */
const CLAIM = 1.28;
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

/** Sets the parts of a brief in one size of type. */
export class Parts {
  readonly #wish: PartWish;
  readonly #direction: "ltr" | "rtl";
  readonly #spans: BriefSpans;
  readonly #small: number;

  constructor(wish: PartWish, claims: BriefContent["claims"]) {
    const { lang } = wish.outline.map;
    this.#wish = wish;
    this.#direction = directionOf(lang);
    this.#small = Math.max((LEAST_SMALL * 4) / 3, wish.body * SMALL);
    this.#spans = new BriefSpans(wish.outline, wish.figureOf, this.#small, claims, wish.annotation);
  }

  /** A framed claim; the first of a line is framed most heavily. */
  claim({ statement, text }: BriefClaim, width: number, first: boolean): Part {
    const { theme, body } = this.#wish;
    const pad = body * 0.6;
    const spans: Span[] = [
      ...this.#spans.tags(statement),
      this.#spans.number(statement, body * CLAIM),
      { text: `\u00a0${text}`, weight: "semibold", size: body * CLAIM, tone: "main" },
    ];
    const main = this.#text(spans, width - 2 * pad, "balanced");
    const aside = this.#spans.asideOf(statement, true);
    const note =
      aside === ""
        ? undefined
        : this.#text([{ text: aside, weight: "italic", size: this.#small, tone: "muted" }], width - 2 * pad);
    const gap = note === undefined ? 0 : pad * 0.4;
    const height = pad + main.height + gap + (note?.height ?? 0) + pad;
    const stroke = first ? 3.2 : 1.8;
    return {
      height,
      draw: (x, y) => {
        const frame = box({ x, y, width, height }, { top: 4, bottom: 4 }, "round");
        const pen = statement.unstated
          ? dashed(theme.frame.head, stroke, [6, 4])
          : solid(theme.frame.head, stroke);
        return [
          this.#group(`c.${statement.id}`, this.#spans.spoken(statement, `${text} ${aside}`), statement, [
            shape(frame, theme.cell.mainFill, pen),
            ...main.draw(x + pad, y + pad),
            ...(note?.draw(x + pad, y + pad + main.height + gap) ?? []),
          ]),
        ];
      },
    };
  }

  /** Premises under their sign, behind one rule. */
  reason(step: BriefStep, width: number): Part {
    const { theme, body } = this.#wish;
    const inset = body * 0.6;
    const signed = this.along(step.inference, width - inset);
    const rest = stacked([signed, ...this.#premises(step, width - inset, true)], body * 0.14);
    return this.#ruled(
      rest,
      (x, y) => {
        const at = this.#side(x, width, 1);
        return shape([move(at, y), line(at, y + rest.height)], undefined, solid(theme.frame.support, 2.2));
      },
      inset,
    );
  }

  /** What speaks against a claim or against something that stands beside it, in a frame of its own. */
  objection(step: BriefObjection, claim: Statement, width: number): Part {
    const { theme, body } = this.#wish;
    const words = wordsFor(this.#wish.outline.map.lang);
    const pad = body * 0.5;
    const inner = width - 2 * pad;
    const sign: Span = { text: words.but, weight: "semibold", size: this.#small, tone: "objection-header" };
    const tag = this.#text([sign], Infinity);
    const ground = tag.width + this.#small * 0.8;
    const towards = this.#spans.towards(step.inference, claim);
    const kinds = dotted([this.#spans.kind(step.inference), towards]);
    const told: Span[] = [
      ...this.#spans.stepTags(step.inference),
      ...(kinds === "" ? [] : [{ text: kinds, weight: "italic", size: this.#small, tone: "muted" } as const]),
    ];
    const kind = told.length === 0 ? undefined : this.#text(told, inner - ground - 4);
    const head = Math.max(tag.height, kind?.height ?? 0);
    const { replies, repliesLeft } = step;
    const { repliesLeft: left } = documentWordsFor(this.#wish.outline.map.lang);
    const all = [
      ...this.#premises(step, inner, true),
      ...replies.map((reply) => spaced(this.#below(reply, inner, step), body * 0.25)),
      ...(repliesLeft > 0 ? [this.left(left, repliesLeft, inner)] : []),
    ];
    const rest = stacked(all, body * 0.14);
    const height = pad + head + body * 0.2 + rest.height + pad;
    return {
      height,
      draw: (x, y) => {
        const [left, top] = [x + pad, y + pad];
        const tagAt = this.#rtl ? x + width - pad - ground : left;
        const kindAt = this.#rtl ? left : left + ground + 4;
        return [
          shape(
            box({ x, y, width, height }, { top: 5, bottom: 5 }, "bevel"),
            undefined,
            dashed(theme.frame.objection, 1.2, [5, 3]),
          ),
          shape(
            rectangle({ x: tagAt, y: top, width: ground, height: tag.height }),
            theme.header.objection,
            undefined,
          ),
          ...tag.draw(tagAt + (ground - tag.width) / 2, top),
          ...(kind?.draw(kindAt, top) ?? []),
          ...rest.draw(left, top + head + body * 0.2),
        ];
      },
    };
  }

  /** The sign of a step, such as beside the line from one claim to the next. */
  along(inference: Inference, width: number): Part {
    return this.#text([...this.#spans.stepTags(inference), this.#spans.sign(inference)], width);
  }

  /** What is left out of the reasons for a claim, and where it stands. */
  more(text: string, claim: Statement, width: number): Part {
    const figure = this.#wish.linked ? this.#spans.inFigure(claim) : "";
    return this.remark([text, figure].filter((part) => part !== "").join(" "), width);
  }

  /** "replies not shown: 2" */
  left(words: string, count: number, width: number): Part {
    const { lang } = this.#wish.outline.map;
    return this.remark(introduced(words, String(count), wordsFor(lang)), width);
  }

  /** "Not on this page: 21–26, 42" */
  absent(numbers: readonly number[], width: number): Part {
    const { lang } = this.#wish.outline.map;
    const words = wordsFor(lang);
    return this.remark(
      introduced(documentWordsFor(lang).absent, runs(numbers).join(commaOf(words)), words),
      width,
    );
  }

  /** A line in small type: what there is no room for. */
  remark(text: string, width: number): Part {
    return this.#text([{ text, weight: "italic", size: this.#small, tone: "muted" }], width);
  }

  get #rtl(): boolean {
    return this.#direction === "rtl";
  }

  /** Where a thin thing stands at the beginning of a width. */
  #side = (x: number, width: number, off: number) => (this.#rtl ? x + width - off : x + off);

  #premises({ inference, premises, left }: BriefStep, width: number, nested: boolean): Part[] {
    const parts = premises.flatMap((premise, index): Part[] => [
      this.#named(`${inference.index}.${index}`, premise, this.#premise(premise, index > 0, width)),
      ...(nested ? premise.below.map((one) => spaced(this.#below(one, width), this.#wish.body * 0.12)) : []),
    ]);
    if (left === 0) return parts;
    const { lang } = this.#wish.outline.map;
    return [...parts, this.remark(documentWordsFor(lang).moreClaims(left), width)];
  }

  /** What a premise rests on, or a reply to an objection: smaller, further in, behind a thin rule. */
  #below(step: BriefStep, width: number, answered?: BriefStep): Part {
    const { theme, body } = this.#wish;
    const words = wordsFor(this.#wish.outline.map.lang);
    const inset = body * 0.75;
    const lines = step.premises.map((premise, index) => {
      const lead = answered === undefined ? words.because + weightText(step.inference) : words.but;
      const joined = [
        ...(index === 0 ? this.#spans.stepTags(step.inference) : []),
        ...this.#spans.join(index === 0 ? lead : words.and),
      ];
      if (index === 0 && answered !== undefined) joined.push(...this.#spans.about(step.inference, answered));
      const spans = [...joined, ...this.#spans.said(premise, this.#small * 1.05)];
      return this.#named(
        `${step.inference.index}.${index}`,
        premise,
        this.#text(spans, width - inset - body * 0.5),
      );
    });
    const rest = stacked(lines, body * 0.08);
    return this.#ruled(
      rest,
      (x, y) => {
        const at = this.#side(x, width, body * 0.5);
        const rule =
          answered === undefined ? solid(theme.frame.support, 1) : dashed(theme.frame.objection, 1, [4, 2.5]);
        return shape([move(at, y), line(at, y + rest.height)], undefined, rule);
      },
      inset + body * 0.5,
    );
  }

  #ruled(rest: Part, rule: (x: number, y: number) => Item, inset: number): Part {
    return {
      height: rest.height,
      draw: (x, y) => [rule(x, y), ...rest.draw(this.#rtl ? x : x + inset, y)],
    };
  }

  #premise(premise: BriefPremise, joined: boolean, width: number): Part {
    const words = wordsFor(this.#wish.outline.map.lang);
    const spans = this.#spans.said(premise, this.#wish.body);
    return this.#text(joined ? [...this.#spans.join(words.and), ...spans] : spans, width);
  }

  #named = (id: string, { statement }: BriefPremise, part: Part): Part => ({
    height: part.height,
    draw: (x, y) => [
      this.#group(id, this.#spans.spoken(statement, statement.text), statement, part.draw(x, y)),
    ],
  });

  #group(id: string, label: string, statement: Statement, items: readonly Item[]): GroupItem {
    const link: Link | undefined = this.#wish.linked
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

  #text(spans: readonly Span[], width: number, how: Breaking = "running"): Part & { readonly width: number } {
    const { type, theme } = this.#wish;
    const shaped = runningText(spans, type, this.#direction, how);
    const own = Number.isFinite(width) ? width : shaped.maxWidth + 0.1;
    const height = shaped.height(own);
    return {
      width: own,
      height,
      draw: (x, y) => markedItems(textLayout(shaped, { x, y, width: own, height }), theme),
    };
  }
}

/** Ascending numbers, three or more in a row as "21–26". */
function runs(numbers: readonly number[]): string[] {
  const all: number[][] = [];
  for (const number of numbers) {
    const last = all.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else all.push([number]);
  }
  return all.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
}
