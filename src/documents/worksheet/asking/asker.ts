import { add } from "../../../model/lists.ts";
import type { Inference, StatementId } from "../../../model/map.ts";
import { briefly } from "../../../model/number-runs.ts";
import type { Outline } from "../../../outline/outline.ts";
import { targetStatement } from "../../../outline/relations.ts";
import type { Verdict, Verdicts } from "../../../reason/argument.ts";
import {
  answerWordsFor,
  documentWordsFor,
  listed,
  MOST_STEPS,
  proseFor,
  saidOf,
  semicolonOf,
  sentences,
  verdictWordsFor,
  wordsFor,
} from "../../../language/index.ts";
import { verdictsOf } from "../../../reason/evaluate.ts";
import { numbersInWords, stepsByPlace } from "../../../schemes/open.ts";
import type { StandingQuestion, StepQuestions } from "../../../schemes/questions.ts";
import { denialAnswer } from "../denial-answer.ts";
import { denier } from "../denials.ts";
import type { Names } from "../names.ts";
import { Replies } from "./replies.ts";

/** Characters of the statements of a question; where they would be more, those that are long are cut. */
const WHOLE = 300;

/** Words a map's questions, each with what the map says to it. */
export class Asker {
  readonly #outline: Outline;
  readonly #names: Names;
  readonly #verdicts: Verdicts["statements"];
  readonly #replies: Replies;
  readonly #steps: readonly StepQuestions[];
  /** The objections that ask a critical question of a step, by index. */
  readonly #asking: ReadonlySet<number>;

