import { textLayout } from "../../layout/finish.ts";
import type { StatementId } from "../../model/map.ts";
import type { Block } from "../../outline/outline.ts";
import { directionOf, wordsFor } from "../../language/index.ts";
import { lineShapes } from "../../scene/cards/line.ts";
import { xmlId } from "../../scene/ids.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { GroupItem } from "../../scene/scene.ts";
import { box, rectangle, shape, solid } from "../../scene/shapes.ts";
import { markedItems } from "../../scene/text.ts";
import type { Breaking, Span, Typesetter } from "../../text/typesetter.ts";
import { runningText } from "../book/setter.ts";
import { stacked } from "../brief/stack.ts";
import type { Part } from "../brief/stack.ts";
import { SlideSpans } from "./spans.ts";
import type { InShort, SpanLook } from "./spans.ts";

export interface SlideLook extends SpanLook {
  readonly type: Typesetter;
  readonly theme: PaintedTheme;
}

/** As multiples of the body size: between lines of a step, and what a step is moved in by. */
const GAP = { line: 0.22, inner: 0.5, inset: 1.1, rule: 0.35, end: 0.45 };

/** Lines of text, from 0, where not all have room on a slide. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A paragraph in its lines. */
export interface Text extends Part {
  readonly lines: number;
  slice(from: number, to: number): Part;
}

/** Sets what stands on slides, in one size of type. */
export class SlideParts {
  readonly spans: SlideSpans;
  readonly #look: SlideLook;
  readonly #direction: "ltr" | "rtl";

  constructor(look: SlideLook) {
    this.#look = look;
    this.#direction = directionOf(look.outline.map.lang);
    this.spans = new SlideSpans(look);
  }

  /** A claim in its frame, heavy for those of the main line; `notes` stand below it in small type. */
  framed(spans: readonly Span[], notes: readonly Span[], width: number, heavy: boolean, min = 0): Part {
    const { theme, body } = this.#look;
    const pad = body * 0.55;
    const text = this.text(spans, width - 2 * pad, "balanced");
    const note = notes.length === 0 ? undefined : this.text(notes, width - 2 * pad);
    const own = pad + text.height + (note === undefined ? 0 : note.height + pad * 0.25) + pad;
    const height = Math.max(min, own);
    return {
      height,
      draw: (x, y) => {
        const top = y + (height - own) / 2 + pad;
        return [
          shape(
            box({ x, y, width, height }, { top: 4, bottom: 4 }, "round"),
            theme.cell.mainFill,
            solid(theme.frame.head, heavy ? 2.6 : 1.1),
          ),
          ...text.draw(x + pad, top),
          ...(note?.draw(x + pad, top + text.height + pad * 0.25) ?? []),
        ];
      },
    };
  }

