import { add } from "../../model/lists.ts";
import type { Inference, StatementId } from "../../model/map.ts";
import { briefly } from "../../model/number-runs.ts";
import type { Outline } from "../../outline/outline.ts";
import { targetStatement } from "../../outline/relations.ts";
import type { Verdict, Verdicts } from "../../reason/argument.ts";
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
} from "../../language/index.ts";
import { verdictsOf } from "../../reason/evaluate.ts";
import { namesInWords, numbersInWords, objectedStep, stepInWords, stepsByPlace } from "../../schemes/open.ts";
import type { StandingQuestion, StepQuestions } from "../../schemes/questions.ts";
import { denialAnswer } from "./denial-answer.ts";
import { denier } from "./denials.ts";
import type { Names } from "./names.ts";
import { Replies } from "./replies.ts";

/** Where a map's own objections, unstated premises and schemes ask nothing, this many of its steps and premises are asked about. */
const PLAIN = 3;

/**
 * Objections, unstated premises and what the schemes of the steps ask in turn; of each kind first those that name the
 * fewest blanks, in reading order.
 */
export function questionsOf(outline: Outline, names: Names): Asked[] {
  const asker = new Asker(outline, names);
  const blanksIn = ({ named }: Asked) => named.filter(names.isBlank).length;
  const inTurn = (kinds: readonly (readonly Asked[])[]) =>
    Array.from({ length: Math.max(...kinds.map(({ length }) => length)) }).flatMap((_, index) =>
      kinds.flatMap((kind) => kind.slice(index, index + 1)),
    );
  const sorted = (kind: readonly Asked[]) => kind.toSorted((a, b) => blanksIn(a) - blanksIn(b));
  const [open, told] = asker.schemes();
  const own = inTurn(
    [asker.objections(), asker.unstated()].map(sorted).concat([[...sorted(open), ...sorted(told)]]),
  );
  const plain = own.length === 0 ? inTurn([asker.steps(), asker.granted()].map(sorted)) : [];
  return [...own, ...plain.slice(0, PLAIN)].map((one) => ({
    ...one,
    text: capitalised(one.text),
  }));
}

/** Words a map's questions, each with what the map says to it. */
class Asker {
  readonly #outline: Outline;
  readonly #nameOf: Names["of"];
  readonly #shortOf: Names["short"];
  readonly #verdicts: Verdicts["statements"];
  readonly #replies: Replies;

  constructor(outline: Outline, { of, short }: Names) {
    this.#outline = outline;
    this.#nameOf = of;
    this.#shortOf = short;
    this.#verdicts = verdictsOf(outline.map).statements;
    this.#replies = new Replies(outline, this.#verdicts);
  }

  objections(): Asked[] {
    const { map } = this.#outline;
    return map.inferences
      .filter(({ target }) => target.kind !== "support")
      .toSorted((a, b) => this.#place(a.from) - this.#place(b.from))
      .flatMap((inference): Asked[] => {
        const target = targetStatement(map, inference);
        if (target === undefined) return [];
        const { from } = inference;
        const step =
          inference.target.kind === "undercut" ? map.inferences[inference.target.inference] : undefined;
        const attacked =
          step === undefined ? this.#nameOf(target) : objectedStep(step, this.#outline, this.#shortOf);
        const objection = namesInWords(from, this.#outline, this.#nameOf);
        return [
          {
            text: documentWordsFor(map.lang).askObjection(objection, attacked),
            named: [...from, ...(step?.from ?? []), target],
            answer: this.#asInMap([...this.#saidOfAll(from), this.#repliesTo(inference)]),
            at: this.#place(from),
          },
        ];
      });
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
    const byScheme = new Set(stepsByPlace(this.#outline).map(({ step }) => step.index));
    const questioned = new Set(
      map.inferences.flatMap(({ target }) => (target.kind === "undercut" ? [target.inference] : [])),
    );
    return map.inferences
      .filter(({ index }) => !byScheme.has(index) && !questioned.has(index))
      .toSorted((a, b) => this.#place(a.from) - this.#place(b.from))
      .map((step) => ({
        text: introduced(stepInWords(step, this.#outline, this.#shortOf), askFollows, drawn),
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

  /** Of each step one that the map leaves open, and one that it does not. */
  schemes(): readonly [open: Asked[], told: Asked[]] {
    const steps = stepsByPlace(this.#outline);
    const first = (isOpen: boolean) =>
      steps.flatMap((one) =>
        one.questions
          .filter(({ standing }) => (standing.is === "open") === isOpen)
          .slice(0, 1)
          .map((question) => this.#scheme(one, question)),
      );
    return [first(true), first(false)];
  }

  #scheme({ step }: StepQuestions, { id, text, standing }: StandingQuestion): Asked {
    const { map } = this.#outline;
    const drawn = wordsFor(map.lang);
    const { giveReasons } = documentWordsFor(map.lang);
    const asked = introduced(stepInWords(step, this.#outline, this.#shortOf), text, drawn);
    return {
      text: sentences([asked, giveReasons], map.lang),
      at: this.#place(step.from),
      answer:
        standing.is === "open" ? this.#objectionsTo(step, id) : this.#asInMap(this.#saidOfAll(standing.by)),
      named: this.#namedBy(step),
    };
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

  /** "The map objects: 4 (fails)", where nothing in it answers what is asked about a step. */
  #objectionsTo(step: Inference, question: string): string {
    const { lang } = this.#outline.map;
    const { noAnswer, mapObjects } = documentWordsFor(lang);
    const by = this.#replies.toStep(step, question);
    return capitalised(by === undefined ? noAnswer : introduced(mapObjects, by, wordsFor(lang)));
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
}

export const inMapOrder = (asked: readonly Asked[]): readonly Asked[] =>
  asked.toSorted((one, other) => one.at - other.at);
