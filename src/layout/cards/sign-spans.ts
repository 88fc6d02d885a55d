import type { Annotation } from "../../annotations/annotation.ts";
import { inferenceNote, labelled } from "../../annotations/resolve.ts";
import { NBSP, directionOf, introduced } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import { stepSpeaker, tiesOf, unbroken } from "../../outline/attribution.ts";
import { weightText } from "../../outline/labels.ts";
import type { Cell, Outline, Step } from "../../outline/outline.ts";
import { hasRtl } from "../../text/scripts.ts";
import type { Span } from "../../text/typesetter.ts";
import { titleSpans } from "./annotated.ts";
import type { Like } from "./annotated.ts";
import { signOnGround } from "./on-ground.ts";

/** The small words before statements that say how they count: "because", "but", "and". */
export class SignSpans {
  readonly #outline: Outline;
  readonly #words: Words;
  readonly #annotation: Annotation;
  readonly #voices: ReadonlyMap<string, string>;
  readonly #size: number;

  /** `voices`: their names, by id; `size`: of the type, px. */
  constructor(
    outline: Outline,
    words: Words,
    annotation: Annotation,
    voices: ReadonlyMap<string, string>,
    size: number,
  ) {
    this.#outline = outline;
    this.#words = words;
    this.#annotation = annotation;
    this.#voices = voices;
    this.#size = size;
  }

  /**
   * "because · analogy", "but against 9:": small, and of an objection on a dark ground, so that it is seen without colour.
   * That of a reason is no heavier than its words, so that the eye can run down the numbers: none stands behind the end of
   * a line in the sign, it rather begins the next line. `onto` is what it leads to where that does not stand right above.
   */
  of(block: Step, onto?: Cell): Span[] {
    const sign = this.#sign(block, "regular");
    const aim = this.#aim(block, onto);
    const aside = aim === undefined ? [] : [this.#muted(introduced(aim, "", this.#words).trimEnd())];
    return [sign, aside].flatMap((spans) => this.#led(spans));
  }

  /** Words before a number, on one line if they fit on one, and a blank. */
  #led([first, ...rest]: readonly Span[]): Span[] {
    if (first === undefined) return [];
    const all = [...rest, this.#blank()];
    return [{ ...first, leads: all.reduce((sum, { text }) => sum + text.length, first.text.length) }, ...all];
  }

  readonly #blank = (): Span => ({ text: " ", weight: "regular", size: this.#size, tone: "text" });

  #aim({ role, inference }: Step, onto: Cell | undefined): string | undefined {
    if (role === "undercut") return this.#words.undercut;
    if (onto === undefined) return undefined;
    const isSupport = role === "support";
    const number = String(this.#outline.numbers.get(onto.statement));
    const aim = this.#words[isSupport ? "forNumber" : "againstNumber"].replace("{}", number);
    // "because · cause for 2" would read as if the kind of step were meant.
    return (isSupport && inference.scheme !== undefined ? `· ${aim}` : aim).replaceAll(" ", NBSP);
  }

  /** The sign of a step where nothing follows it. That of an objection stays on one line, on one ground, unless it is very wide. */
  alone(block: Step): Span[] {
    const sign = this.#sign(block, "semibold");
    const isWhole =
      block.role !== "support" && sign.reduce((sum, { text }) => sum + text.length, 0) <= MOST_WHOLE;
    const spans = isWhole
      ? sign.map((span) => ({ ...span, text: span.text.replaceAll(" ", NBSP) }))
      : [...sign];
    return block.role === "undercut" ? [...spans, this.#muted(` ${this.#words.undercut}`)] : spans;
  }

  /** "step questioned" where lines end at a step. */
  questioned(): Span[] {
    return [this.#muted(this.#words.questioned)];
  }

  /** "and" before the second premise of an inference: they count together. */
  and({ role }: Step): Span[] {
    const size = this.#size;
    const tone = role === "support" ? "header" : "number";
    return [
      { text: this.#words.and, weight: "regular", size, tone, isolate: true },
      { ...this.#blank(), ties: [[0, 2]] },
    ];
  }

  /** `weight`: of that of a reason. */
  #sign(block: Step, weight: Like["weight"]): readonly Span[] {
    const size = this.#size;
    const note = inferenceNote(this.#annotation, block.inference);
    const text = block.label + weightText(block.inference);
    const support = block.role === "support";
    const like: Like = support
      ? { weight, size, tone: "header" }
      : { weight: "semibold", size, tone: "objection-header" };
    const marked = note.text !== undefined || labelled(note.tags).length > 0;
    const words = marked ? titleSpans(text, note, like, size) : this.#plain(block, like);
    return support ? words : signOnGround(words);
  }

  /** The sign itself stands out, the kind of step after it does not. */
  #plain({ inference, role }: Step, like: Like): Span[] {
    const sign = role === "support" ? this.#words.because : this.#words.but;
    const speaker = stepSpeaker(inference, this.#voices, this.#words);
    const name = speaker === undefined ? undefined : unbroken(speaker);
    const parts = [inference.scheme, name].filter((part) => part !== undefined);
    const weight = weightText(inference);
    const own: Like = { ...like, weight: "italic" };
    // A dot that parts two words stays with the second one.
    const said = parts.map((part) => ` ${DOT}${part}`).join("");
    const tied = (text: string) => (name === undefined ? {} : { ties: tiesOf(text, name) });
    const rest: Span[] = this.#isMixed(said)
      ? [
          ...parts.flatMap((text): Span[] => [
            { ...own, text: ` ${DOT}` },
            { ...own, text, isolate: true, ...(text === name ? tied(text) : {}) },
          ]),
          { ...own, text: weight },
        ]
      : [{ ...own, text: said + weight, ...tied(said) }];
    return [{ ...like, text: sign, isolate: true }, ...rest.filter(({ text }) => text !== "")];
  }

  /** Whether words that run in both directions may follow each other. */
  readonly #isMixed = (words: string) => directionOf(this.#outline.map.lang) === "rtl" || hasRtl(words);

  #muted(text: string): Span {
    return { text, weight: "italic", size: this.#size, tone: "muted" };
  }
}
const DOT = `·${NBSP}`;
/** Characters of a sign that stay on one line. */
const MOST_WHOLE = 32;
