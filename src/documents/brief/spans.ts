import { UNANNOTATED } from "../../annotations/annotation.ts";
import type { Annotation, Tag } from "../../annotations/annotation.ts";
import { plainLabel, stepTags, writtenTags } from "../../annotations/resolve.ts";
import { labelSpans } from "../../layout/cards/annotated.ts";
import type { Inference, Statement, StatementId } from "../../model/map.ts";
import { asideText, namesIn, rivalsText, stepSpeaker, voiceNames } from "../../outline/attribution.ts";
import { briefly } from "../../model/number-runs.ts";
import { labelTextOf, weightText } from "../../outline/labels.ts";
import type { Outline } from "../../outline/outline.ts";
import {
  commaOf,
  directionOf,
  documentWordsFor,
  dotted,
  introduced,
  listed,
  proseFor,
  wordsFor,
} from "../../language/index.ts";
import { usesOf } from "../../outline/relations.ts";
import type { Uses } from "../../outline/relations.ts";
import type { Span } from "../../text/typesetter.ts";
import type { BriefContent, BriefPremise, BriefStep } from "./content.ts";

/** How strong a step is: "(0.5)", or in words. */
type Weights = "numbers" | "words";

/** " (0.5)", on the line of what it stands after. */
const strength = (inference: Inference): string => weightText(inference).replace(" ", "\u00a0");

/** Objections to what is only named are named too if there are at most this many; more are counted. */
const MOST_NAMED = 3;

/** What a brief says of statements and steps, in words of their sizes. */
export class BriefSpans {
  readonly #outline: Outline;
  readonly #figureOf: Outline["numbers"] | undefined;
  readonly #voices: ReadonlyMap<string, string>;
  readonly #small: number;
  /** Those that stand in frames on the page. */
  readonly #claims: ReadonlySet<StatementId>;
  readonly #rtl: boolean;
  readonly #reasons: Uses["reasons"];
  readonly #annotation: Annotation;

  /** `small` is the size of apparatus, px; `claims` stand in frames on the page. */
  constructor(
    outline: Outline,
    figureOf: Outline["numbers"] | undefined,
    small: number,
    claims: BriefContent["claims"] = [],
    annotation: Annotation = UNANNOTATED,
  ) {
    this.#claims = new Set(claims.map(({ statement }) => statement.id));
    this.#annotation = annotation;
    this.#outline = outline;
    this.#figureOf = figureOf;
    this.#voices = voiceNames(outline.map);
    this.#reasons = usesOf(outline.map).reasons;
    this.#small = small;
    this.#rtl = directionOf(outline.map.lang) === "rtl";
  }

