import type { Inference, Statement, StatementId } from "../../model/map.ts";
import { runs } from "../../model/number-runs.ts";
import { labelTextOf } from "../../outline/labels.ts";
import {
  commaOf,
  documentWordsFor,
  dotted,
  introduced,
  semicolonOf,
  wordsFor,
} from "../../language/index.ts";
import { dashed, line, move, rectangle, shape, solid } from "../../scene/shapes.ts";
import { alike } from "../../scene/annotated/annotated-themes.ts";
import type { Span } from "../../text/typesetter.ts";
import { framedClaim } from "./claim.ts";
import type { BriefClaim, BriefContent, BriefObjection, BriefStep } from "./content.ts";
import { PartSetter } from "./part-setter.ts";
import type { PartWish, TextPart } from "./part-setter.ts";
import { spaced, stacked } from "./stack.ts";
import type { Part } from "./stack.ts";

/** px; rules beside what they hold. */
const RULE = { reason: 2.2, objection: 1.6, below: 1 };

/** How the claims of a brief look, and their reasons. */
export interface BriefLook {
  /** The size of claims and the room in their frames, as multiples of the body size. */
  readonly times: number;
  readonly pad: number;
  /** px; the frame of the first claim of a line, and of the claims below it. */
  readonly stroke: { readonly first: number; readonly other: number };
  /** Signs of reasons stand in the first line of what they lead in, not above it. */
  readonly runIn: boolean;
}

/** Sets the parts of a brief in one size of type. */
export class Parts {
  readonly #wish: PartWish;
  readonly #setter: PartSetter;
  readonly #words: ReturnType<typeof wordsFor>;
  readonly #look: BriefLook;

  constructor(wish: PartWish, claims: BriefContent["claims"], look: BriefLook) {
    this.#wish = wish;
    this.#setter = new PartSetter(wish, claims);
    this.#words = wordsFor(wish.outline.map.lang);
    this.#look = look;
  }

