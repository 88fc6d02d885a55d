import { suggester } from "../../../input/words/suggest.ts";
import type { Inference, StatementId } from "../../../model/map.ts";
import type { Assumed, Stance } from "../../../reason/argument.ts";
import { UsageError } from "../../report/errors.ts";
import { shellWord } from "../../../input/words/shell-word.ts";
import type { NamesOf } from "../judged/names.ts";
import type { WhatIfRequest } from "./request.ts";

/** What the words on the command line assume of a map. */
export function assumedBy({ deny, open, grant, file }: WhatIfRequest, names: NamesOf): Assumed {
  const stances = new Map<StatementId, Stance>();
  const undercut = new Set<number>();
  const { map } = names;
  const roles = new Map(map.statements.map(({ id, role }) => [id, role]));
  const { stepNamed, isStep } = stepsOf(names, file);

  for (const [words, stance] of [
    [deny, "denied"],
    [open, "open"],
    [grant, "granted"],
  ] as const) {
    for (const word of withPremisesTogether(words, isStep)) {
      const step = stepNamed(word);
      if (step !== undefined) {
        if (stance !== "denied")
          throw new UsageError(`\`${word}\` is a step; it can only be undercut: --deny ${shellWord(word)}.`);
        undercut.add(step);
        continue;
      }
      const id = statementNamed(word, names, file, "steps too");
      if (roles.get(id) === "conclusion")
        throw new UsageError(
          `\`${word}\` is a conclusion: whether it holds follows from its premises. Name one of these, or a step to it.`,
        );
      if (stances.has(id) && stances.get(id) !== stance)
        throw new UsageError(`\`${word}\` cannot be ${stances.get(id)} and ${stance} at once.`);
      stances.set(id, stance);
    }
  }
  return { stances, undercut };
}

/** Finds a step by its id, or by what it is called where verdicts are told, with numbers or ids: \`2 + 3 → 1\`, \`a + b -> c\`. */
function stepsOf(names: NamesOf, file: string): Steps {
  const { inferences } = names.map;
  const ids = new Map(inferences.flatMap(({ id, index }) => (id === undefined ? [] : [[id, index]])));
  const keyOf = stepKeys(names);
  let called: readonly string[] | undefined;
  const calledSo = (word: string): readonly number[] => {
    called ??= inferences.map((one) => keyOf(names.step(one)));
    const key = keyOf(word);
    return [...called.keys()].filter((index) => called![index] === key);
  };
  const stepNamed = (word: string) => {
    if (ids.has(word) || !ARROW.test(word)) return ids.get(word);
    const [found, ...others] = calledSo(word);
    if (found === undefined) throw new UsageError(`The map has no step \`${word}\`; ${listing(file)}`);
    if (others.length > 0)
      throw new UsageError(
        `The map has ${others.length + 1} steps \`${word}\`; write \`id:\` at the one that is meant, and name that.`,
      );
    return found;
  };
  return { stepNamed, isStep: (word) => ARROW.test(word) && calledSo(word).length > 0 };
}

interface Steps {
  /** Its index; undefined for what is not called as steps are. */
  readonly stepNamed: (word: string) => number | undefined;
  readonly isStep: (word: string) => boolean;
}

/** Commas stand between names, but also between the premises of a step: \`2, 3 -> 1\`, where that is one. */
function withPremisesTogether(words: readonly string[], isStep: (word: string) => boolean): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const last = words.findIndex((word, i) => i >= at && ARROW.test(word));
    const step = last > at && !isStep(words[last]!) ? words.slice(at, last + 1).join(" + ") : undefined;
    if (step !== undefined && isStep(step)) at = last;
    found.push(step !== undefined && at === last ? step : words[at]!);
  }
  return found;
}

const ARROW = /→|⊣|->|-\|/u;

/** A key that is equal for all ways to write the name of a step. */
function stepKeys({ map, numbers }: NamesOf): (name: string) => string {
  const known = new Map<string, number | undefined>(map.statements.map(({ id }) => [id, numbers.get(id)]));
  const part = (one: string) => String(known.get(one.trim()) ?? one.trim());
  return (name) =>
    name
      .replaceAll("->", "→")
      .replaceAll("-|", "⊣")
      .split(/([→⊣()])/u)
      .map((some) => some.split("+").map(part).toSorted().join(" + "))
      .join("");
}

/** By its id or, if nothing has that id, by its number in the figure. */
export function statementNamed(
  word: string,
  { map, numbers }: NamesOf,
  file: string,
  among: "statements" | "steps too" = "statements",
): StatementId {
  const known = map.statements.map(({ id }) => id);
  if (known.includes(word)) return word;
  const numbered = [...numbers].find(([, number]) => String(number) === word);
  if (numbered !== undefined) return numbered[0];
  const step = map.inferences.find(({ id }) => id === word);
  if (step !== undefined)
    throw new UsageError(`\`${word}\` is a step; name a statement${conclusionOf(step, file)}.`);
  const steps = among === "steps too" ? map.inferences.flatMap(({ id }) => id ?? []) : [];
  const near = suggester()(word, [...known, ...steps]);
  const way = near === undefined ? listing(file) : `did you mean \`${near}\`?`;
  throw new UsageError(`The map has nothing with the id or number \`${word}\`; ${way}`);
}

const conclusionOf = ({ target }: Inference, file: string): string =>
  target.kind === "undercut"
    ? `, of those that \`hence verdicts ${shellWord(file)}\` lists`
    : `, such as \`${target.statement}\`, ${target.kind === "support" ? "which it leads to" : "which it is against"}`;

const listing = (file: string) =>
  `\`hence verdicts ${shellWord(file)}\` lists the statements, and with \`--format json\` the steps too.`;
