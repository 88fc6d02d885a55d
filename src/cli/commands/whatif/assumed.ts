import { suggester } from "../../../input/words/suggest.ts";
import type { StatementId } from "../../../model/map.ts";
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
  const stepNamed = stepsOf(names, file);

  for (const [words, stance] of [
    [deny, "denied"],
    [open, "open"],
    [grant, "granted"],
  ] as const) {
    for (const word of words) {
      const step = stepNamed(word);
      if (step !== undefined) {
        if (stance !== "denied")
          throw new UsageError(`\`${word}\` is a step; it can only be undercut: --deny ${shellWord(word)}.`);
        undercut.add(step);
        continue;
      }
      const id = statementNamed(word, names, file);
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
function stepsOf(names: NamesOf, file: string): (word: string) => number | undefined {
  const { inferences } = names.map;
  const ids = new Map(inferences.flatMap(({ id, index }) => (id === undefined ? [] : [[id, index]])));
  const keyOf = stepKeys(names);
  let called: readonly string[] | undefined;
  return (word) => {
    if (ids.has(word) || !ARROW.test(word)) return ids.get(word);
    called ??= inferences.map((one) => keyOf(names.step(one)));
    const key = keyOf(word);
    const [found, ...others] = [...called.keys()].filter((index) => called![index] === key);
    if (found === undefined) throw new UsageError(`The map has no step \`${word}\`; ${listing(file)}`);
    if (others.length > 0)
      throw new UsageError(
        `The map has ${others.length + 1} steps \`${word}\`; write \`id:\` at the one that is meant, and name that.`,
      );
    return found;
  };
}

const ARROW = /→|⊣|->|-\|/u;

/** The same for all ways to write the name of a step. */
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
export function statementNamed(word: string, { map, numbers }: NamesOf, file: string): StatementId {
  const known = map.statements.map(({ id }) => id);
  if (known.includes(word)) return word;
  const numbered = [...numbers].find(([, number]) => String(number) === word);
  if (numbered !== undefined) return numbered[0];
  const steps = map.inferences.flatMap(({ id }) => id ?? []);
  const near = suggester()(word, [...known, ...steps]);
  const way = near === undefined ? listing(file) : `did you mean \`${near}\`?`;
  throw new UsageError(`The map has nothing with the id or number \`${word}\`; ${way}`);
}

const listing = (file: string) =>
  `\`hence verdicts ${shellWord(file)}\` lists the statements, and with \`--format json\` the steps too.`;
