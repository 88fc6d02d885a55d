import type { Inference, StatementId } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import { targetStatement } from "../../outline/relations.ts";
import {
  capitalised,
  documentWordsFor,
  introduced,
  listed,
  proseFor,
  semicolonOf,
  sentences,
  verdictWordsFor,
  wordsFor,
} from "../../language/index.ts";
import { verdictsOf } from "../../reason/evaluate.ts";
import { namesInWords, objectedStep, stepInWords, stepsWithOpenQuestions } from "../../schemes/open.ts";
import type { Names } from "./names.ts";

/**
 * Objections, unstated premises and what the schemes of the steps have open in turn; of each kind first those that name
 * the fewest blanks, in reading order.
 */
export function questionsOf(outline: Outline, { of, isBlank }: Names): Asked[] {
  const { map, numbers } = outline;
  const words = documentWordsFor(map.lang);
  const { said, open: isOpen } = verdictWordsFor(map.lang);
  const prose = proseFor(map.lang);
  const { statements } = verdictsOf(map);
  const number = (id: StatementId) => String(numbers.get(id));
  const verdictOn = (id: StatementId) => said[statements.get(id) ?? "open"].replace("{}", number(id));
  const joined = (parts: readonly string[]) => parts.join(semicolonOf(wordsFor(map.lang)));
  /** "supports 1" */
  const useOf = (step: Inference): string => {
    const { supports, opposes, questions } = wordsFor(map.lang);
    const use = { support: supports, attack: opposes, undercut: questions }[step.target.kind];
    const target = targetStatement(map, step);
    return target === undefined ? use : `${use} ${number(target)}`;
  };
  /** "reply to 8: 13" */
  const repliesTo = ({ index, from }: Inference): string[] => {
    const replies = map.inferences.filter(({ target }) =>
      target.kind === "undercut"
        ? target.inference === index
        : target.kind === "attack" && from.includes(target.statement),
    );
    if (replies.length === 0) return [];
    const by = listed(
      replies.flatMap((one) => one.from.map(number)),
      prose,
    );
    return [introduced(prose.reply(namesInWords(from, outline, number)), by, wordsFor(map.lang))];
  };
  const order = (ids: readonly string[]) => Math.min(...ids.map((id) => numbers.get(id)!));
  const objections = map.inferences
    .filter(({ target }) => target.kind !== "support")
    .toSorted((a, b) => order(a.from) - order(b.from))
    .flatMap((inference): Asked[] => {
      const target = targetStatement(map, inference);
      if (target === undefined) return [];
      const step =
        inference.target.kind === "undercut" ? map.inferences[inference.target.inference] : undefined;
      const attacked = step === undefined ? of(target) : objectedStep(step, outline);
      const named = [...inference.from, ...(step?.from ?? []), target];
      const text = words.askObjection(namesInWords(inference.from, outline, of), attacked);
      const answer = joined([...inference.from.map(verdictOn), ...repliesTo(inference)]);
      return [{ text, named, answer, at: order(inference.from) }];
    });
  const unstated = map.statements
    .filter((one) => one.unstated)
    .toSorted((a, b) => numbers.get(a.id)! - numbers.get(b.id)!)
    .map(({ id }): Asked => {
      const steps = map.inferences.filter(({ from }) => from.includes(id));
      const answer = joined([verdictOn(id), ...steps.map(useOf)]);
      return { text: words.askUnstated(of(id)), named: [id], answer, at: numbers.get(id)! };
    });
  const open = stepsWithOpenQuestions(outline).map(({ step, questions: [first] }): Asked => {
    const target = targetStatement(map, step);
    const asked = introduced(stepInWords(step, outline), first!.text, wordsFor(map.lang));
    return {
      text: sentences([asked, words.giveReasons], map.lang),
      at: order(step.from),
      answer: isOpen,
      named: [...step.from, ...(target === undefined ? [] : [target])],
    };
  });
  const blanksIn = ({ named }: Asked) => named.filter(isBlank).length;
  const kinds = [objections, unstated, open].map((kind) =>
    kind.toSorted((a, b) => blanksIn(a) - blanksIn(b)),
  );
  return Array.from({ length: Math.max(...kinds.map(({ length }) => length)) }).flatMap((_, index) =>
    kinds.flatMap((kind) =>
      kind.slice(index, index + 1).map((one) => ({ ...one, text: capitalised(one.text) })),
    ),
  );
}

export interface Asked {
  readonly text: string;
  /** The number of the statement that it is about first. */
  readonly at: number;
  readonly named: readonly StatementId[];
  /** What the map says to it. */
  readonly answer: string;
}

export const inMapOrder = (asked: readonly Asked[]): readonly Asked[] =>
  asked.toSorted((one, other) => one.at - other.at);