  /** A step that was shown before: its sign and its premises in short, and behind its rule what questions it. */
  shortly(block: Block, words: InShort, questioning: readonly Part[], width: number, strength: number): Part {
    const head = this.text(this.spans.shortly(block, words), width - this.#inset);
    const inside = stacked([head, ...questioning], this.#look.body * GAP.inner);
    return this.#ruled(inside, block, width, strength);
  }

  /** A step in full, or some of the lines of its premises. */
  step(block: Block, again: ReadonlySet<StatementId>, width: number, range?: Range): Part {
    const inner = width - this.#inset;
    const parts: Part[] = [this.#sign(block, inner)];
    let at = 0;
    for (const { id, text } of this.premises(block, again, width)) {
      const from = Math.max(0, (range?.from ?? 0) - at);
      const to = Math.min(text.lines, (range?.to ?? Infinity) - at);
      const role = again.has(id) || from > 0 ? "reference" : "statement";
      if (from < to) parts.push(this.named(id, role, text.slice(from, to)));
      at += text.lines;
    }
    return this.#ruled(stacked(parts, this.#look.body * GAP.line), block, width);
  }

  /** The premises of a step as texts in their order. */
  premises(block: Block, again: ReadonlySet<StatementId>, width: number) {
    return block.cells.map(({ statement: id }, index) => ({
      id,
      text: this.text(this.spans.premise(id, index > 0, again.has(id)), width - this.#inset),
    }));
  }

  /** The width that is left for what stands this many rules further in. */
  insideOf = (width: number, depth: number): number => width - depth * this.#inset;

  /** One paragraph. */
  text(spans: readonly Span[], width: number, how: Breaking = "running"): Text {
    const { type, theme } = this.#look;
    const shaped = runningText(spans, type, this.#direction, how);
    const { leading } = shaped;
    const slice = (from: number, to: number): Part => ({
      height: (to - from) * leading,
      draw: (x, y) => {
        const all = textLayout(shaped, { x, y, width, height: (to - from) * leading });
        return markedItems({ ...all, lines: all.lines.slice(from, to) }, theme);
      },
    });
    const lines = Math.round(shaped.height(width) / leading);
    return { ...slice(0, lines), lines, slice };
  }

  /** A statement where it is first shown, or a reference to that place. */
  named = (id: StatementId, role: "statement" | "reference", part: Part): Part => ({
    height: part.height,
    draw: (x, y) => {
      const { text } = this.spans.statement(id);
      const label = `${this.#look.outline.numbers.get(id)}. ${text}`;
      const own = xmlId("s", id);
      const group: GroupItem = {
        kind: "group",
        role,
        id: role === "statement" ? own : xmlId("r", id),
        label: role === "statement" ? label : `${wordsFor(this.#look.outline.map.lang).see} ${label}`,
        statement: own,
        ...(role === "statement" ? {} : { link: { to: "group" as const, id: own } }),
        items: part.draw(x, y),
      };
      return [group];
    },
  });

  get #inset(): number {
    return this.#look.body * GAP.inset;
  }

  /** "because · by analogy", or "but" on a dark ground and what it speaks against. */
  #sign(block: Block, width: number): Part {
    const { but, kind } = this.spans.sign(block);
    if (but === undefined) return this.text(kind, width);
    const { small, theme } = this.#look;
    const shaped = runningText([but], this.#look.type, this.#direction, "running");
    const ground = shaped.maxWidth + small * 0.9;
    const sign = this.text([but], shaped.maxWidth + 0.1);
    const rest = kind.length === 0 ? undefined : this.text(kind, width - ground - 6);
    return {
      height: Math.max(sign.height, rest?.height ?? 0),
      draw: (x, y) => {
        const at = this.#rtl ? x + width - ground : x;
        const rect = { x: at, y, width: ground, height: sign.height };
        return [
          shape(rectangle(rect), theme.header.objection, undefined),
          ...sign.draw(at + (ground - shaped.maxWidth) / 2, y),
          ...(rest?.draw(this.#rtl ? x : at + ground + 6, y) ?? []),
        ];
      },
    };
  }

  /** Behind the rule of its step, which ends above it in an arrow, in a bar, or at the rule of the step around it. */
  #ruled(rest: Part, { role }: Block, width: number, strength = 1): Part {
    const { body, theme } = this.#look;
    const inset = this.#inset;
    const off = body * GAP.rule;
    const side = this.#rtl ? -1 : 1;
    return {
      height: rest.height,
      draw: (x, y) => {
        const at = this.#rtl ? x + width - off : x + off;
        const from = { x: at, y: y + rest.height };
        const middle = y + body * 0.6;
        const to =
          role === "undercut"
            ? [
                { x: at, y: middle },
                { x: at - side * (inset - 1), y: middle },
              ]
            : [{ x: at, y: y - body * GAP.end }];
        const drawn = lineShapes({ points: [from, ...to] }, role, theme).map((one) =>
          one.stroke === undefined
            ? one
            : { ...one, stroke: { ...one.stroke, width: one.stroke.width * strength } },
        );
        return [...drawn, ...rest.draw(this.#rtl ? x : x + inset, y)];
      },
    };
  }

  get #rtl(): boolean {
    return this.#direction === "rtl";
  }
}
