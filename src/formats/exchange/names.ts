import type { ArgumentMap, Inference } from "../../model/map.ts";

/** A name for every inference, different from all others and from all statements. `begin` begins those without an id. */
export function inferenceNames(
  { statements, inferences }: ArgumentMap,
  begin: string,
): (inference: Inference | number) => string {
  const taken = new Set([...statements.map(({ id }) => id), ...inferences.map(({ id }) => id)]);
  const names = inferences.map(({ id, index }) => {
    if (id !== undefined) return id;
    let number = index + 1;
    while (taken.has(`${begin}${number}`)) number += inferences.length + 1;
    taken.add(`${begin}${number}`);
    return `${begin}${number}`;
  });
  return (inference) => names[typeof inference === "number" ? inference : inference.index]!;
}

/** The names that a file declares for voices, by their ids: what a program reads has no words of a drawing. */
export const voiceNamesOf = ({ voices }: ArgumentMap): ReadonlyMap<string, string> =>
  new Map(voices.map(({ id, name }) => [id, name]));

/** A text in JSON's quotation marks, which DOT, D2 and others understand too. */
export const inJsonQuotes = (text: string): string => JSON.stringify(text);