  /** `remark`: what is said in small type after who says it. */
  claim(claim: BriefClaim, width: number, first: boolean, remark = ""): Part {
    const { times, stroke, pad } = this.#look;
    const look = { times, pad, stroke: first ? stroke.first : stroke.other };
    return framedClaim(claim, this.#setter, width, { ...look, remark });
  }

  /** Premises under their sign, behind one rule. */
  reason(step: BriefStep, width: number): Part {
    const { body } = this.#wish;
    const theme = this.#setter.stepTheme(step.inference);
    const inset = body * 0.6;
    const inner = width - inset;
    const { runIn } = this.#look;
    const told = runIn
      ? this.#premises(step, inner, () => [...this.#signed(step.inference), this.#setter.spans.gap()])
      : [this.along(step.inference, inner), ...this.#premises(step, inner)];
    const rest = stacked(told, body * 0.14);
    return this.#setter.ruled(rest, width, inset, 1, (x, y, height) =>
      shape([move(x, y), line(x, y + height)], undefined, solid(theme.frame.support, RULE.reason)),
    );
  }

  /** What speaks against a claim or against something that stands beside it, behind a broken rule. */
  objection(step: BriefObjection, claim: Statement, width: number): Part {
    const { body } = this.#wish;
    const theme = this.#setter.stepTheme(step.inference);
    const inset = body * 0.7;
    const inner = width - inset;
    const { replies, repliesLeft } = step;
    const { repliesLeft: left } = documentWordsFor(this.#wish.outline.map.lang);
    const all = [
      this.#objectionHead(step, claim, inner),
      ...this.#premises(step, inner),
      ...replies.map((reply) => spaced(this.#below(reply, inner, step), body * 0.25)),
      ...(repliesLeft > 0 ? [this.left(left, repliesLeft, inner)] : []),
    ];
    return this.#setter.ruled(stacked(all, body * 0.14), width, inset, 1, (x, y, height) =>
      shape(
        [move(x, y), line(x, y + height)],
        undefined,
        dashed(theme.frame.objection, RULE.objection, [5, 3]),
      ),
    );
  }

  /** "but" on its ground, and beside it what the objection is and what it attacks. */
  #objectionHead({ inference }: BriefStep, claim: Statement, width: number): Part {
    const { spans, small, rtl } = this.#setter;
    const sign: Span = { text: this.#words.but, weight: "semibold", size: small, tone: "objection-header" };
    const theme = this.#setter.stepTheme(inference);
    const tag = this.#setter.text([sign], Infinity, alike(theme));
    const ground = tag.width + small * 0.8;
    const kinds = dotted([spans.kind(inference), spans.towards(inference, claim)]);
    const told: Span[] = [
      ...(kinds === "" ? [] : [{ text: kinds, weight: "italic", size: small, tone: "muted" } as const]),
      ...spans.stepTags(inference, kinds === "" ? undefined : spans.gap()),
    ];
    const kind: TextPart | undefined =
      told.length === 0 ? undefined : this.#setter.text(told, width - ground - 4, alike(theme));
    const fill = theme.header.objection;
    return {
      height: Math.max(tag.height, kind?.height ?? 0),
      draw: (x, y) => {
        const tagAt = rtl ? x + width - ground : x;
        return [
          shape(rectangle({ x: tagAt, y, width: ground, height: tag.height }), fill, undefined),
          ...tag.draw(tagAt + (ground - tag.width) / 2, y),
          ...(kind?.draw(rtl ? x : x + ground + 4, y) ?? []),
        ];
      },
    };
  }

  /** The sign of a step, such as beside the line from one claim to the next. */
  along(inference: Inference, width: number): Part {
    const theme = alike(this.#setter.stepTheme(inference));
    return this.#setter.textOf(inference, () => this.#signed(inference), width, theme);
  }

  #signed(inference: Inference): Span[] {
    const { spans } = this.#setter;
    return [spans.sign(inference), ...spans.stepTags(inference, spans.gap())];
  }

  /** How much of what bears on a claim is not told, and where it stands; empty where all is. */
  leftOf({ statement, reasonsLeft, objections, objectionsLeft }: BriefClaim): string {
    const words = documentWordsFor(this.#wish.outline.map.lang);
    const figure = this.#wish.linked ? this.#setter.spans.inFigure([statement.id]) : "";
    const said = (lead: string, count: number) =>
      count === 0 ? undefined : introduced(lead, String(count), this.#words);
    const reasons = said(words.reasonsLeft, reasonsLeft);
    return dotted([
      reasons === undefined || figure === "" ? reasons : `${reasons} ${figure}`,
      // The objections that are told already say how many others there are.
      objections.length > 0 ? undefined : said(words.objectionsLeft, objectionsLeft),
    ]);
  }

  /** "replies not shown: 2" */
  left(words: string, count: number, width: number): Part {
    return this.remark(introduced(words, String(count), this.#words), width);
  }

  /** "Not on this page: main conclusion 57 It is so; 21–26, 42" */
  absent(mains: readonly Statement[], numbers: readonly number[], width: number): Part {
    const { outline } = this.#wish;
    const { absent } = documentWordsFor(outline.map.lang);
    const named = mains.map(
      (one) =>
        `${one.role === "conclusion" ? this.#words.main : this.#words.thesis} ${outline.numbers.get(one.id)}\u00a0${labelTextOf(one)}`,
    );
    const list = [...named, ...(numbers.length === 0 ? [] : [runs(numbers).join(commaOf(this.#words))])];
    return this.remark(introduced(absent, list.join(semicolonOf(this.#words)), this.#words), width);
  }

  /** A line in small type: what there is no room for. */
  remark(text: string, width: number): Part {
    return this.#setter.remark(text, width);
  }

  /** `lead` stands before the first. */
  #premises(
    { inference, premises, left }: BriefStep,
    width: number,
    lead = (): readonly Span[] => [],
  ): Part[] {
    const { body } = this.#wish;
    const parts = premises.flatMap((premise, index): Part[] => [
      this.#setter.named(
        `${inference.index}.${index}`,
        premise.statement,
        this.#setter.textOf(
          premise,
          () => [
            ...(index > 0 ? this.#setter.spans.join(this.#words.and) : lead()),
            ...this.#setter.spans.said(premise, body),
          ],
          width,
          this.#setter.themesOf(inference, premise.statement),
        ),
      ),
      ...premise.below.map((one) => spaced(this.#below(one, width), body * 0.12)),
    ]);
    return left.length === 0 ? parts : [...parts, this.remark(this.#premisesLeft(left), width)];
  }

  /** "and 24 more premises: 8–31 → Figure 1" */
  #premisesLeft(left: readonly StatementId[]): string {
    const { outline, linked } = this.#wish;
    const words = documentWordsFor(outline.map.lang);
    const numbers = runs(left.flatMap((id) => outline.numbers.get(id) ?? [])).join(commaOf(this.#words));
    const told = introduced(words.morePremises(left.length), numbers, this.#words);
    return linked ? `${told} ${this.#setter.spans.inFigure(left)}` : told;
  }

  /** What a premise rests on, or a reply to an objection: smaller, further in, behind a thin rule. */
  #below(step: BriefStep, width: number, answered?: BriefStep): Part {
    const { body } = this.#wish;
    const { spans, small } = this.#setter;
    const { inference } = step;
    const theme = this.#setter.stepTheme(inference);
    const lead = () =>
      answered === undefined
        ? [spans.sign(inference), spans.gap()]
        : [...spans.join(this.#words.but), ...spans.about(inference, answered)];
    const inset = body * 1.25;
    const lines = step.premises.flatMap((premise, index): Part[] => {
      const joined = () =>
        index === 0 ? [...lead(), ...spans.stepTags(inference)] : spans.join(this.#words.and);
      const themes = this.#setter.themesOf(inference, premise.statement);
      const said = this.#setter.textOf(
        premise,
        () => [...joined(), ...spans.said(premise, small * 1.05)],
        width - inset,
        themes,
      );
      return [
        this.#setter.named(`${inference.index}.${index}`, premise.statement, said),
        ...premise.below.map((one) => spaced(this.#below(one, width - inset), body * 0.1)),
      ];
    });
    const pen =
      answered === undefined
        ? solid(theme.frame.support, RULE.below)
        : dashed(theme.frame.objection, RULE.below, [4, 2.5]);
    return this.#setter.ruled(stacked(lines, body * 0.08), width, inset, body * 0.5, (x, y, height) =>
      shape([move(x, y), line(x, y + height)], undefined, pen),
    );
  }
}
