import type { Inference, Statement } from "../../model/map.ts";
import { asideText, stepSpeaker, voiceNames } from "../../outline/attribution.ts";
import type { Outline } from "../../outline/outline.ts";
import { targetStatement } from "../../outline/relations.ts";
import { directionOf, wordsFor } from "../../language/index.ts";
import type { Span } from "../../text/typesetter.ts";
import type { BriefPremise } from "./content.ts";

/** What a brief says of statements and steps, in words of their sizes. */
export class BriefSpans {
  readonly #outline: Outline;
  readonly #figureOf: Outline["numbers"] | undefined;
  readonly #voices: ReadonlyMap<string, string>;
  readonly #small: number;
  readonly #rtl: boolean;

  /** `small` is the size of apparatus, px. */
  constructor(outline: Outline, figureOf: Outline["numbers"] | undefined, small: number) {
    this.#outline = outline;
    this.#figureOf = figureOf;
    this.#voices = voiceNames(outline.map);
    this.#small = small;
    this.#rtl = directionOf(outline.map.lang) === "rtl";
  }

  join(text: string): Span[] {
    const size = this.#small;
    return [
      { text, weight: "semibold", size, tone: "header" },
      { text: " ", weight: "regular", size, tone: "text" },
    ];
  }

  said({ statement, text, isClaim }: BriefPremise, size: number): Span[] {
    // It stands in full on the same page or an earlier one, under its number.
    if (isClaim)
      return [this.number(statement, size), { text: ` ${text}`, weight: "italic", size, tone: "muted" }];
    const aside = this.asideOf(statement, false);
    return [
      this.number(statement, size),
      { text: ` ${statement.unstated ? `[${text}]` : text}`, weight: "regular", size, tone: "text" },
      ...(aside === ""
        ? []
        : [{ text: ` ${aside}`, weight: "italic", size: this.#small, tone: "muted" } as const]),
    ];
  }

  number = ({ id }: Statement, size: number): Span => ({
    text: String(this.#outline.numbers.get(id)),
    weight: "semibold",
    size,
    tone: "number",
  });

  /** Who says it and where, and of a claim in which figure it stands with all its reasons. */
  asideOf(statement: Statement, isClaim: boolean): string {
    const outline = this.#outline;
    const aside = asideText(outline.map, statement, this.#voices, wordsFor(outline.map.lang));
    const rest = isClaim && this.#figureOf?.has(statement.id) === true ? this.inFigure(statement) : "";
    return [aside, rest].filter((part) => part !== "").join(" ");
  }

  /** "→ Figure 2": where a claim stands with all its reasons. */
  inFigure({ id }: Statement): string {
    const { figure } = wordsFor(this.#outline.map.lang);
    const arrow = this.#rtl ? "←" : "→";
    return [arrow, figure, this.#figureOf?.get(id)].filter((part) => part !== undefined).join("\u00a0");
  }

  sign(inference: Inference): Span {
    const { because } = wordsFor(this.#outline.map.lang);
    const text = [because, this.kind(inference)].filter((part) => part !== "").join(" · ");
    return { text, weight: "semibold", size: this.#small, tone: "header" };
  }

  /** What kind of step it is, and who makes it. */
  kind(inference: Inference): string {
    const speaker = stepSpeaker(inference, this.#voices, wordsFor(this.#outline.map.lang));
    return [inference.scheme, speaker].filter((part) => part !== undefined).join(" · ");
  }

  /** "speaks against 28": what an objection attacks, if not the claim that it stands beside. */
  towards(inference: Inference, claim: Statement): string {
    const { map, numbers } = this.#outline;
    const words = wordsFor(map.lang);
    const target = targetStatement(map, inference);
    const number = target === undefined ? undefined : numbers.get(target);
    if (inference.target.kind === "undercut")
      return number === undefined ? words.undercut : `${words.questions}\u00a0${number}`;
    return target === claim.id || number === undefined ? "" : `${words.opposes}\u00a0${number}`;
  }
}
