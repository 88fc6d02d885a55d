import { suggester } from "../../../input/words/suggest.ts";
import type { StatementId } from "../../../model/map.ts";
import type { Assumed, Stance } from "../../../reason/argument.ts";
import { commandLine } from "../../report/command-line.ts";
import { UsageError } from "../../report/errors.ts";
import type { NamesOf } from "../judged/names.ts";
import type { WhatIfRequest } from "./request.ts";

/** What the words on the command line assume of a map. */
export function assumedBy({ file, deny, open, grant }: WhatIfRequest, names: NamesOf): Assumed {
  const stances = new Map<StatementId, Stance>();
  const undercut = new Set<number>();
  const { map } = names;
  const roles = new Map(map.statements.map(({ id, role }) => [id, role]));
  const steps = new Map(map.inferences.flatMap(({ id, index }) => (id === undefined ? [] : [[id, index]])));

  for (const [words, stance] of [
    [deny, "denied"],
    [open, "open"],
    [grant, "granted"],
  ] as const) {
    for (const word of words) {
      const step = steps.get(word);
      if (step !== undefined) {
        if (stance !== "denied")
          throw new UsageError(`\`${word}\` is a step; it can only be undercut: --deny ${word}.`);
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

/** By its id or, if nothing has that id, by its number in the figure. */
export function statementNamed(word: string, { map, numbers }: NamesOf, file: string): StatementId {
  const known = map.statements.map(({ id }) => id);
  if (known.includes(word)) return word;
  const numbered = [...numbers].find(([, number]) => String(number) === word);
  if (numbered !== undefined) return numbered[0];
  const steps = map.inferences.flatMap(({ id }) => id ?? []);
  const near = suggester()(word, [...known, ...steps]);
  const all = `\`${commandLine("verdicts", [file])}\` lists all of them.`;
  const way = near === undefined ? all : `did you mean \`${near}\`?`;
  throw new UsageError(`The map has nothing with the id or number \`${word}\`; ${way}`);
}
