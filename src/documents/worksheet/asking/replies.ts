import { commaOf, introduced, listed, proseFor, verdictWordsFor, wordsFor } from "../../../language/index.ts";
import { add } from "../../../model/lists.ts";
import type { Inference, StatementId } from "../../../model/map.ts";
import type { Outline } from "../../../outline/outline.ts";
import { rivalsOf, targetStatement } from "../../../outline/relations.ts";
import type { Verdicts } from "../../../reason/argument.ts";
import { numbersInWords } from "../../../schemes/open.ts";

/** Steps below an objection, itself among them, at which replies are looked for. */
const MOST_BELOW = 50;

/** Statements that a good answer deals with, at most. */
const MOST_TOUCHING = 6;

/** What a map says against its objections and its steps. */
export class Replies {
  readonly #outline: Outline;
  readonly #supports = new Map<StatementId, Inference[]>();
  readonly #attacks = new Map<StatementId, Inference[]>();
  readonly #undercuts = new Map<number, Inference[]>();
  readonly #verdicts: Verdicts["statements"];

  constructor(outline: Outline, verdicts: Verdicts["statements"]) {
    this.#outline = outline;
    this.#verdicts = verdicts;
    for (const one of outline.map.inferences) {
      const { target } = one;
      if (target.kind === "undercut") add(this.#undercuts, target.inference, one);
      else add(target.kind === "support" ? this.#supports : this.#attacks, target.statement, one);
    }
  }

  undercuts = ({ index }: Inference): readonly Inference[] => this.#undercuts.get(index) ?? [];

  /** The premises of the objection that this one speaks against; none where it speaks against no objection. */
  repliedTo({ target }: Inference): readonly StatementId[] {
    const { inferences } = this.#outline.map;
    if (target.kind === "attack") {
      const isObjecting = inferences.some(
        (one) => one.target.kind !== "support" && one.from.includes(target.statement),
      );
      return isObjecting ? [target.statement] : [];
    }
    const step = target.kind === "undercut" ? inferences[target.inference] : undefined;
    return step === undefined || step.target.kind === "support" ? [] : step.from;
  }

  /** Against an objection, and against what that rests on: "10 (speaks against 9), 12 (questions the step to 8) and 13". */
  toObjection(objection: Inference): string | undefined {
    const below = new Set([objection]);
    for (const { from } of below)
      for (const step of from.flatMap((id) => this.#supports.get(id) ?? []))
        if (below.size < MOST_BELOW) below.add(step);
    // Where it has one premise, that is what a reply speaks against.
    const said = objection.from.length === 1 ? objection.from : [];
    return this.#listed([...below].flatMap((step) => this.#against(step, objection, said)));
  }

  /**
   * What a map says for and against the premises of a step, against the step and against what it leads to, and the rivals of
   * that, without what asks a question of its own: "4 (questions the step to 1, fails) and 10 (for 9)".
   */
  touching(step: Inference, asking: ReadonlySet<number>): string | undefined {
    const { map, numbers } = this.#outline;
    const words = wordsFor(map.lang);
    const { questions, opposes, forNumber, rivals } = words;
    const to = step.target.kind === "undercut" ? undefined : step.target.statement;
    const said = (words: string, steps: readonly Inference[] = []) =>
      steps.map(({ from, index }): Reply => ({ from, index, words }));
    const all = [
      ...said(`${questions} ${numbers.get(targetStatement(map, step)!)}`, this.undercuts(step)),
      ...step.from.flatMap((id) => [
        ...said(forNumber.replace("{}", String(numbers.get(id))), this.#supports.get(id)),
        ...said(`${opposes} ${numbers.get(id)}`, this.#attacks.get(id)),
      ]),
      ...(to === undefined
        ? []
        : [
            ...said(`${opposes} ${numbers.get(to)}`, this.#attacks.get(to)),
            ...rivalsOf(map, to).map((id): Reply => ({
              from: [id],
              index: -1,
              words: introduced(rivals, String(numbers.get(to)), words),
            })),
          ]),
    ];
    return this.#listed(
      all.filter(({ index }) => index !== step.index && !asking.has(index)).slice(0, MOST_TOUCHING),
    );
  }

  /** What bears on the step that is asked about, or on a statement already `said`, needs no words for that. */
  #against(step: Inference, asked: Inference, said: readonly StatementId[]): Reply[] {
    const { map, numbers } = this.#outline;
    const { questions, opposes } = wordsFor(map.lang);
    const to = targetStatement(map, step);
    const undercuts = this.undercuts(step).map(({ from, index }): Reply => ({
      from,
      index,
      words: step === asked || to === undefined ? undefined : `${questions} ${numbers.get(to)}`,
    }));
    const attacks = step.from.flatMap((id) =>
      (this.#attacks.get(id) ?? []).map(({ from, index }): Reply => ({
        from,
        index,
        words: said.includes(id) ? undefined : `${opposes} ${numbers.get(id)}`,
      })),
    );
    return [...undercuts, ...attacks];
  }

  #listed(replies: readonly Reply[]): string | undefined {
    if (replies.length === 0) return undefined;
    const { lang } = this.#outline.map;
    const first = ({ from }: Reply) => Math.min(...from.map((id) => this.#outline.numbers.get(id)!));
    const texts = replies
      .toSorted((a, b) => first(a) - first(b))
      .map(({ from, words }) => {
        const by = numbersInWords(from, this.#outline);
        const more = [words, this.#weakness(from)].filter((one) => one !== undefined);
        return more.length === 0 ? by : `${by} (${more.join(commaOf(wordsFor(lang)))})`;
      });
    return listed([...new Set(texts)], proseFor(lang));
  }

  /** "fails" or "open", of what does not hold. */
  #weakness(from: readonly StatementId[]): string | undefined {
    const words = verdictWordsFor(this.#outline.map.lang);
    const verdicts = from.map((id) => this.#verdicts.get(id));
    if (verdicts.includes("fails")) return words.fails;
    return verdicts.includes("open") ? words.open : undefined;
  }
}

interface Reply {
  readonly from: readonly StatementId[];
  /** What it bears on, where that is not what is asked about. */
  readonly words: string | undefined;
  /** Of the inference. */
  readonly index: number;
}