  join = (text: string): Span[] => [
    { text, weight: "semibold", size: this.#small, tone: "header" },
    this.gap(),
  ];

  gap = (): Span => ({ text: " ", weight: "regular", size: this.#small, tone: "text" });

  said({ statement, text, isClaim, because, against }: BriefPremise, size: number): Span[] {
    // It stands in full on the same page or an earlier one, under its number.
    const tags = this.tags(statement);
    if (isClaim)
      return [
        ...tags,
        this.number(statement, size),
        { text: `\u00a0${text}`, weight: "italic", size, tone: "muted" },
      ];
    const aside = dotted([
      this.asideOf(statement, false),
      rivalsText(this.#outline, statement.id),
      this.#because(because, against),
    ]);
    return [
      ...tags,
      this.number(statement, size),
      { text: `\u00a0${statement.unstated ? `[${text}]` : text}`, weight: "regular", size, tone: "text" },
      ...this.aside(aside === "" ? "" : ` ${aside}`, statement),
    ];
  }

  /** What stands in small type beside a statement; the names of who says it are not torn. */
  aside(text: string, { voices }: Statement): Span[] {
    const names = voices.flatMap((id) => this.#voices.get(id) ?? []);
    return text === ""
      ? []
      : [{ text, weight: "italic", size: this.#small, tone: "muted", ties: namesIn(text, names) }];
  }

  /** What is said of a statement beside its words, such as its verdict. */
  tags = ({ id }: Statement): Span[] =>
    labelSpans(writtenTags(this.#annotation.statements.get(id)?.tags), this.#small);

  /** What is said of a step beside its premises: behind its sign, as before it the words would read "does not apply because". */
  stepTags(inference: Inference, gap?: Span): Span[] {
    const tags = labelSpans(writtenTags(stepTags(this.#annotation, inference)).map(unbroken), this.#small);
    return tags.length === 0 || gap === undefined ? tags : [gap, ...tags];
  }

  /** A statement and its tags, as they are read out. */
  spoken = ({ id }: Statement, text: string): string =>
    [plainLabel(this.#annotation.statements.get(id)?.tags ?? []), text]
      .filter((part) => part !== "")
      .join(" ");

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
    const rest = isClaim && this.#figureOf?.has(statement.id) === true ? this.inFigure([statement.id]) : "";
    const rivals = isClaim ? rivalsText(outline, statement.id, this.#named) : "";
    return [dotted([aside, rivals]), rest].filter((part) => part !== "").join(" ");
  }

  /** A rival by its number, and by what it says where it is no claim of the page. */
  readonly #named = (id: StatementId): string => {
    const number = String(this.#outline.numbers.get(id));
    const rival = this.#outline.map.statements.find((one) => one.id === id);
    return rival === undefined || this.#claims.has(id) ? number : `${number}\u00a0${labelTextOf(rival)}`;
  };

  /** "→ Figure 2": where a claim stands with all its reasons, or premises stand. */
  inFigure(ids: readonly StatementId[]): string {
    const { lang } = this.#outline.map;
    const { figure } = wordsFor(lang);
    const arrow = this.#rtl ? "←" : "→";
    const numbers = [...new Set(ids.flatMap((id) => this.#figureOf?.get(id) ?? []))].toSorted(
      (a, b) => a - b,
    );
    const names = numbers.map((number) => `${figure}\u00a0${number}`);
    return `${arrow}\u00a0${names.length === 0 ? figure : listed(names, proseFor(lang))}`;
  }

  sign(inference: Inference, weights: Weights = "numbers"): Span {
    const { because } = wordsFor(this.#outline.map.lang);
    const text = this.#strong(dotted([because, this.#kindOf(inference)]), inference, weights);
    return { text, weight: "semibold", size: this.#small, tone: "header" };
  }

  /** What kind of step it is, who makes it, and how strong it is. */
  kind = (inference: Inference, weights: Weights = "numbers"): string =>
    this.#strong(this.#kindOf(inference), inference, weights).trim();

  #strong(said: string, inference: Inference, weights: Weights): string {
    const { weight } = inference;
    if (weights === "numbers" || weight === undefined) return said + strength(inference);
    const { strength: words } = wordsFor(this.#outline.map.lang);
    return dotted([said, words.replace("{}", String(weight)).replaceAll(" ", "\u00a0")]);
  }

  #kindOf(inference: Inference): string {
    const speaker = stepSpeaker(inference, this.#voices, wordsFor(this.#outline.map.lang));
    return dotted([inference.scheme, speaker]);
  }

  /** "speaks against 28": what an objection attacks, if not the claim that it stands beside. */
  towards(inference: Inference, claim: Statement): string {
    return this.#towards(inference, (target) => target === claim.id);
  }

  /** What a reply to an objection attacks, if not that objection, and what kind it is. */
  about(inference: Inference, answered: BriefStep): Span[] {
    const premises = answered.inference.from;
    const towards =
      inference.target.kind === "undercut" && inference.target.inference === answered.inference.index
        ? wordsFor(this.#outline.map.lang).undercut
        : this.#towards(inference, (target) => premises.length === 1 && target === premises[0]);
    const about = dotted([this.kind(inference), towards]);
    if (about === "") return [];
    // A number at its end must not run into that of the reply.
    const text = towards === "" ? about : introduced(about, "", wordsFor(this.#outline.map.lang)).trimEnd();
    return [{ text: `${text} `, weight: "italic", size: this.#small, tone: "muted" }];
  }

  #towards({ target }: Inference, isKnown: (target: StatementId) => boolean): string {
    const { map, numbers } = this.#outline;
    const words = wordsFor(map.lang);
    if (target.kind !== "undercut")
      return isKnown(target.statement) ? "" : `${words.opposes}\u00a0${numbers.get(target.statement) ?? ""}`;
    const step = map.inferences[target.inference]!;
    const prose = proseFor(map.lang);
    // What questions an objection answers it.
    if (step.target.kind !== "support")
      return prose.reply(
        listed(
          step.from.flatMap((id) => numbers.get(id) ?? []),
          prose,
        ),
      );
    const goal = step.target.statement;
    const number = numbers.get(goal);
    if (number === undefined) return words.undercut;
    const rivals = this.#reasons.get(goal)?.filter(({ target: { kind } }) => kind === "support") ?? [];
    if (rivals.length < 2) return `${words.questions}\u00a0${number}`;
    const arrow = this.#rtl ? "←" : "→";
    return `${words.undercut} ${[this.#formula(step), arrow, number].join("\u00a0")}`;
  }

  /** "4 + 5", of many "4–9 + 12" */
  #formula = ({ from }: Inference): string =>
    briefly(from.flatMap((id) => this.#outline.numbers.get(id) ?? []).toSorted((a, b) => a - b)).join(" + ");

  /**
   * "because 12 (but 17 (but 20)), 21", where there is no room to say more of what a statement rests on; of many
   * objections, and of many replies, how many.
   */
  #because(steps: BriefPremise["because"], against: BriefPremise["against"]): string {
    if (steps.length === 0) return "";
    const { lang } = this.#outline.map;
    const words = wordsFor(lang);
    const direct = against.filter((one) => steps.some((step) => bearsOn(one, step)));
    const namesAll = against.length <= MOST_NAMED;
    const namesDirect = direct.length <= MOST_NAMED;
    const rest = new Set(namesAll ? against : namesDirect ? direct : []);
    /** Each with what speaks against it in brackets. */
    const told = (step: Inference): string => {
      const objections = [...rest].filter((one) => bearsOn(one, step));
      for (const one of objections) rest.delete(one);
      const list = objections.map((one) => `${words.but} ${told(one)}`).join(commaOf(words));
      return this.#formula(step) + weightText(step) + (list === "" ? "" : ` (${list})`);
    };
    const { objectionsLeft, repliesLeft } = documentWordsFor(lang);
    const left = (lead: string, count: number) =>
      count === 0 ? undefined : introduced(lead, String(count), words);
    return dotted([
      `${words.because} ${steps.map(told).join(commaOf(words))}`,
      namesDirect ? undefined : left(objectionsLeft, direct.length),
      namesAll ? undefined : left(repliesLeft, against.length - direct.length),
    ]);
  }
}

/** Whether a step speaks against another one, or against a premise of it. */
const bearsOn = ({ target }: Inference, { index, from }: Inference): boolean =>
  target.kind === "undercut" ? target.inference === index : from.includes(target.statement);

/** The words of a tag share one ground. */
const unbroken = (tag: Tag): Tag => ({ ...tag, text: tag.text.replaceAll(" ", "\u00a0") });
