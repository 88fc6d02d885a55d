import { add } from "../../../model/lists.ts";
import type { Inference, StatementId } from "../../../model/map.ts";
import { briefly } from "../../../model/number-runs.ts";
import type { Outline } from "../../../outline/outline.ts";
import { targetStatement } from "../../../outline/relations.ts";
import type { Verdict, Verdicts } from "../../../reason/argument.ts";
import {
  capitalised,
  documentWordsFor,
  introduced,
  listed,
  proseFor,
  saidOf,
  semicolonOf,
  sentences,
  verdictWordsFor,
  wordsFor,
} from "../../../language/index.ts";
import { verdictsOf } from "../../../reason/evaluate.ts";
import {
  namesInWords,
  numbersInWords,
  objectedStep,
  stepInWords,
  stepsByPlace,
} from "../../../schemes/open.ts";
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
  readonly #nameOf: Names["of"];
  readonly #shortOf: Names["short"];
  readonly #verdicts: Verdicts["statements"];
  readonly #replies: Replies;
  readonly #steps: readonly StepQuestions[];
  /** The objections that ask a critical question of a step, by index. */
  readonly #asking: ReadonlySet<number>;

  constructor(outline: Outline, { of, short }: Names) {
    this.#outline = outline;
    this.#nameOf = of;
    this.#shortOf = short;
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
      const own = namesInWords(from, this.#outline, nameOf);
      const attacked = step === undefined ? nameOf(target) : objectedStep(step, this.#outline, nameOf);
      return [
        {
          text:
            to.length > 0
              ? words.askReply(own, namesInWords(to, this.#outline, nameOf))
              : words.askObjection(own, attacked),
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

  /** "As in the map: 8 fails; reply to 8: 13" */
  #objection(...all: readonly Inference[]): string {
    return this.#asInMap(all.flatMap((one) => [...this.#saidOfAll(one.from), this.#repliesTo(one)]));
  }

  unstated(): Asked[] {
    const { map, numbers } = this.#outline;
    const denied = denier(this.#outline);
    // Only premises: a conclusion still follows where it is left out.
    const premises = new Set(map.statements.filter(({ role }) => role === "premise").map(({ id }) => id));
    return map.statements
      .filter((one) => one.unstated)
      .toSorted((a, b) => numbers.get(a.id)! - numbers.get(b.id)!)
      .map(({ id }) => {
        const uses = map.inferences.filter(({ from }) => from.includes(id)).map(this.#useOf);
        return {
          text: documentWordsFor(map.lang).askUnstated(this.#nameOf(id)),
          named: [id],
          answer: this.#asInMap([
            ...this.#saidOfAll([id]),
            ...uses,
            ...(premises.has(id) ? [denialAnswer(this.#outline, denied(id))] : []),
          ]),
          at: numbers.get(id)!,
        };
      });
  }

  /** Steps for which no scheme and no objection asks. */
  steps(): Asked[] {
    const { map } = this.#outline;
    const { askFollows, noAnswer } = documentWordsFor(map.lang);
    const drawn = wordsFor(map.lang);
    const byScheme = new Set(this.#steps.map(({ step }) => step.index));
    const questioned = new Set(
      map.inferences.flatMap(({ target }) => (target.kind === "undercut" ? [target.inference] : [])),
    );
    return map.inferences
      .filter(({ index }) => !byScheme.has(index) && !questioned.has(index))
      .toSorted((a, b) => this.#place(a.from) - this.#place(b.from))
      .map((step) => ({
        text: introduced(this.#inWords(step), askFollows, drawn),
        at: this.#place(step.from),
        answer: capitalised(noAnswer),
        named: this.#namedBy(step),
      }));
  }

  /** Premises that somebody states. */
  granted(): Asked[] {
    const { map, numbers } = this.#outline;
    const { askAccepted } = documentWordsFor(map.lang);
    const denied = denier(this.#outline);
    return map.statements
      .filter(({ id, role, unstated }) => role === "premise" && !unstated && numbers.has(id))
      .toSorted((a, b) => numbers.get(a.id)! - numbers.get(b.id)!)
      .map(({ id }) => ({
        text: introduced(this.#nameOf(id), askAccepted, wordsFor(map.lang)),
        at: numbers.get(id)!,
        answer: this.#asInMap([...this.#saidOfAll([id]), denialAnswer(this.#outline, denied(id))]),
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
    const drawn = wordsFor(map.lang);
    const { giveReasons } = documentWordsFor(map.lang);
    const asked = introduced(this.#inWords(step), this.#plainly(question, step), drawn);
    const told = (by: readonly StatementId[]) => this.#asInMap(this.#saidOfAll(by));
    const objections =
      raisedBy.length > 0
        ? raisedBy
        : this.#replies.undercuts(step).filter(({ index }) => !this.#asking.has(index));
    return {
      text: sentences([asked, giveReasons], map.lang),
      at: this.#place(step.from),
      answer:
        raisedBy.length > 0
          ? this.#objection(...raisedBy)
          : standing.is === "open"
            ? this.#objectionsTo(step)
            : told(standing.by),
      named: this.#namedBy(step),
      about: [...(step.target.kind === "support" ? [] : [step]), ...objections].map(({ index }) => index),
    };
  }

  /** In words that need no theory, about what the step supports. */
  #plainly({ text, plain }: StandingQuestion, { target }: Inference): string {
    if (plain === undefined || !plain.includes("{to}")) return plain ?? text;
    return target.kind === "support" ? plain.replaceAll("{to}", this.#number(target.statement)) : text;
  }

  #inWords(step: Inference): string {
    return stepInWords(step, this.#outline, this.#namerFor(this.#namedBy(step)));
  }

  /** Whole words, unless so many are named that they would need more than a few lines. */
  #namerFor(ids: readonly StatementId[]): Names["of"] {
    const length = ids.reduce((sum, id) => sum + this.#nameOf(id).length, 0);
    return length > WHOLE ? this.#shortOf : this.#nameOf;
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

  /** "supports 1" */
  #useOf = (step: Inference): string => {
    const { map } = this.#outline;
    const { supports, opposes, questions } = wordsFor(map.lang);
    const use = { support: supports, attack: opposes, undercut: questions }[step.target.kind];
    const target = targetStatement(map, step);
    return target === undefined ? use : `${use} ${this.#number(target)}`;
  };

  /** "reply to 8: 13", or "reply to 8: no answer in the map" */
  #repliesTo(objection: Inference): string {
    const { lang } = this.#outline.map;
    const lead = proseFor(lang).reply(numbersInWords(objection.from, this.#outline));
    const by = this.#replies.toObjection(objection) ?? documentWordsFor(lang).noAnswer;
    return introduced(lead, by, wordsFor(lang));
  }

  /** "No answer in the map; the map objects to the step: 4 (fails)" */
  #objectionsTo(step: Inference): string {
    const { lang } = this.#outline.map;
    const { noAnswer, mapObjects } = documentWordsFor(lang);
    const by = this.#replies.toStep(step, this.#asking);
    const drawn = wordsFor(lang);
    const told = by === undefined ? [] : [introduced(mapObjects, by, drawn)];
    return capitalised([noAnswer, ...told].join(semicolonOf(drawn)));
  }

  /** "As in the map: 4 holds; supports 1" */
  #asInMap(parts: readonly string[]): string {
    const { lang } = this.#outline.map;
    const drawn = wordsFor(lang);
    return introduced(verdictWordsFor(lang).asInMap, parts.join(semicolonOf(drawn)), drawn);
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