  constructor(outline: Outline, names: Names) {
    this.#outline = outline;
    this.#names = names;
    this.#verdicts = verdictsOf(outline.map).statements;
    this.#replies = new Replies(outline, this.#verdicts);
    this.#steps = stepsByPlace(outline);
    this.#asking = new Set(
      this.#steps.flatMap(({ questions }) =>
        questions.flatMap(({ raisedBy }) => raisedBy.map(({ index }) => index)),
      ),
    );
  }

  /** Those that ask no critical question of a step, apart from those that speak against others. */
  objections(): Readonly<Record<"objections" | "replies", readonly Asked[]>> {
    const { map } = this.#outline;
    const all = map.inferences
      .filter(({ target, index }) => target.kind !== "support" && !this.#asking.has(index))
      .toSorted((a, b) => this.#place(a.from) - this.#place(b.from));
    const words = documentWordsFor(map.lang);
    const askedOf = (inference: Inference, to: readonly StatementId[]): Asked[] => {
      const target = targetStatement(map, inference);
      if (target === undefined) return [];
      const { from } = inference;
      const step =
        inference.target.kind === "undercut" ? map.inferences[inference.target.inference] : undefined;
      const named = [...from, ...(step?.from ?? []), target];
      const nameOf = this.#namerFor(named);
      const said =
        to.length > 0 ? [words.isReply(nameOf(from), nameOf(to))] : this.#sentencesOf(inference, nameOf);
      return [
        {
          text: sentences([...said, to.length > 0 ? words.askRemains : words.askStrength], map.lang),
          named,
          answer: this.#objection(inference),
          at: this.#place(from),
          about: [inference.index],
        },
      ];
    };
    return {
      objections: all
        .filter((one) => this.#replies.repliedTo(one).length === 0)
        .flatMap((one) => askedOf(one, [])),
      replies: all
        .filter((one) => this.#replies.repliedTo(one).length > 0)
        .flatMap((one) => askedOf(one, this.#replies.repliedTo(one))),
    };
  }

  /** "As the map stands, 8 fails. The map replies to 8 with 13." */
  #objection(...all: readonly Inference[]): string {
    return this.#inSentences(
      all.flatMap(({ from }) => from),
      all.map((one) => this.#repliesTo(one)),
    );
  }

  unstated(): Asked[] {
    const { map, numbers } = this.#outline;
    const denied = denier(this.#outline);
    // Only premises: a conclusion still follows where it is left out.
    const premises = new Set(map.statements.filter(({ role }) => role === "premise").map(({ id }) => id));
    return map.statements
      .filter((one) => one.unstated)
      .toSorted((a, b) => numbers.get(a.id)! - numbers.get(b.id)!)
      .map(({ id }) => ({
        text: documentWordsFor(map.lang).askUnstated(this.#names.of([id])),
        named: [id],
        answer: this.#inSentences([id], premises.has(id) ? [denialAnswer(this.#outline, denied(id))] : []),
        at: numbers.get(id)!,
      }));
  }

  /** Steps for which no scheme and no objection asks. */
  steps(): Asked[] {
    const { map } = this.#outline;
    const { askFollows } = documentWordsFor(map.lang);
    const byScheme = new Set(this.#steps.map(({ step }) => step.index));
    const questioned = new Set(
      map.inferences.flatMap(({ target }) => (target.kind === "undercut" ? [target.inference] : [])),
    );
    return map.inferences
      .filter(({ index }) => !byScheme.has(index) && !questioned.has(index))
      .toSorted((a, b) => this.#place(a.from) - this.#place(b.from))
      .map((step) => ({
        text: sentences([...this.#told(step), askFollows], map.lang),
        at: this.#place(step.from),
        answer: this.#pointersTo(step),
        named: this.#namedBy(step),
      }));
  }

  /** Premises that somebody states. */
  granted(): Asked[] {
    const { map, numbers } = this.#outline;
    const { isGranted, askAccepted } = documentWordsFor(map.lang);
    const denied = denier(this.#outline);
    return map.statements
      .filter(({ id, role, unstated }) => role === "premise" && !unstated && numbers.has(id))
      .toSorted((a, b) => numbers.get(a.id)! - numbers.get(b.id)!)
      .map(({ id }) => ({
        text: sentences([isGranted(this.#names.of([id])), askAccepted], map.lang),
        at: numbers.get(id)!,
        answer: this.#inSentences([id], [denialAnswer(this.#outline, denied(id))]),
        named: [id],
      }));
  }

  /**
   * Of each step one that an objection asks, one that the map leaves open, and one that it answers; a second one of a step
   * after the first ones of all.
   */
  schemes(): readonly (readonly Asked[])[] {
    const kinds = ["raised", "open", "told"] as const;
    const kindOf = ({ raisedBy, standing }: StandingQuestion): (typeof kinds)[number] =>
      raisedBy.length > 0 ? "raised" : standing.is === "open" ? "open" : "told";
    const lists = kinds.map((_, round) =>
      kinds.map((kind) =>
        this.#steps.flatMap((one) => {
          const firsts = kinds.flatMap(
            (own) => one.questions.find((question) => kindOf(question) === own) ?? [],
          );
          const question = firsts[round];
          return question === undefined || kindOf(question) !== kind ? [] : [this.#scheme(one, question)];
        }),
      ),
    );
    return lists.flat();
  }

  #scheme({ step }: StepQuestions, question: StandingQuestion): Asked {
    const { map } = this.#outline;
    const { standing, raisedBy } = question;
    const { giveReasons } = documentWordsFor(map.lang);
    const objections =
      raisedBy.length > 0
        ? raisedBy
        : this.#replies.undercuts(step).filter(({ index }) => !this.#asking.has(index));
    return {
      text: sentences([...this.#told(step), this.#plainly(question, step), giveReasons], map.lang),
      at: this.#place(step.from),
      answer:
        raisedBy.length > 0
          ? this.#objection(...raisedBy)
          : standing.is === "open"
            ? this.#pointersTo(step)
            : this.#inSentences(standing.by, []),
      named: this.#namedBy(step),
      about: [...(step.target.kind === "support" ? [] : [step]), ...objections].map(({ index }) => index),
    };
  }

  /** In words that need no theory, about what the step supports, and what by: "{is|are}" is a word for one premise, and for several. */
  #plainly({ text, plain }: StandingQuestion, { from, target, scheme }: Inference): string {
    if (plain === undefined || (plain.includes("{to}") && target.kind !== "support")) return plain ?? text;
    const to = target.kind === "support" ? this.#number(target.statement) : "";
    return plain
      .replaceAll("{to}", to)
      .replaceAll("{scheme}", scheme ?? "")
      .replaceAll("{from}", numbersInWords(from, this.#outline))
      .replaceAll(/\{([^{}|]*)\|([^{}|]*)\}/gu, (_, one: string, several: string) =>
        from.length === 1 ? one : several,
      );
  }

  #told = (step: Inference): readonly string[] =>
    this.#sentencesOf(step, this.#namerFor(this.#namedBy(step)));

  /** What the map says by a step; before what questions a step comes what the map says by that. */
  #sentencesOf(inference: Inference, nameOf: Names["of"]): readonly string[] {
    const { map } = this.#outline;
    const { isReason, isObjection, isAgainstStep } = documentWordsFor(map.lang);
    const trail: string[] = [];
    let at = inference;
    while (at.target.kind === "undercut" && trail.length < MOST_STEPS) {
      trail.unshift(isAgainstStep(nameOf(at.from)));
      at = map.inferences[at.target.inference]!;
    }
    const to = targetStatement(map, at);
    const isFor = at.target.kind === "support";
    const first =
      to === undefined
        ? []
        : isFor
          ? [isReason(nameOf(at.from), nameOf([to]), at.from.length > 1)]
          : [isObjection(nameOf(at.from), nameOf([to]))];
    return [...first, ...trail];
  }

  /** Whole words, unless so many are named that they would need more than a few lines. */
  #namerFor(ids: readonly StatementId[]): Names["of"] {
    const length = ids.reduce((sum, id) => sum + this.#names.of([id]).length, 0);
    return length > WHOLE ? this.#names.short : this.#names.of;
  }

  #namedBy(step: Inference): StatementId[] {
    const target = targetStatement(this.#outline.map, step);
    return [...step.from, ...(target === undefined ? [] : [target])];
  }

  #number = (id: StatementId): string => String(this.#outline.numbers.get(id));

  #place = (ids: readonly StatementId[]): number =>
    Math.min(...ids.map((id) => this.#outline.numbers.get(id)!));

  /** Of many together what holds, what fails and what is open: "4–9 hold" */
  #saidOfAll(ids: readonly StatementId[]): string[] {
    const { map, numbers } = this.#outline;
    const byVerdict = new Map<Verdict, number[]>();
    for (const id of ids) add(byVerdict, this.#verdicts.get(id) ?? "open", numbers.get(id)!);
    return [...byVerdict].map(([verdict, own]) => {
      const names = listed(briefly(own.toSorted((a, b) => a - b)), proseFor(map.lang));
      return saidOf(verdict, own.length, names, map.lang);
    });
  }

  /** "The map replies to 8 with 13." */
  #repliesTo(objection: Inference): string {
    const { replies, noReply } = answerWordsFor(this.#outline.map.lang);
    const own = numbersInWords(objection.from, this.#outline);
    const by = this.#replies.toObjection(objection);
    return by === undefined ? noReply(own) : replies(own, by);
  }

  /** "The map gives no answer. A good answer deals with: 4 (questions the step to 1, fails). As the map stands, 7 fails." */
  #pointersTo(step: Inference): string {
    const { lang } = this.#outline.map;
    const { noAnswer, touches } = answerWordsFor(lang);
    const by = this.#replies.touching(step, this.#asking);
    return sentences([noAnswer, ...(by === undefined ? [] : [touches(by)]), ...this.#failingOf(step)], lang);
  }

  /** What does not hold of the premises that a question is about is for whoever marks its answers. */
  #failingOf({ from }: Inference): string[] {
    const failing = from.filter((id) => this.#verdicts.get(id) !== "holds");
    return failing.length === 0 ? [] : [this.#inSentences(failing, [])];
  }

  /** "As the map stands, 4 holds.", and what follows that. */
  #inSentences(ids: readonly StatementId[], more: readonly string[]): string {
    const { lang } = this.#outline.map;
    const told = this.#saidOfAll(ids).join(semicolonOf(wordsFor(lang)));
    return sentences([verdictWordsFor(lang).verdictNow.replace("{}", () => told), ...more], lang);
  }
}

export interface Asked {
  readonly text: string;
  /** The number of the first statement that it is about. */
  readonly at: number;
  readonly named: readonly StatementId[];
  /** What the map says to it. */
  readonly answer: string;
  /** The objections that it is about, by index. */
  readonly about?: readonly number[];
}
